package org.duibiao.ui.charts;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import org.duibiao.annotation.Attribute;
import org.duibiao.chart.Chart;
import org.duibiao.chart.ChartKind;
import org.duibiao.chart.ChartMaker;
import org.duibiao.chart.ChartSetting;
import org.duibiao.chart.ChartSetup;
import org.duibiao.chart.ChartWords;
import org.duibiao.ui.charts.ChartPictures.Extent;
import org.duibiao.ui.kit.Language;
import org.duibiao.ui.kit.Palette;

/**
 * Every kind of chart with 1, 5 and 20 districts and 1, 10 and 20 years, in both languages, as slide and half page: to be
 * looked at, one by one and nine on a sheet. Arguments: a folder, and perhaps part of the names wanted.
 */
final class ContactSheet {

    private static final int[] DISTRICTS = {1, 5, 20};
    private static final int[] YEARS = {1, 10, 20};
    private static final int ACROSS = 3;
    private static final int THUMB = 900;

    private record Size(String name, Extent.Sheet extent, double dotsPerInch) {}

    private ContactSheet() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        String wanted = arguments.length > 1 ? arguments[1] : "";
        List<Size> sizes = List.of(
                new Size("slide", new Extent.Sheet(1920, 1080, true), 144),
                new Size("half", new Extent.Sheet(2055, 1453, true), 300));
        StringBuilder out = new StringBuilder();
        Map<String, BufferedImage> sheets = new LinkedHashMap<>();
        int cell = 0;
        for (int districts : DISTRICTS) {
            for (int years : YEARS) {
                FictionalProvince province = new FictionalProvince(districts, years);
                ChartMaker maker = new ChartMaker(province.known());
                for (ChartSetup setup : LayoutTest.setups(province)) {
                    for (Language language : Language.values()) {
                        ChartWords words = new ChartWords(language.locale());
                        Chart chart = maker.make(setup, words).orElseThrow();
                        for (Size size : sizes) {
                            String sheet = name(setup) + "-" + language.id() + "-" + size.name();
                            if (sheet.contains(wanted)) {
                                one(chart, words, size, folder, sheet, districts + "x" + years, cell, sheets, out);
                            }
                        }
                    }
                }
                cell++;
            }
        }
        for (Map.Entry<String, BufferedImage> sheet : sheets.entrySet()) {
            ImageIO.write(
                    sheet.getValue(),
                    "png",
                    folder.resolve("sheet-" + sheet.getKey() + ".png").toFile());
        }
        Files.writeString(folder.resolve("sheet.txt"), out);
    }

    private static void one(
            Chart chart,
            ChartWords words,
            Size size,
            Path folder,
            String sheet,
            String numbers,
            int cell,
            Map<String, BufferedImage> sheets,
            StringBuilder out)
            throws IOException {
        ChartPictures.Look look = new ChartPictures.Look(Palette.LIGHT, false, size.extent(), size.dotsPerInch());
        List<Page> pages = Sheets.pages(chart, words, look);
        int number = 1;
        for (Page page : pages) {
            String name = sheet + "-" + numbers + (pages.size() == 1 ? "" : "-" + number++);
            ImageIO.write(
                    ChartPictures.image(page, words, look),
                    "png",
                    folder.resolve(name + ".png").toFile());
        }
        ChartPictures.Place place = pages.get(0).place();
        out.append(String.format(
                Locale.ROOT,
                "%-40s %d pages, layout %.0f, %s, smallest type %.1f pt%n",
                sheet + " " + numbers,
                pages.size(),
                place.width(),
                place.density(),
                place.smallestType(size.dotsPerInch())));
        BufferedImage image = ChartPictures.image(pages.get(0), words, look);
        int high = THUMB * image.getHeight() / image.getWidth();
        BufferedImage all = sheets.computeIfAbsent(
                sheet, none -> new BufferedImage(ACROSS * THUMB, ACROSS * high, BufferedImage.TYPE_INT_RGB));
        Graphics2D pen = all.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        int x = cell % ACROSS * THUMB;
        int y = cell / ACROSS * high;
        pen.drawImage(image, x, y, THUMB, high, null);
        pen.setColor(Color.GRAY);
        pen.drawRect(x, y, THUMB - 1, high - 1);
        pen.dispose();
    }

    private static String name(ChartSetup setup) {
        String name = setup.kind().id();
        if (setup.kind().has(ChartSetting.INDICATOR)) {
            return name + "-" + setup.measure().id();
        }
        if (setup.kind() == ChartKind.VERDICTS) {
            return name + "-" + setup.by().id();
        }
        return setup.kind() == ChartKind.CODES
                ? name + "-" + setup.manner().across().map(Attribute::id).orElse("code")
                : name;
    }
}
