package org.duibiao.ui.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.duibiao.report.Header;
import org.duibiao.report.Report;
import org.duibiao.text.Span;
import org.duibiao.ui.document.Highlights.Sheet;
import org.duibiao.ui.kit.Phrases;

/** The words of a stretch with where they come from: district, title, date, section. */
final class Citation {
    private final Phrases phrases;

    /** What a heading begins or ends with that is no part of its name. */
    private static final Pattern DRESS = Pattern.compile("^[—–\\-\\s*#]+|[。．.；;：:，,\\s*]+$");

    Citation(Phrases phrases) {
        this.phrases = phrases;
    }

    String of(Sheet sheet, Span stored) {
        Report report = sheet.opened().report();
        String quote = sheet.page()
                .shownOf(stored)
                .map(shown -> shown.in(sheet.page().text()).replace("\t", " "))
                .orElse(stored.in(report.text()));
        return phrases.text("citation", quote, String.join(phrases.text("citation.comma"), source(sheet, stored)));
    }

    private static List<String> source(Sheet sheet, Span stored) {
        Header header = sheet.opened().listed().header();
        List<String> source = new ArrayList<>();
        String title = header.title().isBlank() ? sheet.opened().listed().name() : header.title();
        if (header.region().known()
                && header.region().name().filter(title::contains).isEmpty()) {
            source.add(header.region().fullName());
        }
        source.add(title);
        header.date()
                .map(Object::toString)
                .or(() -> header.year().map(Object::toString))
                .ifPresent(source::add);
        section(sheet.opened().report(), stored).ifPresent(source::add);
        return source;
    }

    /** The innermost heading above a stretch. */
    private static Optional<String> section(Report report, Span stored) {
        List<String> path = report.structure().sections().stream()
                .filter(section -> section.span().contains(stored))
                .map(section -> DRESS.matcher(
                                section.heading().in(report.text()).strip())
                        .replaceAll(""))
                .toList();
        return path.isEmpty() ? Optional.empty() : Optional.of(path.get(path.size() - 1));
    }
}
