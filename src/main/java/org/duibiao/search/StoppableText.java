package org.duibiao.search;

import java.util.function.BooleanSupplier;

/** A text that a regular expression reads only as long as somebody waits for the answer, and not for ever. */
final class StoppableText implements CharSequence {
    private static final int LOOK_UP_EVERY = 1 << 14;
    private static final int LONGEST = 200_000_000;

    /** Nobody waits any more. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** The expression goes round and round. */
    static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final String text;
    private final BooleanSupplier stopped;
    private int looks;

    StoppableText(String text, BooleanSupplier stopped) {
        this.text = text;
        this.stopped = stopped;
    }

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
