package org.duibiao.store;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duibiao.report.Header;
import org.duibiao.report.Listed;
import org.duibiao.report.Region;
import org.duibiao.report.ReportId;
import org.duibiao.report.Structure;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.EmptyHandling;

/** Files on their way into the library with their reports. */
public final class Arrivals {

    private static final int FIRST_VERSION = 1;
    private static final long BYTES_A_UNIT = 10;

    private final Database database;
    private final ReportRows table;
    private final StatementRows statements;
    private final Clock clock;
    private final Json json = new Json();

    Arrivals(Database database, ReportRows table, StatementRows statements, Clock clock) {
        this.database = database;
        this.table = table;
        this.statements = statements;
        this.clock = clock;
    }

    /**
     * What became of one file.
     *
     * @param isNew false when the same content was there already
     * @param reports what it is in the library
     * @param texts of a new one, one a report
     */
    public record Added(boolean isNew, List<Listed> reports, List<Texts.TextStamp> texts) {
        public Added {
            reports = List.copyOf(reports);
            texts = List.copyOf(texts);
        }
    }

    /** Adds files in one transaction, each with all its reports; one whose content is there already stays as it is. */
    public List<Added> add(List<NewSource> sources) throws StoreException {
        database.mustTake(sources.stream().mapToLong(Arrivals::bytes).sum());
        return database.write(handle -> {
            List<Added> added = new ArrayList<>();
            Map<Region, Integer> regions = new HashMap<>();
            Set<ByteBuffer> contents = there(handle, sources);
            for (NewSource source : sources) {
                boolean isNew = contents.add(ByteBuffer.wrap(source.sha256()));
                List<Listed> there = isNew ? List.of() : of(handle, source.sha256());
                added.add(there.isEmpty() ? insert(handle, source, regions) : new Added(false, there, List.of()));
            }
            DistrictRows.forget(handle, regions.keySet());
            return added;
        });
    }

    /** What a file takes in the library, rather too much: texts, structures and statements are many times its bytes. */
    private static long bytes(NewSource source) {
        return BYTES_A_UNIT
                * (source.deflated().length
                        + source.reports().stream()
                                .mapToLong(report -> report.report().text().length())
                                .sum());
    }

    /** Those of their contents that are there, by the SHA-256; asked for all at once, as each question costs a parsing. */
    private static Set<ByteBuffer> there(Handle handle, List<NewSource> sources) {
        Set<ByteBuffer> there = new HashSet<>();
        handle.createQuery("select sha256 from source where sha256 in (<contents>)")
                .bindList(
                        EmptyHandling.NULL_KEYWORD,
                        "contents",
                        sources.stream().map(NewSource::sha256).toList())
                .map((rows, c) -> ByteBuffer.wrap(rows.getBytes(1)))
                .forEach(there::add);
        return there;
    }

    /** The SHA-256 of every file that is there. */
    public List<byte[]> contents() throws StoreException {
        return database.read(handle -> handle.createQuery("select sha256 from source")
                .map((rows, c) -> rows.getBytes(1))
                .list());
    }

    /** The reports that came in a file of this content; empty when it is not there. */
    public List<Listed> of(byte[] sha256) throws StoreException {
        return database.read(handle -> of(handle, sha256));
    }

    private List<Listed> of(Handle handle, byte[] sha256) {
        return handle.createQuery(ReportRows.LISTED + """
                        where report.id in (select report_text.report_id from report_text
                            join source of_text on of_text.id = report_text.source_id where of_text.sha256 = :sha256)
                        order by report.ordinal
                        """)
                .bind("sha256", sha256)
                .map((rows, c) -> table.listed(rows))
                .list();
    }

    private Added insert(Handle handle, NewSource source, Map<Region, Integer> regions) throws StoreException {
        OffsetDateTime now = OffsetDateTime.now(clock);
        long sourceKey = handle.createUpdate("insert into source (sha256, file_name, path, size, brought_in, found)"
                        + " values (:sha256, :fileName, :path, :size, :now, :found)")
                .bind("sha256", source.sha256())
                .bind("fileName", source.fileName())
                .bind("path", source.path())
                .bind("size", source.size())
                .bind("now", now)
                .bind("found", source.reports().size())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        handle.execute("insert into source_bytes (source_id, deflated) values (?, ?)", sourceKey, source.deflated());
        List<Listed> reports = new ArrayList<>();
        List<Texts.TextStamp> texts = new ArrayList<>();
        for (NewSource.NewReport report : source.reports()) {
            int ordinal = reports.size() + 1;
            int region = regions.computeIfAbsent(
                    report.report().header().region(), place -> ReportRows.regionKey(handle, place));
            long key = insert(handle, new Place(sourceKey, ordinal, region), report, source.reader(), now);
            reports.add(listed(key, source.path(), report));
            texts.add(Texts.TextStamp.of(source.sha256(), ordinal, FIRST_VERSION, now));
        }
        return new Added(true, reports, texts);
    }

    /** How many reports have been found in a report's file so far; those that were removed count. */
    public int foundInFile(ReportId report) throws StoreException {
        return database.read(handle -> handle.createQuery(
                        "select found from source where id = (select source_id from report where id = :id)")
                .bind("id", report.value())
                .mapTo(Integer.class)
                .findOne()
                .orElse(0));
    }

    /**
     * Adds a report to the file that another came in, behind all of its reports.
     *
     * @param reader the version of the program's reading
     */
    public Listed addToFile(ReportId known, NewSource.NewReport report, int reader) throws StoreException {
        int ordinal = foundInFile(known) + 1;
        return database.write(handle -> {
            Listed sibling = table.one(handle, known);
            long source = handle.createQuery("select source_id from report where id = :id")
                    .bind("id", known.value())
                    .mapTo(Long.class)
                    .one();
            handle.execute("update source set found = ? where id = ?", ordinal, source);
            Region place = report.report().header().region();
            int region = ReportRows.regionKey(handle, place);
            DistrictRows.forget(handle, List.of(place));
            long key = insert(handle, new Place(source, ordinal, region), report, reader, OffsetDateTime.now(clock));
            return listed(key, sibling.source(), report);
        });
    }

    private static Listed listed(long key, String path, NewSource.NewReport added) {
        Structure structure = added.report().structure();
        return new Listed(
                new ReportId(key),
                added.name(),
                path,
                added.report().header(),
                FIRST_VERSION,
                new Listed.Counts(
                        added.report().text().length(),
                        structure.sections().size(),
                        structure.paragraphs().size(),
                        structure.notes().size(),
                        structure.tables().size(),
                        added.statements().size()));
    }

    /** Where a report goes: keys of its file and region, and which of its file it is, from 1. */
    private record Place(long source, int ordinal, int region) {}

    private long insert(Handle handle, Place place, NewSource.NewReport added, int reader, OffsetDateTime now)
            throws StoreException {
        Header header = added.report().header();
        Structure structure = added.report().structure();
        long key = handle.createUpdate("""
                        insert into report (source_id, ordinal, name, region_id, title, kind, delivered, review_year,
                            goal_year, shelf_year, speaker, warnings, hand_fields, text_version, characters, sections,
                            paragraphs, notes, tables, statements)
                        values (:source, :ordinal, :name, :region, :title, :kind, :delivered, :reviewYear, :goalYear,
                            :shelfYear, :speaker, :warnings, :byHand, 1, :characters, :sections, :paragraphs, :notes,
                            :tables, :statements)
                        """)
                .bind("source", place.source())
                .bind("ordinal", place.ordinal())
                .bind("name", added.name())
                .bind("region", place.region())
                .bind("title", header.title())
                .bind("kind", header.kind().name())
                .bind("delivered", header.date())
                .bind("reviewYear", header.reviewYear())
                .bind("goalYear", header.goalYear())
                .bind("shelfYear", header.year())
                .bind("speaker", header.speaker())
                .bind("warnings", json.writeWarnings(header.warnings()))
                .bind("byHand", ReportRows.names(added.byHand()))
                .bind("characters", added.report().text().length())
                .bind("sections", structure.sections().size())
                .bind("paragraphs", structure.paragraphs().size())
                .bind("notes", structure.notes().size())
                .bind("tables", structure.tables().size())
                .bind("statements", added.statements().size())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        handle.execute(
                "insert into report_text (report_id, version, made, text, structure, reader, source_id)"
                        + " values (?, 1, ?, ?, ?, ?, ?)",
                key,
                now,
                added.report().text(),
                json.write(structure),
                reader,
                place.source());
        statements.insert(handle, key, 0, added.statements(), false);
        StatedPlaces.keep(handle, key, added.statements());
        return key;
    }
}
