package org.duibiao.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RelocationTest {
    private static final String TEXT = "一、河堤加高了两米。粮食产量增长5%。\n二、学校修好了三所,投入增长5%。\n三、道路通到每个村口,河堤还要再加高。";

    @Test
    void unchangedTextKeepsEveryPlace() {
        assertThat(new Relocation(TEXT, TEXT).place(new Span(3, 9))).contains(new Span(3, 9));
    }

    @Test
    void passageFollowsItsWordsBehindAnInsertion() {
        assertFound("学校修好了三所", "某站首页 打印本页\n" + TEXT, "学校修好了三所");
    }

    @Test
    void repeatedWordsAreToldApartByWhatStandsRoundThem() {
        String now = TEXT.replace("一、河堤", "一、增长5%的是人口。河堤") + "(完)";
        int second = TEXT.lastIndexOf("增长5%");
        Span found =
                new Relocation(TEXT, now).place(new Span(second, second + 4)).orElseThrow();
        assertThat(found.start()).isEqualTo(now.lastIndexOf("增长5%"));
    }

    @Test
    void lineBreaksAndWidthDoNotMatter() {
        assertFound("修好了三所,投入", "题\n" + TEXT.replace("三所,", "三\n所，") + "尾", "修好了三\n所，投入");
    }

    @Test
    void fewChangedCharactersAreForgiven() {
        String now = "题" + TEXT.replace("道路通到每个村口", "公路通到每一个村口") + "尾";
        assertFound("道路通到每个村口,河堤还要", now, "公路通到每一个村口,河堤还要");
    }

    @Test
    void vanishedPassageIsNotPlacedElsewhere() {
        String now = "题" + TEXT.replace("学校修好了三所,", "") + "尾";
        int at = TEXT.indexOf("学校修好了三所");
        assertThat(new Relocation(TEXT, now).place(new Span(at, at + 7))).isEmpty();
    }

    @Property(tries = 200)
    void whatIsPlacedAroundAnInsertionHasItsOwnWords(
            @ForAll @IntRange(min = 0, max = 50) int at,
            @ForAll @IntRange(min = 0, max = 40) int start,
            @ForAll @IntRange(min = 1, max = 12) int length) {
        String now = TEXT.substring(0, at) + "【网站导航】" + TEXT.substring(at);
        Span span = new Span(start, Math.min(TEXT.length(), start + length));
        boolean apart = span.end() <= at || span.start() >= at;
        if (apart && !span.in(TEXT).isBlank()) {
            Span found = new Relocation(TEXT, now).place(span).orElseThrow();
            assertThat(found).isEqualTo(span.end() <= at ? span : span.shift(6));
        }
    }

    private static void assertFound(String words, String now, String expected) {
        int at = TEXT.indexOf(words);
        Span found = new Relocation(TEXT, now)
                .place(new Span(at, at + words.length()))
                .orElseThrow();
        assertThat(found.in(now)).isEqualTo(expected);
    }
}
