package org.duibiao.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.duibiao.indicator.Direction;
import org.duibiao.indicator.Indicator;
import org.duibiao.library.Library;
import org.duibiao.statement.Outcome;
import org.duibiao.statement.Review;
import org.duibiao.statement.Stated;
import org.duibiao.task.AtOnceJobRunner;
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

class ReviewViewModelTest {
    @TempDir
    private Path folder = Path.of("");

    private final Session session = new Session();
    private Library library;
    private ReviewViewModel model;

    @BeforeEach
    void aReport() throws Exception {
        library = Library.open(folder.resolve("library"), Clock.systemUTC());
        library.bringInText("澄溪县2022", """
                澄溪县政府工作报告
                ——2022年1月9日在澄溪县第九届人民代表大会第二次会议上
                县长 何远舟
                各位代表:
                一、2021年工作回顾
                2021年,全县地区生产总值完成66.5亿元,增长5.8%。固定资产投资增长95%。出口增长120%。
                二、2022年工作安排
                今年的主要预期目标是:地区生产总值增长6%以上。
                """, Progress.SILENT);
        session.use(Optional.of(library), library.reports());
        Words words = new Words(Language.ENGLISH);
        RecordedNotices notices = new RecordedNotices();
        Desk desk = new Desk(session, new AtOnceJobRunner(), notices, words);
        model = new ReviewViewModel(session, desk, new AtOnceJobRunner(), notices, words);
        session.show(View.REVIEW);
    }

    @AfterEach
    void close() throws Exception {
        library.close();
    }

    private Stated stored(Stated stated) throws Exception {
        return library.statementsWithRejected(stated.report().id()).stream()
                .filter(one -> one.id().equals(stated.id()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void onlyTheDoubtfulWaitUntilAllAreAskedFor() {
        assertThat(model.items())
                .extracting(stated -> stated.statement().claim().indicator().id())
                .containsExactly("fixed_investment", "exports");
        assertThat(model.leftProperty().get()).isEqualTo(2);
        model.allProperty().set(true);
        assertThat(model.leftProperty().get()).isEqualTo(5);
    }

    @Test
    void acceptingGoesOnAndTheCountFalls() throws Exception {
        Stated first = model.items().get(0);
        model.accept();
        assertThat(model.leftProperty().get()).isEqualTo(1);
        assertThat(model.placeProperty().get()).isEqualTo(1);
        assertThat(stored(first).review().state()).isEqualTo(Review.State.ACCEPTED);
        model.reject();
        assertThat(model.leftProperty().get()).isZero();
        assertThat(stored(model.items().get(1)).review().state()).isEqualTo(Review.State.REJECTED);
    }

    @Test
    void correctingKeepsTheCorrectionAndUndoTakesItBack() throws Exception {
        Stated first = model.items().get(0);
        model.correct(new Outcome(first.statement().claim(), true));
        assertThat(stored(first).statement())
                .isEqualTo(new Outcome(first.statement().claim().settled(), true));
        assertThat(model.items().get(0).review().state()).isEqualTo(Review.State.CORRECTED);
        model.undo();
        assertThat(stored(first).review().state()).isEqualTo(Review.State.UNREVIEWED);
        assertThat(model.selectedProperty().get()).contains(first);
        assertThat(model.leftProperty().get()).isEqualTo(2);
        assertThat(model.undoNameProperty().get()).isEmpty();
    }

    @Test
    void filtersNarrowTheList() {
        model.indicatorProperty().set(Optional.of("exports"));
        assertThat(model.items()).hasSize(1);
        assertThat(model.leftProperty().get()).isEqualTo(1);
        model.yearProperty().set(Optional.of(1999));
        assertThat(model.items()).isEmpty();
        assertThat(model.selectedProperty().get()).isEmpty();
    }

    @Test
    void oneComesRoundFromTheLastToTheFirst() {
        model.next();
        model.next();
        assertThat(model.placeProperty().get()).isZero();
        model.previous();
        assertThat(model.placeProperty().get()).isEqualTo(1);
        assertThat(model.shownProperty().get().orElseThrow().sentence().quote()).contains("120%");
    }

    @Test
    void allThatIsListedIsAcceptedAndTakenBackAsOneStep() throws Exception {
        model.allProperty().set(true);
        model.indicatorProperty().set(Optional.of("gdp"));
        int waiting = model.leftProperty().get();
        model.acceptAll();
        assertThat(waiting).isGreaterThan(1);
        assertThat(model.leftProperty().get()).isZero();
        assertThat(library.statements(model.items().get(0).report().id()))
                .filteredOn(stated -> stated.review().state() == Review.State.ACCEPTED)
                .hasSize(waiting);

        model.undo();

        assertThat(model.leftProperty().get()).isEqualTo(waiting);
        assertThat(library.statements(model.items().get(0).report().id()))
                .allMatch(stated -> stated.review().state() == Review.State.UNREVIEWED);
    }

    @Test
    void whereANewReadingDiffersFromACorrectionItSaysWhatIsReadNow() throws Exception {
        Stated first = model.items().get(0);
        model.correct(new Outcome(first.statement().claim(), true));
        library.extendCatalogue(List.of(new Indicator(
                "fixed_investment", "投资额", "Investment", List.of("-固定资产投资", "-[全社会]固定资产投资"), "亿元", Direction.HIGHER)));
        library.restate(List.of(first.report().id()), Progress.SILENT);
        session.statementsChanged();

        assertThat(model.items())
                .extracting(stated -> stated.statement().claim().grounds().doubts())
                .anyMatch(doubts -> doubts.stream().anyMatch(doubt -> doubt.startsWith("reread-")));
    }
}
