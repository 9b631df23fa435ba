package org.duibiao.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.duibiao.report.Header;
import org.duibiao.report.HeaderField;
import org.duibiao.report.Listed;
import org.duibiao.report.Report;
import org.duibiao.report.ReportId;
import org.duibiao.report.Structure;

/** Reports: listed, read, put right by hand, taken out. */
public final class Reports {

    private static final int MOST_NAMED_AT_ONCE = 1000;

    private final Database database;
    private final ReportRows table;
    private final Json json = new Json();

    Reports(Database database, ReportRows table) {
        this.database = database;
        this.table = table;
    }

    /** What exchange files call every report. */
    public Map<ReportId, UUID> guids() throws StoreException {
        return database.read(handle -> {
            Map<ReportId, UUID> guids = new HashMap<>();
            handle.createQuery("select id, guid from report")
                    .map((rows, c) -> guids.put(new ReportId(rows.getLong("id")), rows.getObject("guid", UUID.class)))
                    .list();
            return guids;
        });
    }

    /** Lets a report be called in exchange files what the tool it came from calls it. */
    public void call(ReportId report, UUID guid) throws StoreException {
        database.write(handle -> {
            Database.mustHaveChanged(
                    handle.execute("update report set guid = ? where id = ?", guid, report.value()), "report");
            return guid;
        });
    }

    /** All, by district and year, without their texts. */
    public List<Listed> all() throws StoreException {
        return database.read(handle -> handle.createQuery(ReportRows.LISTED + ReportRows.IN_SHELF_ORDER)
                .map((rows, c) -> table.listed(rows))
                .list());
    }

    public Optional<Listed> one(ReportId id) throws StoreException {
        return some(List.of(id)).stream().findFirst();
    }

    /** Those of them that are there, by district and year. */
    public List<Listed> some(Collection<ReportId> ids) throws StoreException {
        List<ReportId> wanted = List.copyOf(ids);
        return database.read(handle -> {
            List<Listed> found = new ArrayList<>();
            for (int i = 0; i < wanted.size(); i += MOST_NAMED_AT_ONCE) {
                found.addAll(handle.createQuery(
                                ReportRows.LISTED + " where report.id in (<ids>)" + ReportRows.IN_SHELF_ORDER)
                        .bindList(
                                "ids",
                                wanted.subList(i, Math.min(wanted.size(), i + MOST_NAMED_AT_ONCE)).stream()
                                        .map(ReportId::value)
                                        .toList())
                        .map((rows, c) -> table.listed(rows))
                        .list());
            }
            return found;
        });
    }

    /** The reports whose own government one of these districts is, whatever level they are filed under. */
    public List<Listed> by(Collection<List<String>> regionPaths) throws StoreException {
        if (regionPaths.isEmpty()) {
            return List.of();
        }
        return database.read(handle -> handle.createQuery(
                        ReportRows.LISTED + " where region.path in (<paths>)" + ReportRows.IN_SHELF_ORDER)
                .bindList("paths", regionPaths.stream().map(ReportRows::joined).toList())
                .map((rows, c) -> table.listed(rows))
                .list());
    }

    /** With text and structure of its present version. */
    public Optional<Report> read(ReportId id) throws StoreException {
        Optional<Listed> listed = one(id);
        if (listed.isEmpty()) {
            return Optional.empty();
        }
        return database.read(handle -> {
            record Stored(String text, String structure) {}
            Optional<Stored> stored = handle.createQuery(
                            "select text, structure from report_text where report_id = :id and version = :version")
                    .bind("id", id.value())
                    .bind("version", listed.get().textVersion())
                    .map((rows, c) -> new Stored(rows.getString("text"), rows.getString("structure")))
                    .findOne();
            if (stored.isEmpty()) {
                return Optional.empty();
            }
            Structure structure = json.read(stored.get().structure());
            return Optional.of(new Report(listed.get().header(), stored.get().text(), structure));
        });
    }

    /** Puts the header right by hand; what differs from before counts as set by the person from now on. */
    public void edit(ReportId id, Header header) throws StoreException {
        database.write(handle -> {
            Set<HeaderField> byHand =
                    HeaderField.differing(header, table.one(handle, id).header());
            byHand.addAll(ReportRows.setByHand(handle, id));
            DistrictRows.forget(handle, id.value());
            table.put(handle, id, header, byHand);
            DistrictRows.forget(handle, id.value());
            return id;
        });
    }

    /** What a person has set in the header of a report. */
    public Set<HeaderField> setByHand(ReportId id) throws StoreException {
        return database.read(handle -> ReportRows.setByHand(handle, id));
    }

    /**
     * Two reports that may be versions of one.
     *
     * @param newer the one brought in later
     */
    public record Pair(Listed newer, Listed known) {}

    /** For each of some reports, those that came before it in another file, of the same district, kind and year. */
    public List<Pair> alike(Collection<ReportId> ids) throws StoreException {
        List<Long> wanted = ids.stream().map(ReportId::value).toList();
        record Keys(long newer, long known) {}
        List<Keys> keys = database.read(handle -> {
            List<Keys> found = new ArrayList<>();
            for (int i = 0; i < wanted.size(); i += MOST_NAMED_AT_ONCE) {
                found.addAll(handle.createQuery("""
                                select newer.id, known.id from report newer join region on region.id = newer.region_id
                                join report known on known.region_id = newer.region_id and known.kind = newer.kind
                                    and known.shelf_year is not distinct from newer.shelf_year
                                    and known.id < newer.id and known.source_id <> newer.source_id
                                where newer.id in (<ids>) and (region.path <> '' or known.title = newer.title)
                                order by newer.id, known.id
                                """)
                        .bindList("ids", wanted.subList(i, Math.min(wanted.size(), i + MOST_NAMED_AT_ONCE)))
                        .map((rows, c) -> new Keys(rows.getLong(1), rows.getLong(2)))
                        .list());
            }
            return found;
        });
        Map<Long, Listed> listed = new HashMap<>();
        Set<ReportId> all = new LinkedHashSet<>();
        keys.forEach(pair -> {
            all.add(new ReportId(pair.newer()));
            all.add(new ReportId(pair.known()));
        });
        some(all).forEach(report -> listed.put(report.id().value(), report));
        List<Pair> pairs = new ArrayList<>();
        for (Keys pair : keys) {
            Listed newer = listed.get(pair.newer());
            Listed known = listed.get(pair.known());
            if (newer != null && known != null) {
                pairs.add(new Pair(newer, known));
            }
        }
        return pairs;
    }

    /** Takes it out with everything that hangs on it. */
    public void remove(ReportId id) throws StoreException {
        database.write(handle -> {
            Set<Long> sources = new LinkedHashSet<>(handle.createQuery(
                            "select source_id from report where id = :id union select source_id from report_text"
                                    + " where report_id = :id")
                    .bind("id", id.value())
                    .mapTo(Long.class)
                    .list());
            if (sources.isEmpty()) {
                throw new StoreException(StoreException.Reason.CHANGED_MEANWHILE, "report");
            }
            DistrictRows.forget(handle, id.value());
            for (String table : List.of("review", "statement", "annotation", "report_text")) {
                handle.execute("delete from " + table + " where report_id = ?", id.value());
            }
            handle.execute("delete from report where id = ?", id.value());
            for (long source : sources) {
                handle.execute(
                        "delete from source where id = ? and not exists (select 1 from report where source_id = ?)"
                                + " and not exists (select 1 from report_text where source_id = ?)",
                        source,
                        source,
                        source);
            }
            return id;
        });
    }
}
