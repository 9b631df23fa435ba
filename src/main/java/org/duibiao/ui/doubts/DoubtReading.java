package org.duibiao.ui.doubts;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.duibiao.ledger.Doubt;
import org.duibiao.ledger.DoubtBrief;
import org.duibiao.library.Library;
import org.duibiao.task.JobRunner;
import org.duibiao.ui.kit.Notices;
import org.duibiao.ui.kit.Phrases;
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
    private final Notices notices;
    private final Phrases phrases;
    private final Map<DoubtBrief, Optional<Doubt>> known = new LinkedHashMap<>(16, 0.75f, true);
    private final Set<DoubtBrief> asked = new LinkedHashSet<>();
    private final ReadOnlyIntegerWrapper read = new ReadOnlyIntegerWrapper();
    private boolean underWay;
    private long version;

    DoubtReading(Session session, JobRunner jobs, Notices notices, Phrases phrases) {
        this.session = session;
        this.jobs = jobs;
        this.notices = notices;
        this.phrases = phrases;
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
        version++;
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
        long of = version;
        jobs.start(
                phrases.text("job.sentences"),
                progress -> library.get().doubting().whole(some),
                whole -> {
                    underWay = false;
                    if (of == version) {
                        keep(some, whole);
                    }
                    readAsked();
                    read.set(read.get() + 1);
                },
                problem -> {
                    underWay = false;
                    if (of == version) {
                        notices.failed(phrases.text("failed.sentences"), problem);
                    }
                    readAsked();
                });
    }

    private void keep(List<DoubtBrief> some, Map<DoubtBrief, Doubt> whole) {
        some.forEach(brief -> known.put(brief, Optional.ofNullable(whole.get(brief))));
        known.keySet().stream().limit(Math.max(0, known.size() - KEPT)).toList().forEach(known::remove);
    }
}
