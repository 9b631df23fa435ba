package org.duibiao.ui.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.duibiao.library.Library;
import org.duibiao.task.AtOnceJobRunner;
import org.duibiao.ui.kit.Language;
import org.duibiao.ui.kit.RecordedNotices;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.session.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportingViewModelTest {
    private static final String TEXT = "2021年青云市政府工作报告\n——2021年1月9日在青云市第五届人民代表大会第六次会议上\n市长 林远\n各位代表:\n"
            + "一、2020年工作回顾\n过去一年,全市地区生产总值增长3.1%,一般公共预算收入增长2.4%。\n"
            + "二、2021年工作安排\n今年主要预期目标是:地区生产总值增长6%左右,一般公共预算收入增长4%。\n";

    @TempDir
    private Path folder;

    private final Session session = new Session();
    private final RecordedNotices notices = new RecordedNotices();
    private final ImportingViewModel model =
            new ImportingViewModel(session, new AtOnceJobRunner(), notices, new Words(Language.ENGLISH));
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
    void filesThatFailComeFirstWithTheirReason() throws Exception {
        Path good = Files.writeString(folder.resolve("qingyun.txt"), TEXT);
        Path bad = Files.writeString(folder.resolve("empty.txt"), "");

        model.bringIn(List.of(good, bad));

        List<ImportedRow> rows = ImportedRow.of(model.resultProperty().get().orElseThrow());
        assertThat(rows).extracting(ImportedRow::fileName).containsExactly("empty.txt", "qingyun.txt");
        assertThat(model.remark(rows.get(0))).isNotBlank();
        assertThat(model.year(rows.get(1))).isEqualTo("2021");
        assertThat(model.table(rows).lines()).hasSize(2).allMatch(line -> line.split("\t", -1).length == 8);
    }

    @Test
    void theSameContentTwiceIsSaidToBeThere() throws Exception {
        Path file = Files.writeString(folder.resolve("a.txt"), TEXT);
        model.bringIn(List.of(file));
        model.bringIn(List.of(Files.copy(file, folder.resolve("b.txt"))));

        assertThat(notices.said().get(1)).contains("there already");
        assertThat(library.reports()).hasSize(1);
    }

    @Test
    void nearlyTheSameReportCanBecomeTheNewVersion() throws Exception {
        model.bringInText("青云市 2021", TEXT + TEXT.replace("2021年青云市", "青云市"));
        session.list(library.reports());
        model.bringInText("更正", TEXT.replace("3.1%", "3.2%") + TEXT.replace("2021年青云市", "青云市"));
        session.list(library.reports());
        ImportedRow row =
                ImportedRow.of(model.resultProperty().get().orElseThrow()).get(0);
        assertThat(row.wantsLook()).isTrue();
        assertThat(model.canBeVersion(row)).isTrue();
        assertThat(model.remark(row)).contains("青云市 2021");

        model.makeVersions(List.of(row));
        session.list(library.reports());

        assertThat(library.reports()).hasSize(1);
        assertThat(model.canBeVersion(row)).isFalse();
        assertThat(model.now(row).orElseThrow().textVersion()).isEqualTo(2);
        assertThat(notices.problems()).isEmpty();
    }

    @Test
    void pastedTextBecomesAReport() throws Exception {
        model.bringInText("青云市 2021", TEXT);

        assertThat(library.reports()).hasSize(1);
        assertThat(session.reportsChangeProperty().get()).isPositive();
    }

    @Test
    void withoutALibraryNothingIsLost() {
        session.use(Optional.empty(), List.of());

        model.bringInText("x", TEXT);

        assertThat(notices.said()).hasSize(1);
        assertThat(notices.problems()).isEmpty();
    }
}
