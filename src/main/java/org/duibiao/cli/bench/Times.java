package org.duibiao.cli.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/** How long one thing took, many times: on the clock, and of the processor's time. */
final class Times {
    private static final double MILLION = 1e6;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final long[] nanos;
    private final long[] worked;

    private Times(long[] nanos, long[] worked) {
        this.nanos = nanos;
        this.worked = worked;
        Arrays.sort(nanos);
        Arrays.sort(worked);
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
        long[] worked = new long[times];
        for (int i = 0; i < before + times; i++) {
            long cpu = worked();
            long start = System.nanoTime();
            work.once(i);
            nanos[Math.max(0, i - before)] = System.nanoTime() - start;
            worked[Math.max(0, i - before)] = worked() - cpu;
        }
        return new Times(nanos, worked);
    }

    /** Of all threads that run now, as some work is shared out to helpers; the compiler's and collector's not among them. */
    private static long worked() {
        long sum = 0;
        for (long thread : THREADS.getAllThreadIds()) {
            sum += Math.max(0, THREADS.getThreadCpuTime(thread));
        }
        return sum;
    }

    double medianMillis() {
        return nanos[nanos.length / 2] / MILLION;
    }

    /** What nineteen of twenty do not exceed. */
    double p95Millis() {
        return p95(nanos);
    }

    /** The same of the processor's time, which does not count what else the machine does. */
    double p95WorkedMillis() {
        return p95(worked);
    }

    private static double p95(long[] sorted) {
        return sorted[Math.min(sorted.length - 1, sorted.length * 95 / 100)] / MILLION;
    }
}
