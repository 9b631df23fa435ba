package org.duibiao.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.duibiao.indicator.Measure;
import org.duibiao.indicator.Period;
import org.duibiao.ledger.LedgerWords;
import org.duibiao.ledger.Reports;
import org.junit.jupiter.api.Test;

/** Lines of the ledger whose outcome no single sentence gives, as others read them. */
class WorkedOutTest {

    private final Reports reports = new Reports();

    @Test
    void aSumOfYearsIsAFieldOfItsOwnWithAllItsSentences() {
        reports.speech(2021).goal("jobs", Measure.LEVEL, "6", "万人", Period.years(2021, 2022), null);
        reports.speech(2022).outcome("jobs", Measure.LEVEL, "3.5", "万人", Period.year(2021), null);
        reports.speech(2023).outcome("jobs", Measure.LEVEL, "2.6", "万人", Period.year(2022), null);
        Map<String, Cell> cells = cells();
        assertThat(cells.keySet()).containsExactlyInAnyOrderElementsOf(Entries.LEDGER_COLUMNS);
        assertThat(cells).containsEntry("worked_out", new Cell.Amount(new BigDecimal("6.1")));
        assertThat(cells).containsEntry("outcome_value", new Cell.Amount(new BigDecimal("2.6")));
        for (String field : List.of("worked_out_quotes", "worked_out_reports", "worked_out_offsets")) {
            assertThat(((Cell.Several) cells.get(field)).words()).hasSize(2);
        }
    }

    @Test
    void whatASentenceGivesIsNotWorkedOut() {
        reports.speech(2021).goal("gdp", "6");
        reports.speech(2022).grew("gdp", "6.5");
        assertThat(cells())
                .containsEntry("worked_out", new Cell.Nothing())
                .containsEntry("worked_out_quotes", new Cell.Several(List.of()));
    }

    private Map<String, Cell> cells() {
        return Entries.of(reports.line(), new LedgerWords(Locale.ENGLISH)).flat().fields().stream()
                .collect(Collectors.toMap(Entry.Field::name, Entry.Field::value));
    }
}
