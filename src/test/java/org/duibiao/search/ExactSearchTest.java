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
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import org.duibiao.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the index finds is what a plain search of all texts finds, whatever is looked for. */
class ExactSearchTest {
    private static final Path SAMPLES = Path.of("assets/samples");
    private static final Path CORPUS = Path.of("../shared/corpus");
    private static final int TRIES = 300;

    private static final List<String> TEXTS = samples();
    private static final Path FOLDER = Path.of("target", "exact-search");
    private static final Shelf SHELF = shelf();
    private static final Map<Character, List<Character>> SPELLINGS = spellings();

    private static List<String> samples() {
        try {
            List<String> texts = new ArrayList<>(texts(SAMPLES));
            texts.add("哈哈哈，哈哈。第一、第二；第三！\n第1，第２");
            // what files hold beside plain text: tables, lone returns, rare and half characters, signs that are no
            // characters
            texts.add("| 指標 | 目標 |\n|---|---|\n| 就業 | ３．５萬人 |\n\n①註：新增就業指……\r又一行\r\n𠮷野家在⼈⺠路\uD842號\uFFFF\u0000末");
            texts.add("ＧＤＰ　增長 6%\t（初步核算）“発展”﹣İıſK①㎡\uF9B4導車站\u2028\u200B完");
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
    void inAnySpelling(@ForAll("substrings") String words, @ForAll Random random) throws Exception {
        String folded = Shelf.FOLDING.fold(words);
        StringBuilder other = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            char unit = words.charAt(i);
            List<Character> spellings = SPELLINGS.getOrDefault(Shelf.FOLDING.fold(unit), List.of(unit));
            other.append(spellings.get(random.nextInt(spellings.size())).charValue());
        }
        assertThat(Shelf.FOLDING.fold(other.toString())).isEqualTo(folded);
        assertThat(SHELF.find(new Query.Words(other.toString()))).isEqualTo(SHELF.scan(words));
    }

    private static Map<Character, List<Character>> spellings() {
        Map<Character, List<Character>> spellings = new HashMap<>();
        for (int unit = 0; unit <= Character.MAX_VALUE; unit++) {
            spellings
                    .computeIfAbsent(Shelf.FOLDING.fold((char) unit), folded -> new ArrayList<>())
                    .add((char) unit);
        }
        return spellings;
    }

    @Property(tries = 20)
    void aRangeFindsEverySpellingOfItsCharacters(@ForAll Random random) throws Exception {
        char one = anIdeograph(random);
        char other = anIdeograph(random);
        char from = (char) Math.min(one, other);
        char to = (char) Math.max(one, other);
        Set<Character> meant = new HashSet<>();
        for (int unit = from; unit <= to; unit++) {
            meant.add(Shelf.FOLDING.fold((char) unit));
        }
        Map<Long, List<Span>> expected = new HashMap<>();
        for (int i = 0; i < TEXTS.size(); i++) {
            String folded = Shelf.FOLDING.fold(TEXTS.get(i));
            for (int at = 0; at < folded.length(); at++) {
                if (meant.contains(folded.charAt(at))) {
                    expected.computeIfAbsent(i + 1L, id -> new ArrayList<>()).add(new Span(at, at + 1));
                }
            }
        }
        assertThat(SHELF.find(QueryParser.parse("/[" + from + "-" + to + "]/"))).isEqualTo(expected);
    }

    private static char anIdeograph(Random random) {
        return (char) ('\u4E00' + random.nextInt('\u9FA5' - '\u4E00'));
    }

    /** Whatever is typed is answered, or refused in words at a place that is in it. */
    @Property(tries = 3000)
    void nothingTypedIsTooMuch(@ForAll("typed") String typed) throws Exception {
        try {
            SHELF.find(QueryParser.parse(typed));
        } catch (QueryException e) {
            assertThat(e.position()).isBetween(0, typed.length());
            for (Locale language : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
                assertThat(e.say(language)).isNotBlank().doesNotContain("{0}", "{1}");
            }
        }
    }

    @Provide
    Arbitrary<String> typed() {
        return Arbitraries.of(
                        " AND ",
                        " OR ",
                        " NOT ",
                        " NEAR/3 ",
                        " NEAR ",
                        " ",
                        "\"",
                        "“",
                        "”",
                        "/",
                        "/ ",
                        " /",
                        "(",
                        ")",
                        "[",
                        "]",
                        "{",
                        "}",
                        "{2}",
                        "\\",
                        "^",
                        "-",
                        "|",
                        "?",
                        "*",
                        "+",
                        ".",
                        "&&",
                        "(?",
                        "<",
                        ":",
                        "x",
                        "Q",
                        "E",
                        "p",
                        "港",
                        "發展",
                        "的",
                        "第",
                        "９",
                        "（",
                        "）",
                        "－",
                        "　",
                        "\uFFFF",
                        "\uD842",
                        "\uDFB7",
                        "\n",
                        "%")
                .list()
                .ofMaxSize(9)
                .map(pieces -> String.join("", pieces));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "港口 ", "港口 OR ", "港口 NEAR ", "的*", "\"", "/", "/(", "NOT ("})
    void howeverOftenItIsTyped(String piece) throws Exception {
        nothingTypedIsTooMuch(piece.repeat(20_000) + "口");
        nothingTypedIsTooMuch(piece.repeat(300) + "口");
        nothingTypedIsTooMuch("/" + piece.repeat(20_000) + "口/");
    }

    @Property(tries = TRIES)
    void wordsWithGapsAreFoundWhereTheirExpressionFindsThem(@ForAll Random random) throws Exception {
        String first = substring(TEXTS, random, 1 + random.nextInt(2));
        String second = substring(TEXTS, random, 1 + random.nextInt(2));
        String gap = random.nextBoolean() ? "" : String.valueOf(Query.Gapped.ANY);
        Assume.that((first + second).indexOf(Query.Gapped.ANY) < 0);
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

    @Property(tries = TRIES)
    void spansArePackedAndUnpackedAsTheyAre(@ForAll List<@IntRange(max = 3_000_000) Integer> borders) {
        List<Span> all = new ArrayList<>();
        for (int i = 0; i + 1 < borders.size(); i++) {
            all.add(new Span(
                    Math.min(borders.get(i), borders.get(i + 1)), Math.max(borders.get(i), borders.get(i + 1))));
        }
        Spans spans = Spans.of(all);

        assertThat(Spans.unpacked(spans.packed())).isEqualTo(spans);
        assertThat(spans.joined().units()).isLessThanOrEqualTo(3_000_000);
        assertThat(spans.joined().common(spans.joined()).units())
                .isEqualTo(spans.joined().units());
        assertThat(spans.inside(spans.joined())).isEqualTo(spans);
        assertThat(spans.outside(Spans.NONE)).isEqualTo(spans);
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
