package org.duibiao.structuring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BlockFinderTest {
    @Test
    void linesEndAtLineFeedsAndAtLineSeparators() {
        String text = "各位代表：\n2022年工作回顾\u2028财政收入10亿元。\n\n谢谢！\u2028";

        List<Block> blocks = new BlockFinder().find(text, List.of(), new ArrayList<>());

        assertThat(blocks)
                .extracting(block -> block.span().in(text))
                .containsExactly("各位代表：", "2022年工作回顾", "财政收入10亿元。", "谢谢！");
    }
}
