package org.duibiao.ui.charts;

/** How much room a chart gives what it shows. */
enum Density {
    /** As on screen: everything is said. */
    ROOMY,
    /** For paper that has no room for that: lower rows, smaller panels, fewer labels, each by a rule that the picture states. */
    CLOSE;

    boolean close() {
        return this == CLOSE;
    }
}
