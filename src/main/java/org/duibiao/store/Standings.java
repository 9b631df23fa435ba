package org.duibiao.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.duibiao.indicator.Indicator;
import org.duibiao.ledger.Standing;
import org.duibiao.ledger.Verdict;
import org.duibiao.report.Region;
import org.duibiao.report.ReportId;
import org.duibiao.statement.StatementId;

/** How the goals of each known district stand, kept as one row a district of {@link DistrictRows#STANDINGS}. */
public final class Standings {
    /** As the column is wide. A district with more is worked out each time. */
    private static final int MOST_BYTES = 1 << 20;
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

    /** The known districts that have reports and no row made on this basis. */
    public List<Region> missing(String basis) throws StoreException {
        return database.read(handle -> DistrictRows.STANDINGS.missing(handle, basis)).stream()
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
                byte[] bytes = written(district.getValue());
                if (region.known() && bytes.length <= MOST_BYTES) {
                    handle.execute(
                            "merge into standing (path, level, basis, goals) key (path) values (?, ?, ?, ?)",
                            DistrictRows.path(region),
                            DistrictRows.level(region),
                            basis,
                            bytes);
                }
            }
        });
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
        Region region = DistrictRows.region(row.path(), row.level());
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
