package org.duibiao.ui.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.duibiao.indicator.Catalogue;
import org.duibiao.indicator.CatalogueFile;
import org.duibiao.indicator.Direction;
import org.duibiao.indicator.Indicator;
import org.duibiao.library.CataloguePreview;
import org.duibiao.library.Library;
import org.duibiao.task.AtOnceJobRunner;
import org.duibiao.task.Progress;
import org.duibiao.ui.kit.Language;
import org.duibiao.ui.kit.RecordedNotices;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.session.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueViewModelTest {
    private static final Indicator PEARS = new Indicator("pears", "梨产量", "Pears", List.of(), "吨", Direction.HIGHER);

    @TempDir
    private Path folder;

    private final Session session = new Session();
    private final RecordedNotices notices = new RecordedNotices();
    private Library library;
    private CatalogueViewModel model;

    @BeforeEach
    void aReport() throws Exception {
        library = Library.open(folder.resolve("library"), Clock.systemUTC());
        library.bringInText("梨溪县2022", """
                梨溪县政府工作报告
                ——2022年1月9日在梨溪县第九届人民代表大会第二次会议上
                县长 何远舟
                各位代表:
                一、2021年工作回顾
                2021年,全县地区生产总值完成66.5亿元,增长5.8%。梨产量达到3200吨,增长4.5%。
                二、2022年工作安排
                今年的主要预期目标是:地区生产总值增长6%以上。
                """, Progress.SILENT);
        session.use(Optional.of(library), library.reports());
        model = new CatalogueViewModel(session, new AtOnceJobRunner(), notices, new Words(Language.ENGLISH));
    }

    @AfterEach
    void close() throws Exception {
        library.close();
    }

    @Test
    void anEntryIsInTheDraftOnceItIsKeptAndNoLongerWhenItIsChanged() {
        assertThat(model.holds(PEARS)).isFalse();
        model.put(PEARS);
        assertThat(model.holds(PEARS)).isTrue();
        assertThat(model.holds(new Indicator(
                        PEARS.id(),
                        PEARS.chinese(),
                        PEARS.english(),
                        List.of("山梨产量"),
                        PEARS.unit(),
                        PEARS.direction())))
                .isFalse();
        Indicator bundled = model.bundled("gdp").orElseThrow();
        assertThat(model.holds(new Indicator(
                        bundled.id(),
                        bundled.chinese(),
                        bundled.english(),
                        List.of(),
                        bundled.unit(),
                        bundled.direction())))
                .as("one of the program, as its form shows it")
                .isTrue();
    }

    @Test
    void aDraftShowsWhatItWouldFindAndCountsOnlyOnceApplied() throws Exception {
        model.put(PEARS);
        model.look();

        CataloguePreview preview = model.previewProperty().get().orElseThrow();
        assertThat(preview.coming()).isEqualTo(2);
        assertThat(preview.affected()).hasSize(1);
        assertThat(library.ownIndicators()).isEmpty();

        model.apply();

        assertThat(library.ownIndicators()).containsExactly(PEARS);
        assertThat(library.statements(library.reports().get(0).id()))
                .filteredOn(one -> one.statement().claim().indicator().equals(PEARS))
                .hasSize(2);
        assertThat(model.changedProperty().get()).isFalse();
        assertThat(library.reports().get(0).textVersion()).isEqualTo(1);
    }

    @Test
    void aChangedDraftForgetsWhatTheOneBeforeWouldHaveFound() {
        model.put(PEARS);
        model.look();
        model.remove("pears");

        assertThat(model.previewProperty().get()).isEmpty();
        assertThat(model.entries()).noneMatch(entry -> entry.indicator().id().equals("pears"));
    }

    @Test
    void aFileWrittenIsReadAgainAndOneWithWrongLinesChangesNothing() throws Exception {
        model.put(PEARS);
        Path file = folder.resolve("own.tsv");
        model.write(file);
        model.remove("pears");
        model.bringIn(file);
        assertThat(model.entries()).anyMatch(entry -> entry.own().equals(Optional.of(PEARS)));

        Path wrong = Files.writeString(folder.resolve("wrong.tsv"), "plums\t李产量\tPlums\t吨\tup\n");
        model.bringIn(wrong);

        assertThat(model.faultsProperty().get())
                .containsExactly(new CatalogueFile.Fault(1, CatalogueFile.Kind.COLUMNS, "5"));
        assertThat(model.entries()).noneMatch(entry -> entry.indicator().id().equals("plums"));
    }

    @Test
    void namesThatTwoIndicatorsHaveAreSaid() {
        Indicator twin = new Indicator("twin", "固定资产投资", "Twin", List.of(), "亿元", Direction.HIGHER);

        assertThat(model.taken(twin))
                .containsEntry(
                        "固定资产投资", Catalogue.bundled().byId("fixed_investment").orElseThrow());
    }
}
