package org.duibiao.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.duibiao.exchange.ExchangeException.Reason;

/** Files that hold annotations or codes, by what they are called. */
public final class ParcelFile {

    /** What such a file can be. */
    public enum Format {
        /** REFI-QDA project. */
        QDPX,
        /** REFI-QDA codebook. */
        QDC,
        /** W3C Web Annotation. */
        JSONLD;

        private String ending() {
            return "." + name().toLowerCase(Locale.ROOT);
        }
    }

    private ParcelFile() {}

    /** The format a name asks for. */
    public static Optional<Format> format(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return List.of(Format.values()).stream()
                .filter(format -> name.endsWith(format.ending()))
                .findFirst();
    }

    /**
     * Reads a file of annotations, whatever its name says it is.
     *
     * @param now stands for the time of what the file gives none for
     * @throws ExchangeException if it is none
     */
    public static Parcel read(Path file, Instant now) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new ExchangeException(Reason.NOT_FOUND, file.toString());
        }
        return switch (first(file)) {
            case '{', '[' -> new WebAnnotationReader(now).read(file);
            case 'P', '<' -> new RefiReader(now).read(file);
            default -> throw new ExchangeException(Reason.UNKNOWN_FORMAT, file.toString());
        };
    }

    /** The first character that is neither blank nor a byte order mark; a blank for none. */
    private static char first(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            for (byte b : in.readNBytes(64)) {
                if (b > ' ') {
                    return (char) b;
                }
            }
        }
        return ' ';
    }

    /**
     * Writes a project or a codebook, beside first and then in its place.
     *
     * @param now when it is written
     * @throws IllegalArgumentException if the format is not one of REFI-QDA
     * @throws ExchangeException as {@link #mustHold} does
     */
    public static void write(Path file, Parcel parcel, Instant now) throws IOException {
        mustHold(file, parcel);
        switch (format(file).orElseThrow(() -> new IllegalArgumentException(file.toString()))) {
            case QDPX -> ExchangeFile.write(file, out -> new RefiWriter(parcel).project(out, now));
            case QDC -> ExchangeFile.write(file, out -> new RefiWriter(parcel).codebook(out));
            case JSONLD -> throw new IllegalArgumentException(file.toString());
        }
    }

    /**
     * Asks, before anybody is troubled with what a format does not carry, whether there is anything to write.
     *
     * @throws ExchangeException if the file is to be a codebook and there are no codes: the format has no empty ones
     */
    public static void mustHold(Path file, Parcel parcel) throws ExchangeException {
        if (parcel.codes().isEmpty() && format(file).equals(Optional.of(Format.QDC))) {
            throw new ExchangeException(Reason.NO_CODES, file.toString());
        }
    }

    /** What a format does not carry of a parcel, besides what packing has left out. */
    public static List<Remark> lost(Parcel parcel, Format format) {
        return switch (format) {
            case QDPX -> Losses.ofProject(parcel);
            case QDC -> Losses.ofCodebook(parcel);
            case JSONLD -> Losses.ofWebAnnotations(parcel);
        };
    }
}
