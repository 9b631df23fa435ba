package org.duibiao.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.duibiao.indicator.Catalogue;
import org.duibiao.report.Header;
import org.duibiao.report.Level;
import org.duibiao.report.Paragraph;
import org.duibiao.report.Part;
import org.duibiao.report.Region;
import org.duibiao.report.Report;
import org.duibiao.report.ReportKind;
import org.duibiao.report.Structure;
import org.duibiao.statement.Goal;
import org.duibiao.text.Span;
import org.junit.jupiter.api.Test;

/** How far words of wishing reach. */
class WordingOfGoalsTest {
    @Test
    void aWishHoldsForAllFiguresOfWhatItNames() {
        assertThat(wordings("力争工业增加值达到210亿元，增长7%，固定资产投资增长6%。")).containsExactly("力争", "力争", "");
    }

    @Test
    void aWishHoldsForThePartThatIsAmongTheWhole() {
        assertThat(wordings("力争固定资产投资达到400亿元，其中工业投资160亿元以上。")).containsExactly("力争", "力争");
    }

    @Test
    void theStepsOfAGoalKeepTheirOwnWords() {
        assertThat(wordings("地区生产总值增长6%，力争6.5%，达到900亿元。")).containsExactly("", "力争", "");
    }

    private static List<String> wordings(String plan) {
        Header header = new Header(
                "望溪市政府工作报告",
                Region.of(Level.PREFECTURE, "望溪市"),
                ReportKind.GOVERNMENT_WORK_REPORT,
                Optional.of(LocalDate.of(2023, 1, 6)),
                Optional.of(2022),
                Optional.of(2023),
                Optional.empty(),
                List.of());
        Paragraph paragraph = new Paragraph(new Span(0, plan.length()), Part.PLAN, Paragraph.Role.BODY);
        Report report =
                new Report(header, plan, new Structure(List.of(), List.of(paragraph), List.of(), List.of(), List.of()));
        return new Extractor(Catalogue.bundled())
                .extract(report).stream()
                        .map(it -> ((Goal) it).wording().words())
                        .toList();
    }
}
