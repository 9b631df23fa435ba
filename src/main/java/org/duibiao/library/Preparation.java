package org.duibiao.library;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.duibiao.extraction.Extractor;
import org.duibiao.library.ImportPlan.PlannedFile;
import org.duibiao.reading.FileReader;
import org.duibiao.reading.RawText;
import org.duibiao.reading.ReadingException;
import org.duibiao.report.Header;
import org.duibiao.report.HeaderField;
import org.duibiao.report.Listed;
import org.duibiao.report.Report;
import org.duibiao.store.NewSource;
import org.duibiao.store.StoreException;
import org.duibiao.structuring.Structurer;
import org.duibiao.task.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From a file to what is to be stored: read, structured, extracted. Nothing is stored here. Thread-safe. */
final class Preparation {
    private static final Logger LOG = LoggerFactory.getLogger(Preparation.class);

    private final FileReader reader;
    private final Structurer structurer;
    private final Extractor extractor;
    private final Known known;

    /** The reports that came in a file of this content; none when it is not in the library. */
    @FunctionalInterface
    interface Known {
        List<Listed> of(byte[] sha256) throws StoreException;
    }

    Preparation(FileReader reader, Structurer structurer, Extractor extractor, Known known) {
        this.reader = reader;
        this.structurer = structurer;
        this.extractor = extractor;
        this.known = known;
    }

    /**
     * Reads a file; whatever is wrong with it becomes its outcome.
     *
     * @param plan what a person wants of it who has looked at it
     */
    Prepared of(int place, Path file, Optional<PlannedFile> plan, Progress progress) {
        try {
            byte[] bytes = reader.bytes(file);
            byte[] contents = NewSource.sha256(bytes);
            if (plan.filter(it -> !it.contents().equals(HexFormat.of().formatHex(contents)))
                    .isPresent()) {
                return new Prepared.Settled(place, Failures.ofChange(file));
            }
            List<Listed> there = known.of(contents);
            if (!there.isEmpty()) {
                return new Prepared.Settled(place, new FileOutcome.AlreadyThere(file, there));
            }
            String name = String.valueOf(file.getFileName());
            return ready(place, file, name, bytes, reader.read(name, bytes, progress), plan);
        } catch (ReadingException e) {
            LOG.debug("{} cannot be read", file, e);
            return new Prepared.Settled(place, Failures.ofFile(file, e));
        } catch (StoreException e) {
            LOG.warn("{} cannot be stored", file, e);
            return new Prepared.Settled(place, Failures.ofStoring(file, e));
        } catch (RuntimeException | Error e) { // a worker that ends here would leave all others waiting
            LOG.error("{} made the program stumble", file, e);
            return new Prepared.Settled(place, Failures.ofProgram(file, e));
        }
    }

    /** Reads text that was pasted. */
    Prepared ofText(PastedText pasted, Optional<PlannedFile> plan) {
        try {
            List<RawText> raw = reader.pasted(pasted.name(), pasted.text());
            return ready(0, pasted.file(), pasted.name() + ".txt", pasted.bytes(), raw, plan);
        } catch (ReadingException e) {
            return new Prepared.Settled(0, Failures.ofFile(pasted.file(), e));
        }
    }

    private Prepared ready(
            int place, Path file, String fileName, byte[] bytes, List<RawText> texts, Optional<PlannedFile> plan) {
        List<NewSource.NewReport> reports = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            int inFile = i;
            if (plan.isEmpty()) {
                reports.add(read(texts.get(i), Optional.empty()));
            } else {
                plan.get()
                        .wanted(inFile)
                        .ifPresent(wanted -> reports.add(read(texts.get(inFile), Optional.of(wanted))));
            }
        }
        return new Prepared.Ready(
                place, file, NewSource.of(fileName, file.toString(), bytes, ReaderVersion.NOW, reports));
    }

    /** Statements are read by the years and the district that a person has put right, where one has. */
    private NewSource.NewReport read(RawText text, Optional<ImportPlan.Wanted> wanted) {
        Report report = structurer.structure(text);
        Header header = wanted.map(it -> it.over(report.header())).orElse(report.header());
        Report right = new Report(header, report.text(), report.structure());
        return new NewSource.NewReport(
                text.name(), right, extractor.extract(right), HeaderField.differing(report.header(), header));
    }
}
