package org.duibiao.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.duibiao.annotation.Annotation;
import org.duibiao.annotation.Change;
import org.duibiao.annotation.Code;
import org.duibiao.annotation.CodeId;
import org.duibiao.annotation.Codebook;
import org.duibiao.report.Listed;

/** Random annotating, coding, merging, deleting, undoing and redoing on a real library. */
class HistoryProperties {

    private static final int STEPS = 150;

    private Path folder = Path.of("");
    private Optional<Library> opened = Optional.empty();

    /** What a library holds of annotations and codes, whatever order they came in. */
    private record Content(Set<Annotation> annotations, Set<Code> codes) {
        static Content of(Library library) throws IOException {
            return new Content(
                    Set.copyOf(library.annotations()),
                    library.codebook().codes().stream().collect(Collectors.toSet()));
        }
    }

    @BeforeProperty
    void openLibrary() throws IOException {
        folder = Files.createTempDirectory("history");
        Library library = Fictional.open(folder);
        opened = Optional.of(library);
        Fictional.broughtIn(library, 1);
        Fictional.broughtIn(library, 2);
    }

    @AfterProperty
    void closeLibrary() throws IOException {
        opened.orElseThrow().close();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Property(tries = 4, shrinking = ShrinkingMode.OFF)
    void undoingEverythingGivesTheStartAndRedoingEverythingTheEnd(@ForAll long seed) throws IOException {
        Library library = opened.orElseThrow();
        library.history().clear();
        Content start = Content.of(library);
        Random random = new Random(seed);
        for (int step = 0; step < STEPS; step++) {
            doSomething(library, random);
        }
        while (library.history().redo().isPresent()) {
            assertThat(library.history().last()).isPresent();
        }
        Content end = Content.of(library);
        while (library.history().undo().isPresent()) {
            assertThat(library.history().lastUndone()).isPresent();
        }
        assertThat(Content.of(library)).isEqualTo(start);
        while (library.history().redo().isPresent()) {
            assertThat(library.history().last()).isPresent();
        }
        assertThat(Content.of(library)).isEqualTo(end);
    }

    private static void doSomething(Library library, Random random) throws IOException {
        List<Annotation> annotations = library.annotations();
        Codebook book = library.codebook();
        Optional<Annotation> some = any(annotations, random);
        Optional<Code> code = any(book.codes(), random);
        Optional<Code> other = any(book.codes(), random);
        switch (random.nextInt(11)) {
            case 0, 1 -> library.history().apply(new Change.AddAnnotation(draft(library, random, code.map(Code::id))));
            case 2 ->
                library.history()
                        .apply(Change.codeWithNew(
                                Code.named("码" + random.nextInt(100), book.proposeColour())
                                        .under(code.map(Code::id)),
                                draft(library, random, Optional.empty()),
                                "芷岚区 2021"));
            case 3 -> {
                if (some.isPresent()) {
                    Annotation before = some.get();
                    Annotation after =
                            before.at(draft(library, random, Optional.empty()).anchor());
                    library.history().apply(new Change.EditAnnotation(before, after));
                }
            }
            case 4 -> {
                if (some.isPresent()) {
                    library.history()
                            .apply(new Change.EditAnnotation(
                                    some.get(),
                                    some.get().coded(code.map(Code::id)).withMemo("改" + random.nextInt())));
                }
            }
            case 5 -> {
                if (some.isPresent()) {
                    library.history().apply(new Change.RemoveAnnotation(some.get()));
                }
            }
            case 6 -> {
                if (code.isPresent()) {
                    library.history().apply(book.removal(code.get(), annotations));
                }
            }
            case 7 -> {
                if (code.isPresent() && !code.equals(other)) {
                    library.history().apply(book.merge(code.get(), other.orElseThrow(), annotations));
                }
            }
            case 8 -> {
                if (code.isPresent()
                        && other.isPresent()
                        && !book.withDescendants(code.get().id())
                                .contains(other.get().id())) {
                    library.history().apply(book.move(code.get(), other.map(Code::id)));
                }
            }
            case 9 -> library.history().undo();
            default -> library.history().redo();
        }
    }

    private static Annotation draft(Library library, Random random, Optional<CodeId> code) throws IOException {
        List<Listed> reports = new ArrayList<>(library.reports());
        Listed report = reports.get(random.nextInt(reports.size()));
        int start = random.nextInt(60);
        return library.draft(
                Fictional.anchor(library, report, start, start + 1 + random.nextInt(30)),
                code,
                random.nextBoolean() ? "" : "备注" + random.nextInt(50));
    }

    private static <T> Optional<T> any(List<T> all, Random random) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }
}
