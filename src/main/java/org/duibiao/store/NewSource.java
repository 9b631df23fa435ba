package org.duibiao.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.duibiao.report.HeaderField;
import org.duibiao.report.Report;
import org.duibiao.statement.Statement;

/**
 * A file that is to go into the library, with the reports in it.
 *
 * @param sha256 of its bytes
 * @param fileName with its extension
 * @param path as it was given
 * @param size of its bytes
 * @param deflated its bytes, compressed
 * @param reader the version of the program's reading that made the reports
 * @param reports in their order
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record NewSource(
        byte[] sha256, String fileName, String path, int size, byte[] deflated, int reader, List<NewReport> reports) {

    private static final int FAST = 1;

    /**
     * A report and what was read from it.
     *
     * @param name unique within its file
     * @param byHand what a person has put right in its header already
     */
    public record NewReport(String name, Report report, List<Statement> statements, Set<HeaderField> byHand) {
        public NewReport {
            statements = List.copyOf(statements);
            byHand = Set.copyOf(byHand);
        }

        /** A report as the program understood it. */
        public NewReport(String name, Report report, List<Statement> statements) {
            this(name, report, statements, Set.of());
        }
    }

    public NewSource {
        reports = List.copyOf(reports);
    }

    public static NewSource of(String fileName, String path, byte[] bytes, int reader, List<NewReport> reports) {
        return new NewSource(sha256(bytes), fileName, path, bytes.length, deflate(bytes), reader, reports);
    }

    public static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static byte[] deflate(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2 + 16);
        Deflater deflater = new Deflater(FAST);
        try (DeflaterOutputStream deflating = new DeflaterOutputStream(out, deflater)) {
            deflating.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written to", e);
        } finally {
            deflater.end();
        }
        return out.toByteArray();
    }
}
