package org.duibiao.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.duibiao.ui.charts.ChartPictures.Extent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sizes as people write them, and pixels as other programs read them. */
class PictureSizeTest {

    @ParameterizedTest
    @CsvSource({
        "1920x1080, 144, 1920, 1080",
        "1920×1080px, 144, 1920, 1080",
        "17.4x12.3cm, 300, 2055, 1453",
        "half, 72, 2055, 1453",
        "slide, 300, 1920, 1080",
        "square, 300, 1080, 1080"
    })
    void aSizeIsSaidInPixelsCentimetresOrByTheNameOfAPreset(String said, int dpi, int wide, int high) {
        assertThat(PictureSize.of(said, dpi).orElseThrow().extent(true)).isEqualTo(new Extent.Sheet(wide, high, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "large", "x1080", "17,4cm", "-5x5"})
    void anythingElseIsNone(String said) {
        assertThat(PictureSize.of(said, 144)).isEmpty();
    }

    @Test
    void withoutAHeightItIsAsHighAsItNeedsAndNarrowPaperIsLaidOutNarrower() {
        Extent.Natural narrow =
                (Extent.Natural) PictureSize.of("8cm", 300).orElseThrow().extent(true);
        Extent.Natural wide =
                (Extent.Natural) PictureSize.of("17.4cm", 300).orElseThrow().extent(true);
        assertThat(narrow.width()).isLessThan(wide.width());
        assertThat(narrow.width() * narrow.scale()).isBetween(944.0, 946.0);
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_INT_ARGB})
    void pixelsComeBackAsTheyWere(int type) throws IOException {
        BufferedImage image = new BufferedImage(61, 47, type);
        Random random = new Random(5);
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PngFile.write(image, Map.of("Title", "澄川市"), 300, out);
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
        assertThat(read.getRGB(0, 0, 61, 47, null, 0, 61)).isEqualTo(image.getRGB(0, 0, 61, 47, null, 0, 61));
    }
}
