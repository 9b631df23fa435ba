package org.duibiao.ui.document.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duibiao.indicator.Period;
import org.duibiao.statement.Claim;
import org.duibiao.statement.Goal;
import org.duibiao.statement.Stated;
import org.duibiao.statement.StatementId;

/** What a report states, put together for reading: outcomes and goals by their years, an indicator's numbers in a row. */
public final class StatementRows {
    private static final int LOOK_BACK = 4;
    private static final int CLOSE = 60;

    private StatementRows() {}

    /**
     * The statements of one kind about one period.
     *
     * @param goals whether they are goals
     * @param period what they are about
     * @param rows in reading order
     */
    public record Group(boolean goals, Period period, List<Row> rows) {
        public int count() {
            return rows.stream().mapToInt(row -> row.statements().size()).sum();
        }
    }

    /**
     * What neighbouring clauses say of one indicator: amount, growth and rank in one row.
     *
     * @param statements at least one, in reading order
     */
    public record Row(List<Stated> statements) {
        public Row {
            statements = List.copyOf(statements);
        }

        public Claim first() {
            return statements.get(0).statement().claim();
        }

        /** The statement of that id, if the row has it. */
        public Optional<Stated> of(Optional<StatementId> id) {
            return statements.stream()
                    .filter(stated -> id.equals(Optional.of(stated.id())))
                    .findFirst();
        }
    }

    /** Groups with outcomes before goals, each kind from the year most spoken of. */
    public static List<Group> of(List<Stated> statements) {
        Map<String, List<Stated>> groups = new LinkedHashMap<>();
        for (Stated stated : statements) {
            groups.computeIfAbsent(key(stated), key -> new ArrayList<>()).add(stated);
        }
        List<Group> result = new ArrayList<>();
        groups.values()
                .forEach(list -> result.add(new Group(
                        isGoal(list.get(0)), list.get(0).statement().claim().period(), rows(list))));
        result.sort((a, b) -> a.goals() != b.goals() ? (a.goals() ? 1 : -1) : Integer.compare(b.count(), a.count()));
        return result;
    }

    /** A number joins one of the last rows if that is about the same indicator and stands close before it. */
    private static List<Row> rows(List<Stated> list) {
        List<List<Stated>> rows = new ArrayList<>();
        for (Stated stated : list) {
            rows.subList(Math.max(0, rows.size() - LOOK_BACK), rows.size()).stream()
                    .filter(row -> together(row.get(row.size() - 1), stated))
                    .findFirst()
                    .ifPresentOrElse(row -> row.add(stated), () -> rows.add(new ArrayList<>(List.of(stated))));
        }
        return rows.stream().map(Row::new).toList();
    }

    private static boolean together(Stated last, Stated next) {
        Claim a = last.statement().claim();
        Claim b = next.statement().claim();
        return a.indicator().id().equals(b.indicator().id())
                && a.scope().equals(b.scope())
                && b.passage().span().start() - a.passage().span().end() < CLOSE;
    }

    private static boolean isGoal(Stated stated) {
        return stated.statement() instanceof Goal;
    }

    private static String key(Stated stated) {
        Period period = stated.statement().claim().period();
        return isGoal(stated) + " " + period.start() + " " + period.end() + " " + period.part();
    }
}
