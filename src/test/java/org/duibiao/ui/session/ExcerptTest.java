package org.duibiao.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.duibiao.text.Span;
import org.junit.jupiter.api.Test;

class ExcerptTest {

    @Test
    void theSentenceAroundAPassageIsShown() {
        String text = "前一句。地区生产总值增长7%左右，出口增长3%。后一句。";
        int start = text.indexOf("出口");
        Excerpt excerpt = Excerpt.of(text, new Span(start, start + 6));
        assertThat(excerpt).isEqualTo(new Excerpt("地区生产总值增长7%左右，", "出口增长3%", "。"));
    }

    @Test
    void theWholeSentenceIsThereForPaperAndMarksOfFormAreNot() {
        String text = "**去年，" + "甲".repeat(200) + "增长3%**" + "乙".repeat(200) + "。后一句。";
        int start = text.indexOf("增长");
        assertThat(Excerpt.whole(text, new Span(start, start + 4)))
                .isEqualTo(new Excerpt("去年，" + "甲".repeat(200), "增长3%", "乙".repeat(200) + "。"));
    }

    @Test
    void aLongSentenceIsCutOnBothSides() {
        String text = "甲".repeat(200) + "增长3%" + "乙".repeat(200);
        Excerpt excerpt = Excerpt.of(text, new Span(200, 204));
        assertThat(excerpt.before()).startsWith("……").hasSize(62);
        assertThat(excerpt.after()).endsWith("……").hasSize(62);
    }
}
