package org.duibiao.ui.search;

import java.nio.file.Path;
import java.util.Optional;
import org.duibiao.library.Library;
import org.duibiao.task.JobRunner;
import org.duibiao.task.LatestJob;
import org.duibiao.ui.kit.Notices;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.session.Session;

/** Keeps the search index in step with the library beside the window, and says once where it cannot be kept. FX thread. */
final class Tending {
    private final Session session;
    private final Notices notices;
    private final Phrases phrases;
    private final LatestJob tending;
    /** The folder that was said to be of no use. */
    private Optional<Path> unusable = Optional.empty();

    Tending(Session session, JobRunner jobs, Notices notices, Phrases phrases) {
        this.session = session;
        this.notices = notices;
        this.phrases = phrases;
        this.tending = new LatestJob(jobs);
    }

    /** @param afterwards run when the index is in step */
    void start(Runnable afterwards) {
        session.library()
                .ifPresent(library -> tending.start(
                        phrases.text("job.index"),
                        progress -> {
                            library.tendIndex(progress);
                            return library;
                        },
                        done -> {
                            sayWhereItCannotBeKept(done);
                            afterwards.run();
                        },
                        problem -> notices.failed(phrases.text("failed.index"), problem)));
    }

    private void sayWhereItCannotBeKept(Library library) {
        Optional<Path> now = library.unusableIndex();
        now.filter(folder -> !unusable.equals(now))
                .ifPresent(folder -> notices.say(phrases.text("index.for-now", folder)));
        unusable = now;
    }
}
