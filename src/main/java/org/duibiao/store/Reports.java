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
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.InflaterInputStream;
import org.duibiao.report.Header;
import org.duibiao.report.HeaderField;
import org.duibiao.report.Level;
import org.duibiao.report.Listed;
import org.duibiao.report.Region;
import org.duibiao.report.Report;
import org.duibiao.report.ReportId;
import org.duibiao.report.ReportKind;
import org.duibiao.report.Structure;
import org.duibiao.statement.Statement;
import org.duibiao.text.Span;
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
    private static final int FIRST_VERSION = 1;

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
     * @param texts of a new one, one a report
     */
    public record Added(boolean isNew, List<Listed> reports, List<TextStamp> texts) {
        public Added {
            reports = List.copyOf(reports);
            texts = List.copyOf(texts);
        }
    }

    /** Adds files in one transaction, each with all its reports; one whose content is there already stays as it is. */
    public List<Added> add(List<NewSource> sources) throws StoreException {
        return database.write(handle -> {
            List<Added> added = new ArrayList<>();
            for (NewSource source : sources) {
                List<Listed> there = isThere(handle, source) ? of(handle, source.sha256()) : List.of();
                added.add(there.isEmpty() ? insert(handle, source) : new Added(false, there, List.of()));
            }
            return added;
        });
    }

    private static boolean isThere(Handle handle, NewSource source) {
        return handle.createQuery("select id from source where sha256 = :sha256")
                .bind("sha256", source.sha256())
                .mapTo(Long.class)
                .findOne()
                .isPresent();
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
    public record TextStamp(int version, long stamp) {
        private static TextStamp of(byte[] sha256, int ordinal, int version, OffsetDateTime made) {
            long stamp = ByteBuffer.wrap(sha256).getLong();
            for (long part : new long[] {version, ordinal, made.toEpochSecond(), made.getNano()}) {
                stamp = 31 * stamp + part;
            }
            return new TextStamp(version, stamp);
        }
    }

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
        return TextStamp.of(
                rows.getBytes(5), rows.getInt(3), rows.getInt(2), rows.getObject(4, OffsetDateTime.class));
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

    /** Puts the header right by hand; what differs from before counts as set by the person from now on. */
    public void edit(ReportId id, Header header) throws StoreException {
        database.write(handle -> {
            Set<HeaderField> byHand =
                    HeaderField.differing(header, listed(handle, id).header());
            byHand.addAll(setByHand(handle, id));
            put(handle, id, header, byHand);
            return id;
        });
    }

    private Listed listed(Handle handle, ReportId id) throws StoreException {
        return handle.createQuery(LISTED + " where report.id = :id")
                .bind("id", id.value())
                .map((rows, c) -> listed(rows))
                .findOne()
                .orElseThrow(() -> new StoreException(StoreException.Reason.CHANGED_MEANWHILE, "report"));
    }

    private static Set<HeaderField> setByHand(Handle handle, ReportId id) {
        Set<HeaderField> fields = EnumSet.noneOf(HeaderField.class);
        String names = handle.createQuery("select hand_fields from report where id = :id")
                .bind("id", id.value())
                .mapTo(String.class)
                .findOne()
                .orElse("");
        for (HeaderField field : HeaderField.values()) {
            if (List.of(names.split(",")).contains(field.name())) {
                fields.add(field);
            }
        }
        return fields;
    }

    private static String names(Set<HeaderField> fields) {
        return fields.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    /** What a person has set in the header of a report. */
    public Set<HeaderField> setByHand(ReportId id) throws StoreException {
        return database.read(handle -> setByHand(handle, id));
    }

    private int put(Handle handle, ReportId id, Header header, Set<HeaderField> byHand) throws StoreException {
        int region = regionKey(handle, header.region());
        int changed = handle.createUpdate("""
                        update report set region_id = :region, title = :title, kind = :kind, delivered = :delivered,
                            review_year = :reviewYear, goal_year = :goalYear, shelf_year = :shelfYear,
                            speaker = :speaker, warnings = :warnings, hand_fields = :byHand
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
                .bind("byHand", names(byHand))
                .bind("id", id.value())
                .execute();
        mustHaveChanged(changed, "report");
        handle.createUpdate("update statement set region_id = :region where report_id = :id")
                .bind("region", region)
                .bind("id", id.value())
                .execute();
        return region;
    }

    // ---- reading anew -----------------------------------------------------------------------------------------------

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
                    ofFile.add(listed(handle, new ReportId(report)));
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
            listed(handle, id);
            long source = sourceOf(handle, id);
            return renew(handle, id, reading.report(), reading.statements(), reader, source);
        });
    }

    /**
     * Puts other readings of the present text in the place of those there, in one transaction; reviews move along. Text,
     * structure and header stay as they are.
     */
    public Renewed restate(ReportId id, List<Statement> readings) throws StoreException {
        Report present =
                read(id).orElseThrow(() -> new StoreException(StoreException.Reason.CHANGED_MEANWHILE, "report"));
        return database.write(handle -> {
            listed(handle, id);
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
        Report text =
                read(newer).orElseThrow(() -> new StoreException(StoreException.Reason.CHANGED_MEANWHILE, "report"));
        return database.write(handle -> {
            Listed there = listed(handle, newer);
            listed(handle, known);
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
            Set<HeaderField> byHand = setByHand(handle, newer);
            if (!byHand.isEmpty()) {
                Header header = HeaderField.keeping(listed(handle, known).header(), there.header(), byHand);
                byHand.addAll(setByHand(handle, known));
                put(handle, known, header, byHand);
            }
            statements.handOver(handle, newer.value(), known.value());
            handle.execute(
                    "update annotation set report_id = ?, text_version = ? where report_id = ? and text_version = ?",
                    known.value(),
                    listed(handle, known).textVersion(),
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
        Listed listed = listed(handle, id);
        record Stored(String text, String structure) {}
        Stored stored = handle.createQuery(
                        "select text, structure from report_text where report_id = :id and version = :version")
                .bind("id", id.value())
                .bind("version", listed.textVersion())
                .map((rows, c) -> new Stored(rows.getString(1), rows.getString(2)))
                .one();
        Set<HeaderField> byHand = setByHand(handle, id);
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
        int region = newHeader ? put(handle, id, header, byHand) : regionKey(handle, header.region());
        Carrying carrying = new Carrying(stored.text(), now.text());
        int doubtful = newWords || newStatements ? statements.renew(handle, id.value(), region, read, carrying) : 0;
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
        return handle.createQuery(LISTED + """
                        where report.id in (select report_text.report_id from report_text
                            join source of_text on of_text.id = report_text.source_id where of_text.sha256 = :sha256)
                        order by report.ordinal
                        """)
                .bind("sha256", sha256)
                .map((rows, c) -> listed(rows))
                .list();
    }

    private Added insert(Handle handle, NewSource source) throws StoreException {
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
        List<Listed> reports = new ArrayList<>();
        List<TextStamp> texts = new ArrayList<>();
        for (NewSource.NewReport report : source.reports()) {
            int ordinal = reports.size() + 1;
            long key = insert(handle, sourceKey, ordinal, report, source.reader(), now);
            reports.add(listed(key, source.path(), report));
            texts.add(TextStamp.of(source.sha256(), ordinal, FIRST_VERSION, now));
        }
        return new Added(true, reports, texts);
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

    private long insert(
            Handle handle, long source, int ordinal, NewSource.NewReport added, int reader, OffsetDateTime now)
            throws StoreException {
        Header header = added.report().header();
        Structure structure = added.report().structure();
        int region = regionKey(handle, header.region());
        long key = handle.createUpdate("""
                        insert into report (source_id, ordinal, name, region_id, title, kind, delivered, review_year,
                            goal_year, shelf_year, speaker, warnings, hand_fields, text_version, characters, sections,
                            paragraphs, notes, tables, statements)
                        values (:source, :ordinal, :name, :region, :title, :kind, :delivered, :reviewYear, :goalYear,
                            :shelfYear, :speaker, :warnings, :byHand, 1, :characters, :sections, :paragraphs, :notes,
                            :tables, :statements)
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
                .bind("byHand", names(added.byHand()))
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
                source);
        statements.insert(handle, key, region, 0, added.statements(), false);
        return key;
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
