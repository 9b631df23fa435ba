package org.duibiao.annotation;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.duibiao.report.Anchor;
import org.duibiao.report.Passage;
import org.duibiao.report.ReportId;
import org.duibiao.text.Span;

/**
 * Random steps on annotations and codes, the same ones for the same seed and the same content: annotating, coding,
 * resizing, recoding one or many, memos and flags, merging, splitting, moving, renaming, removing.
 */
public final class RandomSteps {
    private static final String[] COLOURS = {"#009E73", "#E69F00", "#CC79A7"};

    private final Random random;
    private final List<ReportId> reports;

    public RandomSteps(long seed, List<ReportId> reports) {
        this.random = new Random(seed);
        this.reports = List.copyOf(reports);
    }

    /** A whole number below a bound, of the same row of chances. */
    public int chance(int bound) {
        return random.nextInt(bound);
    }

    /** Something that can be done to what there is. */
    public Change next(List<Annotation> unsorted, Codebook unsortedBook) {
        List<Annotation> all = unsorted.stream()
                .sorted(Comparator.comparing(annotation -> annotation.id().value()))
                .toList();
        Codebook book = new Codebook(unsortedBook.codes().stream()
                .sorted(Comparator.comparing(code -> code.id().value()))
                .toList());
        Optional<Code> code = any(book.codes());
        Optional<Code> other = any(book.codes());
        Optional<Annotation> one = any(all);
        int kind = random.nextInt(14);
        if (kind < 4 || one.isEmpty() || code.isEmpty() || other.isEmpty()) {
            return code.isEmpty() || kind == 0
                    ? Change.codeWithNew(newCode(code.filter(c -> random.nextBoolean())), draft(), "云溪县 2022")
                    : new Change.AddAnnotation(draft().coded(code.map(Code::id)));
        }
        boolean same = code.equals(other);
        return switch (kind) {
            case 4 -> new Change.EditAnnotation(one.get(), one.get().at(anchor()));
            case 5 -> new Change.EditAnnotation(one.get(), one.get().coded(code.map(Code::id)));
            case 6 -> new Change.EditAnnotation(one.get(), one.get().weighing(random.nextInt(4)));
            case 7 -> Bulk.recode(some(all), code.get(), false);
            case 8 -> Bulk.memo(some(all), "备忘" + random.nextInt(100));
            case 9 -> same ? Bulk.weigh(some(all), 2) : book.merge(code.get(), other.get(), all);
            case 10 ->
                book.split(
                        code.get(),
                        newCode(Optional.empty()),
                        Codebook.uses(code.get().id(), all));
            case 11 ->
                book.withDescendants(code.get().id()).contains(other.get().id())
                        ? new Change.EditCode(code.get(), code.get().renamed("名" + random.nextInt(1000)))
                        : book.move(code.get(), other.map(Code::id));
            case 12 -> random.nextInt(3) == 0 ? book.removal(code.get(), all) : new Change.RemoveAnnotation(one.get());
            default -> new Change.RemoveAnnotation(one.get());
        };
    }

    private List<Annotation> some(List<Annotation> all) {
        int from = random.nextInt(all.size());
        return all.subList(from, Math.min(all.size(), from + 1 + random.nextInt(5)));
    }

    private Code newCode(Optional<Code> parent) {
        return new Code(
                new CodeId(uuid()),
                "编码" + random.nextInt(1000),
                COLOURS[random.nextInt(COLOURS.length)],
                parent.map(Code::id),
                "");
    }

    private Annotation draft() {
        return new Annotation(
                new AnnotationId(uuid()),
                anchor(),
                Optional.empty(),
                random.nextInt(3) == 0 ? "记" + random.nextInt(100) : "",
                "某人",
                Instant.ofEpochSecond(1_760_000_000L + random.nextInt(1_000_000)));
    }

    private Anchor anchor() {
        int start = random.nextInt(100);
        int length = 1 + random.nextInt(6);
        return new Anchor(
                reports.get(random.nextInt(reports.size())),
                1,
                new Passage(new Span(start, start + length), "句".repeat(length)));
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private <T> Optional<T> any(List<T> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }
}
