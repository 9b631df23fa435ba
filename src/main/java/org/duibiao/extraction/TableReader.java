package org.duibiao.extraction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duibiao.extraction.TableColumns.Column;
import org.duibiao.extraction.TableColumns.Holds;
import org.duibiao.extraction.scan.EvenText;
import org.duibiao.extraction.scan.Grammar;
import org.duibiao.extraction.scan.Kind;
import org.duibiao.extraction.scan.Lexeme.Figure;
import org.duibiao.extraction.scan.Lexeme.Name;
import org.duibiao.extraction.scan.Scanner;
import org.duibiao.indicator.Comparator;
import org.duibiao.indicator.Indicator;
import org.duibiao.indicator.Measure;
import org.duibiao.indicator.Period;
import org.duibiao.indicator.Quantity;
import org.duibiao.report.Passage;
import org.duibiao.report.Table;
import org.duibiao.statement.Claim;
import org.duibiao.statement.Goal;
import org.duibiao.statement.Grounds;
import org.duibiao.statement.Outcome;
import org.duibiao.statement.PlanProgress;
import org.duibiao.statement.Reference;
import org.duibiao.statement.Reference.Relation;
import org.duibiao.statement.Reference.Standard;
import org.duibiao.statement.Statement;
import org.duibiao.statement.Wording;
import org.duibiao.text.Span;

/**
 * Reads tables of indicators with columns for unit, goal, result and growth. A row with a cell for each column is read by
 * place. Merged cells are gone from such tables, so the cells of a shorter row are told apart by what is in them: words are
 * the goal, numbers fill the result and growth columns in order. A unit belongs to the result, never to a goal 增长8%.
 */
final class TableReader {
    private static final int MOST_WORDS_OF_A_NAME = 5;

    private final Grammar grammar;
    private final Scanner scanner;
    private final Timeline timeline;
    private final String text;

    TableReader(Grammar grammar, Scanner scanner, Timeline timeline, String text) {
        this.grammar = grammar;
        this.scanner = scanner;
        this.timeline = timeline;
        this.text = text;
    }

    private record Row(Indicator indicator, String name, Passage passage, Optional<String> scope, String unit) {
        Row at(Passage other) {
            return new Row(indicator, name, other, scope, unit);
        }
    }

    /** A goal without a number that a merged cell may hold for the rows below it as well. */
    private record GoalAbove(TableCell cell, String unit, long numbers) {}

    /** What the rows of a table state; nothing if its header does not tell results from goals. */
    List<Statement> read(Table table) {
        List<Statement> statements = new ArrayList<>();
        TableColumns columns = TableColumns.of(table, this::cell, timeline.reviewYear());
        if (!columns.tellResults()) {
            return statements;
        }
        Optional<GoalAbove> above = Optional.empty();
        for (int i = Math.max(1, table.headerRows()); i < table.rows().size(); i++) {
            List<TableCell> cells = table.rows().get(i).stream()
                    .filter(it -> !it.isEmpty())
                    .map(this::cell)
                    .toList();
            TableColumns below = TableColumns.below(cells, timeline.reviewYear());
            if (below.areOfAnotherTable()) {
                columns = below;
            }
            Optional<Row> row = cells.size() < 2 ? Optional.empty() : row(cells);
            if (row.isPresent()) {
                List<Statement> stated = cells.size() == columns.count()
                        ? byPlace(row.get(), cells, columns)
                        : inOrder(row.get(), cells, columns, above);
                above = goalWithoutNumber(row.get(), cells, stated);
                statements.addAll(stated);
            }
        }
        return statements;
    }

    private Optional<Row> row(List<TableCell> cells) {
        TableCell first = cells.get(0);
        List<TableCell> others = cells.subList(1, cells.size());
        Optional<String> scope = others.stream()
                .map(TableCell::words)
                .filter(it -> it.startsWith("不含") || it.startsWith("含"))
                .reduce((one, last) -> last);
        String unit = others.stream()
                .takeWhile(it -> !it.isNumberOrNone())
                .filter(TableCell::isUnit)
                .map(TableCell::words)
                .findFirst()
                .or(first::unitInBrackets)
                .orElse("");
        Passage passage =
                Passage.of(first.span().cover(cells.get(cells.size() - 1).span()), text);
        return nameOf(first)
                .flatMap(Name::alone)
                .map(indicator -> new Row(indicator, first.words(), passage, scope, unit));
    }

    private static Optional<Name> nameOf(TableCell cell) {
        return !cell.lexemes().isEmpty()
                        && cell.lexemes().get(0) instanceof Name name
                        && cell.lexemes().size() <= MOST_WORDS_OF_A_NAME
                ? Optional.of(name)
                : Optional.empty();
    }

    private List<Statement> byPlace(Row row, List<TableCell> cells, TableColumns columns) {
        List<Statement> statements = new ArrayList<>();
        for (int i = 1; i < cells.size(); i++) {
            Column column = columns.at(i);
            if (column.asks()) {
                goal(row, cells.get(i), column, goalPeriod(i, columns)).ifPresent(statements::add);
            } else {
                result(row, cells.get(i), column).ifPresent(statements::add);
            }
        }
        return statements;
    }

    private List<Statement> inOrder(Row row, List<TableCell> cells, TableColumns columns, Optional<GoalAbove> above) {
        List<TableCell> others = cells.subList(1, cells.size());
        List<TableCell> numbers =
                others.stream().filter(TableCell::isNumberOrNone).toList();
        List<Integer> numeric = columns.numeric();
        Optional<Integer> goals =
                numeric.stream().filter(place -> columns.at(place).asks()).findFirst();
        Optional<TableCell> worded = others.stream()
                .takeWhile(it -> !it.isNumberOrNone())
                .filter(it -> goals.isPresent() && !it.words().equals(row.unit()) && !isScope(it))
                .findFirst();
        boolean goalIsNumber = worded.isEmpty() && numbers.size() == numeric.size();
        List<Statement> statements = new ArrayList<>();
        worded.flatMap(it -> goals.flatMap(place -> goal(row, it, columns.at(place), goalPeriod(place, columns))))
                .or(() -> goals.flatMap(place -> carried(
                        row, cells.get(0), numbers.size(), above, columns.at(place), goalPeriod(place, columns))))
                .ifPresent(statements::add);
        List<Integer> filled = numeric.stream()
                .filter(place -> goalIsNumber || !columns.at(place).asks())
                .toList();
        for (int i = 0; i < Math.min(numbers.size(), filled.size()); i++) {
            int place = filled.get(i);
            Column column = columns.at(place);
            TableCell number = numbers.get(i);
            Optional<? extends Statement> stated =
                    column.asks() ? goal(row, number, column, goalPeriod(place, columns)) : result(row, number, column);
            stated.ifPresent(statements::add);
        }
        return statements;
    }

    private static boolean isScope(TableCell cell) {
        return cell.words().startsWith("不含") || cell.words().startsWith("含");
    }

    // 年度目标 | 完成数: the goal of the year looked back on; 完成数 | 增长 | 目标: that of the year to come
    private Period goalPeriod(int place, TableColumns columns) {
        return columns.at(place)
                .year()
                .or(() -> columns.standsBeforeResults(place) ? Optional.of(timeline.reviewYear()) : Optional.empty())
                .map(Period::year)
                .orElseGet(timeline::goalPeriod);
    }

    private static Optional<GoalAbove> goalWithoutNumber(Row row, List<TableCell> cells, List<Statement> stated) {
        long numbers = cells.stream().skip(1).filter(TableCell::isNumberOrNone).count();
        return stated.stream()
                .filter(it -> it instanceof Goal goal && goal.reference().isPresent())
                .flatMap(it -> cells.stream()
                        .filter(cell -> cell.span().equals(it.claim().number())))
                .findFirst()
                .map(it -> new GoalAbove(it, row.unit(), numbers));
    }

    // 与经济增长基本同步 merged over the rows of both incomes: the second row lacks the cell and is as long otherwise.
    private Optional<Goal> carried(
            Row row, TableCell name, int numbers, Optional<GoalAbove> above, Column column, Period period) {
        return above.filter(it -> it.numbers() == numbers && it.unit().equals(row.unit()))
                .flatMap(it ->
                        goal(row.at(Passage.of(it.cell().span().cover(name.span()), text)), it.cell(), column, period))
                .filter(it -> it.reference()
                        .filter(reference -> reference.relation() == Relation.IN_STEP)
                        .isPresent());
    }

    private Optional<Goal> goal(Row row, TableCell cell, Column column, Period period) {
        if (cell.figure().isPresent()) {
            Figure figure = cell.figure().get();
            boolean grows = cell.grows() || column.holds() == Holds.GOAL_OF_GROWTH;
            BigDecimal stated = cell.value().orElseGet(figure::value);
            BigDecimal value = cell.falls() && stated.signum() > 0 ? stated.negate() : stated;
            String unit = grows ? "%" : figure.unit().isEmpty() ? row.unit() : figure.unit();
            Quantity quantity = new Quantity(
                    Optional.of(value),
                    figure.high(),
                    unit.isEmpty() ? Optional.empty() : Optional.of(unit),
                    figure.high().isPresent() ? Comparator.RANGE : cell.comparator());
            Measure measure = grows ? Measure.GROWTH : measureOf(row.indicator(), cell, unit);
            return Optional.of(new Goal(claim(row, measure, quantity, period, cell), Wording.PLAIN, Optional.empty()));
        }
        return reference(cell)
                .map(it -> new Goal(
                        claim(row, Measure.QUALITATIVE, Quantity.qualitative(), period, cell),
                        Wording.PLAIN,
                        Optional.of(it)));
    }

    private static Optional<Reference> reference(TableCell cell) {
        String words = cell.words();
        if (cell.says(Kind.IN_STEP)) {
            return Optional.of(new Reference(Relation.IN_STEP, Standard.OWN_INDICATOR, Optional.of("gdp"), words));
        }
        if (words.contains("任务") || words.contains("下达")) {
            return Optional.of(new Reference(Relation.FULFILS, Standard.TASK_FROM_ABOVE, Optional.empty(), words));
        }
        if (words.contains("快于") || words.contains("高于")) {
            return Optional.of(new Reference(Relation.ABOVE, Standard.OWN_INDICATOR, Optional.empty(), words));
        }
        return words.contains("增长") || words.contains("稳定")
                ? Optional.of(new Reference(Relation.ABOVE, Standard.YEAR_BEFORE, Optional.empty(), words))
                : Optional.empty();
    }

    private Optional<Statement> result(Row row, TableCell cell, Column column) {
        // 单位GDP能耗降低率 3.1: a fall, whatever its cell looks like
        boolean falls = row.name().contains("降低") || row.name().contains("下降");
        Optional<BigDecimal> value = cell.value().map(it -> falls && it.signum() > 0 ? it.negate() : it);
        Period period = column.year()
                .filter(it -> it < timeline.reviewYear())
                .map(Period::year)
                .orElseGet(timeline::reviewPeriod);
        String unit =
                cell.figure().map(Figure::unit).filter(it -> !it.isEmpty()).orElse(row.unit());
        return value.flatMap(it -> switch (column.holds()) {
            case DONE -> Optional.of(outcome(row, measureOf(row.indicator(), cell, unit), it, unit, period, cell));
            case GROWTH -> Optional.of(outcome(row, Measure.GROWTH, it, "%", period, cell));
            case COMPLETION ->
                Optional.of(new PlanProgress(
                        claim(row, Measure.COMPLETION, Quantity.of(it, "%", Comparator.EXACTLY), period, cell)));
            default -> Optional.empty();
        });
    }

    private Statement outcome(Row row, Measure measure, BigDecimal value, String unit, Period period, TableCell cell) {
        Quantity quantity = new Quantity(
                Optional.of(value),
                Optional.empty(),
                unit.isEmpty() ? Optional.empty() : Optional.of(unit),
                Comparator.EXACTLY);
        return new Outcome(claim(row, measure, quantity, period, cell), false);
    }

    private Claim claim(Row row, Measure measure, Quantity quantity, Period period, TableCell cell) {
        return new Claim(
                row.indicator(),
                row.name(),
                measure,
                quantity,
                period,
                row.scope(),
                row.passage(),
                cell.span(),
                new Grounds(List.of("table"), List.of()));
    }

    // 规上工业增加值 | % | 8.5: a number in per cent of what is no rate is its growth, or its share
    private static Measure measureOf(Indicator indicator, TableCell cell, String unit) {
        String id = indicator.id();
        if (cell.grows() || id.equals("energy_intensity") || id.equals("cpi")) {
            return Measure.GROWTH;
        }
        if (id.equals("livelihood_share")) {
            return Measure.SHARE;
        }
        boolean percent = unit.equals("%") && !FigureReading.isRate(indicator);
        return !percent ? Measure.LEVEL : id.equals("rd_spending") ? Measure.SHARE : Measure.GROWTH;
    }

    private TableCell cell(Span span) {
        EvenText words = grammar.even(text, span);
        return new TableCell(span, words.words(0, words.length()), scanner.scan(words));
    }
}
