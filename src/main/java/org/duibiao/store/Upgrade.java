package org.duibiao.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.duibiao.task.Progress;

/**
 * Tells how far a library of an older version is on its way to this one's form.
 *
 * @param told gets mebibytes while files are copied, and the step by {@link Step#id}
 */
record Upgrade(Progress told) {
    private static final int MEBIBYTE = 1 << 20;

    /** What is done, in this order. */
    enum Step {
        /** A compressed copy is kept. */
        BACKUP,
        /** The work is done on a copy. */
        COPY,
        /** Tables are brought to the new form; nobody knows how far that is. */
        FORM;

        String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    void copy(Step step, Path from, OutputStream to) throws IOException {
        long total = Math.max(1, Files.size(from) / MEBIBYTE);
        byte[] some = new byte[MEBIBYTE];
        try (InputStream in = Files.newInputStream(from)) {
            long done = 0;
            for (int read = in.readNBytes(some, 0, some.length); read > 0; read = in.readNBytes(some, 0, some.length)) {
                told.at(Math.min(done++, total), total, step.id());
                to.write(some, 0, read);
            }
        }
    }

    void form() {
        told.at(0, 0, Step.FORM.id());
    }
}
