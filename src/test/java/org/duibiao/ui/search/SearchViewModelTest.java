package org.duibiao.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duibiao.library.Library;
import org.duibiao.report.Part;
import org.duibiao.search.Filter;
import org.duibiao.search.Findings;
import org.duibiao.task.AtOnceJobRunner;
import org.duibiao.task.Progress;
import org.duibiao.ui.kit.Language;
import org.duibiao.ui.kit.Memory;
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
    private final Map<String, String> remembered = new HashMap<>();
    private final List<Runnable> afterTyping = new ArrayList<>();
    private final SearchViewModel model = new SearchViewModel(
            session, new AtOnceJobRunner(), notices, new Words(Language.ENGLISH), memory(), afterTyping::add);
    private Library library;

    private Memory memory() {
        return new Memory() {
            @Override
            public Optional<String> get(String key) {
                return Optional.ofNullable(remembered.get(key));
            }

            @Override
            public void put(String key, String value) {
                remembered.put(key, value);
            }
        };
    }

    @BeforeEach
    void twoReports() throws Exception {
        library = Library.open(folder.resolve("library"), Clock.systemUTC());
        bringIn(2021, "全市地区生产总值增长3.1%。绿色转型迈出新步伐，绿色转型成效明显。");
        bringIn(2022, "绿色转型提速。又一座绿色转型工厂。再谈绿色转型。还是绿色转型。");
        session.use(Optional.of(library), library.reports());
    }

    private void bringIn(int year, String review) throws Exception {
        library.bringInText(
                "青云市" + year,
                year + "年青云市政府工作报告\n——" + year + "年1月9日在青云市第五届人民代表大会第六次会议上\n市长 林远\n各位代表:\n"
                        + "一、" + (year - 1) + "年工作回顾\n过去一年," + review + "\n"
                        + "二、" + year + "年工作安排\n今年地区生产总值增长6%左右。\n",
                Progress.SILENT);
    }

    @AfterEach
    void close() throws Exception {
        library.close();
    }

    private void type(String words) {
        session.searchTextProperty().set(words);
        afterTyping.forEach(Runnable::run);
        afterTyping.clear();
    }

    private Findings findings() {
        assertThat(model.stateProperty().get()).isInstanceOf(SearchViewModel.State.Found.class);
        return ((SearchViewModel.State.Found) model.stateProperty().get()).findings();
    }

    private List<SearchRow.OfSentence> sentences() {
        return model.rows().stream()
                .filter(SearchRow.OfSentence.class::isInstance)
                .map(SearchRow.OfSentence.class::cast)
                .toList();
    }

    @Test
    void typingTurnsToTheResultsAndARowToItsSentence() {
        type("绿色转型");

        assertThat(session.place().view()).isEqualTo(View.SEARCH);
        assertThat(findings().hits()).isEqualTo(6);
        model.open(sentences().get(0));
        assertThat(session.place().view()).isEqualTo(View.DOCUMENT);
        assertThat(session.passageProperty().get().orElseThrow().passage().quote())
                .isEqualTo("绿色转型");
        assertThat(model.recent()).containsExactly("绿色转型");

        List<SearchRow> before = List.copyOf(model.rows());
        session.back();
        assertThat(session.place().view()).isEqualTo(View.SEARCH);
        assertThat(model.rows()).isEqualTo(before);
    }

    @Test
    void hitsOfOneSentenceAreOneRow() {
        type("绿色转型");

        assertThat(sentences().get(0).excerpt().hits()).hasSize(2);
    }

    @Test
    void aReportShowsAFewSentencesAndAllOfThemOnRequest() {
        type("绿色转型");
        SearchRow rest = model.rows().stream()
                .filter(SearchRow.OfRest.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertThat(rest)
                .isInstanceOfSatisfying(
                        SearchRow.OfRest.class, row -> assertThat(row.more()).isEqualTo(1));

        model.open(rest);

        assertThat(model.rows()).noneMatch(SearchRow.OfRest.class::isInstance);
        assertThat(sentences()).hasSize(5);
    }

    @Test
    void yearsAreGroupedFromTheLatest() {
        type("绿色转型");
        model.groupingProperty().set(Grouping.YEAR);

        assertThat(model.rows())
                .filteredOn(SearchRow.OfGroup.class::isInstance)
                .containsExactly(new SearchRow.OfGroup("2022", 4, 1), new SearchRow.OfGroup("2021", 2, 1));
    }

    @Test
    void filtersNarrowWhatIsFound() {
        type("增长");
        assertThat(findings().hits()).isEqualTo(3);

        model.narrow(filter -> filter.inParts(java.util.Set.of(Part.PLAN)));
        assertThat(findings().hits()).isEqualTo(2);
        model.narrow(filter -> filter.inYears(Optional.of(2022), Optional.of(2022)));
        assertThat(findings().hits()).isEqualTo(1);
        assertThat(findings().searched()).isEqualTo(1);
        model.filterProperty().set(Filter.ALL.only(Filter.Within.GOALS));
        assertThat(findings().hits()).isEqualTo(2);
    }

    @Test
    void whatIsNowhereIsFoundNowhere() {
        type("地铁");

        assertThat(findings().hits()).isZero();
        assertThat(findings().searched()).isEqualTo(2);
        assertThat(model.rows()).isEmpty();
    }

    @Test
    void wordsThatCannotBeUnderstoodSayWhyAndTroubleNobody() {
        type("绿色转型");
        type("/(绿色/");

        assertThat(model.stateProperty().get())
                .isInstanceOfSatisfying(
                        SearchViewModel.State.NotUnderstood.class,
                        not -> assertThat(model.say(not.problem())).isNotBlank());
        assertThat(model.rows()).isEmpty();
        assertThat(notices.problems()).isEmpty();
    }

    @Test
    void whatComesInLaterIsFoundWithoutAskingAgain() throws Exception {
        type("绿色转型");
        bringIn(2023, "绿色转型收官。");
        session.list(library.reports());
        session.reportsChanged();

        assertThat(findings().hits()).isEqualTo(7);
        assertThat(findings().missing()).isZero();
    }

    @Test
    void firstAndLastAreByDate() {
        type("绿色转型");

        assertThat(findings().first().orElseThrow().report().header().year()).contains(2021);
        assertThat(findings().last().orElseThrow().report().header().year()).contains(2022);
    }
}
