package org.duibiao.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.duibiao.ledger.Doubt;
import org.duibiao.ledger.DoubtBrief;
import org.duibiao.ledger.Doubts;
import org.duibiao.ledger.LedgerLine;
import org.duibiao.ledger.Standing;
import org.duibiao.ledger.Tolerance;
import org.duibiao.ledger.Verdict;
import org.duibiao.report.Anchor;
import org.duibiao.report.Header;
import org.duibiao.report.Level;
import org.duibiao.report.Listed;
import org.duibiao.report.Region;
import org.duibiao.statement.Review;
import org.duibiao.statement.StatementId;
import org.duibiao.task.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How goals stand, as it is kept, is how the ledger has them, and doubts are those of the reports, whatever was done to the
 * library since they were kept.
 */
class StandingsTest {
    private static final String SPEECH = """
            %1$s政府工作报告
            ——%2$d年1月9日在%1$s第九届人民代表大会第二次会议上
            各位代表:
            一、%3$d年工作回顾
            %4$s
            二、%2$d年工作安排
            今年的主要预期目标是:%5$s。
            """;

    @TempDir
    private Path folder = Path.of("");

    private Library library;

    @BeforeEach
    void aCountyAndItsCity() throws IOException {
        library = Library.open(folder.resolve("library"), Clock.systemUTC());
        in("澄溪县", 2022, "全县地区生产总值增长5.8%。", "居民消费价格涨幅控制在3%左右,地区生产总值增长6%以上,固定资产投资增速高于全市平均水平");
        in(
                "澄溪县",
                2023,
                "全县地区生产总值增长6.4%。固定资产投资增长8%。城乡学校全部通了宽带,外来务工子女入学安置学生人数812人。\n教育方面成效明显。其中务工子女入学安置806人,家长十分满意。",
                "地区生产总值增长6%以上");
        in("澄川市", 2023, "全市固定资产投资增长7%。", "地区生产总值增长7%左右");
        for (Listed report : library.reports()) {
            boolean county = report.header().title().contains("澄溪县");
            place(report, county ? List.of("澄江省", "澄川市", "澄溪县") : List.of("澄江省", "澄川市"));
        }
    }

    private Listed in(String district, int year, String review, String goals) throws IOException {
        String text = SPEECH.formatted(district, year, year - 1, year - 1 + "年," + review, goals);
        ImportResult result = library.bringInText(district + year, text, Progress.SILENT);
        return result.broughtIn().get(0).reports().get(0);
    }

    private void place(Listed report, List<String> path) throws IOException {
        Header was = report.header();
        library.editHeader(
                report.id(),
                new Header(
                        was.title(),
                        region(path),
                        was.kind(),
                        was.date(),
                        was.reviewYear(),
                        was.goalYear(),
                        was.speaker(),
                        was.warnings()));
    }

    private static Region region(List<String> path) {
        Level level = path.size() == 3 ? Level.COUNTY : Level.PREFECTURE;
        return path.isEmpty() ? Region.UNKNOWN : new Region(path, Optional.of(level));
    }

    @AfterEach
    void close() throws IOException {
        library.close();
    }

    private List<LedgerLine> lines() throws IOException {
        return library.ledgers().all();
    }

    private void asTheLedgerHasThem() throws IOException {
        Set<Standing> kept = new HashSet<>(library.ledgers().standings(Progress.SILENT));
        assertThat(kept).isEqualTo(new HashSet<>(Standing.of(lines()))).isNotEmpty();
        List<Doubt> doubts = library.doubting().of(any -> true, Progress.SILENT);
        assertThat(doubts).containsExactlyInAnyOrderElementsOf(doubtsOfAll());
        List<DoubtBrief> briefs = new ArrayList<>();
        for (DoubtBrief.Ground ground : DoubtBrief.Ground.values()) {
            briefs.addAll(library.doubting().briefs(ground, Progress.SILENT));
        }
        Map<DoubtBrief, Doubt> whole = library.doubting().whole(briefs);
        assertThat(briefs.stream().map(whole::get)).containsExactlyElementsOf(doubts);
    }

    private List<Doubt> doubtsOfAll() throws IOException {
        List<Listed> reports = library.reports();
        List<Doubt> doubts = new ArrayList<>(new Doubts(library.tolerance())
                .among(library.statements(reports.stream().map(Listed::id).toList()), reports));
        for (Listed report : reports) {
            doubts.addAll(Doubts.within(report, library.read(report.id())));
        }
        return doubts;
    }

    private LedgerLine growthOf2022() throws IOException {
        return lines().stream()
                .filter(line ->
                        line.indicator().id().equals("gdp") && line.period().end() == 2022)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyKindOfChangeIsSeen() throws IOException {
        asTheLedgerHasThem();
        assertThat(doubtsOfAll()).extracting(Doubt::kind).contains(Doubt.Kind.CONTRADICTION, Doubt.Kind.NEVER_REPORTED);
        Listed more = in("澄溪县", 2024, "全县地区生产总值增长5.1%。", "固定资产投资增长9%");
        place(more, List.of("澄江省", "澄川市", "澄溪县"));
        asTheLedgerHasThem();
        LedgerLine line = growthOf2022();
        assertThat(line.verdict()).isEqualTo(Verdict.MET);
        library.review(line.outcome().orElseThrow().id(), new Review(Review.State.REJECTED, Optional.empty()));
        assertThat(growthOf2022().verdict()).isNotEqualTo(Verdict.MET);
        asTheLedgerHasThem();
        library.review(line.outcome().orElseThrow().id(), Review.NONE);
        asTheLedgerHasThem();
        library.add(more.id(), Fictional.goal(library, more, "7"));
        asTheLedgerHasThem();
        library.keep(new Tolerance(
                BigDecimal.valueOf(5), BigDecimal.ONE, BigDecimal.valueOf(5), BigDecimal.ONE, BigDecimal.valueOf(5)));
        asTheLedgerHasThem();
        library.reread(library.reports().stream().map(Listed::id).toList(), Progress.SILENT);
        asTheLedgerHasThem();
        library.remove(more.id());
        asTheLedgerHasThem();
    }

    @Test
    void aGoalMeasuredByTheCityFollowsTheCitysReports() throws IOException {
        asTheLedgerHasThem();
        Listed city = library.reports().stream()
                .filter(report -> report.header().region().path().size() == 2)
                .findFirst()
                .orElseThrow();
        library.remove(city.id());
        asTheLedgerHasThem();
        place(library.reports().get(0), List.of("澄江省", "别处市", "澄溪县"));
        asTheLedgerHasThem();
    }

    @Test
    void whatIsKeptOutlastsClosingAndIsNotWorkedOutAgain() throws IOException {
        asTheLedgerHasThem();
        library.close();
        library = Library.open(folder.resolve("library"), Clock.systemUTC());
        library.ledgers().standings(new Progress() {
            @Override
            public void at(long done, long total, String what) {
                throw new IllegalStateException("worked out again");
            }

            @Override
            public boolean stopped() {
                return false;
            }
        });
        asTheLedgerHasThem();
    }

    @Test
    void theSentenceOfAGoalIsFoundByItsStanding() throws IOException {
        LedgerLine line = growthOf2022();
        StatementId goal = line.goal().id();
        Map<StatementId, Anchor> found = library.ledgers().passages(Set.of(goal));
        assertThat(found).containsOnly(Map.entry(goal, line.goal().anchor()));
    }

    @Test
    void whatIsKeptIsThereAtOnceAndSaysWhetherItIsAll() throws IOException {
        assertThat(library.ledgers().kept()).isEqualTo(new Ledgers.Kept(List.of(), false));
        List<Standing> all = library.ledgers().standings(Progress.SILENT);
        assertThat(library.ledgers().kept()).isEqualTo(new Ledgers.Kept(all, true));
        place(in("竹溪县", 2023, "全县地区生产总值增长7%。", "地区生产总值增长7%以上"), List.of("澄江省", "澄川市", "竹溪县"));
        assertThat(library.ledgers().kept()).isEqualTo(new Ledgers.Kept(all, false));
    }

    @Test
    void theWholeLinesOfGoalsAreFoundInAnyOrderThoseOfUnknownDistrictsToo() throws IOException {
        place(in("竹溪县", 2023, "全县地区生产总值增长7%。", "地区生产总值增长7%以上"), List.of());
        List<LedgerLine> unknown = library.ledgers().ofUnknown();
        assertThat(unknown).extracting(LedgerLine::region).isNotEmpty().containsOnly(Region.UNKNOWN);
        List<Standing> goals = new ArrayList<>(Standing.of(lines()));
        assertThat(goals).containsAll(Standing.of(unknown));
        Collections.reverse(goals);
        Map<Integer, StatementId> found = new TreeMap<>();
        library.ledgers()
                .lines(
                        goals,
                        Progress.SILENT,
                        (place, line) -> found.put(place, line.goal().id()));
        assertThat(found.values())
                .containsExactlyElementsOf(goals.stream().map(Standing::goal).toList());
    }
}
