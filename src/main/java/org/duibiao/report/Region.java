package org.duibiao.report;

import java.util.List;
import java.util.Optional;

/**
 * The district whose government speaks: its names from the top of the division tree down, e.g. 广东省, 云浮市.
 *
 * @param path names from the top; empty when the district is not known; the nation is {@code [全国]}
 * @param level the level of the last name; empty when that cannot be told
 */
public record Region(List<String> path, Optional<Level> level) {
    /** The name the nation's own reports stand under. */
    public static final String NATION = "全国";

    /** A district nobody could tell. */
    public static final Region UNKNOWN = new Region(List.of(), Optional.empty());

    public Region {
        path = List.copyOf(path);
    }

    public static Region of(Level level, String... path) {
        return new Region(List.of(path), Optional.of(level));
    }

    public boolean known() {
        return !path.isEmpty();
    }

    /** The last name of the path, e.g. 云浮市; empty when the district is not known. */
    public Optional<String> name() {
        return known() ? Optional.of(path.get(path.size() - 1)) : Optional.empty();
    }

    /** All names joined, e.g. 广东省云浮市. */
    public String fullName() {
        return String.join("", path);
    }

    /** Whether this is {@code other} or lies below it. */
    public boolean isWithin(Region other) {
        return path.size() >= other.path.size()
                && path.subList(0, other.path.size()).equals(other.path);
    }
}
