package org.duibiao.ui.kit;

import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.duibiao.task.JobRunner;
import org.duibiao.task.Progress;
import org.jspecify.annotations.Nullable;

/**
 * A job as the status line shows it. The job tells its progress from its own thread as often as it likes; the properties
 * change on the FX thread, at most once a pulse.
 */
public final class JobUnderWay implements JobRunner.Running, Progress {
    private record At(long done, long total, String what) {}

    private final String name;
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyStringWrapper what = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper stopping = new ReadOnlyBooleanWrapper();
    private final AtomicReference<@Nullable At> untold = new AtomicReference<>();
    private final ReadOnlyDoubleWrapper rate = new ReadOnlyDoubleWrapper();
    private final ReadOnlyDoubleWrapper secondsLeft = new ReadOnlyDoubleWrapper(-1);
    private static final double FIRST_SECONDS = 2;
    private long began;
    private long doneAtFirst = -1;
    private volatile boolean stopped;

    JobUnderWay(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    /** From 0 to 1; below 0 while nobody knows. */
    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    /** Units a second; 0 in the first moments. */
    public ReadOnlyDoubleProperty rateProperty() {
        return rate.getReadOnlyProperty();
    }

    /** Seconds until the end if it goes on like this; below 0 while nobody knows. */
    public ReadOnlyDoubleProperty secondsLeftProperty() {
        return secondsLeft.getReadOnlyProperty();
    }

    /** What is being worked on now, e.g. a file name. */
    public ReadOnlyStringProperty whatProperty() {
        return what.getReadOnlyProperty();
    }

    /** True from the moment somebody asked for an end until the job has ended. */
    public ReadOnlyBooleanProperty stoppingProperty() {
        return stopping.getReadOnlyProperty();
    }

    @Override
    public void stop() {
        stopped = true;
        if (Platform.isFxApplicationThread()) {
            stopping.set(true);
        } else {
            Platform.runLater(() -> stopping.set(true));
        }
    }

    @Override
    public boolean stopped() {
        return stopped;
    }

    @Override
    public void at(long done, long total, String now) {
        if (untold.getAndSet(new At(done, total, now)) == null) {
            Platform.runLater(this::tell);
        }
    }

    private void tell() {
        At at = untold.getAndSet(null);
        if (at != null) {
            fraction.set(at.total() > 0 ? Math.min(1, at.done() / (double) at.total()) : -1);
            what.set(at.what());
            measure(at);
        }
    }

    private void measure(At at) {
        if (doneAtFirst < 0 || at.done() < doneAtFirst) {
            doneAtFirst = at.done();
            began = System.nanoTime();
            return;
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        if (seconds >= FIRST_SECONDS && at.done() > doneAtFirst) {
            rate.set((at.done() - doneAtFirst) / seconds);
            secondsLeft.set(at.total() > 0 ? Math.max(0, at.total() - at.done()) / rate.get() : -1);
        }
    }
}
