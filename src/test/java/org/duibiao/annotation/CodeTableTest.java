package org.duibiao.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.duibiao.annotation.CodeTable.Counting;
import org.duibiao.chart.ChartWords;
import org.duibiao.chart.CodesChart;
import org.duibiao.report.Anchor;
import org.duibiao.report.Header;
import org.duibiao.report.Level;
import org.duibiao.report.Listed;
import org.duibiao.report.Part;
import org.duibiao.report.Passage;
import org.duibiao.report.Region;
import org.duibiao.report.ReportId;
import org.duibiao.report.ReportKind;
import org.duibiao.text.Span;
import org.junit.jupiter.api.Test;

class CodeTableTest {

    private final Code industry = Code.named("产业", "#009E73");
    private final Code machines = Code.named("装备", "#E69F00").under(Optional.of(industry.id()));
    private final Code schools = Code.named("学校", "#CC79A7");
    private final Codebook codes = new Codebook(List.of(industry, machines, schools));

    @Test
    void aParentCountsThePassagesBelowItOnlyWhenAsked() {
        List<Coded> passages =
                List.of(passage(1, industry, 0, 10), passage(1, machines, 20, 30), passage(2, machines, 0, 5));
        CodeTable alone = CodeTable.byAttribute(Attribute.REPORT, passages, new Counting(codes, false));
        CodeTable withChildren = CodeTable.byAttribute(Attribute.REPORT, passages, new Counting(codes, true));

        assertThat(alone.rows()).extracting(row -> row.code().name()).containsExactly("产业", "装备");
        assertThat(counts(alone)).containsExactly(List.of(1, 0), List.of(1, 1));
        assertThat(counts(withChildren)).containsExactly(List.of(2, 1), List.of(1, 1));
    }

    @Test
    void twoCodesAreTogetherWhereTheirPassagesOverlapAndTheTableIsTheSameReadEitherWay() {
        List<Coded> passages = List.of(
                passage(1, industry, 0, 10),
                passage(1, industry, 5, 15),
                passage(1, schools, 8, 20),
                passage(1, schools, 30, 40),
                passage(2, industry, 8, 20));
        CodeTable table = CodeTable.byCode(passages, new Counting(codes, false), 0);
        assertThat(counts(table)).containsExactly(List.of(0, 1), List.of(1, 0));
        assertThat(table.cell(0, 0).meaningful()).isFalse();

        CodeTable near = CodeTable.byCode(passages, new Counting(codes, false), 16);
        assertThat(near.cell(0, 1).count()).isEqualTo(2);
        assertThat(CodeTable.byCode(passages, new Counting(codes, false), 15)
                        .cell(0, 1)
                        .count())
                .isEqualTo(1);
    }

    @Test
    void passagesThatOnlyTouchAreNotTogether() {
        List<Coded> passages = List.of(passage(1, industry, 0, 10), passage(1, schools, 10, 20));
        assertThat(CodeTable.byCode(passages, new Counting(codes, false), 0)
                        .cell(0, 1)
                        .count())
                .isZero();
    }

    @Test
    void theSweepFindsWhatComparingAllPairsFinds() {
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            List<Coded> passages = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                int start = random.nextInt(60);
                passages.add(
                        passage(1, random.nextBoolean() ? industry : schools, start, start + 1 + random.nextInt(12)));
            }
            int within = random.nextInt(6);
            CodeTable table = CodeTable.byCode(passages, new Counting(codes, false), within);
            if (table.rows().size() == 2) {
                long slow = runs(passages, industry).stream()
                        .mapToLong(a -> runs(passages, schools).stream()
                                .filter(b -> a.start() < b.end() + within && b.start() < a.end() + within)
                                .count())
                        .sum();
                assertThat((long) table.cell(0, 1).count()).isEqualTo(slow);
                assertThat((long) table.cell(1, 0).count()).isEqualTo(slow);
            }
        }
    }

    @Test
    void sharesAreOfTheRowOrOfTheColumn() {
        List<Coded> passages = List.of(
                passage(1, industry, 0, 10),
                passage(1, schools, 20, 30),
                passage(2, industry, 0, 5),
                passage(2, industry, 6, 9));
        CodeTable table = CodeTable.byAttribute(Attribute.YEAR, passages, new Counting(codes, false));
        ChartWords words = new ChartWords(Locale.ENGLISH);
        CodesChart rows = CodesChart.of(table, CodesChart.Figures.SHARE_OF_ROW, words);
        assertThat(rows.cells().get(0)).extracting(CodesChart.Cell::text).containsExactly("33%", "67%");
        CodesChart columns = CodesChart.of(table, CodesChart.Figures.SHARE_OF_COLUMN, words);
        assertThat(columns.cells().get(0)).extracting(CodesChart.Cell::text).containsExactly("50%", "100%");
        assertThat(columns.cells().get(0).get(1).weight()).isEqualByComparingTo(BigDecimal.ONE);
        assertThat(columns.cells().get(0).get(1).evidence().passages()).hasSize(2);
    }

    @Test
    void aPassageThatACodeAndTheOneAboveItCountIsOnePassageOfTheColumn() {
        Code roads = Code.named("道路", "#009E73").under(Optional.of(industry.id()));
        Codebook tree = new Codebook(List.of(industry, roads));
        CodeTable table = CodeTable.byAttribute(
                Attribute.YEAR, List.of(passage(1, roads, 0, 10), passage(1, roads, 20, 30)), new Counting(tree, true));
        CodesChart chart = CodesChart.of(table, CodesChart.Figures.SHARE_OF_COLUMN, new ChartWords(Locale.ENGLISH));
        assertThat(chart.cells())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.get(0).text()).isEqualTo("100%"));
        assertThat(chart.columns().get(0).total()).isEqualTo(2);
    }

    @Test
    void sharesOfCodesTogetherAreOfThePassagesOfTheRow() {
        // one passage about industry meets two about schools, another meets none
        List<Coded> passages = List.of(
                passage(1, industry, 0, 30),
                passage(1, industry, 60, 70),
                passage(1, schools, 0, 5),
                passage(1, schools, 20, 25));
        CodeTable table = CodeTable.byCode(passages, new Counting(codes, false), 0);
        int row = table.rows().get(0).code().equals(industry) ? 0 : 1;
        assertThat(table.cell(row, 1 - row).count()).isEqualTo(2);
        assertThat(table.ofRow(row)).isEqualTo(1);
        assertThat(table.ofColumn(row)).isEqualTo(1);
        for (CodesChart.Figures figures :
                List.of(CodesChart.Figures.SHARE_OF_ROW, CodesChart.Figures.SHARE_OF_COLUMN)) {
            CodesChart chart = CodesChart.of(table, figures, new ChartWords(Locale.ENGLISH));
            assertThat(chart.cells().get(row).get(1 - row).text()).isEqualTo("100%");
        }
    }

    private static List<Span> runs(List<Coded> passages, Code code) {
        List<Span> runs = new ArrayList<>();
        passages.stream()
                .filter(coded -> coded.code().equals(Optional.of(code.id())))
                .map(Coded::span)
                .sorted()
                .forEach(span -> {
                    int last = runs.size() - 1;
                    if (last >= 0 && runs.get(last).overlaps(span)) {
                        runs.set(last, runs.get(last).cover(span));
                    } else {
                        runs.add(span);
                    }
                });
        return runs;
    }

    private static List<List<Integer>> counts(CodeTable table) {
        return table.cells().stream()
                .map(row -> row.stream().map(CodeTable.Cell::count).toList())
                .toList();
    }

    static Coded passage(long report, Code code, int start, int end) {
        Header header = new Header(
                "政府工作报告",
                Region.of(Level.COUNTY, "青川市", "白石县"),
                ReportKind.GOVERNMENT_WORK_REPORT,
                Optional.empty(),
                Optional.empty(),
                Optional.of(2020 + (int) report),
                Optional.empty(),
                List.of());
        Listed listed = new Listed(
                new ReportId(report), "白石县-" + report, "f", header, 1, new Listed.Counts(100, 0, 0, 0, 0, 0));
        Annotation annotation = new Annotation(
                AnnotationId.random(),
                new Anchor(listed.id(), 1, new Passage(new Span(start, end), "x".repeat(end - start))),
                Optional.of(code.id()),
                "",
                "林",
                Instant.EPOCH);
        return new Coded(annotation, listed, Part.PLAN);
    }
}
