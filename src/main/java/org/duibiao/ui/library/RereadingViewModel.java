package org.duibiao.ui.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duibiao.library.Library;
import org.duibiao.library.RereadResult;
import org.duibiao.report.Listed;
import org.duibiao.report.ReportId;
import org.duibiao.task.JobRunner;
import org.duibiao.ui.kit.Notices;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.session.Session;

/**
 * Reads reports again as the program reads now, when the person asks for it; offers it once after a library was opened
 * that an earlier version of the program has read.
 */
public final class RereadingViewModel {
    private final Session session;
    private final JobRunner jobs;
    private final Notices notices;
    private final Phrases phrases;

    public RereadingViewModel(Session session, JobRunner jobs, Notices notices, Words words) {
        this.session = session;
        this.jobs = jobs;
        this.notices = notices;
        this.phrases = words.of(RereadingViewModel.class);
        session.libraryProperty().addListener((property, before, now) -> now.ifPresent(this::offer));
    }

    private void offer(Library library) {
        jobs.start(
                phrases.text("reread.look"),
                progress -> library.readBefore(),
                older -> {
                    if (!older.isEmpty() && session.library().equals(Optional.of(library))) {
                        notices.say(
                                phrases.text("reread.offer", older.size()),
                                phrases.text("reread.do"),
                                () -> start(older));
                    }
                },
                problem -> notices.failed(phrases.text("reread.failed"), problem));
    }

    /** Reads some reports again. */
    public void reread(List<Listed> reports) {
        if (reports.isEmpty()) {
            notices.say(phrases.text("reread.none"));
        } else {
            start(reports.stream().map(Listed::id).toList());
        }
    }

    /** Reads all reports again. */
    public void rereadAll() {
        reread(List.copyOf(session.reports()));
    }

    private void start(List<ReportId> reports) {
        session.library()
                .ifPresent(library -> jobs.start(
                        phrases.text("reread.job"),
                        progress -> library.reread(reports, progress),
                        result -> {
                            session.textsChanged();
                            notices.say(said(result));
                        },
                        problem -> {
                            session.textsChanged();
                            notices.failed(phrases.text("reread.failed"), problem);
                        }));
    }

    /** What came of it, in a sentence or a few. */
    String said(RereadResult result) {
        List<String> parts = new ArrayList<>();
        parts.add(
                result.changed().isEmpty()
                        ? phrases.text("reread.same", result.same())
                        : phrases.text("reread.changed", result.changed().size(), result.same()));
        if (result.doubtful() > 0) {
            parts.add(phrases.text("reread.doubtful", result.doubtful()));
        }
        if (result.orphans() > 0) {
            parts.add(phrases.text("reread.orphans", result.orphans()));
        }
        if (!result.added().isEmpty()) {
            parts.add(phrases.text("reread.added", result.added().size()));
        }
        if (!result.failed().isEmpty()) {
            parts.add(phrases.text("reread.not-read", result.failed().size()));
        }
        if (result.stopped()) {
            parts.add(phrases.text("reread.stopped"));
        }
        return String.join(" · ", parts);
    }
}
