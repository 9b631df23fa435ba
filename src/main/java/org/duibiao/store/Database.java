package org.duibiao.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.stream.Stream;
import org.duibiao.indicator.Indicator;
import org.duibiao.ledger.DoubtBrief;
import org.duibiao.task.Progress;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.mvstore.MVStoreException;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An open library file. Thread-safe. Whatever a writing call has done is in the file when it returns and outlives a
 * killed process; against power cuts a checkpoint follows within a moment.
 */
public final class Database implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final long CHECKPOINT_AFTER_MILLIS = 300;

    private final LibraryFile file;
    private final Backups backups;
    /** Shared by all work, exclusive for closing and compacting. */
    private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();

    /** Shared by all that writes, exclusive for what may be written only if nothing else was. */
    private final ReadWriteLock writing = new ReentrantReadWriteLock();

    private final AtomicLong writes = new AtomicLong();
    private final AtomicBoolean checkpointDue = new AtomicBoolean();
    private final ScheduledExecutorService checkpoints = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "library-checkpoint");
        thread.setDaemon(true);
        return thread;
    });
    private final Reports reports;
    private final Texts texts;
    private final Arrivals arrivals;
    private final Renewals renewals;
    private final Statements statements;
    private final StatedPlaces statedPlaces;
    private final Reviews reviews;
    private final Annotations annotations;
    private final Codes codes;
    private final OwnIndicators ownIndicators;
    private final SavedViews savedViews;
    private final Choices choices;
    private final DoubtMarks doubtMarks;
    private final Tolerances tolerances;
    private final Standings standings;
    private final DoubtRows doubts;
    private final DoubtRows doubtsInWords;
    private final Room room;
    private volatile Connections connections;
    /** After a failure H2 may have closed the file. */
    private volatile boolean suspect;

    private volatile boolean bulky;
    private volatile boolean closed;

    private Database(LibraryFile file, Clock clock, Function<String, Optional<Indicator>> catalogue)
            throws StoreException {
        this.file = file;
        this.backups = new Backups(file, clock);
        this.room = new Room(file);
        this.connections = Connections.open(file);
        StatementRows statementRows = new StatementRows(catalogue);
        ReportRows reportRows = new ReportRows();
        this.statements = new Statements(this, statementRows);
        this.statedPlaces = new StatedPlaces(this);
        this.reviews = new Reviews(this, statementRows, clock);
        this.reports = new Reports(this, reportRows);
        this.texts = new Texts(this);
        this.arrivals = new Arrivals(this, reportRows, statementRows, clock);
        StatementRenewal statementRenewal = new StatementRenewal(statementRows, reviews);
        this.renewals = new Renewals(this, reportRows, reports, statementRenewal, clock);
        this.annotations = new Annotations(this);
        this.codes = new Codes(this);
        this.ownIndicators = new OwnIndicators(this);
        this.savedViews = new SavedViews(this);
        this.choices = new Choices(this, clock);
        this.doubtMarks = new DoubtMarks(this, clock);
        this.tolerances = new Tolerances(this);
        this.standings = new Standings(this, catalogue);
        this.doubts = new DoubtRows(this, DoubtBrief.Ground.STATEMENTS, catalogue);
        this.doubtsInWords = new DoubtRows(this, DoubtBrief.Ground.WORDS, catalogue);
    }

    /**
     * Opens a library file.
     *
     * @param given with or without H2's {@code .mv.db}
     * @param make whether to make it when there is none
     * @param catalogue finds indicators by id
     * @param upgrading is told how far it is when the file is of an older version: mebibytes while it is copied, and what is
     *     done ({@code backup}, {@code copy}, {@code form})
     * @throws StoreException if it cannot be opened; it is left as it is then
     */
    public static Database open(
            Path given, boolean make, Clock clock, Function<String, Optional<Indicator>> catalogue, Progress upgrading)
            throws StoreException {
        LibraryFile file = LibraryFile.of(given);
        Schema schema = new Schema(file);
        if (make && !file.exists()) {
            schema.make();
        } else if (schema.version() < Schema.VERSION) {
            schema.migrate(new Backups(file, clock), new Upgrade(upgrading));
        }
        if (!Files.isWritable(file.store())) {
            throw new StoreException(
                    StoreException.Reason.NO_ACCESS, file.store().toString());
        }
        Database open = new Database(file, clock, catalogue);
        file.sweep();
        return open;
    }

    /** Puts a backup in the place of a library that nobody has open; one that is there is kept beside it. */
    public static Optional<Path> restore(Path zip, Path given, Clock clock) throws StoreException {
        LibraryFile file = LibraryFile.of(given);
        return new Backups(file, clock).restore(zip, () -> mustBeFree(file));
    }

    /** A damaged library may be replaced, one in use may not. */
    private static void mustBeFree(LibraryFile file) throws StoreException {
        if (!file.exists()) {
            return;
        }
        try {
            new Schema(file).version();
        } catch (StoreException e) {
            if (e.reason() == StoreException.Reason.IN_USE) {
                throw e;
            }
            LOG.info("{} cannot be opened and is replaced", file.base(), e);
        }
    }

    /** Without H2's ending. */
    public Path file() {
        return file.base();
    }

    public Reports reports() {
        return reports;
    }

    public Texts texts() {
        return texts;
    }

    public Arrivals arrivals() {
        return arrivals;
    }

    public Renewals renewals() {
        return renewals;
    }

    public Statements statements() {
        return statements;
    }

    public StatedPlaces statedPlaces() {
        return statedPlaces;
    }

    public Reviews reviews() {
        return reviews;
    }

    public Annotations annotations() {
        return annotations;
    }

    public Codes codes() {
        return codes;
    }

    public OwnIndicators ownIndicators() {
        return ownIndicators;
    }

    public Choices choices() {
        return choices;
    }

    public DoubtMarks doubtMarks() {
        return doubtMarks;
    }

    public Tolerances tolerances() {
        return tolerances;
    }

    public Standings standings() {
        return standings;
    }

    /** What statements give cause to doubt. */
    public DoubtRows doubts() {
        return doubts;
    }

    /** What the words and tables of reports give cause to doubt. */
    public DoubtRows doubtsInWords() {
        return doubtsInWords;
    }

    public SavedViews savedViews() {
        return savedViews;
    }

    /** Writes a compressed copy to a file that must not be there yet. Work may go on meanwhile. */
    public void backup(Path zip) throws StoreException {
        Path target = zip.toAbsolutePath();
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw new StoreException(StoreException.Reason.NO_ACCESS, target.toString());
        }
        Backups.write(
                target,
                file -> read(
                        handle -> handle.execute("backup to '" + file.toString().replace("'", "''") + "'")));
    }

    /** Keeps a dated backup unless one was made today. Work may go on meanwhile. */
    public void backupDaily() throws StoreException {
        if (!backups.madeToday()) {
            backup(backups.next());
            backups.thinOut();
        }
    }

    /** @throws StoreException if so many bytes have no room on the disk */
    void mustTake(long bytes) throws StoreException {
        room.mustTake(bytes);
    }

    /** Notes that much was written at once, so that closing compacts the file. */
    public void wroteInBulk() {
        bulky = true;
    }

    /** Closes the file after all calls under way have ended. */
    @Override
    public void close() throws StoreException {
        checkpoints.shutdown();
        gate.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                if (!connections.lost()) { // else all that counts is in the file
                    connections.shut(bulky && room.takesCopy(file.store()) ? "shutdown compact" : "shutdown");
                }
            }
        } catch (SQLException e) {
            throw new StoreException(StoreException.Reason.FAILED, e, String.valueOf(e.getMessage()));
        } finally {
            gate.writeLock().unlock();
        }
    }

    /** Work that changes nothing. */
    <T> T read(HandleCallback<T, StoreException> work) throws StoreException {
        return inside(jdbi -> jdbi.withHandle(work));
    }

    /** Work that happens wholly or not at all. */
    <T> T write(HandleCallback<T, StoreException> work) throws StoreException {
        writing.readLock().lock();
        try {
            writes.incrementAndGet();
            T result = inside(jdbi -> jdbi.inTransaction(work));
            checkpointSoon();
            return result;
        } finally {
            writing.readLock().unlock();
        }
    }

    /**
     * A moment at which nothing was being written; all that was written before is read from now on. What is worked out of
     * that is kept only if it is still the last one.
     */
    public long moment() {
        writing.writeLock().lock();
        try {
            return writes.get();
        } finally {
            writing.writeLock().unlock();
        }
    }

    /** Work that happens only if nothing was written since a moment; whether it did. */
    boolean writeIfUnchanged(long moment, HandleConsumer<StoreException> work) throws StoreException {
        writing.writeLock().lock();
        try {
            if (writes.get() != moment) {
                return false;
            }
            inside(jdbi -> jdbi.inTransaction(handle -> {
                work.useHandle(handle);
                return true;
            }));
            return true;
        } finally {
            writing.writeLock().unlock();
        }
    }

    /** @throws StoreException unless one row was changed: somebody else was faster */
    static void mustHaveChanged(int rows, String what) throws StoreException {
        if (rows != 1) {
            throw new StoreException(StoreException.Reason.CHANGED_MEANWHILE, what);
        }
    }

    private interface Work<T> {
        T with(Jdbi jdbi) throws StoreException;
    }

    private <T> T inside(Work<T> work) throws StoreException {
        openAgainIfLost();
        gate.readLock().lock();
        try {
            if (closed) {
                throw new StoreException(StoreException.Reason.FAILED, "closed");
            }
            return work.with(connections.jdbi());
        } catch (JdbiException e) {
            suspect = true;
            throw room.isGone() && isOfTheFile(e)
                    ? room.full(e)
                    : new StoreException(StoreException.Reason.FAILED, e, firstLine(e));
        } finally {
            gate.readLock().unlock();
        }
    }

    /** So that a person who has made room on the disk can go on. Work that is under way in the lost file fails first. */
    private void openAgainIfLost() throws StoreException {
        if (!suspect || gate.getReadHoldCount() > 0) {
            return;
        }
        gate.writeLock().lock();
        try {
            if (!closed && suspect && connections.lost()) {
                LOG.warn("{} was closed by H2 and is opened again", file.base());
                JdbcConnectionPool before = connections.pool();
                connections = Connections.open(file);
                before.dispose();
            }
            suspect = false;
        } catch (StoreException e) {
            throw room.refused(e);
        } finally {
            gate.writeLock().unlock();
        }
    }

    /** Whether the file could not be read or written, or is closed for that. */
    private static boolean isOfTheFile(Throwable problem) {
        return Stream.iterate(problem, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof IOException
                        || cause instanceof MVStoreException
                        || (cause instanceof SQLException sql && sql.getErrorCode() == ErrorCode.DATABASE_IS_CLOSED));
    }

    private static String firstLine(JdbiException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }

    /** One checkpoint for all changes of a moment, beside the thread that made them. */
    private void checkpointSoon() {
        if (checkpointDue.compareAndSet(false, true)) {
            try {
                var unused = checkpoints.schedule(this::checkpoint, CHECKPOINT_AFTER_MILLIS, TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException e) {
                LOG.debug("Closing; the file is synced by that", e);
            }
        }
    }

    private void checkpoint() {
        checkpointDue.set(false);
        if (closed) {
            return;
        }
        try {
            read(handle -> handle.execute("checkpoint sync"));
        } catch (StoreException e) {
            LOG.warn("Checkpoint of {} failed", file.base(), e);
        }
    }
}
