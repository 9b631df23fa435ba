package org.duibiao.library;

import org.duibiao.report.Listed;

/**
 * A report that was brought in and is nearly one that was there: probably a corrected version of it.
 *
 * @param newer the one brought in
 * @param known the one that was there
 * @param likeness how much of both is the same, in percent
 */
public record LikelyVersion(Listed newer, Listed known, int likeness) {
    /** In percent: what two texts must share for one to be a corrected version of the other. */
    static final int LEAST = 60;
}
