package org.duibiao.structuring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.duibiao.reading.FileReader;
import org.duibiao.reading.ReadingException;
import org.duibiao.report.DivisionTree;
import org.duibiao.report.Header;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whose report it is, of which kind, when and for which years, in every manner of beginning that {@code headers.txt} tells. */
class HeadersTest {
    private static final Pattern SPEECH = Pattern.compile("(?m)^@(\\S+)(?: (\\d{4}) (\\d{4}))?$");
    private static Structurer structurer;

    @BeforeAll
    static void readDivisionTree() {
        structurer = new Structurer(DivisionTree.bundled());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void aReportIsKnownByItsBeginning(String name, String expected, String text) throws ReadingException {
        Header header = structurer
                .structure(new FileReader().pasted("0001", text).get(0))
                .header();

        String[] wanted = expected.split(" \\| ", -1);
        String[] found = {
            String.join("/", header.region().path()),
            header.region().level().map(level -> level.id()).orElse("-"),
            header.kind().id(),
            text(header.date()),
            text(header.reviewYear()),
            text(header.goalYear())
        };
        for (int i = 0; i < wanted.length; i++) {
            found[i] = wanted[i].equals("?") ? "?" : found[i];
        }
        assertThat(String.join(" | ", found)).isEqualTo(expected);
    }

    static Stream<Arguments> cases() throws IOException {
        try (InputStream in = Objects.requireNonNull(HeadersTest.class.getResourceAsStream("headers.txt"))) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(all.split("(?m)^=== ", -1)).skip(1).map(HeadersTest::arguments);
        }
    }

    private static Arguments arguments(String words) {
        String[] lines = words.split("\n", 3);
        Matcher speech = SPEECH.matcher(lines[2]);
        return Arguments.of(
                lines[0],
                lines[1],
                speech.replaceAll(match -> speech(match.group(1), group(match, 2), group(match, 3))));
    }

    private static String speech(String place, String back, String ahead) {
        String begin = "各位代表：\n现在，我代表" + place + "人民政府向大会报告工作，请予审议。\n";
        if (back.isEmpty()) {
            return begin + "一、过去一年的工作\n过去一年，我" + place + "办了许多实事，全" + place + "修通了道路。\n二、今年的工作\n全" + place + "要稳住增长。";
        }
        return begin + "一、" + back + "年工作回顾\n" + back + "年，我" + place + "办了许多实事，全" + place + "修通了道路。\n二、" + ahead
                + "年工作安排\n" + ahead + "年，全" + place + "要稳住增长。";
    }

    private static String group(MatchResult match, int number) {
        return Optional.ofNullable(match.group(number)).orElse("");
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("-");
    }
}
