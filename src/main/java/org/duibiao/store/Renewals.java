package org.duibiao.store;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
import org.duibiao.statement.Statement;
import org.duibiao.text.Span;
import org.jdbi.v3.core.Handle;

/**
 * Reports understood anew: another reading takes the place of the present one, and what people set, said and marked moves
 * along.
 */
public final class Renewals {

    private final Database database;
    private final ReportRows table;
    private final Reports reports;
    private final StatementRenewal statements;
    private final Clock clock;
    private final Json json = new Json();

    Renewals(Database database, ReportRows table, Reports reports, StatementRenewal statements, Clock clock) {
        this.database = database;
        this.table = table;
        this.reports = reports;
        this.statements = statements;
        this.clock = clock;
    }

    /** The files that some reports came in, each with all its reports in their order. */
    public List<List<Listed>> byFile(Collection<ReportId> ids) throws StoreException {
        Set<Long> wanted = new HashSet<>();
        ids.forEach(id -> wanted.add(id.value()));
        return database.read(handle -> {
            Map<Long, List<Long>> files = new LinkedHashMap<>();
            handle.createQuery("select source_id, id from report order by source_id, ordinal")
                    .map((rows, c) -> Map.entry(rows.getLong(1), rows.getLong(2)))
                    .forEach(entry -> files.computeIfAbsent(entry.getKey(), file -> new ArrayList<>())
                            .add(entry.getValue()));
            files.values().removeIf(reports -> reports.stream().noneMatch(wanted::contains));
            List<List<Listed>> listed = new ArrayList<>();
            for (List<Long> reports : files.values()) {
                List<Listed> ofFile = new ArrayList<>();
                for (long report : reports) {
                    ofFile.add(table.one(handle, new ReportId(report)));
                }
                listed.add(ofFile);
            }
            return listed;
        });
    }

    /** The reports whose present text an older reader made. */
    public List<ReportId> readBefore(int reader) throws StoreException {
        return database.read(handle -> handle.createQuery("""
                        select report.id from report join report_text
                        on report_text.report_id = report.id and report_text.version = report.text_version
                        where report_text.reader < :reader order by report.id
                        """)
                .bind("reader", reader)
                .map((rows, c) -> new ReportId(rows.getLong(1)))
                .list());
    }

    /**
     * Puts a new reading of a report in the place of the present one, in one transaction. A text or structure that differs
     * becomes a new version, the present one stays beside it; what the person set in the header stays; reviews and
     * annotations move along.
     *
     * @param reader the version of the program's reading
     */
    public Renewed renew(ReportId id, NewSource.NewReport reading, int reader) throws StoreException {
        return database.write(handle -> {
            table.one(handle, id);
            long source = sourceOf(handle, id);
            return renew(handle, id, reading.report(), reading.statements(), reader, source);
        });
    }

    /**
     * Puts other readings of the present text in the place of those there, in one transaction; reviews move along. Text,
     * structure and header stay as they are.
     */
    public Renewed restate(ReportId id, List<Statement> readings) throws StoreException {
        Report present = reports.read(id)
                .orElseThrow(() -> new StoreException(StoreException.Reason.CHANGED_MEANWHILE, "report"));
        return database.write(handle -> {
            table.one(handle, id);
            int reader = handle.createQuery("""
                            select report_text.reader from report join report_text
                            on report_text.report_id = report.id and report_text.version = report.text_version
                            where report.id = :id
                            """)
                    .bind("id", id.value())
                    .mapTo(Integer.class)
                    .one();
            return renew(handle, id, present, readings, reader, sourceOf(handle, id));
        });
    }

    /**
     * Makes one report the new version of another, in one transaction: the known one gets its text, readings and file, and
     * what people put on it moves along; what they put on the newer one goes over.
     */
    public Renewed adopt(ReportId known, ReportId newer) throws StoreException {
        Report text = reports.read(newer)
                .orElseThrow(() -> new StoreException(StoreException.Reason.CHANGED_MEANWHILE, "report"));
        return database.write(handle -> {
            Listed there = table.one(handle, newer);
            table.one(handle, known);
            DistrictRows.forget(handle, newer.value());
            long source = sourceOf(handle, newer);
            record Place(int ordinal, int reader) {}
            Place place = handle.createQuery("""
                            select report.ordinal, report_text.reader from report join report_text
                            on report_text.report_id = report.id and report_text.version = report.text_version
                            where report.id = :id
                            """)
                    .bind("id", newer.value())
                    .map((rows, c) -> new Place(rows.getInt(1), rows.getInt(2)))
                    .one();
            List<Statement> readings = statements.readings(handle, newer.value());
            Renewed renewed = renew(handle, known, text, readings, place.reader(), source);
            Set<HeaderField> byHand = ReportRows.setByHand(handle, newer);
            if (!byHand.isEmpty()) {
                Header header = HeaderField.keeping(table.one(handle, known).header(), there.header(), byHand);
                byHand.addAll(ReportRows.setByHand(handle, known));
                table.put(handle, known, header, byHand);
            }
            DistrictRows.forget(handle, known.value());
            statements.handOver(handle, newer.value(), known.value());
            StatedPlaces.forget(handle, known.value());
            handle.execute(
                    "update annotation set report_id = ?, text_version = ? where report_id = ? and text_version = ?",
                    known.value(),
                    table.one(handle, known).textVersion(),
                    newer.value(),
                    there.textVersion());
            handle.execute(
                    "update annotation set report_id = ?, text_version = 0 where report_id = ?",
                    known.value(),
                    newer.value());
            handle.execute(
                    "update report_memo known set words = words || char(10) || (select words from report_memo newer"
                            + " where newer.report_id = ?) where report_id = ?"
                            + " and exists (select 1 from report_memo newer where newer.report_id = ?)",
                    newer.value(),
                    known.value(),
                    newer.value());
            handle.execute(
                    "update report_memo set report_id = ? where report_id = ?"
                            + " and not exists (select 1 from report_memo known where known.report_id = ?)",
                    known.value(),
                    newer.value(),
                    known.value());
            handle.execute("delete from report_text where report_id = ?", newer.value());
            handle.execute("delete from report where id = ?", newer.value());
            handle.execute(
                    "update report set source_id = ?, ordinal = ?, name = ? where id = ?",
                    source,
                    place.ordinal(),
                    there.name(),
                    known.value());
            return renewed;
        });
    }

    private static long sourceOf(Handle handle, ReportId id) {
        return handle.createQuery("select source_id from report where id = :id")
                .bind("id", id.value())
                .mapTo(Long.class)
                .one();
    }

    private Renewed renew(Handle handle, ReportId id, Report now, List<Statement> read, int reader, long source)
            throws StoreException {
        DistrictRows.forget(handle, id.value());
        Renewed renewed = renewed(handle, id, now, read, reader, source);
        DistrictRows.forget(handle, id.value());
        StatedPlaces.forget(handle, id.value());
        return renewed;
    }

    private Renewed renewed(Handle handle, ReportId id, Report now, List<Statement> read, int reader, long source)
            throws StoreException {
        Listed listed = table.one(handle, id);
        record Stored(String text, String structure) {}
        Stored stored = handle.createQuery(
                        "select text, structure from report_text where report_id = :id and version = :version")
                .bind("id", id.value())
                .bind("version", listed.textVersion())
                .map((rows, c) -> new Stored(rows.getString(1), rows.getString(2)))
                .one();
        Set<HeaderField> byHand = ReportRows.setByHand(handle, id);
        Header header = HeaderField.keeping(now.header(), listed.header(), byHand);
        String structure = json.write(now.structure());
        boolean newWords = !stored.text().equals(now.text());
        boolean newText = newWords || !stored.structure().equals(structure);
        boolean newHeader = !header.equals(listed.header());
        boolean newStatements = !statements.readings(handle, id.value()).equals(read);
        int version = listed.textVersion();
        if (newText) {
            version++;
            handle.execute(
                    "insert into report_text (report_id, version, made, text, structure, reader, source_id)"
                            + " values (?, ?, ?, ?, ?, ?, ?)",
                    id.value(),
                    version,
                    OffsetDateTime.now(clock),
                    now.text(),
                    structure,
                    reader,
                    source);
            Structure shape = now.structure();
            handle.execute(
                    "update report set text_version = ?, characters = ?, sections = ?, paragraphs = ?, notes = ?, tables = ?"
                            + " where id = ?",
                    version,
                    now.text().length(),
                    shape.sections().size(),
                    shape.paragraphs().size(),
                    shape.notes().size(),
                    shape.tables().size(),
                    id.value());
        } else {
            handle.execute(
                    "update report_text set reader = ? where report_id = ? and version = ?",
                    reader,
                    id.value(),
                    version);
        }
        if (newHeader) {
            table.put(handle, id, header, byHand);
        }
        Carrying carrying = new Carrying(stored.text(), now.text());
        int doubtful = newWords || newStatements ? statements.renew(handle, id.value(), read, carrying) : 0;
        int moved = newText ? moveAnnotations(handle, id, listed.textVersion(), version, now.text(), carrying) : 0;
        int orphans = handle.createQuery(
                        "select count(*) from annotation where report_id = :id and text_version <> :now")
                .bind("id", id.value())
                .bind("now", version)
                .mapTo(Integer.class)
                .one();
        return new Renewed(newText, newHeader, newStatements, moved, orphans, doubtful);
    }

    /** Those of the text before, and orphans of earlier texts that may find their words now. */
    private int moveAnnotations(Handle handle, ReportId id, int before, int version, String text, Carrying carrying)
            throws StoreException {
        record Standing(UUID id, int version, Span span) {}
        List<Standing> all = handle.createQuery(
                        "select id, text_version, passage_start, passage_end from annotation where report_id = :id")
                .bind("id", id.value())
                .map((rows, c) -> new Standing(
                        rows.getObject(1, UUID.class), rows.getInt(2), new Span(rows.getInt(3), rows.getInt(4))))
                .list();
        Map<Integer, Carrying> earlier = new HashMap<>(Map.of(before, carrying));
        int moved = 0;
        for (Standing one : all) {
            Carrying way = earlier.get(one.version());
            if (way == null) {
                Optional<String> old = handle.createQuery(
                                "select text from report_text where report_id = :id and version = :version")
                        .bind("id", id.value())
                        .bind("version", one.version())
                        .map((rows, c) -> rows.getString(1))
                        .findOne();
                way = new Carrying(old.orElse(""), text);
                earlier.put(one.version(), way);
            }
            Optional<Span> place = way.place(one.span());
            if (place.isPresent()) {
                moved += handle.execute(
                        "update annotation set text_version = ?, passage_start = ?, passage_end = ?, quote = ? where id = ?",
                        version,
                        place.get().start(),
                        place.get().end(),
                        place.get().in(text),
                        one.id());
            }
        }
        return moved;
    }
}
