package org.duibiao.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds where the passages of a text stand in a later version of it: at the same place, else where the same words stand
 * (of several such places the one with the same words round it), else where nearly the same words stand. Blanks, line
 * breaks and the width of characters do not matter. The cost of a passage is bounded, whatever the texts are.
 */
public final class Relocation {
    private static final int CONTEXT = 48;
    /** Words round a passage that make a place certain. */
    private static final int ENOUGH_CONTEXT = 8;
    /** A passage this long is told by its own words. */
    private static final int TELLING = 6;

    private static final int MOST_PLACES = 400;
    private static final int MOST_TRIES = 24;
    private static final int SEED = 5;
    private static final int LONGEST_COMPARED = 240;

    private final String before;
    private final String after;
    private final Condensed old;
    private final Condensed now;
    private final int prefix;
    private final int suffix;

    /** Characters that count, each with its place in the text. */
    private record Condensed(String text, List<Integer> places) {
        static Condensed of(String text) {
            StringBuilder kept = new StringBuilder(text.length());
            List<Integer> places = new ArrayList<>(text.length());
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (!Character.isWhitespace(c) && c != '\u3000' && c != '\u00a0' && c != '\ufeff') {
                    kept.append(narrow(c));
                    places.add(i);
                }
            }
            return new Condensed(kept.toString(), places);
        }

        private static char narrow(char c) {
            return c >= '\uff01' && c <= '\uff5e' ? (char) (c - 0xfee0) : c;
        }

        /** How many characters that count stand before a place of the text. */
        int upTo(int place) {
            int low = 0;
            int high = places.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (places.get(middle) < place) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }

        Span inText(int start, int end) {
            return new Span(places.get(start), places.get(end - 1) + 1);
        }
    }

    /** A place that may be meant: the fewer characters differ and the nearer it is, the better. */
    private record Try(int start, int end, int differing, int away) {
        boolean betterThan(Try other) {
            return differing != other.differing ? differing < other.differing : away < other.away;
        }
    }

    public Relocation(String before, String after) {
        this.before = before;
        this.after = after;
        int shorter = Math.min(before.length(), after.length());
        int same = 0;
        while (same < shorter && before.charAt(same) == after.charAt(same)) {
            same++;
        }
        int end = 0;
        while (end < shorter - same
                && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) {
            end++;
        }
        this.prefix = same;
        this.suffix = end;
        boolean equal = same == before.length() && same == after.length();
        this.old = Condensed.of(equal ? "" : before);
        this.now = Condensed.of(equal ? "" : after);
    }

    /** Where a passage of the earlier text stands now; empty if it is there no more, or nobody can tell where. */
    public Optional<Span> place(Span passage) {
        if (passage.end() > before.length()) {
            return Optional.empty();
        }
        if (passage.end() <= prefix) {
            return Optional.of(passage);
        }
        if (passage.start() >= before.length() - suffix) {
            return Optional.of(passage.shift(after.length() - before.length()));
        }
        int start = old.upTo(passage.start());
        int end = old.upTo(passage.end());
        if (start == end) {
            return Optional.empty();
        }
        return sameWords(start, end).or(() -> nearlySameWords(start, end)).map(this::whole);
    }

    /** A guess at where a place of the earlier text is now. */
    public int about(int place) {
        if (place <= prefix) {
            return place;
        }
        if (place >= before.length() - suffix) {
            return Math.min(after.length(), place + after.length() - before.length());
        }
        long changedBefore = Math.max(1L, (long) before.length() - prefix - suffix);
        long changedAfter = (long) after.length() - prefix - suffix;
        return prefix + (int) ((place - prefix) * changedAfter / changedBefore);
    }

    private Optional<Span> sameWords(int start, int end) {
        String words = old.text().substring(start, end);
        List<Integer> places = places(words, now.text());
        int expected = expected(start);
        int best = -1;
        int bestContext = -1;
        for (int at : places) {
            int context = context(start, end, at, at + words.length());
            if (context > bestContext
                    || (context == bestContext && Math.abs(at - expected) < Math.abs(best - expected))) {
                best = at;
                bestContext = context;
            }
        }
        if (best < 0) {
            return Optional.empty();
        }
        boolean only = places.size() == 1 && words.length() >= TELLING;
        return only || bestContext >= Math.min(ENOUGH_CONTEXT, CONTEXT)
                ? Optional.of(now.inText(best, best + words.length()))
                : Optional.empty();
    }

    private static List<Integer> places(String words, String text) {
        List<Integer> places = new ArrayList<>();
        for (int at = text.indexOf(words); at >= 0 && places.size() < MOST_PLACES; at = text.indexOf(words, at + 1)) {
            places.add(at);
        }
        return places;
    }

    private int expected(int start) {
        int place = start < old.places().size() ? old.places().get(start) : before.length();
        return now.upTo(about(place));
    }

    /** How many characters right before and right after the passage are the same. */
    private int context(int start, int end, int newStart, int newEnd) {
        int same = 0;
        while (same < CONTEXT
                && start - same > 0
                && newStart - same > 0
                && old.text().charAt(start - same - 1) == now.text().charAt(newStart - same - 1)) {
            same++;
        }
        int behind = 0;
        while (behind < CONTEXT
                && end + behind < old.text().length()
                && newEnd + behind < now.text().length()
                && old.text().charAt(end + behind) == now.text().charAt(newEnd + behind)) {
            behind++;
        }
        return same + behind;
    }

    private Optional<Span> nearlySameWords(int start, int end) {
        if (end - start <= LONGEST_COMPARED) {
            return nearly(start, end).map(found -> now.inText(found.start(), found.end()));
        }
        Optional<Try> first = nearly(start, start + LONGEST_COMPARED / 2);
        Optional<Try> last = nearly(end - LONGEST_COMPARED / 2, end);
        if (first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        int length = last.get().end() - first.get().start();
        boolean fits = length > (end - start) / 2 && length < (end - start) * 2;
        return fits ? Optional.of(now.inText(first.get().start(), last.get().end())) : Optional.empty();
    }

    private Optional<Try> nearly(int start, int end) {
        String words = old.text().substring(start, end);
        int expected = expected(start);
        int allowed = words.length() * 3 / 10;
        if (allowed == 0) {
            return Optional.empty();
        }
        Optional<Try> best = Optional.empty();
        for (int candidate : candidates(start, end, expected)) {
            Optional<Try> one = compared(words, candidate, expected);
            if (one.isPresent()
                    && one.get().differing() <= allowed
                    && (best.isEmpty() || one.get().betterThan(best.get()))) {
                best = one;
            }
        }
        return best;
    }

    /** Where the passage may begin: where a few of its own characters stand, or those right before it. */
    private Set<Integer> candidates(int start, int end, int expected) {
        TreeSet<Integer> all = new TreeSet<>();
        int step = Math.max(1, (end - start - SEED) / 4);
        for (int at = start - 2 * SEED; at <= end + SEED; at += at < start || at >= end - SEED ? SEED : step) {
            if (at < 0 || at + SEED > old.text().length()) {
                continue;
            }
            int offset = start - at;
            List<Integer> places = places(old.text().substring(at, at + SEED), now.text());
            places.sort((a, b) -> Integer.compare(Math.abs(a - expected), Math.abs(b - expected)));
            places.stream()
                    .limit(3)
                    .map(place -> Math.max(0, place + offset))
                    .filter(place -> all.subSet(place - 2, place + 3).isEmpty())
                    .forEach(all::add);
            if (all.size() >= MOST_TRIES) {
                break;
            }
        }
        return all;
    }

    /** The stretch round a place that differs least from the words, by edit distance with free ends. */
    private Optional<Try> compared(String words, int candidate, int expected) {
        int slack = 8 + words.length() / 4;
        int from = Math.max(0, candidate - slack);
        int to = Math.min(now.text().length(), candidate + words.length() + slack);
        if (from >= to) {
            return Optional.empty();
        }
        int width = to - from;
        int[] cost = new int[width + 1];
        int[] begin = new int[width + 1];
        for (int j = 0; j <= width; j++) {
            begin[j] = j;
        }
        for (int i = 1; i <= words.length(); i++) {
            int diagonal = cost[0];
            int diagonalBegin = begin[0];
            cost[0] = i;
            for (int j = 1; j <= width; j++) {
                int up = cost[j];
                int upBegin = begin[j];
                int cheapest = diagonal + (words.charAt(i - 1) == now.text().charAt(from + j - 1) ? 0 : 1);
                int its = diagonalBegin;
                if (up + 1 < cheapest) {
                    cheapest = up + 1;
                    its = upBegin;
                }
                if (cost[j - 1] + 1 < cheapest) {
                    cheapest = cost[j - 1] + 1;
                    its = begin[j - 1];
                }
                cost[j] = cheapest;
                begin[j] = its;
                diagonal = up;
                diagonalBegin = upBegin;
            }
        }
        int end = 0;
        for (int j = 1; j <= width; j++) {
            if (cost[j] < cost[end]) {
                end = j;
            }
        }
        return begin[end] < end
                ? Optional.of(new Try(from + begin[end], from + end, cost[end], Math.abs(from + begin[end] - expected)))
                : Optional.empty();
    }

    /** Never between the two halves of a character. */
    private Span whole(Span span) {
        int start = span.start();
        int end = span.end();
        if (start > 0 && Character.isLowSurrogate(after.charAt(start))) {
            start--;
        }
        if (end < after.length() && Character.isLowSurrogate(after.charAt(end))) {
            end++;
        }
        return new Span(start, end);
    }
}
