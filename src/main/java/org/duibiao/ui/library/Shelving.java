package org.duibiao.ui.library;

import java.text.CollationKey;
import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.duibiao.report.Level;
import org.duibiao.report.Listed;
import org.duibiao.report.Region;
import org.jspecify.annotations.Nullable;

/**
 * Puts reports into the tree. What does not change from one typed letter to the next – which district they are of, their
 * order, the words that are looked through – is made ready once, since a library has tens of thousands. Used on one thread.
 */
final class Shelving {
    private static final int FEWEST_YEARS = 10;
    private static final Comparator<Sought> LATEST_FIRST = Comparator.comparing(
            Sought::report,
            Comparator.comparing((Listed report) -> report.header().year().orElse(0))
                    .thenComparing(report -> report.header().date().orElse(LocalDate.MIN))
                    .reversed()
                    .thenComparing(Listed::name));

    private final NamesInOrder names = new NamesInOrder();
    private District top = District.nation();
    private List<Sought> unknown = List.of();
    private int firstYear;
    private int lastYear;

    /** A report and, once it was looked through, its words. */
    private static final class Sought {
        private final Listed report;
        private @Nullable String words;

        Sought(Listed report) {
            this.report = report;
        }

        Listed report() {
            return report;
        }

        boolean passes(ShelfFilter filter) {
            return filter.lets(report) && filter.holdsText(this::words);
        }

        String words() {
            if (words == null) {
                words = ShelfFilter.words(report);
            }
            return words;
        }
    }

    /** The reports there are from now on. */
    void take(Collection<Listed> all) {
        District nation = District.nation();
        List<Sought> lost = new ArrayList<>();
        for (Listed report : all) {
            Region region = report.header().region();
            (region.known() ? nation.at(region).own : lost).add(new Sought(report));
        }
        nation.sort(names);
        lost.sort(LATEST_FIRST);
        top = nation;
        unknown = lost;
        IntSummaryStatistics years = all.stream()
                .flatMap(report -> report.header().year().stream())
                .mapToInt(Integer::intValue)
                .summaryStatistics();
        lastYear = years.getCount() == 0 ? 0 : years.getMax();
        firstYear = years.getCount() == 0 ? 0 : Math.min(years.getMin(), lastYear - FEWEST_YEARS + 1);
    }

    /** The tree of the reports that a filter lets through. Year strips span all of them, let through or not. */
    Shelf shelf(ShelfFilter filter) {
        Shelf.District nation = top.let(filter);
        List<Listed> lost = let(unknown, filter);
        return new Shelf(nation, lost, firstYear, lastYear, nation.total() + lost.size(), filter);
    }

    private static List<Listed> let(List<Sought> reports, ShelfFilter filter) {
        return reports.stream()
                .filter(report -> report.passes(filter))
                .map(Sought::report)
                .toList();
    }

    /** A district with all reports there are, and the districts below it. */
    private static final class District {
        private Region region;
        private final List<Sought> own = new ArrayList<>();
        private final Map<String, District> below = new HashMap<>();
        private List<District> inOrder = List.of();

        District(Region region) {
            this.region = region;
        }

        static District nation() {
            return new District(new Region(List.of(Region.NATION), Optional.of(Level.NATIONAL)));
        }

        /** The one below, or this, of a region, made with all above it when it is not there. */
        District at(Region wanted) {
            List<String> path = wanted.path();
            District district = this;
            for (int i = path.get(0).equals(Region.NATION) ? 1 : 0; i < path.size(); i++) {
                District next = district.below.get(path.get(i));
                if (next == null) {
                    next = new District(new Region(path.subList(0, i + 1), Optional.empty()));
                    district.below.put(path.get(i), next);
                }
                district = next;
            }
            if (district.region.level().isEmpty()) {
                district.region = wanted;
            }
            return district;
        }

        void sort(NamesInOrder names) {
            own.sort(LATEST_FIRST);
            inOrder = names.sorted(below.values());
            inOrder.forEach(district -> district.sort(names));
        }

        String name() {
            return region.name().orElse(Region.NATION);
        }

        /** With the reports that a filter lets through; districts of which it lets none through are left out. */
        Shelf.District let(ShelfFilter filter) {
            List<Shelf.District> children = new ArrayList<>();
            for (District district : inOrder) {
                Shelf.District child = district.let(filter);
                if (!child.own().isEmpty() || !child.below().isEmpty()) {
                    children.add(child);
                }
            }
            return new Shelf.District(region, Shelving.let(own, filter), List.copyOf(children));
        }
    }

    /** By name as Chinese dictionaries have it. Their rules take long to load, and a window begins with an empty shelf. */
    private static final class NamesInOrder {
        private final Map<String, CollationKey> keys = new HashMap<>();
        private @Nullable Collator rules;

        List<District> sorted(Collection<District> districts) {
            return districts.size() < 2
                    ? List.copyOf(districts)
                    : districts.stream()
                            .sorted(Comparator.comparing(district -> key(district.name())))
                            .toList();
        }

        private CollationKey key(String name) {
            return keys.computeIfAbsent(name, any -> rules().getCollationKey(name));
        }

        private Collator rules() {
            if (rules == null) {
                rules = Collator.getInstance(Locale.CHINA);
            }
            return rules;
        }
    }
}
