package org.duibiao.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.duibiao.indicator.Measure;
import org.duibiao.indicator.Period;
import org.duibiao.report.ReportKind;
import org.duibiao.statement.Reference;
import org.duibiao.statement.Stated;
import org.junit.jupiter.api.Test;

/** Where goals and outcomes meet, and what it means when they do not. */
class MatchingTest {

    private static final Period H1 = Period.firstHalf(2021);

    private final Reports reports = new Reports();

    @Test
    void theHalfYearTableIsJudgedAgainstTheYear() {
        reports.halfYear(2021)
                .goal("gdp", "8")
                .outcome("gdp", Measure.GROWTH, "7.1", "%", H1, null)
                .goal("budget_revenue", "3.5")
                .outcome("budget_revenue", Measure.GROWTH, "17.1", "%", H1, null)
                .goalInWords("fixed_investment", "正增长")
                .outcome("fixed_investment", Measure.GROWTH, "11.5", "%", H1, null)
                .goal("unemployment", Measure.LEVEL, "5-", "%", Period.year(2021), null)
                .outcome("unemployment", Measure.LEVEL, "3.22", "%", H1, null)
                .relational(
                        "energy_intensity",
                        Reference.Relation.FULFILS,
                        Reference.Standard.TASK_FROM_ABOVE,
                        null,
                        "完成市下达任务")
                .outcome("energy_intensity", Measure.GROWTH, "3.8", "%", H1, null)
                .relational(
                        "income_urban",
                        Reference.Relation.IN_STEP,
                        Reference.Standard.OWN_INDICATOR,
                        "gdp",
                        "与经济增长基本同步")
                .outcome("income_urban", Measure.GROWTH, "11.0", "%", H1, null);
        List<LedgerLine> lines = reports.lines();
        assertThat(lines)
                .extracting(LedgerLine::verdict)
                .containsExactly(
                        Verdict.BEHIND,
                        Verdict.ON_TRACK,
                        Verdict.ON_TRACK,
                        Verdict.ON_TRACK,
                        Verdict.NOT_COMPARABLE,
                        Verdict.ON_TRACK);
        assertThat(lines.get(4).judgement().obstacle()).contains(Obstacle.REFERENCE_UNKNOWN);
        Yardstick gdp = lines.get(5).judgement().yardstick().orElseThrow();
        assertThat(gdp.value()).isEqualByComparingTo("7.1");
        assertThat(gdp.verdict()).contains(Verdict.BEHIND);
    }

    @Test
    void halfTheMoneyAtHalfTheYearIsOnTrack() {
        Period year = Period.year(2021);
        reports.halfYear(2021)
                .goal("key_project_investment", Measure.LEVEL, "57.76", "亿元", year, null)
                .outcome("key_project_investment", Measure.LEVEL, "13.01", "亿元", H1, null)
                .goal("jobs", Measure.LEVEL, "2", "万人", year, null)
                .outcome("jobs", Measure.LEVEL, "10200", "人", H1, null);
        assertThat(reports.lines()).extracting(LedgerLine::verdict).containsExactly(Verdict.BEHIND, Verdict.ON_TRACK);
        assertThat(new LedgerWords(Locale.CHINESE).say(reports.line().reason())).contains("22.5%", "50%");
    }

    @Test
    void completionIsHeldAgainstElapsedTime() {
        reports.halfYear(2021)
                .goal("jobs", Measure.LEVEL, "2", "万人", Period.year(2021), null)
                .progress("jobs", "75", H1);
        assertThat(reports.line().verdict()).isEqualTo(Verdict.ON_TRACK);
    }

    @Test
    void theWholeYearCountsOnceItIsReported() {
        reports.speech(2021).goal("gdp", "8");
        reports.halfYear(2021).outcome("gdp", Measure.GROWTH, "7.1", "%", H1, null);
        assertThat(reports.line().verdict()).isEqualTo(Verdict.BEHIND);
        reports.speech(2022).grew("gdp", "8.2");
        assertThat(reports.line().verdict()).isEqualTo(Verdict.MET);
    }

    @Test
    void aLaterReportThatIsSilentMakesNotReported() {
        reports.speech(2021).goal("cpi", "3~");
        assertThat(reports.line().verdict()).isEqualTo(Verdict.PENDING);
        reports.speech(2022).grew("gdp", "8");
        assertThat(reports.line().verdict()).isEqualTo(Verdict.NOT_REPORTED);
        assertThat(reports.line().outcome()).isEmpty();
    }

    @Test
    void aNewspapersPageThatIsSilentSaysNothing() {
        reports.speech(2021).goal("cpi", "3~");
        reports.report(Reports.CITY, ReportKind.NEWS, LocalDate.of(2022, 1, 20), 2021, 2022)
                .grew("gdp", "8");
        assertThat(reports.line().verdict()).isEqualTo(Verdict.PENDING);
    }

    @Test
    void theReportOnTheYearHasToBeLoadedBeforeSilenceCounts() {
        reports.speech(2015).goal("gdp", "9");
        reports.speech(2018).grew("gdp", "7");
        assertThat(reports.line().verdict()).isEqualTo(Verdict.PENDING);
        assertThat(reports.line().reason().key()).isEqualTo("pending.report-missing");
    }

    @Test
    void aLevelGoalForAPointWaitsForItsYear() {
        reports.speech(2021)
                .goal("gdp", Measure.LEVEL, "1700", "亿元", Period.point(2025), null)
                .outcome("gdp", Measure.LEVEL, "1002.18", "亿元", Period.year(2020), null);
        assertThat(reports.line().verdict()).isEqualTo(Verdict.PENDING);
        reports.speech(2026).outcome("gdp", Measure.LEVEL, "1650", "亿元", Period.year(2025), null);
        assertThat(reports.line().verdict()).isEqualTo(Verdict.NEARLY);
    }

    @Test
    void aFiveYearMeanIsHeldAgainstTheYearsSoFar() {
        reports.speech(2021).goal("gdp", Measure.AVG_GROWTH, "7.5", "%", Period.years(2021, 2025), null);
        reports.speech(2022).grew("gdp", "8");
        reports.speech(2023).grew("gdp", "3");
        assertThat(reports.line().verdict()).isEqualTo(Verdict.BEHIND);
        assertThat(new LedgerWords(Locale.ENGLISH).say(reports.line().reason())).contains("years: 2", "5.5%");
    }

    @Test
    void anotherScopeIsNotComparable() {
        reports.speech(2021).goal("industrial_va", Measure.GROWTH, "8", "%", Period.year(2021), "全市园区");
        reports.speech(2022).grew("industrial_va", "9");
        assertThat(reports.line().judgement().obstacle()).contains(Obstacle.OTHER_SCOPE);
        assertThat(reports.line().outcome()).isPresent();
        assertThat(reports.line().gap()).isEmpty();
    }

    @Test
    void aLevelIsShownWhereGrowthInRealTermsWasAskedFor() {
        reports.speech(2012).goal("income_rural", "实际12+");
        reports.speech(2013).outcome("income_rural", Measure.LEVEL, "8200", "元", Period.year(2012), null);
        assertThat(reports.line().judgement().obstacle()).contains(Obstacle.OTHER_MEASURE);
    }

    @Test
    void ofOtherScopesTheOneOfTheGoalsKindIsShown() {
        reports.speech(2021).goal("industrial_va", Measure.GROWTH, "8", "%", Period.year(2021), "园区");
        reports.speech(2022)
                .grew("industrial_va", "7")
                .outcome("industrial_va", Measure.GROWTH, "9", "%", Period.year(2021), "省级产业园");
        assertThat(value(reports.line().outcome())).isEqualTo("9");
    }

    @Test
    void realGrowthIsNotAnsweredByGrowthThatDoesNotSaySo() {
        reports.speech(2012).goal("income_urban", "实际12+");
        reports.speech(2013).grew("income_urban", "17");
        assertThat(reports.line().judgement().obstacle()).contains(Obstacle.OTHER_SCOPE);
        assertThat(reports.line().reason().key()).isEqualTo("other-scope.real");
    }

    @Test
    void aNeighbouringIndicatorIsShownNotJudged() {
        reports.speech(2021).goal("hightech_new", Measure.LEVEL, "10+", "家", Period.year(2021), null);
        reports.speech(2022).outcome("hightech_firms", Measure.LEVEL, "120", "家", Period.year(2021), null);
        assertThat(reports.line().judgement().obstacle()).contains(Obstacle.OTHER_INDICATOR);
    }

    @Test
    void dollarsDoNotAnswerYuan() {
        reports.speech(2021).goal("fdi", Measure.LEVEL, "3", "亿美元", Period.year(2021), null);
        reports.speech(2022).outcome("fdi", Measure.LEVEL, "20", "亿元", Period.year(2021), null);
        assertThat(reports.line().verdict()).isEqualTo(Verdict.NOT_COMPARABLE);
        assertThat(reports.line().judgement().obstacle()).contains(Obstacle.OTHER_MEASURE);
    }

    @Test
    void theNewestFinalOutcomeCountsAndTheOthersAreKept() {
        reports.speech(2021).goal("gdp", "7");
        reports.speech(2022).grew("gdp", "预计8");
        assertThat(reports.line().judgement().remarks()).extracting(Reason::key).contains("remark.preliminary");
        reports.speech(2023).outcome("gdp", Measure.GROWTH, "7.2", "%", Period.year(2021), null);
        LedgerLine line = reports.line();
        assertThat(line.verdict()).isEqualTo(Verdict.MET);
        assertThat(line.outcomes()).hasSize(2);
        assertThat(value(line.outcome())).isEqualTo("7.2");
        assertThat(line.judgement().remarks()).extracting(Reason::key).containsExactly("remark.other-value");
    }

    @Test
    void contradictingSourcesAreBothShown() {
        reports.speech(2022).goal("livelihood_share", Measure.SHARE, "80+", "%", Period.year(2022), null);
        reports.speech(2023).outcome("livelihood_share", Measure.SHARE, "86.81", "%", Period.year(2022), null);
        reports.report(Reports.CITY, ReportKind.NEWS, LocalDate.of(2023, 2, 3), 2022, 2023)
                .outcome("livelihood_share", Measure.SHARE, "93.6", "%", Period.year(2022), null);
        assertThat(reports.line().outcomes()).hasSize(2);
        assertThat(reports.line().judgement().remarks()).extracting(Reason::key).contains("remark.other-value");
    }

    @Test
    void aGoalSaidTwiceInOneReportIsOneLine() {
        reports.speech(2021).goal("gdp", "7~").farOn().goal("gdp", "7");
        assertThat(reports.lines()).hasSize(1);
    }

    @Test
    void aGoalTheNewspaperSaidBeforeIsTheWorkReportsLine() {
        reports.report(Reports.CITY, ReportKind.NEWS, LocalDate.of(2021, 1, 9), 2020, 2021)
                .goal("gdp", "7");
        reports.speech(2021).goal("gdp", "7");
        assertThat(reports.lines()).hasSize(1);
        assertThat(reports.line().goal().report().header().kind()).isEqualTo(ReportKind.GOVERNMENT_WORK_REPORT);
    }

    @Test
    void aReportOfTheSummerKnowsNoWholeYear() {
        reports.halfYear(2021).goal("gdp", "8").outcome("gdp", Measure.GROWTH, "预计8.5", "%", Period.year(2021), null);
        assertThat(reports.line().verdict()).isEqualTo(Verdict.PENDING);
    }

    @Test
    void completionDecidesALevelNobodyGives() {
        reports.speech(2021).goal("jobs", Measure.LEVEL, "2", "万人", Period.year(2021), null);
        reports.speech(2022).progress("jobs", "105", Period.year(2021));
        assertThat(reports.line().verdict()).isEqualTo(Verdict.MET);
        assertThat(reports.line().gap()).isEmpty();
    }

    @Test
    void everyReasonCanBeSaidInBothLanguages() {
        reports.speech(2021).goal("gdp", "7").goal("cpi", "3~").goalInWords("exports", "正增长");
        reports.speech(2022).grew("gdp", "7.2");
        for (LedgerLine line : reports.lines()) {
            for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                assertThat(new LedgerWords(locale).say(line.reason()))
                        .isNotBlank()
                        .doesNotContain("{");
            }
        }
    }

    private static String value(Optional<Stated> stated) {
        return stated.orElseThrow()
                .statement()
                .claim()
                .quantity()
                .value()
                .orElseThrow()
                .toPlainString();
    }
}
