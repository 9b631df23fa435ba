package org.duibiao.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AsReadTest {

    @Test
    void marksOfBoldWordsAndHeadingsAreNotRead() {
        assertThat(AsRead.of("**初步核算，青石镇粮食增产3%。")).isEqualTo("初步核算，青石镇粮食增产3%。");
        assertThat(AsRead.of("今年的目标是：**粮食增产3%。**")).isEqualTo("今年的目标是：粮食增产3%。");
        assertThat(AsRead.of("要把**修路架桥**放在前面")).isEqualTo("要把修路架桥放在前面");
        assertThat(AsRead.of("## 一、去年工作\n粮食增产。")).isEqualTo("一、去年工作\n粮食增产。");
        assertThat(AsRead.onOneLine(" **修路**\n架桥 ")).isEqualTo("修路 架桥");
    }

    @Test
    void starsThatStandForANameAreWords() {
        for (String masked : List.of("建成****中心", "建立**区产业项目库", "由**市与**县合办", "2*3=6")) {
            assertThat(AsRead.of(masked)).isEqualTo(masked);
        }
    }

    @Test
    void piecesOfASentenceLoseTheirPartOfAPairOfMarks() {
        assertThat(AsRead.of(List.of("去年**粮食", "增产", "3%**以上。"))).containsExactly("去年粮食", "增产", "3%以上。");
        assertThat(AsRead.of(List.of("去年*", "*粮食**增产"))).containsExactly("去年", "粮食增产");
    }
}
