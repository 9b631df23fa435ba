package org.duibiao.ui.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.duibiao.indicator.Catalogue;
import org.duibiao.indicator.Measure;
import org.duibiao.indicator.Period;
import org.duibiao.ledger.Grouping;
import org.duibiao.ledger.LedgerWords;
import org.duibiao.ledger.LineFilter;
import org.duibiao.ledger.Standing;
import org.duibiao.ledger.Verdict;
import org.duibiao.report.Level;
import org.duibiao.report.Region;
import org.duibiao.report.ReportId;
import org.duibiao.statement.StatementId;
import org.junit.jupiter.api.Test;

class SiftingTest {
    private static final LineFilter ALL = new LineFilter(Set.of(), Set.of(), Set.of(), Set.of());

    private static Standing goal(long id, Verdict verdict, String gap, String reason) {
        return new Standing(
                Region.of(Level.COUNTY, "澄江省", "澄溪县"),
                new StatementId(id),
                new ReportId(1),
                Optional.empty(),
                Catalogue.bundled().indicators().get(0),
                Measure.GROWTH,
                Period.year(2023),
                verdict,
                true,
                new Standing.Figures(
                        true,
                        Optional.of(BigDecimal.valueOf(7)),
                        Optional.empty(),
                        Optional.of(gap).filter(some -> !some.isEmpty()).map(BigDecimal::new)),
                Optional.of(reason).filter(some -> !some.isEmpty()));
    }

    private static Sifting.Sifted sifted(
            List<Standing> rows, Set<Verdict> only, Optional<SortBy.Sort> sort, List<Standing> before, long lookedAt) {
        return new Sifting(
                        rows,
                        ALL,
                        only,
                        Grouping.NONE,
                        sort.stream().toList(),
                        new LedgerWords(Locale.ENGLISH),
                        before,
                        Optional.of(new StatementId(lookedAt)))
                .sifted();
    }

    private static List<Long> ids(Sifting.Sifted sifted) {
        return sifted.rows().stream().map(row -> row.goal().value()).toList();
    }

    @Test
    void gapsGoByNumberAndWhatHasNoneStandsLastBothWays() {
        List<Standing> rows = List.of(
                goal(1, Verdict.MISSED, "-9.5", ""),
                goal(2, Verdict.PENDING, "", ""),
                goal(3, Verdict.MET, "10", ""),
                goal(4, Verdict.MET, "9", ""));
        assertThat(ids(sifted(rows, Set.of(), Optional.of(new SortBy.Sort(SortBy.GAP, false)), List.of(), 1)))
                .containsExactly(1L, 4L, 3L, 2L);
        assertThat(ids(sifted(rows, Set.of(), Optional.of(new SortBy.Sort(SortBy.GAP, true)), List.of(), 1)))
                .containsExactly(3L, 4L, 1L, 2L);
    }

    @Test
    void theSameReasonsStandTogetherAfterThoseThatNeedNone() {
        List<Standing> rows = List.of(
                goal(1, Verdict.PENDING, "", "pending.not-loaded"),
                goal(2, Verdict.MET, "", ""),
                goal(3, Verdict.NOT_REPORTED, "", "not-reported.silent"),
                goal(4, Verdict.PENDING, "", "pending.not-loaded"));
        List<Long> sorted =
                ids(sifted(rows, Set.of(), Optional.of(new SortBy.Sort(SortBy.REASON, false)), List.of(), 1));
        assertThat(sorted).startsWith(2L).containsSubsequence(1L, 4L);
        assertThat(sorted.indexOf(4L) - sorted.indexOf(1L)).isEqualTo(1);
    }

    @Test
    void whereTheGoalLookedAtIsNotShownTheNextOneIsElseTheOneBefore() {
        List<Standing> all = IntStream.rangeClosed(1, 5)
                .mapToObj(id -> goal(id, id % 2 == 0 ? Verdict.MET : Verdict.MISSED, "", ""))
                .toList();
        Sifting.Sifted met = sifted(all, Set.of(Verdict.MET), Optional.empty(), all, 3);
        assertThat(ids(met)).containsExactly(2L, 4L);
        assertThat(met.lookedAt()).contains(1);
        assertThat(sifted(all, Set.of(Verdict.MET), Optional.empty(), all, 5).lookedAt())
                .contains(1);
        assertThat(sifted(all, Set.of(), Optional.empty(), List.of(), 99).lookedAt())
                .contains(0);
        assertThat(met.counts().of(Verdict.MISSED)).as("before verdicts filter").isEqualTo(3);
    }
}
