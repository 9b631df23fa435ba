package org.duibiao.extraction;

import java.util.ArrayList;
import java.util.List;
import org.duibiao.extraction.LeftOut.Reason;
import org.duibiao.extraction.scan.Grammar;
import org.duibiao.extraction.scan.Lexeme;
import org.duibiao.extraction.scan.Scanner;
import org.duibiao.report.Table;
import org.duibiao.statement.Statement;
import org.duibiao.text.Span;

/** Goes over the numbers in the rows of tables that were not read and says of each what stood in the way. */
final class TablesLeftOut {
    private final Grammar grammar;
    private final Scanner scanner;
    private final Timeline timeline;
    private final String text;

    TablesLeftOut(Grammar grammar, Scanner scanner, Timeline timeline, String text) {
        this.grammar = grammar;
        this.scanner = scanner;
        this.timeline = timeline;
        this.text = text;
    }

    /** The numbers below a table's header that nothing was read from. */
    List<LeftOut> list(Table table) {
        List<Statement> statements =
                timeline.known() ? new TableReader(grammar, scanner, timeline, text).read(table) : List.of();
        List<Span> read = statements.stream().map(it -> it.claim().number()).toList();
        List<LeftOut> left = new ArrayList<>();
        for (int i = Math.max(1, table.headerRows()); i < table.rows().size(); i++) {
            List<Span> row = table.rows().get(i);
            Reason reason = statements.isEmpty()
                    ? Reason.TABLE_NOT_READ
                    : row.stream().anyMatch(this::isName) ? Reason.DOES_NOT_FIT : Reason.NO_INDICATOR;
            for (Span cell : row) {
                for (Span number : numbers(cell)) {
                    if (read.stream().noneMatch(number::overlaps)) {
                        left.add(new LeftOut(number, reason));
                    }
                }
            }
        }
        return left;
    }

    private boolean isName(Span cell) {
        return !cell.isEmpty()
                && scanner.scan(grammar.even(text, cell)).stream().anyMatch(Lexeme.Name.class::isInstance);
    }

    private List<Span> numbers(Span cell) {
        if (cell.isEmpty()) {
            return List.of();
        }
        var even = grammar.even(text, cell);
        return scanner.scan(even).stream()
                .filter(Lexeme.Figure.class::isInstance)
                .map(it -> even.origin(it.start(), it.end()))
                .toList();
    }
}
