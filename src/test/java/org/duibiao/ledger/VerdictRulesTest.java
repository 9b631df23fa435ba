package org.duibiao.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.duibiao.indicator.Measure;
import org.duibiao.indicator.Period;
import org.duibiao.report.Level;
import org.duibiao.report.Region;
import org.duibiao.statement.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of src/docs/verdicts.md, one by one. */
class VerdictRulesTest {

    private final Reports reports = new Reports();

    @ParameterizedTest(name = "{0} goal {1} outcome {2} is {3}")
    @CsvSource({
        // a floor: plain and 以上 where higher is better, edges inclusive
        "gdp, 7, 7, MET",
        "gdp, 7, 7.5, MET",
        "gdp, 7, 7.51, EXCEEDED",
        "gdp, 7, 6.99, NEARLY",
        "gdp, 7, 6.5, NEARLY",
        "gdp, 7, 6.49, MISSED",
        "retail_sales, 18+, 17.5, NEARLY",
        // a tenth of a small goal, but never less than 0.2 points
        "gdp, 3, 2.7, NEARLY",
        "gdp, 3, 2.69, MISSED",
        "gdp, 1, 0.8, NEARLY",
        "gdp, 1, 0.79, MISSED",
        // 左右 asks for the goal less a band; nearly is the same distance again
        "fixed_investment, 10~, 9.5, MET",
        "fixed_investment, 10~, 9.49, NEARLY",
        "fixed_investment, 10~, 9, NEARLY",
        "fixed_investment, 10~, 5.1, MISSED",
        "gdp, 5~, 4.9, MET",
        "gdp, 7~, 7.5, MET",
        "gdp, 7~, 8, EXCEEDED",
        // a range is met at both ends and in the middle, never exceeded
        "gdp, 6..6.5, 6.2, MET",
        "gdp, 6..6.5, 6, MET",
        "gdp, 6..6.5, 9, MET",
        "gdp, 6..6.5, 5.5, NEARLY",
        "gdp, 6..6.5, 5.3, MISSED",
        // prices: whatever the words, a ceiling, and nobody exceeds it
        "cpi, 3.5~, 2.1, MET",
        "cpi, 3~, 3, MET",
        "cpi, 3~, 3.3, NEARLY",
        "cpi, 3~, 3.4, MISSED",
        "cpi, 3-, 1, MET",
        // a decline asked for: −3 or lower
        "energy_intensity, -3+, -3.2, MET",
        "energy_intensity, -3+, -3, MET",
        "energy_intensity, -3+, -2.8, NEARLY",
        "energy_intensity, -3+, 3.8, MISSED",
    })
    void growth(String indicator, String goal, String outcome, Verdict verdict) {
        reports.speech(2021).goal(indicator, goal);
        reports.speech(2022).grew(indicator, outcome);
        assertThat(reports.line().verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest(name = "{0} goal {1} {2} outcome {3} {4} is {5}")
    @CsvSource({
        "gdp, 400+, 亿元, 401, 亿元, MET",
        "gdp, 400+, 亿元, 420, 亿元, MET",
        "gdp, 400+, 亿元, 420.1, 亿元, EXCEEDED",
        "gdp, 400+, 亿元, 380, 亿元, NEARLY",
        "gdp, 400+, 亿元, 379.9, 亿元, MISSED",
        "gdp, 1.2, 万亿元, 12000, 亿元, MET",
        "jobs, 1.8, 万人, 18200, 人, MET",
        "jobs, 18000, 人, 1.7, 万人, MISSED",
        "unemployment, 5-, %, 3.22, %, MET",
        "unemployment, 4.5-, %, 4.8, %, NEARLY",
        "unemployment, 4.5-, %, 4.81, %, MISSED",
        "air_quality, 95+, %, 94.8, %, NEARLY",
        "air_quality, 95+, %, 95.4, %, EXCEEDED",
        "key_project_investment, 325, 亿, 330, 亿元, MET",
    })
    void levels(String indicator, String goal, String unit, String outcome, String unitOfOutcome, Verdict verdict) {
        reports.speech(2021).goal(indicator, Measure.LEVEL, goal, unit, Period.year(2021), null);
        reports.speech(2022).outcome(indicator, Measure.LEVEL, outcome, unitOfOutcome, Period.year(2021), null);
        assertThat(reports.line().verdict()).isEqualTo(verdict);
    }

    @Test
    void outcomesThatAreBoundsOrAboutNeverExceed() {
        reports.speech(2021)
                .goal("gdp", Measure.LEVEL, "400+", "亿元", Period.year(2021), null)
                .goal("gdp", "7");
        reports.speech(2022)
                .outcome("gdp", Measure.LEVEL, "500+", "亿元", Period.year(2021), null)
                .grew("gdp", "9~");
        assertThat(reports.lines()).extracting(LedgerLine::verdict).containsExactly(Verdict.MET, Verdict.MET);
    }

    @Test
    void closeToMeansBelow() {
        reports.speech(2021).goal("gdp", Measure.LEVEL, "400", "亿元", Period.year(2021), null);
        reports.speech(2022).outcome("gdp", Measure.LEVEL, "近400", "亿元", Period.year(2021), null);
        assertThat(reports.line().verdict()).isEqualTo(Verdict.NEARLY);
    }

    @Test
    void aBoundIsJudgedWhenItDecidesAndMarked() {
        reports.speech(2021).goal("unemployment", Measure.LEVEL, "4.5-", "%", Period.year(2021), null);
        reports.speech(2022).outcome("unemployment", Measure.LEVEL, "3-", "%", Period.year(2021), null);
        LedgerLine line = reports.line();
        assertThat(line.verdict()).isEqualTo(Verdict.MET);
        assertThat(line.judgement().remarks()).extracting(Reason::key).contains("remark.bound");
    }

    @Test
    void aBoundThatDecidesNothingIsNotComparable() {
        reports.speech(2021).goal("unemployment", Measure.LEVEL, "3-", "%", Period.year(2021), null);
        reports.speech(2022).outcome("unemployment", Measure.LEVEL, "4.5-", "%", Period.year(2021), null);
        assertThat(reports.line().verdict()).isEqualTo(Verdict.NOT_COMPARABLE);
        assertThat(reports.line().judgement().obstacle()).contains(Obstacle.OTHER_MEASURE);
    }

    @Test
    void growthInWordsIsMetByGrowthAndNeverExceeded() {
        reports.speech(2021).goalInWords("fixed_investment", "正增长").goalInWords("retail_sales", "稳定增长");
        reports.speech(2022).grew("fixed_investment", "25").grew("retail_sales", "-1.2");
        assertThat(reports.lines()).extracting(LedgerLine::verdict).containsExactly(Verdict.MET, Verdict.MISSED);
    }

    @Test
    void sameAsLastYearAsksForZero() {
        reports.speech(2021).goalInWords("exports", "与上年持平");
        reports.speech(2022).grew("exports", "0");
        assertThat(reports.line().verdict()).isEqualTo(Verdict.MET);
    }

    @Test
    void aTaskIsJudgedByTheReportsOwnWord() {
        Reference.Standard task = Reference.Standard.TASK_FROM_ABOVE;
        reports.speech(2021)
                .relational("energy_intensity", Reference.Relation.FULFILS, task, null, "完成省下达任务")
                .relational("grain_output", Reference.Relation.FULFILS, task, null, "完成省下达任务")
                .relational("exports", Reference.Relation.FULFILS, task, null, "完成省下达任务");
        reports.speech(2022)
                .outcomeInWords("energy_intensity", "超额完成省下达任务")
                .outcomeInWords("grain_output", "未完成省下达任务")
                .grew("exports", "4");
        assertThat(reports.lines())
                .extracting(LedgerLine::verdict)
                .containsExactly(Verdict.MET, Verdict.MISSED, Verdict.NOT_COMPARABLE);
        assertThat(reports.lines().get(0).reason().key()).isEqualTo("task.more-than-done");
    }

    @Test
    void levelWithTheYearBeforeIsNoGrowth() {
        reports.speech(2021).goal("retail_sales", "9").goal("exports", "0");
        reports.speech(2022).outcomeInWords("retail_sales", "社会消费品零售总额与上年持平").outcomeInWords("exports", "出口与上年持平");
        assertThat(reports.lines()).extracting(LedgerLine::verdict).containsExactly(Verdict.MISSED, Verdict.MET);
        assertThat(reports.lines().get(0).gap()).contains(new BigDecimal("-9"));
        assertThat(new LedgerWords(Locale.CHINESE)
                        .remarks(reports.lines().get(0).judgement()))
                .contains("持平");
    }

    @Test
    void wordsWithoutANumberAreShownBesideAGoalThatNamesOne() {
        reports.speech(2021).goal("energy_intensity", "-3");
        reports.speech(2022).outcomeInWords("energy_intensity", "单位地区生产总值能耗有所下降");
        LedgerLine line = reports.line();
        assertThat(line.judgement().obstacle()).contains(Obstacle.OTHER_MEASURE);
        assertThat(line.outcome()).isPresent();
        assertThat(new LedgerWords(Locale.CHINESE).say(line.reason())).contains("单位地区生产总值能耗有所下降");
    }

    @Test
    void thatIncomeKeptStepMayBeSaidInWords() {
        reports.speech(2021)
                .relational("income", inStep(), own(), "gdp", "与经济增长基本同步")
                .relational("income_rural", Reference.Relation.ABOVE, own(), "income_urban", "快于城镇居民收入");
        reports.speech(2022)
                .outcomeInWords("income", "居民收入与经济增长基本同步")
                .outcomeInWords("income_rural", "农村居民收入增速未能快于城镇居民");
        assertThat(reports.lines()).extracting(LedgerLine::verdict).containsExactly(Verdict.MET, Verdict.MISSED);
    }

    @Test
    void incomeInStepShowsThatTheReferenceFailed() {
        reports.speech(2021).goal("gdp", "8").relational("income", inStep(), own(), "gdp", "与经济增长基本同步");
        reports.speech(2022).grew("gdp", "5").grew("income", "5.2");
        LedgerLine income = reports.lines().get(1);
        assertThat(income.verdict()).isEqualTo(Verdict.MET);
        assertThat(income.judgement().yardstick().orElseThrow().verdict()).contains(Verdict.MISSED);
        assertThat(income.judgement().remarks()).extracting(Reason::key).contains("remark.reference-rated");
        assertThat(income.gap()).contains(new BigDecimal("0.2"));
    }

    @Test
    void aGoalForTownAndCountryIsAsGoodAsTheWorseOfBoth() {
        reports.speech(2021)
                .calling("城乡居民人均可支配收入")
                .relational("income", inStep(), own(), "gdp", "与经济增长基本同步")
                .calling("城乡居民人均可支配收入")
                .goal("income", "7");
        reports.speech(2022).grew("gdp", "6").grew("income_urban", "5.5").grew("income_rural", "8");
        List<LedgerLine> lines = reports.lines();
        assertThat(lines).extracting(LedgerLine::verdict).containsExactly(Verdict.MET, Verdict.MISSED);
        assertThat(lines.get(1).gap()).contains(new BigDecimal("-1.5"));
        assertThat(lines.get(1).outcomes()).hasSize(2);
        assertThat(new LedgerWords(Locale.CHINESE).say(lines.get(1).reason())).contains("5.5%", "8%", "未达", "优于");
    }

    @Test
    void townAndCountryDoNotAnswerForAllResidentsButBothAreSaid() {
        reports.speech(2021).relational("income", inStep(), own(), "gdp", "与经济增长基本同步");
        reports.speech(2022).grew("gdp", "6").grew("income_urban", "5.5").grew("income_rural", "8");
        assertThat(reports.line().judgement().obstacle()).contains(Obstacle.OTHER_INDICATOR);
        assertThat(new LedgerWords(Locale.CHINESE).say(reports.line().reason())).contains("5.5%", "8%");
    }

    @Test
    void growthInRealTermsKeepsStepOnlyInRealTerms() {
        reports.speech(2021).calling("城乡居民收入实际增长").relational("income", inStep(), own(), "gdp", "与经济增长同步");
        reports.speech(2022).grew("gdp", "6").grew("income_urban", "8").grew("income_rural", "9");
        assertThat(reports.line().reason().key()).isEqualTo("other-scope.real");
    }

    @Test
    void realGrowthAnswersAPlainGoalAndSaysSo() {
        reports.speech(2021).goal("income_urban", "7");
        reports.speech(2022).grew("income_urban", "实际7.2");
        assertThat(reports.line().verdict()).isEqualTo(Verdict.MET);
        assertThat(reports.line().judgement().remarks()).extracting(Reason::key).contains("remark.real");
    }

    @Test
    void theReportsOwnWordDecidesTheGoalOfAYearWhoseNumberItDoesNotGive() {
        reports.speech(2021)
                .goal("energy_intensity", "-3")
                .goal("air_quality", "2")
                .goal("cpi", "3");
        reports.speech(2022)
                .outcomeInWords("energy_intensity", "完成年度工作目标")
                .outcomeInWords("air_quality", "目标基本实现")
                .outcomeInWords("cpi", "未能实现预期目标");
        assertThat(reports.lines())
                .extracting(LedgerLine::verdict)
                .containsExactly(Verdict.MET, Verdict.NOT_COMPARABLE, Verdict.MISSED);
        assertThat(new LedgerWords(Locale.CHINESE)
                        .remarks(reports.lines().get(0).judgement()))
                .contains("完成年度工作目标");
    }

    @Test
    void aTaskFromAboveIsNotTheGoalsOwnNumber() {
        reports.speech(2021).goal("energy_intensity", "-3");
        reports.speech(2022).outcomeInWords("energy_intensity", "完成省下达任务");
        assertThat(reports.line().judgement().obstacle()).contains(Obstacle.OTHER_MEASURE);
    }

    @Test
    void wordsOnSeveralYearsAreShownWhereTheYearIsNotReported() {
        reports.speech(2021).goal("urbanization", Measure.LEVEL, "60", "%", Period.point(2021), null);
        reports.speech(2022).outcomeInWords("urbanization", "进一步提高", Period.years(2017, 2021));
        assertThat(new LedgerWords(Locale.CHINESE).say(reports.line().reason())).contains("进一步提高");
    }

    @Test
    void aBoundThatTheValueKeepsIsNoOtherValue() {
        reports.speech(2021).goal("unemployment", Measure.LEVEL, "4.5-", "%", Period.year(2021), null);
        reports.speech(2022)
                .outcome("unemployment", Measure.LEVEL, "3.2", "%", Period.year(2021), null)
                .outcome("unemployment", Measure.LEVEL, "4.2-", "%", Period.year(2021), null);
        assertThat(reports.line().judgement().remarks()).isEmpty();
    }

    @Test
    void theShareOfTheFirstSectorIsMeantToFall() {
        reports.speech(2021)
                .goal("primary_va", Measure.SHARE, "18", "%", Period.year(2021), null)
                .goal("tertiary_va", Measure.SHARE, "40", "%", Period.year(2021), null);
        reports.speech(2022)
                .outcome("primary_va", Measure.SHARE, "17.3", "%", Period.year(2021), null)
                .outcome("tertiary_va", Measure.SHARE, "36", "%", Period.year(2021), null);
        assertThat(reports.lines()).extracting(LedgerLine::verdict).containsExactly(Verdict.MET, Verdict.MISSED);
    }

    @Test
    void aDoublingReachedAsAnAimIsAFloor() {
        Period ten = Period.years(2010, 2020);
        reports.speech(2011)
                .goal("gdp", Measure.INCREASE, "2.1", "番", ten, null)
                .goal("income_rural", Measure.INCREASE, "1", "番", ten, null);
        reports.speech(2021)
                .outcome("gdp", Measure.INCREASE, "1", "番", ten, null)
                .outcome("income_rural", Measure.INCREASE, "1", "番", ten, null);
        assertThat(reports.lines())
                .extracting(LedgerLine::verdict)
                .containsExactly(Verdict.NOT_COMPARABLE, Verdict.MET);
    }

    @Test
    void aMultipleOfTheSameYearAnswersADoubling() {
        assertThat(doubling("1", "是基年的1.9").verdict()).isEqualTo(Verdict.NEARLY);
        assertThat(doubling("1", "是基年的1.89").verdict()).isEqualTo(Verdict.MISSED);
        assertThat(doubling("1", "是基年的2.1").verdict()).isEqualTo(Verdict.MET);
        assertThat(doubling("1", "增长1.1").verdict()).isEqualTo(Verdict.MET);
        assertThat(doubling("1", "增长了1.9").verdict()).isEqualTo(Verdict.EXCEEDED);
        assertThat(doubling("1.2", "是基年的2.3").verdict()).isEqualTo(Verdict.MET);
        assertThat(doubling("1.2", "是基年的2.1").verdict()).isEqualTo(Verdict.MISSED);
        LedgerWords words = new LedgerWords(Locale.CHINESE);
        Judgement nearly = doubling("1", "增长0.95").judgement();
        assertThat(words.say(nearly.reason())).isEqualTo("比目标 2 倍 差 0.1 倍以内，算接近");
        assertThat(words.remarks(nearly)).isEqualTo("比2010年翻 1 番 即其 2 倍，所报为 1.95 倍");
    }

    @Test
    void aMultipleOfAnotherYearOrOfUnclearWordsAnswersNoDoubling() {
        assertThat(doubling("1", "1.9").verdict()).isEqualTo(Verdict.NOT_COMPARABLE);
        Reports other = new Reports();
        other.speech(2011).goal("gdp", Measure.INCREASE, "1", "番", Period.years(2010, 2020), null);
        other.speech(2021).outcome("gdp", Measure.INCREASE, "是基年的1.9", "倍", Period.years(2015, 2020), null);
        assertThat(other.line().verdict().judged()).isFalse();
    }

    private static LedgerLine doubling(String times, String said) {
        Period ten = Period.years(2010, 2020);
        Reports said2021 = new Reports();
        said2021.speech(2011).goal("gdp", Measure.INCREASE, times, "番", ten, null);
        said2021.speech(2021).outcome("gdp", Measure.INCREASE, said, "倍", ten, null);
        return said2021.line();
    }

    @Test
    void fasterThanTheProvinceNeedsTheProvince() {
        reports.speech(2021).relational("gdp", Reference.Relation.ABOVE, above(), null, "快于全省平均水平");
        reports.speech(2022).grew("gdp", "6");
        assertThat(reports.line().judgement().obstacle()).contains(Obstacle.REFERENCE_UNKNOWN);
        reports.speech(Reports.PROVINCE, 2022).grew("gdp", "5.8");
        assertThat(reports.line().verdict()).isEqualTo(Verdict.MET);
    }

    @Test
    void growthWorkedOutOfLevelsIsShownNotJudged() {
        reports.speech(2021).goal("gdp", "7").outcome("gdp", Measure.LEVEL, "1000", "亿元", Period.year(2020), null);
        reports.speech(2022).outcome("gdp", Measure.LEVEL, "1080", "亿元", Period.year(2021), null);
        LedgerLine line = reports.line();
        assertThat(line.judgement().obstacle()).contains(Obstacle.OTHER_MEASURE);
        assertThat(new LedgerWords(Locale.CHINESE).remarks(line.judgement())).contains("8%");
    }

    @Test
    void growthAndLevelOfOneIndicatorAreTwoLines() {
        reports.speech(2021).goal("gdp", "7").goal("gdp", Measure.LEVEL, "400+", "亿元", Period.year(2021), null);
        assertThat(reports.lines()).hasSize(2);
    }

    @Test
    void aGoalBelowLastYearsLevelIsMarked() {
        reports.speech(2021)
                .goal("jobs", Measure.LEVEL, "1.8", "万人", Period.year(2021), null)
                .outcome("jobs", Measure.LEVEL, "2.1", "万人", Period.year(2020), null);
        Judgement judgement = reports.line().judgement();
        assertThat(judgement.remarks()).extracting(Reason::key).containsExactly("remark.below-last-year");
        assertThat(new LedgerWords(Locale.CHINESE).remarks(judgement)).isEqualTo("目标低于2020年完成的 2.1 万人");
        assertThat(new LedgerWords(Locale.ENGLISH).remarks(judgement))
                .isEqualTo("The goal is below what 2020 reached, 2.1 ×10k people");
    }

    @Test
    void twoStepsAreOneLineJudgedAtBoth() {
        reports.speech(2012).goal("gdp", "确保14").goal("gdp", "力争15+");
        reports.speech(2013).grew("gdp", "14.1");
        assertThat(reports.lines()).hasSize(1);
        LedgerLine line = reports.line();
        assertThat(line.verdict()).isEqualTo(Verdict.MET);
        assertThat(line.judgement().stretch()).contains(Verdict.MISSED);
        assertThat(line.stretch()).isPresent();
    }

    @Test
    void aFiveYearSentenceBearsOnAYearOnlyAsABound() {
        reports.speech(2019).goal("unemployment", Measure.LEVEL, "4.5-", "%", Period.year(2019), null);
        reports.speech(2019).goal("jobs", Measure.LEVEL, "2", "万人", Period.year(2019), null);
        reports.speech(2020)
                .outcome("unemployment", Measure.LEVEL, "4-", "%", Period.years(2016, 2020), null)
                .outcome("jobs", Measure.LEVEL, "10", "万人", Period.years(2015, 2019), null);
        assertThat(reports.lines().get(0).verdict()).isEqualTo(Verdict.NOT_REPORTED);
        reports.speech(2021).outcome("unemployment", Measure.LEVEL, "4-", "%", Period.years(2016, 2020), null);
        assertThat(reports.lines().get(0).verdict()).isEqualTo(Verdict.MET);
        assertThat(reports.lines().get(1).verdict()).isEqualTo(Verdict.NOT_REPORTED);
        assertThat(reports.lines().get(1).reason().key()).isEqualTo("not-reported.several-years-sum");
    }

    @ParameterizedTest(name = "goal {0}, outcome {1}: gap {2}")
    @CsvSource({"7, 8, 1", "10~, 5.1, -4.9", "6..6.5, 6.2, 0", "6..6.5, 5, -1", "6..6.5, 7, 0.5", "7+, 7, 0"})
    void gapIsOutcomeLessGoal(String goal, String outcome, BigDecimal gap) {
        reports.speech(2021).goal("gdp", goal);
        reports.speech(2022).grew("gdp", outcome);
        assertThat(reports.line().gap())
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo(gap));
    }

    @Test
    void gapIsInTheGoalsUnit() {
        reports.speech(2021).goal("jobs", Measure.LEVEL, "1.8", "万人", Period.year(2021), null);
        reports.speech(2022).outcome("jobs", Measure.LEVEL, "17500", "人", Period.year(2021), null);
        assertThat(reports.line().gap()).contains(new BigDecimal("-0.05"));
    }

    private static Reference.Relation inStep() {
        return Reference.Relation.IN_STEP;
    }

    private static Reference.Standard own() {
        return Reference.Standard.OWN_INDICATOR;
    }

    private static Reference.Standard above() {
        return Reference.Standard.DISTRICT_ABOVE;
    }

    @Test
    void districtsOfTheSameNameInTwoProvincesStayApart() {
        Region other = Region.of(Level.PREFECTURE, "海东省", "澄川市");
        reports.speech(2021).goal("gdp", "7");
        reports.speech(other, 2022).grew("gdp", "8");
        assertThat(reports.line().verdict()).isEqualTo(Verdict.PENDING);
    }
}
