package org.duibiao.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.duibiao.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the index finds is what a plain search of all texts finds, whatever is looked for. */
class ExactSearchTest {
    private static final Path SAMPLES = Path.of("assets/samples");
    private static final Path CORPUS = Path.of("../shared/corpus");
    private static final int TRIES = 300;

    private static final List<String> TEXTS = samples();
    private static final Path FOLDER = Path.of("target", "exact-search");
    private static final Shelf SHELF = shelf();

    private static List<String> samples() {
        try {
            List<String> texts = new ArrayList<>(texts(SAMPLES));
            texts.add("哈哈哈，哈哈。第一、第二；第三！\n第1，第２");
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Shelf shelf() {
        try {
            SearchIndex.discard(FOLDER);
            return new Shelf(FOLDER, TEXTS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterContainer
    static void away() throws IOException {
        SHELF.close();
    }

    private static List<String> texts(Path root) throws IOException {
        List<String> texts = new ArrayList<>();
        if (!Files.isDirectory(root)) {
            return texts;
        }
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(path -> path.toString().matches(".*\\.(txt|md)"))
                    .sorted()
                    .toList()) {
                texts.add(new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replace("\r\n", "\n"));
            }
        }
        return texts;
    }

    @Provide
    Arbitrary<String> substrings() {
        return Arbitraries.randomValue(random -> substring(TEXTS, random, 1 + random.nextInt(12)));
    }

    private static String substring(List<String> texts, Random random, int length) {
        String text = texts.get(random.nextInt(texts.size()));
        int start = random.nextInt(Math.max(1, text.length() - length));
        return text.substring(start, Math.min(text.length(), start + length));
    }

    @Property(tries = TRIES)
    void wordsAreFoundWhereAPlainSearchFindsThem(@ForAll("substrings") String words) throws Exception {
        assertThat(SHELF.find(new Query.Words(words))).isEqualTo(SHELF.scan(words));
    }

    @Property(tries = TRIES)
    void wordsWithGapsAreFoundWhereTheirExpressionFindsThem(@ForAll Random random) throws Exception {
        String first = substring(TEXTS, random, 1 + random.nextInt(2));
        String second = substring(TEXTS, random, 1 + random.nextInt(2));
        String gap = random.nextBoolean() ? "" : String.valueOf(Query.Gapped.ANY);
        Query gapped = new Query.Gapped(List.of(first + gap, gap + second));
        Pattern same = Pattern.compile(quoted(first) + (gap.isEmpty() ? "" : "[^\n]") + "[^。!?;\n]*?"
                + (gap.isEmpty() ? "" : "[^\n]") + quoted(second));

        Map<Long, List<Span>> expected = new HashMap<>();
        for (int i = 0; i < TEXTS.size(); i++) {
            Matcher matcher = same.matcher(Shelf.FOLDING.fold(TEXTS.get(i)));
            while (matcher.find()) {
                expected.computeIfAbsent(i + 1L, id -> new ArrayList<>()).add(new Span(matcher.start(), matcher.end()));
            }
        }
        assertThat(SHELF.find(gapped)).as(same.pattern()).isEqualTo(expected);
    }

    private static String quoted(String words) {
        return Pattern.quote(Shelf.FOLDING.fold(words));
    }

    @Property(tries = TRIES)
    void foldingKeepsLengthAndIsDoneAtOnce(@ForAll String text) {
        String folded = Shelf.FOLDING.fold(text);

        assertThat(folded).hasSameSizeAs(text);
        assertThat(Shelf.FOLDING.fold(folded)).isEqualTo(folded);
    }

    @Test
    void overTheWholeCorpusToo(@TempDir Path beside) throws Exception {
        List<String> corpus = texts(CORPUS);
        assumeThat(corpus).isNotEmpty();
        Random random = new Random(7);
        try (Shelf all = new Shelf(beside, corpus)) {
            for (int i = 0; i < TRIES; i++) {
                String words = substring(corpus, random, 2 + random.nextInt(11));
                assertThat(all.find(new Query.Words(words))).as(words).isEqualTo(all.scan(words));
            }
        }
    }
}
