package org.duibiao.ui.document.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.duibiao.annotation.Annotation;
import org.duibiao.annotation.AnnotationId;
import org.duibiao.report.Anchor;
import org.duibiao.report.Passage;
import org.duibiao.report.ReportId;
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

    @Property(tries = 200)
    void whatComesAndGoesLaterOverlapsNothingOnItsLane(@ForAll("spans") List<Span> spans) {
        Lanes lanes = new Lanes();
        List<Annotation> there = new ArrayList<>();
        for (Span span : spans) {
            there.add(annotation(span));
            if (there.size() % 4 == 0) {
                there.remove(0);
            }
            List<Lanes.Line> lines = lanes.of(there, Optional::of);
            for (Lanes.Line one : lines) {
                for (Lanes.Line other : lines) {
                    if (!one.equals(other) && one.shown().overlaps(other.shown())) {
                        assertThat(one.lane()).isNotEqualTo(other.lane());
                    }
                }
            }
        }
    }

    @Property(tries = 100)
    void oneMoreMarkMovesNoOther(@ForAll("spans") List<Span> spans) {
        Lanes lanes = new Lanes();
        List<Annotation> there =
                new ArrayList<>(spans.stream().map(LanesProperties::annotation).toList());
        List<Lanes.Line> before = lanes.of(there, Optional::of);
        there.add(annotation(new Span(10, 40)));
        assertThat(lanes.of(there, Optional::of).subList(0, before.size())).isEqualTo(before);
    }

    private static Annotation annotation(Span span) {
        return new Annotation(
                AnnotationId.random(),
                new Anchor(new ReportId(1), 1, new Passage(span, "字".repeat(span.length()))),
                Optional.empty(),
                "",
                "我",
                Instant.EPOCH);
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
