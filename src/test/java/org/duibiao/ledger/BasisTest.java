package org.duibiao.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.duibiao.indicator.Measure;
import org.duibiao.indicator.Period;
import org.duibiao.statement.Review;
import org.duibiao.statement.Stated;
import org.junit.jupiter.api.Test;

/** What a number covers and how it was made comparable, and what that does to its answering a goal. */
class BasisTest {

    private static final Period YEAR = Period.year(2022);

    private final Reports reports = new Reports();

    @Test
    void moneyFromOutsideTheProvinceDoesNotAnswerForMoneyFromOutsideTheCity() {
        reports.speech(2022).calling("引进市外到位资金").goal("investment_attracted", Measure.LEVEL, "120", "亿元", YEAR, null);
        reports.speech(2023)
                .calling("引进省外到位资金")
                .outcome("investment_attracted", Measure.LEVEL, "118", "亿元", YEAR, null);
        assertThat(reports.line().verdict()).isEqualTo(Verdict.NOT_COMPARABLE);
        assertThat(said(reports.line())).contains("市外", "省外");
    }

    @Test
    void largeIndustryIsNotAllOfIt() {
        reports.speech(2022).calling("规上工业增加值").goal("industrial_va", "8");
        reports.speech(2023).calling("全部工业增加值").grew("industrial_va", "9");
        assertThat(reports.line().verdict()).isEqualTo(Verdict.NOT_COMPARABLE);
    }

    @Test
    void allIndustryHasSeveralNames() {
        reports.speech(2022).calling("全社会工业增加值").goal("industrial_va", "8");
        reports.speech(2023).calling("全部工业增加值").grew("industrial_va", "9");
        assertThat(reports.line().verdict()).isEqualTo(Verdict.EXCEEDED);
    }

    @Test
    void investmentInTownsIsNotThatOfTheWholeCountry() {
        reports.speech(2022).calling("全社会固定资产投资").goal("fixed_investment", "8");
        reports.speech(2023).calling("城镇固定资产投资").grew("fixed_investment", "9");
        assertThat(reports.line().verdict()).isEqualTo(Verdict.NOT_COMPARABLE);
    }

    @Test
    void thoseThatCameNewAreNotAllThereAre() {
        reports.speech(2022).goal("tech_smes", Measure.LEVEL, "新增70", "家", YEAR, null);
        reports.speech(2023).outcome("tech_smes", Measure.LEVEL, "总数达92", "家", YEAR, null);
        assertThat(reports.line().verdict()).isEqualTo(Verdict.NOT_COMPARABLE);
        reports.speech(2023).outcome("tech_smes", Measure.LEVEL, "新增74", "家", YEAR, null);
        assertThat(reports.line().verdict()).isEqualTo(Verdict.EXCEEDED);
    }

    @Test
    void growthMadeComparableAnswersAndSaysSo() {
        reports.speech(2022).goal("budget_revenue", "5");
        reports.speech(2023).grew("budget_revenue", "剔除留抵退税因素后增长6");
        assertThat(reports.line().verdict()).isEqualTo(Verdict.EXCEEDED);
        assertThat(reports.line().judgement().remarks())
                .extracting(remark -> new LedgerWords(Locale.CHINESE).say(remark))
                .anySatisfy(remark -> assertThat(remark).contains("剔除留抵退税因素"));
    }

    @Test
    void growthAsCountedComesBeforeGrowthMadeComparable() {
        reports.speech(2022).goal("budget_revenue", "5");
        reports.speech(2023).grew("budget_revenue", "同口径增长6").grew("budget_revenue", "下降-3");
        assertThat(reports.line().verdict()).isEqualTo(Verdict.MISSED);
    }

    @Test
    void aNumberComesBeforeABoundOfTheSameReport() {
        reports.speech(2022).goal("unemployment", Measure.LEVEL, "4.5-", "%", YEAR, null);
        reports.speech(2023)
                .outcome("unemployment", Measure.LEVEL, "4.1-", "%", YEAR, null)
                .outcome("unemployment", Measure.LEVEL, "预计3.8", "%", YEAR, null);
        assertThat(reports.line().gap().orElseThrow()).isEqualByComparingTo("-0.7");
    }

    @Test
    void amountsSeveralTimesOneAnotherAreNotOfOneThingUnlessAPersonSaysSo() {
        reports.speech(2022).goal("firms_new", Measure.LEVEL, "2", "万户", YEAR, null);
        reports.speech(2023).outcome("firms_new", Measure.LEVEL, "30", "户", YEAR, null);
        assertThat(reports.line().verdict()).isEqualTo(Verdict.NOT_COMPARABLE);
        assertThat(reports.line().reason().key()).isEqualTo("other-scope.far-apart");
        reports.statements().set(1, reports.statements().get(1).choose());
        assertThat(reports.line().verdict()).isEqualTo(Verdict.MISSED);
    }

    @Test
    void aLineSaysThatAPersonPutItsNumberRight() {
        reports.speech(2022).goal("gdp", "6");
        reports.speech(2023).grew("gdp", "5.2");
        assertThat(new LedgerWords(Locale.CHINESE).remarks(reports.line().judgement()))
                .isEmpty();
        Stated read = reports.statements().get(1);
        Review review = new Review(Review.State.CORRECTED, Optional.of(read.statement()));
        reports.statements().set(1, new Stated(read.id(), read.report(), read.statement(), review));
        assertThat(new LedgerWords(Locale.CHINESE).remarks(reports.line().judgement()))
                .isEqualTo("完成值经人工更正");
    }

    @Test
    void smallCountsMayWellBeSeveralTimesWhatWasAsked() {
        reports.speech(2022).goal("hightech_new", Measure.LEVEL, "3", "家", YEAR, null);
        reports.speech(2023).outcome("hightech_new", Measure.LEVEL, "16", "家", YEAR, null);
        assertThat(reports.line().verdict()).isEqualTo(Verdict.EXCEEDED);
    }

    @Test
    void aValueWhoseYearWasGuessedAnswersNothing() {
        reports.speech(2022).goal("urbanization", Measure.LEVEL, "70", "%", YEAR, null);
        reports.speech(2023).grew("gdp", "5");
        reports.speech(2024).doubting("earlier-year").outcome("urbanization", Measure.LEVEL, "64", "%", YEAR, null);
        assertThat(reports.line().verdict()).isEqualTo(Verdict.NOT_REPORTED);
    }

    private static String said(LedgerLine line) {
        return new LedgerWords(Locale.CHINESE).say(line.reason());
    }
}
