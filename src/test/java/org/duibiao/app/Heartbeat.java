package org.duibiao.app;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;

/**
 * Beats on the FX thread, one beat as soon as the last has come, and keeps the longest time between two. Time is the
 * processor's, so that other work on the machine is no pause of the window.
 */
final class Heartbeat implements AutoCloseable {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long A_WHILE_MILLIS = 2;

    private final AtomicBoolean beating = new AtomicBoolean(true);
    private final AtomicLong longestNanos = new AtomicLong();
    private final Thread pacer;
    private long last;

    Heartbeat() {
        pacer = new Thread(
                () -> {
                    while (beating.get()) {
                        Platform.runLater(this::beat);
                        pause();
                    }
                },
                "heartbeat");
        pacer.setDaemon(true);
        pacer.start();
    }

    private void beat() {
        long now = THREADS.getCurrentThreadCpuTime();
        if (last > 0) {
            longestNanos.accumulateAndGet(now - last, Math::max);
        }
        last = now;
    }

    private static void pause() {
        try {
            Thread.sleep(A_WHILE_MILLIS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The longest pause since the last time this was asked. */
    long longestMillis() {
        return longestNanos.getAndSet(0) / 1_000_000;
    }

    @Override
    public void close() {
        beating.set(false);
    }
}
