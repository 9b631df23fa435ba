package org.duibiao.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.duibiao.ledger.Doubt;
import org.duibiao.ledger.DoubtMark;
import org.duibiao.ledger.LedgerLine;
import org.duibiao.ledger.Reason;
import org.duibiao.ledger.Tolerance;
import org.duibiao.ledger.Verdict;
import org.duibiao.statement.Stated;
import org.duibiao.task.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people say of the ledger outlasts closing the library and reading its reports again. */
class LedgerKeptTest {
    private static final String SPEECH = """
            澄溪县政府工作报告
            ——%d年1月9日在澄溪县第九届人民代表大会第二次会议上
            县长 何远舟
            各位代表:
            一、%d年工作回顾
            %s
            二、%d年工作安排
            今年的主要预期目标是:%s。
            """;

    @TempDir
    private Path folder = Path.of("");

    private Library library;

    @BeforeEach
    void twoYears() throws IOException {
        library = Library.open(folder.resolve("library"), Clock.systemUTC());
        bringIn(2022, "2021年,全县地区生产总值完成66.5亿元,增长5.8%。", "地区生产总值增长6%以上");
        bringIn(2023, "2022年,全县地区生产总值完成70亿元,增长6.4%。城镇新增就业3120人。", "地区生产总值增长6%以上");
        library.bringInText(
                "澄溪县2023补充",
                SPEECH.formatted(2023, 2022, "2022年,全县地区生产总值增长5.5%。", 2023, "城镇新增就业3000人")
                        .replace("1月9日", "3月2日"),
                Progress.SILENT);
    }

    private void bringIn(int year, String review, String goals) throws IOException {
        library.bringInText("澄溪县" + year, SPEECH.formatted(year, year - 1, review, year, goals), Progress.SILENT);
    }

    @AfterEach
    void close() throws IOException {
        library.close();
    }

    private void reopen() throws IOException {
        library.close();
        library = Library.open(folder.resolve("library"), Clock.systemUTC());
    }

    private LedgerLine growthOf2022() throws IOException {
        return library.ledger().stream()
                .filter(line -> line.period().end() == 2022)
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal value(Stated stated) {
        return stated.statement().claim().quantity().value().orElseThrow();
    }

    @Test
    void theChosenValueCountsIsShownAndCanBeLeftToTheRulesAgain() throws IOException {
        LedgerLine line = growthOf2022();
        assertThat(line.outcomes()).hasSize(2);
        assertThat(value(line.outcomes().get(0))).isEqualByComparingTo("5.5");
        assertThat(line.verdict()).isEqualTo(Verdict.NEARLY);
        library.choose(line.outcomes().get(1), true);
        reopen();
        LedgerLine chosen = growthOf2022();
        assertThat(value(chosen.outcomes().get(0))).isEqualByComparingTo("6.4");
        assertThat(chosen.outcomes().get(0).chosen()).isTrue();
        assertThat(chosen.verdict()).isEqualTo(Verdict.MET);
        assertThat(chosen.judgement().remarks()).extracting(Reason::key).contains("remark.chosen");
        library.choose(chosen.outcomes().get(0), false);
        assertThat(value(growthOf2022().outcomes().get(0))).isEqualByComparingTo("5.5");
    }

    @Test
    void choosingAnotherValueTakesTheFirstChoiceBackAndReadingAgainKeepsIt() throws IOException {
        List<Stated> outcomes = growthOf2022().outcomes();
        library.choose(outcomes.get(1), true);
        library.choose(outcomes.get(0), true);
        assertThat(growthOf2022().outcomes()).extracting(Stated::chosen).containsExactly(true, false);
        library.choose(outcomes.get(1), true);
        library.reread(library.reports().stream().map(report -> report.id()).toList(), Progress.SILENT);
        assertThat(growthOf2022().outcomes()).extracting(Stated::chosen).containsExactly(true, false);
        assertThat(value(growthOf2022().outcomes().get(0))).isEqualByComparingTo("6.4");
    }

    @Test
    void theToleranceIsKeptAndTheUsualOneComesBack() throws IOException {
        assertThat(library.tolerance()).isEqualTo(Tolerance.USUAL);
        Tolerance strict = new Tolerance(
                new BigDecimal("0.1"),
                new BigDecimal("0.01"),
                new BigDecimal("0.05"),
                new BigDecimal("0.01"),
                new BigDecimal("0.1"));
        library.keep(strict);
        reopen();
        assertThat(library.tolerance()).isEqualTo(strict);
        assertThat(growthOf2022().verdict()).isEqualTo(Verdict.MISSED);
        library.keep(Tolerance.USUAL);
        assertThat(growthOf2022().verdict()).isEqualTo(Verdict.NEARLY);
    }

    @Test
    void whatAPersonMakesOfADoubtIsKeptAndCanBeTakenBack() throws IOException {
        Doubt doubt = library.doubting().of(any -> true, Progress.SILENT).stream()
                .filter(one -> one.kind() == Doubt.Kind.CONTRADICTION)
                .findFirst()
                .orElseThrow();
        DoubtMark explained = new DoubtMark(DoubtMark.State.EXPLAINED, "预计数与核定数");
        library.mark(doubt.key(), explained);
        reopen();
        assertThat(library.doubtMarks()).containsEntry(doubt.key(), explained);
        library.mark(doubt.key(), DoubtMark.NONE);
        assertThat(library.doubtMarks()).isEmpty();
    }
}
