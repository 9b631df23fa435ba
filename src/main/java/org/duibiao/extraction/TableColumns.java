package org.duibiao.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.duibiao.report.Table;
import org.duibiao.text.Span;

/**
 * What the columns of a table hold, told by its header: 指标 | 单位 | 2024年目标 | 完成数 | 增长(%) | 占年度目标(%).
 *
 * @param all the columns, left to right, without those whose header is empty
 */
record TableColumns(List<Column> all) {
    private static final Pattern NAME = Pattern.compile("指标|项目|^名称$");
    private static final Pattern NOTE = Pattern.compile("备注|说明");
    private static final Pattern ASKED = Pattern.compile("目标|计划|预期|任务|预算");
    private static final Pattern SHARE_OF_ASKED = Pattern.compile("^占|比例|完成率|进度|(?:完成|为|计划).*%");
    private static final Pattern GROWN = Pattern.compile("增长|增速|同比|增幅");
    private static final Pattern DONE = Pattern.compile("完成|实绩|实际|累计|执行");
    private static final Pattern YEAR = Pattern.compile("^(20\\d\\d)年");
    private static final Pattern YEAR_ALONE = Pattern.compile("^20\\d\\d年(?:度|数|值)?(?:\\(.*\\))?$");

    /** What stands below a header. */
    enum Holds {
        NAME,
        UNIT,
        GOAL,
        GOAL_OF_GROWTH,
        DONE,
        GROWTH,
        COMPLETION,
        NOTE,
        OTHER
    }

    /**
     * @param holds what stands below it
     * @param year the year its header begins with
     */
    record Column(Holds holds, Optional<Integer> year) {
        boolean asks() {
            return holds == Holds.GOAL || holds == Holds.GOAL_OF_GROWTH;
        }

        boolean tellsResults() {
            return holds == Holds.DONE || holds == Holds.GROWTH;
        }

        boolean isNumeric() {
            return asks() || tellsResults() || holds == Holds.COMPLETION;
        }
    }

    TableColumns {
        all = List.copyOf(all);
    }

    /** @param reviewYear a year alone above a column is that of results up to this one, of goals after it */
    static TableColumns of(Table table, Function<Span, TableCell> cell, int reviewYear) {
        if (table.rows().isEmpty()) {
            return new TableColumns(List.of());
        }
        List<Span> top = table.rows().get(0);
        if (table.headerRows() == 1) {
            return new TableColumns(columns(filled(top, cell), reviewYear));
        }
        List<Span> second = table.rows().get(1);
        return new TableColumns(
                standBelow(top, second)
                        ? inTwoRows(top, second, cell, reviewYear)
                        : divided(filled(top, cell), filled(second, cell), reviewYear));
    }

    /** Whether the second row's cells stand below what they divide: text that lost its columns begins at the left. */
    private static boolean standBelow(List<Span> top, List<Span> second) {
        return top.size() == second.size()
                && IntStream.range(0, top.size())
                        .filter(i -> !second.get(i).isEmpty() && !top.get(i).isEmpty())
                        .allMatch(i -> i + 1 < top.size() && top.get(i + 1).isEmpty());
    }

    /** Cell below cell: what a merged cell of the first row (2017年) is divided into stands below it, in the second. */
    private static List<Column> inTwoRows(
            List<Span> top, List<Span> second, Function<Span, TableCell> cell, int reviewYear) {
        List<Column> columns = new ArrayList<>();
        Optional<Integer> above = Optional.empty();
        for (int i = 0; i < top.size(); i++) {
            if (!top.get(i).isEmpty()) {
                TableCell head = cell.apply(top.get(i));
                above = YEAR_ALONE.matcher(head.words()).matches()
                        ? column(head, reviewYear).year()
                        : Optional.empty();
                if (second.get(i).isEmpty()) {
                    columns.add(column(head, reviewYear));
                }
            }
            if (!second.get(i).isEmpty()) {
                Column part = column(cell.apply(second.get(i)), reviewYear);
                Optional<Integer> year = above;
                columns.add(new Column(part.holds(), part.year().or(() -> year)));
            }
        }
        return columns;
    }

    /** Where cells do not stand below one another, the cell that says nothing by itself is the divided one. */
    private static List<Column> divided(List<TableCell> top, List<TableCell> second, int reviewYear) {
        List<Column> columns = columns(top, reviewYear);
        columns.stream().filter(it -> it.holds() == Holds.OTHER).findFirst().ifPresent(merged -> {
            int at = columns.indexOf(merged);
            columns.remove(at);
            columns.addAll(at, columns(second, reviewYear));
        });
        return columns;
    }

    /** The columns that a row would tell if it were the header of another table, right below the one before. */
    static TableColumns below(List<TableCell> row, int reviewYear) {
        return new TableColumns(columns(row, reviewYear));
    }

    private static List<TableCell> filled(List<Span> row, Function<Span, TableCell> cell) {
        return row.stream().filter(it -> !it.isEmpty()).map(cell).toList();
    }

    private static List<Column> columns(List<TableCell> header, int reviewYear) {
        List<Column> columns = new ArrayList<>();
        header.forEach(cell -> columns.add(column(cell, reviewYear)));
        return columns;
    }

    private static Column column(TableCell head, int reviewYear) {
        Matcher year = YEAR.matcher(head.words());
        Optional<Integer> named = year.find() ? Optional.of(Integer.valueOf(year.group(1))) : Optional.empty();
        Holds holds = holds(head.words());
        if (holds == Holds.OTHER && YEAR_ALONE.matcher(head.words()).matches()) {
            holds = named.filter(it -> it > reviewYear).isPresent() ? Holds.GOAL : Holds.DONE;
        }
        return new Column(holds, named);
    }

    private static Holds holds(String words) {
        boolean asked = ASKED.matcher(words).find();
        boolean grown = GROWN.matcher(words).find();
        if (NAME.matcher(words).find()) {
            return Holds.NAME;
        }
        if (words.contains("单位")) {
            return Holds.UNIT;
        }
        if (NOTE.matcher(words).find()) {
            return Holds.NOTE;
        }
        if (!grown && SHARE_OF_ASKED.matcher(words).find() && (asked || !words.startsWith("占"))) {
            return Holds.COMPLETION;
        }
        if (grown) {
            return asked ? Holds.GOAL_OF_GROWTH : Holds.GROWTH;
        }
        if (DONE.matcher(words).find()) {
            return Holds.DONE;
        }
        return asked ? Holds.GOAL : Holds.OTHER;
    }

    /** Whether results can be told from goals. */
    boolean tellResults() {
        return all.stream().anyMatch(Column::tellsResults);
    }

    /** Whether a row that told these is a header: what its first column names is measured in all others. */
    boolean areOfAnotherTable() {
        return count() > 1
                && at(0).holds() == Holds.NAME
                && tellResults()
                && all.stream().noneMatch(it -> it.holds() == Holds.OTHER);
    }

    int count() {
        return all.size();
    }

    Column at(int place) {
        return all.get(place);
    }

    /** The places of the columns that hold numbers. */
    List<Integer> numeric() {
        return IntStream.range(0, count())
                .filter(place -> at(place).isNumeric())
                .boxed()
                .toList();
    }

    /** Whether the goals at a place stand left of the results they were set for, not behind them as what comes next. */
    boolean standsBeforeResults(int place) {
        return all.subList(place, count()).stream().anyMatch(Column::tellsResults);
    }
}
