package org.duibiao.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duibiao.reading.ReadingException.Reason;
import org.duibiao.report.Table;
import org.duibiao.text.Span;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * HTML: all words of the page in order; those outside its main text are folded. The main text is the smallest element
 * that holds nearly all sentences.
 */
final class HtmlPage {
    private static final double NEARLY_ALL = 0.8;
    private static final Set<String> SILENT =
            Set.of("script", "style", "noscript", "template", "head", "select", "button", "svg", "iframe", "object");
    private static final Set<String> TITLES = Set.of("h1", "h2", "h3");

    private final Limits limits;

    HtmlPage(Limits limits) {
        this.limits = limits;
    }

    List<Source> read(String html) throws ReadingException {
        Document page = Jsoup.parse(html);
        Element body = page.body();
        Element main = main(body);
        Words words = new Words(main);
        body.traverse(words);
        String text = words.text.toString();
        if (text.isBlank()) {
            throw new ReadingException(Reason.NO_TEXT, "");
        }
        if (text.length() > limits.textUnits()) {
            throw new ReadingException(Reason.TOO_LARGE, "");
        }
        Hints hints = Hints.NONE.withTitle(title(page));
        Source source = new Source(text, words.tables, hints);
        return List.of(source.folding(words.outside()));
    }

    private static String title(Document page) {
        for (String name : new String[] {"ArticleTitle", "og:title"}) {
            Element meta = page.selectFirst("meta[name=" + name + "], meta[property=" + name + "]");
            if (meta != null && !meta.attr("content").isBlank()) {
                return meta.attr("content");
            }
        }
        Element first = page.selectFirst("h1");
        String heading = first == null ? "" : first.text();
        return heading.contains("报告") ? heading : page.title().split("[_|]", 2)[0];
    }

    /** Goes down from the body as long as one child holds nearly all sentence ends of the page. */
    private static Element main(Element body) {
        Map<Node, Integer> stops = new HashMap<>();
        body.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {}

            @Override
            public void tail(Node node, int depth) {
                int own = node instanceof TextNode text ? stopsIn(text.getWholeText()) : stops.getOrDefault(node, 0);
                Node parent = node.parent();
                boolean silent = node instanceof Element element && SILENT.contains(element.normalName());
                if (own > 0 && parent != null && !silent) {
                    stops.merge(parent, own, Integer::sum);
                }
            }
        });
        int all = stops.getOrDefault(body, 0);
        Element at = body;
        boolean deeper = all > 3;
        while (deeper) {
            deeper = false;
            for (Element child : at.children()) {
                boolean block = child.isBlock()
                        || child.normalName().equals("span")
                        || child.normalName().equals("ucapcontent");
                if (block
                        && stops.getOrDefault(child, 0) >= all * NEARLY_ALL
                        && !child.normalName().equals("p")) {
                    at = child;
                    deeper = true;
                    break;
                }
            }
        }
        return at;
    }

    private static int stopsIn(String text) {
        int stops = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '。' || c == '；' || c == ';' || c == '！') {
                stops++;
            }
        }
        return stops;
    }

    /** Writes the words of the page: white space runs as one blank, a line a block, cells between bars. */
    private static final class Words implements NodeVisitor {
        private final Element main;
        private final StringBuilder text = new StringBuilder();
        private final List<Table> tables = new ArrayList<>();
        private final List<Span> titles = new ArrayList<>();
        private List<List<Span>> rows = new ArrayList<>();
        private MergedCells merged = new MergedCells();
        private int tableDepth;
        private int tableStart;
        private int silent;
        private int mainStart;
        private int mainEnd;
        private int titleStart;

        Words(Element main) {
            this.main = main;
        }

        @Override
        public void head(Node node, int depth) {
            if (node.equals(main)) {
                line();
                mainStart = text.length();
            }
            if (node instanceof Element element) {
                enter(element);
            } else if (silent == 0 && node instanceof TextNode words) {
                add(words.getWholeText());
            }
        }

        private void enter(Element element) {
            String name = element.normalName();
            if (SILENT.contains(name)) {
                silent++;
            } else if (name.equals("table")) {
                line();
                if (tableDepth++ == 0) {
                    tableStart = text.length();
                    rows = new ArrayList<>();
                    merged = new MergedCells();
                }
            } else if (tableDepth == 1 && name.equals("tr")) {
                line();
                rows.add(new ArrayList<>());
                merged.row();
            } else if (tableDepth == 1 && (name.equals("td") || name.equals("th"))) {
                if (!rows.isEmpty()) {
                    cell(element, rows.get(rows.size() - 1));
                }
            } else if (name.equals("br")) {
                breakLine();
            } else if (element.isBlock() && !inCell()) {
                line();
            }
            if (TITLES.contains(name)) {
                titleStart = text.length();
            }
        }

        /** Opens a cell, after empty ones where cells of the row above stand. */
        private void cell(Element element, List<Span> row) {
            int above = merged.beforeTheNextCell();
            if (merged.cellsInRow() > 0) {
                text.append(" | ");
            }
            for (int i = 0; i < above; i++) {
                row.add(new Span(text.length(), text.length()));
            }
            merged.cell(number(element.attr("colspan")), number(element.attr("rowspan")));
            row.add(new Span(text.length(), text.length()));
        }

        private static int number(String attribute) {
            return attribute.strip().matches("[1-9]\\d?") ? Integer.parseInt(attribute.strip()) : 1;
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                leave(element);
            }
            if (node.equals(main)) {
                mainEnd = text.length();
            }
        }

        private void leave(Element element) {
            String name = element.normalName();
            if (SILENT.contains(name)) {
                silent--;
            } else if (name.equals("table")) {
                if (--tableDepth == 0) {
                    line();
                    endTable();
                }
            } else if (tableDepth == 1 && (name.equals("td") || name.equals("th"))) {
                if (!rows.isEmpty() && !rows.get(rows.size() - 1).isEmpty()) {
                    List<Span> row = rows.get(rows.size() - 1);
                    int start = row.get(row.size() - 1).start();
                    int end = text.length();
                    while (end > start && Line.blank(text.charAt(end - 1))) {
                        end--;
                    }
                    row.set(row.size() - 1, new Span(start, end));
                    for (int i = 1; i < merged.columnsOfTheLastCell(); i++) {
                        row.add(new Span(end, end));
                    }
                }
            } else if (element.isBlock() && !inCell()) {
                line();
            }
            if (TITLES.contains(name) && text.length() > titleStart) {
                titles.add(new Span(titleStart, text.length()));
            }
        }

        private boolean inCell() {
            return tableDepth == 1 && rows.size() > 1 && rows.get(0).size() > 1;
        }

        private void endTable() {
            // a caption over all columns is a line above the table
            int captions = 0;
            while (rows.size() > 1
                    && rows.get(0).stream().filter(cell -> !cell.isEmpty()).count() == 1
                    && !rows.get(1).isEmpty()) {
                rows.remove(0);
                captions++;
                tableStart = rows.get(0).get(0).start();
            }
            boolean whole = rows.size() > 1
                    && rows.stream().filter(row -> row.size() > 1).count() * 2 > rows.size();
            if (whole && text.length() - 1 > tableStart) {
                tables.add(new Table(
                        new Span(tableStart, text.length() - 1),
                        rows,
                        Math.min(merged.headerRows(captions), rows.size() - 1)));
            }
        }

        private void add(String words) {
            for (int i = 0; i < words.length(); i++) {
                char c = words.charAt(i);
                boolean blank = c <= ' ';
                if (!blank) {
                    text.append(c);
                } else if (text.length() > 0
                        && text.charAt(text.length() - 1) != ' '
                        && text.charAt(text.length() - 1) != '\n'
                        && betweenWords(words, i)) {
                    text.append(' ');
                }
            }
        }

        /** A line break of the source between two Chinese characters is no blank. */
        private boolean betweenWords(String words, int at) {
            if (words.charAt(at) == ' ') {
                return true;
            }
            char before = text.charAt(text.length() - 1);
            return before < 0x2E80;
        }

        private void line() {
            while (text.length() > 0 && text.charAt(text.length() - 1) == ' ' && !inCell()) {
                text.setLength(text.length() - 1);
            }
            if (text.length() > 0 && text.charAt(text.length() - 1) != '\n') {
                text.append('\n');
            }
        }

        private void breakLine() {
            if (inCell()) {
                text.append(' ');
            } else {
                line();
            }
        }

        /** What lies outside the main text, but for a title that stands before it. */
        private List<Span> outside() {
            List<Span> outside = new ArrayList<>();
            int at = 0;
            for (Span title : titles) {
                String words = title.in(text.toString());
                if (title.end() <= mainStart && words.contains("报告") && at == 0) {
                    outside.add(new Span(0, title.start()));
                    at = title.end();
                }
            }
            outside.add(new Span(at, Math.max(at, mainStart)));
            outside.add(new Span(Math.min(mainEnd, text.length()), text.length()));
            return outside;
        }
    }
}
