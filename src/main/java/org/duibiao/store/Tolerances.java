package org.duibiao.store;

import java.math.BigDecimal;
import java.util.Optional;
import org.duibiao.ledger.Tolerance;

/** How far "about" and "nearly" reach in this library, where a person has set it. */
public final class Tolerances {
    private final Database database;

    Tolerances(Database database) {
        this.database = database;
    }

    /** Empty while the usual one holds. */
    public Optional<Tolerance> own() throws StoreException {
        return database.read(handle -> handle.createQuery("select * from tolerance")
                .map((rows, c) -> new Tolerance(
                        new BigDecimal(rows.getString("growth_points")),
                        new BigDecimal(rows.getString("growth_share")),
                        new BigDecimal(rows.getString("growth_least")),
                        new BigDecimal(rows.getString("level_share")),
                        new BigDecimal(rows.getString("rate_points"))))
                .findOne());
    }

    /** Keeps one in the place of the one there was; the usual one takes it away. */
    public void keep(Tolerance tolerance) throws StoreException {
        database.write(handle -> {
            handle.execute("delete from tolerance");
            return tolerance.equals(Tolerance.USUAL)
                    ? 0
                    : handle.execute(
                            "insert into tolerance (only, growth_points, growth_share, growth_least, level_share,"
                                    + " rate_points) values (true, ?, ?, ?, ?, ?)",
                            tolerance.growthPoints().toPlainString(),
                            tolerance.growthShare().toPlainString(),
                            tolerance.growthLeast().toPlainString(),
                            tolerance.levelShare().toPlainString(),
                            tolerance.ratePoints().toPlainString());
        });
    }
}
