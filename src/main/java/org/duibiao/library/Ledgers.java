package org.duibiao.library;

import static org.duibiao.library.LibraryException.asked;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.duibiao.ledger.Ledger;
import org.duibiao.ledger.LedgerLine;
import org.duibiao.ledger.Standing;
import org.duibiao.report.Anchor;
import org.duibiao.report.Listed;
import org.duibiao.report.Region;
import org.duibiao.statement.StatementId;
import org.duibiao.store.Database;
import org.duibiao.store.StoreException;
import org.duibiao.task.Progress;

/**
 * Goals beside what became of them, of one district or of all. Whole lines are worked out when they are asked for, and never
 * kept; how the goals of a district stand is kept with the library, so that what counts the goals of all districts reads a
 * few bytes a goal. Thread-safe; not on the FX thread.
 */
public final class Ledgers {
    private final Database database;
    private final Ahead ahead;
    private final Accounts accounts;

    Ledgers(Database database, Ahead ahead, Accounts accounts) {
        this.database = database;
        this.ahead = ahead;
        this.accounts = accounts;
    }

    /** The goals of a district beside what became of them. Reports of the districts above it serve as references. */
    public List<LedgerLine> of(Region region) throws LibraryException {
        return asked(() -> {
            List<List<String>> paths = new ArrayList<>();
            paths.add(region.path());
            Ledger.above(region).forEach(above -> paths.add(above.path()));
            List<Listed> reports = database.reports().by(paths);
            return new Ledger(accounts.tolerance())
                    .lines(region, database.statements().of(reports, false), reports);
        });
    }

    /** The ledgers of several districts, read at once. */
    public List<LedgerLine> of(Collection<List<String>> districts) throws LibraryException {
        return asked(() -> lines(districts));
    }

    /** The ledger of every district, in the order of the library. All of it is in memory then: for exports. */
    public List<LedgerLine> all() throws LibraryException {
        return asked(() -> {
            List<Listed> reports = database.reports().all();
            return new Ledger(accounts.tolerance()).lines(database.statements().of(reports, false), reports);
        });
    }

    /**
     * The ledger of every district, in the order of the library, read part by part.
     *
     * @param progress told of the parts read; once stopped, those not read yet are left out
     */
    public List<LedgerLine> all(Progress progress) throws LibraryException {
        return asked(() -> {
            Set<List<String>> districts = new LinkedHashSet<>();
            for (Listed report : database.reports().all()) {
                districts.add(report.header().region().path());
            }
            districts.remove(List.<String>of());
            List<List<String>> all = List.copyOf(districts);
            List<List<List<String>>> parts = Tending.parts(all);
            List<LedgerLine> lines = new ArrayList<>();
            AtomicInteger done = new AtomicInteger();
            ahead.run(parts, this::lines, more -> {
                lines.addAll(more);
                progress.at(done.incrementAndGet(), parts.size(), "");
                return !progress.stopped();
            });
            if (!progress.stopped()) {
                lines.addAll(unknown());
            }
            return lines;
        });
    }

    /**
     * How every goal of every known district stands, district by district. What is not kept is worked out first: a while
     * after an import, nothing else.
     *
     * @param progress told of districts that are worked out; once stopped, those not seen yet are left out
     */
    public List<Standing> standings(Progress progress) throws LibraryException {
        return asked(() -> {
            String basis = accounts.basis();
            Map<Region, Accounts.Worked> loose = accounts.tend(basis, Region::known, progress);
            List<Standing> all = new ArrayList<>(database.standings().all(basis));
            loose.values().forEach(account -> all.addAll(account.goals()));
            return all;
        });
    }

    /**
     * How goals stand as far as that is kept, at once.
     *
     * @param whole whether that is all of them
     */
    public record Kept(List<Standing> goals, boolean whole) {
        public Kept {
            goals = List.copyOf(goals);
        }
    }

    /** How the goals of those known districts stand for which nothing has to be worked out. */
    public Kept kept() throws LibraryException {
        return asked(() -> {
            String basis = accounts.basis();
            boolean whole = database.standings().missing(basis).isEmpty();
            return new Kept(database.standings().all(basis), whole);
        });
    }

    /** The ledgers of reports whose district is not known. */
    public List<LedgerLine> ofUnknown() throws LibraryException {
        return asked(this::unknown);
    }

    private List<LedgerLine> unknown() throws StoreException {
        List<Listed> reports = database.reports().by(List.of(List.of()));
        return new Ledger(accounts.tolerance()).lines(database.statements().of(reports, false), reports);
    }

    /**
     * The whole lines of goals, each handed over with its place among them, district by district. Goals that the ledger has
     * not any more are left out.
     *
     * @param progress told of the parts read; once stopped, those not read yet are left out
     */
    public void lines(List<Standing> goals, Progress progress, BiConsumer<Integer, LedgerLine> use)
            throws LibraryException {
        asked(() -> {
            Map<StatementId, Integer> places = new HashMap<>();
            Set<List<String>> districts = new LinkedHashSet<>();
            for (int i = 0; i < goals.size(); i++) {
                places.put(goals.get(i).goal(), i);
                districts.add(goals.get(i).region().path());
            }
            boolean unknown = districts.remove(List.<String>of());
            List<List<List<String>>> parts = Tending.parts(List.copyOf(districts));
            AtomicInteger done = new AtomicInteger();
            ahead.run(parts, this::lines, read -> {
                use(read, places, use);
                progress.at(done.incrementAndGet(), parts.size(), "");
                return !progress.stopped();
            });
            if (unknown && !progress.stopped()) {
                use(unknown(), places, use);
            }
            return done;
        });
    }

    private static void use(
            List<LedgerLine> lines, Map<StatementId, Integer> places, BiConsumer<Integer, LedgerLine> use) {
        for (LedgerLine line : lines) {
            Optional.ofNullable(places.get(line.goal().id())).ifPresent(place -> use.accept(place, line));
        }
    }

    /** Where statements stand; those that are not there any more are left out. */
    public Map<StatementId, Anchor> passages(Collection<StatementId> statements) throws LibraryException {
        return asked(() -> database.statements().anchors(statements));
    }

    private List<LedgerLine> lines(Collection<List<String>> districts) throws StoreException {
        Accounts.Said said = Accounts.Said.by(database, districts);
        return new Ledger(accounts.tolerance())
                .lines(database.statements().of(said.reports(), false), said.reports(), said.wanted());
    }
}
