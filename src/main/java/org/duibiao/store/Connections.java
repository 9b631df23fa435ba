package org.duibiao.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection that keeps the file open, and a few for work. */
record Connections(Connection keeper, JdbcConnectionPool pool, Jdbi jdbi) {
    private static final Logger LOG = LoggerFactory.getLogger(Connections.class);
    /**
     * WRITE_DELAY=0: by default H2 lets half a second of commits wait in memory. No trace file: a refused file must not
     * get a companion. Pages are kept up to 32 MB, whatever the machine has: by default H2 takes 64 MB of each GB of heap,
     * which the operating system keeps of the file anyway.
     */
    private static final String OPTIONS =
            ";IFEXISTS=TRUE;WRITE_DELAY=0;TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=20000;QUERY_CACHE_SIZE=64"
                    + ";CACHE_SIZE=32768";

    private static final int MOST = 8;

    static Connections open(LibraryFile file) throws StoreException {
        String url = file.url(OPTIONS);
        try {
            Connection keeper = DriverManager.getConnection(url, Schema.USER, "");
            JdbcConnectionPool pool = JdbcConnectionPool.create(url, Schema.USER, "");
            pool.setMaxConnections(MOST);
            return new Connections(keeper, pool, Jdbi.create(pool));
        } catch (SQLException e) {
            throw Schema.refusal(file, e);
        }
    }

    /** Whether H2 has closed the file, as it does when it cannot write; only a question tells. */
    boolean lost() {
        try (Statement statement = keeper.createStatement()) {
            statement.execute("select 1");
            return false;
        } catch (SQLException e) {
            LOG.debug("The library was closed by H2", e);
            return true;
        }
    }

    void shut(String how) throws SQLException {
        pool.dispose();
        try (Statement statement = keeper.createStatement()) {
            statement.execute(how);
        }
    }
}
