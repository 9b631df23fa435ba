package org.duibiao.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.duibiao.ui.session.View;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A start of the window that shows every view and ends by itself: the packaging makes the class data archive of such a run,
 * and it tells how long a start takes. Writes two numbers into the file that the system property names: milliseconds from
 * the start of the process to the second frame, and how many of them processors worked for it. FX thread.
 */
final class Rehearsal extends AnimationTimer {
    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);
    private static final String PROPERTY = "duibiao.rehearsal";
    private static final long A_VIEW_NANOS = 700_000_000L;

    private final Path file;
    private final Clock clock;
    private final Consumer<View> show;
    private final Deque<View> views = new ArrayDeque<>(List.of(View.values()));
    private int frames;
    private long next;

    private Rehearsal(Path file, Clock clock, Consumer<View> show) {
        this.file = file;
        this.clock = clock;
        this.show = show;
    }

    /** Begins one if the property asks for it; call it when the window is being shown. */
    static void ifAsked(Clock clock, Consumer<View> show) {
        Optional.ofNullable(System.getProperty(PROPERTY))
                .map(Path::of)
                .ifPresent(file -> new Rehearsal(file, clock, show).start());
    }

    @Override
    public void handle(long now) {
        frames++;
        if (frames == 2) {
            write();
            next = now + 2 * A_VIEW_NANOS;
        } else if (frames > 2 && now >= next) {
            next = now + A_VIEW_NANOS;
            if (views.isEmpty()) {
                stop();
                Platform.exit();
            } else {
                show.accept(views.removeFirst());
            }
        }
    }

    private void write() {
        ProcessHandle.Info process = ProcessHandle.current().info();
        long millis = process.startInstant()
                .map(start -> Duration.between(start, clock.instant()).toMillis())
                .orElse(0L);
        long worked = process.totalCpuDuration().map(Duration::toMillis).orElse(0L);
        try {
            Files.writeString(file, millis + " " + worked + "\n");
        } catch (IOException e) {
            LOG.warn("{} cannot be written", file, e);
        }
    }
}
