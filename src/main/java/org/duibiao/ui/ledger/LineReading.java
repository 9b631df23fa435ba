package org.duibiao.ui.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.duibiao.ledger.LedgerLine;
import org.duibiao.ledger.Standing;
import org.duibiao.library.Library;
import org.duibiao.statement.StatementId;
import org.duibiao.task.JobRunner;
import org.duibiao.ui.kit.Notices;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.session.Session;

/**
 * The whole lines of the rows that are on the screen, read district by district while they are asked for; what was shown
 * lately is there at once. FX thread; reads on the job runner.
 */
final class LineReading {
    /** More than any screen shows, and some screens to scroll back. */
    private static final int MOST_ROWS = 500;

    private static final int MOST_DISTRICTS = 24;
    private static final int AT_ONCE = 3;
    /** About a screen. */
    private static final int FEW = 30;

    /** A screen of rows of as many districts. */
    private static final int MOST_WANTED = 100;

    /** A row as far as it is known. */
    record Row(Standing standing, Optional<LedgerLine> line) {}

    /** What was read at some moment. */
    record Known(Set<StatementId> goals, Set<List<String>> districts) {
        /** The first districts of some rows that are not among it. */
        List<List<String>> missing(List<Standing> some, int most) {
            return some.stream()
                    .filter(row -> row.region().known() && !goals.contains(row.goal()))
                    .map(row -> row.region().path())
                    .filter(district -> !districts.contains(district))
                    .distinct()
                    .limit(most)
                    .toList();
        }
    }

    /** A row that is shown, or was lately. */
    private static final class Shown {
        private final ObjectProperty<Row> row;
        private boolean fresh;

        Shown(Row row, boolean fresh) {
            this.row = new SimpleObjectProperty<>(row);
            this.fresh = fresh;
        }
    }

    private final Session session;
    private final JobRunner jobs;
    private final Notices notices;
    private final Phrases phrases;
    private final Map<StatementId, Shown> rows = new Newest<>(MOST_ROWS);
    private final Map<List<String>, Map<StatementId, LedgerLine>> districts = new Newest<>(MOST_DISTRICTS);
    private Map<StatementId, LedgerLine> given = Map.of();
    private final Set<List<String>> wanted = new LinkedHashSet<>();
    /** Districts that could not be read: not asked for again until the rows are read anew. */
    private final Set<List<String>> failed = new HashSet<>();

    private boolean reading;
    private long version;

    LineReading(Session session, JobRunner jobs, Notices notices, Phrases phrases) {
        this.session = session;
        this.jobs = jobs;
        this.notices = notices;
        this.phrases = phrases;
    }

    /** Keeps what was used last. */
    private static final class Newest<K, V> extends LinkedHashMap<K, V> {
        private static final long serialVersionUID = 1L;
        private final int most;

        Newest(int most) {
            super(16, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
        }
    }

    /** The rows were read anew: their lines are shown as they were until they are, too. */
    void renew(Collection<LedgerLine> lines) {
        version++;
        given = byGoal(lines);
        districts.clear();
        wanted.clear();
        failed.clear();
        rows.values().forEach(row -> row.fresh = false);
    }

    /** Other goals are shown, which may have the same ids. */
    void forget() {
        renew(List.of());
        rows.clear();
    }

    /** A row as far as it is known; whoever asks sees it completed. */
    ObservableValue<Row> of(Standing row) {
        Shown before = rows.get(row.goal());
        Optional<LedgerLine> now = line(row);
        Shown shown = before;
        if (shown == null || !shown.row.get().standing().equals(row)) {
            Optional<LedgerLine> old =
                    before == null ? Optional.empty() : before.row.get().line();
            shown = new Shown(new Row(row, now.or(() -> old)), isRead(row));
            rows.put(row.goal(), shown);
        } else if (!shown.fresh && isRead(row)) {
            shown.fresh = true;
            shown.row.set(new Row(row, now));
        }
        if (!shown.fresh) {
            want(row.region().path());
        }
        return shown.row;
    }

    /** The line of a row, if it is read. */
    Optional<LedgerLine> line(Standing row) {
        return Optional.ofNullable(given.get(row.goal()))
                .or(() ->
                        Optional.ofNullable(districts.get(row.region().path())).map(lines -> lines.get(row.goal())));
    }

    /**
     * Rows whose lines are read: of the first of these, and where they are few, of others.
     *
     * @param most so many are looked at
     */
    List<Row> some(List<Standing> first, int most) {
        List<Row> some = new ArrayList<>();
        first.subList(0, Math.min(first.size(), most))
                .forEach(row -> line(row).ifPresent(line -> some.add(new Row(row, Optional.of(line)))));
        if (some.size() < FEW && some.size() < first.size()) {
            Set<StatementId> there =
                    some.stream().map(row -> row.standing().goal()).collect(Collectors.toSet());
            List<LedgerLine> others = districts.values().stream()
                    .flatMap(lines -> lines.values().stream())
                    .filter(line -> !there.contains(line.goal().id()))
                    .limit(most)
                    .toList();
            List<Standing> standings = Standing.of(others);
            for (int i = 0; i < others.size(); i++) {
                some.add(new Row(standings.get(i), Optional.of(others.get(i))));
            }
        }
        return some;
    }

    private boolean isRead(Standing row) {
        return given.containsKey(row.goal())
                || !row.region().known()
                || districts.containsKey(row.region().path());
    }

    /** What is read now: for any thread. */
    Known known() {
        return new Known(Set.copyOf(given.keySet()), Set.copyOf(districts.keySet()));
    }

    private void want(List<String> district) {
        if (failed.contains(district)) {
            return;
        }
        wanted.remove(district);
        wanted.add(district);
        if (wanted.size() > MOST_WANTED) {
            wanted.remove(wanted.iterator().next());
        }
        next();
    }

    /** What was asked for last is what the person looks at. */
    private void next() {
        Optional<Library> library = session.library();
        if (reading || wanted.isEmpty() || library.isEmpty()) {
            return;
        }
        List<List<String>> all = List.copyOf(wanted);
        List<List<String>> some = all.subList(Math.max(0, all.size() - AT_ONCE), all.size());
        some.forEach(wanted::remove);
        reading = true;
        long asked = version;
        jobs.start(
                phrases.text("job.lines"),
                progress -> library.get().ledger(some),
                found -> {
                    reading = false;
                    if (asked == version) {
                        take(some, found);
                    }
                    next();
                },
                problem -> {
                    reading = false;
                    if (asked == version) {
                        failed.addAll(some);
                        wanted.removeAll(some);
                        notices.failed(phrases.text("failed.ledger"), problem);
                    }
                    next();
                });
    }

    /** The lines of some districts have been read. */
    void take(List<List<String>> of, List<LedgerLine> found) {
        Map<List<String>, List<LedgerLine>> byDistrict = new HashMap<>();
        of.forEach(district -> byDistrict.put(district, new ArrayList<>()));
        found.forEach(line -> byDistrict
                .computeIfAbsent(line.region().path(), any -> new ArrayList<>())
                .add(line));
        byDistrict.forEach((district, lines) -> districts.put(district, byGoal(lines)));
        wanted.removeAll(of);
        for (Shown shown : List.copyOf(rows.values())) {
            Standing row = shown.row.get().standing();
            if (!shown.fresh && byDistrict.containsKey(row.region().path())) {
                shown.fresh = true;
                shown.row.set(new Row(row, line(row)));
            }
        }
    }

    private static Map<StatementId, LedgerLine> byGoal(Collection<LedgerLine> lines) {
        Map<StatementId, LedgerLine> byGoal = new LinkedHashMap<>();
        lines.forEach(line -> byGoal.put(line.goal().id(), line));
        return byGoal;
    }
}
