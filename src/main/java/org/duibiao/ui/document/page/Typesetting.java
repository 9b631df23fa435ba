package org.duibiao.ui.document.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.duibiao.report.Paragraph;
import org.duibiao.report.Part;
import org.duibiao.report.Report;
import org.duibiao.report.Section;
import org.duibiao.report.Table;
import org.duibiao.text.Span;

/**
 * Sets a report: one shown paragraph for each paragraph, table row and note; line breaks inside a paragraph joined,
 * indents left out, site text behind fold lines. No visible stored character is lost: what is in no paragraph and not
 * folded is shown too. Only folded marks without a word (of Markdown, say) go without a fold line.
 */
public final class Typesetting {
    /** So many paragraphs are looked through for the title. */
    private static final int HEAD = 8;

    /** Stands between a heading and its paragraph when nothing else does. */
    private static final String GAP = "\u3000";

    /** A line of the front matter that is longer is set as text. */
    private static final int SHORT = 40;

    private final Report report;
    private final String stored;
    private final List<Fold> folds;
    private final Set<Fold> open;
    private final TabStops tabs;
    private final Function<Fold, String> foldWords;
    private final DisplayText.Builder page;
    private Optional<Paragraph> printedTitle = Optional.empty();

    private Typesetting(
            Report report, List<Fold> unmarked, Set<Fold> open, TabStops tabs, Function<Fold, String> foldWords) {
        this.report = report;
        this.stored = report.text();
        this.open = new HashSet<>(open);
        this.tabs = tabs;
        this.foldWords = foldWords;
        this.folds = folds(report, unmarked);
        this.page = new DisplayText.Builder(stored);
    }

    /**
     * Sets a report.
     *
     * @param unmarked further stretches of whole paragraphs to put away
     * @param open folds that are unfolded
     * @param tabs how tables are set
     * @param foldWords what the line of a fold says
     */
    public static DisplayText set(
            Report report, List<Fold> unmarked, Set<Fold> open, TabStops tabs, Function<Fold, String> foldWords) {
        return new Typesetting(report, unmarked, open, tabs, foldWords).run();
    }

    /** The stretches of a report that are put away from the start, neighbours joined. */
    public static List<Fold> chrome(Report report) {
        return folds(report, List.of());
    }

    private static List<Fold> folds(Report report, List<Fold> unmarked) {
        List<Fold> all = new ArrayList<>();
        for (Span span : report.structure().folded().stream().sorted().toList()) {
            Fold last = all.isEmpty() ? null : all.get(all.size() - 1);
            if (last != null
                    && report.text()
                            .substring(Math.min(last.stored().end(), span.start()), span.start())
                            .isBlank()) {
                all.set(all.size() - 1, new Fold(last.stored().cover(span), Fold.Why.CHROME));
            } else if (!span.in(report.text()).isBlank()) {
                all.add(new Fold(span, Fold.Why.CHROME));
            }
        }
        for (Fold fold : unmarked) {
            if (all.stream().noneMatch(other -> other.stored().overlaps(fold.stored()))) {
                all.add(fold);
            }
        }
        all.sort((a, b) -> a.stored().compareTo(b.stored()));
        return List.copyOf(all);
    }

    private DisplayText run() {
        titleIfNoneIsShown();
        int at = 0;
        int nextFold = 0;
        for (Paragraph paragraph : report.structure().paragraphs()) {
            Span span = paragraph.span();
            while (nextFold < folds.size() && folds.get(nextFold).stored().start() <= span.start()) {
                at = fold(folds.get(nextFold++), at);
            }
            if (span.end() <= at) {
                continue;
            }
            loose(at, span.start());
            int start = Math.max(at, span.start());
            Optional<Table> table = tableAt(span.start());
            if (table.isPresent()) {
                loose(start, table.get().span().start());
                table(table.get());
                at = Math.max(span.end(), table.get().span().end());
                loose(table.get().span().end(), at);
            } else {
                paragraph(new Span(start, span.end()), paragraph);
                at = span.end();
            }
            while (nextFold < folds.size() && folds.get(nextFold).stored().end() <= at) {
                nextFold++; // shown within the paragraph as a small mark
            }
        }
        while (nextFold < folds.size()) {
            at = fold(folds.get(nextFold++), at);
        }
        loose(at, stored.length());
        return page.build();
    }

    /** A title that stands only where it is folded away, or outside the text, heads the page all the same. */
    private void titleIfNoneIsShown() {
        String title = report.header().title().strip();
        String words = wordsOf(title);
        List<Paragraph> visible = report.structure().paragraphs().stream()
                .filter(paragraph -> folds.stream()
                        .noneMatch(fold ->
                                fold.why() == Fold.Why.CHROME && fold.stored().contains(paragraph.span())))
                .toList();
        boolean marked = visible.stream().anyMatch(paragraph -> paragraph.role() == Paragraph.Role.TITLE);
        if (!marked && !words.isEmpty()) {
            printedTitle = visible.stream()
                    .limit(HEAD)
                    .filter(paragraph -> wordsOf(paragraph.span().in(stored)).equals(words))
                    .findFirst();
        }
        boolean printed = marked
                || visible.stream()
                        .limit(HEAD)
                        .anyMatch(paragraph ->
                                wordsOf(paragraph.span().in(stored)).contains(words));
        if (!words.isEmpty() && !printed) {
            page.put(title).end(Block.Kind.TITLE, 0, new Span(0, 0), Optional.empty());
        }
    }

    private int fold(Fold fold, int at) {
        loose(at, fold.stored().start());
        if (wordsOf(fold.stored().in(stored)).isEmpty()) {
            return Math.max(at, fold.stored().end()); // marks of a format, such as ** and ##, leave no trace
        }
        boolean opened = open.contains(fold);
        page.put(foldWords.apply(fold));
        page.end(opened ? Block.Kind.FOLD_OPEN : Block.Kind.FOLD_CLOSED, 0, fold.stored(), Optional.of(fold));
        if (opened && fold.why() == Fold.Why.CHROME) {
            lines(fold.stored(), Block.Kind.CHROME);
        }
        boolean hides = !opened || fold.why() == Fold.Why.CHROME;
        return hides ? Math.max(at, fold.stored().end()) : at;
    }

    /** Text between paragraphs that nobody folded: shown line by line, so that nothing is lost. */
    private void loose(int start, int end) {
        if (start < end && !stored.substring(start, end).isBlank()) {
            lines(new Span(start, end), Block.Kind.BODY);
        }
    }

    private void lines(Span span, Block.Kind kind) {
        int start = span.start();
        while (start < span.end()) {
            int end = stored.indexOf('\n', start);
            end = end < 0 || end > span.end() ? span.end() : end;
            Span line = trim(new Span(start, end));
            if (!line.isEmpty()) {
                page.copy(line).end(kind, 0, line, Optional.empty());
            }
            start = end + 1;
        }
    }

    private void paragraph(Span whole, Paragraph paragraph) {
        Span span = trim(whole);
        if (span.isEmpty()) {
            return;
        }
        if (printedTitle.filter(paragraph::equals).isPresent()) {
            joined(span, Block.Kind.TITLE, 0);
            return;
        }
        switch (paragraph.role()) {
            case TABLE -> lines(span, Block.Kind.TABLE_ROW);
            case TITLE -> joined(span, Block.Kind.TITLE, 0);
            case HEADING -> joined(span, Block.Kind.HEADING, depthAt(span));
            case NOTE -> joined(span, Block.Kind.NOTE, 0);
            case BODY ->
                joined(
                        span,
                        paragraph.part() == Part.FRONT && span.length() <= SHORT ? Block.Kind.FRONT : Block.Kind.BODY,
                        0);
        }
    }

    /** One paragraph; line breaks inside it are hidden, or set as a space between Latin words. */
    private void joined(Span span, Block.Kind kind, int depth) {
        int start = span.start();
        int runIn = kind == Block.Kind.BODY ? endOfRunInHeading(span) : start;
        for (int i = start; i < span.end(); i++) {
            if (i == runIn && runIn > span.start()) {
                page.copy(new Span(start, i)).put(GAP);
                start = i;
            }
            Optional<Fold> inner = foldAt(i);
            if (inner.isPresent()) {
                boolean says = !wordsOf(inner.get().stored().in(stored)).isEmpty();
                page.copy(new Span(start, i)).put(says ? "⋯" : "");
                i = Math.min(inner.get().stored().end(), span.end()) - 1;
                start = i + 1;
            } else if (stored.charAt(i) == '\n') {
                page.copy(new Span(start, i));
                if (i > 0 && i + 1 < span.end() && latin(stored.charAt(i - 1)) && latin(stored.charAt(i + 1))) {
                    page.put(" ");
                }
                start = i + 1;
            }
        }
        page.copy(new Span(start, span.end())).end(kind, depth, span, Optional.empty());
    }

    /** Where a heading ends that runs into its paragraph without a stop or a space; the start where there is none. */
    private int endOfRunInHeading(Span paragraph) {
        return report.structure().sections().stream()
                .map(Section::heading)
                .filter(heading -> heading.start() >= paragraph.start()
                        && heading.start() < paragraph.end()
                        && heading.end() > heading.start()
                        && heading.end() < paragraph.end()
                        && Character.isLetterOrDigit(stored.charAt(heading.end() - 1))
                        && Character.isLetterOrDigit(stored.charAt(heading.end())))
                .map(Span::end)
                .findFirst()
                .orElse(paragraph.start());
    }

    private void table(Table table) {
        List<List<Span>> rows = table.rows().stream()
                .map(row -> row.stream().map(this::trim).toList())
                .filter(row -> row.stream().anyMatch(cell -> !cell.isEmpty()))
                .toList();
        List<List<String>> words = rows.stream()
                .map(row -> row.stream().map(cell -> oneLine(cell.in(stored))).toList())
                .toList();
        List<Integer> columns = tabs.columns(words);
        for (int r = 0; r < rows.size(); r++) {
            int at = 0;
            List<Span> row = rows.get(r);
            for (int c = 0; c < row.size(); c++) {
                copyOnOneLine(row.get(c));
                if (c + 1 < row.size()) {
                    String cell = words.get(r).get(c);
                    page.put("\t".repeat(tabs.tabsAfter(cell, at, columns.get(c + 1))));
                    at = tabs.landing(cell, at, columns.get(c + 1));
                }
            }
            Span whole = new Span(
                    row.get(0).start(),
                    Math.max(row.get(0).start(), row.get(row.size() - 1).end()));
            page.end(r < table.headerRows() ? Block.Kind.TABLE_HEAD : Block.Kind.TABLE_ROW, 0, whole, Optional.empty());
        }
    }

    private void copyOnOneLine(Span cell) {
        int start = cell.start();
        for (int i = start; i < cell.end(); i++) {
            if (stored.charAt(i) == '\n' || stored.charAt(i) == '\t') {
                page.copy(new Span(start, i)).put(" ");
                start = i + 1;
            }
        }
        page.copy(new Span(start, cell.end()));
    }

    private static String oneLine(String words) {
        return words.replace('\n', ' ').replace('\t', ' ');
    }

    private Optional<Table> tableAt(int position) {
        return report.structure().tables().stream()
                .filter(table ->
                        table.span().contains(position) && !table.rows().isEmpty())
                .findFirst();
    }

    private Optional<Fold> foldAt(int position) {
        // few folds a report, and mostly none inside a paragraph
        for (Fold fold : folds) {
            if (fold.why() == Fold.Why.CHROME && fold.stored().contains(position)) {
                return Optional.of(fold);
            }
        }
        return Optional.empty();
    }

    private int depthAt(Span heading) {
        return report.structure().sections().stream()
                .filter(section -> section.heading().overlaps(heading))
                .map(Section::depth)
                .findFirst()
                .orElse(3);
    }

    /** Letters and digits only. */
    private static String wordsOf(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Without white space at either end. */
    private Span trim(Span span) {
        int start = span.start();
        int end = span.end();
        while (start < end && blank(stored.charAt(start))) {
            start++;
        }
        while (end > start && blank(stored.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }

    private static boolean latin(char c) {
        return c < 0x2E80 && Character.isLetterOrDigit(c);
    }
}
