package org.duibiao.search;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.lucene.util.Bits;
import org.duibiao.report.ReportId;
import org.duibiao.report.SecondCopy;
import org.duibiao.report.Structure;
import org.duibiao.text.Span;
import org.duibiao.text.StoppableText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where every unit of every text stands: a folder beside the library that may be thrown away at any time.
 *
 * <p>Thread-safe. What was added counts for searches after {@link #commit}; a killed process leaves the last commit. A
 * folder that is damaged, or was written in another format, is emptied on opening.
 */
public final class SearchIndex implements AutoCloseable {
    static final String TEXT = "text";
    static final String LENGTH = "length";

    private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);
    /** Lucene tells on the error stream which faster ways another start of the JVM would have; nobody asked. */
    private static final java.util.logging.Logger LUCENE = quiet();

    private static final String FORMAT = "duibiao-format";
    private static final String THIS_FORMAT = "3." + Folding.VERSION;
    private static final String KEY = "key";
    static final String REPORT = "report";
    static final String VERSION = "version";
    private static final String STAMP = "stamp";
    static final String PARTS = "parts";
    static final String COPIES = "copies";
    private static final double BUFFER_MEGABYTES = 48;
    private static final FieldType UNITS = units();

    private final Folding folding;
    private final Workers workers = new Workers();
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    private SearchIndex(Folding folding, Directory directory) throws IOException {
        this.folding = folding;
        this.directory = directory;
        IndexWriterConfig config = new IndexWriterConfig((Analyzer) null);
        config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
        config.setCommitOnClose(false);
        this.writer = new IndexWriter(directory, config);
        try {
            writer.setLiveCommitData(Map.of(FORMAT, THIS_FORMAT).entrySet());
            this.searchers = new SearcherManager(writer, new SearcherFactory());
        } catch (IOException | RuntimeException e) {
            writer.rollback();
            throw e;
        }
    }

    private static java.util.logging.Logger quiet() {
        java.util.logging.Logger logger = java.util.logging.Logger.getLogger("org.apache.lucene");
        logger.setLevel(java.util.logging.Level.SEVERE);
        return logger;
    }

    private static FieldType units() {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }

    /**
     * Opens the index in a folder, making it when it is not there and emptying it when it cannot be used. Takes a while for
     * a large one, as every byte is looked at.
     *
     * @throws IOException if the folder cannot be written
     */
    public static SearchIndex open(Path folder, Folding folding) throws IOException {
        LOG.debug("Opening {}; {} says only what is grave", folder, LUCENE.getName());
        Files.createDirectories(folder);
        Directory directory = new NIOFSDirectory(folder);
        try {
            if (!usable(directory)) {
                empty(folder);
            }
            return new SearchIndex(folding, directory);
        } catch (IOException | RuntimeException e) {
            LOG.warn("The index in {} cannot be used and is made anew", folder, e);
            directory.close();
        }
        empty(folder);
        return new SearchIndex(folding, new NIOFSDirectory(folder));
    }

    /** An index that goes with the process: for where no folder can be written. */
    public static SearchIndex inMemory(Folding folding) throws IOException {
        return new SearchIndex(folding, new ByteBuffersDirectory());
    }

    private static boolean usable(Directory directory) throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return false;
        }
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
            return THIS_FORMAT.equals(reader.getIndexCommit().getUserData().get(FORMAT));
        }
    }

    /** Takes away what Lucene wrote, and nothing a person may have put there. */
    private static void empty(Path folder) throws IOException {
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(folder, "{_*,segments*,pending_segments*,write.lock}")) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Throws a closed index away; what cannot be thrown away now is looked at when it is opened next. */
    public static void discard(Path folder) {
        try {
            if (Files.isDirectory(folder)) {
                empty(folder);
            }
        } catch (IOException e) {
            LOG.warn("The index in {} cannot be thrown away", folder, e);
        }
    }

    /** Which text of each report it holds, by the stamps that were put in. */
    public Map<ReportId, Long> stamps() throws IOException {
        Map<ReportId, Long> stamps = new HashMap<>();
        reading(searcher -> {
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                LeafReader reader = leaf.reader();
                NumericDocValues reports = reader.getNumericDocValues(REPORT);
                NumericDocValues held = reader.getNumericDocValues(STAMP);
                Bits live = reader.getLiveDocs();
                for (int document = 0; document < reader.maxDoc(); document++) {
                    if ((live == null || live.get(document)) && reports.advanceExact(document)) {
                        held.advanceExact(document);
                        stamps.put(new ReportId(reports.longValue()), held.longValue());
                    }
                }
            }
        });
        return stamps;
    }

    /**
     * Puts a text in, in place of any other of the same report. What it holds a second time is left out.
     *
     * @param version the text's, which anchors name
     * @param stamp other for any other text
     */
    public void put(ReportId report, int version, long stamp, String text, Structure structure) throws IOException {
        Document document = new Document();
        document.add(new StringField(KEY, key(report), Field.Store.NO));
        document.add(new NumericDocValuesField(REPORT, report.value()));
        document.add(new NumericDocValuesField(VERSION, version));
        document.add(new NumericDocValuesField(STAMP, stamp));
        document.add(new NumericDocValuesField(LENGTH, text.length()));
        document.add(new BinaryDocValuesField(PARTS, PartRuns.write(structure)));
        List<Span> copies = SecondCopy.in(text, structure);
        if (!copies.isEmpty()) {
            document.add(new BinaryDocValuesField(COPIES, PartRuns.writeStretches(copies)));
        }
        document.add(new Field(TEXT, new UnitPlaces(folding, SecondCopy.without(text, copies)), UNITS));
        writer.updateDocument(new Term(KEY, key(report)), document);
    }

    /** Takes a report out. */
    public void remove(ReportId report) throws IOException {
        writer.deleteDocuments(new Term(KEY, key(report)));
    }

    private static String key(ReportId report) {
        return Long.toString(report.value());
    }

    /** Makes what was put in and taken out lasting, for a later {@link #commit} to make it count. */
    public void save() throws IOException {
        writer.commit();
    }

    /** Makes what was put in and taken out count, and lasting. Not after every report: it costs as much as twenty. */
    public void commit() throws IOException {
        writer.commit();
        searchers.maybeRefreshBlocking();
    }

    /** Gives the text of a report of a known version, for queries that positions cannot answer. */
    @FunctionalInterface
    public interface Texts {
        String of(ReportId report, int version) throws IOException;
    }

    /**
     * Looks through reports.
     *
     * @param where what is looked through
     * @param texts asked by regular expressions only
     * @param stopped once true, the answer is not wanted any more
     * @return one entry a report that was looked through, those without a hit among them; incomplete when stopped
     * @throws IOException if the index or a text cannot be read
     * @throws QueryException if a regular expression is too hard
     */
    public List<Found> find(Query query, Where where, Texts texts, BooleanSupplier stopped)
            throws IOException, QueryException {
        IndexSearcher searcher = searchers.acquire();
        try {
            Slices slices = new Slices(searcher.getIndexReader().leaves());
            return workers.all(slices.count(), place -> {
                SliceSearch search = new SliceSearch(slices.at(place), folding, where, texts, stopped);
                try {
                    return search.find(query);
                } catch (StoppableText.Stopped e) {
                    LOG.debug("Nobody waits for {} any more", query, e);
                    return List.of();
                }
            });
        } finally {
            searchers.release(searcher);
        }
    }

    @FunctionalInterface
    private interface Looking {
        void at(IndexSearcher searcher) throws IOException;
    }

    private void reading(Looking looking) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            looking.at(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    /** How many bytes it takes on disk. */
    public long size() throws IOException {
        long size = 0;
        for (String file : directory.listAll()) {
            size += directory.fileLength(file);
        }
        return size;
    }

    /** Closes it as of the last commit. */
    @Override
    public void close() throws IOException {
        workers.close();
        searchers.close();
        writer.rollback();
        directory.close();
    }
}
