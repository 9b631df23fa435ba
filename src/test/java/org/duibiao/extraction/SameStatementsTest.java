package org.duibiao.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import com.hankcs.hanlp.HanLP;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.duibiao.indicator.Catalogue;
import org.duibiao.report.Header;
import org.duibiao.report.Level;
import org.duibiao.report.Paragraph;
import org.duibiao.report.Part;
import org.duibiao.report.Region;
import org.duibiao.report.Report;
import org.duibiao.report.ReportKind;
import org.duibiao.report.Structure;
import org.duibiao.statement.Statement;
import org.duibiao.text.Span;

/** What a report states does not hang on how its text was set. */
class SameStatementsTest {
    private static final String REVIEW = "全年实现地区生产总值652.7亿元，增长5.3%，增速居全省第4位；工业投资和技改投资分别增长12.4%、8.8%；"
            + "城镇居民人均可支配收入36120元，农村居民人均可支配收入19850元，分别增长4.1%和7.3%；城镇登记失业率控制在3.4%以内。"
            + "三次产业结构由14.2:41.5:44.3调整为11.6:43.1:45.3，新增规上工业企业31家、限上商业企业18家，改造97个老旧小区。";
    private static final Extractor EXTRACTOR = new Extractor(Catalogue.bundled());
    private static final List<String> EXPECTED = statements(REVIEW, 0);

    @Property(tries = 60)
    void lineBreaksChangeNothing(
            @ForAll @IntRange(min = 1, max = 120) int first, @ForAll @IntRange(min = 1, max = 40) int second) {
        String broken = REVIEW.substring(0, first) + "\n" + REVIEW.substring(first);
        int at = Math.min(broken.length() - 1, first + 1 + second);
        assertThat(statements(broken.substring(0, at) + "\r\n  " + broken.substring(at), 0))
                .isEqualTo(EXPECTED);
    }

    @Property(tries = 20)
    void positionInTheFileChangesNothing(@ForAll @IntRange(min = 0, max = 500) int before) {
        assertThat(statements(REVIEW, before)).isEqualTo(EXPECTED);
    }

    @Property(tries = 1)
    void fullWidthFormsChangeNothing() {
        StringBuilder wide = new StringBuilder();
        REVIEW.chars().forEach(c -> wide.append((char) (c > 0x20 && c < 0x7f ? c + 0xfee0 : c)));
        assertThat(wide.toString()).isNotEqualTo(REVIEW);
        assertThat(statements(wide.toString(), 0)).isEqualTo(EXPECTED);
        assertThat(statements(REVIEW.replace('，', ',').replace('；', ';').replace('%', '％'), 0))
                .isEqualTo(EXPECTED);
    }

    @Property(tries = 1)
    void traditionalCharactersChangeNothing() {
        String traditional = HanLP.convertToTraditionalChinese(REVIEW);
        assertThat(traditional).isNotEqualTo(REVIEW);
        assertThat(statements(traditional, 0)).isEqualTo(EXPECTED);
    }

    @Property(tries = 1)
    void theReviewHoldsAllItsStatements() {
        assertThat(EXPECTED).hasSize(19);
    }

    private static List<String> statements(String words, int before) {
        String text = "\n".repeat(before) + words;
        Header header = new Header(
                "望溪市政府工作报告",
                Region.of(Level.PREFECTURE, "望溪市"),
                ReportKind.GOVERNMENT_WORK_REPORT,
                Optional.of(LocalDate.of(2023, 1, 6)),
                Optional.of(2022),
                Optional.of(2023),
                Optional.empty(),
                List.of());
        Paragraph paragraph = new Paragraph(new Span(before, text.length()), Part.REVIEW, Paragraph.Role.BODY);
        Report report =
                new Report(header, text, new Structure(List.of(), List.of(paragraph), List.of(), List.of(), List.of()));
        List<String> statements = new ArrayList<>();
        for (Statement statement : EXTRACTOR.extract(report)) {
            statements.add(statement.type()
                    + " "
                    + statement.claim().indicator().id()
                    + " "
                    + statement.claim().measure().id()
                    + " "
                    + statement.claim().quantity()
                    + " "
                    + statement.claim().period());
        }
        return statements;
    }
}
