package org.duibiao.ui.kit;

import java.util.List;

/**
 * How one list came of another: what both begin and end with has stayed, and all between was put in the place of what was
 * there. Of long lists that differ in an entry or two, only these need to be touched.
 *
 * @param from the first place that differs, in both lists
 * @param before one past the last place that differs in the list as it was
 * @param now one past the last place that differs in the list as it is
 */
public record Replaced(int from, int before, int now) {
    public static Replaced between(List<?> before, List<?> now) {
        int shorter = Math.min(before.size(), now.size());
        int from = 0;
        while (from < shorter && before.get(from).equals(now.get(from))) {
            from++;
        }
        int after = 0;
        while (after < shorter - from
                && before.get(before.size() - 1 - after).equals(now.get(now.size() - 1 - after))) {
            after++;
        }
        return new Replaced(from, before.size() - after, now.size() - after);
    }
}
