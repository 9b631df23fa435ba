package org.duibiao.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.duibiao.reading.ReadingException.Reason;
import org.duibiao.task.Progress;

/** Tells a file's format by its content, then by its name, and hands it to the reader of that format. */
final class Formats {
    private static final String[][] OTHERS = {
        {"\u0089PNG", "PNG"},
        {"\u00FF\u00D8\u00FF", "JPEG"},
        {"GIF8", "GIF"},
        {"7z\u00BC\u00AF", "7z"},
        {"Rar!", "RAR"},
        {"\u001F\u008B", "gzip"},
        {"\u007FELF", "program"},
        {"MZ\u0090", "program"},
        {"ID3", "audio"},
        {"{\\rtf", "RTF"}
    };

    private final PlainText plainText;
    private final HtmlPage htmlPage;
    private final WordDocument wordDocument;
    private final OldWordDocument oldWordDocument;
    private final PdfDocument pdfDocument;
    private final CommaSeparated commaSeparated = new CommaSeparated();
    private final Workbook workbook = new Workbook();
    private final Archive archive;

    Formats(Limits limits) {
        this.plainText = new PlainText(limits);
        this.htmlPage = new HtmlPage(limits);
        this.wordDocument = new WordDocument(limits);
        this.oldWordDocument = new OldWordDocument(limits);
        this.pdfDocument = new PdfDocument(limits);
        this.archive = new Archive(limits, this::read);
    }

    List<Source> read(String fileName, byte[] bytes, Progress progress) throws ReadingException {
        return read(fileName, bytes, progress, 0);
    }

    private List<Source> read(String fileName, byte[] bytes, Progress progress, int nested) throws ReadingException {
        if (bytes.length == 0) {
            throw new ReadingException(Reason.EMPTY, "");
        }
        String begin = new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.ISO_8859_1);
        for (String[] other : OTHERS) {
            if (begin.startsWith(other[0])) {
                throw new ReadingException(Reason.NOT_TEXT, other[1]);
            }
        }
        if (begin.startsWith("PK\u0003\u0004") || begin.startsWith("PK\u0005\u0006")) {
            return packed(bytes, progress, nested);
        }
        if (begin.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            return compound(bytes);
        }
        if (begin.contains("%PDF-")) {
            return pdfDocument.read(bytes, progress);
        }
        String name = fileName.toLowerCase(Locale.ROOT);
        List<Source> plain = plainText.read(fileName, bytes);
        if (name.endsWith(".csv") || name.endsWith(".tsv")) {
            return commaSeparated.read(plain.get(0).text());
        }
        if (html(name, plain.get(0).text())) {
            return htmlPage.read(plain.get(0).text());
        }
        return plain;
    }

    private static boolean html(String name, String text) {
        String begin =
                text.substring(0, Math.min(text.length(), 1024)).stripLeading().toLowerCase(Locale.ROOT);
        boolean tagged = begin.startsWith("<!doctype html") || begin.startsWith("<html") || begin.contains("<head>");
        boolean named = name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".shtml");
        return tagged || (named && begin.indexOf('<') >= 0);
    }

    private List<Source> packed(byte[] bytes, Progress progress, int nested) throws ReadingException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), TextDecoder.GB18030)) {
            int seen = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null && seen < 40; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (name.startsWith("word/")) {
                    return wordDocument.read(bytes);
                }
                if (name.startsWith("xl/")) {
                    return workbook.read(bytes);
                }
                boolean office = name.equals("[Content_Types].xml")
                        || name.startsWith("_rels/")
                        || name.startsWith("docProps/")
                        || name.startsWith("customXml/");
                if (!office) {
                    return archive.read(bytes, progress, nested);
                }
                seen++;
            }
            throw new ReadingException(seen == 0 ? Reason.EMPTY : Reason.DAMAGED, "");
        } catch (IOException | IllegalArgumentException e) {
            boolean encrypted = String.valueOf(e.getMessage()).contains("encrypted");
            throw new ReadingException(encrypted ? Reason.ENCRYPTED : Reason.DAMAGED, "", e);
        }
    }

    /** The container of DOC, and of DOCX and XLSX under a password. */
    private List<Source> compound(byte[] bytes) throws ReadingException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            if (claimsMore(files.getRoot(), bytes.length)) {
                throw new ReadingException(Reason.DAMAGED, "");
            }
            if (files.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new ReadingException(Reason.ENCRYPTED, "");
            }
            if (files.getRoot().hasEntryCaseInsensitive("WordDocument")) {
                return oldWordDocument.read(bytes);
            }
            throw new ReadingException(Reason.UNKNOWN_FORMAT, "OLE2");
        } catch (IOException | RuntimeException e) {
            throw Damage.of(e);
        }
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
