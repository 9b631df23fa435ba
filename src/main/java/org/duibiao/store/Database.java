package org.duibiao.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
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
import org.duibiao.indicator.Indicator;
import org.h2.jdbcx.JdbcConnectionPool;
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
    /**
     * WRITE_DELAY=0: by default H2 lets half a second of commits wait in memory. No trace file: a refused file must not
     * get a companion. Pages are kept up to 32 MB, whatever the machine has: by default H2 takes 64 MB of each GB of heap,
     * which the operating system keeps of the file anyway.
     */
    private static final String OPTIONS =
            ";IFEXISTS=TRUE;WRITE_DELAY=0;TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=20000;QUERY_CACHE_SIZE=64"
                    + ";CACHE_SIZE=32768";

    private static final int CONNECTIONS = 8;
    private static final long CHECKPOINT_AFTER_MILLIS = 300;

    private final LibraryFile file;
    private final Backups backups;
    /** Shared by all work, exclusive for closing and compacting. */
    private final ReadWriteLock gate = new ReentrantReadWriteLock();

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
    private final Reviews reviews;
    private final Annotations annotations;
    private final Codes codes;
    private final OwnIndicators ownIndicators;
    private final SavedViews savedViews;
    private final Choices choices;
    private final DoubtMarks doubtMarks;
    private final Tolerances tolerances;
    private final Standings standings;
    private final Connections connections;
    private volatile boolean bulky;
    private volatile boolean closed;

    /** One connection that keeps the file open, and a few for work. */
    private record Connections(Connection keeper, JdbcConnectionPool pool, Jdbi jdbi) {
        static Connections open(LibraryFile file) throws StoreException {
            String url = file.url(OPTIONS);
            try {
                Connection keeper = DriverManager.getConnection(url, Schema.USER, "");
                JdbcConnectionPool pool = JdbcConnectionPool.create(url, Schema.USER, "");
                pool.setMaxConnections(CONNECTIONS);
                return new Connections(keeper, pool, Jdbi.create(pool));
            } catch (SQLException e) {
                throw Schema.refusal(file, e);
            }
        }

        void shut(String how) throws SQLException {
            pool.dispose();
            try (Statement statement = keeper.createStatement()) {
                statement.execute(how);
            }
        }
    }

    private Database(LibraryFile file, Clock clock, Function<String, Optional<Indicator>> catalogue)
            throws StoreException {
        this.file = file;
        this.backups = new Backups(file, clock);
        this.connections = Connections.open(file);
        StatementRows statementRows = new StatementRows(catalogue);
        ReportRows reportRows = new ReportRows();
        this.statements = new Statements(this, statementRows);
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
    }

    /**
     * Opens a library file.
     *
     * @param given with or without H2's {@code .mv.db}
     * @param make whether to make it when there is none
     * @param catalogue finds indicators by id
     * @throws StoreException if it cannot be opened; it is left as it is then
     */
    public static Database open(Path given, boolean make, Clock clock, Function<String, Optional<Indicator>> catalogue)
            throws StoreException {
        LibraryFile file = LibraryFile.of(given);
        Schema schema = new Schema(file);
        if (make && !file.exists()) {
            schema.make();
        } else if (schema.version() < Schema.VERSION) {
            schema.migrate(new Backups(file, clock));
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
                file -> read(handle ->
                        handle.execute("backup to '" + file.toString().replace("'", "''") + "'")));
    }

    /** Keeps a dated backup unless one was made today. Work may go on meanwhile. */
    public void backupDaily() throws StoreException {
        if (!backups.madeToday()) {
            backup(backups.next());
            backups.thinOut();
        }
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
                connections.shut(bulky ? "shutdown compact" : "shutdown");
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

    /** A moment at which nothing was being written; all that was written before is read from now on. */
    long moment() {
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
        gate.readLock().lock();
        try {
            if (closed) {
                throw new StoreException(StoreException.Reason.FAILED, "closed");
            }
            return work.with(connections.jdbi());
        } catch (JdbiException e) {
            throw new StoreException(StoreException.Reason.FAILED, e, firstLine(e));
        } finally {
            gate.readLock().unlock();
        }
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
