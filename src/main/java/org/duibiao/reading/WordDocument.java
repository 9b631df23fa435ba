package org.duibiao.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.ooxml.util.DocumentHelper;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.duibiao.reading.ReadingException.Reason;
import org.duibiao.text.Span;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * DOCX as its reader sees it with all changes accepted: paragraphs with their soft breaks and automatic numbers, text boxes,
 * tables, footnotes after the text. A table of contents is folded. POI opens the package; its own model of the text knows
 * neither text boxes nor content controls, and takes deleted words for words.
 */
final class WordDocument {
    private static final int MOST_HEADER_ROWS = 3;
    private static final int MOST_COLUMNS = 60;
    /** A cell of so many paragraphs is a part of the page. */
    private static final int PART_OF_A_PAGE = 6;

    private static final Set<String> NO_BLOCKS =
            Set.of("del", "moveFrom", "sectPr", "pPr", "tblPr", "trPr", "tcPr", "sdtPr", "sdtEndPr", "altChunk");

    private static final Pattern OF_CONTENTS = Pattern.compile("(?i)toc\\s?\\d|toc heading");

    private final Limits limits;

    WordDocument(Limits limits) {
        this.limits = limits;
    }

    List<Source> read(byte[] bytes) throws ReadingException {
        try (OPCPackage files = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            PackagePart main = main(files);
            Element document = root(main);
            WordStyles styles = new WordStyles(related(main, "/styles"));
            Reading reading =
                    new Reading(new TextBuilder(limits), styles, new WordNumbers(related(main, "/numbering"), styles));
            reading.blocks(WordXml.child(document, "body").orElse(document));
            for (String notes : new String[] {"/footnotes", "/endnotes"}) {
                Optional<Element> all = related(main, notes);
                if (all.isPresent()) {
                    reading.notes(all.get());
                }
            }
            return List.of(reading.source());
        } catch (IOException | OpenXML4JException | SAXException | RuntimeException e) {
            throw Damage.of(e);
        }
    }

    /** Of the one XML file that Word 2003 saved. */
    List<Source> read(String xml) throws ReadingException {
        try {
            // as characters: the charset its head names has been decoded already
            Element document = DocumentHelper.readDocument(new InputSource(new StringReader(xml)))
                    .getDocumentElement();
            Element body = WordXml.child(document, "body")
                    .orElseThrow(() -> new ReadingException(Reason.UNKNOWN_FORMAT, "XML"));
            WordStyles styles = new WordStyles(Optional.empty());
            Reading reading = new Reading(new TextBuilder(limits), styles, new WordNumbers(Optional.empty(), styles));
            reading.blocks(body);
            return List.of(reading.source());
        } catch (IOException | SAXException | RuntimeException e) {
            throw Damage.of(e);
        }
    }

    private static PackagePart main(OPCPackage files) throws ReadingException {
        for (PackageRelationship relationship : files.getRelationships()) {
            if (relationship.getRelationshipType().endsWith("/officeDocument")) {
                PackagePart part = files.getPart(relationship);
                if (part != null) {
                    return part;
                }
            }
        }
        throw new ReadingException(Reason.DAMAGED, "");
    }

    private static Optional<Element> related(PackagePart main, String type)
            throws IOException, OpenXML4JException, SAXException {
        for (PackageRelationship relationship : main.getRelationships()) {
            if (relationship.getRelationshipType().endsWith(type)) {
                PackagePart part = main.getRelatedPart(relationship);
                return part == null ? Optional.empty() : Optional.of(root(part));
            }
        }
        return Optional.empty();
    }

    private static Element root(PackagePart part) throws IOException, SAXException {
        try (InputStream in = part.getInputStream()) {
            return DocumentHelper.readDocument(in).getDocumentElement();
        }
    }

    /** One document being read. */
    private static final class Reading {
        private final TextBuilder text;
        private final WordStyles styles;
        private final WordNumbers numbers;
        private final List<Span> contents = new ArrayList<>();

        Reading(TextBuilder text, WordStyles styles, WordNumbers numbers) {
            this.text = text;
            this.styles = styles;
            this.numbers = numbers;
        }

        Source source() throws ReadingException {
            Source source = text.source(Hints.NONE);
            if (source.text().isBlank()) {
                throw new ReadingException(Reason.NO_TEXT, "");
            }
            return source.folding(contents);
        }

        void blocks(Element parent) throws ReadingException {
            for (Element child : WordXml.children(parent)) {
                String name = WordXml.name(child);
                if (name.equals("p")) {
                    paragraph(child);
                } else if (name.equals("tbl")) {
                    table(child);
                } else if (!NO_BLOCKS.contains(name)) {
                    blocks(child);
                }
            }
        }

        private void paragraph(Element paragraph) throws ReadingException {
            WordLine line = WordLine.of(paragraph);
            for (Element box : line.boxes()) {
                blocks(box);
            }
            text.line();
            int start = text.length();
            if (!line.words().isBlank()) {
                text.add(numbers.of(paragraph)).add(line.words());
            }
            if (ofContents(paragraph)) {
                contents.add(new Span(start, text.length()));
            }
            text.add("\n");
        }

        private boolean ofContents(Element paragraph) {
            return WordStyles.of(paragraph)
                    .filter(style -> OF_CONTENTS.matcher(styles.name(style)).matches())
                    .isPresent();
        }

        private void table(Element table) throws ReadingException {
            List<List<Element>> grid = new ArrayList<>();
            for (Element row : within(table, "tr")) {
                if (WordXml.below(row, "trPr", "del").isEmpty()) {
                    grid.add(within(row, "tc"));
                }
            }
            if (laysOut(grid)) {
                for (List<Element> row : grid) {
                    for (Element cell : row) {
                        blocks(cell);
                    }
                }
                return;
            }
            List<List<TextBuilder.Cell>> rows = new ArrayList<>();
            int header = 1;
            for (List<Element> row : grid) {
                List<TextBuilder.Cell> cells = new ArrayList<>();
                boolean goesOn = false;
                for (Element cell : row) {
                    cells.add(new TextBuilder.Cell(String.join("\n", lines(cell)), columns(cell)));
                    goesOn |= goesOnFromAbove(cell);
                }
                // a header of two rows: 指标 goes down both, 上半年 is parted into 完成 and 增长
                header += goesOn && rows.size() == header && header < MOST_HEADER_ROWS ? 1 : 0;
                rows.add(cells);
            }
            text.rows(rows, header);
        }

        /** Whether a table only says where parts of the page stand: tables or many paragraphs are in its cells. */
        private static boolean laysOut(List<List<Element>> grid) {
            for (List<Element> row : grid) {
                for (Element cell : row) {
                    List<Element> inside = WordXml.children(cell);
                    long paragraphs = inside.stream()
                            .filter(it -> WordXml.name(it).equals("p"))
                            .count();
                    boolean tables =
                            inside.stream().anyMatch(it -> WordXml.name(it).equals("tbl"));
                    if (tables || paragraphs >= PART_OF_A_PAGE) {
                        return true;
                    }
                }
            }
            return grid.stream().allMatch(row -> row.size() <= 1);
        }

        /** Rows of a table or cells of a row, also those in content controls. */
        private static List<Element> within(Element parent, String name) {
            List<Element> found = new ArrayList<>();
            for (Element child : WordXml.children(parent)) {
                if (WordXml.name(child).equals(name)) {
                    found.add(child);
                } else if (Set.of("sdt", "sdtContent", "customXml").contains(WordXml.name(child))) {
                    found.addAll(within(child, name));
                }
            }
            return found;
        }

        /** The paragraphs of a cell or a note, each with those of the text boxes that hang on it. */
        private static List<String> lines(Element parent) {
            List<String> lines = new ArrayList<>();
            for (Element paragraph : within(parent, "p")) {
                WordLine line = WordLine.of(paragraph);
                lines.add(line.words().strip());
                line.boxes().forEach(box -> lines.addAll(lines(box)));
            }
            return lines;
        }

        private static int columns(Element cell) {
            return WordXml.below(cell, "tcPr", "gridSpan")
                    .flatMap(it -> WordXml.number(WordXml.value(it)))
                    .map(columns -> Math.max(1, Math.min(MOST_COLUMNS, columns)))
                    .orElse(1);
        }

        /** Whether the cell is the lower part of a merged one. */
        private static boolean goesOnFromAbove(Element cell) {
            return WordXml.below(cell, "tcPr", "vMerge")
                    .filter(merge -> !WordXml.value(merge).orElse("continue").equals("restart"))
                    .isPresent();
        }

        void notes(Element notes) throws ReadingException {
            for (Element note : WordXml.children(notes)) {
                String words = String.join("", lines(note));
                String id = WordXml.attribute(note, "id").orElse("0");
                boolean printed =
                        WordXml.number(Optional.of(id)).filter(it -> it > 0).isPresent();
                if (printed && !words.isBlank()) {
                    text.line().add("[" + id + "]").add(words).line();
                }
            }
        }
    }
}
