package org.duibiao.ui.charts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javafx.scene.image.WritableImage;
import org.duibiao.chart.BulletChart;
import org.duibiao.chart.Chart;
import org.duibiao.chart.ChartWords;
import org.duibiao.chart.Scorecard;
import org.duibiao.chart.YearsChart;
import org.duibiao.indicator.Indicator;
import org.duibiao.indicator.Measure;
import org.duibiao.ledger.LedgerLine;
import org.duibiao.ledger.Tolerance;
import org.duibiao.report.Region;
import org.duibiao.task.Progress;
import org.duibiao.ui.kit.Language;
import org.duibiao.ui.kit.Palette;

/** Writes whole sets of charts as files, with or without a display: what the command line and "export all" use. */
public final class ChartFiles {

    /** What can be drawn; its id is the word of the command line. */
    public enum Kind {
        BULLET,
        YEARS,
        SCORECARD;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind of an id, e.g. {@code bullet}. */
        public static Optional<Kind> of(String id) {
            return List.of(values()).stream()
                    .filter(kind -> kind.id().equals(id))
                    .findFirst();
        }
    }

    /** The kinds of files. */
    public enum Format {
        PNG,
        SVG;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What to write. Empty sets mean all.
     *
     * @param folder where to; made when missing
     * @param kinds which charts
     * @param districts names as they end a path (云浮市) or whole paths (广东省云浮市)
     * @param indicators ids, or names as reports put them
     * @param years years of goals
     * @param look colours, ground, width and scale
     * @param format of the files
     * @param language of the words
     */
    public record Wish(
            Path folder,
            Set<Kind> kinds,
            Set<String> districts,
            Set<String> indicators,
            Set<Integer> years,
            ChartPictures.Look look,
            Format format,
            Language language) {

        /** Everything, as PNG in Chinese, light on white. */
        public static Wish everything(Path folder, double scale) {
            return new Wish(
                    folder,
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    new ChartPictures.Look(Palette.LIGHT, false, ChartPictures.NATURAL_WIDTH, scale),
                    Format.PNG,
                    Language.CHINESE);
        }
    }

    private static final Set<String> CHIEF = Set.of(
            "gdp",
            "industrial_va",
            "fixed_investment",
            "retail_sales",
            "budget_revenue",
            "income",
            "cpi",
            "unemployment");

    private final YearsChart.Known known;
    private final Tolerance tolerance;

    /** @param known ledger lines, statements and reports of the library, or of the districts wanted */
    public ChartFiles(YearsChart.Known known, Tolerance tolerance) {
        this.known = known;
        this.tolerance = tolerance;
    }

    /**
     * Writes the charts; charts with nothing to draw are left out. Not on the FX thread.
     *
     * @param progress asked to stop between pictures
     * @return the files, in the order they were written
     * @throws IOException if the folder or a file cannot be written
     */
    public List<Path> write(Wish wish, Progress progress) throws IOException {
        Files.createDirectories(wish.folder());
        List<Chart> charts = PictureRoom.paint(() -> charts(wish));
        ChartWords words = new ChartWords(wish.language().locale());
        List<Path> written = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Chart chart : charts) {
            if (progress.stopped()) {
                break;
            }
            Path file = wish.folder()
                    .resolve(unique(chart.name(), names) + "." + wish.format().id());
            progress.at(written.size(), charts.size(), file.getFileName().toString());
            if (wish.format() == Format.SVG) {
                ChartPictures.writeSvg(PictureRoom.paint(() -> ChartPictures.svg(chart, words, wish.look())), file);
            } else {
                WritableImage image = PictureRoom.paint(() -> ChartPictures.image(chart, words, wish.look()));
                ChartPictures.writePng(image, chart, file);
            }
            written.add(file);
        }
        return written;
    }

    /** File systems take most of a name, but not these. */
    static String unique(String name, Set<String> taken) {
        String safe = name.replaceAll("[\\\\/:*?\"<>|\\s]+", "-");
        String free = safe;
        for (int i = 2; !taken.add(free); i++) {
            free = safe + "-" + i;
        }
        return free;
    }

    /** The charts of a wish that have something to draw. */
    List<Chart> charts(Wish wish) {
        ChartWords words = new ChartWords(wish.language().locale());
        List<Chart> charts = new ArrayList<>();
        for (Region region : regions(wish)) {
            List<LedgerLine> lines = lines(region);
            for (Integer year : BulletChart.years(lines)) {
                if (!wish.years().isEmpty() && !wish.years().contains(year)) {
                    continue;
                }
                BulletChart.Choice choice =
                        new BulletChart.Choice(ids(lines, wish.indicators()), BulletChart.Order.STATED, true);
                if (wants(wish, Kind.BULLET)) {
                    charts.add(BulletChart.of(region, year, lines, choice, tolerance, words));
                }
                if (wants(wish, Kind.SCORECARD)) {
                    charts.add(Scorecard.of(region, year, lines, choice, 4, tolerance, words));
                }
            }
            if (wants(wish, Kind.YEARS)) {
                charts.addAll(years(region, wish, words));
            }
        }
        charts.removeIf(chart -> chart.nothing().isPresent());
        return charts;
    }

    private static boolean wants(Wish wish, Kind kind) {
        return wish.kinds().isEmpty() || wish.kinds().contains(kind);
    }

    private List<LedgerLine> lines(Region region) {
        return known.lines().stream()
                .filter(line -> line.region().path().equals(region.path()))
                .toList();
    }

    private List<Region> regions(Wish wish) {
        Map<List<String>, Region> regions = new LinkedHashMap<>();
        known.reports().stream()
                .map(report -> report.header().region())
                .filter(Region::known)
                .filter(region -> wish.districts().isEmpty()
                        || wish.districts().contains(region.name().orElse(""))
                        || wish.districts().contains(region.fullName()))
                .forEach(region -> regions.putIfAbsent(region.path(), region));
        return List.copyOf(regions.values());
    }

    /** Ids of the indicators asked for by id or name; asked for but unknown leaves one that matches nothing. */
    private static Set<String> ids(Collection<LedgerLine> lines, Set<String> asked) {
        if (asked.isEmpty()) {
            return Set.of();
        }
        Set<String> ids = new HashSet<>();
        lines.stream().map(LedgerLine::indicator).filter(named(asked)).forEach(i -> ids.add(i.id()));
        return ids.isEmpty() ? Set.of("-") : ids;
    }

    private static Predicate<Indicator> named(Set<String> asked) {
        return indicator -> asked.contains(indicator.id())
                || asked.contains(indicator.chinese())
                || asked.contains(indicator.english())
                || indicator.aliases().stream().anyMatch(asked::contains);
    }

    /** A chart for each chief indicator, or each asked for, that has two years or more. */
    private List<Chart> years(Region region, Wish wish, ChartWords words) {
        Map<Indicator, Set<Measure>> measures = new LinkedHashMap<>();
        known.statements().stream()
                .filter(stated -> stated.report().header().region().path().equals(region.path()))
                .map(stated -> stated.statement().claim())
                .filter(claim -> wish.indicators().isEmpty()
                        ? CHIEF.contains(claim.indicator().id())
                        : named(wish.indicators()).test(claim.indicator()))
                .filter(claim -> claim.measure() == Measure.GROWTH || claim.measure() == Measure.LEVEL)
                .forEach(claim -> measures.computeIfAbsent(claim.indicator(), i -> new LinkedHashSet<>())
                        .add(claim.measure()));
        List<Chart> charts = new ArrayList<>();
        measures.forEach((indicator, kinds) -> kinds.stream().sorted().forEach(measure -> {
            YearsChart chart =
                    YearsChart.of(List.of(region), indicator, measure, known, YearsChart.Choice.ALL, tolerance, words);
            boolean several =
                    !chart.panels().isEmpty() && chart.panels().get(0).points().size() > 1;
            if (several) {
                charts.add(chart);
            }
        }));
        return charts;
    }
}
