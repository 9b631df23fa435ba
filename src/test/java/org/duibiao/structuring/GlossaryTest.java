package org.duibiao.structuring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.duibiao.reading.FileReader;
import org.duibiao.reading.ReadingException;
import org.duibiao.report.Note;
import org.duibiao.report.Report;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Entries of a glossary are tied to their marks, and without marks to the words they explain. */
class GlossaryTest {
    @ParameterizedTest
    @CsvSource({
        // words of the report, entry, what points to it
        "修好一带一廊[1]的路,[1]一带一廊：沿河发展带和山前走廊。,[1]",
        "修好一带一廊①的路,①一带一廊：沿河发展带和山前走廊。,①",
        "修好一带一廊（1）的路,（1）一带一廊：沿河发展带和山前走廊。,（1）",
        "修好一带一廊1的路,1.一带一廊：沿河发展带和山前走廊。,1",
        "修好一带一廊的路,1.一带一廊：沿河发展带和山前走廊。,一带一廊",
        "修好一带一廊的路,1．**一带一廊** 沿河发展带和山前走廊。,一带一廊",
        "开展“净水”行动和植树,1.全区“净水”攻坚：清理河道淤泥。,“净水”",
        "开展净水到村行动,1.“净水到村”攻坚：清理河道淤泥。,净水到村",
    })
    void anEntryIsTiedToWhatItExplains(String words, String entry, String mark) throws ReadingException {
        String text = "政府工作报告\n各位代表：\n现在，我代表区人民政府报告工作。\n一、2018年工作回顾\n全区" + words
                + "，办成了实事。\n二、2019年工作安排\n全区要稳住增长，为建设岚桥而努力奋斗！\n" + "名词解释\n" + entry + "\n";
        Report report =
                new Structurer().structure(new FileReader().pasted("a", text).get(0));

        List<Note> notes = report.structure().notes();
        assertThat(notes).hasSize(1);
        assertThat(notes.get(0).marks()).extracting(span -> span.in(text)).containsExactly(mark);
    }
}
