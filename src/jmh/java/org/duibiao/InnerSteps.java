package org.duibiao;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.duibiao.extraction.Extractor;
import org.duibiao.indicator.Catalogue;
import org.duibiao.reading.FileReader;
import org.duibiao.reading.RawText;
import org.duibiao.report.Report;
import org.duibiao.report.ReportId;
import org.duibiao.search.Folding;
import org.duibiao.search.Found;
import org.duibiao.search.Query;
import org.duibiao.search.SearchIndex;
import org.duibiao.search.Where;
import org.duibiao.statement.Statement;
import org.duibiao.structuring.Structurer;
import org.duibiao.task.Progress;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The steps that every report goes through and every search, each by itself, over all reports of a folder. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class InnerSteps {
    /** Where reports are; the samples unless another folder is named: {@code -p folder=…}. */
    @Param("assets/samples")
    public String folder;

    @Param("地区生产总值")
    public String words;

    private final FileReader reader = new FileReader();
    private final Structurer structurer = new Structurer();
    private final Extractor extractor = new Extractor(Catalogue.bundled());
    private final Folding folding = new Folding();
    private final List<Path> files = new ArrayList<>();
    private final List<byte[]> bytes = new ArrayList<>();
    private final List<RawText> texts = new ArrayList<>();
    private final List<Report> reports = new ArrayList<>();
    private Path place;
    private SearchIndex index;

    @Setup(Level.Trial)
    public void read() throws Exception {
        try (Stream<Path> all = Files.walk(Path.of(folder))) {
            files.addAll(all.filter(Files::isRegularFile).sorted().toList());
        }
        for (Path file : files) {
            bytes.add(Files.readAllBytes(file));
        }
        texts.addAll(reading());
        reports.addAll(structuring());
        place = Files.createTempDirectory("duibiao-jmh");
        index = SearchIndex.open(place.resolve("kept"), folding);
        fill(index);
    }

    @TearDown(Level.Trial)
    public void close() throws IOException {
        index.close();
    }

    /** Bytes to raw texts. */
    @Benchmark
    public List<RawText> reading() throws Exception {
        List<RawText> read = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            read.addAll(reader.read(String.valueOf(files.get(i).getFileName()), bytes.get(i), Progress.SILENT));
        }
        return read;
    }

    /** Raw texts to reports. */
    @Benchmark
    public List<Report> structuring() {
        return texts.stream().map(structurer::structure).toList();
    }

    /** Reports to statements. */
    @Benchmark
    public List<List<Statement>> extraction() {
        return reports.stream().map(extractor::extract).toList();
    }

    /** Texts into an index, with one commit. */
    @Benchmark
    public long indexing() throws IOException {
        try (SearchIndex fresh = SearchIndex.open(Files.createTempDirectory(place, "index"), folding)) {
            fill(fresh);
            return fresh.size();
        }
    }

    /** Words in all texts. */
    @Benchmark
    public List<Found> search() throws Exception {
        return index.find(new Query.Words(words), Where.EVERYWHERE, (id, version) -> "", () -> false);
    }

    private void fill(SearchIndex into) throws IOException {
        long number = 0;
        for (Report report : reports) {
            into.put(new ReportId(++number), 1, number, report.text(), report.structure());
        }
        into.commit();
    }
}
