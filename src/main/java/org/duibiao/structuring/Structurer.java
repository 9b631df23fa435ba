package org.duibiao.structuring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duibiao.reading.RawText;
import org.duibiao.report.DivisionTree;
import org.duibiao.report.Header;
import org.duibiao.report.Note;
import org.duibiao.report.Paragraph;
import org.duibiao.report.Part;
import org.duibiao.report.Report;
import org.duibiao.report.Section;
import org.duibiao.report.Structure;
import org.duibiao.text.Simplified;
import org.duibiao.text.Span;

/** Makes a report of raw text. Thread-safe; the same text gives the same report. */
public final class Structurer {
    private static final Pattern ADDRESS = Pattern.compile("各位代表|各位委员|同志们|请予审议|作政府工作报告|现总结如下|报告如下");

    /** The sentence in which the speaker says for whom he speaks, after any resolution or note that a page prints first. */
    private static final Pattern SPEAKS = Pattern.compile("(?:我|受)[^。]{0,12}(?:代表|委托)[^。]{0,40}(?:大会|会议|报告|审议|审查|汇报)");

    private static final Pattern TITLE = Pattern.compile("工\\s*作\\s*报\\s*告$|情况的?(?:报告)?$|工作总结$");

    private final BlockFinder blockFinder = new BlockFinder();
    private final HeadingFinder headingFinder = new HeadingFinder();
    private final OutlineFinder outlineFinder = new OutlineFinder();
    private final PartFinder partFinder = new PartFinder();
    private final TableFinder tableFinder = new TableFinder();
    private final AppendixFinder appendixFinder = new AppendixFinder();
    private final NoteFinder noteFinder = new NoteFinder();
    private final Simplified simplified = new Simplified();
    private final HeaderFinder headerFinder;

    /** With the division tree the program carries; reads it, so make one structurer and keep it. */
    public Structurer() {
        this(DivisionTree.bundled());
    }

    public Structurer(DivisionTree tree) {
        this.headerFinder = new HeaderFinder(tree);
    }

    public Report structure(RawText printed) {
        RawText raw = printed.inSimplifiedCharacters(simplified);
        String text = raw.text();
        List<Span> marks = new ArrayList<>();
        List<Block> blocks = new ArrayList<>(blockFinder.find(text, raw.folded(), marks));
        TableFinder.Found tables = tableFinder.find(text, blocks, raw.tables());
        int front = front(text, blocks);
        Header header = headerFinder.find(raw, blocks, front);
        List<Optional<Part>> appended = appendixFinder.find(text, blocks, header.goalYear());
        List<Heading> headings = headings(text, blocks, front, tables, appended);
        int end = blocks.isEmpty() ? 0 : blocks.get(blocks.size() - 1).span().end();
        List<OutlineFinder.Node> nodes = outlineFinder.nest(headings, blocks, end);
        PartFinder.Parts parts = partFinder.find(text, blocks, nodes, front, header);
        List<Part> ofBlocks = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            ofBlocks.add(appended.get(i).orElse(parts.blocks().get(i)));
        }
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            OutlineFinder.Node node = nodes.get(i);
            Part part =
                    appended.get(node.heading().block()).orElse(parts.sections().get(i));
            sections.add(new Section(node.depth(), node.heading().span(), node.span(), part));
        }
        List<Note> notes = noteFinder.find(text, blocks, ofBlocks);
        List<Paragraph> paragraphs = paragraphs(text, blocks, ofBlocks, nodes, tables);
        List<Span> folded = new ArrayList<>(raw.folded());
        folded.addAll(marks);
        folded.sort(null);
        return new Report(
                asPrinted(header, printed, text),
                printed.text(),
                new Structure(sections, paragraphs, notes, tables.tables(), folded));
    }

    /** Title and speaker in the characters that stand in the text. */
    private static Header asPrinted(Header header, RawText printed, String simplified) {
        if (printed.text().equals(simplified)) {
            return header;
        }
        String title = asPrinted(header.title(), printed.text(), simplified);
        return new Header(
                title,
                header.region(),
                header.kind(),
                header.date(),
                header.reviewYear(),
                header.goalYear(),
                header.speaker().map(name -> asPrinted(name, printed.text(), simplified)),
                header.warnings());
    }

    private static String asPrinted(String words, String printed, String simplified) {
        int at = simplified.indexOf(words);
        return at < 0 ? words : printed.substring(at, at + words.length());
    }

    /** Headings of the report, and where matter is appended, the line that opens it. */
    private List<Heading> headings(
            String text, List<Block> blocks, int front, TableFinder.Found tables, List<Optional<Part>> appended) {
        List<Heading> headings = new ArrayList<>();
        for (Heading heading : headingFinder.find(text, blocks)) {
            int block = heading.block();
            if (block >= front
                    && !tables.blocks().get(block)
                    && appended.get(block).isEmpty()) {
                headings.add(heading);
            }
        }
        for (int i = 0; i < blocks.size(); i++) {
            if (appended.get(i).isPresent() && opens(appended, i)) {
                headings.add(new Heading(
                        Heading.Rank.PART, 0, opening(text, blocks.get(i).span()), i));
            }
        }
        headings.sort(Comparator.comparingInt(Heading::block));
        return headings;
    }

    /** The line that opens appended matter; of footnotes without a heading of their own the mark of the first. */
    private static Span opening(String text, Span line) {
        int close = text.charAt(line.start()) == '[' ? text.indexOf(']', line.start()) : -1;
        return close > 0 && close < line.end() - 1 ? new Span(line.start(), close + 1) : line;
    }

    /** Whether appended matter begins at this block. */
    private static boolean opens(List<Optional<Part>> appended, int block) {
        return block == 0 || !appended.get(block - 1).equals(appended.get(block));
    }

    private static List<Paragraph> paragraphs(
            String text,
            List<Block> blocks,
            List<Part> parts,
            List<OutlineFinder.Node> nodes,
            TableFinder.Found tables) {
        List<Paragraph> paragraphs = new ArrayList<>();
        int node = 0;
        for (int i = 0; i < blocks.size(); i++) {
            while (node < nodes.size() && nodes.get(node).heading().block() < i) {
                node++;
            }
            Span span = blocks.get(i).span();
            boolean heading = node < nodes.size()
                    && nodes.get(node).heading().block() == i
                    && nodes.get(node).heading().span().equals(span);
            paragraphs.add(new Paragraph(span, parts.get(i), role(text, span, i, parts.get(i), heading, tables)));
        }
        return paragraphs;
    }

    private static Paragraph.Role role(
            String text, Span span, int index, Part part, boolean heading, TableFinder.Found tables) {
        if (tables.blocks().get(index)) {
            return Paragraph.Role.TABLE;
        }
        if (heading) {
            return Paragraph.Role.HEADING;
        }
        if (part == Part.NOTES) {
            return Paragraph.Role.NOTE;
        }
        boolean title = part == Part.FRONT
                && span.length() <= 60
                && TITLE.matcher(text).region(span.start(), span.end()).find();
        return title ? Paragraph.Role.TITLE : Paragraph.Role.BODY;
    }

    /** How many blocks stand before the report begins to report: title, place and date, speaker, greeting. */
    private static int front(String text, List<Block> blocks) {
        for (int i = 0; i < Math.min(blocks.size(), 60); i++) {
            Span span = blocks.get(i).span();
            if (span.length() < 500
                    && SPEAKS.matcher(text).region(span.start(), span.end()).find()) {
                return i + 1;
            }
        }
        int last = 0;
        for (int i = 0; i < Math.min(blocks.size(), 30); i++) {
            Span span = blocks.get(i).span();
            Matcher address = ADDRESS.matcher(text).region(span.start(), Math.min(span.end(), span.start() + 200));
            if (address.find() && span.length() < 400) {
                last = i + 1;
            } else if (last > 0) {
                break;
            }
        }
        return last > 0 ? last : shortLines(text, blocks);
    }

    /** Of a report without greeting: the short lines before its first paragraph or numbered heading. */
    private static int shortLines(String text, List<Block> blocks) {
        int lines = 0;
        while (lines < Math.min(blocks.size(), 8)) {
            Span span = blocks.get(lines).span();
            char first = text.charAt(span.start());
            boolean opens = span.length() > 100
                    || text.charAt(span.end() - 1) == '。'
                    || first == '一'
                    || ((first == '（' || first == '(') && text.startsWith("一", span.start() + 1));
            if (opens) {
                return lines;
            }
            lines++;
        }
        return Math.min(1, blocks.size());
    }
}
