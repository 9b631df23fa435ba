package org.duibiao.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.h2.api.ErrorCode;

/**
 * Brings a library file to the shape this program knows. Works on a copy that is moved over when it is whole, so that a
 * kill or a power cut leaves the old file or the new one.
 */
final class Schema {

    /** The newest migration in {@code migration}. */
    static final int VERSION = 21;

    static final String USER = "duibiao";
    private static final String PLAIN = ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE";

    private final LibraryFile file;

    Schema(LibraryFile file) {
        this.file = file;
    }

    /** Makes a new, empty library. */
    void make() throws StoreException {
        file.makeFolder();
        LibraryFile fresh = file.unfinished("new");
        try {
            Files.deleteIfExists(fresh.store());
            migrate(fresh);
            Backups.sync(fresh.store());
            Files.move(fresh.store(), file.store());
        } catch (IOException | StoreException e) {
            throw new Room(file).refused(e);
        } finally {
            Backups.deleteQuietly(fresh.store());
        }
    }

    /** Brings an older library up to date, after a backup. */
    void migrate(Backups backups, Upgrade upgrade) throws StoreException {
        LibraryFile copy = file.unfinished("migrating");
        backups.keepCopyOfClosed(upgrade);
        try {
            try (OutputStream out = Files.newOutputStream(copy.store())) {
                upgrade.copy(Upgrade.Step.COPY, file.store(), out);
            }
            upgrade.form();
            migrate(copy);
            Backups.sync(copy.store());
            Files.move(copy.store(), file.store(), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | StoreException e) {
            throw new Room(file).refused(e);
        } finally {
            Backups.deleteQuietly(copy.store());
        }
    }

    /**
     * The version of the library in the file, found without writing to it.
     *
     * @throws StoreException if it is in use, newer, damaged, or not ours
     */
    int version() throws StoreException {
        file.mustLookLikeALibrary();
        int found;
        try (Connection looking = DriverManager.getConnection(
                file.url(";IFEXISTS=TRUE;ACCESS_MODE_DATA=r;TRACE_LEVEL_FILE=0"), USER, "")) {
            if (number(looking, "select count(*) from information_schema.sessions") > 1) {
                throw new StoreException(
                        StoreException.Reason.IN_USE, file.base().toString());
            }
            found = number(
                    looking, "select max(cast(\"version\" as int)) from \"flyway_schema_history\" where \"success\"");
        } catch (SQLException e) {
            throw refusal(file, e);
        }
        if (found > VERSION) {
            throw new StoreException(
                    StoreException.Reason.NEWER,
                    file.base().toString(),
                    Integer.toString(found),
                    Integer.toString(VERSION));
        }
        return found;
    }

    /** What an H2 error on opening means for the user. */
    static StoreException refusal(LibraryFile file, SQLException e) {
        String base = file.base().toString();
        return switch (e.getErrorCode()) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1 -> new StoreException(StoreException.Reason.IN_USE, e, base);
            case ErrorCode.TABLE_OR_VIEW_NOT_FOUND_1,
                    ErrorCode.TABLE_OR_VIEW_NOT_FOUND_WITH_CANDIDATES_2,
                    ErrorCode.TABLE_OR_VIEW_NOT_FOUND_DATABASE_EMPTY_1,
                    ErrorCode.WRONG_USER_OR_PASSWORD ->
                new StoreException(StoreException.Reason.NOT_A_LIBRARY, e, base);
            case ErrorCode.DATABASE_IS_READ_ONLY -> new StoreException(StoreException.Reason.NO_ACCESS, e, base);
            default ->
                new StoreException(
                        StoreException.Reason.DAMAGED,
                        e,
                        base,
                        "H2 " + e.getErrorCode(),
                        file.backups().toString());
        };
    }

    private static void migrate(LibraryFile target) throws StoreException {
        try (Connection open = DriverManager.getConnection(target.url(PLAIN), USER, "")) {
            Flyway.configure(Schema.class.getClassLoader())
                    .dataSource(target.url(PLAIN), USER, "")
                    .locations("classpath:org/duibiao/store/migration")
                    .load()
                    .migrate();
            try (Statement statement = open.createStatement()) {
                statement.execute("shutdown");
            }
        } catch (SQLException e) {
            throw refusal(target, e);
        } catch (FlywayException e) {
            String line = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw new StoreException(StoreException.Reason.FAILED, e, line);
        }
    }

    private static int number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
