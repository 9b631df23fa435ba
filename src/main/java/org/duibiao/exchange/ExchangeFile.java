package org.duibiao.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Writes entries to a file in the format its ending names. */
public final class ExchangeFile {

    private ExchangeFile() {}

    /** The formats a file can have. */
    public enum Format {
        JSONL,
        CSV,
        XLSX;

        /**
         * By the ending of a file name.
         *
         * @throws IllegalArgumentException if the ending names none of them
         */
        public static Format of(Path file) {
            String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
            for (Format format : values()) {
                if (name.endsWith("." + format.name().toLowerCase(Locale.ROOT))) {
                    return format;
                }
            }
            throw new IllegalArgumentException(name);
        }
    }

    /** What goes into a file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes entries in the format the file's ending names, over what was there.
     *
     * @param columns names of the flat columns, written even when there is no entry
     * @throws IOException if the file cannot be written; what was there is left as it was
     */
    public static void write(Path file, List<String> columns, Iterable<Entry> entries) throws IOException {
        switch (Format.of(file)) {
            case JSONL -> write(file, out -> JsonLines.write(out, entries));
            case CSV -> write(file, out -> CsvTable.write(out, columns, entries));
            case XLSX -> write(file, out -> XlsxTable.write(out, columns, entries));
        }
    }

    /** Writes a file beside and moves it into place when it is whole; makes its folder. */
    public static void write(Path file, Content content) throws IOException {
        Path target = file.toAbsolutePath();
        Path folder = target.getParent();
        if (folder == null || Files.isDirectory(target)) {
            throw new FileSystemException(file.toString(), null, "is a folder");
        }
        Files.createDirectories(folder);
        // not a temporary file: those can be read by nobody but their owner, and would stay so in their place
        Path beside = folder.resolve(".writing-" + UUID.randomUUID() + ".part");
        try {
            try (OutputStream out = opened(beside, file)) {
                content.writeTo(out);
            }
            move(beside, target);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** Errors speak of the file that is to be written, not of the one beside it. */
    private static OutputStream opened(Path beside, Path file) throws IOException {
        try {
            return Files.newOutputStream(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileSystemException e) {
            throw new AccessDeniedException(file.toString(), null, e.getReason());
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
