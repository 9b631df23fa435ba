package org.duibiao.structuring;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duibiao.report.Division;
import org.duibiao.report.DivisionTree;
import org.duibiao.report.Level;

/** How often a text names places: who it is about when it does not say so, and which of two places of one name is meant. */
final class PlaceMentions {
    private static final int ENOUGH = 5;

    private final DivisionTree tree;
    private final String text;
    private final Map<String, Integer> counts = new HashMap<>();

    PlaceMentions(DivisionTree tree, String text) {
        this.tree = tree;
        this.text = text;
        for (int i = 0; i < text.length(); i++) {
            int length = tree.longestNameAt(text, i);
            if (length > 0) {
                counts.merge(text.substring(i, i + length), 1, Integer::sum);
                i += length - 1;
            }
        }
    }

    /** How often a place is named, in full or for short. */
    int of(Division division) {
        int count = counts.getOrDefault(division.name(), 0);
        for (String name : tree.shortNamesOf(division)) {
            count += counts.getOrDefault(name, 0);
        }
        return count;
    }

    int of(String name) {
        return counts.getOrDefault(name, 0);
    }

    /**
     * The place whose name ends in {@code ending} that the text speaks of most, itself and the places below it.
     *
     * @return empty if none stands out
     */
    Optional<Division> subject(String ending) {
        Map<Division, Integer> scores = new HashMap<>();
        for (String name : counts.keySet()) {
            for (Division division : all(name)) {
                candidate(division, ending, scores);
                division.parent().ifPresent(parent -> candidate(parent, ending, scores));
            }
        }
        Optional<Division> best = Optional.empty();
        int bestScore = 0;
        int second = 0;
        for (Map.Entry<Division, Integer> entry : scores.entrySet()) {
            int score = entry.getValue();
            boolean better = score > bestScore
                    || (score == bestScore
                            && best.isPresent()
                            && entry.getKey().toString().compareTo(best.get().toString()) < 0);
            if (better) {
                second = bestScore;
                bestScore = score;
                best = Optional.of(entry.getKey());
            } else {
                second = Math.max(second, score);
            }
        }
        return bestScore >= ENOUGH && bestScore * 4 > second * 5 ? best : Optional.empty();
    }

    private void candidate(Division division, String ending, Map<Division, Integer> scores) {
        if (!scores.containsKey(division) && fits(division, ending) && !givenUp(division)) {
            scores.put(division, score(division));
        }
    }

    /** The former 百色市 of 百色地区, whose name the prefecture bears now. */
    private boolean givenUp(Division division) {
        return division.former()
                && tree.named(division.name()).stream()
                        .anyMatch(other -> !other.former() && other.province().equals(division.province()));
    }

    private int score(Division division) {
        int own = of(division);
        Set<String> below = new HashSet<>();
        int mentions = 0;
        if (division.level() == Level.COUNTY) {
            for (String town : tree.towns(division)) {
                if (text.contains(town)) {
                    below.add(town);
                }
            }
        } else {
            for (Division child : tree.below(division)) {
                int count = of(child.name()) + (division.level() == Level.PROVINCE ? of(child) : 0);
                if (count > 0) {
                    below.add(child.name());
                    mentions += Math.min(count, 3);
                }
            }
        }
        // named below but never itself: a name that was taken out, or a neighbour
        boolean neighbour = own == 0 && below.size() < 4;
        return neighbour || isAWordToo(division, below.size()) ? 0 : 2 * own + 2 * below.size() + mentions;
    }

    /** 合作, 古城 and 平安 are places and words: a place is spoken of together with those above or below it. */
    private boolean isAWordToo(Division division, int below) {
        return division.level() == Level.COUNTY
                && below < 2
                && division.parent().filter(parent -> of(parent) == 0).isPresent();
    }

    private static boolean fits(Division division, String ending) {
        return switch (ending) {
            case "省" -> division.name().endsWith("省");
            case "自治区" -> division.level() == Level.PROVINCE && division.name().endsWith("自治区");
            case "区" -> division.name().endsWith("区") && division.level() != Level.PREFECTURE;
            case "自治州", "州" -> division.name().endsWith("州");
            case "自治县", "县" -> division.name().endsWith("县");
            default -> division.name().endsWith(ending);
        };
    }

    private List<Division> all(String name) {
        List<Division> full = tree.named(name);
        return full.isEmpty() ? tree.shortNamed(name) : full;
    }
}
