package org.duibiao.ui.charts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How large a picture is asked for.
 *
 * @param name of the preset; a message key for those of the program
 * @param wide in its unit
 * @param high in its unit; empty for as high as it needs
 * @param unit pixels, or centimetres with dots per inch
 * @param dotsPerInch turns centimetres into pixels, and says how large a pixel is on paper
 */
record ExportSize(String name, double wide, Optional<Double> high, Unit unit, int dotsPerInch) {

    private static final double CENTIMETRES_PER_INCH = 2.54;
    private static final double POINTS_PER_INCH = 72;
    private static final double SMALLEST_TYPE = 11;
    private static final double WANTED_POINTS = 6;
    private static final double LEAST_LAYOUT = 560;
    private static final int LEAST_PIXELS = 100;
    private static final int MOST_PIXELS = 20_000;

    /** What sizes are said in. */
    enum Unit {
        PX,
        CM;

        String key() {
            return "export.unit." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Those that come with the program; their names are message keys. */
    static final List<ExportSize> PRESETS = List.of(
            new ExportSize("export.preset.slide", 1920, Optional.of(1080.0), Unit.PX, 144),
            new ExportSize("export.preset.page", 17.4, Optional.empty(), Unit.CM, 300),
            new ExportSize("export.preset.half", 17.4, Optional.of(12.3), Unit.CM, 300),
            new ExportSize("export.preset.square", 1080, Optional.of(1080.0), Unit.PX, 144),
            new ExportSize("export.preset.screen", 2 * ChartPictures.NATURAL_WIDTH, Optional.empty(), Unit.PX, 192));

    private double pixels(double length) {
        return unit == Unit.PX ? length : length / CENTIMETRES_PER_INCH * dotsPerInch;
    }

    /** Whether it is neither too small to be read nor too large to be held in memory. */
    boolean possible() {
        return Stream.concat(Stream.of(wide), high.stream())
                        .map(this::pixels)
                        .allMatch(pixels -> pixels >= LEAST_PIXELS && pixels <= MOST_PIXELS)
                && dotsPerInch >= 20
                && dotsPerInch <= 2400;
    }

    ChartPictures.Extent extent() {
        int across = (int) Math.round(pixels(wide));
        return high.<ChartPictures.Extent>map(
                        tall -> new ChartPictures.Extent.Sheet(across, (int) Math.round(pixels(tall))))
                .orElseGet(() -> new ChartPictures.Extent.Natural(layout(), across / layout()));
    }

    /** On narrow paper the layout is narrower, so that the smallest type stays readable. */
    private double layout() {
        if (unit == Unit.PX) {
            return ChartPictures.NATURAL_WIDTH;
        }
        double readable = SMALLEST_TYPE * POINTS_PER_INCH * (wide / CENTIMETRES_PER_INCH) / WANTED_POINTS;
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
    static Optional<ExportSize> of(String line) {
        String[] parts = line.split("\t", -1);
        try {
            return parts.length == 5
                    ? Optional.of(new ExportSize(
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
