package org.duibiao.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.duibiao.report.Header;
import org.duibiao.report.HeaderField;
import org.duibiao.report.Level;
import org.duibiao.report.Listed;
import org.duibiao.report.Region;
import org.duibiao.report.ReportId;
import org.duibiao.report.ReportKind;
import org.jdbi.v3.core.Handle;

/** The rows of reports as the aggregates of this package share them: how one is listed, and how its header is written. */
final class ReportRows {

    static final String LISTED = """
            select report.id, report.name, source.path as source, report.title, region.path as region, region.level,
                   report.kind, report.delivered, report.review_year, report.goal_year, report.speaker, report.warnings,
                   report.text_version, report.characters, report.sections, report.paragraphs, report.notes,
                   report.tables, report.statements
            from report join region on region.id = report.region_id join source on source.id = report.source_id
            """;

    static final String IN_SHELF_ORDER =
            " order by region.path = '', region.path, report.shelf_year, report.name, report.id";

    private final Json json = new Json();

    /** @throws StoreException if it is not there any more */
    Listed one(Handle handle, ReportId id) throws StoreException {
        return handle.createQuery(LISTED + " where report.id = :id")
                .bind("id", id.value())
                .map((rows, c) -> listed(rows))
                .findOne()
                .orElseThrow(() -> new StoreException(StoreException.Reason.CHANGED_MEANWHILE, "report"));
    }

    Listed listed(ResultSet rows) throws SQLException {
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

    static Set<HeaderField> setByHand(Handle handle, ReportId id) {
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

    static String names(Set<HeaderField> fields) {
        return fields.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    /** Writes a header in its row. */
    void put(Handle handle, ReportId id, Header header, Set<HeaderField> byHand) throws StoreException {
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
        Database.mustHaveChanged(changed, "report");
    }

    static int regionKey(Handle handle, Region region) {
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

    static String joined(List<String> path) {
        return String.join(
                "/", path.stream().map(name -> name.replace('/', '／')).toList());
    }
}
