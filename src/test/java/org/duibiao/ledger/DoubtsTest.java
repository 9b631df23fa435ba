package org.duibiao.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.duibiao.indicator.Measure;
import org.duibiao.indicator.Period;
import org.duibiao.report.Level;
import org.duibiao.report.Listed;
import org.duibiao.report.Paragraph;
import org.duibiao.report.Part;
import org.duibiao.report.Region;
import org.duibiao.report.Report;
import org.duibiao.report.ReportKind;
import org.duibiao.report.Structure;
import org.duibiao.report.Table;
import org.duibiao.text.Span;
import org.junit.jupiter.api.Test;

/** What a careful reader stops at, and what is not worth stopping at. */
class DoubtsTest {

    private static final LedgerWords ENGLISH = new LedgerWords(Locale.ENGLISH);
    private static final Period H1 = Period.firstHalf(2021);

    private final Reports reports = new Reports();

    @Test
    void twoSourcesGiveTwoValuesForOneThing() {
        Period year = Period.year(2022);
        reports.speech(2023).outcome("livelihood_share", Measure.SHARE, "86.81", "%", year, null);
        reports.report(Reports.CITY, ReportKind.NEWS, LocalDate.of(2023, 2, 3), 2022, 2023)
                .outcome("livelihood_share", Measure.SHARE, "93.6", "%", year, null);
        Doubt doubt = only(Doubt.Kind.CONTRADICTION);
        assertThat(doubt.witnesses()).hasSize(2);
        assertThat(ENGLISH.say(doubt.arithmetic())).contains("86.81%", "93.6%", "≠");
    }

    @Test
    void theSameNumberInAnotherUnitOrRoundedContradictsNothing() {
        Period year = Period.year(2022);
        reports.speech(2023)
                .outcome("gdp", Measure.LEVEL, "12038", "亿元", year, null)
                .farOn()
                .outcome("gdp", Measure.LEVEL, "1.2", "万亿元", year, null)
                .farOn()
                .outcome("gdp", Measure.LEVEL, "1.204", "万亿元", year, null);
        assertThat(found()).isEmpty();
    }

    @Test
    void preliminaryGivesWayToFinalWithoutADoubt() {
        reports.speech(2023).grew("gdp", "预计5");
        reports.report(Reports.CITY, ReportKind.PLAN_EXECUTION, LocalDate.of(2023, 3, 1), 2022, 2023)
                .grew("gdp", "5.2");
        assertThat(found()).isEmpty();
    }

    @Test
    void aNumberOfAnotherScopeContradictsNothing() {
        reports.speech(2023)
                .grew("industrial_va", "8")
                .outcome("industrial_va", Measure.GROWTH, "9", "%", Period.year(2022), "高新区");
        assertThat(found()).isEmpty();
    }

    @Test
    void sectorsThatMakeTheWholeWithinRoundingAreShownAsChecked() {
        sectors("2.8", "194.3", "140.6", "337.7");
        Doubt sum = only(Doubt.Kind.SUM);
        assertThat(sum.holds()).isTrue();
        assertThat(ENGLISH.say(sum.arithmetic())).contains("2.8 + 194.3 + 140.6 = 337.7");
    }

    @Test
    void sectorsThatDoNotMakeTheWholeAreDoubtful() {
        sectors("2.8", "194.3", "140.6", "341.2");
        assertThat(only(Doubt.Kind.SUM).holds()).isFalse();
    }

    private void sectors(String first, String second, String third, String whole) {
        reports.halfYear(2021)
                .outcome("gdp", Measure.LEVEL, whole, "亿元", H1, null)
                .outcome("primary_va", Measure.LEVEL, first, "亿元", H1, null)
                .outcome("secondary_va", Measure.LEVEL, second, "亿元", H1, null)
                .outcome("tertiary_va", Measure.LEVEL, third, "亿元", H1, null);
    }

    @Test
    void theShareOfAPlanIsHeldAgainstPlanAndWork() {
        plan("22.5");
        assertThat(only(Doubt.Kind.RATIO).holds()).isTrue();
    }

    @Test
    void aShareOfThePlanThatTheNumbersDoNotMakeIsDoubtful() {
        plan("27.5");
        Doubt ratio = only(Doubt.Kind.RATIO);
        assertThat(ratio.holds()).isFalse();
        assertThat(ENGLISH.say(ratio.arithmetic())).contains("13 ÷ 57.8 = 22.49%", "27.5%");
    }

    private void plan(String share) {
        Period year = Period.year(2021);
        reports.halfYear(2021)
                .goal("fixed_investment", Measure.LEVEL, "57.8", "亿元", year, null)
                .outcome("fixed_investment", Measure.LEVEL, "13.0", "亿元", H1, null)
                .progress("fixed_investment", share, H1);
    }

    @Test
    void anotherBaseThanLastYearsReportGaveIsARevision() {
        reports.speech(2021).outcome("budget_revenue", Measure.LEVEL, "50", "亿元", Period.year(2020), null);
        reports.speech(2022)
                .outcome("budget_revenue", Measure.LEVEL, "50.4", "亿元", Period.year(2021), null)
                .grew("budget_revenue", "5");
        Doubt doubt = only(Doubt.Kind.REVISION);
        assertThat(ENGLISH.say(doubt.arithmetic())).contains("50.4", "5%", "48", "4%");
    }

    @Test
    void grossProductGrowsInConstantPricesAndImpliesNothing() {
        reports.speech(2021).outcome("gdp", Measure.LEVEL, "500", "亿元", Period.year(2020), null);
        reports.speech(2022)
                .outcome("gdp", Measure.LEVEL, "560", "亿元", Period.year(2021), null)
                .grew("gdp", "5");
        assertThat(found()).isEmpty();
    }

    @Test
    void aLaterReportThatNamesAnEarlierLevelOtherwiseIsARevision() {
        reports.speech(2021).outcome("gdp", Measure.LEVEL, "2.77", "万亿元", Period.year(2020), null);
        reports.speech(2026).outcome("gdp", Measure.LEVEL, "2.83", "万亿元", Period.year(2020), null);
        assertThat(ENGLISH.say(only(Doubt.Kind.REVISION).arithmetic())).contains("2.77", "2.83", "2.1%");
    }

    @Test
    void aLevelTenTimesItsNeighboursHasLostItsDecimalPoint() {
        levels("fiscal_total", "41.2", "438", "47.1");
        assertThat(ENGLISH.say(only(Doubt.Kind.DECIMAL).arithmetic())).contains("438", "41.2", "47.1");
    }

    @Test
    void aLevelThatStaysUpWasNoSlip() {
        levels("fiscal_total", "41.2", "438", "470");
        assertThat(found()).isEmpty();
    }

    private void levels(String indicator, String... values) {
        for (int i = 0; i < values.length; i++) {
            reports.speech(2021 + i).outcome(indicator, Measure.LEVEL, values[i], "亿元", Period.year(2020 + i), null);
        }
    }

    @Test
    void aGoalNobodyCameBackToIsNamedWithTheReportThatIsSilent() {
        reports.speech(2021).goal("cpi", "3~");
        assertThat(found()).isEmpty();
        reports.speech(2022).grew("gdp", "8");
        assertThat(ENGLISH.say(only(Doubt.Kind.NEVER_REPORTED).arithmetic())).contains("3%", "2021", "2022-01-12");
    }

    @Test
    void aGoalPutLowerAtMidYearIsTold() {
        reports.speech(2021).goal("gdp", "8");
        reports.halfYear(2021).goal("gdp", "7");
        Doubt doubt = only(Doubt.Kind.RESTATED_LOWER);
        assertThat(ENGLISH.say(doubt.arithmetic())).contains("8%", "7%");
    }

    @Test
    void aGoalPutHigherOrSaidAgainIsNoDoubt() {
        reports.speech(2021).goal("gdp", "8").goal("jobs", Measure.LEVEL, "2", "万人", Period.year(2021), null);
        reports.halfYear(2021).goal("gdp", "8.5").goal("jobs", Measure.LEVEL, "20000", "人", Period.year(2021), null);
        assertThat(found()).isEmpty();
    }

    @Test
    void aCeilingRaisedIsPutLower() {
        reports.speech(2021).goal("cpi", "3-");
        reports.halfYear(2021).goal("cpi", "4-");
        assertThat(only(Doubt.Kind.RESTATED_LOWER).witnesses()).hasSize(2);
    }

    @Test
    void goalsThatRiseFromProvinceToCityToCountyAreAmplified() {
        Region county = Region.of(Level.COUNTY, "云岭省", "澄川市", "松溪县");
        reports.speech(Reports.PROVINCE, 2021).goal("gdp", "6");
        reports.speech(2021).goal("gdp", "7");
        assertThat(found()).isEmpty();
        reports.speech(county, 2021).goal("gdp", "8");
        Doubt doubt = only(Doubt.Kind.AMPLIFICATION);
        assertThat(doubt.region()).isEqualTo(county);
        assertThat(ENGLISH.say(doubt.arithmetic())).isEqualTo("松溪县 8% > 澄川市 7% > 云岭省 6%");
    }

    @Test
    void aGoalWithinTheRangeOfTheGovernmentAboveIsNotAmplified() {
        reports.speech(Reports.PROVINCE, 2021).goal("gdp", "6");
        reports.speech(2021).goal("gdp", "7..8");
        reports.speech(Region.of(Level.COUNTY, "云岭省", "澄川市", "松溪县"), 2021).goal("gdp", "8");
        reports.speech(Region.of(Level.COUNTY, "云岭省", "澄川市", "竹溪县"), 2021).goal("gdp", "8.5");
        assertThat(ENGLISH.say(only(Doubt.Kind.AMPLIFICATION).arithmetic())).isEqualTo("竹溪县 8.5% > 澄川市 7–8% > 云岭省 6%");
    }

    @Test
    void whatAPersonSaidOfADoubtIsFoundAgainAfterReadingAnew() {
        reports.speech(2021).goal("gdp", "8");
        reports.halfYear(2021).goal("gdp", "7");
        Doubt.Key key = only(Doubt.Kind.RESTATED_LOWER).key();
        Reports again = new Reports();
        again.speech(2021).farOn().goal("gdp", "8");
        again.halfYear(2021).farOn().goal("gdp", "7");
        assertThat(new Doubts(Tolerance.USUAL).among(again.statements(), again.reports()))
                .extracting(Doubt::key)
                .containsExactly(key);
    }

    @Test
    void aKeyIsTheSameAfterItWasWritten() {
        Doubt.Key key = new Doubt.Key(0x00ff_0000_0000_0001L, -2);
        assertThat(key).hasToString("00ff000000000001fffffffffffffffe");
        assertThat(Doubt.Key.of(key.toString())).isEqualTo(key);
    }

    @Test
    void everyDoubtCanBeSaidInBothLanguages() {
        sectors("2.8", "194.3", "140.6", "341.2");
        reports.speech(2021).goal("cpi", "3~");
        reports.speech(2022).grew("gdp", "8");
        for (Doubt doubt : found()) {
            for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                LedgerWords words = new LedgerWords(locale);
                assertThat(words.say(doubt.arithmetic())).isNotBlank().doesNotContain("{");
                assertThat(words.kind(doubt.kind())).isNotBlank();
            }
        }
    }

    // ---- words and tables ------------------------------------------------------------------------------------------

    @Test
    void oneThingCountedTwiceInTheReviewIsFoundByItsWords() {
        List<Doubt> doubts = within("今年以来外来务工子女入学安置学生人数812人，安置工作进展顺利。\n", "教育方面成效明显，其中务工子女入学安置806人，完成任务。\n");
        assertThat(doubts).extracting(Doubt::kind).containsExactly(Doubt.Kind.CONTRADICTION);
        assertThat(ENGLISH.say(doubts.get(0).arithmetic())).contains("812", "806");
    }

    @Test
    void otherThingsBoundsAndGrowthAreNotCountedTwice() {
        assertThat(within("农村公路建设养护里程812公里。\n", "城区雨污管网改造里程806公里。\n")).isEmpty();
        assertThat(within("务工子女入学安置学生812人。\n", "务工子女入学安置学生806人以上。\n")).isEmpty();
        assertThat(within("务工子女入学安置学生812人。\n", "务工子女入学安置学生增加到856人。\n")).isEmpty();
    }

    @Test
    void rowsOfATableAreHeldAgainstItsTotalAndItsShares() {
        List<Doubt> doubts = table(
                "类别|计划(亿元)|完成(亿元)|占计划比例(%)",
                "合计|30.0|9.0|30.00", "道路|10.0|4.0|40.00", "学校|12.0|3.0|25.00", "医院|8.0|2.5|35.25");
        assertThat(doubts)
                .filteredOn(doubt -> !doubt.holds())
                .extracting(Doubt::kind, doubt -> ENGLISH.say(doubt.arithmetic()))
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(Doubt.Kind.SUM, "4 + 3 + 2.5 = 9.5 ≠ 9"),
                        org.assertj.core.groups.Tuple.tuple(Doubt.Kind.RATIO, "2.5 ÷ 8 = 31.25% ≠ 35.25%"));
        assertThat(doubts)
                .filteredOn(Doubt::holds)
                .extracting(doubt -> ENGLISH.say(doubt.arithmetic()))
                .anyMatch(said -> said.startsWith("10 + 12 + 8 = 30"))
                .anyMatch(said -> said.startsWith("9 ÷ 30 = 30%"));
    }

    private List<Doubt> within(String... paragraphs) {
        StringBuilder text = new StringBuilder();
        List<Paragraph> body = new ArrayList<>();
        for (String paragraph : paragraphs) {
            body.add(new Paragraph(
                    new Span(text.length(), text.length() + paragraph.length() - 1), Part.REVIEW, Paragraph.Role.BODY));
            text.append(paragraph);
        }
        return doubts(text.toString(), new Structure(List.of(), body, List.of(), List.of(), List.of()));
    }

    private List<Doubt> table(String... rows) {
        StringBuilder text = new StringBuilder();
        List<List<Span>> cells = new ArrayList<>();
        for (String row : rows) {
            List<Span> spans = new ArrayList<>();
            for (String cell : row.split("\\|")) {
                spans.add(new Span(text.length(), text.length() + cell.length()));
                text.append(cell).append('|');
            }
            text.append('\n');
            cells.add(spans);
        }
        Table table = new Table(new Span(0, text.length()), cells, 0);
        return doubts(text.toString(), new Structure(List.of(), List.of(), List.of(), List.of(table), List.of()));
    }

    private List<Doubt> doubts(String text, Structure structure) {
        reports.halfYear(2021);
        Listed listed = reports.reports().get(0);
        return Doubts.within(listed, new Report(listed.header(), text, structure));
    }

    private List<Doubt> found() {
        return new Doubts(Tolerance.USUAL).among(reports.statements(), reports.reports());
    }

    private Doubt only(Doubt.Kind kind) {
        List<Doubt> found = found();
        assertThat(found).extracting(Doubt::kind).containsExactly(kind);
        return found.get(0);
    }
}
