package org.duibiao.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duibiao.annotation.Annotation;
import org.duibiao.annotation.Change;
import org.duibiao.chart.BulletChart;
import org.duibiao.chart.ChartWords;
import org.duibiao.chart.Counted;
import org.duibiao.chart.VerdictsChart;
import org.duibiao.ledger.LedgerLine;
import org.duibiao.ledger.Tolerance;
import org.duibiao.library.ImportResult;
import org.duibiao.library.Library;
import org.duibiao.report.Anchor;
import org.duibiao.report.Listed;
import org.duibiao.report.Passage;
import org.duibiao.report.Region;
import org.duibiao.search.Filter;
import org.duibiao.search.Query;
import org.duibiao.statement.StatementId;
import org.duibiao.task.Progress;
import org.duibiao.text.Span;

/**
 * A session over a library of one size, timed: bring in, open, look, search, annotate. Everything goes through
 * {@link Library}, as the window does it.
 */
public final class Benchmark {
    private static final double SECOND = 1e9;
    private static final double MILLION = 1e6;
    private static final double MEGABYTE = 1e6;
    private static final int TIMES = 300;
    private static final int BEFORE = 60;
    private static final int FEW_BEFORE = 5;
    private static final int FEW_TIMES = 25;
    private static final int SENTENCES = 4000;
    private static final int GREPS = 6;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 12;
    /** HanLP needs longer than everything else together, and its speed does not depend on how much there is. */
    private static final int ONE_IN = 100;

    private final Path folder;
    private final Clock clock;
    private final boolean withYardsticks;
    private final Random random = new Random(20_261_122);
    private final Map<Figure, Double> figures = new EnumMap<>(Figure.class);

    /**
     * @param folder empty; what is made stays there
     * @param withYardsticks whether other tools are timed over the same texts, too
     */
    public Benchmark(Path folder, Clock clock, boolean withYardsticks) {
        this.folder = folder;
        this.clock = clock;
        this.withYardsticks = withYardsticks;
    }

    /**
     * Runs it.
     *
     * @param originals what is repeated
     * @param reports how many are made of them
     */
    public Map<Figure, Double> run(Library originals, int reports) throws Exception {
        Path texts = Files.createDirectories(folder.resolve("texts"));
        long units = new RepeatedReports(originals).write(texts, reports);
        figures.put(Figure.MILLION_CHARACTERS, units / MILLION);
        bringIn(texts, reports, units);
        Yardsticks yardsticks = new Yardsticks(files(texts));
        if (withYardsticks) {
            hold(yardsticks);
        }
        long start = System.nanoTime();
        try (Library library = Library.openExisting(library(), clock)) {
            put(Figure.OPEN_LIBRARY_MS, start, MILLION);
            use(library, yardsticks, texts);
        }
        return figures;
    }

    private void hold(Yardsticks yardsticks) throws IOException {
        double cpu = processorSeconds();
        double lucene = yardsticks.lucene(folder.resolve("lucene-alone"));
        figures.put(Figure.LUCENE_ALONE_S, lucene);
        figures.put(Figure.LUCENE_ALONE_CPU_S, processorSeconds() - cpu);
        figures.put(Figure.IMPORT_BY_LUCENE_ALONE, figure(Figure.IMPORT_S) / lucene);
        double hanlp = yardsticks.segmentation(ONE_IN);
        figures.put(Figure.HANLP_SEGMENTATION_S, hanlp);
        figures.put(Figure.IMPORT_BY_HANLP_SEGMENTATION, figure(Figure.IMPORT_S) / hanlp);
    }

    private Path library() {
        return folder.resolve("library");
    }

    private double figure(Figure figure) {
        return Optional.ofNullable(figures.get(figure)).orElse(0.0);
    }

    private void put(Figure figure, long start, double unit) {
        figures.put(figure, (System.nanoTime() - start) / unit);
    }

    private void put(Figure median, Figure p95, Times times) {
        figures.put(median, times.medianMillis());
        figures.put(p95, times.p95Millis());
    }

    private void put(Figure median, Figure p95, Figure p95Worked, Times times) {
        put(median, p95, times);
        figures.put(p95Worked, times.p95WorkedMillis());
    }

    private void bringIn(Path texts, int reports, long units) throws IOException {
        Library library = Library.open(library(), clock);
        try (HeapWatch heap = new HeapWatch()) {
            double cpu = processorSeconds();
            long start = System.nanoTime();
            ImportResult result = library.bringIn(List.of(texts), heap);
            put(Figure.IMPORT_S, start + heap.collectingNanos(), SECOND);
            figures.put(Figure.IMPORT_CPU_S, processorSeconds() - cpu);
            if (result.broughtIn().size() != reports) {
                throw new IOException(
                        reports - result.broughtIn().size() + " of " + reports + " reports did not go in");
            }
            figures.put(Figure.IMPORT_MILLION_CHARACTERS_A_S, units / MILLION / figure(Figure.IMPORT_S));
            figures.put(Figure.HEAP_MOST_MB, heap.mostMegabytes());
            figures.put(Figure.HEAP_LIVE_MOST_MB, heap.liveMostMegabytes());
        } finally {
            long start = System.nanoTime();
            library.close();
            put(Figure.CLOSE_AND_COMPACT_S, start, SECOND);
        }
        figures.put(Figure.LIBRARY_MB, size(List.of(folder.resolve("library.mv.db"))));
    }

    private void use(Library library, Yardsticks yardsticks, Path texts) throws Exception {
        long start = System.nanoTime();
        List<Listed> reports = library.reports();
        put(Figure.LIST_REPORTS_MS, start, MILLION);
        library.tendIndex(Progress.SILENT);
        figures.put(Figure.INDEX_MB, size(files(folder.resolve("library.index"))));
        List<String> words = words(library, reports);
        put(
                Figure.SEARCH_MEDIAN_MS,
                Figure.SEARCH_P95_MS,
                Figure.SEARCH_P95_CPU_MS,
                Times.of(
                        BEFORE,
                        TIMES,
                        i -> library.search(new Query.Words(words.get(i)), Filter.ALL, Progress.SILENT)));
        figures.putAll(new Searches(library, reports, random).run(words));
        double grep = yardsticks.grep(texts, words.subList(0, GREPS)).medianMillis();
        figures.put(Figure.GREP_MEDIAN_MS, grep);
        figures.put(Figure.GREP_BY_SEARCH, grep / figure(Figure.SEARCH_MEDIAN_MS));
        put(
                Figure.OPEN_REPORT_MEDIAN_MS,
                Figure.OPEN_REPORT_P95_MS,
                Figure.OPEN_REPORT_P95_CPU_MS,
                Times.of(BEFORE, TIMES, i -> {
                    Listed report = any(reports);
                    library.read(report.id());
                    library.statements(report.id());
                    library.annotations(report.id());
                }));
        List<Region> districts = reports.stream()
                .map(report -> report.header().region())
                .filter(Region::known)
                .distinct()
                .toList();
        put(
                Figure.LEDGER_OF_DISTRICT_MEDIAN_MS,
                Figure.LEDGER_OF_DISTRICT_P95_MS,
                Figure.LEDGER_OF_DISTRICT_P95_CPU_MS,
                Times.of(BEFORE, TIMES, i -> library.ledger(any(districts))));
        start = System.nanoTime();
        library.tend(Progress.SILENT);
        put(Figure.STANDINGS_AT_FIRST_S, start, SECOND);
        ChartWords say = new ChartWords(Locale.SIMPLIFIED_CHINESE);
        put(
                Figure.SHARES_OF_ALL_MEDIAN_MS,
                Figure.SHARES_OF_ALL_P95_MS,
                Times.of(FEW_BEFORE, FEW_TIMES, i -> sharesOfAll(library, reports, districts, say)));
        start = System.nanoTime();
        library.ledger();
        put(Figure.LEDGER_OF_ALL_S, start, SECOND);
        start = System.nanoTime();
        library.doubting().of(any -> true, Progress.SILENT);
        put(Figure.DOUBTS_OF_ALL_S, start, SECOND);
        put(
                Figure.CHART_MEDIAN_MS,
                Figure.CHART_P95_MS,
                Figure.CHART_P95_CPU_MS,
                Times.of(BEFORE, TIMES, i -> chart(library, any(districts), say)));
        Listed annotated = reports.get(0);
        String text = library.read(annotated.id()).text();
        put(
                Figure.ANNOTATE_MEDIAN_MS,
                Figure.ANNOTATE_P95_MS,
                Times.of(BEFORE, TIMES, i -> annotate(library, annotated, text)));
        figures.put(Figure.HEAP_OPEN_MB, HeapWatch.liveMegabytes());
    }

    /** Words as they stand in the texts, across stops and line breaks too. */
    private List<String> words(Library library, List<Listed> reports) throws IOException {
        List<String> words = new ArrayList<>();
        while (words.size() < BEFORE + TIMES) {
            String text = library.read(any(reports).id()).text();
            int length = SHORTEST + random.nextInt(LONGEST - SHORTEST + 1);
            if (text.length() > length) {
                int at = random.nextInt(text.length() - length);
                words.add(text.substring(at, at + length));
            }
        }
        return words;
    }

    private static void chart(Library library, Region district, ChartWords say) throws IOException {
        List<LedgerLine> lines = library.ledger(district);
        List<Integer> years = BulletChart.years(lines);
        if (!years.isEmpty()) {
            BulletChart.of(district, years.get(0), lines, BulletChart.Choice.ALL, Tolerance.USUAL, say);
        }
    }

    /** The share of goals met by level, of all districts: a chart of everything. */
    private static void sharesOfAll(Library library, List<Listed> reports, List<Region> districts, ChartWords say)
            throws IOException {
        Counted.Wanted everywhere = new Counted.Wanted(
                districts.stream().map(Region::path).collect(Collectors.toSet()),
                Optional.empty(),
                Optional.empty(),
                Set.of());
        Counted goals = Counted.of(library.ledgers().standings(Progress.SILENT), everywhere, reports);
        Map<StatementId, Anchor> opened =
                library.ledgers().passages(goals.openedBy(VerdictsChart.By.LEVEL, Set.of(), SENTENCES));
        VerdictsChart.of(goals.with(opened), "", VerdictsChart.By.LEVEL, Set.of(), Tolerance.USUAL, say);
    }

    private void annotate(Library library, Listed report, String text) throws IOException {
        int at = random.nextInt(Math.max(1, text.length() - LONGEST));
        Passage passage = Passage.of(new Span(at, Math.min(text.length(), at + LONGEST)), text);
        Annotation annotation =
                library.draft(new Anchor(report.id(), report.textVersion(), passage), Optional.empty(), "记");
        library.history().apply(new Change.AddAnnotation(annotation));
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** Of all threads of this process, compiling and collecting among them; others on the machine do not count. */
    private static double processorSeconds() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(time -> time.toMillis() / 1e3)
                .orElse(0.0);
    }

    private static double size(List<Path> files) throws IOException {
        long size = 0;
        for (Path file : files) {
            size += Files.size(file);
        }
        return size / MEGABYTE;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
