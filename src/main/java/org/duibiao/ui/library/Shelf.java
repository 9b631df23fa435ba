package org.duibiao.ui.library;

import java.util.List;
import org.duibiao.report.Listed;
import org.duibiao.report.Region;

/**
 * The library as a tree of districts.
 *
 * @param nation the top: what the nation itself says, and all districts below
 * @param unknown reports whose district could not be told
 * @param firstYear of the year strips
 * @param lastYear of the year strips
 * @param shown how many reports are in the tree
 * @param filter what let them through
 */
record Shelf(District nation, List<Listed> unknown, int firstYear, int lastYear, int shown, ShelfFilter filter) {

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

        String name() {
            return region.name().orElse(Region.NATION);
        }
    }
}
