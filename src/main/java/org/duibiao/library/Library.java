package org.duibiao.library;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.duibiao.annotation.Annotation;
import org.duibiao.annotation.CodeId;
import org.duibiao.annotation.Codebook;
import org.duibiao.annotation.History;
import org.duibiao.report.Anchor;
import org.duibiao.report.Header;
import org.duibiao.report.Listed;
import org.duibiao.report.Region;
import org.duibiao.report.Report;
import org.duibiao.report.ReportId;
import org.duibiao.statement.Review;
import org.duibiao.statement.Stated;
import org.duibiao.statement.Statement;
import org.duibiao.statement.StatementId;
import org.duibiao.task.Progress;

/**
 * An open library: reports, what was read from them, and what people put on them.
 *
 * <p>Thread-safe; call it from background threads only, as every call may read or write the file. What a call has
 * changed is on disk when it returns. Threads that call it are never to be interrupted: an interrupt inside H2 closes
 * the file.
 */
@SuppressWarnings("DoNotCallSuggester")
public final class Library implements AutoCloseable {

    private final Path file;

    private Library(Path file) {
        this.file = file;
    }

    /**
     * Opens a library, making it when it is not there.
     *
     * @param file the library's file, with or without H2's {@code .mv.db}
     * @param clock tells when reports and annotations were made
     * @throws LibraryException if it is open elsewhere, damaged, newer, or no library; it is left as it is then
     */
    public static Library open(Path file, Clock clock) throws LibraryException {
        return new Library(file);
    }

    /** Opens a library that must be there. @throws LibraryException as {@link #open}, or if there is none */
    public static Library openExisting(Path file, Clock clock) throws LibraryException {
        return new Library(file);
    }

    /** Without H2's {@code .mv.db}. */
    public Path file() {
        return file;
    }

    /** All reports by district, then year, without their texts. */
    public List<Listed> reports() throws LibraryException {
        throw new UnsupportedOperationException("the store is on its way");
    }

    public Optional<Listed> report(ReportId id) throws LibraryException {
        throw new UnsupportedOperationException("the store is on its way");
    }

    /** The report with its text and structure. @throws LibraryException also if it is not there */
    public Report read(ReportId id) throws LibraryException {
        throw new UnsupportedOperationException("the store is on its way");
    }

    /** What a report states, in reading order: rejected statements left out, corrected ones as corrected. */
    public List<Stated> statements(ReportId report) throws LibraryException {
        return statements(List.of(report));
    }

    /** What several reports state, report by report, each in reading order. */
    public List<Stated> statements(Collection<ReportId> reports) throws LibraryException {
        throw new UnsupportedOperationException("the store is on its way");
    }

    /** Like {@link #statements(ReportId)} with the rejected ones, for a list that can take a rejection back. */
    public List<Stated> statementsWithRejected(ReportId report) throws LibraryException {
        throw new UnsupportedOperationException("the store is on its way");
    }

    /**
     * Brings files in, folders in depth. Each report goes in whole or not at all; a stop leaves whole reports.
     *
     * @return what became of each file; a file that failed keeps none of the others out
     * @throws LibraryException if the library itself cannot be written
     */
    public ImportResult bringIn(List<Path> filesAndFolders, Progress progress) throws LibraryException {
        throw new UnsupportedOperationException("the store is on its way");
    }

    /** Brings in text that was pasted, under a name. */
    public ImportResult bringInText(String name, String text, Progress progress) throws LibraryException {
        throw new UnsupportedOperationException("the store is on its way");
    }

    /** Puts right who speaks, when, about which years; the correction survives re-reading. */
    public void editHeader(ReportId report, Header header) throws LibraryException {
        throw new UnsupportedOperationException("the store is on its way");
    }

    /** Takes a report out with its statements, reviews and annotations. Cannot be undone; empties the history. */
    public void remove(ReportId report) throws LibraryException {
        throw new UnsupportedOperationException("the store is on its way");
    }

    /** The bytes of the file the report came in, as they were. */
    public byte[] original(ReportId report) throws LibraryException {
        throw new UnsupportedOperationException("the store is on its way");
    }

    public Codebook codebook() throws LibraryException {
        throw new UnsupportedOperationException("the store is on its way");
    }

    /** Annotations of a report in reading order. */
    public List<Annotation> annotations(ReportId report) throws LibraryException {
        throw new UnsupportedOperationException("the store is on its way");
    }

    /** All annotations, report by report, in reading order. */
    public List<Annotation> annotations() throws LibraryException {
        throw new UnsupportedOperationException("the store is on its way");
    }

    /** A new annotation by this library's author, made now; it counts once {@link #history} has applied its adding. */
    public Annotation draft(Anchor anchor, Optional<CodeId> code, String memo) {
        throw new UnsupportedOperationException("the store is on its way");
    }

    /** The one way to change annotations and codes. Its calls throw a {@link LibraryException} as {@link IOException}. */
    public History history() {
        throw new UnsupportedOperationException("the store is on its way");
    }

    /** Accepts, corrects or rejects a reading, or takes that back with {@link Review#NONE}. */
    public void review(StatementId statement, Review review) throws LibraryException {
        throw new UnsupportedOperationException("the store is on its way");
    }

    /** Adds a statement the machine had missed; it is marked {@link Review.State#ADDED}. */
    public StatementId add(ReportId report, Statement statement) throws LibraryException {
        throw new UnsupportedOperationException("the store is on its way");
    }

    /** What a district's reports say it would do, beside what they say it did; see {@code org.duibiao.ledger}. */
    public List<Stated> ledgerStatements(Region region) throws LibraryException {
        throw new UnsupportedOperationException("the store is on its way");
    }

    /**
     * Writes a compressed copy of the library as it is now; work may go on meanwhile.
     *
     * @param zip the file to write; must not be there yet
     */
    public void backup(Path zip) throws LibraryException {
        throw new UnsupportedOperationException("the store is on its way");
    }

    /**
     * Puts a backup in the place of a library, which must not be open.
     *
     * @param zip written by {@link #backup}
     * @param file the library to make; one that is there is kept beside it under a new name
     * @throws LibraryException if the backup holds no library, or the library is open; nothing has changed then
     */
    public static void restore(Path zip, Path file) throws LibraryException {
        throw new UnsupportedOperationException("the store is on its way");
    }

    /** Closes the file. Waits for calls under way. */
    @Override
    public void close() throws LibraryException {}
}
