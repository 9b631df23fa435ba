package org.duibiao.structuring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.duibiao.reading.FileReader;
import org.duibiao.reading.RawText;
import org.duibiao.reading.ReadingException;
import org.duibiao.report.Header;
import org.duibiao.text.Simplified;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reports that stand in one file, and reports in traditional characters. */
class SeveralReportsTest {
    private static final String PLACES = "昆山市 义乌市 仁怀市 朝阳市 襄阳市 潍坊市 泸州市 蚌埠市 日照市 桂林市";

    private static Structurer structurer;

    @BeforeAll
    static void readDivisionTree() {
        structurer = new Structurer();
    }

    @Test
    void rowsOfTitleReportAndCrawlDateAreReportsWhateverTheTitle() throws ReadingException {
        StringBuilder rows = new StringBuilder("-\n");
        int year = 2011;
        for (String place : PLACES.split(" ", -1)) {
            String title = year % 2 == 0 ? place + year + "年政府工作报告" : place;
            rows.append(title)
                    .append('\n')
                    .append(speech(place, year++).replace('\n', ' '))
                    .append("\n2024-06-11\n-\n");
        }

        assertEachStandsForItself(rows + "联系我们\n企业入驻\n");
    }

    @Test
    void reportsBelowOneAnotherAreToldApartByTitleOrSession() throws ReadingException {
        StringBuilder all = new StringBuilder();
        int year = 2011;
        for (String place : PLACES.split(" ", -1)) {
            all.append("政府工作报告\n").append(speech(place, year++)).append("\n\n");
        }

        assertEachStandsForItself(all.toString());
    }

    @Test
    void reportsBelowOneAnotherAreToldApartByTheirGreetings() throws ReadingException {
        StringBuilder all = new StringBuilder();
        int year = 2011;
        for (String place : PLACES.split(" ", -1)) {
            String speech = speech(place, year++);
            all.append(place)
                    .append('\n')
                    .append(speech.substring(speech.indexOf("各位代表")))
                    .append("\n\n");
        }

        assertEachStandsForItself(all.toString());
    }

    @Test
    void aResolutionBeforeTheSpeechIsNoReport() throws ReadingException {
        String resolution = "昆山市第九届人民代表大会第三次会议关于政府工作报告的决议\n（2015年1月18日通过）\n会议听取和审议了市长李清河代表市人民政府所作的报告，"
                + "会议充分肯定市人民政府过去一年的工作，同意报告对今年工作的部署，决定批准这个报告。\n".repeat(6);

        assertThat(new FileReader().pasted("a", resolution + "政府工作报告\n" + speech("昆山市", 2015)))
                .hasSize(1);
    }

    @Test
    void aBodyBelowItselfUnderAnotherTitleIsNoSecondReport() throws ReadingException {
        String speech = speech("昆山市", 2015);

        assertThat(new FileReader().pasted("a", "昆山市政府工作报告\n" + speech + "\n昆山市2015年政府工作报告\n" + speech))
                .hasSize(1);
    }

    @Test
    void traditionalCharactersAreReadAsSimplifiedOnesAndStayAsPrinted() throws ReadingException {
        String printed = "政府工作報告\n——2019年1月15日在廣東省雲浮市第六屆人民代表大會第五次會議上\n市長 陳國華\n各位代表：\n現在，我代表市人民政府向大會報告工作，請予審議。\n"
                + "一、2018年工作回顧\n過去一年，我們為群眾辦了許多實事，經濟發展穩中有進。\n二、2019年工作安排\n今年要穩住增長，擴大開放。\n";
        var report = structurer.structure(new FileReader().pasted("a", printed).get(0));

        assertThat(report.header().region().path()).containsExactly("广东省", "云浮市");
        assertThat(report.header().reviewYear()).contains(2018);
        assertThat(report.header().speaker()).contains("陳國華");
        assertThat(report.header().title()).isEqualTo("政府工作報告");
        assertThat(report.structure().sections()).hasSize(2);
        assertThat(report.text()).isEqualTo(printed);
    }

    @Test
    void simplifiedTextsStayTheSame() {
        String text = "乾安县的顯著成绩，乾隆年间的古桥修好了，人民政府办了许多实事，经济发展。";

        assertThat(new Simplified().of(text)).isSameAs(text);
    }

    private static void assertEachStandsForItself(String file) throws ReadingException {
        List<RawText> reports = new FileReader().pasted("a", file);
        assertThat(reports).hasSize(10);
        int year = 2011;
        for (String place : PLACES.split(" ", -1)) {
            Header header = structurer.structure(reports.get(year - 2011)).header();
            assertThat(header.region().name()).contains(place);
            assertThat(header.goalYear()).contains(year++);
        }
    }

    private static String speech(String place, int year) {
        StringBuilder speech = new StringBuilder("——" + year + "年1月15日在" + place
                + "第九届人民代表大会第三次会议上\n市长 李清河\n各位代表：\n现在，我代表市人民政府向大会报告工作，请予审议。\n一、" + (year - 1) + "年工作回顾\n");
        for (int i = 1; i <= 50; i++) {
            speech.append(place)
                    .append("第")
                    .append(i)
                    .append("件实事在")
                    .append(year - 1)
                    .append("年办成了，全市人民齐心协力，修通了道路，盖起了学校，种下了树木，管好了河流，街道整洁。\n");
        }
        return speech + "二、" + year + "年工作安排\n全市要稳住增长，保住就业。\n谢谢大家！";
    }
}
