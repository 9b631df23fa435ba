package org.duibiao.ui.library;

import java.text.CollationKey;
import java.text.Collator;
import java.util.ArrayList;
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
 * The library as a tree of districts.
 *
 * @param nation the top: what the nation itself says, and all districts below
 * @param unknown reports whose district could not be told
 * @param firstYear of the year strips
 * @param lastYear of the year strips
 * @param shown how many reports are in the tree
 */
record Shelf(District nation, List<Listed> unknown, int firstYear, int lastYear, int shown) {
    private static final int FEWEST_YEARS = 10;
    private static final Comparator<Listed> LATEST_FIRST = Comparator.comparing(
                    (Listed report) -> report.header().year().orElse(0))
            .thenComparing(
                    report -> report.header().date().map(Object::toString).orElse(""))
            .reversed()
            .thenComparing(Listed::name);

    /**
     * A district and the districts below it.
     *
     * @param region its path
     * @param own the reports of its own government, latest first
     * @param below districts right below, by name
     */
    record District(Region region, List<Listed> own, List<District> below) {
        /** Its own reports and those of all districts below. */
        int total() {
            return own.size() + below.stream().mapToInt(District::total).sum();
        }

        /** Its own report of a year, the first one if there are several. */
        Optional<Listed> of(int year) {
            return own.stream()
                    .filter(report ->
                            report.header().year().filter(y -> y == year).isPresent())
                    .findFirst();
        }

        String name() {
            return region.name().orElse(Region.NATION);
        }
    }

    /** The tree of the reports that a filter lets through. Year strips span all of them, let through or not. */
    static Shelf of(List<Listed> reports, ShelfFilter filter) {
        Node top = new Node(new Region(List.of(Region.NATION), Optional.of(Level.NATIONAL)));
        List<Listed> unknown = new ArrayList<>();
        int shown = 0;
        for (Listed report : reports) {
            if (filter.lets(report)) {
                shown++;
                Region region = report.header().region();
                if (region.known()) {
                    top.at(region).own.add(report);
                } else {
                    unknown.add(report);
                }
            }
        }
        unknown.sort(LATEST_FIRST);
        IntSummaryStatistics years = reports.stream()
                .flatMap(report -> report.header().year().stream())
                .mapToInt(Integer::intValue)
                .summaryStatistics();
        int last = years.getCount() == 0 ? 0 : years.getMax();
        int first = years.getCount() == 0 ? 0 : Math.min(years.getMin(), last - FEWEST_YEARS + 1);
        return new Shelf(top.district(new NamesInOrder()), List.copyOf(unknown), first, last, shown);
    }

    private static final class Node {
        private Region region;
        private final List<Listed> own = new ArrayList<>();
        private final Map<String, Node> below = new HashMap<>();

        Node(Region region) {
            this.region = region;
        }

        /** The node of a district, made with all above it when it is not there. */
        Node at(Region wanted) {
            List<String> path = wanted.path();
            Node node = this;
            for (int i = path.get(0).equals(Region.NATION) ? 1 : 0; i < path.size(); i++) {
                List<String> upTo = path.subList(0, i + 1);
                node = node.below.computeIfAbsent(path.get(i), name -> new Node(new Region(upTo, Optional.empty())));
            }
            if (node.region.level().isEmpty()) {
                node.region = wanted;
            }
            return node;
        }

        District district(NamesInOrder order) {
            own.sort(LATEST_FIRST);
            List<District> children = new ArrayList<>();
            below.values().forEach(child -> children.add(child.district(order)));
            return new District(region, List.copyOf(own), order.sorted(children));
        }
    }

    /** By name as Chinese dictionaries have it. Their rules take long to load, and a window begins with an empty shelf. */
    private static final class NamesInOrder {
        private record Named(CollationKey key, District district) {}

        private @Nullable Collator rules;

        List<District> sorted(List<District> districts) {
            if (districts.size() < 2) {
                return List.copyOf(districts);
            }
            Collator collator = rules();
            return districts.stream()
                    .map(district -> new Named(collator.getCollationKey(district.name()), district))
                    .sorted(Comparator.comparing(Named::key))
                    .map(Named::district)
                    .toList();
        }

        private Collator rules() {
            if (rules == null) {
                rules = Collator.getInstance(Locale.CHINA);
            }
            return rules;
        }
    }
}
