package org.duibiao.cli.bench;

import java.util.Arrays;

/** How long one thing took, many times. */
final class Times {
    private static final double MILLION = 1e6;
    private final long[] nanos;

    private Times(long[] nanos) {
        this.nanos = nanos;
        Arrays.sort(nanos);
    }

    /** A piece of work that is done again and again. */
    @FunctionalInterface
    interface Work {
        void once(int number) throws Exception;
    }

    /**
     * Does it many times, one after the other.
     *
     * @param before how many times before it counts, so that code and files are warm
     */
    static Times of(int before, int times, Work work) throws Exception {
        long[] nanos = new long[times];
        for (int i = 0; i < before + times; i++) {
            long start = System.nanoTime();
            work.once(i);
            nanos[Math.max(0, i - before)] = System.nanoTime() - start;
        }
        return new Times(nanos);
    }

    double medianMillis() {
        return nanos[nanos.length / 2] / MILLION;
    }

    /** What nineteen of twenty do not exceed. */
    double p95Millis() {
        return nanos[Math.min(nanos.length - 1, nanos.length * 95 / 100)] / MILLION;
    }
}
