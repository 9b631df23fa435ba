package org.duibiao.ui.search;

/** Waits until a person stops typing. */
@FunctionalInterface
interface Pause {
    /** Runs the work after a moment, unless other work is handed in before. */
    void then(Runnable work);
}
