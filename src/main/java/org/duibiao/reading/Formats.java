package org.duibiao.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.duibiao.reading.ReadingException.Reason;
import org.duibiao.report.FileKind;
import org.duibiao.report.FileKind.Format;
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
        Optional<Format> packed = packed(bytes);
        if (packed.isPresent()) {
            return switch (packed.get()) {
                case WORD -> wordDocument.read(bytes);
                case WORKBOOK -> workbook.read(bytes);
                case OLD_WORD -> oldWordDocument.read(bytes);
                case PDF -> pdfDocument.read(bytes, progress);
                default -> archive.read(bytes, progress, nested);
            };
        }
        List<Source> plain = plainText.read(fileName, bytes);
        return switch (written(fileName, plain.get(0).text())) {
            case COMMA_SEPARATED -> commaSeparated.read(plain.get(0).text());
            case HTML -> htmlPage.read(plain.get(0).text());
            default -> plain;
        };
    }

    /** What a file is, as {@link #read} would take it. */
    FileKind tell(String fileName, byte[] bytes) throws ReadingException {
        Optional<Format> packed = packed(bytes);
        if (packed.isPresent()) {
            return new FileKind(packed.get(), Optional.empty());
        }
        Source plain = plainText.read(fileName, bytes).get(0);
        return new FileKind(written(fileName, plain.text()), Optional.of(plain.charset()));
    }

    /** The format of a file that is not text as it lies there; empty for text. */
    private static Optional<Format> packed(byte[] bytes) throws ReadingException {
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
            return Optional.of(zipped(bytes));
        }
        if (begin.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            return Optional.of(compound(bytes));
        }
        return begin.contains("%PDF-") ? Optional.of(Format.PDF) : Optional.empty();
    }

    private static Format written(String fileName, String text) {
        String name = fileName.toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv") || name.endsWith(".tsv")) {
            return Format.COMMA_SEPARATED;
        }
        if (html(name, text)) {
            return Format.HTML;
        }
        return name.endsWith(".md") ? Format.MARKDOWN : Format.TEXT;
    }

    private static boolean html(String name, String text) {
        String begin =
                text.substring(0, Math.min(text.length(), 1024)).stripLeading().toLowerCase(Locale.ROOT);
        boolean tagged = begin.startsWith("<!doctype html") || begin.startsWith("<html") || begin.contains("<head>");
        boolean named = name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".shtml");
        return tagged || (named && begin.indexOf('<') >= 0);
    }

    private static Format zipped(byte[] bytes) throws ReadingException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), TextDecoder.GB18030)) {
            int seen = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null && seen < 40; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (name.startsWith("word/")) {
                    return Format.WORD;
                }
                if (name.startsWith("xl/")) {
                    return Format.WORKBOOK;
                }
                boolean office = name.equals("[Content_Types].xml")
                        || name.startsWith("_rels/")
                        || name.startsWith("docProps/")
                        || name.startsWith("customXml/");
                if (!office) {
                    return Format.ARCHIVE;
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
    private static Format compound(byte[] bytes) throws ReadingException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            if (claimsMore(files.getRoot(), bytes.length)) {
                throw new ReadingException(Reason.DAMAGED, "");
            }
            if (files.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new ReadingException(Reason.ENCRYPTED, "");
            }
            if (files.getRoot().hasEntryCaseInsensitive("WordDocument")) {
                return Format.OLD_WORD;
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
