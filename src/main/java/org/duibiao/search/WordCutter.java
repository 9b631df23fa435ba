package org.duibiao.search;

import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.DynamicCustomDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.duibiao.text.Span;

/**
 * Cuts Chinese text into words (分词), with words of an analyst's own that are never cut. Words of one character, numbers,
 * signs, and words that only hold a sentence together say little of what it is about and are left out. Each instance has
 * its own dictionary, so that nobody's words leak into another's. Thread-safe.
 */
public final class WordCutter {

    private final Segment segment;

    /** A word at its place in UTF-16 units. */
    public record Word(String word, Span span) {}

    /** @param own words to be kept whole */
    public WordCutter(Collection<String> own) {
        DynamicCustomDictionary dictionary = new DynamicCustomDictionary();
        Nature nature = Nature.create("own");
        own.stream()
                .map(String::strip)
                .filter(word -> word.length() > 1)
                .forEach(word -> dictionary.insert(word, nature.toString() + " 100000"));
        segment = new ViterbiSegment()
                .enableCustomDictionary(dictionary)
                .enableCustomDictionaryForcing(true)
                .enableOffset(true);
    }

    /** The words of a text that say what it is about, in reading order. */
    public List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        for (Term term : segment.seg(text)) {
            if (says(term)) {
                words.add(new Word(term.word, new Span(term.offset, term.offset + term.word.length())));
            }
        }
        return words;
    }

    private static boolean says(Term term) {
        if (term.word.codePointCount(0, term.word.length()) < 2
                || !term.word.codePoints().allMatch(Character::isLetter)) {
            return false;
        }
        char kind = term.nature == null ? 'x' : term.nature.toString().charAt(0);
        // 量词 数词 介词 连词 助词 副词 代词 标点 叹词 拟声词
        return "qmpcudrweoy".indexOf(kind) < 0 || term.nature.toString().equals("own");
    }
}
