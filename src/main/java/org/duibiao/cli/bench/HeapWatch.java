package org.duibiao.cli.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.duibiao.task.Progress;

/**
 * Looks at the heap fifty times a second until it is closed, and as progress of some work collects it at every quarter of
 * the way: only what a whole collection leaves is in use. The time of these collections is to be taken off.
 */
final class HeapWatch implements Progress, AutoCloseable {
    private static final long INTERVAL_NANOS = 20_000_000;
    private static final double MEGABYTE = 1024 * 1024;
    private static final int COLLECTIONS = 4;

    private final AtomicBoolean watching = new AtomicBoolean(true);
    private volatile long most;
    private volatile double liveMost;
    private volatile long collecting;
    private int collections;

    HeapWatch() {
        Thread thread = new Thread(this::watch, "heap-watch");
        thread.setDaemon(true);
        thread.start();
    }

    private void watch() {
        while (watching.get()) {
            most = Math.max(most, used());
            LockSupport.parkNanos(INTERVAL_NANOS);
        }
    }

    @Override
    public synchronized void at(long done, long total, String what) {
        if (done * COLLECTIONS >= (collections + 1L) * total) {
            collections++;
            long start = System.nanoTime();
            liveMost = Math.max(liveMost, liveMegabytes());
            collecting += System.nanoTime() - start;
        }
    }

    @Override
    public boolean stopped() {
        return false;
    }

    /** The most that was in use, with what nobody needs any more. */
    double mostMegabytes() {
        return most / MEGABYTE;
    }

    /** The most that was left by a whole collection. */
    double liveMostMegabytes() {
        return liveMost;
    }

    /** How long these collections took. */
    long collectingNanos() {
        return collecting;
    }

    /**
     * What is in use when all that nobody needs is gone: what the collection left, not what is there a moment after it, as
     * other threads fill hundreds of megabytes in that moment.
     */
    static double liveMegabytes() {
        System.gc();
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(HeapWatch::left)
                        .sum()
                / MEGABYTE;
    }

    private static long left(MemoryPoolMXBean pool) {
        return Optional.ofNullable(pool.getCollectionUsage())
                .orElseGet(pool::getUsage)
                .getUsed();
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
