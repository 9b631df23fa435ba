package org.duibiao.ui.document.page;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duibiao.report.Header;
import org.duibiao.report.Note;
import org.duibiao.report.Paragraph;
import org.duibiao.report.Region;
import org.duibiao.report.Report;
import org.duibiao.report.ReportKind;
import org.duibiao.report.Section;
import org.duibiao.report.Structure;
import org.duibiao.report.Table;
import org.duibiao.text.Span;

/** Reports made by hand for the tests of the page. */
final class Pages {
    static final Header HEADER = new Header(
            "",
            Region.UNKNOWN,
            ReportKind.UNKNOWN,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());

    private Pages() {}

    static Report report(String text, List<Paragraph> paragraphs, List<Table> tables, List<Span> folded) {
        return report(text, List.of(), paragraphs, List.of(), tables, folded);
    }

    static Report titled(String title, String text, List<Paragraph> paragraphs, List<Span> folded) {
        Header header = new Header(
                title,
                Region.UNKNOWN,
                ReportKind.UNKNOWN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
        return new Report(header, text, new Structure(List.of(), paragraphs, List.of(), List.of(), folded));
    }

    static Report report(
            String text,
            List<Section> sections,
            List<Paragraph> paragraphs,
            List<Note> notes,
            List<Table> tables,
            List<Span> folded) {
        return new Report(HEADER, text, new Structure(sections, paragraphs, notes, tables, folded));
    }

    static DisplayText set(Report report, Fold... open) {
        return Typesetting.set(
                report,
                List.of(),
                Set.of(open),
                TabStops.PLAIN,
                fold -> "…" + fold.stored().length());
    }

    static Span span(String text, String words) {
        int start = text.indexOf(words);
        return new Span(start, start + words.length());
    }
}
