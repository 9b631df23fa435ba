package org.duibiao.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.duibiao.annotation.Change;
import org.duibiao.annotation.Code;
import org.duibiao.report.Anchor;
import org.duibiao.report.Header;
import org.duibiao.report.Level;
import org.duibiao.report.Listed;
import org.duibiao.report.Part;
import org.duibiao.report.Passage;
import org.duibiao.report.Region;
import org.duibiao.report.ReportId;
import org.duibiao.search.Excerpt;
import org.duibiao.search.Filter;
import org.duibiao.search.Findings;
import org.duibiao.search.Frequency;
import org.duibiao.search.Hits;
import org.duibiao.search.QueryParser;
import org.duibiao.statement.Goal;
import org.duibiao.statement.Review;
import org.duibiao.statement.Stated;
import org.duibiao.task.Progress;
import org.duibiao.text.Span;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index follows the library, whatever becomes of either. */
class IndexingTest {
    @TempDir
    private Path folder;

    private Library library;

    @BeforeEach
    void open() throws IOException {
        library = Library.open(folder.resolve("library"), Clock.systemUTC());
    }

    @AfterEach
    void close() throws IOException {
        library.close();
    }

    private void again() throws IOException {
        library.close();
        open();
    }

    private void bringIn(String name, String words) throws IOException {
        library.bringInText(
                name,
                name + "政府工作报告\n——2022年1月9日在" + name + "第五届人民代表大会第六次会议上\n各位代表:\n一、2021年工作回顾\n" + words
                        + "\n二、2022年工作安排\n今年地区生产总值增长6%左右。\n",
                Progress.SILENT);
    }

    private Findings find(String words) throws Exception {
        return library.search(QueryParser.parse(words), Filter.ALL, Progress.SILENT);
    }

    private Path index() {
        return folder.resolve("library.index");
    }

    private List<Path> files(String ending) throws IOException {
        try (Stream<Path> files = Files.list(index())) {
            return files.filter(path -> path.toString().endsWith(ending)).toList();
        }
    }

    @Test
    void whatIsBroughtInIsFoundAndWhatIsRemovedIsNot() throws Exception {
        bringIn("青云市", "新修灯塔一座。");
        bringIn("白鹭县", "新修灯塔两座。");
        assertThat(find("灯塔").reports()).hasSize(2);

        library.remove(library.reports().get(0).id());
        assertThat(find("灯塔").reports()).hasSize(1);

        bringIn("赤松县", "新修燈塔三座。");
        assertThat(find("灯塔").reports()).hasSize(2);
    }

    @Test
    void aHeaderPutRightCountsForFiltersAtOnce() throws Exception {
        bringIn("青云市", "新修灯塔一座。");
        Listed report = library.reports().get(0);
        Region moved = Region.of(Level.COUNTY, "南岭省", "青云市", "白鹭县");
        Filter there = Filter.ALL.inDistricts(List.of(Region.of(Level.PREFECTURE, "南岭省", "青云市")));
        assertThat(library.search(QueryParser.parse("灯塔"), there, Progress.SILENT)
                        .hits())
                .isZero();

        Header old = report.header();
        library.editHeader(
                report.id(),
                new Header(
                        old.title(),
                        moved,
                        old.kind(),
                        old.date(),
                        old.reviewYear(),
                        old.goalYear(),
                        old.speaker(),
                        List.of()));

        assertThat(library.search(QueryParser.parse("灯塔"), there, Progress.SILENT)
                        .hits())
                .isEqualTo(1);
    }

    @Test
    void aLostIndexIsMadeAnew() throws Exception {
        bringIn("青云市", "新修灯塔一座。");
        find("灯塔");
        library.close();
        for (Path file : files("")) {
            Files.delete(file);
        }
        Files.delete(index());
        open();

        assertThat(find("灯塔").hits()).isEqualTo(1);
    }

    @Test
    void whereTheIndexCannotBeKeptBesideTheLibraryOneIsMadeForNow() throws Exception {
        bringIn("青云市", "新修灯塔一座。");
        find("灯塔");
        library.close();
        for (Path file : files("")) {
            Files.delete(file);
        }
        Files.delete(index());
        Files.writeString(index(), "a file in its place");
        open();

        assertThat(find("灯塔").hits()).isEqualTo(1);
        bringIn("白鹭县", "新修灯塔两座。");
        assertThat(find("灯塔").hits()).isEqualTo(2);
        assertThat(library.unusableIndex()).contains(index());
        assertThat(index()).hasContent("a file in its place");
    }

    @Test
    void aTruncatedIndexIsMadeAnew() throws Exception {
        bringIn("青云市", "新修灯塔一座。");
        find("灯塔");
        library.close();
        List<Path> damaged = files(".cfs").isEmpty() ? files(".pos") : files(".cfs");
        assertThat(damaged).isNotEmpty();
        for (Path file : damaged) {
            byte[] bytes = Files.readAllBytes(file);
            Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        }
        open();

        assertThat(find("灯塔").hits()).isEqualTo(1);
    }

    @Test
    void whatWasAddedWhileTheIndexSleptIsPutInAtTheNextStart() throws Exception {
        bringIn("青云市", "新修灯塔一座。");
        find("灯塔");
        bringIn("白鹭县", "新修灯塔两座。");
        again();

        AtomicInteger told = new AtomicInteger();
        library.tendIndex(new Progress() {
            @Override
            public void at(long done, long total, String what) {
                told.set((int) total);
            }

            @Override
            public boolean stopped() {
                return false;
            }
        });

        assertThat(told).as("only what is missing").hasValue(1);
        assertThat(find("灯塔").hits()).isEqualTo(2);
    }

    @Test
    void aBackupPutBackIsNotAnsweredFromTheIndexOfWhatItReplaced() throws Exception {
        bringIn("青云市", "新修灯塔一座。");
        Path zip = folder.resolve("before.zip");
        library.backup(zip);
        bringIn("白鹭县", "新修水塔两座。");
        find("水塔");
        library.remove(library.reports().get(0).id());
        bringIn("赤松县", "新修钟塔三座。");
        assertThat(find("钟塔").hits()).isEqualTo(1);
        library.close();
        Library.restore(zip, folder.resolve("library"), Clock.systemUTC());
        open();
        bringIn("黄柏县", "新修箭塔四座。");

        assertThat(find("灯塔").hits()).isEqualTo(1);
        assertThat(find("箭塔").hits()).isEqualTo(1);
        assertThat(find("水塔").hits() + find("钟塔").hits()).isZero();
    }

    @Test
    void askedToStopItAnswersWithWhatItHasAndSaysWhatIsMissing() throws Exception {
        bringIn("青云市", "新修灯塔一座。");
        bringIn("白鹭县", "新修灯塔两座。");
        Progress stopped = new Progress() {
            @Override
            public void at(long done, long total, String what) {}

            @Override
            public boolean stopped() {
                return true;
            }
        };

        assertThat(library.search(QueryParser.parse("灯塔"), Filter.ALL, stopped).missing())
                .isEqualTo(2);
        assertThat(find("灯塔").missing()).isZero();
    }

    @Test
    void onlyPassagesThatCarryACodeOrOneBelowIt() throws Exception {
        bringIn("青云市", "新修灯塔一座。灯塔甚亮。");
        Listed report = library.reports().get(0);
        Code works = Code.named("工程", "#009E73");
        Code lights = Code.named("灯", "#E69F00").under(Optional.of(works.id()));
        Code other = Code.named("别的", "#CC79A7");
        for (Code code : List.of(works, lights, other)) {
            library.history().apply(new Change.AddCode(code));
        }
        String text = library.read(report.id()).text();
        int at = text.indexOf("灯塔甚亮");
        Passage passage = Passage.of(new Span(at, at + 4), text);
        library.history()
                .apply(new Change.AddAnnotation(library.draft(
                        new Anchor(report.id(), report.textVersion(), passage), Optional.of(lights.id()), "")));

        assertThat(hitsUnder(works)).isEqualTo(1);
        assertThat(hitsUnder(lights)).isEqualTo(1);
        assertThat(hitsUnder(other)).isZero();
        assertThat(find("灯塔").hits()).isEqualTo(2);
    }

    @Test
    void allThatIsAskedForMustStandAmongTheStatementsThatAreLookedThrough() throws Exception {
        bringIn("青云市", "地区生产总值增长7%，新修灯塔一座。");

        assertThat(find("灯塔 生产总值").hits()).isPositive();
        assertThat(amongGoals("生产总值")).isEqualTo(1);
        assertThat(amongGoals("灯塔 生产总值")).isZero();
        assertThat(find("生产总值 NOT 灯塔").hits()).isZero();
        assertThat(amongGoals("生产总值 NOT 灯塔")).isEqualTo(1);
    }

    @Test
    void howOftenIsSaidOfWhatWasLookedThroughOnly() throws Exception {
        bringIn("青云市", "地区生产总值增长7%，新修灯塔一座。");
        bringIn("白鹭县", "新修灯塔一座。");
        ReportId report = library.reports().get(0).id();
        String text = library.read(report).text();

        Filter plan = Filter.ALL.inParts(Set.of(Part.PLAN));
        long inPlan = library.search(QueryParser.parse("增长"), plan, Progress.SILENT)
                .years()
                .get(0)
                .characters();
        Frequency<Integer> inGoals = library.search(
                        QueryParser.parse("增长"), Filter.ALL.only(Filter.Within.GOALS), Progress.SILENT)
                .years()
                .get(0);

        assertThat(inGoals.searched()).as("also where there is no hit").isEqualTo(2);
        assertThat(inGoals.characters())
                .isEqualTo(goals().stream().mapToLong(Span::length).sum())
                .isLessThan(inPlan);
        assertThat(inPlan).isLessThan(text.length());
        Filter both = plan.only(Filter.Within.GOALS);
        assertThat(library.search(QueryParser.parse("增长"), both, Progress.SILENT)
                        .years()
                        .get(0)
                        .characters())
                .as("what is in the plan and a goal")
                .isEqualTo(inGoals.characters());
    }

    private List<Span> goals() throws IOException {
        List<Span> spans = new ArrayList<>();
        for (Listed report : library.reports()) {
            library.statements(report.id()).stream()
                    .filter(stated -> stated.statement() instanceof Goal)
                    .map(stated -> stated.anchor().passage().span())
                    .distinct()
                    .forEach(spans::add);
        }
        return spans;
    }

    @Test
    void aGoalThatIsRejectedIsNotLookedThroughAnyMore() throws Exception {
        bringIn("青云市", "新修灯塔一座。");
        assertThat(amongGoals("生产总值")).isEqualTo(1);
        Stated goal = library.statements(library.reports().get(0).id()).stream()
                .filter(stated -> stated.statement() instanceof Goal)
                .findFirst()
                .orElseThrow();

        library.review(goal.id(), new Review(Review.State.REJECTED, Optional.empty()));

        assertThat(amongGoals("生产总值")).isZero();
        again();
        assertThat(amongGoals("生产总值")).isZero();
        library.review(goal.id(), Review.NONE);
        assertThat(amongGoals("生产总值")).isEqualTo(1);
        again();
        assertThat(amongGoals("生产总值")).isEqualTo(1);
    }

    private int amongGoals(String typed) throws Exception {
        Filter goals = Filter.ALL.only(Filter.Within.GOALS);
        return library.search(QueryParser.parse(typed), goals, Progress.SILENT).hits();
    }

    private int hitsUnder(Code code) throws Exception {
        return library.search(
                        QueryParser.parse("灯塔"),
                        Filter.ALL.coded(Set.of(code.id().value())),
                        Progress.SILENT)
                .hits();
    }

    @Test
    void sentencesAreQuotedWhereTheyStand() throws Exception {
        bringIn("青云市", "新修灯塔一座；灯塔高十丈，灯塔甚亮。又新修码头。");

        Hits hits = find("灯塔").reports().get(0);
        List<Excerpt> excerpts = library.excerpts(hits, 10);

        assertThat(excerpts)
                .extracting(excerpt -> excerpt.sentence().quote())
                .containsExactly("新修灯塔一座；", "灯塔高十丈，灯塔甚亮。");
        String text = library.read(hits.report().id()).text();
        excerpts.forEach(excerpt -> excerpt.hits()
                .forEach(hit -> assertThat(excerpt.anchor(hit).passage().quote())
                        .isEqualTo(hit.in(text))
                        .isEqualTo("灯塔")));
    }

    @Test
    void sentencesThatAreTakenOutAreWholeHoweverLong() throws Exception {
        String sentence = "新修灯塔" + "，又铺石路".repeat(60) + "。";
        bringIn("青云市", sentence);

        Hits hits = find("灯塔").reports().get(0);
        assertThat(library.excerpts(hits, 10).get(0).sentence().quote()).isNotEqualTo(sentence);
        assertThat(library.sentences(hits).get(0).sentence().quote()).isEqualTo(sentence);
    }
}
