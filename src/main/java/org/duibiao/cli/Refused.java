package org.duibiao.cli;

/** A command ends with one line that says what was wrong and what to do, and an exit status. */
final class Refused extends Exception {
    private static final long serialVersionUID = 1L;
    private final int status;

    /** @param said the line, in the language of the terminal */
    Refused(int status, String said) {
        super(said);
        this.status = status;
    }

    int status() {
        return status;
    }
}
