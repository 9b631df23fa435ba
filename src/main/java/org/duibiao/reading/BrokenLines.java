package org.duibiao.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import org.duibiao.report.Warning;
import org.duibiao.text.Span;

/**
 * Joins lines that a page or a column broke inside sentences, names and numbers: text wrapped at one width, words that
 * were links and stand on lines of their own, lines that begin with a comma or a full stop. Only the line break and the
 * blanks around it go; how many went is said with the report. Paragraphs that end without a stop, lists and headings stay.
 */
final class BrokenLines {
    /** Widths in columns; a Chinese character takes two. */
    private static final int NARROWEST = 30;

    private static final int WIDEST = 110;
    private static final int RAGGED = 4;
    private static final int FEW_LINES = 20;
    private static final int RUNNING = 25;
    private static final int LONG = 60;
    private static final int LINK = 20;

    private static final String STOPS = "。！？!?；;：:”’》」』）)】";
    private static final String GOES_ON = "。，、；：！？）》」』】”’％%,;:)";
    /** No sentence begins with these. */
    private static final String PARTICLES = "的了等之";

    private static final String HALTS = "，、,（(《“‘「『";
    private static final String UNITS = "亿万千百元％%个人户吨公里平方倍项家所年月日度";
    private static final Pattern OPENS = Pattern.compile(
            "^[#*\\s]*(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\\d]{1,3}[)）]"
                    + "|第[一二三四五六七八九十]{1,3}[部章节条项届]|\\d{1,2}[、.．)）](?!\\d)|[①-⑳㉑-㊿]|[-—─–]{1,2}\\D|[◆●■★▲·•◎○]|各位代表|注\\s*[:：]|附\\s*[件注表录:：]|[一二三四五六七八九十][是要]).*");

    Source join(Source source) {
        List<Line> lines = Line.of(source);
        lines.removeIf(line -> inTable(source, line));
        Optional<Wrap> wrap = wrap(lines);
        boolean exceptional = unfinishedAreFew(lines);
        List<Gap> gaps = gaps(source, lines);
        List<Span> breaks = new ArrayList<>();
        boolean setIn = wrap.isPresent() && paragraphsAreSetIn(lines, gaps, wrap.get());
        for (int i = 0; i < gaps.size(); i++) {
            Gap gap = gaps.get(i);
            boolean broken = gap.open()
                    && (wrap.isPresent()
                            ? wraps(lines, i, wrap.get(), gap, setIn)
                            : goesOn(lines, i, gap)
                                    || isBeforeALink(lines, i, gaps, exceptional)
                                    || isBehindALink(lines, i, gaps, exceptional));
            if (broken) {
                breaks.add(gap.span());
            }
        }
        return breaks.isEmpty() ? source : without(source, breaks);
    }

    /**
     * What stands between two lines.
     *
     * @param open whether they may be joined at all: nothing folded and no table between
     * @param next whether the one is on the line right below the other
     * @param indented whether the second is set in
     */
    private record Gap(Span span, boolean open, boolean next, boolean indented) {}

    /** The gaps behind all lines but the last; in a text of double spacing a blank line parts nothing. */
    private static List<Gap> gaps(Source source, List<Line> lines) {
        List<Gap> gaps = new ArrayList<>();
        int apart = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            Gap gap = gap(source, lines.get(i), lines.get(i + 1));
            gaps.add(gap);
            apart += gap.next() ? 0 : 1;
        }
        if (apart * 5 > gaps.size() * 4) {
            gaps.replaceAll(gap -> new Gap(gap.span(), gap.open(), gap.open(), gap.indented()));
        }
        return gaps;
    }

    private static Gap gap(Source source, Line line, Line below) {
        int from = line.span().end();
        int to = below.span().start();
        Span span = new Span(from, to);
        int breaks = 0;
        int blanks = 0;
        for (int i = span.start(); i < span.end(); i++) {
            char c = source.text().charAt(i);
            if (!Line.blank(c)) {
                return new Gap(span, false, false, false);
            }
            breaks += c == '\n' ? 1 : 0;
            blanks = c == '\n' ? 0 : blanks + (c == '\u3000' ? 2 : 1);
        }
        boolean folded = source.folded().stream().anyMatch(span::overlaps);
        return new Gap(span, breaks <= 2 && !folded, breaks == 1, blanks >= 2);
    }

    private static boolean inTable(Source source, Line line) {
        return line.words().indexOf('|') >= 0
                || line.words().indexOf('\t') >= 0
                || source.tables().stream().anyMatch(table -> table.span().overlaps(line.span()));
    }

    /**
     * How most lines of a text are broken.
     *
     * @param measure of a line: columns, or characters where the page counts those
     * @param width of full lines
     */
    private record Wrap(ToIntFunction<Line> measure, int width) {
        boolean fills(Line line) {
            return measure.applyAsInt(line) >= width - RAGGED;
        }
    }

    private static Optional<Wrap> wrap(List<Line> lines) {
        Optional<Wrap> byColumns = wrap(lines, BrokenLines::columns);
        Optional<Wrap> byCharacters = wrap(lines, line -> 2 * line.length());
        return byCharacters
                .filter(other -> byColumns.isEmpty() || full(lines, other) > full(lines, byColumns.get()))
                .or(() -> byColumns);
    }

    private static long full(List<Line> lines, Wrap wrap) {
        return lines.stream().filter(wrap::fills).count();
    }

    private static Optional<Wrap> wrap(List<Line> lines, ToIntFunction<Line> measure) {
        if (lines.size() < FEW_LINES) {
            return Optional.empty();
        }
        List<Integer> sorted = lines.stream().map(measure::applyAsInt).sorted().toList();
        Wrap wrap = new Wrap(measure, sorted.get(sorted.size() * 9 / 10));
        boolean oneWidth = sorted.get(sorted.size() * 98 / 100) <= wrap.width() + RAGGED;
        if (wrap.width() < NARROWEST || wrap.width() > WIDEST || !oneWidth) {
            return Optional.empty();
        }
        List<Line> full = lines.stream().filter(wrap::fills).toList();
        long unfinished = full.stream().filter(line -> !ends(line, STOPS)).count();
        return full.size() * 2 >= lines.size() && unfinished * 5 >= full.size() * 3L
                ? Optional.of(wrap)
                : Optional.empty();
    }

    /** Whether a line that is not set in goes on with the one above: nearly all that follow a line left unfilled are. */
    private static boolean paragraphsAreSetIn(List<Line> lines, List<Gap> gaps, Wrap wrap) {
        int begun = 0;
        int setIn = 0;
        for (int i = 0; i < gaps.size(); i++) {
            if (!wrap.fills(lines.get(i)) && gaps.get(i).next()) {
                begun++;
                setIn += gaps.get(i).indented() ? 1 : 0;
            }
        }
        return setIn >= FEW_LINES / 4 && setIn * 5 >= begun * 4;
    }

    private static boolean wraps(List<Line> lines, int at, Wrap wrap, Gap gap, boolean setIn) {
        Line line = lines.get(at);
        return wrap.fills(line)
                && gap.next()
                && !gap.indented()
                && (setIn || !ends(line, "。！？!?"))
                && !opens(lines.get(at + 1))
                && !(latin(line.words().charAt(line.words().length() - 1))
                        && latin(lines.get(at + 1).words().charAt(0)));
    }

    /** Whether the next line can only be the rest of this one. */
    private static boolean goesOn(List<Line> lines, int at, Gap gap) {
        Line line = lines.get(at);
        String next = lines.get(at + 1).words();
        if (ends(line, "。！？!?") || opens(lines.get(at + 1))) {
            return false;
        }
        char first = next.charAt(0);
        if (GOES_ON.indexOf(first) >= 0) {
            return next.length() > 1;
        }
        if (first == '.' && next.length() > 1 && digit(next.charAt(1))) {
            return digit(line.words().charAt(line.words().length() - 1));
        }
        if (!gap.next() || line.length() < RUNNING) {
            return false;
        }
        char last = line.words().charAt(line.words().length() - 1);
        boolean cutNumber = digit(last)
                && (digit(first) || UNITS.indexOf(first) >= 0)
                && line.words().indexOf('，') >= 0;
        boolean stray = STOPS.indexOf(line.words().charAt(line.words().length() - 2)) >= 0;
        return whole(line) && (cutNumber || (HALTS.indexOf(last) >= 0 && !stray && !gap.indented()));
    }

    /** Whether the line is unfinished and the next is a word of its sentence that was a link. */
    private static boolean isBeforeALink(List<Line> lines, int at, List<Gap> gaps, boolean exceptional) {
        if (at + 2 >= lines.size() || !gaps.get(at).next() || gaps.get(at).indented()) {
            return false;
        }
        Line line = lines.get(at);
        return isLink(lines.get(at + 1))
                && unfinished(line)
                && isRest(line, lines.get(at + 2), gaps.get(at + 1), exceptional);
    }

    /** Whether the line is such a word, and the next the rest of the sentence. */
    private static boolean isBehindALink(List<Line> lines, int at, List<Gap> gaps, boolean exceptional) {
        return at > 0 && isBeforeALink(lines, at - 1, gaps, exceptional);
    }

    private static boolean isLink(Line line) {
        return line.length() <= LINK && !ends(line, STOPS) && !opens(line);
    }

    private static boolean isRest(Line line, Line rest, Gap gap, boolean exceptional) {
        char first = rest.words().charAt(0);
        if (!gap.open() || !gap.next() || opens(rest)) {
            return false;
        }
        return GOES_ON.indexOf(first) >= 0
                || PARTICLES.indexOf(first) >= 0
                || (exceptional
                        && !gap.indented()
                        && line.length() >= LONG
                        && line.words().indexOf('。') >= 0
                        && rest.words().indexOf('，') >= 0);
    }

    /** Whether hardly any paragraph of the text ends without a stop, so that one that does was cut. */
    private static boolean unfinishedAreFew(List<Line> lines) {
        int running = 0;
        int unfinished = 0;
        for (Line line : lines) {
            running += line.length() >= RUNNING ? 1 : 0;
            unfinished += unfinished(line) ? 1 : 0;
        }
        return unfinished * 12 <= running;
    }

    /** Running text that ends within a sentence; a heading that says much is none. */
    private static boolean unfinished(Line line) {
        boolean heading = opens(line) && line.words().indexOf('。') < 0;
        return !heading
                && line.length() >= RUNNING
                && whole(line)
                && (line.words().indexOf('，') >= 0 || line.words().indexOf('。') >= 0)
                && !ends(line, STOPS);
    }

    private static boolean opens(Line line) {
        return OPENS.matcher(line.words()).lookingAt();
    }

    /** Whether the words of the line are all of it; those of very long lines are cut short. */
    private static boolean whole(Line line) {
        return line.words().length() == line.length();
    }

    private static boolean ends(Line line, String characters) {
        return !whole(line)
                || characters.indexOf(line.words().charAt(line.words().length() - 1)) >= 0;
    }

    private static int columns(Line line) {
        int columns = line.length() - line.words().length();
        for (int i = 0; i < line.words().length(); i++) {
            columns += line.words().charAt(i) < 0x2E80 && line.words().charAt(i) != '—' ? 1 : 2;
        }
        return columns;
    }

    private static boolean latin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private static Source without(Source source, List<Span> breaks) {
        Source joined = source.without(breaks);
        return joined.warned(new Warning(Warning.Kind.LINES_JOINED, String.valueOf(breaks.size())));
    }
}
