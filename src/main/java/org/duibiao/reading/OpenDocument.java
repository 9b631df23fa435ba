package org.duibiao.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.duibiao.reading.ReadingException.Reason;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** ODT and FODT of LibreOffice and WPS: paragraphs, tables, notes after the text. Numbers of lists are not stored in it. */
final class OpenDocument {
    private static final Set<String> SILENT = Set.of("text:tracked-changes", "office:annotation", "text:ruby-text");
    /** What has paragraphs, rows and cells of its own: they are not those of the paragraph or cell around it. */
    private static final Set<String> APART = Set.of("text:note", "table:table", "draw:text-box");

    private static final int MOST_REPEATED = 60;
    private static final String COLUMNS = "table:number-columns-spanned";

    private final Limits limits;

    OpenDocument(Limits limits) {
        this.limits = limits;
    }

    /** Of the packed form. */
    List<Source> read(byte[] bytes) throws ReadingException {
        try (ZipFile zip = ZippedFiles.open(bytes)) {
            ZipArchiveEntry manifest = zip.getEntry("META-INF/manifest.xml");
            if (manifest != null && xml(zip, manifest).contains("encryption-data")) {
                throw new ReadingException(Reason.ENCRYPTED, "");
            }
            ZipArchiveEntry content = zip.getEntry("content.xml");
            if (content == null) {
                throw new ReadingException(Reason.DAMAGED, "");
            }
            return read(xml(zip, content));
        } catch (IOException | RuntimeException e) {
            throw Damage.of(e);
        }
    }

    private String xml(ZipFile zip, ZipArchiveEntry entry) throws IOException, ReadingException {
        int most = limits.textUnits() * 2;
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new ReadingException(Reason.TOO_LARGE, "");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /** Of the flat form, or of the content of the packed one. */
    List<Source> read(String xml) throws ReadingException {
        Document document = Jsoup.parse(xml, Parser.xmlParser());
        Element body = document.selectFirst("office|text");
        if (body == null) {
            throw new ReadingException(Reason.DAMAGED, "");
        }
        Words words = new Words(new TextBuilder(limits));
        words.blocks(body);
        Source source = words.source();
        if (source.text().isBlank()) {
            throw new ReadingException(Reason.NO_TEXT, "");
        }
        return List.of(source);
    }

    private static final class Words {
        private final TextBuilder text;
        private final List<String> notes = new ArrayList<>();

        Words(TextBuilder text) {
            this.text = text;
        }

        Source source() throws ReadingException {
            for (String note : notes) {
                text.line().add(note).line();
            }
            return text.source(Hints.NONE);
        }

        void blocks(Element parent) throws ReadingException {
            for (Element child : parent.children()) {
                String name = child.normalName();
                if (name.equals("text:p") || name.equals("text:h")) {
                    text.line().add(words(child));
                    text.add("\n");
                    for (Element box : within(child, "draw:text-box")) {
                        blocks(box);
                    }
                } else if (name.equals("table:table")) {
                    table(child);
                } else if (!SILENT.contains(name)) {
                    blocks(child);
                }
            }
        }

        /** The nearest of a name, however deep, but not those in something set apart or silent. */
        private static List<Element> within(Element parent, String... names) {
            List<Element> found = new ArrayList<>();
            for (Element child : parent.children()) {
                String name = child.normalName();
                if (List.of(names).contains(name)) {
                    found.add(child);
                } else if (!APART.contains(name) && !SILENT.contains(name)) {
                    found.addAll(within(child, names));
                }
            }
            return found;
        }

        private void table(Element table) throws ReadingException {
            List<List<Element>> grid =
                    within(table, "table:table-row").stream().map(Words::cells).toList();
            if (laysOut(grid)) {
                for (List<Element> row : grid) {
                    for (Element cell : row) {
                        if (!isCovered(cell)) {
                            blocks(cell);
                        }
                    }
                }
                return;
            }
            int header = Math.max(
                    1, table.select("table|table-header-rows > table|table-row").size());
            List<List<TextBuilder.Cell>> rows = new ArrayList<>();
            for (List<Element> row : grid) {
                List<TextBuilder.Cell> cells = new ArrayList<>();
                for (Element cell : row) {
                    String words = isCovered(cell) ? "" : String.join("\n", lines(cell));
                    cells.add(new TextBuilder.Cell(words, number(cell, COLUMNS)));
                }
                rows.add(cells);
            }
            text.rows(rows, Math.min(header, rows.size() - 1));
        }

        /** The cells of a row with those covered from above; those covered from the left are columns of that cell. */
        private static List<Element> cells(Element row) {
            List<Element> cells = new ArrayList<>();
            int covered = 0;
            for (Element cell : row.children()) {
                if (!isCovered(cell)) {
                    cells.add(cell);
                    covered = number(cell, COLUMNS) - 1;
                } else if (covered > 0) {
                    covered--;
                } else {
                    cells.add(cell);
                }
            }
            return cells;
        }

        private static boolean isCovered(Element cell) {
            return !cell.normalName().equals("table:table-cell");
        }

        /** Whether a table only says where parts of the page stand: one row, one column, or tables in its cells. */
        private static boolean laysOut(List<List<Element>> grid) {
            return grid.size() == 1
                    || grid.stream().allMatch(row -> row.size() == 1)
                    || grid.stream().flatMap(List::stream).anyMatch(cell -> cell.selectFirst("table|table") != null);
        }

        private static int number(Element cell, String attribute) {
            String value = cell.attr(attribute);
            return value.matches("[1-9]\\d?") ? Math.min(MOST_REPEATED, Integer.parseInt(value)) : 1;
        }

        /** The paragraphs of a cell, each with those of the boxes that hang on it. */
        private List<String> lines(Element cell) {
            List<String> lines = new ArrayList<>();
            for (Element part : within(cell, "text:p", "text:h", "draw:text-box")) {
                if (part.normalName().equals("draw:text-box")) {
                    lines.addAll(lines(part));
                } else {
                    lines.add(words(part));
                    within(part, "draw:text-box").forEach(box -> lines.addAll(lines(box)));
                }
            }
            return lines;
        }

        private String words(Element parent) {
            StringBuilder words = new StringBuilder();
            for (Node node : parent.childNodes()) {
                if (node instanceof TextNode own) {
                    words.append(own.getWholeText().replaceAll("\\s+", " "));
                } else if (node instanceof Element element) {
                    words.append(inline(element));
                }
            }
            return words.toString();
        }

        private String inline(Element element) {
            return switch (element.normalName()) {
                case "text:s" -> " ".repeat(number(element, "text:c"));
                case "text:tab" -> " ";
                case "text:line-break" -> "\n";
                case "text:note" -> note(element);
                case "draw:text-box", "text:tracked-changes", "office:annotation", "text:ruby-text" -> "";
                default -> words(element);
            };
        }

        private String note(Element note) {
            Element mark = note.selectFirst("text|note-citation");
            Element body = note.selectFirst("text|note-body");
            String printed = "[" + (mark == null ? notes.size() + 1 : mark.text()) + "]";
            notes.add(printed + (body == null ? "" : body.text()));
            return printed;
        }
    }
}
