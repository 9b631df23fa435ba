package org.duibiao.store;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.duibiao.indicator.Indicator;
import org.duibiao.indicator.Period;
import org.duibiao.ledger.Doubt;
import org.duibiao.ledger.DoubtBrief;
import org.duibiao.report.Listed;
import org.duibiao.report.Region;
import org.duibiao.report.ReportId;

/** The doubts of each district that were found on one ground, kept as one row a district of {@link DistrictRows}. */
public final class DoubtRows {
    private final Database database;
    private final DistrictRows rows;
    private final DoubtBrief.Ground ground;
    private final Function<String, Optional<Indicator>> catalogue;

    DoubtRows(Database database, DoubtBrief.Ground ground, Function<String, Optional<Indicator>> catalogue) {
        this.database = database;
        this.rows = ground == DoubtBrief.Ground.WORDS ? DistrictRows.DOUBTS_IN_WORDS : DistrictRows.DOUBTS;
        this.ground = ground;
        this.catalogue = catalogue;
    }

    /** Finds reports by their ids. */
    @FunctionalInterface
    public interface Reports {
        Optional<Listed> by(ReportId id) throws StoreException;
    }

    /** Rows whose bytes are laid out otherwise stand on another basis. */
    private static String formed(String basis) {
        return DoubtBytes.FORM + "/" + basis;
    }

    /** The districts that have reports and no row made on this basis, the unknown one last. */
    public List<Region> missing(String basis) throws StoreException {
        return database.read(handle -> rows.missing(handle, formed(basis)));
    }

    /**
     * Keeps the doubts of some districts in the place of their rows, unless anything was written since a moment.
     *
     * @param doubts by district, those without a doubt among them
     * @return whether they were kept
     */
    public boolean keep(Map<Region, List<Doubt>> doubts, String basis, long moment) throws StoreException {
        return database.writeIfUnchanged(moment, handle -> {
            for (Map.Entry<Region, List<Doubt>> district : doubts.entrySet()) {
                handle.execute(
                        "merge into " + rows.table()
                                + " (path, level, basis, brief, whole) key (path) values (?, ?, ?, ?, ?)",
                        DistrictRows.path(district.getKey()),
                        DistrictRows.level(district.getKey()),
                        formed(basis),
                        DoubtBytes.brief(district.getValue()),
                        DoubtBytes.rest(district.getValue()));
            }
        });
    }

    /** All doubts in brief whose districts have a row made on this basis, district by district, the unknown one last. */
    public List<DoubtBrief> briefs(String basis) throws StoreException {
        Map<String, Optional<Indicator>> indicators = new HashMap<>();
        Map<Period, Optional<Period>> periods = new HashMap<>();
        List<DoubtBrief> all = new ArrayList<>();
        database.read(handle -> {
            handle.createQuery("select path, level, brief from " + rows.table()
                            + " where basis = :basis order by path = '', path")
                    .bind("basis", formed(basis))
                    .map((row, c) -> all.addAll(DoubtBytes.briefs(
                            row.getBytes(3),
                            DistrictRows.region(row.getString(1), row.getString(2)),
                            ground,
                            id -> indicators.computeIfAbsent(id, catalogue),
                            period -> periods.computeIfAbsent(period, Optional::of))))
                    .forEach(some -> {});
            return all;
        });
        return all;
    }

    /** The doubts of a district; empty where it has no row made on this basis. */
    public Optional<List<Doubt>> of(Region region, String basis, Reports reports) throws StoreException {
        record Row(List<DoubtBrief> briefs, ByteBuffer rest) {}
        Optional<Row> row = database.read(handle -> handle.createQuery("select path, level, brief, whole from "
                        + rows.table() + " where path = :path and basis = :basis")
                .bind("path", DistrictRows.path(region))
                .bind("basis", formed(basis))
                .map((found, c) -> new Row(
                        DoubtBytes.briefs(
                                found.getBytes(3),
                                DistrictRows.region(found.getString(1), found.getString(2)),
                                ground,
                                catalogue,
                                Optional::of),
                        ByteBuffer.wrap(found.getBytes(4))))
                .findOne());
        return row.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        DoubtBytes.whole(row.get().briefs(), row.get().rest().array(), catalogue, reports));
    }
}
