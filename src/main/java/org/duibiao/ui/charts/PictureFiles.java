package org.duibiao.ui.charts;

import java.awt.image.BufferedImage;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.duibiao.chart.Chart;
import org.duibiao.chart.ChartSetup;
import org.duibiao.chart.ChartWords;
import org.duibiao.chart.Evidence;
import org.duibiao.chart.SetupJson;
import org.duibiao.exchange.Inert;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Charts in files. Each is whole or not there. On any thread. */
public final class PictureFiles {

    private static final String PNG_FORMAT = "javax_imageio_png_1.0";
    private static final String SETUP = "Duibiao chart";

    private PictureFiles() {}

    /** The kinds of files. */
    public enum Format {
        PNG,
        SVG,
        PDF;

        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * Writes a chart; over several pictures where the look wants that: 图-1.png, 图-2.png, or pages of one PDF.
     *
     * @param setup what it was made by; a PNG carries it, so that the chart can be opened from the picture
     * @return the files, in the order of the pages
     */
    public static List<Path> write(
            Chart chart, ChartSetup setup, ChartWords words, ChartPictures.Look look, Format format, Path file)
            throws IOException {
        return write(chart, Optional.of(setup), words, look, format, file);
    }

    /** The same of a chart that no set-up made: its picture says what it shows, and cannot be opened as a chart again. */
    static List<Path> write(Chart chart, ChartWords words, ChartPictures.Look look, Format format, Path file)
            throws IOException {
        return write(chart, Optional.empty(), words, look, format, file);
    }

    private static List<Path> write(
            Chart chart,
            Optional<ChartSetup> setup,
            ChartWords words,
            ChartPictures.Look look,
            Format format,
            Path file)
            throws IOException {
        List<Page> pages = Sheets.pages(chart, words, look);
        if (format == Format.PDF) {
            write(file, out -> ChartPictures.pdf(pages, words, look, out));
            return List.of(file);
        }
        List<Path> files = new ArrayList<>();
        for (Page page : pages) {
            Path own = pages.size() == 1 ? file : numbered(file, files.size() + 1);
            if (format == Format.SVG) {
                String svg = ChartPictures.svg(page, words, look);
                write(own, out -> out.write(svg.getBytes(StandardCharsets.UTF_8)));
            } else {
                BufferedImage image = ChartPictures.image(page, words, look);
                write(own, out -> PngFile.write(image, description(page.chart(), setup), look.dotsPerInch(), out));
            }
            files.add(own);
        }
        return files;
    }

    private static Path numbered(Path file, int number) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 ? name.substring(dot) : "";
        return file.resolveSibling(name.substring(0, name.length() - ending.length()) + "-" + number + ending);
    }

    /** Figures of ours may begin with a sign; whatever else does is none of ours. */
    private static String inert(String cell) {
        return cell.matches("[+−-]?[\\d.,]+%?") ? cell : Inert.words(cell);
    }

    /** Writes the numbers behind a chart. With a byte order mark: spreadsheets take Chinese for Latin without one. */
    public static void writeTable(Chart chart, Path file) throws IOException {
        write(file, out -> {
            BufferedWriter text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            text.write('\uFEFF');
            CSVPrinter printer = new CSVPrinter(text, CSVFormat.EXCEL);
            for (List<String> row : chart.table()) {
                printer.printRecord(row.stream().map(PictureFiles::inert).toList());
            }
            printer.flush();
        });
    }

    /** A chart as the bytes of a PNG. */
    static void png(BufferedImage pixels, Chart chart, ChartSetup setup, double dotsPerInch, OutputStream out)
            throws IOException {
        PngFile.write(pixels, description(chart, Optional.of(setup)), dotsPerInch, out);
    }

    /** What a picture says of itself, by the keywords that other programs look for. */
    private static Map<String, String> description(Chart chart, Optional<ChartSetup> setup) {
        String version = PictureFiles.class.getPackage().getImplementationVersion();
        Map<String, String> texts = new TreeMap<>();
        texts.put("Title", chart.heading().title());
        texts.put("Description", chart.heading().subtitle());
        texts.put("Source", chart.heading().source());
        texts.put("Software", ("Duibiao " + (version == null ? "" : version)).strip());
        String districts = districts(chart, setup);
        if (!districts.isEmpty()) {
            texts.put("Districts", districts);
        }
        SortedSet<Integer> years = chart.years();
        if (!years.isEmpty()) {
            texts.put("Years", years.first() + (years.size() == 1 ? "" : "–" + years.last()));
        }
        setup.ifPresent(made -> texts.put(SETUP, SetupJson.write(made)));
        return texts;
    }

    /** Those whose figures are drawn; those that were asked for where marks stand for many. */
    private static String districts(Chart chart, Optional<ChartSetup> setup) {
        List<String> drawn = chart.marks()
                .flatMap(Evidence::stated)
                .map(stated -> stated.report().header().region().fullName())
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        List<String> names = drawn.isEmpty()
                ? setup.stream()
                        .flatMap(made -> made.districts().stream())
                        .map(path -> String.join("", path))
                        .toList()
                : drawn;
        return String.join("、", names);
    }

    /** What a picture that this program wrote was made by; empty for any other file. */
    public static Optional<ChartSetup> setupIn(Path file) {
        try (ImageInputStream stream = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("png");
            if (stream == null || !readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, true, false);
                return setupIn(reader.getImageMetadata(0).getAsTree(PNG_FORMAT));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<ChartSetup> setupIn(Node node) {
        if (node instanceof IIOMetadataNode entry && SETUP.equals(entry.getAttribute("keyword"))) {
            return SetupJson.read(entry.getAttribute("text"));
        }
        NodeList children = node.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            Optional<ChartSetup> found = setupIn(children.item(i));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    static void write(Path file, Content content) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(part)) {
                content.writeTo(out);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** File systems take most of a name, but not these. */
    static String unique(String name, java.util.Set<String> taken) {
        String safe = name.replaceAll("[\\\\/:*?\"<>|\\s]+", "-");
        String free = safe;
        for (int i = 2; !taken.add(free); i++) {
            free = safe + "-" + i;
        }
        return free;
    }

    /** All formats, in the order they are offered. */
    static List<Format> formats() {
        return List.of(Format.values());
    }
}
