package org.duibiao.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.duibiao.indicator.Catalogue;
import org.duibiao.reading.FileReader;
import org.duibiao.report.Report;
import org.duibiao.structuring.Structurer;
import org.junit.jupiter.api.Test;

class DoubtsTest {
    private final Extractor extractor = new Extractor(Catalogue.bundled());

    @Test
    void aNumberThatMayBeFiveYearsTogetherIsDoubted() throws Exception {
        assertThat(below("过去五年工作回顾", "城镇新增就业30万人。")).containsExactly(List.of("years-carried"));
    }

    @Test
    void aLevelReachedInSeveralYearsIsNot() throws Exception {
        assertThat(below("过去五年工作回顾", "地区生产总值达到652.7亿元。")).containsExactly(List.of());
    }

    @Test
    void whereAChangeBeganIsDoubtedOnlyWithoutItsYears() throws Exception {
        assertThat(doubts("城镇化率由51.2%提高到53.4%。")).containsExactly(List.of("earlier-year"), List.of());
        assertThat(doubts("五年来,城镇化率由51.2%提高到53.4%。")).allMatch(List::isEmpty);
    }

    @Test
    void ratesThatAreHardToBelieveAreDoubtedPricesSooner() throws Exception {
        assertThat(doubts("地区生产总值增长120%。")).containsExactly(List.of("much-growth"));
        assertThat(doubts("居民消费价格上涨52%。")).containsExactly(List.of("much-growth"));
        assertThat(doubts("出口增长52%。")).containsExactly(List.of());
    }

    private List<List<String>> doubts(String sentence) throws Exception {
        return below("2022年工作回顾", sentence);
    }

    private List<List<String>> below(String heading, String sentence) throws Exception {
        String text = "望溪市政府工作报告\n——2023年1月6日在望溪市第九届人民代表大会第三次会议上\n市长 林知远\n各位代表：\n" + "一、" + heading + "\n" + sentence
                + "\n二、2023年工作安排\n做好全年工作，必须坚持稳中求进。\n";
        Report report =
                new Structurer().structure(new FileReader().pasted("case", text).get(0));
        return extractor.extract(report).stream()
                .map(it -> it.claim().grounds().doubts())
                .toList();
    }
}
