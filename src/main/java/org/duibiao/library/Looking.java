package org.duibiao.library;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Collectors;
import org.duibiao.extraction.Extractor;
import org.duibiao.reading.FileReader;
import org.duibiao.reading.RawText;
import org.duibiao.reading.ReadingException;
import org.duibiao.report.Header;
import org.duibiao.report.Listed;
import org.duibiao.report.Report;
import org.duibiao.report.ReportKind;
import org.duibiao.report.Structure;
import org.duibiao.store.Database;
import org.duibiao.store.NewSource;
import org.duibiao.store.StoreException;
import org.duibiao.structuring.Structurer;
import org.duibiao.task.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at files before they are brought in: read and structured on all cores, a few also read for statements, which takes
 * twice as long as the rest; nothing is stored.
 * Of each report only what was understood is kept, so memory holds one file a core however many there are.
 */
final class Looking {
    private static final Logger LOG = LoggerFactory.getLogger(Looking.class);

    /** Of so many files the statements are counted. */
    private static final int FEW = 20;

    private final Database database;
    private final FileReader reader;
    private final Structurer structurer;
    private final Extractor extractor;
    private final int workers;

    Looking(Database database, FileReader reader, Structurer structurer, Extractor extractor, int workers) {
        this.database = database;
        this.reader = reader;
        this.structurer = structurer;
        this.extractor = extractor;
        this.workers = workers;
    }

    /** The names under which a report and a corrected version of it would be filed. */
    private record Place(List<String> region, ReportKind kind, Optional<Integer> year, String title) {
        static Place of(Header header) {
            List<String> path = header.region().path();
            return new Place(path, header.kind(), header.year(), path.isEmpty() ? header.title() : "");
        }
    }

    /**
     * A report among the files.
     *
     * @param file which of the files, from 0
     * @param report which of its reports, from 0
     */
    private record Seen(int file, int report, Likeness text) {}

    /** Where bytes come from, and how they are read. */
    private interface Source {
        byte[] bytes(Path file) throws ReadingException;

        List<RawText> texts(Path file, byte[] bytes) throws ReadingException;
    }

    ImportPreview lookAt(List<Path> chosen, Progress progress) throws StoreException {
        Source disk = new Source() {
            @Override
            public byte[] bytes(Path file) throws ReadingException {
                return reader.bytes(file);
            }

            @Override
            public List<RawText> texts(Path file, byte[] bytes) throws ReadingException {
                return reader.read(String.valueOf(file.getFileName()), bytes, progress);
            }
        };
        return lookAt(FoundFiles.in(chosen, progress), disk, progress);
    }

    /** Looks at text that was pasted. */
    ImportPreview lookAt(PastedText pasted, Progress progress) throws StoreException {
        Source text = new Source() {
            @Override
            public byte[] bytes(Path file) {
                return pasted.bytes();
            }

            @Override
            public List<RawText> texts(Path file, byte[] bytes) throws ReadingException {
                return reader.pasted(pasted.name(), pasted.text());
            }
        };
        return lookAt(new FoundFiles(List.of(pasted.file()), List.of()), text, progress);
    }

    private ImportPreview lookAt(FoundFiles found, Source source, Progress progress) throws StoreException {
        Map<Place, List<Listed>> known =
                database.reports().all().stream().collect(Collectors.groupingBy(report -> Place.of(report.header())));
        Run run = new Run(found.files(), source, known, progress);
        List<LookedAt> looked = new ArrayList<>();
        found.failed().forEach(failed -> looked.add(new LookedAt.Settled(failed)));
        looked.addAll(run.all());
        return new ImportPreview(
                looked,
                progress.stopped()
                        && looked.size() < found.files().size() + found.failed().size());
    }

    /** One looking under way. */
    private final class Run {
        private final List<Path> files;
        private final Source source;
        private final Map<Place, List<Listed>> known;
        private final Progress progress;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicInteger done = new AtomicInteger();
        private final AtomicReferenceArray<LookedAt> looked;
        private final Map<Place, List<Seen>> seen = new ConcurrentHashMap<>();

        Run(List<Path> files, Source source, Map<Place, List<Listed>> known, Progress progress) {
            this.files = files;
            this.source = source;
            this.known = known;
            this.progress = progress;
            this.looked = new AtomicReferenceArray<>(files.size());
        }

        List<LookedAt> all() {
            int helpers = Math.min(workers, files.size()) - 1;
            CountDownLatch working = new CountDownLatch(Math.max(0, helpers));
            for (int i = 0; i < helpers; i++) {
                Thread thread = new Thread(
                        () -> {
                            try {
                                lookAtFiles();
                            } finally {
                                working.countDown();
                            }
                        },
                        "look-at-" + i);
                thread.setDaemon(true);
                thread.start();
            }
            lookAtFiles();
            await(working);
            return withoutCopies();
        }

        private void lookAtFiles() {
            for (int place = next.getAndIncrement();
                    place < files.size() && !progress.stopped();
                    place = next.getAndIncrement()) {
                Path file = files.get(place);
                looked.set(place, lookAt(place, file));
                progress.at(done.incrementAndGet(), files.size(), String.valueOf(file.getFileName()));
            }
        }

        private LookedAt lookAt(int index, Path file) {
            try {
                byte[] bytes = source.bytes(file);
                byte[] contents = NewSource.sha256(bytes);
                List<Listed> there = database.arrivals().of(contents);
                if (!there.isEmpty()) {
                    return new LookedAt.Settled(new FileOutcome.AlreadyThere(file, there));
                }
                List<Understood> reports = new ArrayList<>();
                for (RawText text : source.texts(file, bytes)) {
                    reports.add(understood(index, reports.size(), text));
                }
                return new LookedAt.Legible(file, HexFormat.of().formatHex(contents), reports);
            } catch (ReadingException e) {
                LOG.debug("{} cannot be read", file, e);
                return new LookedAt.Settled(Failures.ofFile(file, e));
            } catch (StoreException e) {
                LOG.warn("{} cannot be looked up", file, e);
                return new LookedAt.Settled(Failures.ofStoring(file, e));
            } catch (RuntimeException | Error e) { // a file that ends its thread would be missing from the list
                LOG.error("{} made the program stumble", file, e);
                return new LookedAt.Settled(Failures.ofProgram(file, e));
            }
        }

        private Understood understood(int index, int place, RawText text) throws StoreException {
            Report report = structurer.structure(text);
            seen.computeIfAbsent(Place.of(report.header()), at -> Collections.synchronizedList(new ArrayList<>()))
                    .add(new Seen(index, place, Likeness.of(report.text())));
            Structure shape = report.structure();
            return new Understood(
                    place,
                    text.name(),
                    report.header(),
                    new Listed.Counts(
                            report.text().length(),
                            shape.sections().size(),
                            shape.paragraphs().size(),
                            shape.notes().size(),
                            shape.tables().size(),
                            0),
                    files.size() <= FEW
                            ? Optional.of(Understood.Stated.of(extractor.extract(report)))
                            : Optional.empty(),
                    nearlyTheSame(report),
                    Optional.empty());
        }

        private Optional<Understood.Known> nearlyTheSame(Report report) throws StoreException {
            Optional<Understood.Known> best = Optional.empty();
            List<Listed> alike = known.getOrDefault(Place.of(report.header()), List.of());
            Likeness own = Likeness.of(alike.isEmpty() ? "" : report.text());
            for (Listed other : alike) {
                String text =
                        database.texts().text(other.id(), other.textVersion()).orElse("");
                int likeness = own.with(Likeness.of(text));
                if (likeness >= LikelyVersion.LEAST
                        && likeness > best.map(Understood.Known::likeness).orElse(0)) {
                    best = Optional.of(new Understood.Known(other, likeness));
                }
            }
            return best;
        }

        /** Of reports that would be filed under one name, those whose text came before, with the file it came in. */
        private Map<Seen, Understood.Twin> twins() {
            Map<Seen, Understood.Twin> twins = new HashMap<>();
            for (List<Seen> alike : seen.values()) {
                List<Seen> inOrder = alike.stream()
                        .sorted(Comparator.comparingInt(Seen::file).thenComparingInt(Seen::report))
                        .toList();
                for (int later = 1; later < inOrder.size(); later++) {
                    for (int earlier = 0; earlier < later; earlier++) {
                        int likeness = inOrder.get(later)
                                .text()
                                .with(inOrder.get(earlier).text());
                        if (likeness >= Understood.Twin.LEAST) {
                            Path file = files.get(inOrder.get(earlier).file());
                            twins.putIfAbsent(inOrder.get(later), new Understood.Twin(file, likeness));
                        }
                    }
                }
            }
            return twins;
        }

        private LookedAt.Legible told(int index, LookedAt.Legible file, Map<Seen, Understood.Twin> twins) {
            Map<Integer, Understood.Twin> own = new HashMap<>();
            twins.forEach((report, twin) -> {
                if (report.file() == index) {
                    own.put(report.report(), twin);
                }
            });
            return new LookedAt.Legible(
                    file.file(),
                    file.contents(),
                    file.reports().stream()
                            .map(report -> Optional.ofNullable(own.get(report.place()))
                                    .map(report::with)
                                    .orElse(report))
                            .toList());
        }

        private List<LookedAt> withoutCopies() {
            Map<Seen, Understood.Twin> twins = twins();
            Map<String, Path> first = new LinkedHashMap<>();
            List<LookedAt> all = new ArrayList<>();
            for (int i = 0; i < files.size(); i++) {
                LookedAt one = looked.get(i);
                if (one instanceof LookedAt.Legible readable) {
                    Path of = first.putIfAbsent(readable.contents(), readable.file());
                    all.add(of == null ? told(i, readable, twins) : new LookedAt.Copy(readable.file(), of));
                } else if (one != null) {
                    all.add(one);
                }
            }
            return all;
        }
    }

    /** Nobody interrupts these threads; if a stranger does, the wait goes on. */
    private static void await(CountDownLatch working) {
        boolean over = false;
        while (!over) {
            try {
                working.await();
                over = true;
            } catch (InterruptedException e) {
                LOG.warn("Interrupted while looking at files; going on", e);
            }
        }
    }
}
