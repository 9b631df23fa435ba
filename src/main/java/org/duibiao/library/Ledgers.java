package org.duibiao.library;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.duibiao.ledger.Ledger;
import org.duibiao.ledger.LedgerLine;
import org.duibiao.ledger.Standing;
import org.duibiao.ledger.Tolerance;
import org.duibiao.report.Anchor;
import org.duibiao.report.Listed;
import org.duibiao.report.Region;
import org.duibiao.statement.StatementId;
import org.duibiao.store.Database;
import org.duibiao.store.NewSource;
import org.duibiao.store.StoreException;
import org.duibiao.task.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goals beside what became of them, of one district or of all. Whole lines are worked out when they are asked for, and never
 * kept; how the goals of a district stand is kept with the library, so that what counts the goals of all districts reads a
 * few bytes a goal. Thread-safe; not on the FX thread.
 */
public final class Ledgers {
    private static final Logger LOG = LoggerFactory.getLogger(Ledgers.class);
    /** Districts worked out together: they share the reading of the districts above them. */
    private static final int AT_ONCE = 30;
    /** What was worked out while something was written is worked out again; somebody who writes all the time wins. */
    private static final int TRIES = 3;

    private final Database database;
    private final String build = Build.now();
    private final Ahead ahead;

    Ledgers(Database database, int workers) {
        this.database = database;
        this.ahead = new Ahead(workers);
    }

    /** The goals of a district beside what became of them. Reports of the districts above it serve as references. */
    public List<LedgerLine> of(Region region) throws LibraryException {
        return asked(() -> {
            List<List<String>> paths = new ArrayList<>();
            paths.add(region.path());
            Ledger.above(region).forEach(above -> paths.add(above.path()));
            List<Listed> reports = database.reports().by(paths);
            return new Ledger(tolerance()).lines(region, database.statements().of(reports, false), reports);
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
            return new Ledger(tolerance()).lines(database.statements().of(reports, false), reports);
        });
    }

    /**
     * The ledger of every district, in the order of the library, read part by part.
     *
     * @param progress told of the districts read; once stopped, those not read yet are left out
     */
    public List<LedgerLine> all(Progress progress) throws LibraryException {
        return asked(() -> {
            List<Listed> reports = database.reports().all();
            Set<List<String>> districts = new LinkedHashSet<>();
            List<Listed> unknown = new ArrayList<>();
            for (Listed report : reports) {
                Region region = report.header().region();
                if (region.known()) {
                    districts.add(region.path());
                } else {
                    unknown.add(report);
                }
            }
            List<List<String>> all = List.copyOf(districts);
            List<List<List<String>>> parts = new ArrayList<>();
            for (int i = 0; i < all.size(); i += AT_ONCE) {
                parts.add(all.subList(i, Math.min(all.size(), i + AT_ONCE)));
            }
            List<LedgerLine> lines = new ArrayList<>();
            AtomicInteger done = new AtomicInteger();
            ahead.run(parts, this::lines, more -> {
                lines.addAll(more);
                progress.at(Math.min(all.size(), done.addAndGet(AT_ONCE)), all.size(), "");
                return !progress.stopped();
            });
            lines.addAll(new Ledger(tolerance()).lines(database.statements().of(unknown, false), unknown));
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
            String basis = basis();
            Map<Region, List<Standing>> loose = tend(basis, progress);
            List<Standing> all = new ArrayList<>(database.standings().all(basis));
            loose.values().forEach(all::addAll);
            return all;
        });
    }

    /** Works out and keeps how the goals of those districts stand whose reports have changed. */
    public void tend(Progress progress) throws LibraryException {
        asked(() -> tend(basis(), progress));
    }

    /** Where statements stand; those that are not there any more are left out. */
    public Map<StatementId, Anchor> passages(Collection<StatementId> statements) throws LibraryException {
        return asked(() -> database.statements().anchors(statements));
    }

    /** What could not be kept, as somebody was writing all the time. */
    private Map<Region, List<Standing>> tend(String basis, Progress progress) throws StoreException {
        Map<Region, List<Standing>> loose = new LinkedHashMap<>();
        for (int i = 0; i < TRIES && !progress.stopped(); i++) {
            List<Region> missing = database.standings().missing(basis);
            loose.keySet().retainAll(missing);
            if (missing.isEmpty()) {
                break;
            }
            loose.putAll(workOut(missing, basis, progress));
        }
        return loose;
    }

    /** How the goals of some districts stand, and at which moment. */
    private record Worked(Map<Region, List<Standing>> goals, long moment) {}

    private Map<Region, List<Standing>> workOut(List<Region> districts, String basis, Progress progress)
            throws StoreException {
        List<List<Region>> parts = new ArrayList<>();
        for (int i = 0; i < districts.size(); i += AT_ONCE) {
            parts.add(districts.subList(i, Math.min(districts.size(), i + AT_ONCE)));
        }
        Map<Region, List<Standing>> loose = new HashMap<>();
        AtomicInteger done = new AtomicInteger();
        ahead.run(parts, this::workOut, worked -> {
            if (!database.standings().keep(worked.goals(), basis, worked.moment())) {
                loose.putAll(worked.goals());
            }
            progress.at(done.addAndGet(worked.goals().size()), districts.size(), "");
            return !progress.stopped();
        });
        LOG.debug("{} of {} districts worked out", done, districts.size());
        return loose;
    }

    private Worked workOut(List<Region> districts) throws StoreException {
        long moment = database.standings().moment();
        Map<List<String>, Region> byPath = new HashMap<>();
        Map<Region, List<LedgerLine>> lines = new LinkedHashMap<>();
        districts.forEach(region -> {
            byPath.put(region.path(), region);
            lines.put(region, new ArrayList<>());
        });
        for (LedgerLine line : lines(byPath.keySet())) {
            Optional.ofNullable(byPath.get(line.region().path()))
                    .ifPresent(region -> lines.computeIfAbsent(region, none -> new ArrayList<>())
                            .add(line));
        }
        Map<Region, List<Standing>> goals = new LinkedHashMap<>();
        lines.forEach((region, of) -> goals.put(region, Standing.of(of)));
        return new Worked(goals, moment);
    }

    private List<LedgerLine> lines(Collection<List<String>> districts) throws StoreException {
        Set<List<String>> wanted = Set.copyOf(districts);
        Set<List<String>> paths = new LinkedHashSet<>(wanted);
        wanted.forEach(
                path -> Ledger.above(new Region(path, Optional.empty())).forEach(above -> paths.add(above.path())));
        List<Listed> reports = database.reports().by(List.copyOf(paths));
        return new Ledger(tolerance()).lines(database.statements().of(reports, false), reports, wanted);
    }

    private Tolerance tolerance() throws StoreException {
        return database.tolerances().own().orElse(Tolerance.USUAL);
    }

    /** All that makes lines besides what the reports say: the program, how far "about" reaches, the catalogue. */
    private String basis() throws StoreException {
        String words =
                build + "|" + tolerance() + "|" + database.ownIndicators().all();
        return HexFormat.of().formatHex(NewSource.sha256(words.getBytes(StandardCharsets.UTF_8)));
    }

    @FunctionalInterface
    private interface Question<T> {
        T ask() throws StoreException;
    }

    private static <T> T asked(Question<T> question) throws LibraryException {
        try {
            return question.ask();
        } catch (StoreException e) {
            throw LibraryException.of(e);
        }
    }
}
