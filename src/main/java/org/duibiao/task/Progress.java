package org.duibiao.task;

/** What running work tells the person who waits for it, and where it learns that it should stop. Thread-safe. */
public interface Progress {
    /** Tells nobody and is never stopped. */
    Progress SILENT = new Progress() {
        @Override
        public void at(long done, long total, String what) {}

        @Override
        public boolean stopped() {
            return false;
        }
    };

    /**
     * Says how far the work is.
     *
     * @param done units finished
     * @param total units in all, 0 while not known
     * @param what what is being worked on now, e.g. a file name
     */
    void at(long done, long total, String what);

    /** True once somebody asked for an end. Ask between whole steps; then leave only whole results behind. */
    boolean stopped();
}
