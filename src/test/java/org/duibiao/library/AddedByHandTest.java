package org.duibiao.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.duibiao.indicator.Measure;
import org.duibiao.report.Listed;
import org.duibiao.statement.Goal;
import org.duibiao.statement.Review;
import org.duibiao.statement.Stated;
import org.duibiao.statement.Statement;
import org.duibiao.statement.StatementId;
import org.duibiao.task.Progress;
import org.duibiao.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddedByHandTest {
    private static final String TEXT = """
            汀洲县政府工作报告
            ——2022年1月9日在汀洲县第九届人民代表大会第二次会议上
            县长 林知远
            各位代表:
            一、2021年工作回顾
            2021年,全县地区生产总值完成66.5亿元,增长5.8%。
            二、2022年工作安排
            出口这一块我们仍然盯住不放,力求拿下三个点之外再加一成,也就是13%。
            """;

    @TempDir
    Path folder = Path.of("");

    @Test
    void theFieldsAreFilledAsFarAsTheWordsTell() throws IOException {
        try (Library library = Fictional.open(folder)) {
            Listed report = broughtIn(library);
            Statement proposed = library.propose(report.id(), span(library, report, "也就是13%"));
            assertThat(proposed).isInstanceOf(Goal.class);
            assertThat(proposed.claim().indicator().id()).isEqualTo("exports");
            assertThat(proposed.claim().measure()).isEqualTo(Measure.GROWTH);
            assertThat(proposed.claim().quantity().value().orElseThrow()).isEqualByComparingTo("13");
            assertThat(proposed.claim().period().end()).isEqualTo(2022);
            assertThat(proposed.claim().passage().quote()).isEqualTo("也就是13%");
        }
    }

    @Test
    void whatWasAddedOutlastsReadingAgainAndCanBeTakenAway() throws IOException {
        try (Library library = Fictional.open(folder)) {
            Listed report = broughtIn(library);
            StatementId id = library.add(report.id(), library.propose(report.id(), span(library, report, "也就是13%")));
            library.reread(List.of(report.id()), Progress.SILENT);
            Stated added = added(library, report).orElseThrow();
            assertThat(added.statement().claim().passage().quote()).isEqualTo("也就是13%");
            library.review(added.id(), new Review(Review.State.REJECTED, Optional.empty()));
            assertThat(added(library, report)).isEmpty();
            assertThat(id).isNotNull();
        }
    }

    private static Optional<Stated> added(Library library, Listed report) throws IOException {
        return library.statements(report.id()).stream()
                .filter(one -> one.review().state() == Review.State.ADDED)
                .findFirst();
    }

    private static Listed broughtIn(Library library) throws IOException {
        return library.bringInText("汀洲县2022", TEXT, Progress.SILENT)
                .broughtIn()
                .get(0)
                .reports()
                .get(0);
    }

    private static Span span(Library library, Listed report, String words) throws IOException {
        int start = library.read(report.id()).text().indexOf(words);
        return new Span(start, start + words.length());
    }
}
