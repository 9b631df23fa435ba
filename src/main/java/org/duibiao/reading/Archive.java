package org.duibiao.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.duibiao.reading.ReadingException.Reason;
import org.duibiao.report.Warning;
import org.duibiao.task.Progress;

/** ZIP of readable files. Those inside that cannot be read are named with the first report, as long as there is one. */
final class Archive {
    private static final int MOST_NESTED = 2;
    /** Text packs to a tenth or so of its size; more than this is no honest archive. */
    private static final long MOST_GROWTH = 200;

    private static final long SMALL = 10L << 20;
    private static final int MOST_NAMED = 20;
    /** What systems leave beside the files of a folder. */
    private static final Set<String> LITTER = Set.of("thumbs.db", "desktop.ini");

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
        List<String> unread = new ArrayList<>();
        ReadingException last = new ReadingException(Reason.NO_TEXT, "");
        try (ZipFile zip = ZippedFiles.open(bytes)) {
            long unpacked = 0;
            int entries = 0;
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                if (progress.stopped()) {
                    throw new ReadingException(Reason.STOPPED, "");
                }
                if (++entries > limits.entries()) {
                    throw new ReadingException(Reason.BOMB, "");
                }
                String name = ZippedFiles.name(entry).replace('\\', '/');
                if (name.endsWith("/") || hidden(name)) {
                    continue;
                }
                String file = name.substring(name.lastIndexOf('/') + 1);
                try {
                    byte[] content = content(zip, entry, bytes.length, unpacked);
                    unpacked += content.length;
                    for (Source source : inside.read(file, content, progress, nested + 1)) {
                        found.add(
                                source.name().isPresent() ? source : source.called(FileReader.withoutExtension(file)));
                    }
                } catch (ReadingException e) {
                    if (e.reason() == Reason.BOMB || e.reason() == Reason.STOPPED) {
                        throw e;
                    }
                    unread.add(file);
                    last = new ReadingException(e.reason(), file, e);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new ReadingException(Reason.DAMAGED, "", e);
        }
        if (found.isEmpty()) {
            throw last;
        }
        if (!unread.isEmpty()) {
            found.set(0, found.get(0).warned(new Warning(Warning.Kind.FILES_NOT_READ, named(unread))));
        }
        return found;
    }

    private static String named(List<String> files) {
        String names = String.join(", ", files.subList(0, Math.min(MOST_NAMED, files.size())));
        return files.size() > MOST_NAMED ? names + " … (" + files.size() + ")" : names;
    }

    private byte[] content(ZipFile zip, ZipArchiveEntry entry, long packed, long before) throws ReadingException {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new ReadingException(Reason.ENCRYPTED, "");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] content = in.readNBytes((int) limits.fileBytes() + 1);
            long unpacked = before + content.length;
            boolean bomb = unpacked > SMALL && unpacked > packed * MOST_GROWTH;
            if (bomb || unpacked > limits.fileBytes() * 8 || content.length > limits.fileBytes()) {
                throw new ReadingException(Reason.BOMB, (unpacked >> 20) + " MB");
            }
            return content;
        } catch (IOException e) {
            throw new ReadingException(Reason.DAMAGED, "", e);
        }
    }

    private static boolean hidden(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return last.startsWith(".")
                || last.startsWith("~$")
                || name.startsWith("__MACOSX/")
                || LITTER.contains(last.toLowerCase(Locale.ROOT));
    }
}
