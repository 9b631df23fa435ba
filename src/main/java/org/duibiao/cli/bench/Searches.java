package org.duibiao.cli.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.duibiao.library.Library;
import org.duibiao.report.Listed;
import org.duibiao.report.Region;
import org.duibiao.search.Filter;
import org.duibiao.search.Findings;
import org.duibiao.search.Hits;
import org.duibiao.search.Query;
import org.duibiao.task.Progress;

/** The ways to search beside plain words, each timed: with words as they stand near one another in the texts. */
final class Searches {
    private static final int BEFORE = 10;
    private static final int TIMES = 60;
    private static final int READING_BEFORE = 2;
    private static final int READING_TIMES = 12;
    /** As many reports as the window reads sentences of at first, and so many hits of each. */
    private static final int REPORTS = 12;

    private static final int HITS = 3;
    private static final int NEAR = 10;
    private static final int WORD = 2;
    private static final int LONG_WORD = 4;

    private final Library library;
    private final List<Listed> reports;
    private final Random random;

    Searches(Library library, List<Listed> reports, Random random) {
        this.library = library;
        this.reports = reports;
        this.random = random;
    }

    /** Makes a query of two words that stand close to one another. */
    private interface Making {
        Query of(String first, String second);
    }

    /** The 95th percentiles: on the clock, and of the processor's time. */
    Map<Figure, Double> run(List<String> words) throws Exception {
        Map<Figure, Double> figures = new EnumMap<>(Figure.class);
        Times screen = Times.of(BEFORE, TIMES, i -> firstScreen(words.get(i)));
        figures.put(Figure.SEARCH_SCREEN_P95_MS, screen.p95Millis());
        figures.put(Figure.SEARCH_SCREEN_P95_CPU_MS, screen.p95WorkedMillis());
        figures.put(
                Figure.SEARCH_NOT_P95_CPU_MS,
                every((first, second) -> new Query.Without(new Query.Words(first), new Query.Words(second))));
        figures.put(
                Figure.SEARCH_NEAR_P95_CPU_MS,
                every((first, second) -> new Query.Near(new Query.Words(first), new Query.Words(second), NEAR)));
        figures.put(Figure.SEARCH_GAPS_P95_CPU_MS, every((first, second) -> new Query.Gapped(List.of(first, second))));
        figures.put(
                Figure.SEARCH_DISTRICT_P95_CPU_MS,
                Times.of(BEFORE, TIMES, i -> search(new Query.Words(words.get(i)), inSomeDistrict()))
                        .p95WorkedMillis());
        Filter goals = Filter.ALL.only(Filter.Within.GOALS);
        figures.put(
                Figure.SEARCH_GOALS_FIRST_MS,
                Times.of(0, 1, i -> search(new Query.Words(words.get(i)), goals))
                        .p95Millis());
        figures.put(
                Figure.SEARCH_GOALS_P95_CPU_MS,
                Times.of(BEFORE, TIMES, i -> search(new Query.Words(words.get(i)), goals))
                        .p95WorkedMillis());
        List<Pattern> expressions = new ArrayList<>();
        while (expressions.size() < READING_BEFORE + READING_TIMES) {
            expressions.add(Pattern.compile(ideographs(LONG_WORD).get(0) + "[\\d.]*"));
        }
        figures.put(
                Figure.SEARCH_EXPRESSION_P95_CPU_MS,
                Times.of(
                                READING_BEFORE,
                                READING_TIMES,
                                i -> search(new Query.Expression(expressions.get(i)), Filter.ALL))
                        .p95WorkedMillis());
        return figures;
    }

    private double every(Making making) throws Exception {
        List<Query> queries = new ArrayList<>();
        while (queries.size() < BEFORE + TIMES) {
            List<String> words = ideographs(WORD);
            queries.add(making.of(words.get(0), words.get(1)));
        }
        return Times.of(BEFORE, TIMES, i -> search(queries.get(i), Filter.ALL)).p95WorkedMillis();
    }

    /** Counts, and the sentences that the window reads before it shows anything. */
    private void firstScreen(String words) throws Exception {
        List<Hits> found = search(new Query.Words(words), Filter.ALL).reports();
        for (Hits hits : found.subList(0, Math.min(found.size(), REPORTS))) {
            library.excerpts(hits, HITS);
        }
    }

    private Findings search(Query query, Filter filter) throws Exception {
        return library.search(query, filter, Progress.SILENT);
    }

    private Filter inSomeDistrict() {
        Region region = any().header().region();
        return Filter.ALL.inDistricts(List.of(region));
    }

    /** Two words of so many ideographs, one after the other in a text. */
    private List<String> ideographs(int length) throws IOException {
        while (true) {
            String text = library.read(any().id()).text();
            int at = random.nextInt(Math.max(1, text.length() - 2 * length));
            if (text.length() > at + 2 * length
                    && text.substring(at, at + 2 * length).chars().allMatch(Character::isIdeographic)) {
                return List.of(text.substring(at, at + length), text.substring(at + length, at + 2 * length));
            }
        }
    }

    private Listed any() {
        return reports.get(random.nextInt(reports.size()));
    }
}
