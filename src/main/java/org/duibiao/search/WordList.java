package org.duibiao.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of several texts, counted. Filled by one thread. */
public final class WordList {

    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, Integer> texts = new HashMap<>();
    private long size;

    /**
     * A word and how often it stands.
     *
     * @param texts in how many texts
     */
    public record Counted(String word, int count, int texts) {}

    /**
     * A word that one set of texts has more of, or less of, than another.
     *
     * @param here how often it stands in the first set
     * @param there how often in the second
     * @param likelihood the log-likelihood G²: 3.84 is beyond chance at 5 %, 6.63 at 1 %, 10.83 at 0.1 %, 15.13 at 0.01 %
     * @param more whether the first set has more of it, for its size
     */
    public record Typical(String word, int here, int there, double likelihood, boolean more) {}

    /** Counts the words of one more text. */
    public void add(List<WordCutter.Word> words) {
        Set<String> seen = new HashSet<>();
        for (WordCutter.Word word : words) {
            counts.merge(word.word(), 1, Integer::sum);
            if (seen.add(word.word())) {
                texts.merge(word.word(), 1, Integer::sum);
            }
        }
        size += words.size();
    }

    /** All words counted, each as often as it stands. */
    public long size() {
        return size;
    }

    /** In how many texts a word stands. */
    public int texts(String word) {
        return texts.getOrDefault(word, 0);
    }

    /** The words by how often they stand. */
    public List<Counted> words(int most) {
        return counts.entrySet().stream()
                .map(entry -> new Counted(entry.getKey(), entry.getValue(), texts(entry.getKey())))
                .sorted(Comparator.comparingInt((Counted word) -> -word.count()).thenComparing(Counted::word))
                .limit(most)
                .toList();
    }

    /**
     * Words typical of these texts against others, most telling first.
     *
     * <p>Log-likelihood after Dunning 1993 as Rayson and Garside 2000, “Comparing corpora using frequency profiling”, use
     * it: 2 (a ln(a/E₁) + b ln(b/E₂)) with E₁ = c(a+b)/(c+d), E₂ = d(a+b)/(c+d), where the word stands a and b times in
     * sets of c and d words.
     */
    public List<Typical> against(WordList others, int most) {
        Set<String> all = new HashSet<>(counts.keySet());
        all.addAll(others.counts.keySet());
        List<Typical> typical = new ArrayList<>();
        for (String word : all) {
            int here = counts.getOrDefault(word, 0);
            int there = others.counts.getOrDefault(word, 0);
            boolean more = (double) here * others.size > (double) there * size;
            typical.add(new Typical(word, here, there, likelihood(here, there, size, others.size), more));
        }
        typical.sort(
                Comparator.comparingDouble((Typical word) -> -word.likelihood()).thenComparing(Typical::word));
        return List.copyOf(typical.subList(0, Math.min(most, typical.size())));
    }

    static double likelihood(long here, long there, long size, long otherSize) {
        if (size == 0 || otherSize == 0) {
            return 0;
        }
        double both = (double) here + there;
        double expectedHere = size * both / ((double) size + otherSize);
        double expectedThere = otherSize * both / ((double) size + otherSize);
        return 2 * (term(here, expectedHere) + term(there, expectedThere));
    }

    private static double term(long count, double expected) {
        return count == 0 ? 0 : count * Math.log(count / expected);
    }
}
