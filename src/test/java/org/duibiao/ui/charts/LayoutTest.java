package org.duibiao.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duibiao.annotation.Attribute;
import org.duibiao.chart.Chart;
import org.duibiao.chart.ChartKind;
import org.duibiao.chart.ChartMaker;
import org.duibiao.chart.ChartSetup;
import org.duibiao.chart.ChartWords;
import org.duibiao.chart.Evidence;
import org.duibiao.chart.Pin;
import org.duibiao.chart.VerdictsChart;
import org.duibiao.indicator.Measure;
import org.duibiao.ui.charts.ChartPictures.Extent;
import org.duibiao.ui.kit.Language;
import org.duibiao.ui.kit.Palette;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No words of a picture lie on others, and none leaves it: every kind, many and few districts and years, every size. */
class LayoutTest {

    static Stream<Arguments> provinces() {
        return Stream.of(
                Arguments.of(1, 1),
                Arguments.of(1, 10),
                Arguments.of(1, 20),
                Arguments.of(5, 1),
                Arguments.of(5, 10),
                Arguments.of(5, 20),
                Arguments.of(20, 1),
                Arguments.of(20, 10),
                Arguments.of(20, 20));
    }

    @ParameterizedTest(name = "{0} districts, {1} years")
    @MethodSource("provinces")
    void noWordsLieOnOthersOrOutsideThePicture(int cities, int years) {
        FictionalProvince province = new FictionalProvince(cities, years);
        ChartMaker maker = new ChartMaker(province.known());
        for (Language language : Language.values()) {
            ChartWords words = new ChartWords(language.locale());
            for (ChartSetup setup : setups(province)) {
                Chart chart = pinned(maker, setup, words);
                for (ChartPictures.Look look : looks()) {
                    for (Page page : Sheets.pages(chart, words, look)) {
                        ChartPictures.Place place = page.place();
                        double width = place.width();
                        RecordingPainter painter = new RecordingPainter(width);
                        double height = ChartPainting.paint(painter, page.chart(), width, words, place.density());
                        String what = setup.kind() + " " + setup.by() + " " + language + " at " + Math.round(width)
                                + " " + place.density();
                        assertThat(painter.overlapping()).as(what).isEmpty();
                        assertThat(painter.outside()).as(what).isEmpty();
                        assertThat(painter.below(height)).as(what).isEmpty();
                        if (look.extent() instanceof Extent.Sheet) {
                            assertThat(place.smallestType(look.dotsPerInch()))
                                    .as(what)
                                    .isGreaterThan(5.98);
                        }
                    }
                }
            }
        }
    }

    private static List<ChartPictures.Look> looks() {
        return List.of(
                look(new Extent.Natural(600, 1), 96),
                look(new Extent.Natural(900, 1), 96),
                look(new Extent.Sheet(1920, 1080, true), 144),
                look(new Extent.Sheet(2055, 1453, true), 300));
    }

    private static ChartPictures.Look look(Extent extent, double dotsPerInch) {
        return new ChartPictures.Look(Palette.LIGHT, false, extent, dotsPerInch);
    }

    /** With its first two marks pinned. */
    private static Chart pinned(ChartMaker maker, ChartSetup setup, ChartWords words) {
        Chart bare = maker.make(setup, words).orElseThrow();
        List<Pin> pins = bare.marks()
                .map(Evidence::key)
                .distinct()
                .limit(2)
                .map(key -> new Pin(key, Optional.empty()))
                .toList();
        return maker.make(setup.saying(setup.said().captions(), pins), words).orElseThrow();
    }

    static List<ChartSetup> setups(FictionalProvince province) {
        List<List<String>> first = List.of(province.paths().get(0));
        List<ChartSetup> setups = new ArrayList<>();
        for (ChartKind kind : List.of(ChartKind.BULLET, ChartKind.SCORECARD)) {
            setups.add(ChartSetup.usual(kind, first).ofYear(province.lastYear()));
        }
        for (Measure measure : List.of(Measure.GROWTH, Measure.LEVEL)) {
            setups.add(ChartSetup.usual(ChartKind.YEARS, province.paths()).of("gdp", measure));
            setups.add(ChartSetup.usual(ChartKind.DISTRICTS, first)
                    .of("gdp", measure)
                    .ofYear(province.lastYear()));
            setups.add(ChartSetup.usual(ChartKind.LADDER, province.paths())
                    .of("gdp", measure)
                    .ofYear(province.lastYear()));
        }
        for (VerdictsChart.By by : VerdictsChart.By.values()) {
            setups.add(ChartSetup.usual(ChartKind.VERDICTS, province.paths()).sorted(by));
        }
        for (Optional<Attribute> across :
                List.of(Optional.of(Attribute.REPORT), Optional.of(Attribute.DISTRICT), Optional.<Attribute>empty())) {
            ChartSetup usual = ChartSetup.usual(ChartKind.CODES, first);
            setups.add(new ChartSetup(
                    usual.kind(),
                    usual.whose(),
                    usual.years(),
                    usual.topic(),
                    usual.manner().across(across),
                    usual.said()));
        }
        return setups;
    }
}
