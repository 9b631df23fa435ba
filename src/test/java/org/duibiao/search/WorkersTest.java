package org.duibiao.search;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class WorkersTest {

    @Test
    void whatGoesWrongOnAnotherThreadArrivesAsItIs() {
        assumeThat(Runtime.getRuntime().availableProcessors()).isGreaterThan(1);
        Thread asking = Thread.currentThread();
        CountDownLatch failing = new CountDownLatch(1);
        IOException problem = new IOException("the library");
        try (Workers workers = new Workers()) {
            assertThatThrownBy(() -> workers.all(2, place -> {
                        if (Thread.currentThread().equals(asking)) {
                            await(failing);
                            return List.of();
                        }
                        failing.countDown();
                        throw problem;
                    }))
                    .isSameAs(problem);
        }
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
