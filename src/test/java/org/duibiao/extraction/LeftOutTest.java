package org.duibiao.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.duibiao.extraction.LeftOut.Reason;
import org.duibiao.indicator.Catalogue;
import org.duibiao.reading.FileReader;
import org.duibiao.report.Report;
import org.duibiao.structuring.Structurer;
import org.junit.jupiter.api.Test;

/** Every number that is not read has its reason. */
class LeftOutTest {
    private final Extractor extractor = new Extractor(Catalogue.bundled());

    @Test
    void aNumberOfSomethingElseNamesNoIndicator() throws Exception {
        assertThat(reasons("新建公园12个。")).containsExactly(Reason.NO_INDICATOR);
    }

    @Test
    void lostDigitsAreSaidToBeLost() throws Exception {
        assertThat(reasons("农村居民人均可支配收入达到元，增长7.3%。")).contains(Reason.STRIPPED);
    }

    @Test
    void whatWasReadIsNotLeftOut() throws Exception {
        assertThat(reasons("地区生产总值652.7亿元，增长5.3%。")).isEmpty();
    }

    @Test
    void numbersOfATableSayWhyTheyAreNotRead() throws Exception {
        String rows = "| 项目 | 地点 | 座位 |\n|---|---|---|\n| 剧院 | 城东 | 300 |\n";
        String goals = "| 指标 | 2022年目标 | 2022年完成 |\n|---|---|---|\n| 地区生产总值(亿元) | 增长6% | 210.5 |\n| 剧院(座) | 2 | 3 |\n";

        assertThat(reasons(rows)).containsExactly(Reason.TABLE_NOT_READ);
        assertThat(reasons(goals)).containsOnly(Reason.NO_INDICATOR);
    }

    private List<Reason> reasons(String sentence) throws Exception {
        String text = "望溪市政府工作报告\n——2023年1月6日在望溪市第九届人民代表大会第三次会议上\n市长 林知远\n各位代表：\n" + "一、2022年工作回顾\n" + sentence
                + "\n二、2023年工作安排\n做好全年工作，必须坚持稳中求进。\n";
        Report report =
                new Structurer().structure(new FileReader().pasted("case", text).get(0));
        return extractor.explain(report).stream().map(LeftOut::reason).toList();
    }
}
