package org.duibiao.ui.charts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.duibiao.chart.Chart;
import org.duibiao.chart.ChartKind;
import org.duibiao.chart.ChartMaker;
import org.duibiao.chart.ChartSetup;
import org.duibiao.chart.ChartWords;
import org.duibiao.chart.Known;
import org.duibiao.chart.VerdictsChart;
import org.duibiao.indicator.Measure;
import org.duibiao.library.Library;
import org.duibiao.report.Listed;
import org.duibiao.report.Region;
import org.duibiao.ui.charts.ChartPictures.Extent;
import org.duibiao.ui.kit.Language;
import org.duibiao.ui.kit.Palette;

/**
 * Every kind of chart over a real library with 1, 5 and 20 districts and 1, 10 and 20 years, in both languages, as slide and
 * half page: to be looked at. Arguments: a library, a folder.
 */
final class ContactSheet {

    private ContactSheet() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        Known known;
        try (Library library = Library.openExisting(Path.of(arguments[0]), Clock.systemUTC())) {
            List<Listed> reports = library.reports();
            known = new Known(
                    library.ledger(),
                    library.statements(reports.stream().map(Listed::id).toList()),
                    reports,
                    library.coded(),
                    library.codebook(),
                    library.tolerance());
        }
        ChartMaker maker = new ChartMaker(known);
        Map<String, Extent> sizes = Map.of(
                "slide", new Extent.Sheet(1920, 1080),
                "half", new Extent.Sheet(2055, 1453));
        StringBuilder out = new StringBuilder();
        for (Map.Entry<String, ChartSetup> one : setups(maker).entrySet()) {
            for (Language language : Language.values()) {
                ChartWords words = new ChartWords(language.locale());
                Optional<Chart> chart = maker.make(one.getValue(), words);
                if (chart.isEmpty()) {
                    out.append(one.getKey()).append(": nothing\n");
                    continue;
                }
                for (Map.Entry<String, Extent> size : sizes.entrySet()) {
                    ChartPictures.Place place = ChartPictures.place(chart.get(), words, size.getValue());
                    double dpi = size.getKey().equals("half") ? 300 : 144;
                    RecordingPainter painter = new RecordingPainter(place.width());
                    ChartPainting.paint(painter, chart.get(), place.width(), words);
                    String name = one.getKey() + "-" + language.id() + "-" + size.getKey();
                    out.append(String.format(
                            Locale.ROOT,
                            "%s: layout %.0f, smallest type %.1f pt, overlapping %s, outside %s%n",
                            name,
                            place.width(),
                            place.smallestType(dpi),
                            painter.overlapping(),
                            painter.outside()));
                    PictureFiles.write(
                            chart.get(),
                            one.getValue(),
                            words,
                            new ChartPictures.Look(Palette.LIGHT, false, size.getValue(), dpi),
                            PictureFiles.Format.PNG,
                            folder.resolve(name + ".png"));
                }
            }
        }
        Files.writeString(folder.resolve("sheet.txt"), out);
    }

    private static Map<String, ChartSetup> setups(ChartMaker maker) {
        Map<String, ChartSetup> setups = new LinkedHashMap<>();
        List<Region> all = maker.regions();
        List<List<String>> paths = new ArrayList<>(all.stream()
                .filter(region -> region.path().size() > 1)
                .map(Region::path)
                .toList());
        all.stream().map(Region::path).filter(path -> !paths.contains(path)).forEach(paths::add);
        for (int districts : new int[] {1, 5, 20}) {
            List<List<String>> some = paths.stream().limit(districts).toList();
            for (int years : new int[] {1, 10, 20}) {
                setups.put(
                        "years-" + districts + "x" + years,
                        span(ChartSetup.usual(ChartKind.YEARS, some).of("gdp", Measure.GROWTH), years));
                setups.put(
                        "verdicts-" + districts + "x" + years, span(ChartSetup.usual(ChartKind.VERDICTS, some), years));
            }
            setups.put(
                    "ladder-" + districts,
                    ChartSetup.usual(ChartKind.LADDER, some)
                            .of("gdp", Measure.GROWTH)
                            .ofYear(2021));
            setups.put(
                    "verdicts-by-district-" + districts,
                    ChartSetup.usual(ChartKind.VERDICTS, some).sorted(VerdictsChart.By.DISTRICT));
        }
        List<List<String>> city = paths.stream().skip(1).limit(1).toList();
        setups.put(
                "districts-peers",
                ChartSetup.usual(ChartKind.DISTRICTS, city)
                        .of("gdp", Measure.GROWTH)
                        .ofYear(2021));
        setups.put(
                "districts-all",
                ChartSetup.usual(ChartKind.DISTRICTS, paths)
                        .of("gdp", Measure.GROWTH)
                        .ofYear(2021));
        setups.put(
                "districts-level",
                ChartSetup.usual(ChartKind.DISTRICTS, paths)
                        .of("gdp", Measure.LEVEL)
                        .ofYear(2020));
        setups.put(
                "verdicts-by-level", ChartSetup.usual(ChartKind.VERDICTS, city).sorted(VerdictsChart.By.LEVEL));
        setups.put(
                "verdicts-by-indicator",
                ChartSetup.usual(ChartKind.VERDICTS, city).sorted(VerdictsChart.By.INDICATOR));
        setups.put("bullet", ChartSetup.usual(ChartKind.BULLET, city).ofYear(2021));
        setups.put("scorecard", ChartSetup.usual(ChartKind.SCORECARD, city).ofYear(2021));
        setups.put("codes", ChartSetup.usual(ChartKind.CODES, List.of()));
        return setups;
    }

    private static ChartSetup span(ChartSetup setup, int years) {
        return new ChartSetup(
                setup.kind(),
                setup.districts(),
                setup.peers(),
                setup.year(),
                setup.indicator(),
                setup.measure(),
                setup.without(),
                setup.order(),
                setup.notComparable(),
                setup.means(),
                Optional.of(2023 - years + 1),
                Optional.of(2023),
                setup.zero(),
                setup.columns(),
                setup.by(),
                setup.across(),
                setup.figures(),
                setup.captions(),
                setup.pins());
    }
}
