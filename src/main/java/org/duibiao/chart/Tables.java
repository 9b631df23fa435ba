package org.duibiao.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.duibiao.ledger.LedgerLine;
import org.duibiao.ledger.LedgerWords;
import org.duibiao.statement.Goal;
import org.duibiao.statement.Stated;

/** The numbers behind a chart, as rows for a spreadsheet. */
public final class Tables {

    private Tables() {}

    /** Ledger lines, a line a row, the first row naming the columns. */
    public static List<List<String>> ofLines(List<LedgerLine> lines, ChartWords words) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                words.say("column.district"),
                words.say("column.indicator"),
                words.say("column.measure"),
                words.say("column.period"),
                words.say("column.goal"),
                words.say("column.outcome"),
                words.say("column.gap"),
                words.say("column.verdict"),
                words.say("column.reason"),
                words.say("column.goal-report"),
                words.say("column.outcome-report")));
        lines.forEach(line -> rows.add(row(line, words)));
        return rows;
    }

    private static List<String> row(LedgerLine line, ChartWords words) {
        LedgerWords ledger = words.ledger();
        return List.of(
                words.district(line.region()),
                ledger.indicator(line.indicator())
                        + line.scope().map(scope -> " " + scope).orElse(""),
                ledger.measure(line.measure(), line.indicator()),
                ledger.period(line.period()),
                ledger.goal((Goal) line.goal().statement()),
                words.outcome(line, false),
                line.gap().map(LedgerWords::signed).orElse(""),
                ledger.verdict(line.verdict()),
                ledger.say(line.reason()),
                words.report(line.goal().report()),
                line.answers().stream()
                        .map(Stated::report)
                        .map(words::report)
                        .distinct()
                        .collect(Collectors.joining(words.comma())));
    }
}
