package org.duibiao.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.duibiao.indicator.Direction;
import org.duibiao.indicator.Indicator;
import org.duibiao.indicator.Measure;
import org.duibiao.report.Listed;
import org.duibiao.report.ReportId;
import org.duibiao.statement.Goal;
import org.duibiao.statement.Review;
import org.duibiao.statement.Stated;
import org.duibiao.statement.Statement;
import org.duibiao.statement.Wording;
import org.duibiao.task.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnCatalogueTest {
    private static final Indicator TEA = new Indicator("tea", "茶叶产量", "Tea output", List.of(), "吨", Direction.HIGHER);
    private static final String TEXT = """
            茗溪县政府工作报告
            ——2022年1月9日在茗溪县第九届人民代表大会第二次会议上
            县长 林知远
            各位代表:
            一、2021年工作回顾
            2021年,全县地区生产总值完成66.5亿元,增长5.8%。茶叶产量达到3200吨,增长4.5%。
            二、2022年工作安排
            今年的主要预期目标是:地区生产总值增长6%以上,茶叶产量增长5%左右。
            """;

    @TempDir
    Path folder = Path.of("");

    @Test
    void whatAnalystsMadeOfTheCatalogueIsThereAfterReopeningAndReadsWhatComesIn() throws IOException {
        try (Library library = Fictional.open(folder)) {
            library.extendCatalogue(List.of(TEA));
        }
        try (Library library = Fictional.open(folder)) {
            assertThat(library.ownIndicators()).containsExactly(TEA);
            Listed report = library.bringInText("茗溪县2022", TEXT, Progress.SILENT)
                    .broughtIn()
                    .get(0)
                    .reports()
                    .get(0);
            assertThat(library.statements(report.id()))
                    .filteredOn(one -> one.statement().claim().indicator().equals(TEA))
                    .hasSize(3);
        }
    }

    @Test
    void thePreviewSaysWhatComesAndGoesAndChangesNothing() throws IOException {
        try (Library library = Fictional.open(folder)) {
            library.bringInText("茗溪县2022", TEXT, Progress.SILENT);
            CataloguePreview preview = library.preview(List.of(TEA), Progress.SILENT);
            assertThat(preview.complete()).isTrue();
            assertThat(preview.going()).isZero();
            assertThat(preview.differences()).hasSize(3).allSatisfy(one -> {
                assertThat(one.statement().claim().indicator()).isEqualTo(TEA);
                assertThat(one.passage().in(one.sentence()))
                        .isEqualTo(one.statement().claim().passage().quote());
            });
            assertThat(library.ownIndicators()).isEmpty();
        }
    }

    @Test
    void correctionsStandAndTheRestIsNewWhenAnotherCatalogueReadsTheStoredTexts() throws IOException {
        try (Library library = Fictional.open(folder)) {
            ReportId report = library.bringInText("茗溪县2022", TEXT, Progress.SILENT)
                    .broughtIn()
                    .get(0)
                    .reports()
                    .get(0)
                    .id();
            Stated growth = library.statements(report).stream()
                    .filter(one -> one.statement().claim().measure() == Measure.GROWTH)
                    .findFirst()
                    .orElseThrow();
            Statement right = new Goal(growth.statement().claim().settled(), Wording.PLAIN, Optional.empty());
            library.review(growth.id(), new Review(Review.State.CORRECTED, Optional.of(right)));
            int before = library.statements(report).size();
            library.extendCatalogue(List.of(TEA));

            RereadResult result = library.restate(List.of(report), Progress.SILENT);

            assertThat(result.changed()).hasSize(1);
            assertThat(result.changed().get(0).text()).isFalse();
            List<Stated> now = library.statements(report);
            assertThat(now).hasSize(before + 3);
            assertThat(now)
                    .filteredOn(one -> one.review().state() == Review.State.CORRECTED)
                    .singleElement()
                    .satisfies(one -> assertThat(one.statement()).isEqualTo(right));
            assertThat(now)
                    .filteredOn(one -> one.statement().claim().indicator().equals(TEA))
                    .allMatch(one -> one.review().state() == Review.State.UNREVIEWED);
        }
    }
}
