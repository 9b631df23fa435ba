package org.duibiao.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.duibiao.indicator.Indicator;
import org.duibiao.ledger.Ledger;
import org.duibiao.ledger.Standing;
import org.duibiao.ledger.Verdict;
import org.duibiao.report.Level;
import org.duibiao.report.Region;
import org.duibiao.report.ReportId;
import org.duibiao.statement.StatementId;
import org.jdbi.v3.core.Handle;

/**
 * How the goals of each district stand, kept as one row a district. A row goes with whatever it was made of: every writing
 * of reports, statements, reviews and choices calls {@link #forget} in its own transaction.
 */
public final class Standings {
    private static final String NATION =
            String.join("/", Region.of(Level.NATIONAL, Region.NATION).path());
    /** As the column is wide. A district with more is worked out each time. */
    private static final int MOST_BYTES = 1 << 20;
    /** The sign after the one that joins paths, which no name of a district has either. */
    private static final String PAST_BELOW = "0";
    /** By their place; the basis tells programs with others apart. */
    private static final List<Verdict> VERDICTS = List.of(Verdict.values());

    private final Database database;
    private final Function<String, Optional<Indicator>> catalogue;

    Standings(Database database, Function<String, Optional<Indicator>> catalogue) {
        this.database = database;
        this.catalogue = catalogue;
    }

    /** A district's row as it is kept. */
    private record Row(String path, String level, ByteBuffer goals) {}

    /**
     * How all goals stand whose districts have a row, district by district.
     *
     * @param basis rows made on another one do not count
     */
    public List<Standing> all(String basis) throws StoreException {
        List<Row> rows = database.read(handle -> handle.createQuery(
                        "select path, level, goals from standing where basis = :basis order by path")
                .bind("basis", basis)
                .map((row, c) -> new Row(row.getString(1), row.getString(2), ByteBuffer.wrap(row.getBytes(3))))
                .list());
        Map<String, Optional<Indicator>> indicators = new HashMap<>();
        List<Standing> all = new ArrayList<>();
        for (Row row : rows) {
            read(row, id -> indicators.computeIfAbsent(id, catalogue), all);
        }
        return all;
    }

    /** The districts that have reports and no row made on this basis. */
    public List<Region> missing(String basis) throws StoreException {
        return database.read(handle -> handle.createQuery("""
                        select distinct region.path, region.level from region
                        where region.path <> '' and exists (select 1 from report where report.region_id = region.id)
                            and not exists (select 1 from standing where standing.path = region.path and basis = :basis)
                        order by region.path
                        """)
                .bind("basis", basis)
                .map((rows, c) -> new Region(
                        List.of(rows.getString(1).split("/", -1)),
                        rows.getString(2).isEmpty() ? Optional.empty() : Optional.of(Level.valueOf(rows.getString(2)))))
                .list());
    }

    /** Which state of the library is read from now on; {@link #keep} wants to know. */
    public long moment() {
        return database.moment();
    }

    /**
     * Keeps how the goals of some districts stand, in the place of their rows, unless anything was written since a moment.
     *
     * @param goals by district, those without a goal among them
     * @return whether it was kept
     */
    public boolean keep(Map<Region, List<Standing>> goals, String basis, long moment) throws StoreException {
        return database.writeIfUnchanged(moment, handle -> {
            for (Map.Entry<Region, List<Standing>> district : goals.entrySet()) {
                Region region = district.getKey();
                byte[] bytes = written(district.getValue());
                if (bytes.length <= MOST_BYTES) {
                    handle.execute(
                            "merge into standing (path, level, basis, goals) key (path) values (?, ?, ?, ?)",
                            String.join("/", region.path()),
                            region.level().map(Level::name).orElse(""),
                            basis,
                            bytes);
                }
            }
        });
    }

    /** Takes out what was made of a report: its district's row, and those of all districts that are measured by it. */
    static void forget(Handle handle, long report) {
        handle.createQuery(
                        "select region.path from report join region on region.id = report.region_id where report.id = :id")
                .bind("id", report)
                .mapTo(String.class)
                .findOne()
                .ifPresent(path -> forget(handle, path));
    }

    /** The same for reports of some districts. */
    static void forget(Handle handle, Collection<Region> regions) {
        regions.stream().filter(Region::known).forEach(region -> forget(handle, String.join("/", region.path())));
    }

    /** Districts above serve as references, as {@link Ledger#above} says; the nation's for all. */
    private static void forget(Handle handle, String path) {
        if (path.equals(NATION)) {
            handle.execute("delete from standing");
        } else if (!path.isEmpty()) {
            handle.execute("delete from standing where path = ?", path);
            handle.execute("delete from standing where path > ? and path < ?", path + "/", path + PAST_BELOW);
        }
    }

    /** The ids of the indicators once, then each goal in a few bytes. */
    private static byte[] written(List<Standing> goals) {
        List<String> indicators =
                goals.stream().map(goal -> goal.indicator().id()).distinct().toList();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeShort(indicators.size());
            for (String indicator : indicators) {
                out.writeUTF(indicator);
            }
            out.writeInt(goals.size());
            for (Standing goal : goals) {
                out.writeLong(goal.goal().value());
                out.writeLong(goal.report().value());
                out.writeLong(goal.answer().map(ReportId::value).orElse(0L));
                out.writeShort(indicators.indexOf(goal.indicator().id()));
                out.writeShort(goal.year());
                out.writeByte(VERDICTS.indexOf(goal.verdict()));
                out.writeBoolean(goal.first());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void read(Row row, Function<String, Optional<Indicator>> indicators, List<Standing> into) {
        Region region = new Region(
                List.of(row.path().split("/", -1)),
                row.level().isEmpty() ? Optional.empty() : Optional.of(Level.valueOf(row.level())));
        try (DataInputStream in =
                new DataInputStream(new ByteArrayInputStream(row.goals().array()))) {
            List<Optional<Indicator>> there = new ArrayList<>();
            for (int left = in.readShort(); left > 0; left--) {
                there.add(indicators.apply(in.readUTF()));
            }
            for (int left = in.readInt(); left > 0; left--) {
                StatementId goal = new StatementId(in.readLong());
                ReportId report = new ReportId(in.readLong());
                long answer = in.readLong();
                Optional<Indicator> indicator = there.get(in.readShort());
                int year = in.readShort();
                Verdict verdict = VERDICTS.get(in.readByte());
                boolean first = in.readBoolean();
                indicator.ifPresent(about -> into.add(new Standing(
                        region,
                        goal,
                        report,
                        answer == 0 ? Optional.empty() : Optional.of(new ReportId(answer)),
                        about,
                        year,
                        verdict,
                        first)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
