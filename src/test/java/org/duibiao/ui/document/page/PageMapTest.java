package org.duibiao.ui.document.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.duibiao.report.Paragraph;
import org.duibiao.report.Part;
import org.duibiao.text.Span;
import org.junit.jupiter.api.Test;

class PageMapTest {
    private static final String TEXT = "字".repeat(4000);

    private final DisplayText page = Pages.set(Pages.report(
            TEXT,
            IntStream.range(0, 40)
                    .mapToObj(i -> new Paragraph(new Span(i * 100, i * 100 + 100), Part.PLAN, Paragraph.Role.BODY))
                    .toList(),
            List.of(),
            List.of()));
    private final PageMap map = PageMap.of(page, 40);

    @Test
    void aPassageInTheMiddleLiesInTheMiddle() {
        Span middle = page.shownOf(new Span(2000, 2010)).orElseThrow();
        assertThat(map.of(middle).top()).isBetween(0.49, 0.51);
        assertThat(map.of(middle).bottom()).isGreaterThan(map.of(middle).top());
    }

    @Test
    void aClickLeadsToTheTextItStandsFor() {
        for (int at : List.of(0, 950, 2000, 3999)) {
            Span shown = page.shownOf(new Span(at, at + 1)).orElseThrow();
            int there = map.shownAt((map.of(shown).top() + map.of(shown).bottom()) / 2);
            assertThat(Math.abs(there - shown.start())).isLessThanOrEqualTo(40);
        }
    }

    @Test
    void theLastLineOfAParagraphIsShorter() {
        assertThat(map.lines().stream().limit(3).map(PageMap.Line::width)).containsExactly(1.0, 1.0, 0.5);
    }
}
