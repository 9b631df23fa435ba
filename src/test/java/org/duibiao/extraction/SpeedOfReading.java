package org.duibiao.extraction;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.duibiao.indicator.Catalogue;
import org.duibiao.reading.FileReader;
import org.duibiao.reading.RawText;
import org.duibiao.reading.ReadingException;
import org.duibiao.report.Report;
import org.duibiao.structuring.Structurer;
import org.duibiao.task.Progress;

/** Characters a second of extraction alone, beside one pass of standard segmentation over the same text. */
final class SpeedOfReading {
    private static final int ROUNDS = 3;

    private SpeedOfReading() {}

    /** Arguments: the file to write, then folders of reports. */
    public static void main(String[] arguments) throws IOException, ReadingException {
        List<Report> reports = new ArrayList<>();
        for (int i = 1; i < arguments.length; i++) {
            for (Path file : ExportOfReports.files(Path.of(arguments[i]))) {
                for (RawText raw : new FileReader().read(file, Progress.SILENT)) {
                    reports.add(new Structurer().structure(raw));
                }
            }
        }
        long characters = reports.stream().mapToLong(it -> it.text().length()).sum();
        Extractor extractor = new Extractor(Catalogue.bundled());
        Segment segment = HanLP.newSegment();
        List<String> lines = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            long statements = reports.stream()
                    .mapToLong(it -> extractor.extract(it).size())
                    .sum();
            long read = System.nanoTime();
            long terms = reports.stream()
                    .mapToLong(it -> segment.seg(it.text()).size())
                    .sum();
            long cut = System.nanoTime();
            lines.add(String.format(
                    Locale.ROOT,
                    "%d characters, %d statements: extraction %.2f M/s; %d terms: segmentation %.2f M/s",
                    characters,
                    statements,
                    rate(characters, Duration.ofNanos(read - start)),
                    terms,
                    rate(characters, Duration.ofNanos(cut - read))));
        }
        Files.write(Path.of(arguments[0]), lines);
    }

    private static double rate(long characters, Duration time) {
        return characters / 1e6 / (time.toNanos() / 1e9);
    }
}
