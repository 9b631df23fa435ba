package org.duibiao.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duibiao.report.Warning;
import org.junit.jupiter.api.Test;

/** Sentences that a page or a column cut are put together again; what was never one sentence is not. */
class BrokenLinesTest {
    private static final String SENTENCES = IntStream.range(1, 31)
            .mapToObj(i -> "全区上下齐心协力，修通了第" + i + "条道路。学校盖到了家门口，" + i * 37 + "个孩子不用再走远路，老人也有了看病的地方。\n")
            .collect(Collectors.joining());

    @Test
    void textWrappedAtOneWidthIsJoined() throws ReadingException {
        String paragraph =
                "过去一年，岚桥区第%d镇生产总值达到128.6亿元，增长6.5%%，一般公共预算收入完成9.2亿元，增长4.8%%，城镇新增就业6820人，居民收入继续增长。区里办成了十件实事，修通了道路。";
        StringBuilder page = new StringBuilder();
        StringBuilder whole = new StringBuilder();
        for (int i = 1; i <= 12; i++) {
            page.append("（")
                    .append("一二三四五六七八九十".charAt((i - 1) % 10))
                    .append("）第")
                    .append(i)
                    .append("个方面\n");
            whole.append("（")
                    .append("一二三四五六七八九十".charAt((i - 1) % 10))
                    .append("）第")
                    .append(i)
                    .append("个方面\n");
            String rest = "　　" + paragraph.formatted(i * 37);
            for (int at = 0; at < rest.length(); at += 28) {
                page.append(rest, at, Math.min(rest.length(), at + 28)).append('\n');
            }
            whole.append("　　").append(paragraph.formatted(i * 37)).append('\n');
        }

        RawText raw = read(page.toString());

        assertThat(raw.text()).isEqualTo(whole.toString());
        assertThat(raw.warnings()).extracting(Warning::kind).containsExactly(Warning.Kind.LINES_JOINED);
    }

    @Test
    void wordsThatWereLinksAreJoinedToTheirSentence() throws ReadingException {
        RawText raw = read(SENTENCES + "区里抓好了粮食生产，品质好，价钱也好。产量一直保持\n全市第一\n。农民的收入也增加了，大家都高兴。\n");

        assertThat(raw.text()).isEqualTo(SENTENCES + "区里抓好了粮食生产，品质好，价钱也好。产量一直保持全市第一。农民的收入也增加了，大家都高兴。\n");
        assertThat(raw.warnings()).containsExactly(new Warning(Warning.Kind.LINES_JOINED, "2"));
    }

    @Test
    void aNumberCutInTwoIsOneAgain() throws ReadingException {
        RawText raw = read(SENTENCES + "全区上下一起把好产品的质量关口，规模以上工业增加值达到了40\n亿元，全年完成的投资增长了5\n.3%，比上年快了一截。\n");

        assertThat(raw.text()).endsWith("规模以上工业增加值达到了40亿元，全年完成的投资增长了5.3%，比上年快了一截。\n");
    }

    @Test
    void listsHeadingsAndParagraphsWithoutAStopStayApart() throws ReadingException {
        String text = SENTENCES + "一、抓好项目，扩大投资，让全区的经济更有后劲\n全面小康的路子越走越宽，大家都高兴。\n"
                + "新建学校5所，新增学位5000个，方便孩子上学\n改造老旧小区\n建设停车场20个，新增泊位2000个，方便出行\n"
                + "二、抓好民生，把实事办实\n（一）学校\n1.新建学校，方便孩子，\n2.改造校舍。\n区长　李清河\n2023年1月8日\n";

        RawText raw = read(text);

        assertThat(raw.text()).isEqualTo(text);
        assertThat(raw.warnings()).isEmpty();
    }

    private static RawText read(String text) throws ReadingException {
        List<RawText> raw = new FileReader().pasted("a", text);
        assertThat(raw).hasSize(1);
        return raw.get(0);
    }
}
