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
    private static final int MOST_REPEATED = 60;

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
                    for (Element box : child.select("draw|text-box")) {
                        blocks(box);
                    }
                } else if (name.equals("table:table")) {
                    table(child);
                } else if (!SILENT.contains(name)) {
                    blocks(child);
                }
            }
        }

        private void table(Element table) throws ReadingException {
            List<List<TextBuilder.Cell>> rows = new ArrayList<>();
            int header = Math.max(
                    1, table.select("table|table-header-rows > table|table-row").size());
            for (Element row : table.select("table|table-row")) {
                List<TextBuilder.Cell> cells = new ArrayList<>();
                int covered = 0;
                for (Element cell : row.children()) {
                    if (cell.normalName().equals("table:table-cell")) {
                        int columns = number(cell, "table:number-columns-spanned");
                        cells.add(new TextBuilder.Cell(cellWords(cell), columns));
                        covered = columns - 1;
                    } else if (covered > 0) {
                        covered--;
                    } else {
                        cells.add(new TextBuilder.Cell("", 1));
                    }
                }
                rows.add(cells);
            }
            if (rows.size() == 1 || rows.stream().allMatch(row -> row.size() == 1)) {
                for (Element cell : table.select("table|table-cell")) {
                    blocks(cell);
                }
            } else {
                text.rows(rows, Math.min(header, rows.size() - 1));
            }
        }

        private static int number(Element cell, String attribute) {
            String value = cell.attr(attribute);
            return value.matches("[1-9]\\d?") ? Math.min(MOST_REPEATED, Integer.parseInt(value)) : 1;
        }

        private String cellWords(Element cell) {
            StringBuilder words = new StringBuilder();
            for (Element paragraph : cell.select("text|p, text|h")) {
                words.append(words.length() == 0 ? "" : "\n").append(words(paragraph));
            }
            return words.toString();
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
