package org.duibiao.ui.charts;

import java.util.List;
import org.duibiao.chart.Chart;
import org.duibiao.chart.ChartWords;
import org.duibiao.chart.Pages;
import org.duibiao.ui.charts.ChartPictures.Extent;
import org.duibiao.ui.charts.ChartPictures.Look;
import org.duibiao.ui.charts.ChartPictures.Place;

/** Lays charts out on sheets of a size: with the largest type there can be, over as few sheets as can be read. */
final class Sheets {

    /** Type that is smaller than this is worth giving everything less room, in points. */
    static final double COMFORTABLE_POINTS = 7;

    private static final double LEAST_WIDTH = 640;
    private static final double MOST_WIDTH = 2600;
    private static final double WIDER = 1.06;
    private static final int MOST_PAGES = 60;

    private final ChartWords words;
    private final Look look;

    private Sheets(ChartWords words, Look look) {
        this.words = words;
        this.look = look;
    }

    /** The chart in one picture, whatever size its type has then. */
    static Page whole(Chart chart, ChartWords words, Look look) {
        return new Sheets(words, look).laidOut(List.of(chart)).get(0);
    }

    /**
     * The chart, or its parts, each for a picture: as few as can be read, all with type of one size, so that one continues
     * the other.
     */
    static List<Page> pages(Chart chart, ChartWords words, Look look) {
        Sheets sheets = new Sheets(words, look);
        List<Page> whole = sheets.laidOut(List.of(chart));
        boolean several = look.extent() instanceof Extent.Sheet sheet && sheet.several();
        if (!several || chart.nothing().isPresent() || sheets.readable(whole)) {
            return whole;
        }
        int most = Math.min(chart.length(), MOST_PAGES);
        for (int count = 2; count <= most; count++) {
            List<Page> pages = sheets.laidOut(Pages.of(chart, count, words));
            if (sheets.readable(pages)) {
                return pages;
            }
        }
        return whole;
    }

    private boolean readable(List<Page> pages) {
        return pages.stream().allMatch(page -> page.place().readable(look.dotsPerInch()));
    }

    /** With less room for everything where type would be small otherwise. */
    private List<Page> laidOut(List<Chart> charts) {
        if (look.extent() instanceof Extent.Natural natural) {
            return charts.stream().map(chart -> asHighAsItNeeds(chart, natural)).toList();
        }
        Extent.Sheet sheet = (Extent.Sheet) look.extent();
        Fit roomy = largest(charts, sheet, Density.ROOMY);
        Fit close = roomy.comfortable(look.dotsPerInch()) ? roomy : largest(charts, sheet, Density.CLOSE);
        Fit best = close.scale() > roomy.scale() * WIDER ? close : roomy;
        return charts.stream().map(chart -> new Page(chart, best.on(sheet))).toList();
    }

    private Page asHighAsItNeeds(Chart chart, Extent.Natural natural) {
        double height = height(chart, natural.width(), Density.ROOMY);
        return new Page(
                chart,
                new Place(
                        natural.width(),
                        height,
                        natural.scale(),
                        0,
                        0,
                        (int) Math.round(natural.width() * natural.scale()),
                        (int) Math.round(height * natural.scale()),
                        false));
    }

    /**
     * A layout tried on a sheet.
     *
     * @param height of the highest chart, in units
     * @param scale pixels to a unit
     */
    private record Fit(double width, double height, double scale, Density density) {

        boolean comfortable(double dotsPerInch) {
            return ChartPictures.typeInPoints(scale, dotsPerInch) >= COMFORTABLE_POINTS;
        }

        Place on(Extent.Sheet sheet) {
            return new Place(
                    width,
                    height,
                    scale,
                    (sheet.wide() - width * scale) / 2,
                    (sheet.high() - height * scale) / 2,
                    sheet.wide(),
                    sheet.high(),
                    density.close());
        }
    }

    /** The layout with the largest type. */
    private Fit largest(List<Chart> charts, Extent.Sheet sheet, Density density) {
        Fit best = new Fit(LEAST_WIDTH, 0, 0, density);
        for (double width = LEAST_WIDTH; width <= MOST_WIDTH && sheet.wide() / width >= best.scale(); width *= WIDER) {
            double layout = width;
            double height = charts.stream()
                    .mapToDouble(chart -> height(chart, layout, density))
                    .max()
                    .orElse(1);
            double scale = Math.min(sheet.wide() / width, sheet.high() / height);
            if (scale > best.scale()) {
                best = new Fit(width, height, scale, density);
            }
        }
        return best;
    }

    private double height(Chart chart, double width, Density density) {
        return Math.ceil(ChartPainting.paint(new MeasuringPainter(), chart, width, words, density));
    }
}
