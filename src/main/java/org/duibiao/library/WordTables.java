package org.duibiao.library;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.duibiao.exchange.Cell;
import org.duibiao.exchange.Entry;
import org.duibiao.exchange.Entry.Field;

/** Words and their places as tables for other programs; of window and command line. */
public final class WordTables {

    /** Columns of a list of words; the last three say something only against other reports. */
    public static final List<String> WORD_COLUMNS =
            List.of("word", "count", "reports", "count_in_others", "log_likelihood", "more");

    /** Columns of a list of places. */
    public static final List<String> PLACE_COLUMNS =
            List.of("before", "word", "after", "district", "year", "report", "offset");

    private static final int DIGITS = 1;

    private WordTables() {}

    /**
     * A word.
     *
     * @param compared whether there are other reports
     */
    public static Entry of(WordUse.Row row, boolean compared) {
        return new Entry(List.of(
                new Field("word", Cell.of(row.word())),
                new Field("count", Cell.of(row.count())),
                new Field("reports", Cell.of(row.texts())),
                new Field("count_in_others", compared ? Cell.of(row.there()) : new Cell.Nothing()),
                new Field(
                        "log_likelihood",
                        compared
                                ? new Cell.Amount(
                                        BigDecimal.valueOf(row.likelihood()).setScale(DIGITS, RoundingMode.HALF_UP))
                                : new Cell.Nothing()),
                new Field("more", compared ? Cell.of(row.more() ? "here" : "there") : new Cell.Nothing())));
    }

    public static Entry of(WordUse.Place place) {
        return new Entry(List.of(
                new Field("before", Cell.of(place.line().before())),
                new Field("word", Cell.of(place.line().word())),
                new Field("after", Cell.of(place.line().after())),
                new Field(
                        "district",
                        Cell.of(String.join(
                                "/", place.report().header().region().path()))),
                new Field("year", Cell.ofNumber(place.report().header().year())),
                new Field("report", Cell.of(place.report().name())),
                new Field("offset", Cell.of(place.line().span().start()))));
    }
}
