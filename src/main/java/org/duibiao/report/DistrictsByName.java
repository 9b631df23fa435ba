package org.duibiao.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Districts by what a person types: 高州, 茂名 高州, 广东省 › 茂名市. Every word but the last narrows where to look. Reads the
 * division tree at the first question; thread-safe.
 */
public final class DistrictsByName {
    private static final int SHORTEST_TOWN = 2;

    private final Supplier<DivisionTree> source;
    private @Nullable DivisionTree tree;

    public DistrictsByName(Supplier<DivisionTree> source) {
        this.source = source;
    }

    private record Hit(Region region, int distance, boolean former) {}

    /** The names of a path that is written as one line, from the top down. */
    public static List<String> names(String typed) {
        return Stream.of(typed.split("[›>/、,，\\s]+"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** The districts meant, those nearest to what was typed first, larger before smaller. */
    public List<Region> meant(String typed, int most) {
        List<String> names = names(typed);
        if (names.isEmpty()) {
            return List.of();
        }
        String last = names.get(names.size() - 1);
        List<String> above = names.subList(0, names.size() - 1);
        List<Hit> hits = new ArrayList<>();
        if (above.isEmpty() && Region.NATION.startsWith(last)) {
            hits.add(new Hit(Region.of(Level.NATIONAL, Region.NATION), distance(Region.NATION, last), false));
        }
        DivisionTree all = tree();
        all.all()
                .filter(division -> division.name().contains(last))
                .map(division -> new Hit(division.region(), distance(division.name(), last), division.former()))
                .forEach(hits::add);
        if (last.length() >= SHORTEST_TOWN) {
            for (Map.Entry<String, List<Division>> town : all.allTowns().entrySet()) {
                if (town.getKey().startsWith(last)) {
                    town.getValue()
                            .forEach(county -> hits.add(new Hit(
                                    town(county, town.getKey()), distance(town.getKey(), last), county.former())));
                }
            }
        }
        return hits.stream()
                .filter(hit -> liesIn(hit.region().path(), above))
                .sorted(Comparator.comparing(Hit::former)
                        .thenComparingInt(Hit::distance)
                        .thenComparingInt(hit -> hit.region().path().size())
                        .thenComparing(hit -> hit.region().fullName()))
                .limit(most)
                .map(Hit::region)
                .toList();
    }

    /** The one district of today that is called exactly so, in full or for short; empty when none or several are. */
    public Optional<Region> only(String typed) {
        List<String> names = names(typed);
        if (names.isEmpty()) {
            return Optional.empty();
        }
        String last = names.get(names.size() - 1);
        if (names.size() == 1 && last.equals(Region.NATION)) {
            return Optional.of(Region.of(Level.NATIONAL, Region.NATION));
        }
        DivisionTree all = tree();
        List<String> above = names.subList(0, names.size() - 1);
        Stream<Division> called = all.named(last).isEmpty() ? all.shortNamed(last).stream() : all.named(last).stream();
        List<Region> found = new ArrayList<>(called.filter(division -> !division.former())
                .map(Division::region)
                .filter(region -> liesIn(region.path(), above))
                .toList());
        if (found.isEmpty()) {
            all.countiesWithTown(last).stream()
                    .map(county -> town(county, last))
                    .filter(region -> liesIn(region.path(), above))
                    .forEach(found::add);
        }
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static Region town(Division county, String town) {
        List<String> path = new ArrayList<>(county.region().path());
        path.add(town);
        return new Region(path, Optional.of(Level.TOWNSHIP));
    }

    private static boolean liesIn(List<String> path, List<String> above) {
        int from = 0;
        for (String name : above) {
            int at = from;
            while (at < path.size() - 1 && !path.get(at).contains(name)) {
                at++;
            }
            if (at >= path.size() - 1) {
                return false;
            }
            from = at + 1;
        }
        return true;
    }

    // Whole names, then beginnings, then those that only hold the words.
    private static int distance(String name, String typed) {
        int more = name.length() - typed.length();
        return name.startsWith(typed) ? more : 100 + more;
    }

    /** Reads the division tree now, so that the first question need not wait for it. */
    public void prepare() {
        tree();
    }

    private synchronized DivisionTree tree() {
        if (tree == null) {
            tree = source.get();
        }
        return Objects.requireNonNull(tree);
    }
}
