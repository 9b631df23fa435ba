package org.duibiao.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.duibiao.reading.ReadingException.Reason;
import org.duibiao.report.FileKind.Format;

/** Tells what lies in the two containers that office programs save in: ZIP and the older compound file. */
final class Containers {
    private static final int MOST_NAMES = 4000;

    private Containers() {}

    /** The format of a ZIP by the files in it, in whatever order they were packed; an archive if it is no document. */
    static Format zipped(byte[] bytes) throws ReadingException {
        Set<String> names;
        try (ZipFile zip = ZippedFiles.open(bytes)) {
            List<ZipArchiveEntry> entries = java.util.Collections.list(zip.getEntries());
            names = entries.stream()
                    .limit(MOST_NAMES)
                    .map(ZipArchiveEntry::getName)
                    .collect(Collectors.toSet());
            ZipArchiveEntry type = zip.getEntry("mimetype");
            if (type != null && type.getSize() < 200 && zip.canReadEntryData(type)) {
                return declared(new String(zip.getInputStream(type).readAllBytes(), StandardCharsets.US_ASCII));
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new ReadingException(Reason.DAMAGED, "", e);
        }
        if (names.isEmpty()) {
            throw new ReadingException(Reason.EMPTY, "");
        }
        if (names.contains("OFD.xml")) {
            throw new ReadingException(Reason.UNKNOWN_FORMAT, "OFD");
        }
        if (names.contains("[Content_Types].xml")) {
            return office(names);
        }
        return Format.ARCHIVE;
    }

    private static Format office(Set<String> names) throws ReadingException {
        for (String name : names) {
            if (name.startsWith("word/")) {
                return Format.WORD;
            }
            if (name.startsWith("xl/")) {
                return Format.WORKBOOK;
            }
            if (name.startsWith("ppt/")) {
                throw new ReadingException(Reason.UNKNOWN_FORMAT, "PowerPoint");
            }
        }
        throw new ReadingException(Reason.DAMAGED, "");
    }

    private static Format declared(String type) throws ReadingException {
        if (type.startsWith("application/vnd.oasis.opendocument.text")) {
            return Format.OPEN_DOCUMENT;
        }
        String kind = type.contains("epub") ? "EPUB" : type.strip();
        throw new ReadingException(Reason.UNKNOWN_FORMAT, kind.replace("application/vnd.oasis.opendocument.", ""));
    }

    /** What lies in a compound file: DOC, XLS, MSG, or DOCX and XLSX under a password. */
    static Format compound(byte[] bytes) throws ReadingException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            DirectoryEntry root = files.getRoot();
            if (claimsMore(root, bytes.length)) {
                throw new ReadingException(Reason.DAMAGED, "");
            }
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new ReadingException(Reason.ENCRYPTED, "");
            }
            if (root.hasEntryCaseInsensitive("WordDocument")) {
                return Format.OLD_WORD;
            }
            if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
                return Format.WORKBOOK;
            }
            throw new ReadingException(Reason.UNKNOWN_FORMAT, named(root));
        } catch (IOException | RuntimeException e) {
            throw Damage.of(e);
        }
    }

    private static String named(DirectoryEntry root) {
        if (root.hasEntryCaseInsensitive("PowerPoint Document")) {
            return "PowerPoint";
        }
        if (root.hasEntryCaseInsensitive("__properties_version1.0")) {
            return "Outlook MSG";
        }
        return root.hasEntryCaseInsensitive("MatOST") ? "Microsoft Works" : "OLE2";
    }

    /** Whether a stream says it is longer than the whole file; POI would make room for all of it. */
    private static boolean claimsMore(DirectoryEntry folder, int length) {
        for (Entry entry : folder) {
            boolean more = entry instanceof DirectoryEntry below
                    ? claimsMore(below, length)
                    : entry instanceof DocumentEntry stream && (stream.getSize() < 0 || stream.getSize() > length);
            if (more) {
                return true;
            }
        }
        return false;
    }
}
