package org.duibiao.extraction;

import java.util.List;
import java.util.Optional;
import org.duibiao.extraction.scan.Lexeme;
import org.duibiao.extraction.scan.Lexeme.Name;

/** What a clause says without a figure, or behind its figures: that something moved, was done, or is asked by a reference. */
final class ClausesInWords {
    private final Cursor cursor;
    private final Clause clause;
    private final DraftWriter drafts;

    ClausesInWords(Cursor cursor, Clause clause, DraftWriter drafts) {
        this.cursor = cursor;
        this.clause = clause;
        this.drafts = drafts;
    }

    // 能耗控制在省下达指标以内 is asked by its reference; what neither moved nor has a reference may still be done as asked
    void read() {
        List<Lexeme> words = cursor.between(clause.first(), cursor.index());
        if (!holdsName(words)) {
            return;
        }
        boolean plain = !clause.figureRead() && !clause.role.wish.firm() && !clause.role.wish.stretch();
        if (plain && addMoved(MovedInWords.in(words, cursor.text()))) {
            return;
        }
        RelationalGoals goals = new RelationalGoals(cursor.text(), words);
        Optional<RelationalGoals.Found> found = clause.figureRead() ? goals.afterFigures() : goals.find();
        found.ifPresent(it -> it.names()
                .forEach(name -> name.alone()
                        .map(List::of)
                        .orElse(name.each())
                        .forEach(asked -> drafts.addRelational(asked, name, it))));
        if (plain && found.isEmpty()) {
            addMoved(MovedInWords.doneAsAsked(words, cursor.text()));
        }
    }

    private boolean addMoved(List<Name> moved) {
        int end = cursor.at(Math.max(0, cursor.index() - 1)).end();
        moved.forEach(name -> name.alone().ifPresent(it -> drafts.addMoved(it, name, end)));
        return !moved.isEmpty();
    }

    private static boolean holdsName(List<Lexeme> words) {
        for (Lexeme word : words) {
            if (word instanceof Name) {
                return true;
            }
        }
        return false;
    }
}
