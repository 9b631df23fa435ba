package org.duibiao.extraction.scan;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.duibiao.indicator.Catalogue;
import org.duibiao.indicator.Indicator;
import org.duibiao.indicator.NamePattern;
import org.duibiao.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * All that is known by its letters: the small words of {@code grammar.tsv}, the names of a catalogue, and the names of
 * {@code together.tsv} that stand for several. Longest match wins; of equals, a name. Thread-safe.
 */
public final class Grammar {
    private final Catalogue catalogue;
    private final Evener evener;
    private final DoubleArrayTrie<Entry> trie = new DoubleArrayTrie<>();
    /** The trie's state after each first character; below 0 where no word begins so. */
    private final int[] afterFirst = new int[Character.MAX_VALUE + 1];
    /** Words of one character. */
    private final @Nullable Entry[] alone = new @Nullable Entry[Character.MAX_VALUE + 1];
    /**
     * What longer words begin with. Of two places where a word may begin by its first character one does not by its second,
     * and the trie is too large to be asked for nothing.
     */
    private final Pairs longer = new Pairs();

    /** What a match means. */
    sealed interface Entry {
        /** A small word. */
        record Small(Kind kind) implements Entry {}

        /** A name. */
        record Named(Optional<Indicator> alone, List<Indicator> each) implements Entry {}
    }

    /** What stands at a place; reused from place to place, since most places hold nothing. */
    static final class Match {
        private int end;
        private @Nullable Entry entry;

        /** Where the word ends; the place itself if there is none. */
        int end() {
            return end;
        }

        boolean found() {
            return entry != null;
        }

        Entry entry() {
            return Objects.requireNonNull(entry);
        }
    }

    public Grammar(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.evener = new Evener();
        TreeMap<String, Entry> entries = new TreeMap<>();
        for (String[] line : WordTable.lines(Grammar.class, "grammar.tsv")) {
            Entry small = new Entry.Small(Kind.valueOf(line[0]));
            for (String pattern : line[1].split("\\|")) {
                NamePattern.expand(pattern).forEach(word -> entries.put(even(word), small));
            }
        }
        entries.put("|", new Entry.Small(Kind.BAR));
        for (Indicator indicator : catalogue.indicators()) {
            Entry named = new Entry.Named(Optional.of(indicator), List.of(indicator));
            Catalogue.wordings(indicator).forEach(name -> entries.put(even(name), named));
        }
        for (String[] line : WordTable.lines(Grammar.class, "together.tsv")) {
            List<Indicator> each = new ArrayList<>();
            for (String id : line[2].split(" ")) {
                catalogue.byId(id).ifPresent(each::add);
            }
            if (each.size() == line[2].split(" ").length) {
                Entry named = new Entry.Named(catalogue.byId(line[1]), List.copyOf(each));
                NamePattern.expand(line[0]).forEach(name -> entries.put(even(name), named));
            }
        }
        entries.remove("");
        trie.build(entries);
        Arrays.fill(afterFirst, -1);
        for (String word : entries.keySet()) {
            afterFirst[word.charAt(0)] = trie.transition(word.charAt(0), 1);
            if (word.length() == 1) {
                alone[word.charAt(0)] = trie.get(word);
            } else {
                longer.add(word);
            }
        }
    }

    /** The even form of a stretch of a report. */
    public EvenText even(String text, Span stretch) {
        return evener.even(text, stretch);
    }

    /** The catalogue's indicator of an id. */
    public Optional<Indicator> indicator(String id) {
        return catalogue.byId(id);
    }

    private String even(String word) {
        EvenText even = evener.even(word, new Span(0, word.length()));
        return even.words(0, even.length());
    }

    /** Finds the longest known word that starts at a position. */
    void longest(EvenText text, int start, Match match) {
        char first = text.at(start);
        match.entry = alone[first];
        match.end = match.entry == null ? start : start + 1;
        if (!longer.mayHold(first, text.at(start + 1))) {
            return;
        }
        int state = afterFirst[first];
        for (int i = start + 1; state >= 0; i++) {
            Entry entry = trie.output(state);
            if (entry != null) {
                match.end = i;
                match.entry = entry;
            }
            if (i >= text.length()) {
                break;
            }
            state = trie.transition(text.at(i), state);
        }
    }

    /** Whether a known word may begin with a character; false for most. */
    boolean begins(char c) {
        return afterFirst[c] >= 0;
    }

    /** The name of two characters or more that a whole word begins with, and how many it has; longest first. */
    public Optional<Lexeme.Name> nameAtStartOf(String word) {
        return nameIn(word, 0);
    }

    /** The same for the word that begins at a place in some words; the name counts from that place. */
    public Optional<Lexeme.Name> nameIn(String words, int from) {
        Optional<Lexeme.Name> found = Optional.empty();
        if (words.length() < from + 2 || !longer.mayHold(words.charAt(from), words.charAt(from + 1))) {
            return found;
        }
        int state = 1;
        for (int i = from; i < words.length(); i++) {
            state = trie.transition(words.charAt(i), state);
            if (state < 0) {
                break;
            }
            if (trie.output(state) instanceof Entry.Named named) {
                found = Optional.of(new Lexeme.Name(0, i + 1 - from, named.alone(), named.each()));
            }
        }
        return found;
    }
}
