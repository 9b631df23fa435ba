package org.duibiao.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.duibiao.chart.Captions;
import org.duibiao.chart.Chart;
import org.duibiao.chart.ChartKind;
import org.duibiao.chart.ChartSetting;
import org.duibiao.chart.ChartWords;
import org.duibiao.chart.Evidence;
import org.duibiao.library.Library;
import org.duibiao.report.Region;
import org.duibiao.task.AtOnceJobRunner;
import org.duibiao.task.Progress;
import org.duibiao.ui.kit.Language;
import org.duibiao.ui.kit.Memory;
import org.duibiao.ui.kit.RecordedNotices;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.session.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the charts view and its export form do, without a window. */
class ChartsViewModelTest {
    @TempDir
    private Path folder = Path.of("");

    private final Session session = new Session();
    private final Words words = new Words(Language.CHINESE);
    private final Map<String, String> remembered = new HashMap<>();
    private Library library;
    private ChartsViewModel model;

    private final Memory memory = new Memory() {
        @Override
        public Optional<String> get(String key) {
            return Optional.ofNullable(remembered.get(key));
        }

        @Override
        public void put(String key, String value) {
            remembered.put(key, value);
        }
    };

    @BeforeEach
    void threeYearsOfACounty() throws Exception {
        library = Library.open(folder.resolve("library"), Clock.systemUTC());
        for (int year = 2021; year <= 2023; year++) {
            library.bringInText("茗溪县" + year, """
                    茗溪县政府工作报告
                    ——%1$d年1月9日在茗溪县第九届人民代表大会第二次会议上
                    县长 林知远
                    各位代表:
                    一、%2$d年工作回顾
                    %2$d年,全县地区生产总值完成66.5亿元,增长5.8%%。固定资产投资增长7.2%%。
                    二、%1$d年工作安排
                    今年的主要预期目标是:地区生产总值增长6%%以上,固定资产投资增长8%%左右。
                    """.formatted(year, year - 1), Progress.SILENT);
        }
        session.use(Optional.of(library), library.reports());
        Region county = library.reports().get(0).header().region();
        model = new ChartsViewModel(session, new AtOnceJobRunner(), new RecordedNotices(), words);
        session.choose(county, Optional.empty());
    }

    @AfterEach
    void close() throws Exception {
        library.close();
    }

    private Chart chart() {
        return model.chartProperty().get().orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(
            value = ChartKind.class,
            names = {"BULLET", "SCORECARD", "DISTRICTS", "LADDER"})
    void chartsOfAYearOpenOnTheNewestWhoseGoalsMetOutcomesAndSayWhichItIs(ChartKind kind) {
        model.options().kindProperty().set(kind);
        assertThat(model.yearProperty().get()).contains(2022);
        assertThat(model.years()).contains(2023, 2022, 2021);
        assertThat(chart().heading().title()).contains("2022");
    }

    @Test
    void whatWasWrittenOverAChartIsThereAgainWithItAndNotOverAnother() {
        Captions mine = new Captions(Optional.of("我的标题"), Optional.empty(), Optional.empty(), Optional.empty());
        model.options().captionsProperty().set(mine);
        assertThat(chart().heading().title()).isEqualTo("我的标题");
        assertThat(model.ownWords().orElseThrow().title()).contains("2022");
        String definition = model.definition();
        model.choose(2021);
        assertThat(chart().heading().title()).contains("2021");
        model.options().kindProperty().set(ChartKind.SCORECARD);
        assertThat(chart().heading().title()).doesNotContain("我的标题");
        model.choose(2022);
        model.options().kindProperty().set(ChartKind.BULLET);
        assertThat(chart().heading().title()).isEqualTo("我的标题");

        model.options().captionsProperty().set(Captions.NONE);
        model.choose(2023);
        model.open(definition);
        assertThat(chart().heading().title()).isEqualTo("我的标题");
    }

    @Test
    void theLadderFollowsTheYearThatIsChosen() {
        model.options().kindProperty().set(ChartKind.LADDER);
        model.choose(2021);
        assertThat(chart().heading().title()).contains("2021");
        assertThat(chart().nothing()).isEmpty();
        model.choose(2023);
        assertThat(chart().heading().title()).contains("2023");
        assertThat(chart().marks().flatMap(mark -> mark.goal().stream())).isNotEmpty();
    }

    @Test
    void aKindHasOnlyItsOwnSettings() {
        assertThat(ChartKind.CODES.has(ChartSetting.DISTRICT)).isFalse();
        model.options().kindProperty().set(ChartKind.VERDICTS);
        assertThat(model.setup().has(ChartSetting.PEERS)).as("by year").isFalse();
        model.options().byProperty().set(org.duibiao.chart.VerdictsChart.By.DISTRICT);
        assertThat(model.setup().has(ChartSetting.PEERS)).as("by district").isTrue();
    }

    @Test
    void aShareOfGoalsShowsEachGoalWithWhatBecameOfIt() {
        model.options().kindProperty().set(ChartKind.VERDICTS);
        Evidence share = chart().marks().findFirst().orElseThrow();
        model.evidence().look(share);
        List<EvidenceViewModel.Counted> counted =
                model.evidence().quotesProperty().get().orElseThrow().counted();
        assertThat(counted).isNotEmpty().allSatisfy(one -> {
            assertThat(one.excerpt().quote()).contains("增长");
            assertThat(one.answer().orElseThrow().statement().claim().passage().quote())
                    .contains("增长");
        });
    }

    // ---- export ----------------------------------------------------------------------------------------------------

    private ExportViewModel export() {
        return new ExportViewModel(
                model, new AtOnceJobRunner(), memory, words.language(), words.of(ExportDialog.class));
    }

    @Test
    void aSizeThatIsTypedIsNoPresetAndImpossibleOnesAreRefused() {
        ExportViewModel export = export();
        assertThat(export.presetProperty().get()).isPresent();
        export.wideProperty().set("9");
        export.highProperty().set("7.5");
        assertThat(export.presetProperty().get()).isEmpty();
        assertThat(export.size().orElseThrow().high()).contains(7.5);
        assertThat(export.possibleProperty().get()).isTrue();
        export.wideProperty().set("nine");
        assertThat(export.possibleProperty().get()).isFalse();
        assertThat(export.outcomeProperty().get()).isEmpty();
        export.wideProperty().set("900");
        assertThat(export.possibleProperty().get()).as("nine metres at 300 dpi").isFalse();
    }

    @Test
    void whatWasChosenIsThereTheNextTime() {
        ExportViewModel export = export();
        export.use(PictureSize.of("12x9cm", 200).orElseThrow());
        export.formatProperty().set(PictureFiles.Format.PDF);
        export.groundProperty().set(ExportViewModel.Ground.TRANSPARENT);
        export.languageProperty().set(Language.ENGLISH);
        export.tableProperty().set(true);
        export.wholeProperty().set(true);
        export.keepPreset("journal");
        export.remember();
        ExportViewModel again = export();
        assertThat(again.presetProperty().get().map(PictureSize::name)).contains("journal");
        assertThat(again.look().extent()).isEqualTo(new ChartPictures.Extent.Sheet(945, 709, false));
        assertThat(again.look().transparent()).isTrue();
        assertThat(again.formatProperty().get()).isEqualTo(PictureFiles.Format.PDF);
        assertThat(again.languageProperty().get()).isEqualTo(Language.ENGLISH);
        assertThat(again.tableProperty().get()).isTrue();
    }

    @Test
    void aChartTooSmallToReadGoesOverSeveralPicturesOrIsOfferedItsHeight() throws IOException {
        ExportViewModel export = export();
        export.use(PictureSize.of("12x3cm", 300).orElseThrow());
        ExportViewModel.Outcome small = export.outcomeProperty().get().orElseThrow();
        assertThat(small.pages() > 1 || !small.readable()).isTrue();
        export.wholeProperty().set(true);
        assertThat(export.outcomeProperty().get().orElseThrow().pages()).isEqualTo(1);
        export.use(export.outcomeProperty()
                .get()
                .orElseThrow()
                .natural()
                .orElseThrow()
                .natural());
        assertThat(export.outcomeProperty().get().orElseThrow().readable()).isTrue();
    }

    // ---- dossiers --------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @EnumSource(Dossier.Format.class)
    void aDossierHoldsChartsTheLedgerAndEverySentence(Dossier.Format format) throws Exception {
        Path file = folder.resolve("dossier." + format.id());
        Dossier.of(library, model.regionProperty().get(), new ChartWords(Language.CHINESE.locale()), Progress.SILENT)
                .write(file, format);
        String said = format == Dossier.Format.HTML ? Files.readString(file) : words(file);
        assertThat(said).contains("茗溪县", "2022", "地区生产总值", "接近", "地区生产总值增长6%以上", "2023-01-09 政府工作报告");
        assertThat(said.replaceAll("<[^>]*>", " ")).containsPattern("地区生产总值\\s+增速\\s");
    }

    private static String words(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                XWPFDocument document = new XWPFDocument(in);
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            assertThat(document.getAllPictures()).hasSizeGreaterThan(3);
            return text.getText();
        }
    }
}
