package org.duibiao.ui.document.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.duibiao.text.Span;

class LanesProperties {
    @Property(tries = 300)
    void overlappingSpansNeverShareALane(@ForAll("spans") List<Span> spans) {
        int[] lanes = Lanes.of(spans);
        for (int a = 0; a < lanes.length; a++) {
            for (int b = 0; b < a; b++) {
                if (spans.get(a).overlaps(spans.get(b))) {
                    assertThat(lanes[a]).isNotEqualTo(lanes[b]);
                }
            }
        }
    }

    @Property(tries = 300)
    void thereAreNoMoreLanesThanSpansAreDeep(@ForAll("spans") List<Span> spans) {
        int deepest = 0;
        for (int unit = 0; unit < 120; unit++) {
            int here = unit;
            deepest = Math.max(
                    deepest, (int) spans.stream().filter(s -> s.contains(here)).count());
        }
        assertThat(Arrays.stream(Lanes.of(spans)).max().orElse(-1) + 1).isLessThanOrEqualTo(deepest);
    }

    @Provide
    Arbitrary<List<Span>> spans() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 80),
                        Arbitraries.integers().between(1, 30))
                .as((start, length) -> new Span(start, start + length))
                .list()
                .ofMaxSize(25);
    }
}
