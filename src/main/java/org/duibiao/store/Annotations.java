package org.duibiao.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.duibiao.annotation.Annotation;
import org.duibiao.annotation.AnnotationId;
import org.duibiao.annotation.Change;
import org.duibiao.annotation.CodeId;
import org.duibiao.annotation.ReportMemo;
import org.duibiao.report.Anchor;
import org.duibiao.report.Passage;
import org.duibiao.report.ReportId;
import org.duibiao.text.Span;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** What people put on passages. */
public final class Annotations {

    private final Database database;

    Annotations(Database database) {
        this.database = database;
    }

    /** Those of a report in reading order. */
    public List<Annotation> of(ReportId report) throws StoreException {
        return database.read(handle -> handle.createQuery(
                        "select * from annotation where report_id = :report order by passage_start, passage_end, made, id")
                .bind("report", report.value())
                .map((rows, c) -> annotation(rows))
                .list());
    }

    /** All, report by report, in reading order. */
    public List<Annotation> all() throws StoreException {
        return database.read(handle -> handle.createQuery(
                        "select * from annotation order by report_id, passage_start, passage_end, made, id")
                .map((rows, c) -> annotation(rows))
                .list());
    }

    /** Where passages in present texts carry one of some codes, in reading order. */
    public Map<ReportId, List<Span>> passages(Collection<CodeId> codes) throws StoreException {
        Map<ReportId, List<Span>> passages = new HashMap<>();
        if (codes.isEmpty()) {
            return passages;
        }
        return database.read(handle -> {
            handle.createQuery("""
                            select annotation.report_id, passage_start, passage_end from annotation
                            join report on report.id = annotation.report_id
                                and report.text_version = annotation.text_version
                            where annotation.code_id in (<codes>)
                            order by annotation.report_id, passage_start
                            """)
                    .bindList("codes", codes.stream().map(CodeId::value).toList())
                    .map((rows, c) ->
                            Map.entry(new ReportId(rows.getLong(1)), new Span(rows.getInt(2), rows.getInt(3))))
                    .forEach(entry -> passages.computeIfAbsent(entry.getKey(), id -> new ArrayList<>())
                            .add(entry.getValue()));
            return passages;
        });
    }

    /**
     * Writes a change of annotations and codes, all of it or nothing.
     *
     * @throws StoreException also if what it speaks of is not there, or not as it says
     */
    public void write(Change change) throws StoreException {
        database.write(handle -> {
            write(handle, change);
            return change;
        });
    }

    private static void write(Handle handle, Change change) throws StoreException {
        if (change instanceof Change.Together together) {
            for (Change step : together.steps()) {
                write(handle, step);
            }
        } else if (change instanceof Change.AddAnnotation add) {
            add(handle, add.annotation());
        } else if (change instanceof Change.RemoveAnnotation remove) {
            Database.mustHaveChanged(
                    handle.execute(
                            "delete from annotation where id = ?",
                            remove.annotation().id().value()),
                    "annotation");
        } else if (change instanceof Change.EditAnnotation edit) {
            edit(handle, edit);
        } else if (change instanceof Change.AddCode add) {
            Codes.add(handle, add.code());
        } else if (change instanceof Change.RemoveCode remove) {
            Codes.remove(handle, remove.code());
        } else if (change instanceof Change.EditCode edit) {
            Codes.edit(handle, edit.before(), edit.after());
        } else if (change instanceof Change.EditReportMemo edit) {
            edit(handle, edit);
        }
    }

    private static void add(Handle handle, Annotation annotation) {
        bind(handle.createUpdate("""
                                insert into annotation (id, report_id, text_version, passage_start, passage_end, quote,
                                    code_id, memo, author, made, weight)
                                values (:id, :report, :version, :start, :end, :quote, :code, :memo, :author, :made, :weight)
                                """), annotation).execute();
    }

    private static void edit(Handle handle, Change.EditAnnotation edit) throws StoreException {
        Annotation before = edit.before();
        int changed = bind(handle.createUpdate("""
                                update annotation set report_id = :report, text_version = :version, passage_start = :start,
                                    passage_end = :end, quote = :quote, code_id = :code, memo = :memo, author = :author,
                                    made = :made, weight = :weight
                                where id = :id and passage_start = :oldStart and passage_end = :oldEnd
                                    and code_id is not distinct from :oldCode and memo = :oldMemo
                                    and weight = :oldWeight
                                """), edit.after())
                .bind("oldStart", before.anchor().passage().span().start())
                .bind("oldEnd", before.anchor().passage().span().end())
                .bind("oldCode", before.code().map(CodeId::value))
                .bind("oldMemo", before.memo())
                .bind("oldWeight", before.weight())
                .execute();
        Database.mustHaveChanged(changed, "annotation");
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Annotation annotation) {
        Anchor anchor = annotation.anchor();
        return statement
                .bind("id", annotation.id().value())
                .bind("report", anchor.report().value())
                .bind("version", anchor.textVersion())
                .bind("start", anchor.passage().span().start())
                .bind("end", anchor.passage().span().end())
                .bind("quote", anchor.passage().quote())
                .bind("code", annotation.code().map(CodeId::value))
                .bind("memo", annotation.memo())
                .bind("author", annotation.author())
                .bind("made", OffsetDateTime.ofInstant(annotation.made(), ZoneOffset.UTC))
                .bind("weight", annotation.weight());
    }

    private static Annotation annotation(ResultSet rows) throws SQLException {
        return new Annotation(
                new AnnotationId(rows.getObject("id", UUID.class)),
                new Anchor(
                        new ReportId(rows.getLong("report_id")),
                        rows.getInt("text_version"),
                        new Passage(
                                new Span(rows.getInt("passage_start"), rows.getInt("passage_end")),
                                rows.getString("quote"))),
                Optional.ofNullable(rows.getObject("code_id", UUID.class)).map(CodeId::new),
                rows.getString("memo"),
                rows.getString("author"),
                rows.getObject("made", OffsetDateTime.class).toInstant(),
                rows.getInt("weight"));
    }

    /** What people noted on reports as a whole. */
    public List<ReportMemo> reportMemos() throws StoreException {
        return database.read(handle -> handle.createQuery("select * from report_memo order by report_id")
                .map((rows, c) -> new ReportMemo(
                        new ReportId(rows.getLong("report_id")),
                        rows.getString("words"),
                        rows.getString("author"),
                        rows.getObject("made", OffsetDateTime.class).toInstant()))
                .list());
    }

    private static void edit(Handle handle, Change.EditReportMemo edit) throws StoreException {
        long report = edit.report().value();
        if (edit.before().isPresent()) {
            Database.mustHaveChanged(
                    handle.execute(
                            "delete from report_memo where report_id = ? and words = ?",
                            report,
                            edit.before().get().words()),
                    "memo");
        }
        edit.after()
                .ifPresent(memo -> handle.createUpdate("insert into report_memo (report_id, words, author, made)"
                                + " values (:report, :words, :author, :made)")
                        .bind("report", report)
                        .bind("words", memo.words())
                        .bind("author", memo.author())
                        .bind("made", OffsetDateTime.ofInstant(memo.made(), ZoneOffset.UTC))
                        .execute());
    }
}
