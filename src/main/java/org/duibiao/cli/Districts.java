package org.duibiao.cli;

import java.util.List;
import java.util.Optional;
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
