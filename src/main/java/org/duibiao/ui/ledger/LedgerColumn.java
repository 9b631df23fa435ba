package org.duibiao.ui.ledger;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.TableColumn;
import org.duibiao.ledger.LedgerLine;
import org.duibiao.ui.ledger.LineReading.Row;

/** The columns of the ledger: what they say, and what they put in order. */
enum LedgerColumn {
    DISTRICT(Optional.of(SortBy.DISTRICT)),
    NAME(Optional.of(SortBy.INDICATOR)),
    MEASURE(Optional.of(SortBy.MEASURE)),
    GOAL(Optional.of(SortBy.GOAL)),
    BAR(Optional.empty()),
    OUTCOME(Optional.of(SortBy.OUTCOME)),
    GAP(Optional.of(SortBy.GAP)),
    VERDICT(Optional.of(SortBy.VERDICT)),
    REASON(Optional.of(SortBy.REASON));

    private final Optional<SortBy> sorts;

    LedgerColumn(Optional<SortBy> sorts) {
        this.sorts = sorts;
    }

    /** The one a column of the table is, by its id. */
    static LedgerColumn of(TableColumn<?, ?> column) {
        return valueOf(column.getId().replace("Column", "").toUpperCase(Locale.ROOT));
    }

    /** What it puts rows in order by; empty where it does not. */
    Optional<SortBy> sorts() {
        return sorts;
    }

    /**
     * What stands in a cell, piece by piece. Pieces that the sentences are needed for are missing until those are read.
     *
     * @param oneYear whether all rows shown are of one year
     */
    List<String> pieces(Row row, LineWords words, boolean oneYear) {
        return switch (this) {
            case DISTRICT -> List.of(LineWords.district(row.standing()));
            case NAME ->
                List.of(
                        words.indicator(row.standing()),
                        row.line().flatMap(LedgerLine::scope).orElse(""),
                        words.period(row.standing(), oneYear));
            case MEASURE -> List.of(words.measure(row.standing()));
            case GOAL -> of(row, words::goal);
            case BAR -> List.of();
            case OUTCOME -> of(row, words::outcome);
            case GAP -> of(row, words::gapInWords);
            case VERDICT -> List.of(words.verdict(row.standing()));
            case REASON -> of(row, words::reason);
        };
    }

    private static List<String> of(Row row, Function<LedgerLine, String> said) {
        return row.line().map(said).stream().toList();
    }
}
