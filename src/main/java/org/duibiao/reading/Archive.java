package org.duibiao.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.duibiao.reading.ReadingException.Reason;
import org.duibiao.task.Progress;

/** ZIP of readable files. Files inside that cannot be read are left out as long as one can. */
final class Archive {
    private static final int MOST_NESTED = 2;
    /** Text packs to a tenth or so of its size; more than this is no honest archive. */
    private static final long MOST_GROWTH = 200;

    private static final long SMALL = 10L << 20;

    /** Reads one file of an archive. */
    interface Inside {
        List<Source> read(String name, byte[] bytes, Progress progress, int nested) throws ReadingException;
    }

    private final Limits limits;
    private final Inside inside;

    Archive(Limits limits, Inside inside) {
        this.limits = limits;
        this.inside = inside;
    }

    List<Source> read(byte[] bytes, Progress progress, int nested) throws ReadingException {
        if (nested > MOST_NESTED) {
            throw new ReadingException(Reason.BOMB, "");
        }
        List<Source> found = new ArrayList<>();
        ReadingException last = new ReadingException(Reason.NO_TEXT, "");
        long unpacked = 0;
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), TextDecoder.GB18030)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (progress.stopped()) {
                    throw new ReadingException(Reason.STOPPED, "");
                }
                if (++entries > limits.entries()) {
                    throw new ReadingException(Reason.BOMB, "");
                }
                if (entry.isDirectory() || hidden(entry.getName())) {
                    continue;
                }
                byte[] content = content(zip, bytes.length, unpacked);
                unpacked += content.length;
                String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                try {
                    for (Source source : inside.read(name, content, progress, nested + 1)) {
                        found.add(
                                source.name().isPresent() ? source : source.called(FileReader.withoutExtension(name)));
                    }
                } catch (ReadingException e) {
                    if (e.reason() == Reason.BOMB || e.reason() == Reason.STOPPED) {
                        throw e;
                    }
                    last = new ReadingException(e.reason(), name, e);
                }
            }
        } catch (ZipException e) {
            boolean encrypted = String.valueOf(e.getMessage()).contains("encrypted");
            throw new ReadingException(encrypted ? Reason.ENCRYPTED : Reason.DAMAGED, "", e);
        } catch (IOException | IllegalArgumentException e) {
            throw new ReadingException(Reason.DAMAGED, "", e);
        }
        if (found.isEmpty()) {
            throw last;
        }
        return found;
    }

    private byte[] content(InputStream zip, long packed, long before) throws IOException, ReadingException {
        byte[] content = zip.readNBytes((int) limits.fileBytes() + 1);
        long unpacked = before + content.length;
        boolean bomb = unpacked > SMALL && unpacked > packed * MOST_GROWTH;
        if (bomb || unpacked > limits.fileBytes() * 8 || content.length > limits.fileBytes()) {
            throw new ReadingException(Reason.BOMB, (unpacked >> 20) + " MB");
        }
        return content;
    }

    private static boolean hidden(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return last.startsWith(".") || last.startsWith("~$") || name.startsWith("__MACOSX/");
    }
}
