package org.duibiao.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.duibiao.chart.BarChart.Kind;
import org.duibiao.indicator.Catalogue;
import org.duibiao.indicator.Indicator;
import org.duibiao.indicator.Measure;
import org.duibiao.indicator.Period;
import org.duibiao.ledger.Reports;
import org.duibiao.ledger.Tolerance;
import org.duibiao.statement.Reference;
import org.junit.jupiter.api.Test;

/** What charts show of ledger lines, before anything is painted. */
class ChartsOfLinesTest {

    private static final ChartWords CHINESE = new ChartWords(Locale.CHINESE);
    private static final ChartWords ENGLISH = new ChartWords(Locale.ENGLISH);
    private static final Period YEAR = Period.year(2021);

    private final Reports reports = new Reports();

    private BulletChart bullet(ChartWords words) {
        return BulletChart.of(Reports.CITY, 2021, reports.lines(), BulletChart.Choice.ALL, Tolerance.USUAL, words);
    }

    @Test
    void rowsThatShareADirectionShareAScale() {
        reports.speech(2021)
                .goal("gdp", "7~")
                .goal("cpi", "3~")
                .goal("energy_intensity", "-3+")
                .goal("air_quality", Measure.LEVEL, "95+", "%", YEAR, null)
                .goal("jobs", Measure.LEVEL, "2", "万人", YEAR, null);
        assertThat(bullet(CHINESE).groups())
                .extracting(BarChart.Group::kind)
                .containsExactly(Kind.GROWTH, Kind.CEILING, Kind.DECLINE, Kind.RATE, Kind.AMOUNT);
    }

    @Test
    void aSumOfYearsStandsWhereItsVerdictStands() {
        reports.speech(2021).goal("jobs", Measure.LEVEL, "6", "万人", Period.years(2021, 2023), null);
        List<String> jobs = List.of("2.5", "1.2", "2.4");
        for (int i = 0; i < jobs.size(); i++) {
            reports.speech(2022 + i).outcome("jobs", Measure.LEVEL, jobs.get(i), "万人", Period.year(2021 + i), null);
        }
        BarChart.Row row = BulletChart.of(
                        Reports.CITY, 2023, reports.lines(), BulletChart.Choice.ALL, Tolerance.USUAL, CHINESE)
                .groups()
                .get(0)
                .rows()
                .get(0);
        assertThat(row.outcomeText()).isEqualTo("6.1 万人（3 年合计）");
        assertThat(row.evidence().tip()).startsWith("6.1 万人（3 年合计）");
        assertThat(row.evidence().passages()).as("the goal and its years").hasSize(4);
        List<String> cells = Tables.ofLines(reports.lines(), ENGLISH).get(1);
        assertThat(cells).contains("6.1 ×10k people (sum of 3 years)");
        assertThat(cells.get(10)).contains("2022", "2023", "2024");
    }

    @Test
    void goalsAreDrawnByTheirWording() {
        reports.speech(2021)
                .goal("gdp", "确保14")
                .goal("gdp", "力争15+")
                .goal("retail_sales", "18+")
                .goal("exports", "6..6.5")
                .goal("fixed_investment", "10~")
                .goal("foreign_trade", "3")
                .goal("tax_revenue", "5-");
        assertThat(bullet(CHINESE).groups().get(0).rows())
                .extracting(row -> (Object) row.goal().getClass())
                .containsExactly(
                        GoalMark.TwoSteps.class,
                        GoalMark.AtLeast.class,
                        GoalMark.Between.class,
                        GoalMark.About.class,
                        GoalMark.Tick.class,
                        GoalMark.AtMost.class);
    }

    @Test
    void aDeclineIsDrawnUpright() {
        reports.speech(2021).goal("energy_intensity", "-3+");
        reports.speech(2022).grew("energy_intensity", "-3.2");
        BarChart.Row row = bullet(CHINESE).groups().get(0).rows().get(0);
        assertThat(row.goal()).isEqualTo(new GoalMark.AtLeast(new BigDecimal("3")));
        assertThat(row.outcome()).isEqualTo(new OutcomeMark.Value(new BigDecimal("3.2"), false));
        assertThat(row.outcomeText()).isEqualTo("降 3.2%");
    }

    @Test
    void amountsStandOnTheScaleOfTheirGoal() {
        reports.speech(2021).goal("jobs", Measure.LEVEL, "2", "万人", YEAR, null);
        reports.speech(2022).outcome("jobs", Measure.LEVEL, "25000", "人", YEAR, null);
        BarChart.Row row = bullet(CHINESE).groups().get(0).rows().get(0);
        assertThat(row.goal().chief().orElseThrow()).isEqualByComparingTo("100");
        assertThat(row.outcome().onScale().orElseThrow()).isEqualByComparingTo("125");
    }

    @Test
    void whatIsNotDrawnIsNamedWithItsReason() {
        reports.speech(2021)
                .goal("gdp", "7")
                .relational(
                        "forest_cover",
                        Reference.Relation.FULFILS,
                        Reference.Standard.TASK_FROM_ABOVE,
                        null,
                        "完成省下达任务");
        assertThat(bullet(CHINESE).heading().notes())
                .anySatisfy(note -> assertThat(note).contains("另有 1 条", "完成省下达任务", "待报"));
    }

    @Test
    void aGoalSetOnceMoreIsCountedOnceAndTheChartSaysHowManyLinesTheLedgerHasBesides() {
        reports.speech(2021).goal("gdp", "7").goal("cpi", "3");
        reports.speech(2021).goal("gdp", "6.5");
        Counted counted = Counted.of(reports.lines());
        VerdictsChart shares =
                VerdictsChart.of(counted, "澄川市", VerdictsChart.By.YEAR, Set.of(), Tolerance.USUAL, CHINESE);
        assertThat(counted.goals()).hasSize(2);
        assertThat(counted.again()).hasSize(1);
        assertThat(shares.table()).hasSize(2);
        assertThat(bullet(CHINESE).rows().toList()).hasSize(2);
        assertThat(bullet(CHINESE).heading().notes()).contains("对账中另有 1 行是同一目标再次提出，这里只计一次。");
        assertThat(bullet(ENGLISH).heading().notes())
                .anySatisfy(note -> assertThat(note).startsWith("One more line"));
    }

    @Test
    void sourcesAreSaidFromWhatIsShown() {
        reports.speech(2021).goal("gdp", "7");
        reports.speech(2022).grew("gdp", "8");
        assertThat(bullet(CHINESE).heading().source()).isEqualTo("数据来源：澄川市2021年、2022年政府工作报告");
        assertThat(bullet(ENGLISH).heading().source()).contains("2021", "2022", "work report");
    }

    @Test
    void anEmptyChartSaysWhy() {
        assertThat(bullet(CHINESE).nothing())
                .hasValueSatisfying(why -> assertThat(why).contains("澄川市", "2021"));
    }

    @Test
    void onlyChosenIndicatorsAreShown() {
        reports.speech(2021).goal("gdp", "7").goal("exports", "5");
        BulletChart chart = BulletChart.of(
                Reports.CITY,
                2021,
                reports.lines(),
                new BulletChart.Choice(Set.of("gdp"), BulletChart.Order.GAP, true),
                Tolerance.USUAL,
                CHINESE);
        assertThat(chart.groups().get(0).rows())
                .extracting(row -> row.line().orElseThrow().indicator().id())
                .containsExactly("gdp");
    }

    @Test
    void yearsNobodyReportsOnAreGaps() {
        reports.speech(2019).goal("gdp", "7").grew("gdp", "7.5");
        reports.speech(2020).grew("gdp", "6");
        reports.speech(2024).grew("gdp", "预计5").goal("gdp", "5~");
        Indicator gdp = Catalogue.bundled().byId("gdp").orElseThrow();
        YearsChart chart = YearsChart.of(
                List.of(Reports.CITY),
                gdp,
                Measure.GROWTH,
                new Known(reports.lines(), reports.statements(), reports.reports(), Tolerance.USUAL),
                YearsChart.Choice.ALL,
                Tolerance.USUAL,
                CHINESE);
        List<YearsChart.Point> points = chart.panels().get(0).points();
        assertThat(points).extracting(YearsChart.Point::year).containsExactly(2018, 2019, 2020, 2021, 2022, 2023, 2024);
        assertThat(points.get(3).outcome()).isInstanceOf(OutcomeMark.NotReported.class);
        assertThat(points.get(5).outcome()).isEqualTo(new OutcomeMark.Value(new BigDecimal("5"), true));
        assertThat(points.get(6).outcome()).isInstanceOf(OutcomeMark.Pending.class);
        assertThat(chart.axis().low()).isZero();
    }

    @Test
    void theGoalOfATileIsAlwaysOne() {
        reports.speech(2021).goal("fdi", Measure.LEVEL, "15", "亿美元", YEAR, null);
        reports.speech(2022).outcome("fdi", Measure.LEVEL, "45", "亿美元", YEAR, null);
        Scorecard card =
                Scorecard.of(Reports.CITY, 2021, reports.lines(), BulletChart.Choice.ALL, 4, Tolerance.USUAL, CHINESE);
        Scorecard.Tile tile = card.tiles().get(0);
        assertThat(tile.goal().chief().orElseThrow()).isEqualByComparingTo("1");
        assertThat(tile.share().orElseThrow()).isEqualByComparingTo("2");
        assertThat(tile.beyond()).isTrue();
        assertThat(tile.gap()).isEqualTo("+30 亿美元");
    }

    @Test
    void aTileKeepsTheBoundOfItsNumber() {
        reports.speech(2021).goal("forest_cover", Measure.LEVEL, "24.1", "%", YEAR, null);
        reports.speech(2022).outcome("forest_cover", Measure.LEVEL, "25+", "%", YEAR, null);
        assertThat(onlyTile().number()).isEqualTo("≥25");
    }

    @Test
    void aFallDeeperThanAskedForIsMoreNotLess() {
        reports.speech(2021).goal("energy_intensity", "-3~");
        reports.speech(2022).grew("energy_intensity", "-5.1");
        Scorecard.Tile tile = onlyTile();
        assertThat(tile.number()).isEqualTo("5.1");
        assertThat(tile.gap()).isEqualTo("+2.1 个百分点");
        assertThat(tile.evidence().tip()).isEqualTo("降 5.1%，比目标多 2.1 个百分点");
    }

    private Scorecard.Tile onlyTile() {
        return Scorecard.of(Reports.CITY, 2021, reports.lines(), BulletChart.Choice.ALL, 4, Tolerance.USUAL, CHINESE)
                .tiles()
                .get(0);
    }

    @Test
    void axesHoldTheirValuesInRoundSteps() {
        Axis axis = Axis.fromZero(List.of(new BigDecimal("14.23"), new BigDecimal("-3")), 6);
        assertThat(axis.low()).isLessThanOrEqualTo(new BigDecimal("-3"));
        assertThat(axis.high()).isGreaterThanOrEqualTo(new BigDecimal("14.23"));
        assertThat(axis.ticks())
                .hasSizeLessThanOrEqualTo(7)
                .anySatisfy(tick -> assertThat(tick).isZero());
    }
}
