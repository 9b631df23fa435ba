package org.duibiao.ui.document.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.duibiao.text.Span;
import org.duibiao.ui.document.page.BorderSweep.Stretch;
import org.duibiao.ui.document.page.BorderSweep.Tinted;

class BorderSweepProperties {
    private static final Span WHOLE = new Span(10, 70);

    @Property(tries = 300)
    void everyUnitHasExactlyTheTintsOfTheMarksOverIt(@ForAll("marks") List<Tinted> marks) {
        List<Stretch> stretches = BorderSweep.sweep(WHOLE, marks);
        for (int unit = WHOLE.start(); unit < WHOLE.end(); unit++) {
            EnumSet<Tint> expected = EnumSet.noneOf(Tint.class);
            for (Tinted mark : marks) {
                if (mark.span().contains(unit)) {
                    expected.add(mark.tint());
                }
            }
            int here = unit;
            assertThat(stretches.stream().filter(s -> s.span().contains(here)).toList())
                    .singleElement()
                    .extracting(Stretch::tints)
                    .isEqualTo(expected);
        }
    }

    @Property(tries = 300)
    void stretchesFollowOneAnotherAndNeighboursDiffer(@ForAll("marks") List<Tinted> marks) {
        List<Stretch> stretches = BorderSweep.sweep(WHOLE, marks);
        int at = WHOLE.start();
        for (int i = 0; i < stretches.size(); i++) {
            assertThat(stretches.get(i).span().start()).isEqualTo(at);
            assertThat(stretches.get(i).span().isEmpty()).isFalse();
            if (i > 0) {
                assertThat(stretches.get(i).tints())
                        .isNotEqualTo(stretches.get(i - 1).tints());
            }
            at = stretches.get(i).span().end();
        }
        assertThat(at).isEqualTo(WHOLE.end());
    }

    @Provide
    Arbitrary<List<Tinted>> marks() {
        Arbitrary<Span> spans = Combinators.combine(
                        Arbitraries.integers().between(0, 80),
                        Arbitraries.integers().between(0, 30))
                .as((start, length) -> new Span(start, start + length));
        return Combinators.combine(spans, Arbitraries.of(Tint.class))
                .as(Tinted::new)
                .list()
                .ofMaxSize(25);
    }
}
