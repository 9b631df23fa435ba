package org.duibiao.cli;

/** What the program ends with; scripts may rely on it. */
final class Status {

    static final int DONE = 0;
    /** Some inputs failed, each named. */
    static final int SOME_FAILED = 1;

    static final int WRONG_USE = 2;
    /** The library cannot be opened. */
    static final int NO_LIBRARY = 3;

    private Status() {}
}
