package org.duibiao.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.duibiao.annotation.Annotation;
import org.duibiao.annotation.AnnotationId;
import org.duibiao.annotation.Change;
import org.duibiao.annotation.ChangeName;
import org.duibiao.annotation.Code;
import org.duibiao.annotation.Codebook;
import org.duibiao.report.Anchor;
import org.duibiao.report.Passage;
import org.duibiao.report.ReportId;
import org.duibiao.text.Span;

class AnnotationShelfProperties {
    private static final List<Code> CODES =
            List.of(Code.named("成绩", "#009E73"), Code.named("问题", "#E69F00"), Code.named("归因", "#CC79A7"));

    private record Step(int kind, int which, int start) {}

    @Property(tries = 200)
    void whatIsTakenBackStepByStepLeavesTheBeginning(@ForAll("steps") List<Step> steps) {
        AnnotationShelf shelf = new AnnotationShelf();
        List<Annotation> start = List.of(annotation(1, 3, CODES.get(0)), annotation(2, 5, CODES.get(1)));
        shelf.fill(new Codebook(CODES), start, List.of());
        List<Change> done = new ArrayList<>();
        for (Step step : steps) {
            Change change = change(shelf, step);
            shelf.apply(change);
            done.add(change);
            usesAgree(shelf);
        }
        for (int i = done.size() - 1; i >= 0; i--) {
            shelf.apply(done.get(i).inverse());
        }
        assertThat(new HashSet<>(shelf.all())).isEqualTo(new HashSet<>(start));
        assertThat(Set.copyOf(shelf.codes().codes())).isEqualTo(Set.copyOf(CODES));
        usesAgree(shelf);
    }

    @Property(tries = 100)
    void theListOfAReportStaysInReadingOrder(@ForAll("steps") List<Step> steps) {
        AnnotationShelf shelf = new AnnotationShelf();
        shelf.fill(new Codebook(CODES), List.of(), List.of());
        steps.forEach(step -> shelf.apply(change(shelf, step)));
        for (long report = 1; report <= 2; report++) {
            assertThat(shelf.of(new ReportId(report)))
                    .extracting(a -> a.anchor().passage().span())
                    .isSorted();
        }
    }

    private static void usesAgree(AnnotationShelf shelf) {
        for (Code code : CODES) {
            assertThat(shelf.uses(code.id()))
                    .isEqualTo(Codebook.uses(code.id(), shelf.all()).size());
        }
    }

    private static Change change(AnnotationShelf shelf, Step step) {
        List<Annotation> all = shelf.all();
        Code code = CODES.get(step.which() % CODES.size());
        if (step.kind() == 0 || all.isEmpty()) {
            return new Change.AddAnnotation(annotation(1 + step.which() % 2, step.start(), code));
        }
        Annotation one = all.get(step.which() % all.size());
        return switch (step.kind()) {
            case 1 -> new Change.RemoveAnnotation(one);
            case 2 -> new Change.EditAnnotation(one, one.coded(Optional.of(code.id())));
            case 3 ->
                new Change.EditAnnotation(
                        one, one.at(anchor(one.anchor().report().value(), step.start())));
            case 4 -> new Change.AddCode(Code.named("新" + step.start(), "#6F5BA7"));
            default -> {
                List<Change> both = new ArrayList<>();
                both.add(new Change.AddAnnotation(annotation(2, step.start(), code)));
                both.add(new Change.EditAnnotation(one, one.withMemo("备忘" + step.start())));
                yield new Change.Together(ChangeName.of("code-all", code.name(), "2"), both);
            }
        };
    }

    private static Annotation annotation(long report, int start, Code code) {
        return new Annotation(
                AnnotationId.random(), anchor(report, start), Optional.of(code.id()), "", "我", Instant.EPOCH);
    }

    private static Anchor anchor(long report, int start) {
        return new Anchor(new ReportId(report), 1, new Passage(new Span(start, start + 2), "增长"));
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 50),
                        Arbitraries.integers().between(0, 40))
                .as(Step::new)
                .list()
                .ofMaxSize(30);
    }
}
