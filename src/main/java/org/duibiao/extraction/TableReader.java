package org.duibiao.extraction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duibiao.extraction.scan.EvenText;
import org.duibiao.extraction.scan.Grammar;
import org.duibiao.extraction.scan.Kind;
import org.duibiao.extraction.scan.Lexeme;
import org.duibiao.extraction.scan.Lexeme.Figure;
import org.duibiao.extraction.scan.Lexeme.Name;
import org.duibiao.extraction.scan.Lexeme.Word;
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
 * Reads tables of indicators with columns for unit, goal, result and growth. Merged cells are gone from such tables, so
 * a row's cells are told apart by what is in them as much as by where they stand: words are the goal, numbers fill the
 * result and growth columns in order. A unit belongs to the result, never to a goal 增长8%.
 */
final class TableReader {
    private final Grammar grammar;
    private final Scanner scanner;
    private final Timeline timeline;
    private final String text;
    private Optional<Integer> goalYear = Optional.empty();
    private Optional<GoalAbove> goalAbove = Optional.empty();

    /** What a column holds. */
    private enum Column {
        NAME,
        UNIT,
        GOAL,
        DONE,
        GROWTH,
        COMPLETION,
        NOTE,
        OTHER
    }

    TableReader(Grammar grammar, Scanner scanner, Timeline timeline, String text) {
        this.grammar = grammar;
        this.scanner = scanner;
        this.timeline = timeline;
        this.text = text;
    }

    /** What the rows of a table state; nothing if its header does not tell results from goals. */
    List<Statement> read(Table table) {
        List<Statement> statements = new ArrayList<>();
        List<Column> columns = columns(table);
        goalYear = table.rows().isEmpty()
                ? Optional.empty()
                : yearOfGoals(table.rows().get(0));
        goalAbove = Optional.empty();
        if (!columns.contains(Column.DONE) && !columns.contains(Column.GROWTH)) {
            return statements;
        }
        for (int i = Math.max(1, table.headerRows()); i < table.rows().size(); i++) {
            row(table.rows().get(i), columns, statements);
        }
        return statements;
    }

    // The second header row holds what a merged cell of the first (2021年上半年) is divided into.
    private List<Column> columns(Table table) {
        List<Column> columns = new ArrayList<>();
        if (table.rows().isEmpty()) {
            return columns;
        }
        for (Span cell : table.rows().get(0)) {
            if (!cell.isEmpty()) {
                columns.add(column(even(cell)));
            }
        }
        if (table.headerRows() > 1) {
            List<Column> divided = new ArrayList<>();
            for (Span cell : table.rows().get(1)) {
                if (!cell.isEmpty()) {
                    divided.add(column(even(cell)));
                }
            }
            int merged = columns.indexOf(Column.OTHER);
            if (merged >= 0) {
                columns.remove(merged);
                columns.addAll(merged, divided);
            }
        }
        return columns;
    }

    // 2022年预期目标
    private Optional<Integer> yearOfGoals(List<Span> header) {
        return header.stream()
                .map(this::even)
                .filter(it -> column(it) == Column.GOAL && it.length() > 5 && it.charAt(4) == '年')
                .map(it -> it.substring(0, 4))
                .filter(it -> it.chars().allMatch(Character::isDigit))
                .map(Integer::valueOf)
                .findFirst();
    }

    private Period goalPeriod() {
        return goalYear.map(Period::year).orElseGet(timeline::goalPeriod);
    }

    private static Column column(String words) {
        if (words.contains("指标") || words.contains("项目") || words.equals("名称")) {
            return Column.NAME;
        }
        if (words.contains("单位")) {
            return Column.UNIT;
        }
        if (words.contains("备注") || words.contains("说明")) {
            return Column.NOTE;
        }
        if (words.contains("比例") || words.contains("完成率") || (words.contains("计划") && words.contains("%"))) {
            return Column.COMPLETION;
        }
        if (words.contains("增长") || words.contains("增速") || words.contains("同比") || words.contains("增幅")) {
            return Column.GROWTH;
        }
        if (words.contains("完成") || words.contains("实绩") || words.contains("实际") || words.contains("累计")) {
            return Column.DONE;
        }
        if (words.contains("目标") || words.contains("计划") || words.contains("预期")) {
            return Column.GOAL;
        }
        return Column.OTHER;
    }

    private void row(List<Span> row, List<Column> columns, List<Statement> statements) {
        List<Span> cells = row.stream().filter(it -> !it.isEmpty()).toList();
        Optional<Name> name = cells.size() < 2 ? Optional.empty() : nameOf(cells.get(0));
        if (name.isEmpty() || name.get().alone().isEmpty()) {
            return;
        }
        Indicator indicator = name.get().alone().get();
        Passage passage = Passage.of(cells.get(0).cover(cells.get(cells.size() - 1)), text);
        String unit = "";
        Optional<Span> goal = Optional.empty();
        Optional<String> scope = Optional.empty();
        List<Span> numbers = new ArrayList<>();
        for (Span cell : cells.subList(1, cells.size())) {
            String words = even(cell);
            if (isNumberOrNone(words)) {
                numbers.add(cell);
            } else if (isUnit(words) && unit.isEmpty() && numbers.isEmpty()) {
                unit = words;
            } else if (words.startsWith("不含") || words.startsWith("含")) {
                scope = Optional.of(words);
            } else if (goal.isEmpty() && numbers.isEmpty() && columns.contains(Column.GOAL)) {
                goal = Optional.of(cell);
            }
        }
        if (unit.isEmpty()) {
            unit = unitInName(even(cells.get(0)));
        }
        if (cells.size() == columns.size()
                && columns.stream().filter(it -> it == Column.GOAL).count() > 1) {
            byPlace(new Row(indicator, even(cells.get(0)), passage, scope, unit), cells, columns, statements);
            return;
        }
        Row read = new Row(indicator, even(cells.get(0)), passage, scope, unit);
        Optional<Goal> stated =
                goal.flatMap(it -> goal(read, it, goalPeriod())).or(() -> carried(read, cells.get(0), numbers.size()));
        stated.ifPresent(statements::add);
        goalAbove = stated.filter(it -> it.reference().isPresent())
                .map(it -> new GoalAbove(it.claim().number(), read.unit(), numbers.size()));
        List<Column> numeric = columns.stream()
                .filter(it -> it == Column.DONE || it == Column.GROWTH || it == Column.COMPLETION || it == Column.GOAL)
                .toList();
        boolean goalIsNumber = goal.isEmpty() && numbers.size() == numeric.size();
        List<Column> filled =
                numeric.stream().filter(it -> it != Column.GOAL || goalIsNumber).toList();
        for (int i = 0; i < Math.min(numbers.size(), filled.size()); i++) {
            number(read, numbers.get(i), filled.get(i)).ifPresent(statements::add);
        }
    }

    // 与经济增长基本同步 merged over the rows of both incomes: the second row lacks the cell and is as long otherwise.
    private Optional<Goal> carried(Row row, Span name, int numbers) {
        return goalAbove
                .filter(it -> it.numbers() == numbers && it.unit().equals(row.unit()))
                .flatMap(it -> goal(row.at(Passage.of(it.cell().cover(name), text)), it.cell(), goalPeriod()))
                .filter(it -> it.reference()
                        .filter(reference -> reference.relation() == Relation.IN_STEP)
                        .isPresent());
    }

    // Goals of two years: 2022年计划 | 2022年完成 | 增长 | 2023年计划. The first is of the year looked back on.
    private void byPlace(Row row, List<Span> cells, List<Column> columns, List<Statement> statements) {
        boolean first = true;
        for (int i = 1; i < cells.size(); i++) {
            Column column = columns.get(i);
            if (column == Column.GOAL) {
                Period period = first ? timeline.reviewPeriod() : timeline.goalPeriod();
                goal(row, cells.get(i), period).ifPresent(statements::add);
                first = false;
            } else {
                number(row, cells.get(i), column).ifPresent(statements::add);
            }
        }
    }

    // 地区生产总值(亿元)
    private static String unitInName(String name) {
        int open = name.lastIndexOf('(');
        String inside = open >= 0 && name.endsWith(")") ? name.substring(open + 1, name.length() - 1) : "";
        return isUnit(inside) ? inside : "";
    }

    private record Row(Indicator indicator, String name, Passage passage, Optional<String> scope, String unit) {
        Row at(Passage other) {
            return new Row(indicator, name, other, scope, unit);
        }
    }

    /** A goal without a number that a merged cell may hold for the rows below it as well. */
    private record GoalAbove(Span cell, String unit, int numbers) {}

    private Optional<Name> nameOf(Span cell) {
        EvenText words = grammar.even(text, cell);
        List<Lexeme> lexemes = scanner.scan(words);
        return !lexemes.isEmpty() && lexemes.get(0) instanceof Name name && lexemes.size() <= 5
                ? Optional.of(name)
                : Optional.empty();
    }

    private Optional<Goal> goal(Row row, Span cell, Period period) {
        List<Lexeme> lexemes = scanner.scan(grammar.even(text, cell));
        boolean rises = has(lexemes, Kind.RISE);
        boolean falls = has(lexemes, Kind.FALL);
        Comparator comparator = has(lexemes, Kind.AT_LEAST_AFTER) || has(lexemes, Kind.AT_LEAST_BEFORE)
                ? Comparator.AT_LEAST
                : has(lexemes, Kind.AT_MOST_AFTER) || has(lexemes, Kind.AT_MOST_BEFORE) || has(lexemes, Kind.HOLD)
                        ? Comparator.AT_MOST
                        : has(lexemes, Kind.ABOUT_AFTER) || has(lexemes, Kind.ABOUT_BEFORE)
                                ? Comparator.ABOUT
                                : Comparator.EXACTLY;
        for (Lexeme lexeme : lexemes) {
            if (lexeme instanceof Figure figure) {
                boolean grows = rises || falls;
                Measure measure = grows ? Measure.GROWTH : measureOf(row.indicator());
                BigDecimal value = falls ? figure.value().negate() : figure.value();
                String unit = grows ? "%" : figure.unit().isEmpty() ? row.unit() : figure.unit();
                Quantity quantity = new Quantity(
                        Optional.of(value),
                        figure.high(),
                        unit.isEmpty() ? Optional.empty() : Optional.of(unit),
                        figure.high().isPresent() ? Comparator.RANGE : comparator);
                return Optional.of(
                        new Goal(claim(row, measure, quantity, period, cell), Wording.PLAIN, Optional.empty()));
            }
        }
        return reference(lexemes, even(cell))
                .map(it -> new Goal(
                        claim(row, Measure.QUALITATIVE, Quantity.qualitative(), period, cell),
                        Wording.PLAIN,
                        Optional.of(it)));
    }

    private static Optional<Reference> reference(List<Lexeme> lexemes, String words) {
        if (has(lexemes, Kind.IN_STEP)) {
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

    private Optional<Statement> number(Row row, Span cell, Column column) {
        Optional<BigDecimal> stated = value(even(cell));
        // 单位GDP能耗降低率 3.1: a fall, whatever its cell looks like
        boolean falls = row.name().contains("降低") || row.name().contains("下降");
        Optional<BigDecimal> value = stated.map(it -> falls && it.signum() > 0 ? it.negate() : it);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        return switch (column) {
            case DONE -> Optional.of(outcome(row, measureOf(row.indicator()), value.get(), row.unit(), cell));
            case GROWTH -> Optional.of(outcome(row, Measure.GROWTH, value.get(), "%", cell));
            case COMPLETION ->
                Optional.of(new PlanProgress(claim(
                        row,
                        Measure.COMPLETION,
                        Quantity.of(value.get(), "%", Comparator.EXACTLY),
                        timeline.reviewPeriod(),
                        cell)));
            default ->
                Optional.of(new Goal(
                        claim(
                                row,
                                measureOf(row.indicator()),
                                Quantity.of(value.get(), row.unit(), Comparator.EXACTLY),
                                timeline.goalPeriod(),
                                cell),
                        Wording.PLAIN,
                        Optional.empty()));
        };
    }

    private Statement outcome(Row row, Measure measure, BigDecimal value, String unit, Span cell) {
        Quantity quantity = new Quantity(
                Optional.of(value),
                Optional.empty(),
                unit.isEmpty() ? Optional.empty() : Optional.of(unit),
                Comparator.EXACTLY);
        return new Outcome(claim(row, measure, quantity, timeline.reviewPeriod(), cell), false);
    }

    private Claim claim(Row row, Measure measure, Quantity quantity, Period period, Span cell) {
        return new Claim(
                row.indicator(),
                row.name(),
                measure,
                quantity,
                period,
                row.scope(),
                row.passage(),
                cell,
                new Grounds(List.of("table"), List.of()));
    }

    private static Measure measureOf(Indicator indicator) {
        return indicator.id().equals("energy_intensity") || indicator.id().equals("cpi")
                ? Measure.GROWTH
                : Measure.LEVEL;
    }

    private static boolean has(List<Lexeme> lexemes, Kind kind) {
        return lexemes.stream().anyMatch(it -> it instanceof Word word && word.kind() == kind);
    }

    private String even(Span cell) {
        EvenText words = grammar.even(text, cell);
        return words.words(0, words.length());
    }

    private static boolean isNumberOrNone(String words) {
        return value(words).isPresent() || words.chars().allMatch(c -> c == '-' || c == '/');
    }

    private static Optional<BigDecimal> value(String words) {
        String number = words.endsWith("%") ? words.substring(0, words.length() - 1) : words;
        boolean plain = !number.isEmpty();
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            plain &= (c >= '0' && c <= '9') || c == '.' || (c == '-' && i == 0);
        }
        if (!plain || number.equals("-") || number.equals(".") || number.startsWith(".") || number.endsWith(".")) {
            return Optional.empty();
        }
        return number.indexOf('.') == number.lastIndexOf('.') ? Optional.of(new BigDecimal(number)) : Optional.empty();
    }

    private static boolean isUnit(String words) {
        return words.equals("%")
                || (words.length() <= 5
                        && (words.endsWith("元")
                                || words.endsWith("人")
                                || words.endsWith("次")
                                || words.endsWith("吨")
                                || words.endsWith("亩")
                                || words.endsWith("个")
                                || words.endsWith("家")
                                || words.endsWith("户")
                                || words.endsWith("项")
                                || words.endsWith("件")
                                || words.equals("百分点")));
    }
}
