package org.duibiao.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Words as a person reads them, without the marks that only say how they look: the stars of bold words and the signs of
 * headings that Markdown files have. For showing and printing; what others find a place again by stays as it stands.
 */
public final class AsRead {

    private static final int DEEPEST = 6;
    private static final String PLACES = "省市州区县旗镇乡街村社路";

    private AsRead() {}

    /** The words without their marks of form. */
    public static String of(String words) {
        return of(List.of(words)).get(0);
    }

    /** The words without their marks of form, on one line. */
    public static String onOneLine(String words) {
        return of(words).strip().replaceAll("\\s+", " ");
    }

    /** Pieces that follow each other, each without its part of the marks. */
    public static List<String> of(List<String> pieces) {
        String all = String.join("", pieces);
        List<Span> marks = marks(all);
        if (marks.isEmpty()) {
            return pieces;
        }
        List<String> read = new ArrayList<>();
        int from = 0;
        for (String piece : pieces) {
            StringBuilder kept = new StringBuilder(piece.length());
            for (int i = 0; i < piece.length(); i++) {
                int at = from + i;
                if (marks.stream().noneMatch(mark -> mark.contains(at))) {
                    kept.append(piece.charAt(i));
                }
            }
            read.add(kept.toString());
            from += piece.length();
        }
        return read;
    }

    /** Where the marks stand. Stars may also stand in the place of a name that is kept back: those are words. */
    private static List<Span> marks(String words) {
        List<Span> marks = new ArrayList<>();
        List<Span> stars = new ArrayList<>();
        for (int at = 0; at < words.length(); at++) {
            char c = words.charAt(at);
            if (c == '*') {
                int end = runOf('*', words, at);
                if (end - at > 2) {
                    return List.of();
                }
                if (end - at == 2) {
                    stars.add(new Span(at, end));
                }
                at = end - 1;
            } else if (c == '#' && (at == 0 || words.charAt(at - 1) == '\n')) {
                int end = runOf('#', words, at);
                if (end - at <= DEEPEST && end < words.length() && words.charAt(end) == ' ') {
                    marks.add(new Span(at, end + 1));
                    at = end;
                }
            }
        }
        boolean paired = stars.size() % 2 == 0 && stars.stream().noneMatch(two -> isName(words, two));
        stars.stream()
                .filter(two -> paired || isBorder(words, two.start() - 1) || isBorder(words, two.end()))
                .forEach(marks::add);
        return marks;
    }

    /** In the middle of words, before what names of places end with. */
    private static boolean isName(String words, Span stars) {
        return !isBorder(words, stars.start() - 1)
                && stars.end() < words.length()
                && PLACES.indexOf(words.charAt(stars.end())) >= 0;
    }

    private static int runOf(char sign, String words, int from) {
        int end = from;
        while (end < words.length() && words.charAt(end) == sign) {
            end++;
        }
        return end;
    }

    private static boolean isBorder(String words, int at) {
        return at < 0 || at >= words.length() || !Character.isLetterOrDigit(words.charAt(at));
    }
}
