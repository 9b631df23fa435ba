package org.duibiao.store;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.duibiao.indicator.Indicator;
import org.duibiao.ledger.Standing;
import org.duibiao.report.Region;

/** How the goals of each known district stand, kept as one row a district of {@link DistrictRows#STANDINGS}. */
public final class Standings {
    private final Database database;
    private final Function<String, Optional<Indicator>> catalogue;

    Standings(Database database, Function<String, Optional<Indicator>> catalogue) {
        this.database = database;
        this.catalogue = catalogue;
    }

    /** A district's row as it is kept. */
    private record Row(Region region, ByteBuffer goals) {}

    /**
     * How all goals stand whose districts have a row, district by district.
     *
     * @param basis rows made on another one do not count
     */
    public List<Standing> all(String basis) throws StoreException {
        List<Row> rows = database.read(handle -> handle.createQuery(
                        "select path, level, goals from standing where basis = :basis order by path")
                .bind("basis", formed(basis))
                .map((row, c) -> new Row(
                        DistrictRows.region(row.getString(1), row.getString(2)), ByteBuffer.wrap(row.getBytes(3))))
                .list());
        StandingBytes bytes = new StandingBytes(catalogue);
        List<Standing> all = new ArrayList<>();
        rows.forEach(row -> bytes.read(row.region(), row.goals().array(), all));
        return all;
    }

    /** Rows whose bytes are laid out otherwise stand on another basis. */
    private static String formed(String basis) {
        return StandingBytes.FORM + "/" + basis;
    }

    /** The known districts that have reports and no row made on this basis. */
    public List<Region> missing(String basis) throws StoreException {
        return database.read(handle -> DistrictRows.STANDINGS.missing(handle, formed(basis))).stream()
                .filter(Region::known)
                .toList();
    }

    /**
     * Keeps how the goals of some districts stand, in the place of their rows, unless anything was written since a moment.
     *
     * @param goals by district, those without a goal among them; unknown ones are not kept
     * @return whether it was kept
     */
    public boolean keep(Map<Region, List<Standing>> goals, String basis, long moment) throws StoreException {
        return database.writeIfUnchanged(moment, handle -> {
            for (Map.Entry<Region, List<Standing>> district : goals.entrySet()) {
                Region region = district.getKey();
                if (region.known()) {
                    handle.execute(
                            "merge into standing (path, level, basis, goals) key (path) values (?, ?, ?, ?)",
                            DistrictRows.path(region),
                            DistrictRows.level(region),
                            formed(basis),
                            StandingBytes.written(district.getValue()));
                }
            }
        });
    }
}
