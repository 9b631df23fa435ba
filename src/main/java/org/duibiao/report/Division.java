package org.duibiao.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A place of the division tree (行政区划).
 *
 * @param name in full, e.g. 恩施土家族苗族自治州
 * @param level its level
 * @param parent the place it lies in; empty for provinces
 * @param former whether it was renamed, merged or raised since
 */
public record Division(String name, Level level, Optional<Division> parent, boolean former) {

    /** The place as a report's district. */
    public Region region() {
        List<String> path = new ArrayList<>();
        for (Optional<Division> at = Optional.of(this);
                at.isPresent();
                at = at.get().parent()) {
            path.add(at.get().name());
        }
        Collections.reverse(path);
        return new Region(path, Optional.of(level));
    }

    /** Whether this is {@code other} or lies below it. */
    public boolean isWithin(Division other) {
        return equals(other) || parent.filter(p -> p.isWithin(other)).isPresent();
    }

    /** The province it lies in, or itself. */
    public Division province() {
        return parent.map(Division::province).orElse(this);
    }

    @Override
    public String toString() {
        return region().fullName();
    }
}
