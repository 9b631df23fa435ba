package org.duibiao.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.duibiao.indicator.Measure;
import org.duibiao.indicator.Period;
import org.duibiao.ledger.Reports;
import org.duibiao.ledger.Tolerance;
import org.duibiao.report.Level;
import org.duibiao.report.Region;
import org.junit.jupiter.api.Test;

/** Charts made from set-ups: what saved views and pictures carry. */
class ChartSetupTest {

    private static final ChartWords WORDS = new ChartWords(Locale.CHINESE);
    private static final Region NATION = Region.of(Level.NATIONAL, Region.NATION);
    private static final Region OTHER = Region.of(Level.PREFECTURE, "云岭省", "望屏市");
    private static final Region COUNTY = Region.of(Level.COUNTY, "云岭省", "澄川市", "芷岚区");

    private final Reports reports = new Reports();

    private ChartMaker maker() {
        return new ChartMaker(new Known(reports.lines(), reports.statements(), reports.reports(), Tolerance.USUAL));
    }

    private Chart make(ChartSetup setup) {
        return maker().make(setup, WORDS).orElseThrow();
    }

    private void goals() {
        reports.speech(NATION, 2021).goal("gdp", "6+");
        reports.speech(Reports.PROVINCE, 2021).goal("gdp", "6.5+");
        reports.speech(Reports.CITY, 2021).goal("gdp", "8~");
        reports.speech(OTHER, 2021).goal("gdp", "7");
        reports.speech(COUNTY, 2021).goal("gdp", "9");
        reports.speech(Reports.CITY, 2022).grew("gdp", "6.1");
        reports.speech(OTHER, 2022).grew("gdp", "7.4");
    }

    private static ChartSetup of(ChartKind kind, Region... regions) {
        return ChartSetup.usual(
                kind, List.of(regions).stream().map(Region::path).toList());
    }

    @Test
    void aSetUpIsReadAsItWasWritten() {
        ChartSetup setup = of(ChartKind.VERDICTS, Reports.CITY, OTHER)
                .ofYear(2021)
                .of("gdp", Measure.LEVEL)
                .without(Set.of("cpi"))
                .sorted(VerdictsChart.By.INDICATOR)
                .saying(
                        new Captions(Optional.of("题"), Optional.of(""), Optional.empty(), Optional.of("来源")),
                        List.of(new Pin("a|b", Optional.of("注")), new Pin("c", Optional.empty())));
        assertThat(SetupJson.read(SetupJson.write(setup))).contains(setup);
        assertThat(SetupJson.read("{\"kind\":\"years\",\"districts\":[[\"澄川市\"]],\"later\":1}"))
                .contains(ChartSetup.usual(ChartKind.YEARS, List.of(List.of("澄川市"))));
        assertThat(SetupJson.read("{\"kind\":\"pie\"}")).isEmpty();
        assertThat(SetupJson.read("no JSON")).isEmpty();
    }

    @Test
    void districtsOfOneLevelStandBesideEachOtherTheBestFirst() {
        goals();
        DistrictsChart chart =
                (DistrictsChart) make(of(ChartKind.DISTRICTS, Reports.CITY).of("gdp", Measure.GROWTH));
        assertThat(chart.rows()).extracting(BarChart.Row::label).containsExactly("望屏市", "澄川市");
        assertThat(chart.rows().map(BarChart.Row::goal))
                .hasAtLeastOneElementOfType(GoalMark.Tick.class)
                .hasAtLeastOneElementOfType(GoalMark.About.class);
        assertThat(chart.heading().title()).isEqualTo("2021 年地区生产总值增速：各地目标与完成");
    }

    @Test
    void aLadderClimbsFromTheNationAndSaysWhoAskedForMore() {
        goals();
        LadderChart chart = (LadderChart)
                make(of(ChartKind.LADDER, COUNTY).of("gdp", Measure.GROWTH).ofYear(2021));
        assertThat(chart.rows()).extracting(BarChart.Row::label).containsExactly("全国", "云岭省", "澄川市", "芷岚区");
        assertThat(chart.parents()).containsExactly(0, 0, 1, 2);
        assertThat(chart.rows().map(BarChart.Row::remark).toList().get(3)).startsWith("比澄川市高 1 个百分点");
        assertThat(chart.heading().notes()).contains("目标高于上一级的有 3 处。");
    }

    @Test
    void sharesCountWhatCouldBeJudgedAndNameTheRest() {
        reports.speech(2021)
                .goal("gdp", "7")
                .goal("exports", "5")
                .goal("cpi", "3-")
                .goal("retail_sales", "4");
        reports.speech(2022).grew("gdp", "7.2").grew("exports", "1").grew("cpi", "2");
        VerdictsChart chart = (VerdictsChart) make(of(ChartKind.VERDICTS, Reports.CITY));
        VerdictsChart.Bar bar = chart.bars().get(0);
        assertThat(bar.label()).isEqualTo("2021");
        assertThat(bar.share()).isEqualTo("67%（2/3）");
        assertThat(bar.others()).isEqualTo("未报 1");
        assertThat(bar.parts().stream().map(VerdictsChart.Part::share).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isBetween(new BigDecimal("0.99"), new BigDecimal("1.01"));
    }

    @Test
    void aViewFollowsNewReports() {
        reports.speech(2021).goal("gdp", "7");
        ChartSetup setup = of(ChartKind.YEARS, Reports.CITY).of("gdp", Measure.GROWTH);
        assertThat(((YearsChart) make(setup)).to()).isEqualTo(2021);
        reports.speech(2022).grew("gdp", "7.2").goal("gdp", "6");
        assertThat(((YearsChart) make(setup)).to()).isEqualTo(2022);
    }

    @Test
    void wordsOfAPersonStandOverThoseOfTheProgramAndPinsKeepTheirMarks() {
        goals();
        ChartSetup plain = of(ChartKind.BULLET, Reports.CITY).ofYear(2021);
        Evidence mark = make(plain).marks().findFirst().orElseThrow();
        Heading heading = make(plain.saying(
                        new Captions(Optional.of("自拟的题"), Optional.empty(), Optional.of("一\n\n二"), Optional.empty()),
                        List.of(new Pin(mark.key(), Optional.empty()), new Pin("gone", Optional.of("注")))))
                .heading();
        assertThat(heading.title()).isEqualTo("自拟的题");
        assertThat(heading.notes()).containsExactly("一", "二");
        assertThat(heading.source()).startsWith("数据来源");
        assertThat(heading.pinned()).hasSize(1);
        assertThat(heading.pinned().get(0).note()).contains(mark.tip());
        ChartWords english = new ChartWords(Locale.ENGLISH);
        assertThat(maker().make(plain, english)
                        .orElseThrow()
                        .marks()
                        .findFirst()
                        .orElseThrow()
                        .key())
                .isEqualTo(mark.key());
    }

    @Test
    void yearsInARowAreSaidFromTheFirstToTheLast() {
        for (int year : new int[] {2015, 2018, 2019, 2020, 2022, 2023}) {
            reports.speech(year).goal("gdp", "7");
        }
        Chart chart = make(of(ChartKind.VERDICTS, Reports.CITY).sorted(VerdictsChart.By.YEAR));
        assertThat(WORDS.source(reports.statements())).isEqualTo("数据来源：澄川市2015年、2018–2020年、2022年、2023年政府工作报告");
        assertThat(chart.nothing()).isPresent();
    }

    @Test
    void aYearNobodyReportsOnIsNotTakenForOneThatIs() {
        reports.speech(2021).goal("jobs", Measure.LEVEL, "2", "万人", Period.year(2021), null);
        Chart chart = make(
                of(ChartKind.DISTRICTS, Reports.CITY).of("jobs", Measure.LEVEL).ofYear(2019));
        assertThat(chart.nothing()).hasValueSatisfying(why -> assertThat(why).contains("2019"));
    }
}
