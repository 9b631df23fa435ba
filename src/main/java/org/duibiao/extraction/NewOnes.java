package org.duibiao.extraction;

import java.util.Optional;
import org.duibiao.extraction.scan.EvenText;
import org.duibiao.extraction.scan.Grammar;
import org.duibiao.extraction.scan.Kind;
import org.duibiao.extraction.scan.Lexeme.Name;

/**
 * What a clause counts as new, so that the names of its list that do not say so again are as new as the first:
 * 新增规上企业70家、高新技术企业70家.
 */
final class NewOnes {
    private static final String NEW = "新增";
    private static final int LONGEST_NOUN = 14;

    private final Grammar grammar;
    private final Cursor cursor;
    private final Clause clause;
    private boolean counted;

    NewOnes(Grammar grammar, Cursor cursor, Clause clause) {
        this.grammar = grammar;
        this.cursor = cursor;
        this.clause = clause;
    }

    /** A name was read; before the clause's first figure it tells whether the clause counts new ones. */
    void named(String name) {
        boolean saysNew = name.startsWith("新") || name.startsWith("净增");
        counted = counted || (!clause.figureRead() && saysNew);
    }

    /** Unknown words begin. 新增省级工程中心5家、高新技术企业60家: what is new need not be known to us. */
    void unknown(int start) {
        counted = counted || (!clause.figureRead() && standsAfterNew(start));
    }

    void endClause() {
        counted = false;
    }

    /** The name of new ones that a name of a list stands for; the name itself outside such lists. */
    Name asNew(Name name) {
        if (cursor.words(name).startsWith("新")) {
            return name;
        }
        return asNew(name.start(), name.end()).orElse(name);
    }

    /** The name of new ones that words of a list begin with; the cursor is moved over it. */
    Optional<Name> asNew(int start, int end) {
        boolean nextOfList = cursor.isAhead(-1, Kind.LIST_COMMA) || cursor.isAhead(-1, Kind.AND);
        if (!clause.figureRead() || !counted || !nextOfList) {
            return Optional.empty();
        }
        EvenText text = cursor.text();
        String noun = text.words(start, Math.min(text.length(), start + LONGEST_NOUN));
        Optional<Name> found = grammar.nameAtStartOf(NEW + noun)
                .map(it -> new Name(start, start + it.end() - NEW.length(), it.alone(), it.each()))
                .filter(it -> it.end() >= end);
        found.ifPresent(it -> cursor.moveOver(it.end()));
        return found;
    }

    /** 新培育认定高新技术企业: those that are new, where the catalogue tells them from all there are. */
    Name asFounded(Name name) {
        return grammar.nameAtStartOf(NEW + cursor.words(name))
                .filter(it -> it.end() == NEW.length() + name.end() - name.start())
                .map(it -> new Name(name.start(), name.end(), it.alone(), it.each()))
                .orElse(name);
    }

    /** 新增贷款, 增加税收: a part of the amount, not the amount. */
    boolean isPartOfAmount(Name name) {
        boolean afterRise = cursor.isAhead(-1, Kind.RISE)
                && cursor.look(-1).filter(it -> it.end() == name.start()).isPresent();
        return afterRise
                && name.alone()
                        .filter(it -> it.unit().endsWith("元") || it.unit().endsWith("吨"))
                        .isPresent();
    }

    private boolean standsAfterNew(int start) {
        EvenText text = cursor.text();
        int before = text.at(start - 1) == '“' ? start - 1 : start;
        return text.startsWith(NEW, before - 2) || text.startsWith("净增", before - 2) || text.at(before - 1) == '新';
    }
}
