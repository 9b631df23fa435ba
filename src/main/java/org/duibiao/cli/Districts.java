package org.duibiao.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.duibiao.report.Listed;
import org.duibiao.report.Region;

/**
 * The districts a command was asked for.
 *
 * @param names of them, each alone (云浮市) or after those above it (广东省云浮市); none for all
 */
record Districts(List<String> names) {

    static Districts named(List<String> names) {
        return new Districts(List.copyOf(names));
    }

    boolean include(Region region) {
        return names.isEmpty() || names.stream().anyMatch(name -> isCalled(region, name));
    }

    /** The paths of those that reports are of. */
    Set<List<String>> among(List<Listed> reports) {
        return reports.stream()
                .map(report -> report.header().region())
                .filter(this::include)
                .map(Region::path)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether a district is one of them or lies below one. */
    boolean includeBelow(Region region) {
        return names.isEmpty() || names.stream().anyMatch(name -> isWithin(region, name));
    }

    private static boolean isWithin(Region region, String name) {
        for (int i = 1; i <= region.path().size(); i++) {
            if (isCalled(new Region(region.path().subList(0, i), Optional.empty()), name)) {
                return true;
            }
        }
        return false;
    }

    /** The first name that neither a report's district nor one above it goes by. */
    Optional<String> unknownAbove(List<Listed> reports) {
        return names.stream()
                .filter(name -> reports.stream()
                        .noneMatch(report -> isWithin(report.header().region(), name)))
                .findFirst();
    }

    /** The first name no report's district goes by. */
    Optional<String> unknownAmong(List<Listed> reports) {
        return names.stream()
                .filter(name -> reports.stream()
                        .noneMatch(report -> isCalled(report.header().region(), name)))
                .findFirst();
    }

    private static boolean isCalled(Region region, String name) {
        return region.known()
                && region.fullName().endsWith(name)
                && name.endsWith(region.name().orElse(name));
    }
}
