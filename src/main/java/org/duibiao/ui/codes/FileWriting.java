package org.duibiao.ui.codes;

import java.io.IOException;
import java.nio.file.Path;
import org.duibiao.task.JobRunner;
import org.duibiao.ui.kit.Notices;
import org.duibiao.ui.kit.Phrases;

/** Writes files on the job runner and says what came of it. FX thread. */
final class FileWriting {
    private final JobRunner jobs;
    private final Notices notices;
    private final Phrases phrases;

    FileWriting(JobRunner jobs, Notices notices, Phrases phrases) {
        this.jobs = jobs;
        this.notices = notices;
        this.phrases = phrases;
    }

    @FunctionalInterface
    interface Content {
        void write() throws IOException;
    }

    void start(Path file, Content content) {
        jobs.start(
                phrases.text("file.writing"),
                progress -> {
                    content.write();
                    return file;
                },
                done -> notices.say(phrases.text("file.written", done.getFileName())),
                problem -> notices.failed(phrases.text("file.not-written", file.getFileName()), problem));
    }
}
