package org.duibiao.ui.session;

import java.util.List;
import java.util.Optional;
import org.duibiao.annotation.Annotation;
import org.duibiao.annotation.Bulk;
import org.duibiao.annotation.Change;
import org.duibiao.annotation.Code;
import org.duibiao.annotation.ReportMemo;
import org.duibiao.report.Anchor;
import org.duibiao.report.ReportId;

/** What can be done to annotations chosen in a list, wherever it is, and to reports: each is one step of undo. */
public final class AnnotationDeeds {
    private final Session session;
    private final Desk desk;

    public AnnotationDeeds(Session session, Desk desk) {
        this.session = session;
        this.desk = desk;
    }

    /** Gives them another code. */
    public void recode(List<Annotation> chosen, Code code, boolean isNew) {
        apply(Bulk.recode(chosen, code, isNew));
    }

    /** Puts a further code on their passages; memo and flags stay where they are. */
    public void copy(List<Annotation> chosen, Code code, boolean isNew) {
        session.library()
                .ifPresent(library -> apply(Bulk.copy(
                        chosen.stream()
                                .map(annotation -> library.draft(annotation.anchor(), annotation.code(), ""))
                                .toList(),
                        code,
                        isNew)));
    }

    /** Splits a code: these of its passages get a new one. */
    public void split(List<Annotation> chosen, Code from, String name) {
        var codes = desk.codesProperty().get();
        apply(codes.split(from, Code.named(name.strip(), codes.proposeColour()), chosen));
    }

    /** The one code that all of them have, if it is one. */
    public Optional<Code> sharedCode(List<Annotation> chosen) {
        Optional<Code> first = chosen.stream().findFirst().flatMap(desk::code);
        return first.filter(code -> chosen.stream().allMatch(one -> one.code().equals(Optional.of(code.id()))));
    }

    public void memo(List<Annotation> chosen, String memo) {
        apply(Bulk.memo(chosen, memo.strip()));
    }

    /**
     * Flags all of them alike.
     *
     * @param weight from 0 to {@link Annotation#HEAVIEST}
     */
    public void weigh(List<Annotation> chosen, int weight) {
        apply(Bulk.weigh(chosen, weight));
    }

    public void remove(List<Annotation> chosen) {
        if (!chosen.isEmpty()) {
            apply(Bulk.remove(chosen));
        }
    }

    /** Whether one that has lost its words can be placed: it is of the open report, in which words are selected. */
    public boolean placeable(Annotation annotation) {
        return !isPlaced(annotation)
                && desk.selectionProperty()
                        .get()
                        .filter(selection ->
                                selection.report().equals(annotation.anchor().report()))
                        .isPresent();
    }

    /** Whether its words are in the present text of its report. */
    public boolean isPlaced(Annotation annotation) {
        return session.listed(annotation.anchor().report())
                .filter(listed -> listed.textVersion() == annotation.anchor().textVersion())
                .isPresent();
    }

    /** Puts one that has lost its words on the words that are selected. */
    public void place(Annotation lost) {
        Optional<Anchor> selection = desk.selectionProperty().get();
        if (placeable(lost) && selection.isPresent()) {
            apply(new Change.EditAnnotation(lost, lost.at(selection.get())));
            desk.heldProperty().set(Optional.of(lost.id()));
        }
    }

    /** What is noted on a report as a whole. */
    public Optional<ReportMemo> memo(ReportId report) {
        return desk.shelf().memo(report);
    }

    /** Notes something on a report as a whole; blank words take the memo away. */
    public void memo(ReportId report, String words) {
        session.library().ifPresent(library -> {
            Optional<ReportMemo> before = memo(report);
            Optional<ReportMemo> after = Optional.of(words.strip())
                    .filter(text -> !text.isEmpty())
                    .map(text -> library.draftMemo(report, text));
            if (!before.map(ReportMemo::words).equals(after.map(ReportMemo::words))) {
                desk.apply(new Change.EditReportMemo(report, before, after));
            }
        });
    }

    private void apply(Change change) {
        boolean nothing =
                change instanceof Change.Together together && together.steps().isEmpty();
        if (!nothing) {
            desk.apply(change);
        }
    }
}
