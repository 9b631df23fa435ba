package org.duibiao.library;

import static org.duibiao.library.LibraryException.asked;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.duibiao.ledger.Doubt;
import org.duibiao.ledger.DoubtBrief;
import org.duibiao.ledger.DoubtBrief.Ground;
import org.duibiao.ledger.Doubts;
import org.duibiao.report.Listed;
import org.duibiao.report.Region;
import org.duibiao.report.Report;
import org.duibiao.report.ReportId;
import org.duibiao.store.Database;
import org.duibiao.store.DoubtRows;
import org.duibiao.store.StoreException;
import org.duibiao.task.Progress;

/**
 * What a careful reader would stop at in the reports of a library. It is worked out once, a district at a time, and kept with
 * the library until the reports of the district, or of one above it, change; so a list of all doubts reads a few bytes a
 * doubt, and the passages of those that somebody looks at. Thread-safe; not on the FX thread.
 */
public final class Doubting {
    private final Database database;
    private final Accounts accounts;
    private final String build;
    private final Tending<List<Doubt>> words;

    /** @param build names the rules of this program */
    Doubting(Database database, Ahead ahead, Accounts accounts, String build) {
        this.database = database;
        this.accounts = accounts;
        this.build = build;
        this.words = new Tending<>(database, ahead, new Words());
    }

    /** Works out and keeps the doubts of those districts whose reports have changed. */
    public void tend(Progress progress) throws LibraryException {
        asked(() -> {
            accounts.tend(accounts.basis(), any -> true, progress);
            return words.tend(build, any -> true, progress);
        });
    }

    /**
     * All doubts found on one ground, in brief, district by district. What is not kept is worked out first: a while after an
     * import, nothing else.
     *
     * @param progress told of districts that are worked out; once stopped, those not seen yet are left out
     */
    public List<DoubtBrief> briefs(Ground ground, Progress progress) throws LibraryException {
        return asked(() -> {
            String basis = basis(ground);
            Map<Region, List<Doubt>> loose = tend(ground, basis, any -> true, progress);
            List<DoubtBrief> all = new ArrayList<>(rows(ground).briefs(basis));
            for (List<Doubt> doubts : loose.values()) {
                for (int i = 0; i < doubts.size(); i++) {
                    all.add(DoubtBrief.of(doubts.get(i), ground, i));
                }
            }
            return all;
        });
    }

    /**
     * Some doubts with their passages. Those that are not there any more are left out.
     *
     * @param briefs as {@link #briefs} gave them
     */
    public Map<DoubtBrief, Doubt> whole(Collection<DoubtBrief> briefs) throws LibraryException {
        return asked(() -> {
            Map<Region, Map<Ground, List<DoubtBrief>>> byDistrict = new LinkedHashMap<>();
            briefs.forEach(brief -> byDistrict
                    .computeIfAbsent(brief.region(), region -> new HashMap<>())
                    .computeIfAbsent(brief.ground(), ground -> new ArrayList<>())
                    .add(brief));
            Known reports = new Known();
            List<List<String>> paths =
                    byDistrict.keySet().stream().map(Region::path).toList();
            Accounts.Said.by(database, paths).reports().forEach(reports::put);
            Map<DoubtBrief, Doubt> whole = new HashMap<>();
            for (Map.Entry<Region, Map<Ground, List<DoubtBrief>>> district : byDistrict.entrySet()) {
                for (Map.Entry<Ground, List<DoubtBrief>> asked :
                        district.getValue().entrySet()) {
                    List<Doubt> there = of(district.getKey(), asked.getKey(), basis(asked.getKey()), reports);
                    asked.getValue().forEach(brief -> match(brief, there).ifPresent(doubt -> whole.put(brief, doubt)));
                }
            }
            return whole;
        });
    }

    /**
     * All doubts of some districts: what statements give, district by district, then what words and tables give. All of it
     * is in memory then: for exports.
     *
     * @param wanted the districts
     */
    public List<Doubt> of(Predicate<Region> wanted, Progress progress) throws LibraryException {
        return asked(() -> {
            Map<List<String>, Region> districts = new LinkedHashMap<>();
            Known reports = new Known();
            for (Listed report : database.reports().all()) {
                Region region = report.header().region();
                reports.put(report);
                if (wanted.test(region)) {
                    districts.putIfAbsent(region.path(), region);
                }
            }
            List<Doubt> doubts = new ArrayList<>();
            for (Ground ground : Ground.values()) {
                String basis = basis(ground);
                Map<List<String>, List<Doubt>> loose = new HashMap<>();
                tend(ground, basis, wanted, progress).forEach((region, some) -> loose.put(region.path(), some));
                for (Region region : districts.values()) {
                    List<Doubt> some = loose.get(region.path());
                    doubts.addAll(
                            some != null
                                    ? some
                                    : rows(ground).of(region, basis, reports).orElse(List.of()));
                }
            }
            return doubts;
        });
    }

    private Map<Region, List<Doubt>> tend(Ground ground, String basis, Predicate<Region> wanted, Progress progress)
            throws StoreException {
        if (ground == Ground.WORDS) {
            return words.tend(basis, wanted, progress);
        }
        Map<Region, List<Doubt>> loose = new LinkedHashMap<>();
        accounts.tend(basis, wanted, progress).forEach((region, account) -> loose.put(region, account.doubts()));
        return loose;
    }

    private List<Doubt> of(Region region, Ground ground, String basis, DoubtRows.Reports reports)
            throws StoreException {
        Optional<List<Doubt>> kept = rows(ground).of(region, basis, reports);
        if (kept.isPresent()) {
            return kept.get();
        }
        // it has changed just now, or could not be kept
        return ground == Ground.WORDS
                ? words.workOut(region)
                : accounts.workOut(region).doubts();
    }

    /** By its place, else, when the district has changed since, by what it says. */
    private static Optional<Doubt> match(DoubtBrief brief, List<Doubt> there) {
        if (brief.place() < there.size() && there.get(brief.place()).key().equals(brief.key())) {
            return Optional.of(there.get(brief.place()));
        }
        return there.stream().filter(doubt -> doubt.key().equals(brief.key())).findFirst();
    }

    private String basis(Ground ground) throws StoreException {
        return ground == Ground.WORDS ? build : accounts.basis();
    }

    private DoubtRows rows(Ground ground) {
        return ground == Ground.WORDS ? database.doubtsInWords() : database.doubts();
    }

    /** Reports that were asked for before are not read again. */
    private final class Known implements DoubtRows.Reports {
        private final Map<ReportId, Optional<Listed>> known = new HashMap<>();

        void put(Listed report) {
            known.put(report.id(), Optional.of(report));
        }

        @Override
        public Optional<Listed> by(ReportId id) throws StoreException {
            Optional<Listed> report = known.get(id);
            if (report == null) {
                report = database.reports().one(id);
                known.put(id, report);
            }
            return report;
        }
    }

    private final class Words implements Tending.Rows<List<Doubt>> {
        @Override
        public List<Region> missing(String basis) throws StoreException {
            return database.doubtsInWords().missing(basis);
        }

        @Override
        public Map<Region, List<Doubt>> workOut(List<Region> districts) throws StoreException {
            Map<List<String>, List<Doubt>> found = new HashMap<>();
            List<List<String>> paths = districts.stream().map(Region::path).toList();
            for (Listed report : database.reports().by(paths)) {
                Optional<Report> read = database.reports().read(report.id());
                List<Doubt> doubts =
                        read.map(text -> Doubts.within(report, text)).orElse(List.of());
                found.computeIfAbsent(report.header().region().path(), path -> new ArrayList<>())
                        .addAll(doubts);
            }
            Map<Region, List<Doubt>> worked = new LinkedHashMap<>();
            districts.forEach(region -> worked.put(region, found.getOrDefault(region.path(), List.of())));
            return worked;
        }

        @Override
        public boolean keep(Map<Region, List<Doubt>> worked, String basis, long moment) throws StoreException {
            return database.doubtsInWords().keep(worked, basis, moment);
        }
    }
}
