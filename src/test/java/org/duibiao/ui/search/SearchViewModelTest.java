package org.duibiao.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.duibiao.library.Library;
import org.duibiao.search.Filter;
import org.duibiao.task.AtOnceJobRunner;
import org.duibiao.task.Progress;
import org.duibiao.ui.kit.Language;
import org.duibiao.ui.kit.RecordedNotices;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.session.Session;
import org.duibiao.ui.session.View;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchViewModelTest {
    @TempDir
    private Path folder;

    private final Session session = new Session();
    private final RecordedNotices notices = new RecordedNotices();
    private final SearchViewModel model =
            new SearchViewModel(session, new AtOnceJobRunner(), notices, new Words(Language.ENGLISH));
    private Library library;

    @BeforeEach
    void oneReport() throws Exception {
        library = Library.open(folder.resolve("library"), Clock.systemUTC());
        library.bringInText(
                "青云市2021年政府工作报告",
                "2021年青云市政府工作报告\n——2021年1月9日在青云市第五届人民代表大会第六次会议上\n市长 林远\n各位代表:\n"
                        + "一、2020年工作回顾\n过去一年,绿色转型迈出新步伐。全市地区生产总值增长3.1%。\n"
                        + "二、2021年工作安排\n今年要坚持绿色转型,地区生产总值增长6%左右。\n",
                Progress.SILENT);
        session.use(Optional.of(library), library.reports());
    }

    @AfterEach
    void close() throws Exception {
        library.close();
    }

    @Test
    void askingTurnsToTheAnswerAndAClickToTheSentence() {
        model.ask("绿色转型");

        assertThat(session.place().view()).isEqualTo(View.SEARCH);
        List<FoundRow> rows = model.answerProperty().get().orElseThrow().rows();
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0)).isInstanceOf(FoundRow.OfReport.class);

        model.open(rows.get(1));
        assertThat(session.place().view()).isEqualTo(View.DOCUMENT);
        assertThat(session.passageProperty().get().orElseThrow().passage().quote())
                .isEqualTo("绿色转型");
        session.back();
        assertThat(session.place().view()).isEqualTo(View.SEARCH);
    }

    @Test
    void whatIsNowhereIsSaidToBeNowhere() {
        model.ask("地铁");

        SearchViewModel.Answer answer = model.answerProperty().get().orElseThrow();
        assertThat(answer.rows()).isEmpty();
        assertThat(model.summary(answer)).contains("not found in 1 report");
    }

    @Test
    void aQuestionThatCannotBeReadSaysWhyAndKeepsTheAnswer() {
        model.ask("绿色转型");
        model.ask("/(绿色/");

        assertThat(model.mistakeProperty().get()).isNotBlank();
        assertThat(model.answerProperty().get()).isPresent();
        assertThat(notices.problems()).isEmpty();
    }

    @Test
    void goalsAloneLeaveTheReviewOut() {
        model.ask("地区生产总值增长");
        int everywhere = model.answerProperty().get().orElseThrow().findings().hits();
        model.withinProperty().set(Filter.Within.GOALS);

        assertThat(model.answerProperty().get().orElseThrow().findings().hits()).isLessThan(everywhere);
    }
}
