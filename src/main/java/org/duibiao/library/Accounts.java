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
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.duibiao.ledger.Account;
import org.duibiao.ledger.Doubt;
import org.duibiao.ledger.Doubts;
import org.duibiao.ledger.Ledger;
import org.duibiao.ledger.Standing;
import org.duibiao.ledger.Tolerance;
import org.duibiao.report.Listed;
import org.duibiao.report.Region;
import org.duibiao.store.Database;
import org.duibiao.store.NewSource;
import org.duibiao.store.StoreException;
import org.duibiao.task.Progress;

/**
 * What the statements of each district come to – how its goals stand, and what gives cause to doubt – worked out together,
 * since reading the statements takes longest, and kept with the library. Thread-safe.
 */
final class Accounts {
    private final Database database;
    private final String build;
    private final Tending<Worked> tending;

    /** What is kept of an account. */
    record Worked(List<Standing> goals, List<Doubt> doubts) {}

    /** @param build names the rules of this program */
    Accounts(Database database, Ahead ahead, String build) {
        this.database = database;
        this.build = build;
        this.tending = new Tending<>(database, ahead, new Rows());
    }

    /** All that makes accounts besides what the reports say: the program, how far "about" reaches, the catalogue. */
    String basis() throws StoreException {
        String words =
                build + "|" + tolerance() + "|" + database.ownIndicators().all();
        return HexFormat.of().formatHex(NewSource.sha256(words.getBytes(StandardCharsets.UTF_8)));
    }

    /** See {@link Tending#tend}. */
    Map<Region, Worked> tend(String basis, Predicate<Region> wanted, Progress progress) throws StoreException {
        return tending.tend(basis, wanted, progress);
    }

    /** That of one district as it is now, without keeping it. */
    Worked workOut(Region district) throws StoreException {
        return tending.workOut(district);
    }

    Tolerance tolerance() throws StoreException {
        return database.tolerances().own().orElse(Tolerance.USUAL);
    }

    /** What the reports of some districts state, and those of the districts above, which serve as references. */
    record Said(List<Listed> reports, Set<List<String>> wanted) {
        static Said by(Database database, Collection<List<String>> districts) throws StoreException {
            Set<List<String>> paths = new LinkedHashSet<>(districts);
            districts.forEach(
                    path -> Ledger.above(new Region(path, Optional.empty())).forEach(above -> paths.add(above.path())));
            return new Said(database.reports().by(paths), Set.copyOf(districts));
        }
    }

    private final class Rows implements Tending.Rows<Worked> {
        @Override
        public List<Region> missing(String basis) throws StoreException {
            return Stream.concat(
                            database.standings().missing(basis).stream(), database.doubts().missing(basis).stream())
                    .distinct()
                    .toList();
        }

        @Override
        public Map<Region, Worked> workOut(List<Region> districts) throws StoreException {
            Map<List<String>, List<Account>> accounts = new HashMap<>();
            Said said = Said.by(database, districts.stream().map(Region::path).toList());
            new Doubts(tolerance())
                    .accounts(database.statements().of(said.reports(), false), said.reports(), said.wanted())
                    .forEach(
                            account -> accounts.computeIfAbsent(account.region().path(), path -> new ArrayList<>())
                                    .add(account));
            Map<Region, Worked> worked = new LinkedHashMap<>();
            districts.forEach(region -> worked.put(region, worked(accounts.getOrDefault(region.path(), List.of()))));
            return worked;
        }

        private static Worked worked(List<Account> accounts) {
            return new Worked(
                    Standing.of(accounts.stream()
                            .flatMap(account -> account.lines().stream())
                            .toList()),
                    accounts.stream()
                            .flatMap(account -> account.doubts().stream())
                            .toList());
        }

        @Override
        public boolean keep(Map<Region, Worked> worked, String basis, long moment) throws StoreException {
            Map<Region, List<Standing>> goals = new LinkedHashMap<>();
            Map<Region, List<Doubt>> doubts = new LinkedHashMap<>();
            worked.forEach((region, account) -> {
                goals.put(region, account.goals());
                doubts.put(region, account.doubts());
            });
            return basis.equals(basis()) // else worked out by other rules than it names
                    && database.standings().keep(goals, basis, moment)
                    && database.doubts().keep(doubts, basis, moment);
        }
    }
}
