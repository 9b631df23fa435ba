package org.duibiao.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.duibiao.chart.BulletChart;
import org.duibiao.chart.Chart;
import org.duibiao.chart.ChartKind;
import org.duibiao.chart.ChartMaker;
import org.duibiao.chart.ChartSets;
import org.duibiao.chart.ChartSetup;
import org.duibiao.chart.ChartWords;
import org.duibiao.chart.Heading;
import org.duibiao.chart.Known;
import org.duibiao.chart.Scorecard;
import org.duibiao.indicator.Measure;
import org.duibiao.indicator.Period;
import org.duibiao.ledger.Reports;
import org.duibiao.ledger.Tolerance;
import org.duibiao.task.Progress;
import org.duibiao.ui.charts.ChartPictures.Extent;
import org.duibiao.ui.kit.Language;
import org.duibiao.ui.kit.Palette;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pictures of charts, painted with no display. */
class ChartPicturesTest {

    private final Reports reports = new Reports();

    @TempDir
    private Path folder;

    @BeforeEach
    void fewYears() {
        Period year = Period.year(2021);
        reports.speech(2021)
                .goal("gdp", "7~")
                .goal("fixed_investment", Measure.GROWTH, "10+", "%", year, "全社会口径中不含农户和跨区项目的限额以上部分")
                .goal("cpi", "3~")
                .goal("unemployment", Measure.LEVEL, "3.5-", "%", year, null)
                .goal("jobs", Measure.LEVEL, "1.8", "万人", year, null)
                .grew("gdp", "4.1");
        reports.speech(2022)
                .grew("gdp", "预计8")
                .grew("fixed_investment", "5.1")
                .outcome("unemployment", Measure.LEVEL, "2.4", "%", year, null)
                .outcome("jobs", Measure.LEVEL, "20000", "人", year, null)
                .goal("gdp", "6..7");
    }

    private Chart bullet(ChartWords words) {
        return BulletChart.of(Reports.CITY, 2021, reports.lines(), BulletChart.Choice.ALL, Tolerance.USUAL, words);
    }

    private Chart scorecard(ChartWords words) {
        return Scorecard.of(Reports.CITY, 2021, reports.lines(), BulletChart.Choice.ALL, 4, Tolerance.USUAL, words);
    }

    private Known known() {
        return new Known(reports.lines(), reports.statements(), reports.reports(), Tolerance.USUAL);
    }

    private ChartFiles charts(ChartFiles.Manner manner) {
        return new ChartFiles(ChartSource.of(known()), manner, Progress.SILENT, file -> {});
    }

    private ChartMaker maker() {
        return new ChartMaker(known());
    }

    @ParameterizedTest
    @EnumSource(Palette.class)
    void paintingTwiceGivesTheSamePixels(Palette palette) {
        ChartWords words = new ChartWords(Language.CHINESE.locale());
        ChartPictures.Look look = new ChartPictures.Look(palette, false, new Extent.Natural(900, 1), 96);
        for (Chart chart : List.of(bullet(words), scorecard(words))) {
            int[] one = pixels(ChartPictures.image(chart, words, look));
            assertThat(pixels(ChartPictures.image(chart, words, look))).isEqualTo(one);
            assertThat(Arrays.stream(one).distinct().count()).isGreaterThan(20);
        }
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    @Test
    void aTransparentPictureHasNoGround() {
        ChartWords words = new ChartWords(Language.CHINESE.locale());
        BufferedImage image = ChartPictures.image(
                bullet(words), words, new ChartPictures.Look(Palette.LIGHT, true, new Extent.Natural(900, 1), 96));
        assertThat(image.getRGB(2, 2) >>> 24).isZero();
    }

    @Test
    void aSheetIsFilledAsFarAsTheChartAllows() {
        ChartWords words = new ChartWords(Language.CHINESE.locale());
        ChartPictures.Place place = Sheets.whole(
                        bullet(words),
                        words,
                        new ChartPictures.Look(Palette.LIGHT, false, new Extent.Sheet(1920, 1080), 144))
                .place();
        assertThat(place.wide()).isEqualTo(1920);
        assertThat(place.high()).isEqualTo(1080);
        assertThat(place.width() * place.scale()).isLessThanOrEqualTo(1920.01);
        assertThat(place.height() * place.scale()).isLessThanOrEqualTo(1080.01);
        assertThat(place.scale()).isGreaterThan(1);
    }

    @Test
    void pngFilesSayWhatTheyShowAndOpenTheChartAgain() throws IOException {
        List<Path> files = charts(ChartFiles.Manner.plain(folder, 2))
                .write(ChartSets.Wish.EVERYTHING)
                .files();
        assertThat(files).hasSizeGreaterThanOrEqualTo(4).doesNotHaveDuplicates();
        assertThat(files).extracting(file -> file.getFileName().toString()).contains("澄川市-2021-目标与完成.png");
        Path bullet = folder.resolve("澄川市-2021-目标与完成.png");
        assertThat(new String(Files.readAllBytes(bullet), StandardCharsets.UTF_8))
                .contains("数据来源：澄川市2021年、2022年政府工作报告", "Districts", "Years");
        assertThat(ImageIO.read(bullet.toFile()).getWidth()).isEqualTo(1800);
        ChartSetup found = PictureFiles.setupIn(bullet).orElseThrow();
        assertThat(found)
                .isEqualTo(ChartSetup.usual(ChartKind.BULLET, List.of(Reports.CITY.path()))
                        .ofYear(2021));
        ChartWords words = new ChartWords(Language.CHINESE.locale());
        assertThat(maker().make(found, words).orElseThrow().heading().title())
                .isEqualTo(bullet(words).heading().title());
    }

    @Test
    void aPictureOfAnotherProgramHoldsNoChart() throws IOException {
        Path other = folder.resolve("other.png");
        ImageIO.write(new BufferedImage(3, 3, BufferedImage.TYPE_INT_RGB), "png", other.toFile());
        assertThat(PictureFiles.setupIn(other)).isEmpty();
        Path none = Files.writeString(folder.resolve("text.png"), "not a picture");
        assertThat(PictureFiles.setupIn(none)).isEmpty();
    }

    @Test
    void aPictureThatCannotBeWrittenIsNamedAndTheOthersAreWritten() throws IOException {
        Path inTheWay = Files.createDirectories(folder.resolve("澄川市-2021-目标与完成.png/full"));
        List<Path> told = new ArrayList<>();
        ChartFiles.Written written = new ChartFiles(
                        ChartSource.of(known()), ChartFiles.Manner.plain(folder, 1), Progress.SILENT, told::add)
                .write(ChartSets.Wish.EVERYTHING);
        assertThat(written.failures())
                .singleElement()
                .extracting(ChartFiles.Failure::file)
                .isEqualTo(inTheWay.getParent());
        assertThat(written.files())
                .hasSizeGreaterThanOrEqualTo(3)
                .isEqualTo(told)
                .allSatisfy(file -> assertThat(file).isNotEmptyFile());
    }

    @Test
    void districtsWithoutTheYearAreNamedAndNoOtherYearIsDrawnForThem() throws IOException {
        reports.speech(Reports.PROVINCE, 2020).goal("gdp", "6");
        ChartSource source = ChartSource.of(known());
        ChartSetup like =
                ChartSetup.usual(ChartKind.BULLET, List.of(Reports.CITY.path())).ofYear(2021);
        ChartFiles.Written set = charts(ChartFiles.Manner.plain(folder, 1))
                .write(source.sets(like).each(like, ChartSets.Each.DISTRICT));
        ChartSets.Wish wish = new ChartSets.Wish(Set.of(ChartKind.BULLET), Set.of(), Set.of(), Set.of(2021));
        ChartFiles.Written asked = charts(ChartFiles.Manner.plain(folder, 1)).write(wish);
        for (ChartFiles.Written written : List.of(set, asked)) {
            assertThat(written.files()).containsExactly(folder.resolve("澄川市-2021-目标与完成.png"));
            assertThat(written.left()).containsExactly(new ChartFiles.Left("云岭省", 2021));
        }
    }

    @Test
    void chartsWithNothingToDrawAreNamed() throws IOException {
        reports.speech(Reports.PROVINCE, 2020).goal("cpi", "3");
        ChartSource source = ChartSource.of(known());
        ChartSetup like =
                ChartSetup.usual(ChartKind.YEARS, List.of(Reports.CITY.path())).of("gdp", Measure.GROWTH);
        ChartFiles.Written set = charts(ChartFiles.Manner.plain(folder, 1))
                .write(source.sets(like).each(like, ChartSets.Each.DISTRICT));
        assertThat(set.files()).hasSize(1);
        assertThat(set.empty()).containsExactly("云岭省");
    }

    @Test
    void svgHoldsTheWordsAndNothingToRun() throws IOException {
        ChartSets.Wish wish = new ChartSets.Wish(Set.of(ChartKind.BULLET), Set.of("澄川市"), Set.of("gdp"), Set.of(2021));
        ChartFiles.Manner manner = new ChartFiles.Manner(
                folder, ChartPictures.Look.scaled(1), PictureFiles.Format.SVG, Language.ENGLISH, true);
        List<Path> files = charts(manner).write(wish).files();
        assertThat(files).hasSize(1);
        assertThat(Files.readString(files.get(0)))
                .startsWith("<?xml")
                .contains("<svg", "Gross regional product", "about ", "7%")
                .doesNotContain("<script");
        assertThat(ChartFiles.tableBeside(files.get(0))).exists();
    }

    @Test
    void wordsOfAPdfCanBeSelected() throws IOException {
        ChartWords words = new ChartWords(Language.CHINESE.locale());
        Path file = folder.resolve("chart.pdf");
        ChartSetup setup = ChartSetup.usual(ChartKind.BULLET, List.of(Reports.CITY.path()));
        PictureFiles.write(bullet(words), setup, words, ChartPictures.Look.scaled(1), PictureFiles.Format.PDF, file);
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(675);
            assertThat(new PDFTextStripper().getText(document)).contains("澄川市 2021 年：目标与完成", "地区生产总值");
        }
    }

    @Test
    void aCharacterTheFontLacksTakesAPlaceAndBreaksNothing() throws IOException {
        assertThat(Typeface.of(Painter.Lettering.plain(10)).width("瀍", 10)).isPositive();
        ChartWords words = new ChartWords(Language.CHINESE.locale());
        Chart chart = bullet(words).under(new Heading("瀍河回族区与㵲阳", "", List.of(), ""));
        ChartSetup setup = ChartSetup.usual(ChartKind.BULLET, List.of());
        for (PictureFiles.Format format : PictureFiles.Format.values()) {
            Path file = folder.resolve("rare." + format.id());
            PictureFiles.write(chart, setup, words, ChartPictures.Look.scaled(1), format, file);
            assertThat(file).isNotEmptyFile();
        }
    }

    @Test
    void namesOfFilesAreSafeAndUnique() {
        Set<String> taken = new HashSet<>();
        assertThat(PictureFiles.unique("a/b:c", taken)).isEqualTo("a-b-c");
        assertThat(PictureFiles.unique("a/b:c", taken)).isEqualTo("a-b-c-2");
    }
}
