package org.duibiao.ui.document.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duibiao.annotation.Annotation;
import org.duibiao.report.Note;
import org.duibiao.report.Report;
import org.duibiao.report.Section;
import org.duibiao.statement.Stated;
import org.duibiao.statement.StatementId;
import org.duibiao.text.Span;
import org.duibiao.ui.document.page.BorderSweep.Tinted;

/**
 * All marks of a page in the layers that are on, in stored positions and reading order.
 *
 * @param all everything that can be clicked
 */
public record Marks(List<Marked> all) {
    private static final Comparator<Marked> READING_ORDER = Comparator.comparing(Marked::span);

    public Marks {
        all = List.copyOf(all);
    }

    /** Gathers the marks of a report. */
    public static Marks of(Report report, List<Stated> statements, List<Annotation> annotations, Set<Layer> on) {
        List<Marked> all = new ArrayList<>();
        statements.forEach(stated -> all.add(new Marked.Statement(stated)));
        annotations.forEach(annotation -> all.add(new Marked.Coded(annotation)));
        for (Note note : report.structure().notes()) {
            note.marks().forEach(mark -> all.add(new Marked.Pointer(mark, note)));
        }
        all.removeIf(mark ->
                !on.contains(mark.layer()) || mark.span().end() > report.text().length());
        all.sort(READING_ORDER);
        return new Marks(all);
    }

    /** What lies over a stored position, the shortest first. */
    public List<Marked> at(int stored) {
        return all.stream()
                .filter(mark -> mark.span().contains(stored))
                .sorted(Comparator.comparingInt(mark -> mark.span().length()))
                .toList();
    }

    /** The place of the next mark that begins after a position; several marks on one place count once. */
    public Optional<Span> after(int stored) {
        return all.stream()
                .filter(mark -> mark.layer() != Layer.NOTES && mark.span().start() > stored)
                .map(Marked::span)
                .findFirst();
    }

    /** The place of the last mark that begins before a position. */
    public Optional<Span> before(int stored) {
        Span found = null;
        for (Marked mark : all) {
            if (mark.span().start() >= stored) {
                break;
            }
            if (mark.layer() != Layer.NOTES) {
                found = mark.span();
            }
        }
        return Optional.ofNullable(found);
    }

    /** Tints of the shown text: washes of statements, note marks, run-in headings; the chosen statement deeper. */
    public List<Tinted> tints(Report report, DisplayText page, Optional<StatementId> chosen) {
        List<Tinted> tints = new ArrayList<>();
        for (Marked mark : all) {
            if (mark instanceof Marked.Statement statement) {
                tint(tints, page, mark.span(), mark.layer() == Layer.GOALS ? Tint.GOAL : Tint.OUTCOME);
                if (chosen.equals(Optional.of(statement.stated().id()))) {
                    tint(tints, page, mark.span(), Tint.CHOSEN);
                }
            } else if (mark instanceof Marked.Pointer) {
                tint(tints, page, mark.span(), Tint.NOTE_MARK);
            }
        }
        for (Section section : report.structure().sections()) {
            page.shownOf(section.heading())
                    .filter(shown ->
                            page.blocks().get(page.blockAt(shown.start())).kind() == Block.Kind.BODY)
                    .ifPresent(shown -> tints.add(new Tinted(shown, Tint.RUN_IN)));
        }
        return tints;
    }

    private static void tint(List<Tinted> tints, DisplayText page, Span stored, Tint tint) {
        page.shownOf(stored).ifPresent(shown -> tints.add(new Tinted(shown, tint)));
    }
}
