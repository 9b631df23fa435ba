package org.duibiao.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import javax.imageio.ImageIO;
import org.duibiao.chart.BulletChart;
import org.duibiao.chart.Chart;
import org.duibiao.chart.ChartWords;
import org.duibiao.chart.Scorecard;
import org.duibiao.chart.YearsChart;
import org.duibiao.indicator.Measure;
import org.duibiao.indicator.Period;
import org.duibiao.ledger.Reports;
import org.duibiao.ledger.Tolerance;
import org.duibiao.task.Progress;
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

    private YearsChart.Known known() {
        return new YearsChart.Known(reports.lines(), reports.statements(), reports.reports());
    }

    @ParameterizedTest
    @EnumSource(Palette.class)
    void paintingTwiceGivesTheSamePixels(Palette palette) throws IOException {
        ChartWords words = new ChartWords(Language.CHINESE.locale());
        ChartPictures.Look look = new ChartPictures.Look(palette, false, 900, 1);
        for (Chart chart : List.of(bullet(words), scorecard(words))) {
            WritableImage one = PictureRoom.paint(() -> ChartPictures.image(chart, words, look));
            WritableImage other = PictureRoom.paint(() -> ChartPictures.image(chart, words, look));
            assertThat(pixels(one)).isEqualTo(pixels(other));
            assertThat(new HashSet<>(pixels(one))).hasSizeGreaterThan(20);
        }
    }

    private static List<Integer> pixels(WritableImage image) {
        int wide = (int) image.getWidth();
        int high = (int) image.getHeight();
        int[] pixels = new int[wide * high];
        image.getPixelReader()
                .getPixels(0, 0, wide, high, javafx.scene.image.PixelFormat.getIntArgbInstance(), pixels, 0, wide);
        return java.util.Arrays.stream(pixels).boxed().toList();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noWordsLieOutsideThePictureOrOnOtherWords(Language language) throws IOException {
        ChartWords words = new ChartWords(language.locale());
        for (double width : new double[] {700, 900, 1200}) {
            Pane pane = PictureRoom.paint(
                    () -> ChartPictures.node(bullet(words), words, Palette.LIGHT, width, (mark, evidence) -> {}));
            List<Text> texts = pane.getChildren().stream()
                    .filter(Text.class::isInstance)
                    .map(Text.class::cast)
                    .toList();
            for (Text text : texts) {
                assertThat(text.getBoundsInParent().getMaxX())
                        .as(text.getText())
                        .isLessThanOrEqualTo(width);
                assertThat(text.getBoundsInParent().getMinX())
                        .as(text.getText())
                        .isGreaterThanOrEqualTo(0);
                assertThat(text.getBoundsInParent().getMaxY()).isLessThanOrEqualTo(pane.getPrefHeight());
                assertThat(overlapped(text, texts))
                        .as(text.getText() + " at " + width)
                        .isEmpty();
            }
        }
    }

    private static List<String> overlapped(Node text, List<Text> texts) {
        return texts.stream()
                .filter(other -> other != text)
                .filter(other -> {
                    double left = Math.max(
                            text.getBoundsInParent().getMinX(),
                            other.getBoundsInParent().getMinX());
                    double right = Math.min(
                            text.getBoundsInParent().getMaxX(),
                            other.getBoundsInParent().getMaxX());
                    double apart = Math.abs(((Text) text).getY() - other.getY());
                    return right - left > 1 && apart < 9;
                })
                .map(Text::getText)
                .toList();
    }

    @Test
    void aTransparentPictureHasNoGround() throws IOException {
        ChartWords words = new ChartWords(Language.CHINESE.locale());
        WritableImage image = PictureRoom.paint(
                () -> ChartPictures.image(bullet(words), words, new ChartPictures.Look(Palette.LIGHT, true, 900, 1)));
        assertThat(image.getPixelReader().getColor(2, 2).getOpacity()).isZero();
    }

    @Test
    void pngFilesSayWhatTheyShow() throws IOException {
        List<Path> files =
                new ChartFiles(known(), Tolerance.USUAL).write(ChartFiles.Wish.everything(folder, 2), Progress.SILENT);
        assertThat(files).hasSizeGreaterThanOrEqualTo(4).doesNotHaveDuplicates();
        assertThat(files).extracting(file -> file.getFileName().toString()).contains("澄川市-2021-目标与完成.png");
        Path bullet = folder.resolve("澄川市-2021-目标与完成.png");
        assertThat(new String(Files.readAllBytes(bullet), StandardCharsets.UTF_8))
                .contains("数据来源：澄川市2021年、2022年政府工作报告");
        BufferedImage read = ImageIO.read(bullet.toFile());
        assertThat(read.getWidth()).isEqualTo(1800);
    }

    @Test
    void svgHoldsTheWordsAndNothingToRun() throws IOException {
        ChartFiles.Wish wish = new ChartFiles.Wish(
                folder,
                Set.of(ChartFiles.Kind.BULLET),
                Set.of("澄川市"),
                Set.of("gdp"),
                Set.of(2021),
                ChartPictures.Look.scaled(1),
                ChartFiles.Format.SVG,
                Language.ENGLISH);
        List<Path> files = new ChartFiles(known(), Tolerance.USUAL).write(wish, Progress.SILENT);
        assertThat(files).hasSize(1);
        assertThat(Files.readString(files.get(0)))
                .startsWith("<?xml")
                .contains("<svg", "Gross regional product", "about ", "7%")
                .doesNotContain("<script");
    }

    @Test
    void namesOfFilesAreSafeAndUnique() {
        Set<String> taken = new HashSet<>();
        assertThat(ChartFiles.unique("a/b:c", taken)).isEqualTo("a-b-c");
        assertThat(ChartFiles.unique("a/b:c", taken)).isEqualTo("a-b-c-2");
    }
}
