package org.duibiao.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.duibiao.reading.ReadingException.Reason;
import org.duibiao.report.FileKind;
import org.duibiao.task.Progress;
import org.duibiao.text.Simplified;

/** Reads files of every format the program knows. Thread-safe. */
public final class FileReader {
    private final Limits limits;
    private final Formats formats;
    private final Simplified simplified = new Simplified();
    private final ReportSplitter splitter = new ReportSplitter(simplified);
    private final PageFurniture furniture = new PageFurniture(simplified);
    private final SecondCopies copies = new SecondCopies();
    private final Unseen unseen = new Unseen();
    private final SpacedCharacters spaced = new SpacedCharacters();
    private final BrokenLines brokenLines = new BrokenLines();

    public FileReader() {
        this(Limits.USUAL);
    }

    public FileReader(Limits limits) {
        this.limits = limits;
        this.formats = new Formats(limits);
    }

    /**
     * The reports of a file, in its order; never an empty list.
     *
     * @throws ReadingException if there is nothing to be had from it, with the reason and what can be done
     */
    public List<RawText> read(Path file, Progress progress) throws ReadingException {
        return read(nameOf(file), bytes(file), progress);
    }

    /**
     * The reports in bytes that were read before.
     *
     * @param fileName with its extension
     * @throws ReadingException as {@link #read(Path, Progress)}
     */
    public List<RawText> read(String fileName, byte[] bytes, Progress progress) throws ReadingException {
        if (bytes.length == 0) {
            throw new ReadingException(Reason.EMPTY, "");
        }
        if (bytes.length > limits.fileBytes()) {
            throw new ReadingException(Reason.TOO_LARGE, megabytes(bytes.length));
        }
        return finish(withoutExtension(fileName), formats.read(fileName, bytes, progress));
    }

    /**
     * What a file is, by its content, then by its name, as reading takes it.
     *
     * @param fileName with its extension
     * @throws ReadingException if it is nothing that can be read
     */
    public FileKind tell(String fileName, byte[] bytes) throws ReadingException {
        return formats.tell(fileName, bytes);
    }

    /**
     * The reports in pasted text.
     *
     * @param name what to call it
     * @throws ReadingException if the text is blank
     */
    public List<RawText> pasted(String name, String text) throws ReadingException {
        return finish(name, List.of(new Source(LineBreaks.unified(text), StandardCharsets.UTF_8)));
    }

    /** All bytes of a file that is small enough. */
    public byte[] bytes(Path file) throws ReadingException {
        try {
            if (!Files.exists(file)) {
                throw new ReadingException(Reason.NOT_FOUND, "");
            }
            if (!Files.isRegularFile(file)) {
                throw new ReadingException(Reason.UNKNOWN_FORMAT, "");
            }
            long size = Files.size(file);
            if (size > limits.fileBytes()) {
                throw new ReadingException(Reason.TOO_LARGE, megabytes(size));
            }
            try (InputStream in = Files.newInputStream(file)) {
                byte[] bytes = in.readNBytes((int) limits.fileBytes() + 1);
                if (bytes.length > limits.fileBytes()) {
                    throw new ReadingException(Reason.TOO_LARGE, megabytes(bytes.length));
                }
                return bytes;
            }
        } catch (AccessDeniedException e) {
            throw new ReadingException(Reason.NO_PERMISSION, "", e);
        } catch (NoSuchFileException e) {
            throw new ReadingException(Reason.NOT_FOUND, "", e);
        } catch (IOException e) {
            throw new ReadingException(
                    Files.isReadable(file) ? Reason.DAMAGED : Reason.NO_PERMISSION, String.valueOf(e.getMessage()), e);
        }
    }

    private List<RawText> finish(String name, List<Source> sources) throws ReadingException {
        List<RawText> reports = new ArrayList<>();
        List<Source> parts = new ArrayList<>();
        for (Source source : sources) {
            parts.addAll(splitter.split(spaced.closeUp(unseen.takeOut(source))));
        }
        parts.removeIf(part -> part.text().isBlank());
        for (Source part : parts) {
            Source clean = brokenLines.join(furniture.fold(copies.fold(part)));
            String own = clean.name().orElse(name);
            int number = 1
                    + (int) reports.stream()
                            .filter(r -> r.name().equals(own) || r.name().startsWith(own + "#"))
                            .count();
            reports.add(clean.named(number == 1 ? own : own + "#" + number));
        }
        if (reports.isEmpty()) {
            throw new ReadingException(Reason.NO_TEXT, "");
        }
        return List.copyOf(reports);
    }

    private static String nameOf(Path file) {
        Path last = file.getFileName();
        return last == null ? file.toString() : last.toString();
    }

    static String withoutExtension(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot > 0 && fileName.length() - dot <= 6 ? fileName.substring(0, dot) : fileName;
    }

    private static String megabytes(long bytes) {
        return (bytes >> 20) + " MB";
    }
}
