package org.duibiao.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordListTest {

    private static final String TEXT = "云溪县推进产业园区建设,产业园区新增企业三十家。农村道路建设全面完成。";

    @Test
    void ownWordsAreKeptWhole() {
        String text = "竹纸一体化项目落户云溪县,竹纸一体化项目开工。";
        assertThat(words(new WordCutter(List.of("竹纸一体化")), text)).contains("竹纸一体化");
        // nobody else's dictionary has learnt the word
        assertThat(words(new WordCutter(List.of()), text)).doesNotContain("竹纸一体化");
    }

    @Test
    void everyWordStandsWhereItIsSaid() {
        for (WordCutter.Word word : new WordCutter(List.of("云溪县")).words(TEXT)) {
            assertThat(word.span().in(TEXT)).isEqualTo(word.word());
        }
        assertThat(words(new WordCutter(List.of()), TEXT))
                .contains("建设", "农村", "道路")
                .doesNotContain("三十", ",", "。");
    }

    @Test
    void wordsAreCountedByTextAndInAll() {
        WordCutter cutter = new WordCutter(List.of("产业园区"));
        WordList list = new WordList();
        list.add(cutter.words(TEXT));
        list.add(cutter.words("产业园区扩大。"));
        assertThat(list.words(1)).containsExactly(new WordList.Counted("产业园区", 3, 2));
    }

    @Test
    void theLogLikelihoodIsThatOfRaysonAndGarside() {
        // a = 100 of 10,000, b = 50 of 20,000: E1 = 50, E2 = 100, G2 = 2 (100 ln 2 + 50 ln 0.5) = 69.31
        assertThat(WordList.likelihood(100, 50, 10_000, 20_000)).isCloseTo(69.3147, within(0.0001));
        assertThat(WordList.likelihood(10, 20, 1_000, 2_000)).isCloseTo(0, within(1e-9));
        assertThat(WordList.likelihood(0, 0, 10, 10)).isZero();
    }

    @Test
    void aWordOfOneSetOnlyIsTypicalOfIt() {
        WordCutter cutter = new WordCutter(List.of());
        WordList here = new WordList();
        WordList there = new WordList();
        here.add(cutter.words("农村道路建设。农村道路养护。"));
        there.add(cutter.words("企业技术改造。企业投资。"));
        assertThat(here.against(there, 50))
                .filteredOn(WordList.Typical::more)
                .extracting(WordList.Typical::word)
                .contains("农村", "道路");
    }

    @Test
    void aWordIsShownInItsContextAtItsPlace() {
        List<Concordance.Line> lines = Concordance.of(TEXT, "产业园区", 5);
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1).before()).isEqualTo("园区建设,");
        assertThat(lines.get(1).after()).isEqualTo("新增企业三");
        assertThat(lines.get(0).span().in(TEXT)).isEqualTo("产业园区");
    }

    private static List<String> words(WordCutter cutter, String text) {
        return cutter.words(text).stream().map(WordCutter.Word::word).toList();
    }
}
