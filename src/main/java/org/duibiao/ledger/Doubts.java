package org.duibiao.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.duibiao.report.Listed;
import org.duibiao.report.Report;
import org.duibiao.statement.Stated;

/**
 * Looks for what a careful reader would stop at. Pure: the same statements give the same doubts. Each kind is
 * a small check of its own.
 */
public final class Doubts {

    private static final List<Check> CHECKS = List.of(
            new ContradictingValues(),
            new SectorSums(),
            new StatedShares(),
            new RevisedBases(),
            new DecimalJumps(),
            new RestatedLower(),
            new NeverReported(),
            new Amplification());

    private static final List<TextCheck> TEXT_CHECKS = List.of(new TwiceSaid(), new TableTotals(), new TableShares());

    private final Tolerance tolerance;

    /** @param tolerance of the ledger, for goals that are never reported */
    public Doubts(Tolerance tolerance) {
        this.tolerance = tolerance;
    }

    /** What the statements of all districts give cause to doubt, district by district. */
    public List<Doubt> among(Collection<Stated> statements, Collection<Listed> reports) {
        Set<List<String>> all = new LinkedHashSet<>();
        reports.forEach(report -> all.add(report.header().region().path()));
        return accounts(statements, reports, all).stream()
                .flatMap(account -> account.doubts().stream())
                .toList();
    }

    /**
     * What the statements of some districts come to, district by district; what others state only serves as reference.
     * Every report of an unknown district makes an account of its own.
     *
     * @param wanted paths of the districts
     */
    public List<Account> accounts(
            Collection<Stated> statements, Collection<Listed> reports, Collection<List<String>> wanted) {
        Ledger.Districts districts = Ledger.Districts.of(statements, reports);
        List<Account> accounts = new ArrayList<>();
        for (District district : districts.all()) {
            if (!wanted.contains(district.region().path())) {
                continue;
            }
            List<LedgerLine> lines = new DistrictLedger(district, districts, tolerance).lines();
            Set<Doubt> doubts = new LinkedHashSet<>();
            CHECKS.forEach(check -> check.in(district, districts, lines).forEach(doubts::add));
            accounts.add(new Account(district.region(), lines, List.copyOf(doubts)));
        }
        return accounts;
    }

    /** What the words and tables of one report give cause to doubt, statements aside. */
    public static List<Doubt> within(Listed listed, Report report) {
        List<Doubt> doubts = new ArrayList<>();
        TEXT_CHECKS.forEach(check -> check.in(listed, report).forEach(doubts::add));
        return List.copyOf(doubts);
    }
}
