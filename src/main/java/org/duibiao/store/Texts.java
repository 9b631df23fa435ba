package org.duibiao.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.InflaterInputStream;
import org.duibiao.report.ReportId;

/** The texts of reports in all their versions, and the files they came in. */
public final class Texts {

    private final Database database;

    Texts(Database database) {
        this.database = database;
    }

    /**
     * Which text of a report counts now.
     *
     * @param version from 1
     * @param stamp other for any other text, also for one that took the place of this one when a backup was put back
     */
    public record TextStamp(int version, long stamp) {
        static TextStamp of(byte[] sha256, int ordinal, int version, OffsetDateTime made) {
            long stamp = ByteBuffer.wrap(sha256).getLong();
            for (long part : new long[] {version, ordinal, made.toEpochSecond(), made.getNano()}) {
                stamp = 31 * stamp + part;
            }
            return new TextStamp(version, stamp);
        }
    }

    /** The texts that count now, of all reports. */
    public Map<ReportId, TextStamp> stamps() throws StoreException {
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
        return TextStamp.of(rows.getBytes(5), rows.getInt(3), rows.getInt(2), rows.getObject(4, OffsetDateTime.class));
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

    private static byte[] inflated(ResultSet rows) throws SQLException {
        try (InputStream in = new InflaterInputStream(rows.getBinaryStream(2))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new SQLException("the original bytes are damaged", e);
        }
    }
}
