package org.duibiao.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.duibiao.ledger.LedgerLine;
import org.duibiao.ledger.LedgerWords;
import org.duibiao.ledger.Verdict;

/** A chart of rows after Few's bullet graph: bar = outcome, tick = goal, what both say, and the verdict. */
public sealed interface BarChart extends Chart permits BulletChart, DistrictsChart, LadderChart {

    /** Rows that share a scale, in groups. */
    List<Group> groups();

    /** The row of the first group whose goal stands above a row's, so that it is carried down to this one. */
    default OptionalInt above(int row) {
        return OptionalInt.empty();
    }

    @Override
    default Stream<Evidence> marks() {
        return rows().map(Row::evidence);
    }

    /** All rows of all groups. */
    default Stream<Row> rows() {
        return groups().stream().flatMap(group -> group.rows().stream());
    }

    @Override
    default int length() {
        return (int) rows().count();
    }

    /** Some of the rows, each group on its scale; groups of which none is left are left out. */
    static List<Group> part(List<Group> groups, int from, int to) {
        List<Group> part = new ArrayList<>();
        int before = 0;
        for (Group group : groups) {
            int first = Math.max(0, from - before);
            int last = Math.min(group.rows().size(), to - before);
            if (first < last) {
                part.add(new Group(
                        group.kind(),
                        group.title(),
                        group.axis(),
                        group.unit(),
                        group.rows().subList(first, last)));
            }
            before += group.rows().size();
        }
        return part;
    }

    /**
     * Rows that share a scale.
     *
     * @param unit what stands after the last number of the axis: % or 亿元
     */
    record Group(Kind kind, String title, Axis axis, String unit, List<Row> rows) {
        public Group {
            rows = List.copyOf(rows);
        }
    }

    /** What rows can share. */
    enum Kind {
        GROWTH,
        CEILING,
        DECLINE,
        RATE,
        /** Each on its own scale: its goal is 100. */
        AMOUNT,
        /** Amounts of one unit. */
        UNIT;

        String key() {
            return "group." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** In which order rows stand inside their group. */
    enum Order {
        /** As the reports name them. */
        STATED,
        /** The largest shortfall against the goal first. */
        GAP,
        /** The largest outcome first. */
        OUTCOME,
        /** The largest goal first. */
        GOAL
    }

    /**
     * A goal and its outcome.
     *
     * @param label the indicator's name, or the district's
     * @param detail what narrows it: scope, measure, period; may be empty
     * @param outcome its bar
     * @param goal its mark
     * @param outcomeText the outcome with its unit, empty when there is none
     * @param goalRuns the goal with its wording
     * @param remark what a reader should know beyond the verdict; may be empty
     * @param line where it comes from; empty for an outcome nobody set a goal for
     * @param evidence what stands behind it
     */
    record Row(
            String label,
            String detail,
            OutcomeMark outcome,
            GoalMark goal,
            String outcomeText,
            List<LedgerWords.Run> goalRuns,
            String remark,
            Optional<LedgerLine> line,
            Evidence evidence) {
        public Row {
            goalRuns = List.copyOf(goalRuns);
        }

        public Optional<Verdict> verdict() {
            return line.map(LedgerLine::verdict);
        }

        Optional<BigDecimal> gap() {
            return line.flatMap(LedgerLine::gap);
        }
    }

    /** A scale for rows, from zero. */
    static Axis axis(Kind kind, List<Row> rows) {
        List<BigDecimal> values = new ArrayList<>(rows.stream()
                .flatMap(row -> Stream.concat(row.goal().values(), row.outcome().onScale().stream()))
                .toList());
        if (kind == Kind.AMOUNT) {
            // an outcome of many times its goal would squeeze all the others: it is broken off
            values.replaceAll(value -> value.min(BigDecimal.valueOf(200)));
            values.add(BigDecimal.valueOf(120));
        } else {
            // a little room, so that an arrow on the last mark stays inside
            values.replaceAll(value -> value.multiply(new BigDecimal("1.04")));
        }
        return Axis.fromZero(values, 7);
    }

    /** A note on marks that explain themselves badly; empty if none of the rows has any. */
    static Optional<String> howToRead(List<Row> rows, ChartWords words) {
        List<String> sentences = new ArrayList<>();
        if (rows.stream().anyMatch(row -> row.outcome() instanceof OutcomeMark.Apart)) {
            sentences.add(words.say("note.hatched"));
        }
        if (rows.stream().anyMatch(row -> row.outcome() instanceof OutcomeMark.Value bar && bar.preliminary())) {
            sentences.add(words.say("note.hollow"));
        }
        return sentences.isEmpty()
                ? Optional.empty()
                : Optional.of(String.join(words.ledger().chinese() ? "" : " ", sentences));
    }

    /** Goals, outcomes and verdicts as rows of a table. */
    static List<List<String>> table(List<Row> rows, String first, ChartWords words) {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of(
                words.say(first),
                words.say("column.goal"),
                words.say("column.outcome"),
                words.say("column.gap"),
                words.say("column.verdict"),
                words.say("column.reason")));
        for (Row row : rows) {
            table.add(List.of(
                    row.label(),
                    String.join(
                            "",
                            row.goalRuns().stream().map(LedgerWords.Run::text).toList()),
                    row.outcomeText(),
                    row.gap().map(LedgerWords::signed).orElse(""),
                    row.verdict().map(words.ledger()::verdict).orElse(""),
                    row.line().map(line -> words.ledger().say(line.reason())).orElse(row.remark())));
        }
        return table;
    }
}
