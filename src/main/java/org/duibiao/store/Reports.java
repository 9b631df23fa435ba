package org.duibiao.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.InflaterInputStream;
import org.duibiao.report.Header;
import org.duibiao.report.Level;
import org.duibiao.report.Listed;
import org.duibiao.report.Region;
import org.duibiao.report.Report;
import org.duibiao.report.ReportId;
import org.duibiao.report.ReportKind;
import org.duibiao.report.Structure;
import org.jdbi.v3.core.Handle;

/** Reports with their files, texts and structures. */
public final class Reports {

    private static final String LISTED = """
            select report.id, report.name, source.path as source, report.title, region.path as region, region.level,
                   report.kind, report.delivered, report.review_year, report.goal_year, report.speaker, report.warnings,
                   report.text_version, report.characters, report.sections, report.paragraphs, report.notes,
                   report.tables, report.statements
            from report join region on region.id = report.region_id join source on source.id = report.source_id
            """;

    private static final String IN_SHELF_ORDER =
            " order by region.path = '', region.path, report.shelf_year, report.name, report.id";
    private static final int MOST_NAMED_AT_ONCE = 1000;

    private final Database database;
    private final Clock clock;
    private final Statements statements;
    private final Json json = new Json();

    Reports(Database database, Clock clock, Statements statements) {
        this.database = database;
        this.clock = clock;
        this.statements = statements;
    }

    /**
     * What became of one file.
     *
     * @param isNew false when the same content was there already
     * @param reports what it is in the library
     */
    public record Added(boolean isNew, List<Listed> reports) {}

    /** Adds files in one transaction, each with all its reports; one whose content is there already stays as it is. */
    public List<Added> add(List<NewSource> sources) throws StoreException {
        return database.write(handle -> {
            List<Added> added = new ArrayList<>();
            for (NewSource source : sources) {
                List<Listed> there = of(handle, source.sha256());
                if (there.isEmpty()) {
                    insert(handle, source);
                    added.add(new Added(true, of(handle, source.sha256())));
                } else {
                    added.add(new Added(false, there));
                }
            }
            return added;
        });
    }

    /** The reports that came in a file of this content; empty when it is not there. */
    public List<Listed> of(byte[] sha256) throws StoreException {
        return database.read(handle -> of(handle, sha256));
    }

    /** All, by district and year, without their texts. */
    public List<Listed> all() throws StoreException {
        return database.read(handle -> handle.createQuery(LISTED + IN_SHELF_ORDER)
                .map((rows, c) -> listed(rows))
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
                found.addAll(handle.createQuery(LISTED + " where report.id in (<ids>)" + IN_SHELF_ORDER)
                        .bindList(
                                "ids",
                                wanted.subList(i, Math.min(wanted.size(), i + MOST_NAMED_AT_ONCE)).stream()
                                        .map(ReportId::value)
                                        .toList())
                        .map((rows, c) -> listed(rows))
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
        return database.read(handle -> handle.createQuery(LISTED + " where region.path in (<paths>)" + IN_SHELF_ORDER)
                .bindList("paths", regionPaths.stream().map(Reports::joined).toList())
                .map((rows, c) -> listed(rows))
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

    /**
     * Which text of a report counts now.
     *
     * @param version from 1
     * @param stamp other for any other text, also for one that took the place of this one when a backup was put back
     */
    public record TextStamp(int version, long stamp) {}

    /** The texts that count now, of all reports. */
    public Map<ReportId, TextStamp> texts() throws StoreException {
        return database.read(handle -> {
            Map<ReportId, TextStamp> texts = new HashMap<>();
            handle.createQuery("""
                            select report.id, report.text_version, report.ordinal, report_text.made, source.sha256
                            from report join source on source.id = report.source_id
                            join report_text on report_text.report_id = report.id and version = text_version
                            """)
                    .map((rows, c) -> Map.entry(new ReportId(rows.getLong(1)), textStamp(rows)))
                    .forEach(entry -> texts.put(entry.getKey(), entry.getValue()));
            return texts;
        });
    }

    private static TextStamp textStamp(ResultSet rows) throws SQLException {
        int version = rows.getInt(2);
        OffsetDateTime made = rows.getObject(4, OffsetDateTime.class);
        long stamp = ByteBuffer.wrap(rows.getBytes(5)).getLong();
        for (long part : new long[] {version, rows.getInt(3), made.toEpochSecond(), made.getNano()}) {
            stamp = 31 * stamp + part;
        }
        return new TextStamp(version, stamp);
    }

    /** A text without its structure. */
    public Optional<String> text(ReportId id, int version) throws StoreException {
        return database.read(handle -> handle.createQuery(
                        "select text from report_text where report_id = :id and version = :version")
                .bind("id", id.value())
                .bind("version", version)
                .map((rows, c) -> rows.getString(1))
                .findOne());
    }

    /** Puts the header right by hand. */
    public void edit(ReportId id, Header header) throws StoreException {
        database.write(handle -> {
            int region = regionKey(handle, header.region());
            int changed = handle.createUpdate("""
                            update report set region_id = :region, title = :title, kind = :kind, delivered = :delivered,
                                review_year = :reviewYear, goal_year = :goalYear, shelf_year = :shelfYear,
                                speaker = :speaker, warnings = :warnings, header_by_hand = true
                            where id = :id
                            """)
                    .bind("region", region)
                    .bind("title", header.title())
                    .bind("kind", header.kind().name())
                    .bind("delivered", header.date())
                    .bind("reviewYear", header.reviewYear())
                    .bind("goalYear", header.goalYear())
                    .bind("shelfYear", header.year())
                    .bind("speaker", header.speaker())
                    .bind("warnings", json.writeWarnings(header.warnings()))
                    .bind("id", id.value())
                    .execute();
            mustHaveChanged(changed, "report");
            handle.createUpdate("update statement set region_id = :region where report_id = :id")
                    .bind("region", region)
                    .bind("id", id.value())
                    .execute();
            return changed;
        });
    }

    /** Takes it out with everything that hangs on it. */
    public void remove(ReportId id) throws StoreException {
        database.write(handle -> {
            Optional<Long> source = handle.createQuery("select source_id from report where id = :id")
                    .bind("id", id.value())
                    .mapTo(Long.class)
                    .findOne();
            if (source.isEmpty()) {
                throw new StoreException(StoreException.Reason.CHANGED_MEANWHILE, "report");
            }
            for (String table : List.of("review", "statement", "annotation", "report_text")) {
                handle.execute("delete from " + table + " where report_id = ?", id.value());
            }
            handle.execute("delete from report where id = ?", id.value());
            return handle.execute(
                    "delete from source where id = ? and not exists (select 1 from report where source_id = ?)",
                    source.get(),
                    source.get());
        });
    }

    /** The file it came in: its name, and its bytes as they were. */
    public Optional<Original> original(ReportId id) throws StoreException {
        return database.read(handle -> handle.createQuery("""
                        select source.file_name, source_bytes.deflated from report
                        join source on source.id = report.source_id join source_bytes on source_bytes.source_id = source.id
                        where report.id = :id
                        """)
                .bind("id", id.value())
                .map((rows, c) -> new Original(rows.getString(1), inflated(rows)))
                .findOne());
    }

    /**
     * A file as it was brought in.
     *
     * @param fileName with its extension
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Original(String fileName, byte[] bytes) {}

    private List<Listed> of(Handle handle, byte[] sha256) {
        return handle.createQuery(LISTED + " where source.sha256 = :sha256 order by report.ordinal")
                .bind("sha256", sha256)
                .map((rows, c) -> listed(rows))
                .list();
    }

    private void insert(Handle handle, NewSource source) throws StoreException {
        OffsetDateTime now = OffsetDateTime.now(clock);
        long sourceKey = handle.createUpdate("insert into source (sha256, file_name, path, size, brought_in)"
                        + " values (:sha256, :fileName, :path, :size, :now)")
                .bind("sha256", source.sha256())
                .bind("fileName", source.fileName())
                .bind("path", source.path())
                .bind("size", source.size())
                .bind("now", now)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        handle.execute("insert into source_bytes (source_id, deflated) values (?, ?)", sourceKey, source.deflated());
        int ordinal = 1;
        for (NewSource.NewReport report : source.reports()) {
            insert(handle, sourceKey, ordinal++, report, now);
        }
    }

    private void insert(Handle handle, long source, int ordinal, NewSource.NewReport added, OffsetDateTime now)
            throws StoreException {
        Header header = added.report().header();
        Structure structure = added.report().structure();
        int region = regionKey(handle, header.region());
        long key = handle.createUpdate("""
                        insert into report (source_id, ordinal, name, region_id, title, kind, delivered, review_year,
                            goal_year, shelf_year, speaker, warnings, text_version, characters, sections, paragraphs,
                            notes, tables, statements)
                        values (:source, :ordinal, :name, :region, :title, :kind, :delivered, :reviewYear, :goalYear,
                            :shelfYear, :speaker, :warnings, 1, :characters, :sections, :paragraphs, :notes, :tables,
                            :statements)
                        """)
                .bind("source", source)
                .bind("ordinal", ordinal)
                .bind("name", added.name())
                .bind("region", region)
                .bind("title", header.title())
                .bind("kind", header.kind().name())
                .bind("delivered", header.date())
                .bind("reviewYear", header.reviewYear())
                .bind("goalYear", header.goalYear())
                .bind("shelfYear", header.year())
                .bind("speaker", header.speaker())
                .bind("warnings", json.writeWarnings(header.warnings()))
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
                "insert into report_text (report_id, version, made, text, structure) values (?, 1, ?, ?, ?)",
                key,
                now,
                added.report().text(),
                json.write(structure));
        statements.insert(handle, key, region, 0, added.statements(), false);
    }

    private static int regionKey(Handle handle, Region region) {
        String path = joined(region.path());
        String level = region.level().map(Level::name).orElse("");
        return handle.createQuery("select id from region where path = :path and level = :level")
                .bind("path", path)
                .bind("level", level)
                .mapTo(Integer.class)
                .findOne()
                .orElseGet(() -> handle.createUpdate("insert into region (path, level) values (:path, :level)")
                        .bind("path", path)
                        .bind("level", level)
                        .executeAndReturnGeneratedKeys("id")
                        .mapTo(Integer.class)
                        .one());
    }

    private static String joined(List<String> path) {
        return String.join(
                "/", path.stream().map(name -> name.replace('/', '／')).toList());
    }

    static void mustHaveChanged(int rows, String what) throws StoreException {
        if (rows != 1) {
            throw new StoreException(StoreException.Reason.CHANGED_MEANWHILE, what);
        }
    }

    private Listed listed(ResultSet rows) throws SQLException {
        String path = rows.getString("region");
        String level = rows.getString("level");
        Region region = new Region(
                path.isEmpty() ? List.of() : List.of(path.split("/")),
                level.isEmpty() ? Optional.empty() : Optional.of(Level.valueOf(level)));
        Header header = new Header(
                rows.getString("title"),
                region,
                kind(rows.getString("kind")),
                Optional.ofNullable(rows.getObject("delivered", LocalDate.class)),
                Optional.ofNullable(rows.getObject("review_year", Integer.class)),
                Optional.ofNullable(rows.getObject("goal_year", Integer.class)),
                Optional.ofNullable(rows.getString("speaker")),
                json.readWarnings(rows.getString("warnings")));
        return new Listed(
                new ReportId(rows.getLong("id")),
                rows.getString("name"),
                rows.getString("source"),
                header,
                rows.getInt("text_version"),
                new Listed.Counts(
                        rows.getInt("characters"),
                        rows.getInt("sections"),
                        rows.getInt("paragraphs"),
                        rows.getInt("notes"),
                        rows.getInt("tables"),
                        rows.getInt("statements")));
    }

    private static ReportKind kind(String name) {
        try {
            return ReportKind.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return ReportKind.UNKNOWN;
        }
    }

    private static byte[] inflated(ResultSet rows) throws SQLException {
        try (InputStream in = new InflaterInputStream(rows.getBinaryStream(2))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new SQLException("the original bytes are damaged", e);
        }
    }
}
