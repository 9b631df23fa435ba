package org.duibiao.cli.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.duibiao.report.Paragraph;
import org.duibiao.report.Part;
import org.duibiao.report.Report;

/**
 * Makes reports as long as real ones of reports that are too short to measure with: behind its own paragraphs each part gets
 * paragraphs of the same part of all reports, with other figures. The same number gives the same text.
 */
final class Lengthening {
    /** UTF-16 units of real work reports, a tenth of them between each two neighbours. */
    private static final int[] TENTHS = {
        9_100, 13_400, 15_300, 16_900, 18_200, 19_500, 20_800, 22_200, 24_100, 27_000, 35_500
    };

    private static final List<Part> PARTS = List.of(Part.REVIEW, Part.PLAN);
    /** Of what is put in; reviews are the longer part. */
    private static final double REVIEW_SHARE = 0.6;

    private static final int SHORTEST = 25;
    /** A number that is no year, month, day, or the number of a session or heading. */
    private static final Pattern FIGURE =
            Pattern.compile("(?<![\\d.])[1-9]\\d?(?:\\.\\d+)?(?=%|个百分点|亿元|万元|元|万人|人|公里|万亩|家|个)");

    /** Real reports state some fifty numbers of indicators; of the paragraphs put in one of so many states any. */
    private static final int TELLING_ONE_IN = 20;

    private static final Pattern SENTENCE_WITH_FIGURE = Pattern.compile("[^。]*\\d[^。]*。?");

    private final Map<Part, List<String>> telling = new EnumMap<>(Part.class);
    /** The same without the sentences that hold figures. */
    private final Map<Part, List<String>> plain = new EnumMap<>(Part.class);

    /** @param reports what paragraphs are taken from */
    Lengthening(Iterable<Report> reports) {
        for (Report report : reports) {
            for (Paragraph paragraph : report.structure().paragraphs()) {
                String words = paragraph.span().in(report.text());
                if (paragraph.role() == Paragraph.Role.BODY && PARTS.contains(paragraph.part())) {
                    keep(telling, paragraph.part(), words);
                    keep(
                            plain,
                            paragraph.part(),
                            SENTENCE_WITH_FIGURE.matcher(words).replaceAll(""));
                }
            }
        }
    }

    private static void keep(Map<Part, List<String>> pool, Part part, String words) {
        if (words.length() >= SHORTEST) {
            pool.computeIfAbsent(part, none -> new ArrayList<>()).add(words);
        }
    }

    /** Whether these are too short: not half as long as real ones on average. */
    static boolean needed(Iterable<Report> reports) {
        long units = 0;
        int count = 0;
        for (Report report : reports) {
            units += report.text().length();
            count++;
        }
        return count > 0 && units / count < TENTHS[TENTHS.length / 2] / 2;
    }

    /**
     * A report at its full length.
     *
     * @param number which of all reports that are made
     */
    String longer(Report report, int number) {
        Random random = new Random(number);
        int tenth = random.nextInt(TENTHS.length - 1);
        int wanted = TENTHS[tenth] + random.nextInt(TENTHS[tenth + 1] - TENTHS[tenth]);
        StringBuilder text = new StringBuilder(report.text());
        int missing = wanted - text.length();
        // from the back, so that what stands before stays where it is
        insert(text, report, Part.PLAN, (int) (missing * (1 - REVIEW_SHARE)), random);
        insert(text, report, Part.REVIEW, (int) (missing * REVIEW_SHARE), random);
        return text.toString();
    }

    private void insert(StringBuilder text, Report report, Part part, int units, Random random) {
        List<String> some = telling.getOrDefault(part, List.of());
        List<String> most = plain.getOrDefault(part, some);
        int behind = report.structure().paragraphs().stream()
                .filter(paragraph -> paragraph.part() == part)
                .mapToInt(paragraph -> paragraph.span().end())
                .max()
                .orElse(-1);
        if (some.isEmpty() || behind < 0) {
            return;
        }
        StringBuilder more = new StringBuilder();
        while (more.length() < units) {
            List<String> from = random.nextInt(TELLING_ONE_IN) == 0 ? some : most;
            more.append('\n')
                    .append(FIGURE.matcher(from.get(random.nextInt(from.size())))
                            .replaceAll(figure -> other(figure.group(), random)));
        }
        text.insert(behind, more);
    }

    /** As many digits, the first never 0. */
    private static String other(String figure, Random random) {
        StringBuilder other = new StringBuilder(figure);
        for (int i = 0; i < other.length(); i++) {
            if (other.charAt(i) != '.') {
                other.setCharAt(i, (char) ('0' + (i == 0 ? 1 + random.nextInt(9) : random.nextInt(10))));
            }
        }
        return other.toString();
    }
}
