package org.duibiao.text;

import java.util.function.BooleanSupplier;

/**
 * A text that a regular expression reads only as long as somebody waits for the answer, and not for ever. It counts how
 * often it is read: an expression that backtracks can be stopped in no other way.
 */
public final class StoppableText implements CharSequence {
    private static final int LOOK_UP_EVERY = 1 << 14;

    /** Reads after which an expression is given up: a few seconds of backtracking. */
    private static final int LONGEST = 100_000_000;

    /** Nobody waits any more. */
    public static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** The expression goes round and round. */
    public static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final String text;
    private final BooleanSupplier stopped;
    private int looks;

    /** @param stopped asked now and then while the text is read, on the thread that reads it */
    public StoppableText(String text, BooleanSupplier stopped) {
        this.text = text;
        this.stopped = stopped;
    }

    /**
     * @throws Stopped once nobody waits
     * @throws TooLong once the text has been read too often
     */
    @Override
    public char charAt(int index) {
        if (++looks % LOOK_UP_EVERY == 0) {
            if (stopped.getAsBoolean()) {
                throw new Stopped();
            }
            if (looks > LONGEST) {
                throw new TooLong();
            }
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
