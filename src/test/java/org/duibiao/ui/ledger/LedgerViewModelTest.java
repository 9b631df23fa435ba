package org.duibiao.ui.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import org.duibiao.ledger.Grouping;
import org.duibiao.ledger.LedgerLine;
import org.duibiao.ledger.Standing;
import org.duibiao.ledger.Tally;
import org.duibiao.ledger.Verdict;
import org.duibiao.library.Library;
import org.duibiao.statement.Review;
import org.duibiao.statement.Stated;
import org.duibiao.task.AtOnceJobRunner;
import org.duibiao.task.HeldJobRunner;
import org.duibiao.task.Progress;
import org.duibiao.ui.kit.Language;
import org.duibiao.ui.kit.RecordedNotices;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.session.Desk;
import org.duibiao.ui.session.Session;
import org.duibiao.ui.session.View;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger of all districts while their statements are judged: more districts than are shown before the others. */
class LedgerViewModelTest {
    @TempDir
    private Path folder = Path.of("");

    private final Session session = new Session();
    private final HeldJobRunner jobs = new HeldJobRunner();
    private Library library;
    private Desk desk;
    private LedgerViewModel model;

    @BeforeEach
    void onlyTheLastOfThreeCountiesMissed() throws Exception {
        library = Library.open(folder.resolve("library"), Clock.systemUTC());
        for (String county : List.of("安溪县", "竹溪县", "茗溪县")) {
            int growth = county.equals("茗溪县") ? 3 : 9;
            for (int year = 2022; year <= 2023; year++) {
                library.bringInText(county + year, """
                        %1$s政府工作报告
                        ——%2$d年1月9日在%1$s第九届人民代表大会第二次会议上
                        县长 何远舟
                        各位代表:
                        一、%3$d年工作回顾
                        %3$d年,全县地区生产总值增长%4$d%%。固定资产投资增长%4$d%%。社会消费品零售总额增长%4$d%%。
                        二、%2$d年工作安排
                        今年的主要预期目标是:地区生产总值增长6%%以上,固定资产投资增长8%%以上,社会消费品零售总额增长7%%以上。
                        """.formatted(county, year, year - 1, growth), Progress.SILENT);
            }
        }
        session.use(Optional.of(library), library.reports());
        Words words = new Words(Language.CHINESE);
        RecordedNotices notices = new RecordedNotices();
        desk = new Desk(session, new AtOnceJobRunner(), notices, words);
        model = new LedgerViewModel(session, desk, jobs, notices, words);
        session.show(View.LEDGER);
        model.choice().everywhereProperty().set(true);
        model.toggle(Verdict.MISSED);
        assertThat(model.lines())
                .extracting(Standing::region)
                .hasSize(3)
                .as("not among the first")
                .containsOnly(model.regions().get(2));
    }

    @AfterEach
    void close() throws Exception {
        library.close();
    }

    private Standing lookedAt() {
        return model.looking().lookedAtProperty().get().orElseThrow();
    }

    /** The line of a row as a cell that shows it gets it. */
    private LedgerLine line(Standing row) {
        return model.reading().of(row).getValue().line().orElseThrow();
    }

    @Test
    void aVerdictGivenLeavesTheOtherDistrictsInPlaceAndTheNextLineLookedAt() {
        Standing middle = model.lines().get(1);
        Standing next = model.lines().get(2);
        Stated outcome = line(middle).outcome().orElseThrow();
        model.look(middle);
        List<Integer> goals = new ArrayList<>();
        model.countsProperty().addListener((property, before, now) -> goals.add(now.goals()));
        List<Integer> shown = new ArrayList<>();
        model.lines().addListener((ListChangeListener<Standing>)
                change -> shown.add(model.lines().size()));

        model.reviewing().accept(outcome);
        assertThat(lookedAt().goal()).isEqualTo(middle.goal());
        model.reviewing().reject(outcome);
        assertThat(lookedAt().goal()).isEqualTo(next.goal());
        desk.undo();
        assertThat(lookedAt().goal()).isEqualTo(next.goal());

        assertThat(shown).containsExactly(3, 2, 3);
        assertThat(goals).allMatch(count -> count == 9);
        assertThat(model.isOnly(Verdict.MISSED)).isTrue();
    }

    @Test
    void aGroupCountsAllItsGoalsWhateverVerdictIsShown() {
        model.choice().groupingProperty().set(Grouping.YEAR);
        Tally group = model.group(model.lines().get(0));
        assertThat(group.goals()).isGreaterThan(model.lines().size());
        model.toggle(Verdict.MISSED);
        assertThat(model.lines()).hasSizeGreaterThan(3);
        assertThat(model.group(model.lines().get(model.lines().size() - 1))).isEqualTo(group);
    }

    @Test
    void theLastLineThatLeavesIsFollowedByTheOneBefore() {
        Standing last = model.lines().get(2);
        Standing before = model.lines().get(1);
        model.look(last);
        model.reviewing().reject(line(last).outcome().orElseThrow());
        assertThat(lookedAt().goal()).isEqualTo(before.goal());
    }

    @Test
    void theWayIntoAReportOfAnotherDistrictAndBackLeavesVerdictAndLine() {
        Standing second = model.lines().get(1);
        assertThat(session.district()).isNotEqualTo(second.region());
        model.look(second);
        model.looking().openOutcome();
        assertThat(session.district()).isEqualTo(second.region());
        session.back();
        assertThat(model.isOnly(Verdict.MISSED)).isTrue();
        assertThat(model.lines()).hasSize(3);
        assertThat(lookedAt()).isEqualTo(second);
    }

    @Test
    void aLineIsReadOnceItIsAskedForAndSeenByWhoeverAsked() throws Exception {
        Standing last = model.lines().get(2);
        assertThat(model.reading().line(last)).isEmpty();
        assertThat(line(last).goal().id()).isEqualTo(last.goal());
        assertThat(model.reading().line(last)).contains(line(last));
        ObservableValue<LineReading.Row> seen = model.reading().of(last);
        model.reviewing().accept(line(last).outcome().orElseThrow());
        assertThat(model.reading()
                        .of(last)
                        .getValue()
                        .line()
                        .orElseThrow()
                        .outcome()
                        .orElseThrow()
                        .review()
                        .state())
                .isEqualTo(Review.State.ACCEPTED);
        assertThat(model.reading().of(last))
                .as("cells stay with what they show")
                .isSameAs(seen);
    }

    private Optional<Quotes> quotes() {
        return model.looking().quotesProperty().get();
    }

    @Test
    void nothingIsDoneWithTheLineBeforeWhileTheNextIsBeingRead() {
        model.look(model.lines().get(0));
        LedgerLine before = quotes().orElseThrow().line();
        List<String> done = new ArrayList<>();
        model.looking().act(before, () -> done.add("looked at"));
        jobs.hold();
        model.look(model.lines().get(1));
        assertThat(quotes().orElseThrow().line()).isEqualTo(before);
        model.looking().act(before, () -> done.add("not any more"));
        model.looking().openOutcome();
        assertThat(session.viewProperty().get()).isEqualTo(View.LEDGER);
        assertThat(done).containsExactly("looked at");
        jobs.release();
        assertThat(quotes().orElseThrow().line().goal().id())
                .isEqualTo(lookedAt().goal());
    }

    @Test
    void sentencesThatCouldNotBeReadAreNotThoseOfTheLineBefore() {
        model.look(model.lines().get(0));
        jobs.fail(Optional.of(new IOException("gone")));
        model.look(model.lines().get(1));
        assertThat(quotes()).isEmpty();
        jobs.fail(Optional.empty());
    }

    @Test
    void sentencesReadBeforeTheRowsAreReadAgain() {
        jobs.hold();
        model.look(model.lines().get(1));
        model.looking().renew();
        jobs.release();
        Optional<Quotes> old = quotes();
        model.look(model.lines().get(1));
        assertThat(quotes()).isPresent().isNotEqualTo(old);
        assertThat(quotes().orElseThrow().line().goal().id())
                .isEqualTo(lookedAt().goal());
    }

    @Test
    void aReadingThatWasStoppedIsNotTakenForAll() throws Exception {
        jobs.stop(true);
        session.statementsChanged();
        jobs.stop(false);
        int before = jobs.started();
        session.choose(model.regions().get(1), Optional.empty());
        assertThat(jobs.started()).as("the rows are read again").isGreaterThan(before);
        int whole = jobs.started();
        session.choose(model.regions().get(0), Optional.empty());
        assertThat(jobs.started()).as("they are all there").isEqualTo(whole);
    }

    @Test
    void aDistrictThatCouldNotBeReadIsNotTakenForOneWithoutLines() {
        Standing last = model.lines().get(2);
        jobs.fail(Optional.of(new IOException("gone")));
        assertThat(model.reading().of(last).getValue().line()).isEmpty();
        jobs.fail(Optional.empty());
        int asked = jobs.started();
        assertThat(model.reading().of(last).getValue().line()).isEmpty();
        assertThat(jobs.started()).as("not asked for again").isEqualTo(asked);
        assertThat(model.reading().known().districts())
                .doesNotContain(last.region().path());
        session.statementsChanged();
        assertThat(line(last).goal().id()).isEqualTo(last.goal());
    }

    @Test
    void linesThatAreReadServeOnceEach() {
        List<Standing> shown = List.copyOf(model.lines());
        line(shown.get(0));
        List<LineReading.Row> some = model.reading().some(shown, 30);
        assertThat(some).extracting(row -> row.standing().goal()).doesNotHaveDuplicates();
    }

    @Test
    void rowsAreSortedWithoutTheirLines() {
        model.toggle(Verdict.MISSED);
        model.sort(List.of(new SortBy.Sort(SortBy.GAP, true), new SortBy.Sort(SortBy.DISTRICT, false)));
        assertThat(model.lines())
                .extracting(row -> row.figures().gap().orElseThrow().intValue())
                .containsExactly(3, 3, 2, 2, 1, 1, -3, -4, -5);
        assertThat(model.lines().subList(0, 2))
                .extracting(row -> row.region().name().orElseThrow())
                .containsExactly("安溪县", "竹溪县");
    }
}
