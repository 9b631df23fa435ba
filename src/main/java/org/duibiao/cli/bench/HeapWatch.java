package org.duibiao.cli.bench;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** Looks at the heap fifty times a second until it is closed. */
final class HeapWatch implements AutoCloseable {
    private static final long INTERVAL_NANOS = 20_000_000;
    private static final double MEGABYTE = 1024 * 1024;

    private final AtomicBoolean watching = new AtomicBoolean(true);
    private volatile long most;
    private volatile long liveMost;

    HeapWatch() {
        Thread thread = new Thread(this::watch, "heap-watch");
        thread.setDaemon(true);
        thread.start();
    }

    private void watch() {
        long before = used();
        boolean falling = false;
        while (watching.get()) {
            long now = used();
            most = Math.max(most, now);
            if (falling && now > before) {
                liveMost = Math.max(liveMost, before);
            }
            falling = now < before || (falling && now == before);
            before = now;
            LockSupport.parkNanos(INTERVAL_NANOS);
        }
    }

    /** The most that was in use, with what nobody needs any more. */
    double mostMegabytes() {
        return most / MEGABYTE;
    }

    /** The most that was left by a collection. */
    double liveMostMegabytes() {
        return liveMost / MEGABYTE;
    }

    /** What is in use now when all that nobody needs is gone. */
    static double liveMegabytes() {
        System.gc();
        return used() / MEGABYTE;
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    @Override
    public void close() {
        watching.set(false);
    }
}
