package org.duibiao.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.duibiao.indicator.Measure;
import org.duibiao.ledger.Reports;
import org.duibiao.ledger.Tolerance;
import org.duibiao.report.Level;
import org.duibiao.report.Region;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A chart over several pictures: nothing is lost, nothing is there twice. */
class PagesTest {

    private final Reports reports = new Reports();
    private final ChartWords words = new ChartWords(Locale.CHINESE);

    @BeforeEach
    void sevenCities() {
        reports.speech(Reports.PROVINCE, 2021).goal("gdp", "7");
        for (String name : List.of("甲市", "乙市", "丙市", "丁市", "戊市", "己市", "庚市")) {
            Region city = Region.of(Level.PREFECTURE, "云岭省", name);
            reports.speech(city, 2021).goal("gdp", "8").goal("exports", "3");
            reports.speech(city, 2022).grew("gdp", "8.2");
        }
    }

    private Chart chart(ChartKind kind) {
        Known known = new Known(reports.lines(), reports.statements(), reports.reports(), Tolerance.USUAL);
        ChartMaker maker = new ChartMaker(known);
        List<List<String>> cities = maker.regions().stream()
                .filter(region -> region.path().size() == 2)
                .map(Region::path)
                .toList();
        ChartSetup setup =
                ChartSetup.usual(kind, cities).of("gdp", Measure.GROWTH).ofYear(2021);
        Evidence first =
                maker.make(setup, words).orElseThrow().marks().findFirst().orElseThrow();
        return maker.make(setup.saying(Captions.NONE, List.of(new Pin(first.key(), Optional.of("注")))), words)
                .orElseThrow();
    }

    @Test
    void everyMarkIsOnOnePageAndEachSaysWhichItIs() {
        for (ChartKind kind : List.of(ChartKind.DISTRICTS, ChartKind.YEARS, ChartKind.BULLET, ChartKind.SCORECARD)) {
            Chart whole = chart(kind);
            List<Chart> pages = Pages.of(whole, 2, words);
            assertThat(pages.stream().flatMap(Chart::marks).toList())
                    .as(kind.id())
                    .isEqualTo(whole.marks().toList());
            assertThat(pages.get(1).heading().title()).endsWith("（2/2）");
            assertThat(pages.get(0).heading().pinned()).hasSize(1);
            assertThat(pages.get(1).heading().pinned()).isEmpty();
            assertThat(pages.get(0).table()).isEqualTo(whole.table());
        }
    }

    @Test
    void aPageOfBarsKeepsTheScaleOfTheWhole() {
        BarChart whole = (BarChart) chart(ChartKind.DISTRICTS);
        Pages.of(whole, 3, words)
                .forEach(page -> assertThat(((BarChart) page).groups().get(0).axis())
                        .isEqualTo(whole.groups().get(0).axis()));
    }

    @Test
    void aPageOfALadderBeginsWithThoseAboveItsDistricts() {
        BarChart whole = (BarChart) chart(ChartKind.LADDER);
        BarChart second = (BarChart) Pages.of(whole, 2, words).get(1);
        assertThat(second.rows().map(BarChart.Row::label).limit(2))
                .isEqualTo(whole.rows().map(BarChart.Row::label).limit(2).toList());
        assertThat(second.above(second.length() - 1)).hasValue(1);
        assertThat(second.above(2)).hasValue(1);
    }
}
