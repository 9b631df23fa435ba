package org.duibiao.ui.doubts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.duibiao.ledger.Doubt;
import org.duibiao.ledger.DoubtBrief;
import org.duibiao.ledger.DoubtMark;
import org.duibiao.library.Library;
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

class DoubtsViewModelTest {
    @TempDir
    private Path folder = Path.of("");

    private final Session session = new Session();
    private final HeldJobRunner jobs = new HeldJobRunner();
    private Library library;
    private Desk desk;
    private DoubtsViewModel model;

    @BeforeEach
    void aReport() throws Exception {
        library = Library.open(folder.resolve("library"), Clock.systemUTC());
        library.bringInText("澄溪县2022", """
                澄溪县政府工作报告
                ——2022年1月9日在澄溪县第九届人民代表大会第二次会议上
                县长 何远舟
                各位代表:
                一、2021年工作回顾
                2021年,全县地区生产总值完成66.5亿元,其中第一产业增加值12.1亿元,第二产业增加值20.3亿元,第三产业增加值30.2亿元。城乡学校全部通了宽带,外来务工子女入学安置学生人数812人。
                教育方面成效明显。其中务工子女入学安置806人,家长十分满意。
                二、2022年工作安排
                今年的主要预期目标是:居民消费价格涨幅控制在3%左右。
                """, Progress.SILENT);
        library.bringInText("澄溪县2023", """
                澄溪县政府工作报告
                ——2023年1月9日在澄溪县第九届人民代表大会第三次会议上
                县长 何远舟
                各位代表:
                一、2022年工作回顾
                2022年,全县地区生产总值增长6%,乡村道路修到了每一个村口。
                二、2023年工作安排
                今年的主要预期目标是:地区生产总值增长6%以上。
                """, Progress.SILENT);
        session.use(Optional.of(library), library.reports());
        RecordedNotices notices = new RecordedNotices();
        Words words = new Words(Language.ENGLISH);
        desk = new Desk(session, jobs, notices, words);
        model = new DoubtsViewModel(session, desk, jobs, notices, words);
        session.show(View.DOUBTS);
    }

    @AfterEach
    void close() throws Exception {
        library.close();
    }

    @Test
    void doubtsOfStatementsAndOfWordsAreListedByKind() {
        assertThat(model.rows())
                .extracting(row -> row.doubt().kind())
                .containsExactly(Doubt.Kind.CONTRADICTION, Doubt.Kind.SUM, Doubt.Kind.NEVER_REPORTED);
        assertThat(model.countsProperty().get()).hasSize(3);
        model.toggle(Doubt.Kind.SUM);
        assertThat(model.rows()).hasSize(1);
        assertThat(model.quotesProperty().get()).hasSize(4);
        model.toggle(Doubt.Kind.SUM);
        assertThat(model.rows()).hasSize(3);
    }

    @Test
    void whatIsSettledLeavesTheListTheNextIsLookedAtAndUndoBringsItBack() {
        DoubtBrief first = model.rows().get(0).doubt();
        model.look(model.rows().get(0));
        model.mark(DoubtMark.State.FALSE_ALARM, "");
        assertThat(model.rows()).extracting(DoubtsViewModel.Row::doubt).doesNotContain(first);
        assertThat(model.lookedAtProperty().get().orElseThrow().doubt().kind()).isEqualTo(Doubt.Kind.SUM);
        model.stateProperty().set(Optional.of(DoubtMark.State.FALSE_ALARM));
        assertThat(model.rows()).extracting(DoubtsViewModel.Row::doubt).containsExactly(first);
        desk.undo();
        assertThat(model.rows()).isEmpty();
        model.stateProperty().set(Optional.of(DoubtMark.State.OPEN));
        assertThat(model.rows()).hasSize(3);
    }

    @Test
    void aSearchThatWasStoppedIsMadeAgainWhenTheDoubtsAreShown() {
        jobs.stop(true);
        session.statementsChanged();
        assertThat(model.underWayProperty().get()).isFalse();
        assertThat(model.rows())
                .extracting(row -> row.doubt().kind())
                .as("the second search was not begun")
                .doesNotContain(Doubt.Kind.CONTRADICTION);
        jobs.stop(false);
        session.show(View.LEDGER);
        session.show(View.DOUBTS);
        assertThat(model.rows()).hasSize(3);
    }

    @Test
    void aDoubtReadBeforeTheStatementsChangedIsReadAgain() {
        DoubtBrief brief = model.rows().get(0).doubt();
        Words words = new Words(Language.ENGLISH);
        DoubtReading reading = new DoubtReading(session, jobs, new RecordedNotices(), words.of(DoubtsViewModel.class));
        jobs.hold();
        assertThat(reading.whole(brief)).isEmpty();
        reading.forget();
        jobs.release();
        int before = jobs.started();
        assertThat(reading.whole(brief)).isPresent();
        assertThat(jobs.started()).isEqualTo(before + 1);
    }

    @Test
    void anotherLibraryEndsTheSearch() {
        jobs.hold();
        session.statementsChanged();
        session.show(View.LEDGER);
        session.use(Optional.empty(), List.of());
        assertThat(model.underWayProperty().get()).isFalse();
        jobs.release();
        assertThat(model.rows()).isEmpty();
    }

    @Test
    void anExplanationIsShownWithItsMemo() {
        model.look(model.rows().get(1));
        model.mark(DoubtMark.State.EXPLAINED, " 未含空港区 ");
        model.stateProperty().set(Optional.empty());
        assertThat(model.rows())
                .extracting(DoubtsViewModel.Row::mark)
                .contains(new DoubtMark(DoubtMark.State.EXPLAINED, "未含空港区"));
    }

    @Test
    void aPassageOpensTheReportAtItsWords() {
        model.look(model.rows().get(0));
        model.open(1);
        assertThat(session.viewProperty().get()).isEqualTo(View.DOCUMENT);
        assertThat(session.passageProperty().get().orElseThrow().passage().quote())
                .endsWith("806人");
        model.open(7);
    }
}
