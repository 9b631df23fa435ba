package org.duibiao.ui.document.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.duibiao.report.Paragraph;
import org.duibiao.report.Part;
import org.duibiao.report.Report;
import org.duibiao.report.Table;
import org.duibiao.text.Span;

class DisplayTextProperties {
    @Property(tries = 300)
    void everyCopiedUnitIsTheStoredOneAndLeadsBack(@ForAll("reports") Report report) {
        DisplayText page = Pages.set(report);
        for (int shown = 0; shown < page.text().length(); shown++) {
            Optional<Integer> stored = page.storedAt(shown);
            if (stored.isPresent()) {
                assertThat(page.text().charAt(shown)).isEqualTo(report.text().charAt(stored.get()));
                assertThat(page.shownAt(stored.get())).contains(shown);
            }
        }
    }

    @Property(tries = 300)
    void noVisibleCharacterIsLostOrSwapped(@ForAll("reports") Report report) {
        List<Fold> folds = Typesetting.chrome(report);
        DisplayText page = Pages.set(report);
        int last = -1;
        for (int stored = 0; stored < report.text().length(); stored++) {
            int here = stored;
            boolean folded = report.structure().folded().stream().anyMatch(f -> f.contains(here))
                    || folds.stream().anyMatch(f -> f.stored().contains(here));
            char c = report.text().charAt(stored);
            Optional<Integer> shown = page.shownAt(stored);
            if (!folded && !Character.isWhitespace(c) && c != '|') {
                assertThat(shown).as("unit %s of %s", stored, report).isPresent();
            }
            if (shown.isPresent()) {
                assertThat(shown.get()).isGreaterThan(last);
                last = shown.get();
            }
        }
    }

    @Property(tries = 300)
    void aSelectionKeepsItsWords(
            @ForAll("reports") Report report,
            @ForAll @IntRange(max = 200) int from,
            @ForAll @IntRange(max = 60) int length) {
        DisplayText page = Pages.set(report);
        int start = Math.min(from, page.text().length());
        Span shown = new Span(start, Math.min(page.text().length(), start + length));
        Optional<Span> stored = page.storedOf(shown);
        if (stored.isPresent()) {
            assertThat(page.shownOf(stored.get())).hasValueSatisfying(again -> {
                assertThat(shown.contains(again)).isTrue();
                assertThat(page.storedOf(again)).isEqualTo(stored);
            });
        } else {
            for (int i = shown.start(); i < shown.end(); i++) {
                assertThat(page.storedAt(i)).isEmpty();
            }
        }
    }

    @Property(tries = 300)
    void blocksAreTheLinesOfTheText(@ForAll("reports") Report report) {
        DisplayText page = Pages.set(report);
        List<String> lines = List.of(page.text().split("\n", -1));
        assertThat(page.blocks().stream().map(b -> b.shown().in(page.text())).toList())
                .isEqualTo(lines);
        for (int i = 0; i < page.blocks().size(); i++) {
            assertThat(page.blockAt(page.blocks().get(i).shown().start())).isEqualTo(i);
            assertThat(page.blockAt(page.blocks().get(i).shown().end())).isEqualTo(i);
        }
    }

    /** Texts of short runs of words, spaces, breaks and bars, cut into paragraphs, folds and gaps at random. */
    @Provide
    Arbitrary<Report> reports() {
        Arbitrary<String> run = Arbitraries.strings()
                .withChars("增长目标ab1 \n\u3000|。")
                .ofMinLength(0)
                .ofMaxLength(14);
        Arbitrary<Integer> kind = Arbitraries.integers().between(0, 9);
        return Combinators.combine(run, kind).as(Run::new).list().ofMaxSize(12).map(DisplayTextProperties::report);
    }

    private record Run(String words, int kind) {}

    private static Report report(List<Run> runs) {
        StringBuilder text = new StringBuilder();
        List<Paragraph> paragraphs = new ArrayList<>();
        List<Table> tables = new ArrayList<>();
        List<Span> folded = new ArrayList<>();
        for (Run run : runs) {
            Span span = new Span(text.length(), text.length() + run.words().length());
            text.append(run.words());
            switch (run.kind()) {
                case 0, 1, 2, 3 -> paragraphs.add(new Paragraph(span, Part.PLAN, Paragraph.Role.BODY));
                case 4 -> paragraphs.add(new Paragraph(span, Part.PLAN, Paragraph.Role.HEADING));
                case 5 -> folded.add(span);
                case 6 -> {
                    paragraphs.add(new Paragraph(span, Part.PLAN, Paragraph.Role.TABLE));
                    tables.add(new Table(span, rows(run.words(), span.start()), 1));
                }
                case 7 -> {
                    paragraphs.add(new Paragraph(span, Part.REVIEW, Paragraph.Role.BODY));
                    if (span.length() > 4) {
                        folded.add(new Span(span.start() + 1, span.end() - 2));
                    }
                }
                case 8 -> {} // a stretch structuring forgot
                default -> text.append('\n');
            }
        }
        return Pages.report(text.toString(), paragraphs, tables, folded);
    }

    private static List<List<Span>> rows(String words, int at) {
        List<List<Span>> rows = new ArrayList<>();
        int start = at;
        for (String line : words.split("\n", -1)) {
            List<Span> row = new ArrayList<>();
            for (String cell : line.split("\\|", -1)) {
                row.add(new Span(start, start + cell.length()));
                start += cell.length() + 1;
            }
            rows.add(row);
        }
        return rows;
    }
}
