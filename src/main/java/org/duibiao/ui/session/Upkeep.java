package org.duibiao.ui.session;

import org.duibiao.task.JobRunner;
import org.duibiao.task.LatestJob;
import org.duibiao.ui.kit.Notices;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Words;

/**
 * Has how all goals stand and all doubts worked out in the background whenever reports or readings have changed, so that
 * views of the whole library find it done. FX thread.
 */
public final class Upkeep {
    private final Session session;
    private final Notices notices;
    private final Phrases phrases;
    private final LatestJob tending;

    public Upkeep(Session session, JobRunner jobs, Notices notices, Words words) {
        this.session = session;
        this.notices = notices;
        this.phrases = words.of(Upkeep.class);
        this.tending = new LatestJob(jobs);
        session.libraryProperty().addListener((property, before, now) -> tend());
        session.reportsChangeProperty().addListener((property, before, now) -> tend());
        session.statementsChangeProperty().addListener((property, before, now) -> tend());
    }

    private void tend() {
        session.library()
                .ifPresentOrElse(
                        library -> tending.start(
                                phrases.text("job.standings"),
                                progress -> {
                                    library.tend(progress);
                                    return library;
                                },
                                done -> {},
                                problem -> notices.failed(phrases.text("failed.standings"), problem)),
                        tending::forget);
    }
}
