package org.duibiao.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.duibiao.indicator.Measure;
import org.duibiao.indicator.Period;
import org.junit.jupiter.api.Test;

/** Goals for several years, and goals whose outcome several sentences could be. */
class SeveralYearsTest {

    private static final Period THREE = Period.years(2021, 2023);

    private final Reports reports = new Reports();

    @Test
    void aMeanIsJudgedByTheYearsOnceAllAreKnown() {
        reports.speech(2021).goal("gdp", Measure.AVG_GROWTH, "6", "%", THREE, null);
        reports.speech(2022).grew("gdp", "8");
        reports.speech(2023).grew("gdp", "3");
        reports.speech(2024).grew("gdp", "4.5");
        LedgerLine line = reports.line();
        assertThat(line.verdict()).isEqualTo(Verdict.MISSED);
        assertThat(line.judgement().workedOut()).contains(new BigDecimal("5.1"));
        assertThat(line.gap()).contains(new BigDecimal("-0.9"));
        assertThat(line.outcomes()).hasSize(3);
        assertThat(line.judgement().remarks()).extracting(Reason::key).containsExactly("remark.years-mean");
    }

    @Test
    void aMeanThatIsReportedItselfComesBeforeTheYears() {
        reports.speech(2021).goal("gdp", Measure.AVG_GROWTH, "5", "%", THREE, null);
        reports.speech(2022).grew("gdp", "8");
        reports.speech(2023).grew("gdp", "3");
        reports.speech(2024).grew("gdp", "4.5").outcome("gdp", Measure.AVG_GROWTH, "5.2", "%", THREE, null);
        assertThat(reports.line().verdict()).isEqualTo(Verdict.MET);
        assertThat(reports.line().judgement().workedOut()).isEmpty();
    }

    @Test
    void aMissingYearLeavesAMeanUnjudged() {
        reports.speech(2021).goal("gdp", Measure.AVG_GROWTH, "6", "%", THREE, null);
        reports.speech(2022).grew("gdp", "8");
        reports.speech(2024).grew("gdp", "4.5");
        assertThat(reports.line().verdict()).isEqualTo(Verdict.NOT_REPORTED);
        assertThat(new LedgerWords(Locale.ENGLISH).say(reports.line().reason())).contains("(2)", "6.2%");
    }

    @Test
    void aSumIsHeldAgainstElapsedTimeAndThenJudged() {
        reports.speech(2021).goal("jobs", Measure.LEVEL, "6", "万人", THREE, null);
        jobs(2022, "2.5");
        assertThat(reports.line().verdict()).isEqualTo(Verdict.ON_TRACK);
        jobs(2023, "1.2");
        assertThat(reports.line().verdict()).isEqualTo(Verdict.BEHIND);
        jobs(2024, "2.4");
        assertThat(reports.line().verdict()).isEqualTo(Verdict.MET);
        assertThat(reports.line().judgement().workedOut()).contains(new BigDecimal("6.1"));
    }

    private void jobs(int year, String said) {
        reports.speech(year).outcome("jobs", Measure.LEVEL, said, "万人", Period.year(year - 1), null);
    }

    @Test
    void moreThanSoManyJobsInFiveYearsSayNothingOfOneYear() {
        reports.speech(2021).goal("jobs", Measure.LEVEL, "1.8", "万人", Period.year(2021), null);
        reports.speech(2022).outcome("jobs", Measure.LEVEL, "10+", "万人", Period.years(2017, 2021), null);
        assertThat(reports.line().verdict()).isEqualTo(Verdict.NOT_REPORTED);
        assertThat(reports.line().reason().key()).isEqualTo("not-reported.several-years-sum");
    }

    @Test
    void growthOverSeveralYearsIsShownAsAMeanNotJudged() {
        reports.speech(2021).goal("gdp", Measure.AVG_GROWTH, "8", "%", Period.years(2021, 2025), null);
        reports.speech(2026).outcome("gdp", Measure.INCREASE, "50", "%", Period.years(2020, 2025), null);
        LedgerLine line = reports.line();
        assertThat(line.judgement().obstacle()).contains(Obstacle.OTHER_MEASURE);
        assertThat(new LedgerWords(Locale.CHINESE).remarks(line.judgement())).contains("8.4%");
    }

    @Test
    void aDoublingIsShownByTheLevelsNotJudged() {
        reports.speech(2012)
                .goal("gdp", Measure.INCREASE, "1", "番", Period.years(2011, 2016), null)
                .outcome("gdp", Measure.LEVEL, "500", "亿元", Period.year(2011), null);
        reports.speech(2017).outcome("gdp", Measure.LEVEL, "1020", "亿元", Period.year(2016), null);
        LedgerLine line = reports.line();
        assertThat(line.verdict()).isEqualTo(Verdict.NOT_COMPARABLE);
        assertThat(new LedgerWords(Locale.CHINESE).remarks(line.judgement())).contains("2.04");
    }

    @Test
    void aRiseInPointsIsShownByTheLevelsNotJudged() {
        reports.speech(2014).goal("urbanization", Measure.INCREASE, "2+", "个百分点", Period.year(2014), null);
        reports.speech(2014).outcome("urbanization", Measure.LEVEL, "40.5", "%", Period.year(2013), null);
        reports.speech(2015).outcome("urbanization", Measure.LEVEL, "42", "%", Period.year(2014), null);
        assertThat(new LedgerWords(Locale.CHINESE).remarks(reports.line().judgement()))
                .contains("1.5 个百分点");
    }

    @Test
    void aFallOfMoreThanSoMuchDecidesAFallAskedFor() {
        reports.speech(2021)
                .goal("energy_intensity", "-2.5~")
                .goal("energy_intensity", Measure.GROWTH, "-3.5", "%", Period.year(2021), "规模以上工业");
        reports.speech(2022)
                .grew("energy_intensity", "-3+")
                .outcome("energy_intensity", Measure.GROWTH, "-3+", "%", Period.year(2021), "规模以上工业");
        assertThat(reports.lines())
                .extracting(LedgerLine::verdict)
                .containsExactly(Verdict.MET, Verdict.NOT_COMPARABLE);
    }

    @Test
    void ofTwoNumbersInOneReportTheOnePutLikeTheGoalAnswersIt() {
        reports.speech(2021)
                .goal("school_places", Measure.LEVEL, "幼儿园学位2", "万个", Period.year(2021), null)
                .goal("school_places", Measure.LEVEL, "中小学学位5", "万个", Period.year(2021), null);
        reports.speech(2022)
                .outcome("school_places", Measure.LEVEL, "幼儿园学位2.3", "万个", Period.year(2021), null)
                .outcome("school_places", Measure.LEVEL, "中小学学位6.3", "万个", Period.year(2021), null);
        assertThat(reports.lines())
                .extracting(line -> line.outcome()
                        .orElseThrow()
                        .statement()
                        .claim()
                        .quantity()
                        .value()
                        .orElseThrow()
                        .toPlainString())
                .containsExactly("2.3", "6.3");
    }

    @Test
    void aRunningTotalReadAsAYearGivesWayToTheYear() {
        reports.speech(2007).goal("rural_transfer", Measure.LEVEL, "60", "万人次", Period.year(2007), null);
        reports.speech(2008)
                .outcome("rural_transfer", Measure.LEVEL, "累计300", "万人次", Period.year(2007), null)
                .outcome("rural_transfer", Measure.LEVEL, "75", "万人次", Period.year(2007), null);
        assertThat(reports.line().gap()).contains(new BigDecimal("15"));
    }

    @Test
    void moneyActuallyBroughtInIsNotGrowthInRealTerms() {
        reports.speech(2021).goal("investment_attracted", Measure.LEVEL, "实际引进500+", "亿元", Period.year(2021), null);
        reports.speech(2022).outcome("investment_attracted", Measure.LEVEL, "530", "亿元", Period.year(2021), null);
        assertThat(reports.line().verdict()).isEqualTo(Verdict.EXCEEDED);
    }

    @Test
    void aPointInTimeIsWaitedForByItsYear() {
        reports.speech(2021).goal("gdp", Measure.LEVEL, "1700", "亿元", Period.point(2025), null);
        assertThat(new LedgerWords(Locale.ENGLISH).say(reports.line().reason()))
                .isEqualTo("No report on 2025 is loaded");
    }

    @Test
    void growthThatHasAddedUpGivesWayToTheYearsAlsoFromALaterReport() {
        reports.speech(2019).goal("income_rural", "8.5");
        reports.speech(2020).grew("income_rural", "9.8");
        reports.speech(2021).outcome("income_rural", Measure.GROWTH, "累计54.8", "%", Period.year(2019), null);
        assertThat(reports.line().gap()).contains(new BigDecimal("1.3"));
    }

    @Test
    void onAParWithTheProvinceIsMeasuredByTheProvince() {
        reports.speech(2020).goalInWords("gdp", "增速与全省基本持平");
        reports.speech(2021).grew("gdp", "2.3");
        assertThat(reports.line().judgement().obstacle()).contains(Obstacle.REFERENCE_UNKNOWN);
        reports.speech(Reports.PROVINCE, 2021).grew("gdp", "4");
        assertThat(reports.line().verdict()).isEqualTo(Verdict.MISSED);
    }

    @Test
    void projectsOfOneKindDoNotAnswerForAnother() {
        reports.speech(2021).goal("key_projects", Measure.LEVEL, "续建跨江大桥等84", "个", Period.year(2021), null);
        reports.speech(2022).outcome("key_projects", Measure.LEVEL, "口岸改造120", "个", Period.year(2021), null);
        assertThat(reports.line().judgement().obstacle()).contains(Obstacle.OTHER_SCOPE);
        reports.speech(2023).outcome("key_projects", Measure.LEVEL, "跨江大桥等86", "个", Period.year(2021), null);
        assertThat(reports.line().verdict()).isEqualTo(Verdict.MET);
    }

    @Test
    void aSumIsMadeOnlyOfYearsThatCountTheSameKind() {
        reports.speech(2021).goal("school_places", Measure.LEVEL, "6", "万个", THREE, "幼儿园");
        places(2022, "2", "幼儿园");
        places(2023, "3", "公办中小学");
        places(2024, "2", "幼儿园");
        assertThat(reports.line().verdict()).isEqualTo(Verdict.NOT_REPORTED);
        places(2023, "2.1", "幼儿园");
        assertThat(reports.line().verdict()).isEqualTo(Verdict.MET);
        assertThat(reports.line().judgement().workedOut()).contains(new BigDecimal("6.1"));
    }

    private void places(int year, String said, String kind) {
        reports.speech(year).outcome("school_places", Measure.LEVEL, said, "万个", Period.year(year - 1), kind);
    }

    @Test
    void placesOfAllKindsDoNotAnswerForOneKind() {
        reports.speech(2021).goal("school_places", Measure.LEVEL, "2", "万个", Period.year(2021), "幼儿园");
        reports.speech(2022).outcome("school_places", Measure.LEVEL, "6", "万个", Period.year(2021), null);
        assertThat(reports.line().judgement().obstacle()).contains(Obstacle.OTHER_SCOPE);
    }

    @Test
    void aBaseNamedYearsLaterStandsBehindTheAccountOfTheYearAndIsRemarkedOn() {
        reports.speech(2021).goal("retail_sales", Measure.LEVEL, "300", "亿元", Period.year(2021), null);
        reports.speech(2022).outcome("retail_sales", Measure.LEVEL, "预计310", "亿元", Period.year(2021), null);
        reports.speech(2027).outcome("retail_sales", Measure.LEVEL, "280", "亿元", Period.year(2021), null);
        LedgerLine line = reports.line();
        assertThat(line.verdict().satisfied()).isTrue();
        assertThat(line.judgement().remarks()).extracting(Reason::key).contains("remark.revised-later");
    }

    @Test
    void levelsOnBothSidesOfARevisionImplyNoGrowth() {
        reports.speech(2021).goal("retail_sales", "8");
        reports.speech(2021).outcome("retail_sales", Measure.LEVEL, "200", "亿元", Period.year(2020), null);
        reports.speech(2022).outcome("retail_sales", Measure.LEVEL, "220", "亿元", Period.year(2021), null);
        assertThat(reports.line().judgement().remarks())
                .extracting(Reason::key)
                .containsExactly("remark.implied-growth");
        reports.speech(2023).outcome("retail_sales", Measure.LEVEL, "230", "亿元", Period.year(2020), null);
        assertThat(reports.line().judgement().remarks()).isEmpty();
    }

    @Test
    void aLevelInAnotherUnitSaysSo() {
        reports.speech(2021).goal("gdp_per_capita", Measure.LEVEL, "5.5", "万元", Period.year(2021), null);
        reports.speech(2022).outcome("gdp_per_capita", Measure.LEVEL, "6000", "美元", Period.year(2021), null);
        assertThat(reports.line().reason().key()).isEqualTo("other-measure.unit");
    }

    @Test
    void ofTotalsOverSeveralYearsTheNearestIsNamed() {
        reports.speech(2021).goal("jobs", Measure.LEVEL, "1.8", "万人", Period.year(2021), null);
        reports.speech(2026).outcome("jobs", Measure.LEVEL, "11", "万人", Period.years(2021, 2025), null);
        reports.speech(2022).outcome("jobs", Measure.LEVEL, "10", "万人", Period.years(2017, 2021), null);
        assertThat(new LedgerWords(Locale.ENGLISH).say(reports.line().reason())).contains("2017", "2021");
    }

    @Test
    void theYearBeforeInTheReportOnAYearIsMentionedNotSilent() {
        reports.speech(2021).goal("rd_spending", Measure.SHARE, "3", "%", Period.point(2021), null);
        reports.speech(2022).outcome("rd_spending", Measure.SHARE, "2.8", "%", Period.year(2020), null);
        LedgerLine line = reports.line();
        assertThat(line.verdict()).isEqualTo(Verdict.NOT_REPORTED);
        assertThat(new LedgerWords(Locale.ENGLISH).say(line.reason())).contains("2020", "2.8");
    }

    @Test
    void whatStoodBeforeAGoalWasSetDoesNotReachIt() {
        reports.speech(2022)
                .goal("hightech_firms", Measure.LEVEL, "95+", "家", Period.point(2026), null)
                .outcome("hightech_firms", Measure.LEVEL, "125", "家", Period.year(2021), null);
        assertThat(reports.line().verdict()).isEqualTo(Verdict.PENDING);
        reports.speech(2024).outcome("hightech_firms", Measure.LEVEL, "130", "家", Period.year(2023), null);
        assertThat(reports.line().verdict()).isEqualTo(Verdict.ON_TRACK);
    }

    @Test
    void aPartFarSmallerThanTheGoalIsNoAnswerToIt() {
        reports.speech(2021).goal("fixed_investment", Measure.LEVEL, "7000~", "亿元", Period.year(2021), null);
        reports.speech(2022).outcome("fixed_investment", Measure.LEVEL, "500+", "亿元", Period.year(2021), "云湾");
        LedgerLine line = reports.line();
        assertThat(line.verdict()).isEqualTo(Verdict.NOT_REPORTED);
        assertThat(line.outcome()).isEmpty();
        assertThat(new LedgerWords(Locale.CHINESE).say(line.reason())).contains("云湾 500 亿元以上");
    }

    @Test
    void aLevelFarBelowTheYearBeforeIsNotShownAsTheWhole() {
        reports.speech(2021).outcome("fixed_investment", Measure.LEVEL, "3000", "亿元", Period.year(2020), null);
        reports.speech(2021).goal("fixed_investment", "3");
        reports.speech(2022).outcome("fixed_investment", Measure.LEVEL, "100+", "亿元", Period.year(2021), null);
        assertThat(reports.line().verdict()).isEqualTo(Verdict.NOT_REPORTED);
    }

    @Test
    void aLevelThatIsABoundImpliesNoGrowth() {
        reports.speech(2021).goal("retail_sales", "8");
        reports.speech(2021).outcome("retail_sales", Measure.LEVEL, "210", "亿元", Period.year(2020), null);
        reports.speech(2022).outcome("retail_sales", Measure.LEVEL, "200+", "亿元", Period.year(2021), null);
        assertThat(reports.line().judgement().remarks()).isEmpty();
        assertThat(new LedgerWords(Locale.CHINESE).say(reports.line().reason())).contains("200 亿元以上");
    }

    @Test
    void growthStatedOverAllYearsStandsBesideTheMeanOfThem() {
        reports.speech(2021).goal("gdp", Measure.AVG_GROWTH, "6", "%", THREE, null);
        reports.speech(2022).grew("gdp", "8");
        reports.speech(2023).grew("gdp", "3");
        reports.speech(2024).grew("gdp", "4.5").outcome("gdp", Measure.INCREASE, "16", "%", THREE, null);
        assertThat(new LedgerWords(Locale.CHINESE).remarks(reports.line().judgement()))
                .contains("累计增长 16%");
    }

    @Test
    void theMeanBesideALevelIsNamed() {
        reports.speech(2021).goal("gdp", "6");
        reports.speech(2022)
                .outcome("gdp", Measure.LEVEL, "500", "亿元", Period.year(2021), null)
                .outcome("gdp", Measure.AVG_GROWTH, "5.5", "%", Period.years(2017, 2021), null);
        assertThat(new LedgerWords(Locale.CHINESE).remarks(reports.line().judgement()))
                .contains("2017—2021年年均 5.5%");
    }
}
