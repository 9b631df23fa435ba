package org.duibiao.ui.doubts;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.duibiao.ledger.Doubt;
import org.duibiao.ledger.DoubtBrief;
import org.duibiao.library.Library;
import org.duibiao.task.JobRunner;
import org.duibiao.ui.session.Session;

/**
 * The whole of those doubts that are on the screen, read when they are asked for; only the last ones are kept. FX thread;
 * reads on the job runner.
 */
final class DoubtReading {
    private static final int KEPT = 400;
    /** More than a screen shows; what was asked for before that has been scrolled away. */
    private static final int ASKED = 80;

    private final Session session;
    private final JobRunner jobs;
    private final String jobName;
    private final Consumer<Throwable> onFailed;
    private final Map<DoubtBrief, Optional<Doubt>> known = new LinkedHashMap<>(16, 0.75f, true);
    private final Set<DoubtBrief> asked = new LinkedHashSet<>();
    private final ReadOnlyIntegerWrapper read = new ReadOnlyIntegerWrapper();
    private boolean underWay;

    DoubtReading(Session session, JobRunner jobs, String jobName, Consumer<Throwable> onFailed) {
        this.session = session;
        this.jobs = jobs;
        this.jobName = jobName;
        this.onFailed = onFailed;
    }

    /** Counts up when doubts that were asked for have been read. */
    ReadOnlyIntegerProperty readProperty() {
        return read.getReadOnlyProperty();
    }

    /** Empty while it has not been read, which begins then, or when it is not there any more. */
    Optional<Doubt> whole(DoubtBrief brief) {
        Optional<Doubt> there = known.get(brief);
        if (there == null) {
            ask(brief);
            there = known.getOrDefault(brief, Optional.empty());
        }
        return there;
    }

    /** Other doubts are shown now. */
    void forget() {
        known.clear();
        asked.clear();
    }

    private void ask(DoubtBrief brief) {
        asked.add(brief);
        if (asked.size() > ASKED) {
            asked.remove(asked.iterator().next());
        }
        readAsked();
    }

    private void readAsked() {
        Optional<Library> library = session.library();
        if (underWay || asked.isEmpty() || library.isEmpty()) {
            return;
        }
        List<DoubtBrief> some = List.copyOf(asked);
        asked.clear();
        underWay = true;
        jobs.start(
                jobName,
                progress -> library.get().doubting().whole(some),
                whole -> {
                    underWay = false;
                    some.forEach(brief -> known.put(brief, Optional.ofNullable(whole.get(brief))));
                    known.keySet().stream()
                            .limit(Math.max(0, known.size() - KEPT))
                            .toList()
                            .forEach(known::remove);
                    readAsked();
                    read.set(read.get() + 1);
                },
                problem -> {
                    underWay = false;
                    onFailed.accept(problem);
                });
    }
}
