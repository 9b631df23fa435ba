package org.duibiao.ui.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duibiao.library.Library;
import org.duibiao.library.PastedText;
import org.duibiao.report.Header;
import org.duibiao.report.Level;
import org.duibiao.report.Region;
import org.duibiao.task.AtOnceJobRunner;
import org.duibiao.ui.kit.Language;
import org.duibiao.ui.kit.Memory;
import org.duibiao.ui.kit.RecordedNotices;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.session.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewViewModelTest {
    private static final String TEXT = "2021年青云市政府工作报告\n——2021年1月9日在青云市第五届人民代表大会第六次会议上\n市长 林远\n各位代表:\n"
            + "一、2020年工作回顾\n过去一年,全市地区生产总值增长3.1%,一般公共预算收入增长2.4%。\n"
            + "二、2021年工作安排\n今年主要预期目标是:地区生产总值增长6%左右,一般公共预算收入增长4%。\n";
    private static final Region COUNTY = Region.of(Level.COUNTY, "南岭省", "青云市", "清溪县");

    @TempDir
    private Path folder;

    private final Session session = new Session();
    private final RecordedNotices notices = new RecordedNotices();
    private final Words words = new Words(Language.ENGLISH);
    private final Map<String, String> remembered = new HashMap<>();
    private final ImportingViewModel importing = new ImportingViewModel(session, new AtOnceJobRunner(), notices, words);
    private final PreviewViewModel model =
            new PreviewViewModel(session, new AtOnceJobRunner(), notices, words, importing, memory());
    private Library library;

    @BeforeEach
    void emptyLibrary() throws Exception {
        library = Library.open(folder.resolve("library"), Clock.systemUTC());
        session.use(Optional.of(library), List.of());
    }

    @AfterEach
    void close() throws Exception {
        library.close();
    }

    @Test
    void filesAreShownWithWhatWasUnderstoodAndNothingIsStored() throws Exception {
        Path good = Files.writeString(folder.resolve("qingyun.txt"), TEXT);
        Path bad = Files.writeString(folder.resolve("empty.txt"), "");

        model.take(List.of(good, bad));

        assertThat(library.reports()).isEmpty();
        assertThat(model.rows()).extracting(PreviewRow::fileName).containsExactly("empty.txt", "qingyun.txt");
        assertThat(model.rows().get(0).failed()).isTrue();
        assertThat(model.remark(model.rows().get(0))).isNotBlank();
        PreviewRow row = model.rows().get(1);
        assertThat(model.years(row)).isEqualTo("2020 → 2021");
        assertThat(model.date(row)).isEqualTo("2021-01-09");
        assertThat(model.counts(row))
                .startsWith("2 goals, 2 outcomes")
                .contains("sections")
                .contains("paragraphs");
        assertThat(model.wantedProperty().get()).isEqualTo(1);
    }

    @Test
    void ofManyFilesGoalsAndOutcomesAreCountedWhenTheirRowIsLookedAt() throws Exception {
        Path many = Files.createDirectories(folder.resolve("many"));
        for (int i = 0; i < 40; i++) {
            Files.writeString(many.resolve(i + ".txt"), TEXT.replace("3.1%", "3." + i + "%"));
        }
        model.take(List.of(many));
        PreviewRow row = model.rows().get(7);
        assertThat(model.counts(row)).doesNotContain("goals").contains("sections");

        model.lookCloser(row);

        assertThat(model.counts(row)).startsWith("2 goals, 2 outcomes");
        assertThat(model.rows().stream()
                        .filter(one -> one.statedProperty().get().isPresent()))
                .containsExactly(row);
    }

    @Test
    void pastedTextIsShownPutRightAndBroughtInLikeAFile() throws Exception {
        model.take(new PastedText("青云/县", TEXT));
        assertThat(library.reports()).isEmpty();
        PreviewRow row = model.rows().get(0);
        assertThat(model.years(row)).isEqualTo("2020 → 2021");

        model.putRight(List.of(row), PreviewViewModelTest::inTheCounty);
        model.bringIn();

        assertThat(library.reports()).hasSize(1);
        assertThat(library.reports().get(0).header().region()).isEqualTo(COUNTY);
        model.take(new PastedText("again", TEXT));
        assertThat(model.wantedProperty().get()).isZero();
    }

    @Test
    void manyArePutRightAtOnceTakenBackAndGoInAsTheyWereLeft() throws Exception {
        Path first = Files.writeString(folder.resolve("a.txt"), TEXT);
        Path second = Files.writeString(folder.resolve("b.txt"), TEXT.replace("3.1%", "3.2%"));
        Path third = Files.writeString(folder.resolve("c.txt"), TEXT.replace("3.1%", "3.3%"));
        model.take(List.of(first, second, third));
        List<PreviewRow> rows = List.copyOf(model.rows());

        model.putRight(rows, PreviewViewModelTest::inTheCounty);
        assertThat(rows).allMatch(PreviewRow::isPutRight);
        model.undo();
        assertThat(rows).noneMatch(PreviewRow::isPutRight);
        model.putRight(rows.subList(0, 2), PreviewViewModelTest::inTheCounty);
        model.leaveOutOrTakeIn(rows.subList(2, 3));
        assertThat(model.wantedProperty().get()).isEqualTo(2);
        model.bringIn();

        assertThat(library.reports())
                .hasSize(2)
                .allSatisfy(report -> assertThat(report.header().region()).isEqualTo(COUNTY));
        assertThat(model.rows()).isEmpty();
    }

    @Test
    void oneTextInTwoFilesCountsOnceUnlessSomebodyWantsBoth() throws Exception {
        String text = TEXT + "我们要把河堤加高两米，把每一条村道修到家门口，让山里的孩子就近上学。\n".repeat(3);
        Path first = Files.createDirectories(folder.resolve("甲")).resolve("2021.txt");
        Path second = Files.createDirectories(folder.resolve("乙")).resolve("2021.txt");
        Files.writeString(first, text);
        Files.writeString(second, text + "\n（完）");
        model.take(List.of(first, second));
        assertThat(model.rows()).extracting(PreviewRow::fileName).containsExactly("甲/2021.txt", "乙/2021.txt");
        PreviewRow later = model.rows().get(1);
        assertThat(model.wantedProperty().get()).isEqualTo(1);
        assertThat(model.remark(later)).contains("甲/2021.txt").contains("left out");

        model.leaveOutOrTakeIn(List.of(later));
        assertThat(model.remark(later)).doesNotContain("left out");
        model.bringIn();
        assertThat(library.reports()).hasSize(2);
    }

    @Test
    void whoDoesNotWantToBeShownBringsInAtOnceAndIsRemembered() throws Exception {
        model.showFirstProperty().set(false);

        model.take(List.of(Files.writeString(folder.resolve("a.txt"), TEXT)));

        assertThat(library.reports()).hasSize(1);
        assertThat(remembered).containsValue("false");
    }

    @Test
    void aCorrectedFileCanBecomeTheNewVersionOfTheKnownReport() throws Exception {
        importing.bringInText("青云市 2021", TEXT + TEXT.replace("2021年青云市", "青云市"));
        session.list(library.reports());
        String corrected = TEXT.replace("3.1%", "3.2%") + TEXT.replace("2021年青云市", "青云市");
        model.take(List.of(Files.writeString(folder.resolve("corrected.txt"), corrected)));
        PreviewRow row = model.rows().get(0);
        assertThat(PreviewViewModel.canBeVersion(row)).isTrue();

        model.versionOrNot(List.of(row));
        assertThat(model.remark(row)).contains("青云市 2021");
        model.bringIn();

        assertThat(library.reports()).hasSize(1);
        assertThat(library.reports().get(0).textVersion()).isEqualTo(2);
    }

    private static Optional<List<Header>> inTheCounty(String name, List<Header> headers) {
        return Optional.of(headers.stream()
                .map(header -> new Header(
                        header.title(),
                        COUNTY,
                        header.kind(),
                        header.date(),
                        header.reviewYear(),
                        header.goalYear(),
                        header.speaker(),
                        List.of()))
                .toList());
    }

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
}
