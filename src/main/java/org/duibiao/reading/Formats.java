package org.duibiao.reading;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
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
        {"II*\u0000", "TIFF"},
        {"MM\u0000*", "TIFF"},
        {"ITSF", "CHM"}
    };

    /** Those whose first letters may as well begin a text (BMW): what follows them tells. */
    private static final Map<String, Pattern> LETTERED = Map.of(
            "BMP", Pattern.compile("(?s)BM.{4}\\x00{4}"),
            "CAJ", Pattern.compile("(?s)CAJ.*[\\x00-\\x08\\x0E-\\x1F]"),
            "KDH", Pattern.compile("(?s)KDH.*[\\x00-\\x08\\x0E-\\x1F]"));

    private final PlainText plainText;
    private final HtmlPage htmlPage;
    private final WordDocument wordDocument;
    private final OldWordDocument oldWordDocument;
    private final RichText richText;
    private final OpenDocument openDocument;
    private final PdfDocument pdfDocument;
    private final CommaSeparated commaSeparated;
    private final JsonRecords jsonRecords;
    private final Workbook workbook;
    private final Archive archive;
    private final Mail mail;

    Formats(Limits limits) {
        this.plainText = new PlainText(limits);
        this.htmlPage = new HtmlPage(limits);
        ReportTable reports = new ReportTable(htmlPage);
        this.commaSeparated = new CommaSeparated(reports);
        this.jsonRecords = new JsonRecords(reports);
        this.workbook = new Workbook(reports);
        this.wordDocument = new WordDocument(limits);
        this.oldWordDocument = new OldWordDocument(limits);
        this.pdfDocument = new PdfDocument(limits);
        this.richText = new RichText(limits);
        this.openDocument = new OpenDocument(limits);
        this.archive = new Archive(limits, this::read);
        this.mail = new Mail(this::read);
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
                case RICH_TEXT -> richText.read(bytes);
                case OPEN_DOCUMENT -> openDocument.read(bytes);
                case MAIL -> mail.read(bytes, progress, nested);
                case PDF -> pdfDocument.read(bytes, progress);
                default -> archive.read(bytes, progress, nested);
            };
        }
        List<Source> plain = plainText.read(fileName, bytes);
        return switch (written(fileName, plain.get(0).text())) {
            case COMMA_SEPARATED -> commaSeparated.read(plain.get(0).text());
            case JSON -> jsonRecords.read(plain.get(0).text());
            case HTML -> htmlPage.read(plain.get(0).text());
            case WORD -> wordDocument.read(plain.get(0).text());
            case OPEN_DOCUMENT -> openDocument.read(plain.get(0).text());
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
        for (Map.Entry<String, Pattern> other : LETTERED.entrySet()) {
            if (other.getValue().matcher(begin).lookingAt()) {
                throw new ReadingException(Reason.NOT_TEXT, other.getKey());
            }
        }
        if (begin.startsWith("PK\u0003\u0004") || begin.startsWith("PK\u0005\u0006")) {
            return Optional.of(Containers.zipped(bytes));
        }
        if (begin.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            return Optional.of(Containers.compound(bytes));
        }
        if (begin.startsWith("{\\rtf")) {
            return Optional.of(Format.RICH_TEXT);
        }
        if (begin.contains("%PDF-")) {
            return Optional.of(Format.PDF);
        }
        return Mail.opens(bytes) ? Optional.of(Format.MAIL) : Optional.empty();
    }

    private static Format written(String fileName, String text) throws ReadingException {
        String name = fileName.toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv") || name.endsWith(".tsv")) {
            return Format.COMMA_SEPARATED;
        }
        if (name.matches(".*\\.(?:json|jsonl|ndjson)")) {
            return Format.JSON;
        }
        if (text.startsWith("<?xml") && !html(name, text)) {
            return xml(text.substring(0, Math.min(text.length(), 4000)));
        }
        boolean source = !name.endsWith(".md") && Markup.isPage(text);
        if (source || html(name, text)) {
            return Format.HTML;
        }
        return name.endsWith(".md") ? Format.MARKDOWN : Format.TEXT;
    }

    private static Format xml(String begin) throws ReadingException {
        if (begin.contains("<office:document")) {
            return Format.OPEN_DOCUMENT;
        }
        if (begin.contains("<w:wordDocument")) {
            return Format.WORD;
        }
        throw new ReadingException(Reason.UNKNOWN_FORMAT, begin.contains("uof:") ? "UOF" : "XML");
    }

    private static boolean html(String name, String text) {
        String begin =
                text.substring(0, Math.min(text.length(), 1024)).stripLeading().toLowerCase(Locale.ROOT);
        boolean tagged = begin.startsWith("<!doctype html") || begin.startsWith("<html") || begin.contains("<head>");
        boolean named = name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".shtml");
        return tagged || (named && begin.indexOf('<') >= 0);
    }
}
