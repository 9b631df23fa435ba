package org.duibiao.structuring;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duibiao.reading.RawText;
import org.duibiao.report.DivisionTree;
import org.duibiao.report.Header;
import org.duibiao.report.Paragraph;
import org.duibiao.report.Part;
import org.duibiao.report.Report;
import org.duibiao.report.Section;
import org.duibiao.report.Structure;
import org.duibiao.text.Span;

/** Makes a report of raw text. Thread-safe; the same text gives the same report. */
public final class Structurer {
    private static final Pattern ADDRESS = Pattern.compile("各位代表|各位委员|同志们|请予审议|作政府工作报告|现总结如下|报告如下");

    /** The sentence in which the speaker says for whom he speaks, after any resolution or note that a page prints first. */
    private static final Pattern SPEAKS = Pattern.compile("(?:我|受).{0,12}(?:代表|委托).{0,40}(?:政府|国务院|报告)");

    private final BlockFinder blockFinder = new BlockFinder();
    private final HeadingFinder headingFinder = new HeadingFinder();
    private final OutlineFinder outlineFinder = new OutlineFinder();
    private final PartFinder partFinder = new PartFinder();
    private final HeaderFinder headerFinder;

    /** With the division tree the program carries; reads it, so make one structurer and keep it. */
    public Structurer() {
        this(DivisionTree.bundled());
    }

    public Structurer(DivisionTree tree) {
        this.headerFinder = new HeaderFinder(tree);
    }

    public Report structure(RawText raw) {
        String text = raw.text();
        List<Span> marks = new ArrayList<>();
        List<Block> blocks = blockFinder.find(text, raw.folded(), marks);
        int front = front(text, blocks);
        Header header = headerFinder.find(raw, blocks, front);
        List<Heading> headings = headingFinder.find(text, blocks);
        headings.removeIf(heading -> heading.block() < front);
        int end = blocks.isEmpty() ? 0 : blocks.get(blocks.size() - 1).span().end();
        List<OutlineFinder.Node> nodes = outlineFinder.nest(headings, blocks, end);
        PartFinder.Parts parts = partFinder.find(text, blocks, nodes, front, header.goalYear());
        return new Report(header, text, structure(raw, blocks, nodes, parts, marks));
    }

    private static Structure structure(
            RawText raw, List<Block> blocks, List<OutlineFinder.Node> nodes, PartFinder.Parts parts, List<Span> marks) {
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            OutlineFinder.Node node = nodes.get(i);
            sections.add(new Section(
                    node.depth(),
                    node.heading().span(),
                    node.span(),
                    parts.sections().get(i)));
        }
        List<Paragraph> paragraphs = new ArrayList<>();
        int node = 0;
        for (int i = 0; i < blocks.size(); i++) {
            while (node < nodes.size() && nodes.get(node).heading().block() < i) {
                node++;
            }
            boolean heading = node < nodes.size()
                    && nodes.get(node).heading().block() == i
                    && nodes.get(node).heading().span().equals(blocks.get(i).span());
            Paragraph.Role role = heading
                    ? Paragraph.Role.HEADING
                    : parts.blocks().get(i) == Part.FRONT && i == 0 ? Paragraph.Role.TITLE : Paragraph.Role.BODY;
            paragraphs.add(new Paragraph(blocks.get(i).span(), parts.blocks().get(i), role));
        }
        List<Span> folded = new ArrayList<>(raw.folded());
        folded.addAll(marks);
        folded.sort(null);
        return new Structure(sections, paragraphs, List.of(), raw.tables(), folded);
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
        return last;
    }
}
