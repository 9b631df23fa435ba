package org.duibiao.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.duibiao.indicator.Catalogue;
import org.duibiao.indicator.Measure;
import org.duibiao.indicator.Period;
import org.duibiao.ledger.Standing;
import org.duibiao.ledger.Tolerance;
import org.duibiao.ledger.Verdict;
import org.duibiao.report.Region;
import org.duibiao.report.ReportId;
import org.duibiao.statement.StatementId;
import org.duibiao.store.Database;
import org.duibiao.store.StoreException;
import org.duibiao.task.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of each district, and under which basis. */
class AccountsTest {
    private static final Catalogue CATALOGUE = Catalogue.bundled();
    private static final Tolerance STRICT = new Tolerance(
            new BigDecimal("0.1"),
            new BigDecimal("0.01"),
            new BigDecimal("0.05"),
            new BigDecimal("0.01"),
            new BigDecimal("0.1"));

    @TempDir
    private Path folder = Path.of("");

    private Database database;
    private Accounts accounts;

    @BeforeEach
    void oneReport() throws IOException, StoreException {
        try (Library library = Library.open(folder.resolve("library"), Clock.systemUTC())) {
            library.bringInText("澄溪县2022", """
                    澄溪县政府工作报告
                    ——2022年1月9日在澄溪县第九届人民代表大会第二次会议上
                    县长 何远舟
                    各位代表:
                    一、2021年工作回顾
                    全县地区生产总值增长5.8%。
                    二、2022年工作安排
                    今年的主要预期目标是:地区生产总值增长6%以上。
                    """, Progress.SILENT);
        }
        database = Database.open(folder.resolve("library"), false, Clock.systemUTC(), CATALOGUE::byId, Progress.SILENT);
        accounts = new Accounts(database, new Ahead(1), "build");
    }

    @AfterEach
    void close() throws StoreException {
        database.close();
    }

    @Test
    void nothingIsKeptUnderABasisThatHasChangedMeanwhile() throws StoreException {
        String before = accounts.basis();
        database.tolerances().keep(STRICT);
        assertThat(accounts.tend(before, any -> true, Progress.SILENT)).hasSize(1);
        assertThat(database.standings().all(before)).isEmpty();
        assertThat(database.doubts().missing(before)).hasSize(1);
        assertThat(accounts.tend(accounts.basis(), any -> true, Progress.SILENT))
                .isEmpty();
        assertThat(database.standings().all(accounts.basis())).hasSize(1);
    }

    @Test
    void aDistrictOfAnySizeIsKept() throws StoreException {
        Region region = database.standings().missing("any").get(0);
        List<Standing> goals = LongStream.rangeClosed(1, 40_000)
                .mapToObj(id -> new Standing(
                        region,
                        new StatementId(id),
                        new ReportId(1),
                        Optional.empty(),
                        CATALOGUE.byId("gdp").orElseThrow(),
                        Measure.LEVEL,
                        Period.year(2022),
                        Verdict.MET,
                        false,
                        new Standing.Figures(
                                false,
                                Optional.of(BigDecimal.valueOf(id)),
                                Optional.of(BigDecimal.valueOf(id, 2)),
                                Optional.empty()),
                        Optional.empty()))
                .toList();
        assertThat(database.standings().keep(Map.of(region, goals), "any", database.moment()))
                .isTrue();
        assertThat(database.standings().missing("any")).isEmpty();
        assertThat(database.standings().all("any")).isEqualTo(goals);
    }
}
