package org.duibiao.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class HeapWatchTest {
    private static final int CHUNK = 64 << 10;
    private static final int HELD = 16;
    private static final double ROOM_MEGABYTES = 40;

    @Test
    void whatOthersFillWhileItIsMeasuredIsNotHeldToBeInUse() throws InterruptedException {
        double quiet = HeapWatch.liveMegabytes();
        AtomicBoolean over = new AtomicBoolean();
        Thread wasteful = new Thread(() -> {
            Deque<byte[]> some = new ArrayDeque<>();
            while (!over.get()) {
                some.add(new byte[CHUNK]);
                if (some.size() > HELD) {
                    some.remove();
                }
            }
        });
        wasteful.start();
        try {
            for (int i = 0; i < 5; i++) {
                assertThat(HeapWatch.liveMegabytes()).isLessThan(quiet + ROOM_MEGABYTES);
            }
        } finally {
            over.set(true);
            wasteful.join();
        }
    }
}
