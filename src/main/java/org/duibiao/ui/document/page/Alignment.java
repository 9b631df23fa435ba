package org.duibiao.ui.document.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.duibiao.report.Paragraph;
import org.duibiao.report.Part;
import org.duibiao.report.Report;
import org.duibiao.report.Section;

/**
 * Which place of one report answers to which of another: headings that say nearly the same are paired in order, and so are
 * the beginnings of review, problems and plan; between pairs, places are counted through evenly. Stored positions.
 */
public final class Alignment {
    /** So much of their pairs of characters must be the same for two headings to be one. */
    private static final double ALIKE = 0.5;

    /** Longer outlines than any report has; what is beyond is aligned evenly. */
    private static final int MOST = 400;

    private final List<Pair> pairs;

    private record Pair(int left, int right) {}

    /** A place to hold on to: a heading, or where a part begins. */
    private record Landmark(int position, Part part, String words) {
        boolean answers(Landmark other) {
            if (words.isEmpty() || other.words.isEmpty()) {
                return words.equals(other.words) && part == other.part;
            }
            return likeness(words, other.words) >= ALIKE;
        }
    }

    private Alignment(List<Pair> pairs) {
        this.pairs = pairs;
    }

    public static Alignment of(Report left, Report right) {
        List<Landmark> a = landmarks(left);
        List<Landmark> b = landmarks(right);
        List<Pair> pairs = new ArrayList<>();
        pairs.add(new Pair(0, 0));
        for (int[] both : longestInOrder(a, b)) {
            Pair next = new Pair(a.get(both[0]).position(), b.get(both[1]).position());
            Pair last = pairs.get(pairs.size() - 1);
            if (next.left() > last.left() && next.right() > last.right()) {
                pairs.add(next);
            }
        }
        pairs.add(new Pair(
                Math.max(1, left.text().length()), Math.max(1, right.text().length())));
        return new Alignment(pairs);
    }

    /** Where a place of the left report is in the right one. */
    public int toRight(int left) {
        return across(left, false);
    }

    /** Where a place of the right report is in the left one. */
    public int toLeft(int right) {
        return across(right, true);
    }

    private int across(int from, boolean backwards) {
        int i = 0;
        while (i + 2 < pairs.size() && here(pairs.get(i + 1), backwards) <= from) {
            i++;
        }
        Pair start = pairs.get(i);
        Pair end = pairs.get(i + 1);
        double length = Math.max(1, here(end, backwards) - here(start, backwards));
        double part = Math.max(0, Math.min(1, (from - here(start, backwards)) / length));
        return (int) Math.round(there(start, backwards) + part * (there(end, backwards) - there(start, backwards)));
    }

    private static int here(Pair pair, boolean backwards) {
        return backwards ? pair.right() : pair.left();
    }

    private static int there(Pair pair, boolean backwards) {
        return backwards ? pair.left() : pair.right();
    }

    private static List<Landmark> landmarks(Report report) {
        List<Landmark> found = new ArrayList<>();
        Part part = Part.FRONT;
        for (Paragraph paragraph : report.structure().paragraphs()) {
            if (paragraph.part() != part) {
                part = paragraph.part();
                found.add(new Landmark(paragraph.span().start(), part, ""));
            }
        }
        for (Section section : report.structure().sections()) {
            String words = section.heading().in(report.text()).replaceAll("[^\\p{IsHan}\\p{L}]", "");
            String name = words.replaceFirst("^[一二三四五六七八九十]+", "");
            if (!name.isEmpty()) {
                found.add(new Landmark(section.heading().start(), section.part(), name));
            }
        }
        found.sort(java.util.Comparator.comparingInt(Landmark::position));
        return found.size() > MOST ? found.subList(0, MOST) : found;
    }

    /** The most pairs that stand in the same order on both sides. */
    private static List<int[]> longestInOrder(List<Landmark> a, List<Landmark> b) {
        int[][] most = new int[a.size() + 1][b.size() + 1];
        boolean[][] answers = new boolean[a.size()][b.size()];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                answers[i][j] = a.get(i).answers(b.get(j));
                most[i][j] =
                        Math.max(Math.max(most[i + 1][j], most[i][j + 1]), answers[i][j] ? most[i + 1][j + 1] + 1 : 0);
            }
        }
        List<int[]> pairs = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < a.size() && j < b.size()) {
            if (answers[i][j] && most[i][j] == most[i + 1][j + 1] + 1) {
                pairs.add(new int[] {i++, j++});
            } else if (most[i + 1][j] >= most[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return pairs;
    }

    /** The share of pairs of neighbouring characters that both have (Dice). */
    static double likeness(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        Set<String> a = neighbours(one);
        Set<String> b = neighbours(other);
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        Set<String> both = new HashSet<>(a);
        both.retainAll(b);
        return 2.0 * both.size() / (a.size() + b.size());
    }

    private static Set<String> neighbours(String words) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= words.length(); i++) {
            pairs.add(words.substring(i, i + 2));
        }
        return pairs;
    }
}
