package org.duibiao.ui.charts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How large a picture is asked for, in the window and on the command line.
 *
 * @param name of the preset; a message key for those of the program; may be empty
 * @param wide in its unit
 * @param high in its unit; empty for as high as it needs
 * @param unit pixels, or centimetres with dots per inch
 * @param dotsPerInch turns centimetres into pixels, and says how large a pixel is on paper
 */
public record PictureSize(String name, double wide, Optional<Double> high, Unit unit, int dotsPerInch) {

    private static final double CENTIMETRES_PER_INCH = 2.54;
    private static final double POINTS_PER_INCH = 72;
    private static final double LEAST_LAYOUT = 560;
    private static final int LEAST_PIXELS = 100;
    private static final int MOST_PIXELS = 20_000;
    private static final int LEAST_DPI = 20;
    private static final int MOST_DPI = 2400;
    private static final Pattern SAID = Pattern.compile("(\\d+(?:\\.\\d+)?)(?:[x×*](\\d+(?:\\.\\d+)?))?(cm|px)?");

    /** What sizes are said in. */
    public enum Unit {
        PX,
        CM;

        String key() {
            return "export.unit." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Those that come with the program; their names are message keys. */
    static final List<PictureSize> PRESETS = List.of(
            new PictureSize("export.preset.slide", 1920, Optional.of(1080.0), Unit.PX, 144),
            new PictureSize("export.preset.page", 17.4, Optional.empty(), Unit.CM, 300),
            new PictureSize("export.preset.half", 17.4, Optional.of(12.3), Unit.CM, 300),
            new PictureSize("export.preset.square", 1080, Optional.of(1080.0), Unit.PX, 144),
            new PictureSize("export.preset.screen", 2 * ChartPictures.NATURAL_WIDTH, Optional.empty(), Unit.PX, 192));

    /**
     * A size as it is written: 1920x1080, 1920, 17.4x12.3cm, or the name of a preset of the program (slide, page, half,
     * square, screen), which brings its own dots.
     *
     * @param dotsPerInch for what is said in centimetres, and how large a pixel is on paper
     * @return empty if it is none of these
     */
    public static Optional<PictureSize> of(String said, int dotsPerInch) {
        String text = said.strip().toLowerCase(Locale.ROOT);
        Optional<PictureSize> preset = PRESETS.stream()
                .filter(one -> one.name().equals("export.preset." + text))
                .findFirst();
        if (preset.isPresent()) {
            return preset;
        }
        Matcher matcher = SAID.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Unit unit = "cm".equals(matcher.group(3)) ? Unit.CM : Unit.PX;
        return Optional.of(new PictureSize(
                "",
                Double.parseDouble(matcher.group(1)),
                Optional.ofNullable(matcher.group(2)).map(Double::valueOf),
                unit,
                dotsPerInch));
    }

    private double pixels(double length) {
        return unit == Unit.PX ? length : length / CENTIMETRES_PER_INCH * dotsPerInch;
    }

    /** So many pixels in this unit. */
    double inUnit(int pixels) {
        return unit == Unit.PX ? pixels : (double) pixels / dotsPerInch * CENTIMETRES_PER_INCH;
    }

    /** Whether it is neither too small to be read nor too large to be held in memory. */
    public boolean possible() {
        return Stream.concat(Stream.of(wide), high.stream())
                        .map(this::pixels)
                        .allMatch(pixels -> pixels >= LEAST_PIXELS && pixels <= MOST_PIXELS)
                && dotsPerInch >= LEAST_DPI
                && dotsPerInch <= MOST_DPI;
    }

    /**
     * How far a picture may go.
     *
     * @param several whether a chart may go over several pictures where its type would be too small on one
     */
    public ChartPictures.Extent extent(boolean several) {
        int across = (int) Math.round(pixels(wide));
        return high.<ChartPictures.Extent>map(
                        tall -> new ChartPictures.Extent.Sheet(across, (int) Math.round(pixels(tall)), several))
                .orElseGet(() -> new ChartPictures.Extent.Natural(layout(), across / layout()));
    }

    /** As wide, and as high as it needs. */
    PictureSize natural() {
        return new PictureSize("", wide, Optional.empty(), unit, dotsPerInch);
    }

    /** As wide, and of another height, to a tenth of a millimetre or a pixel. */
    PictureSize high(double other) {
        double round = unit == Unit.PX ? Math.ceil(other) : Math.ceil(other * 100) / 100;
        return new PictureSize("", wide, Optional.of(round), unit, dotsPerInch);
    }

    /** On narrow paper the layout is narrower, so that the smallest type stays readable. */
    private double layout() {
        if (unit == Unit.PX) {
            return ChartPictures.NATURAL_WIDTH;
        }
        double readable = ChartPictures.SMALLEST_TYPE
                * POINTS_PER_INCH
                * (wide / CENTIMETRES_PER_INCH)
                / ChartPictures.READABLE_POINTS;
        return Math.max(LEAST_LAYOUT, Math.min(ChartPictures.NATURAL_WIDTH, readable));
    }

    /** As one line, to be remembered. */
    String line() {
        return String.join(
                "\t",
                name.replaceAll("\\s+", " "),
                Double.toString(wide),
                high.map(tall -> Double.toString(tall)).orElse(""),
                unit.name(),
                Integer.toString(dotsPerInch));
    }

    /** The size that {@link #line} wrote; empty if the line is none. */
    static Optional<PictureSize> remembered(String line) {
        String[] parts = line.split("\t", -1);
        try {
            return parts.length == 5
                    ? Optional.of(new PictureSize(
                            parts[0],
                            Double.parseDouble(parts[1]),
                            parts[2].isEmpty() ? Optional.empty() : Optional.of(Double.valueOf(parts[2])),
                            Unit.valueOf(parts[3]),
                            Integer.parseInt(parts[4])))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
