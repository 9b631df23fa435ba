package org.duibiao.ui.document.page;

import java.util.ArrayList;
import java.util.List;
import org.duibiao.report.Paragraph;
import org.duibiao.report.Paragraph.Role;
import org.duibiao.report.Report;
import org.duibiao.text.Span;

/** Finds the paragraphs nobody marked, to be put away while only marked ones are asked for. */
public final class Quiet {
    private Quiet() {}

    /** Runs of paragraphs without a mark. The title stays, and so do headings above a marked paragraph. */
    public static List<Fold> folds(Report report, Marks marks) {
        List<Fold> folds = new ArrayList<>();
        Span run = null;
        for (Paragraph paragraph : report.structure().paragraphs()) {
            if (stays(report, paragraph, marks)) {
                if (run != null) {
                    folds.add(new Fold(run, Fold.Why.UNMARKED));
                }
                run = null;
            } else {
                run = run == null ? paragraph.span() : run.cover(paragraph.span());
            }
        }
        if (run != null) {
            folds.add(new Fold(run, Fold.Why.UNMARKED));
        }
        return folds;
    }

    /** How many paragraphs and headings lie in a stretch. */
    public static int count(Report report, Span stretch, Role role) {
        return (int) report.structure().paragraphs().stream()
                .filter(p -> stretch.contains(p.span()) && (p.role() == Role.HEADING) == (role == Role.HEADING))
                .count();
    }

    private static boolean stays(Report report, Paragraph paragraph, Marks marks) {
        if (paragraph.role() == Role.TITLE) {
            return true;
        }
        Span span = paragraph.span();
        if (paragraph.role() == Role.HEADING) {
            span = report.structure().sections().stream()
                    .filter(section -> section.heading().overlaps(paragraph.span()))
                    .map(section -> section.span())
                    .findFirst()
                    .orElse(span);
        }
        Span whole = span;
        return marks.all().stream()
                .anyMatch(mark -> mark.layer() != Layer.NOTES && mark.span().overlaps(whole));
    }
}
