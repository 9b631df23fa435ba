package org.duibiao.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How a tool counted the characters of a text: with or without a byte order mark, CR LF as one or two, characters outside
 * the basic plane as one or two. The standard asks for code points; tools differ, and do not say. Which way it was is told
 * by what fits the selections: their quotes, and where words and sentences begin and end.
 */
final class Counting {

    private static final int FITS = 6;
    private static final int BREAKS_A_CHARACTER = 3;
    private static final int OUTSIDE = 8;
    private static final int SHORTEST_QUOTE = 1;
    /** By how much a way nobody should count in must fit better where no quote decides. */
    private static final int MARGIN = 2;

    private static final String OPENING = "“‘（(《〈【[「『";
    private static final String CLOSING = "”’）)》〉】]」』。；，、！？：;,!?.:";

    /** A way to count. */
    record Way(boolean mark, Breaks breaks, boolean units) {
        enum Breaks {
            /** As the bytes have them: LF is one, CR LF two. */
            AS_STORED,
            ONE,
            TWO
        }

        /** Whether it is what the standard asks for. */
        boolean standard() {
            return !mark && breaks == Breaks.AS_STORED && !units;
        }
    }

    /**
     * A selection as the file has it.
     *
     * @param hint its quote, or the beginning of it, if the file gives one
     */
    record Selection(int start, int end, String hint) {}

    private final PlainSource source;
    private final Way way;
    /** What every code point of the text is counted as, and the end. */
    private final int[] counted;
    /** Where every code point begins in the text, in UTF-16 units, and the end. */
    private final int[] units;

    Counting(PlainSource source, Way way) {
        this.source = source;
        this.way = way;
        String text = source.text();
        int size = text.codePointCount(0, text.length());
        counted = new int[size + 1];
        units = new int[size + 1];
        int at = way.mark ? 1 : 0;
        int breaks = 0;
        int unit = 0;
        for (int i = 0; i < size; i++) {
            counted[i] = at;
            units[i] = unit;
            int c = text.codePointAt(unit);
            if (c == '\n') {
                at += switch (way.breaks) {
                    case AS_STORED -> source.pairs().get(breaks) ? 2 : 1;
                    case ONE -> 1;
                    case TWO -> 2;
                };
                breaks++;
            } else {
                at += way.units ? Character.charCount(c) : 1;
            }
            unit += Character.charCount(c);
        }
        counted[size] = at;
        units[size] = unit;
    }

    Way way() {
        return way;
    }

    /** The place in the text, in UTF-16 units; one within a character or line break is its beginning; empty if outside. */
    Optional<Integer> place(int position) {
        if (position < 0 || position > counted[counted.length - 1]) {
            return Optional.empty();
        }
        int found = Arrays.binarySearch(counted, position);
        return Optional.of(units[found >= 0 ? found : Math.max(0, -found - 2)]);
    }

    private boolean exact(int position) {
        return Arrays.binarySearch(counted, position) >= 0;
    }

    /** How well a way fits: by quotes and bounds, which are sure, and by where words begin and end, which is not. */
    private record Fit(int sure, int likely, boolean quoted) {
        boolean betterThan(Fit other, boolean unusual) {
            if (unusual && (quoted || other.quoted)) {
                return sure > other.sure;
            }
            return sure + likely > other.sure + other.likely + (unusual ? MARGIN : 0);
        }
    }

    /**
     * The way that fits best.
     *
     * @param origin the tool, as the project names it
     */
    static Counting best(PlainSource source, Collection<Selection> selections, String origin) {
        List<Way> ways = ways(source, origin);
        Counting best = new Counting(source, ways.get(0));
        if (ways.size() == 1 || selections.isEmpty() || origin.startsWith(RefiWriter.PROGRAM)) {
            return best;
        }
        Fit highest = best.fit(selections);
        for (Way way : ways.subList(1, ways.size())) {
            Counting other = new Counting(source, way);
            Fit fit = other.fit(selections);
            if (fit.betterThan(highest, way.units() || way.breaks() == Way.Breaks.TWO)) {
                highest = fit;
                best = other;
            }
        }
        return best;
    }

    /** All ways that make a difference, the likeliest first: of two that fit alike the first is taken. */
    private static List<Way> ways(PlainSource source, String origin) {
        boolean breaks = source.text().indexOf('\n') >= 0;
        boolean onePerBreak = origin.toUpperCase(Locale.ROOT).contains("ATLAS");
        List<Way.Breaks> ofBreaks = !breaks
                ? List.of(Way.Breaks.AS_STORED)
                : source.pairs().isEmpty()
                        ? List.of(Way.Breaks.AS_STORED, Way.Breaks.TWO)
                        : onePerBreak
                                ? List.of(Way.Breaks.ONE, Way.Breaks.AS_STORED)
                                : List.of(Way.Breaks.AS_STORED, Way.Breaks.ONE);
        boolean astral = source.text().chars().anyMatch(c -> Character.isSurrogate((char) c));
        List<Way> ways = new ArrayList<>();
        for (boolean units : astral ? new boolean[] {false, true} : new boolean[] {false}) {
            for (boolean mark : source.marked() ? new boolean[] {false, true} : new boolean[] {false}) {
                ofBreaks.forEach(one -> ways.add(new Way(mark, one, units)));
            }
        }
        return ways;
    }

    private Fit fit(Collection<Selection> selections) {
        int sure = 0;
        int likely = 0;
        boolean quoted = false;
        for (Selection selection : selections) {
            Optional<Integer> from = place(selection.start());
            Optional<Integer> to = place(selection.end());
            if (from.isEmpty() || to.isEmpty() || to.get() < from.get()) {
                sure -= OUTSIDE;
                continue;
            }
            int quote = quote(selection, from.get(), to.get());
            quoted |= quote > 0;
            sure += quote - (exact(selection.start()) && exact(selection.end()) ? 0 : BREAKS_A_CHARACTER);
            likely += edges(source.text(), from.get(), to.get());
        }
        return new Fit(sure, likely, quoted);
    }

    private int quote(Selection selection, int from, int to) {
        String hint = dense(selection.hint());
        if (hint.length() < SHORTEST_QUOTE) {
            return 0;
        }
        String quote = dense(source.text().substring(from, to));
        if (quote.equals(hint) || (quote.startsWith(hint) && shortened(selection.hint()))) {
            return FITS;
        }
        return quote.startsWith(hint) ? FITS / 2 : 0;
    }

    /** Selections begin with a word and end with one, mostly where a sentence does. */
    private static int edges(String text, int from, int to) {
        if (from == to) {
            return 0;
        }
        int fit = 0;
        char first = text.charAt(from);
        char last = text.charAt(to - 1);
        fit += from == 0 || !word(text.charAt(from - 1)) ? 1 : 0;
        fit += to == text.length() || !word(text.charAt(to)) || CLOSING.indexOf(last) >= 0 ? 1 : 0;
        fit -= Character.isWhitespace(first) || CLOSING.indexOf(first) >= 0 ? 1 : 0;
        fit -= Character.isWhitespace(last) || OPENING.indexOf(last) >= 0 ? 1 : 0;
        fit -= from > 0 && latin(text.charAt(from - 1)) && latin(first) ? 1 : 0;
        fit -= to < text.length() && latin(last) && latin(text.charAt(to)) ? 1 : 0;
        return fit;
    }

    private static boolean word(char c) {
        return Character.isLetterOrDigit(c);
    }

    private static boolean latin(char c) {
        return c < 0x250 && Character.isLetterOrDigit(c);
    }

    private static boolean shortened(String hint) {
        String words = hint.strip();
        return words.endsWith("…") || words.endsWith("...");
    }

    /** The words of a quote without its blanks and the dots that say it goes on. */
    static String dense(String words) {
        String plain = words.strip();
        if (shortened(plain)) {
            plain = plain.substring(0, plain.length() - (plain.endsWith("…") ? 1 : 3));
        }
        return plain.replaceAll("[\\s\\u00a0\\u3000]+", "");
    }
}
