package org.duibiao.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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
    /** A page of fewer characters and no sentence says nothing by itself. */
    private static final int PAGE = 300;

    private static final int FEW_STOPS = 3;
    /** A cell of so many paragraphs or lines is a part of the page. */
    private static final int PART_OF_A_PAGE = 6;

    private static final Pattern HIDDEN = Pattern.compile("display\\s*:\\s*none", Pattern.CASE_INSENSITIVE);
    private static final Set<String> BESIDE = Set.of("nav", "footer", "aside", "form");
    private static final Pattern NAMED_BESIDE = Pattern.compile(
            "(?:^|[-_\\s])(?:comments?|share|related|recommend|pager|pagination|breadcrumbs?|footer|copyright|social)(?:$|[-_\\s])",
            Pattern.CASE_INSENSITIVE);
    /** Elements that keep the line breaks of their source. */
    private static final Set<String> LINED = Set.of("pre", "textarea");

    private static final Set<String> TITLES = Set.of("h1", "h2", "h3");

    private final Limits limits;

    HtmlPage(Limits limits) {
        this.limits = limits;
    }

    List<Source> read(String html) throws ReadingException {
        Document page = Jsoup.parse(html);
        Element body = page.body();
        Element main = main(body);
        Words words = new Words(main, beside(main));
        body.traverse(words);
        String text = words.text.toString();
        if (text.length() < PAGE && stopsIn(text) == 0) {
            refuseTextElsewhere(page);
        }
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

    /** @throws ReadingException if a page that says next to nothing shows other files in frames or fetches its text */
    private static void refuseTextElsewhere(Document page) throws ReadingException {
        List<String> frames = page.select("frame[src], iframe[src]").eachAttr("src");
        int scripts = page.select("script").stream()
                .mapToInt(script -> script.data().length() + (script.hasAttr("src") ? PAGE : 0))
                .sum();
        if (!frames.isEmpty() || scripts > PAGE) {
            throw new ReadingException(
                    Reason.PAGE_ELSEWHERE, String.join(", ", frames.subList(0, Math.min(3, frames.size()))));
        }
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
        Map<Node, Integer> shown = stops(body, true);
        Map<Node, Integer> whole = stops(body, false);
        // most of a page is not hidden for good: it is what a click shows
        Map<Node, Integer> stops = shown.getOrDefault(body, 0) * 3 >= whole.getOrDefault(body, 0) ? shown : whole;
        int all = stops.getOrDefault(body, 0);
        Element at = body;
        boolean deeper = all > FEW_STOPS;
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

    /** Ends of sentences in each node of a page and all below it. */
    private static Map<Node, Integer> stops(Element body, boolean shownOnly) {
        Map<Node, Integer> stops = new HashMap<>();
        body.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {}

            @Override
            public void tail(Node node, int depth) {
                int own = node instanceof TextNode text ? stopsIn(text.getWholeText()) : stops.getOrDefault(node, 0);
                Node parent = node.parent();
                boolean silent = node instanceof Element element
                        && (SILENT.contains(element.normalName()) || (shownOnly && isHidden(element)));
                if (own > 0 && parent != null && !silent) {
                    stops.merge(parent, own, Integer::sum);
                }
            }
        });
        return stops;
    }

    private static boolean isHidden(Element element) {
        return element.hasAttr("hidden")
                || HIDDEN.matcher(element.attr("style")).find();
    }

    /** What lies in the main text and is none of it: hidden, or by its name a comment or a list of links, and small. */
    private static Set<Element> beside(Element main) {
        Map<Node, Integer> stops = stops(main, false);
        int few = stops.getOrDefault(main, 0) / 2;
        Set<Element> beside = new HashSet<>();
        for (Element element : main.getAllElements()) {
            int own = stops.getOrDefault(element, 0);
            boolean named = BESIDE.contains(element.normalName())
                    || NAMED_BESIDE
                            .matcher(element.className() + " " + element.id())
                            .find();
            boolean hidden = isHidden(element) && own <= few + few / 3;
            if (!element.equals(main) && (hidden || (named && own <= few))) {
                beside.add(element);
            }
        }
        return beside;
    }

    /** Whether a table sets out what belongs together, and not only the parts of a page. */
    private static boolean setsOut(Element table) {
        List<Element> rows = table.select("tr");
        long several =
                rows.stream().filter(row -> row.select("> td, > th").size() > 1).count();
        return rows.size() > 1
                && several * 2 > rows.size()
                && table.select("table").size() == 1
                && table.select("td").stream()
                        .noneMatch(cell -> cell.select("p, br, div").size() >= PART_OF_A_PAGE
                                && cell.text().length() > PAGE);
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
        private final Set<Element> beside;
        private final List<Span> folds = new ArrayList<>();
        private final Deque<Integer> besideStarts = new ArrayDeque<>();
        private final StringBuilder text = new StringBuilder();
        private final List<Table> tables = new ArrayList<>();
        private final List<Span> titles = new ArrayList<>();
        private List<List<Span>> rows = new ArrayList<>();
        private MergedCells merged = new MergedCells();
        private boolean inTable;
        private int lined;
        private int tableStart;
        private int silent;
        private int mainStart;
        private int mainEnd;
        private int titleStart;

        Words(Element main, Set<Element> beside) {
            this.main = main;
            this.beside = beside;
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
            if (beside.contains(element)) {
                line();
                besideStarts.push(text.length());
            }
            lined += LINED.contains(name) ? 1 : 0;
            if (SILENT.contains(name)) {
                silent++;
            } else if (name.equals("table")) {
                line();
                inTable = setsOut(element);
                tableStart = text.length();
                rows = new ArrayList<>();
                merged = new MergedCells();
            } else if (inTable && name.equals("tr")) {
                line();
                rows.add(new ArrayList<>());
                merged.row();
            } else if (inTable && (name.equals("td") || name.equals("th"))) {
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
            lined -= LINED.contains(name) ? 1 : 0;
            if (SILENT.contains(name)) {
                silent--;
            } else if (name.equals("table")) {
                boolean whole = inTable;
                inTable = false;
                line();
                if (whole) {
                    endTable();
                }
            } else if (inTable && (name.equals("td") || name.equals("th"))) {
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
            if (beside.contains(element) && !besideStarts.isEmpty()) {
                line();
                folds.add(new Span(besideStarts.pop(), text.length()));
            }
            if (TITLES.contains(name) && text.length() > titleStart) {
                titles.add(new Span(titleStart, text.length()));
            }
        }

        private boolean inCell() {
            return inTable && !rows.isEmpty();
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
                if (c == '\n' && lined > 0) {
                    breakLine();
                    continue;
                }
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
            List<Span> outside = new ArrayList<>(folds);
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
