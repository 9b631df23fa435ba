package org.duibiao.library;

import static org.duibiao.library.LibraryException.asked;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.duibiao.annotation.Annotation;
import org.duibiao.annotation.AnnotationId;
import org.duibiao.annotation.Change;
import org.duibiao.annotation.CodeId;
import org.duibiao.annotation.Codebook;
import org.duibiao.annotation.Coded;
import org.duibiao.annotation.History;
import org.duibiao.annotation.ReportMemo;
import org.duibiao.exchange.Parcel;
import org.duibiao.extraction.Extractor;
import org.duibiao.indicator.Catalogue;
import org.duibiao.indicator.Indicator;
import org.duibiao.ledger.Doubt;
import org.duibiao.ledger.DoubtMark;
import org.duibiao.ledger.LedgerLine;
import org.duibiao.ledger.Tolerance;
import org.duibiao.reading.FileReader;
import org.duibiao.reading.ReadingException;
import org.duibiao.report.Anchor;
import org.duibiao.report.FileKind;
import org.duibiao.report.Header;
import org.duibiao.report.Listed;
import org.duibiao.report.Paragraph;
import org.duibiao.report.Part;
import org.duibiao.report.Region;
import org.duibiao.report.Report;
import org.duibiao.report.ReportId;
import org.duibiao.report.Structure;
import org.duibiao.search.Excerpt;
import org.duibiao.search.Filter;
import org.duibiao.search.Findings;
import org.duibiao.search.Hits;
import org.duibiao.search.Query;
import org.duibiao.search.QueryException;
import org.duibiao.statement.Review;
import org.duibiao.statement.Stated;
import org.duibiao.statement.Statement;
import org.duibiao.statement.StatementId;
import org.duibiao.store.Database;
import org.duibiao.store.Renewed;
import org.duibiao.store.StoreException;
import org.duibiao.store.Texts;
import org.duibiao.structuring.Structurer;
import org.duibiao.task.Progress;
import org.duibiao.text.Span;
import org.duibiao.view.SavedView;
import org.jspecify.annotations.Nullable;

/**
 * An open library: reports, what was read from them, and what people put on them.
 *
 * <p>Thread-safe; call it from background threads only, as every call may read or write the file. What a call has
 * changed is on disk when it returns. Threads that call it are never to be interrupted: an interrupt inside H2 closes
 * the file.
 */
public final class Library implements AutoCloseable {

    private final Database database;
    private final AtomicReference<Catalogue> catalogue;
    private final Clock clock;
    private volatile Supplier<String> author = () -> System.getProperty("user.name", "");
    private final Doubting doubting;
    private final History history;
    private final Indexing indexing;
    private final Ledgers ledgers;
    private @Nullable Readers readers;

    private Library(Database database, AtomicReference<Catalogue> catalogue, Clock clock) {
        this.database = database;
        this.catalogue = catalogue;
        this.clock = clock;
        this.history = new History(this::write);
        this.indexing = new Indexing(database);
        Ahead ahead = new Ahead(cores());
        String build = Build.now();
        Accounts accounts = new Accounts(database, ahead, build);
        this.ledgers = new Ledgers(database, ahead, accounts);
        this.doubting = new Doubting(database, ahead, accounts, build);
    }

    /**
     * Opens a library, making it when it is not there.
     *
     * @param file the library's file, with or without H2's {@code .mv.db}
     * @param clock tells when reports and annotations were made
     * @throws LibraryException if it is open elsewhere, damaged, newer, or no library; it is left as it is then
     */
    public static Library open(Path file, Clock clock) throws LibraryException {
        return open(file, clock, Progress.SILENT);
    }

    /**
     * The same.
     *
     * @param upgrading is told how far it is when the library comes from an older version: mebibytes while it is copied, and
     *     what is done ({@code backup}, {@code copy}, {@code form}); it cannot be stopped
     */
    public static Library open(Path file, Clock clock, Progress upgrading) throws LibraryException {
        return opened(file, true, clock, upgrading);
    }

    /** Opens a library that must be there. @throws LibraryException as {@link #open(Path, Clock)}, or if there is none */
    public static Library openExisting(Path file, Clock clock) throws LibraryException {
        return openExisting(file, clock, Progress.SILENT);
    }

    /** The same, telling how far it is as {@link #open(Path, Clock, Progress)} does. */
    public static Library openExisting(Path file, Clock clock, Progress upgrading) throws LibraryException {
        return opened(file, false, clock, upgrading);
    }

    /** Without H2's {@code .mv.db}. */
    public Path file() {
        return database.file();
    }

    /** All reports by district, then year, without their texts. */
    public List<Listed> reports() throws LibraryException {
        return asked(() -> database.reports().all());
    }

    public Optional<Listed> report(ReportId id) throws LibraryException {
        return asked(() -> database.reports().one(id));
    }

    /** The report with its text and structure. @throws LibraryException also if it is not there */
    public Report read(ReportId id) throws LibraryException {
        return asked(() -> database.reports().read(id))
                .orElseThrow(() -> new LibraryException(LibraryException.Reason.CHANGED_MEANWHILE, "report"));
    }

    /** A text of a report as it was in some version; empty if that is not kept. */
    public Optional<String> text(ReportId report, int version) throws LibraryException {
        return asked(() -> database.texts().text(report, version));
    }

    /** What a report states, in reading order: rejected statements left out, corrected ones as corrected. */
    public List<Stated> statements(ReportId report) throws LibraryException {
        return statements(List.of(report));
    }

    /** What several reports state, report by report, each in reading order. */
    public List<Stated> statements(Collection<ReportId> reports) throws LibraryException {
        return asked(() -> database.statements().of(database.reports().some(reports), false));
    }

    /** Like {@link #statements(ReportId)} with the rejected ones, for a list that can take a rejection back. */
    public List<Stated> statementsWithRejected(ReportId report) throws LibraryException {
        return asked(() -> database.statements().of(database.reports().some(List.of(report)), true));
    }

    /**
     * Brings files in, folders in depth. Each report goes in whole or not at all; a stop leaves whole reports.
     *
     * @return what became of each file; a file that failed keeps none of the others out
     * @throws LibraryException if the library itself cannot be written
     */
    public ImportResult bringIn(List<Path> filesAndFolders, Progress progress) throws LibraryException {
        try {
            return asked(() -> intake().bringIn(filesAndFolders, progress));
        } finally {
            indexing.changed();
        }
    }

    /**
     * Says what would be understood of files, and folders in depth, without storing anything. How many statements would be
     * read is said of a few files only.
     *
     * @throws LibraryException if the library cannot be asked what is there
     */
    public ImportPreview lookAt(List<Path> filesAndFolders, Progress progress) throws LibraryException {
        Looking looking = looking();
        return asked(() -> looking.lookAt(filesAndFolders, progress));
    }

    /** Says the same of text that was pasted. */
    public ImportPreview lookAt(PastedText pasted, Progress progress) throws LibraryException {
        Looking looking = looking();
        return asked(() -> looking.lookAt(pasted, progress));
    }

    private Looking looking() {
        Readers three = readers();
        return new Looking(database, three.reader(), three.structurer(), three.extractor(), cores());
    }

    /**
     * Brings in what a person wants of files that {@link #lookAt(List, Progress)} has shown. A file that has changed since then fails.
     *
     * @return what became of each file
     * @throws LibraryException if the library itself cannot be written
     */
    public ImportResult bringIn(ImportPlan plan, Progress progress) throws LibraryException {
        try {
            ImportResult result = asked(() -> intake().bringIn(plan, progress));
            return new PlannedVersions(this, plan).made(result);
        } finally {
            indexing.changed();
        }
    }

    /** Brings in text that was pasted, under a name. */
    public ImportResult bringInText(String name, String text, Progress progress) throws LibraryException {
        try {
            return intake().bringIn(new PastedText(name, text), Optional.empty(), progress);
        } finally {
            indexing.changed();
        }
    }

    /**
     * Brings in what a person wants of pasted text that {@link #lookAt(PastedText, Progress)} has shown.
     *
     * @throws LibraryException if the library itself cannot be written
     */
    public ImportResult bringIn(PastedText pasted, ImportPlan plan, Progress progress) throws LibraryException {
        try {
            ImportResult result = intake().bringIn(pasted, Optional.of(plan), progress);
            return new PlannedVersions(this, plan).made(result);
        } finally {
            indexing.changed();
        }
    }

    /**
     * Reads the stored files of reports again as the program reads now. Where it understands a report otherwise, that
     * replaces what it understood before: the earlier text stays as an earlier version, what a person set, said or marked
     * stays and moves along. Reports that it finds in the files in addition come into the library. Each report is done
     * whole or not at all. Empties the history if anything changed.
     */
    public RereadResult reread(Collection<ReportId> reports, Progress progress) throws LibraryException {
        try {
            RereadResult result = asked(() -> rereading().reread(reports, progress));
            if (!result.changed().isEmpty()) {
                history.clear();
            }
            return result;
        } finally {
            indexing.changed();
        }
    }

    /** Reports that an earlier version of the program has read; {@link #reread} may understand them better. */
    public List<ReportId> readBefore() throws LibraryException {
        return asked(() -> database.renewals().readBefore(ReaderVersion.NOW));
    }

    /**
     * Makes a report that was brought in the new version of one that was there: the known one gets its text, and keeps what
     * people set, said and marked; the newer one is no report of its own any more. Empties the history.
     */
    public RereadResult.Changed makeVersion(ReportId newer, ReportId known) throws LibraryException {
        try {
            Renewed renewed = asked(() -> database.renewals().adopt(known, newer));
            history.clear();
            Listed now = report(known)
                    .orElseThrow(() -> new LibraryException(LibraryException.Reason.CHANGED_MEANWHILE, "report"));
            return Rereading.of(now, renewed);
        } finally {
            indexing.changed();
        }
    }

    /**
     * Annotations whose words are not in the present text of their report; their anchors count in the text version they
     * were made on. A re-reading that finds the words again places them.
     */
    public List<Annotation> orphans() throws LibraryException {
        Map<ReportId, Integer> versions = new HashMap<>();
        reports().forEach(report -> versions.put(report.id(), report.textVersion()));
        return annotations().stream()
                .filter(annotation -> !Integer.valueOf(annotation.anchor().textVersion())
                        .equals(versions.get(annotation.anchor().report())))
                .toList();
    }

    /**
     * Puts right who speaks, when, about which years; the correction survives re-reading. Where it says other years or
     * another place, the statements are read anew by it.
     */
    public void editHeader(ReportId report, Header header) throws LibraryException {
        asked(() -> {
            database.reports().edit(report, header);
            return report;
        });
        restate(List.of(report), Progress.SILENT);
    }

    /**
     * Reads statements out of the stored texts again, without the files, as the catalogue and the headers are now; reviews
     * stay and move along. Each report is done whole or not at all.
     */
    public RereadResult restate(Collection<ReportId> reports, Progress progress) throws LibraryException {
        try {
            Restating restating = new Restating(database, readers().extractor(), cores());
            return asked(() -> restating.restate(reports, progress));
        } finally {
            indexing.changed();
        }
    }

    /** Takes a report out with its statements, reviews and annotations. Cannot be undone; empties the history. */
    public void remove(ReportId report) throws LibraryException {
        asked(() -> {
            database.reports().remove(report);
            return report;
        });
        history.clear();
        indexing.changed();
    }

    /**
     * Looks for words in all texts at once. The index beside the library is brought in step first, unless that is being
     * done already: then what it does not hold yet is counted as missing.
     *
     * @param progress told of indexing; once stopped, the answer is incomplete and not wanted any more
     * @throws QueryException if the query is too hard to answer
     */
    public Findings search(Query query, Filter filter, Progress progress) throws LibraryException, QueryException {
        return indexing.search(query, filter, progress);
    }

    /** The sentences of the first hits in a report. */
    public List<Excerpt> excerpts(Hits hits, int most) throws LibraryException {
        return text(hits).map(text -> hits.excerpts(text, most)).orElse(List.of());
    }

    /** The whole sentences of all hits in a report; none if its text is another by now. */
    public List<Excerpt> sentences(Hits hits) throws LibraryException {
        return text(hits).map(hits::sentences).orElse(List.of());
    }

    private Optional<String> text(Hits hits) throws LibraryException {
        return asked(
                () -> database.texts().text(hits.report().id(), hits.report().textVersion()));
    }

    /**
     * Brings the search index in step with the library: makes it when it was lost, damaged or of an older program, puts in
     * and takes out what changed since. Costs nothing when all is well; everything else works meanwhile.
     */
    public void tendIndex(Progress progress) throws LibraryException {
        indexing.tend(progress);
    }

    /** The folder in which the search index cannot be kept, once that was found out: it is then made for this session only. */
    public Optional<Path> unusableIndex() {
        return indexing.unusable();
    }

    /** The bytes of the file the report came in, as they were. */
    public byte[] original(ReportId report) throws LibraryException {
        return asked(() -> database.texts().original(report))
                .orElseThrow(() -> new LibraryException(LibraryException.Reason.CHANGED_MEANWHILE, "report"))
                .bytes();
    }

    /**
     * What the file was that the report came in.
     *
     * @throws ReadingException if this program would not take it any more
     */
    public FileKind originalKind(ReportId report) throws LibraryException, ReadingException {
        Texts.Original original = asked(() -> database.texts().original(report))
                .orElseThrow(() -> new LibraryException(LibraryException.Reason.CHANGED_MEANWHILE, "report"));
        return readers().reader().tell(original.fileName(), original.bytes());
    }

    /** The present text of a report. @throws LibraryException also if it is not there */
    String text(Listed report) throws LibraryException {
        return asked(() -> database.texts().text(report.id(), report.textVersion()))
                .orElseThrow(() -> new LibraryException(LibraryException.Reason.CHANGED_MEANWHILE, "report"));
    }

    /** What exchange files call every report. */
    Map<ReportId, UUID> guids() throws LibraryException {
        return asked(database.reports()::guids);
    }

    /** Lets a report be called in exchange files what the tool it came from calls it. */
    void call(ReportId report, UUID guid) throws LibraryException {
        asked(() -> {
            database.reports().call(report, guid);
            return guid;
        });
    }

    /**
     * Codes, texts and annotations as exchange files carry them, with remarks on what they do not carry.
     *
     * @param which the reports that go along; those with annotations or memos, or all
     */
    public Parcel pack(Packing.Which which, Progress progress) throws LibraryException {
        return new Packing(this).pack(which, progress);
    }

    /** What bringing a parcel in would do; changes nothing. */
    public Incoming lookInto(Parcel parcel, Progress progress) throws LibraryException {
        return new Unpacking(this).lookInto(parcel, progress);
    }

    /**
     * Brings the texts of a parcel in that are not here yet, and finds the places of what is marked in them.
     *
     * @return what is still to be applied through {@link #history}, as one step, with all that could not be placed
     */
    public Incoming.Unpacked unpack(Incoming incoming, Progress progress) throws LibraryException {
        return new Unpacking(this).unpack(incoming, progress);
    }

    /** What people noted on reports as a whole. */
    public List<ReportMemo> reportMemos() throws LibraryException {
        return asked(database.annotations()::reportMemos);
    }

    public Codebook codebook() throws LibraryException {
        return asked(database.codes()::all);
    }

    /** Annotations of a report in reading order. */
    public List<Annotation> annotations(ReportId report) throws LibraryException {
        return asked(() -> database.annotations().of(report));
    }

    /** All annotations, report by report, in reading order. */
    public List<Annotation> annotations() throws LibraryException {
        return asked(database.annotations()::all);
    }

    /** All annotations with what their reports say of them, as they stand in the present texts; others are left out. */
    public List<Coded> coded() throws LibraryException {
        Map<ReportId, Listed> reports = new HashMap<>();
        reports().forEach(report -> reports.put(report.id(), report));
        Map<ReportId, Structure> structures = new HashMap<>();
        List<Coded> coded = new ArrayList<>();
        for (Annotation annotation : annotations()) {
            Listed report = reports.get(annotation.anchor().report());
            if (report == null || report.textVersion() != annotation.anchor().textVersion()) {
                continue;
            }
            Structure structure = structures.get(report.id());
            if (structure == null) {
                structure = read(report.id()).structure();
                structures.put(report.id(), structure);
            }
            coded.add(new Coded(
                    annotation,
                    report,
                    part(structure, annotation.anchor().passage().span())));
        }
        return coded;
    }

    private static Part part(Structure structure, Span span) {
        return structure.paragraphs().stream()
                .filter(paragraph -> paragraph.span().end() > span.start())
                .findFirst()
                .map(Paragraph::part)
                .orElse(Part.FRONT);
    }

    /** Who makes the annotations from now on; the user of the machine where nobody says. Asked for each of them. */
    public void signAs(Supplier<String> name) {
        author = name;
    }

    /** A new annotation by this library's author, made now; it counts once {@link #history} has applied its adding. */
    public Annotation draft(Anchor anchor, Optional<CodeId> code, String memo) {
        return new Annotation(AnnotationId.random(), anchor, code, memo, author.get(), now());
    }

    /** Words on a report by this library's author, written now; they count once {@link #history} has applied them. */
    public ReportMemo draftMemo(ReportId report, String words) {
        return new ReportMemo(report, words, author.get(), now());
    }

    /** No finer than exchange files keep it, so that what comes back is the same. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** The one way to change annotations and codes. Its calls throw a {@link LibraryException} as {@link IOException}. */
    public History history() {
        return history;
    }

    /** Accepts, corrects or rejects a reading, or takes that back with {@link Review#NONE}. */
    public void review(StatementId statement, Review review) throws LibraryException {
        Optional<ReportId> report = asked(() -> database.statements().report(statement));
        asked(() -> {
            database.reviews().review(statement, review);
            return statement;
        });
        report.ifPresent(indexing::restated);
    }

    /** What the program itself reads, whatever a person said of it; empty for a statement that a person added. */
    public Optional<Statement> reading(StatementId statement) throws LibraryException {
        return asked(() -> database.statements().reading(statement));
    }

    /** What a passage that a person chose states, as far as its words tell; nothing is kept. */
    public Statement propose(ReportId report, Span passage) throws LibraryException {
        return readers()
                .extractor()
                .propose(read(report), passage, catalogue().indicators().get(0));
    }

    /** The numbers of a report that no statement was made of, in reading order, and why. */
    public List<Unread> unread(ReportId report) throws LibraryException {
        Report text = read(report);
        return readers().extractor().explain(text).stream()
                .map(left -> Unread.of(left, text.text()))
                .toList();
    }

    /** Adds a statement the machine had missed; it is marked {@link Review.State#ADDED}. */
    public StatementId add(ReportId report, Statement statement) throws LibraryException {
        StatementId added = asked(() -> database.reviews().add(report, statement));
        indexing.restated(report);
        return added;
    }

    /** The indicators that are read: those that come with the program, and what analysts made of them. */
    public Catalogue catalogue() {
        return Objects.requireNonNull(catalogue.get());
    }

    /** What analysts made of the catalogue; {@link Catalogue#with} says what it means. */
    public List<Indicator> ownIndicators() throws LibraryException {
        return asked(database.ownIndicators()::all);
    }

    /** Keeps what an analyst has made of the catalogue. Reports read from now on follow it; those there stay as read. */
    public void extendCatalogue(List<Indicator> own) throws LibraryException {
        asked(() -> {
            database.ownIndicators().replace(own);
            return own;
        });
        synchronized (this) {
            catalogue.set(Catalogue.bundled().with(own));
            readers = null;
        }
    }

    /**
     * What another catalogue would find in the reports there, beside what the present one finds. Changes nothing.
     *
     * @param own as {@link #extendCatalogue} would get it
     * @param progress told of each report; once stopped, the answer holds what was seen so far
     */
    public CataloguePreview preview(List<Indicator> own, Progress progress) throws LibraryException {
        CatalogueComparison comparison = new CatalogueComparison(
                catalogue(),
                Catalogue.bundled().with(own),
                id -> asked(() -> database.reports().read(id)));
        return comparison.over(reports(), progress);
    }

    /** The views that were named, the oldest first. */
    public List<SavedView> savedViews() throws LibraryException {
        return asked(database.savedViews()::all);
    }

    /** A new view, made now; it is there once {@link #keep} has kept it. */
    public SavedView draftView(SavedView.Kind kind, String name, String definition) {
        return new SavedView(UUID.randomUUID(), kind, name, definition, clock.instant());
    }

    /** Keeps a view, in the place of the one with its id: new, renamed, set up anew, or put back after its removal. */
    public void keep(SavedView view) throws LibraryException {
        asked(() -> {
            database.savedViews().keep(view);
            return view;
        });
    }

    /** Takes a view out; {@link #keep} puts it back. */
    public void remove(SavedView view) throws LibraryException {
        asked(() -> {
            database.savedViews().remove(view.id());
            return view;
        });
    }

    /** How far "about" and "nearly" reach in this library. */
    public Tolerance tolerance() throws LibraryException {
        return asked(() -> database.tolerances().own()).orElse(Tolerance.USUAL);
    }

    /** Sets how far "about" and "nearly" reach; {@link Tolerance#USUAL} goes back to what the program brings. */
    public void keep(Tolerance tolerance) throws LibraryException {
        asked(() -> {
            database.tolerances().keep(tolerance);
            return tolerance;
        });
    }

    /** Lets a statement count among several of one thing, or, with {@code false}, leaves that to the rules again. */
    public void choose(Stated stated, boolean counts) throws LibraryException {
        asked(() -> {
            database.choices().choose(stated, counts);
            return stated;
        });
    }

    /** What a careful reader would stop at. */
    public Doubting doubting() {
        return doubting;
    }

    /** Works out and keeps what views of all districts sum up, for those districts that have changed. */
    public void tend(Progress progress) throws LibraryException {
        doubting.tend(progress);
    }

    /** What people made of doubts, by {@link Doubt#key}; one that is not among them is open. */
    public Map<Doubt.Key, DoubtMark> doubtMarks() throws LibraryException {
        return asked(database.doubtMarks()::all);
    }

    /** Keeps what a person makes of a doubt; {@link DoubtMark#NONE} opens it again. */
    public void mark(Doubt.Key doubt, DoubtMark mark) throws LibraryException {
        asked(() -> {
            database.doubtMarks().keep(doubt, mark);
            return mark;
        });
    }

    /** Goals beside what became of them, of one district or of all. */
    public Ledgers ledgers() {
        return ledgers;
    }

    /** The goals of a district beside what became of them. Reports of the districts above it serve as references. */
    public List<LedgerLine> ledger(Region region) throws LibraryException {
        return ledgers.of(region);
    }

    /** The ledgers of several districts, read at once. */
    public List<LedgerLine> ledger(Collection<List<String>> districts) throws LibraryException {
        return ledgers.of(districts);
    }

    /** The ledger of every district, in the order of the library. */
    public List<LedgerLine> ledger() throws LibraryException {
        return ledgers.all();
    }

    /** Keeps a dated backup beside the library unless one was made today; work may go on meanwhile. */
    public void backupDaily() throws LibraryException {
        asked(() -> {
            database.backupDaily();
            return database;
        });
    }

    /**
     * Writes a compressed copy of the library as it is now; work may go on meanwhile.
     *
     * @param zip the file to write; must not be there yet
     */
    public void backup(Path zip) throws LibraryException {
        asked(() -> {
            database.backup(zip);
            return zip;
        });
    }

    /**
     * Puts a backup in the place of a library, which must not be open.
     *
     * @param zip written by {@link #backup}
     * @param file the library to make; one that is there is kept beside it under a new name
     * @return where the one that was there is kept
     * @throws LibraryException if the backup holds no library, or the library is open; nothing has changed then
     */
    public static Optional<Path> restore(Path zip, Path file, Clock clock) throws LibraryException {
        try {
            return Database.restore(zip, file, clock);
        } catch (StoreException e) {
            throw LibraryException.of(e);
        }
    }

    /** Closes the file. Waits for calls under way. */
    @Override
    public void close() throws LibraryException {
        indexing.close();
        try {
            database.close();
        } catch (StoreException e) {
            throw LibraryException.of(e);
        }
    }

    private static Library opened(Path file, boolean make, Clock clock, Progress upgrading) throws LibraryException {
        Catalogue bundled = Catalogue.bundled();
        AtomicReference<Catalogue> catalogue = new AtomicReference<>(bundled);
        return asked(() -> {
            Database database = Database.open(
                    file,
                    make,
                    clock,
                    id -> Objects.requireNonNull(catalogue.get()).byId(id),
                    upgrading);
            catalogue.set(bundled.with(database.ownIndicators().all()));
            return new Library(database, catalogue, clock);
        });
    }

    private void write(Change change) throws IOException {
        asked(() -> {
            database.annotations().write(change);
            return change;
        });
    }

    /** Made at the first bringing-in or re-reading: what it needs takes a while to load. */
    private synchronized Readers readers() {
        if (readers == null) {
            readers = new Readers(new FileReader(), new Structurer(), new Extractor(catalogue()));
        }
        return readers;
    }

    private Intake intake() {
        Readers three = readers();
        return new Intake(
                database,
                known -> new Preparation(three.reader(), three.structurer(), three.extractor(), known),
                indexing,
                cores());
    }

    private static int cores() {
        return Math.max(1, Runtime.getRuntime().availableProcessors());
    }

    private Rereading rereading() {
        Readers three = readers();
        return new Rereading(database, three.reader(), three.structurer(), three.extractor(), cores());
    }

    /** From bytes to statements. */
    private record Readers(FileReader reader, Structurer structurer, Extractor extractor) {}
}
