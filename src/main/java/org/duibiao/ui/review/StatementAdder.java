package org.duibiao.ui.review;

import java.util.List;
import java.util.stream.Collectors;
import javafx.application.Platform;
import org.duibiao.library.Library;
import org.duibiao.library.Unread;
import org.duibiao.report.Anchor;
import org.duibiao.statement.Stated;
import org.duibiao.statement.Statement;
import org.duibiao.statement.StatementId;
import org.duibiao.task.JobRunner;
import org.duibiao.ui.kit.Command;
import org.duibiao.ui.kit.Notices;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.session.Desk;
import org.duibiao.ui.session.Session;
import org.duibiao.ui.session.StatementDialog;

/** Makes a statement the program missed from the passage selected in the open report. FX thread. */
public final class StatementAdder {
    private static final int MOST_REASONS = 3;

    private final Session session;
    private final Desk desk;
    private final JobRunner jobs;
    private final Notices notices;
    private final StatementDialog dialog;
    private final Words words;
    private final Phrases phrases;

    public StatementAdder(
            Session session, Desk desk, JobRunner jobs, Notices notices, StatementDialog dialog, Words words) {
        this.session = session;
        this.desk = desk;
        this.jobs = jobs;
        this.notices = notices;
        this.dialog = dialog;
        this.words = words;
        this.phrases = words.of(StatementAdder.class);
    }

    public Command command() {
        return Command.of(phrases.binding("add.statement"), this::add);
    }

    /** Proposes what the selected words state, and adds what the person makes of it. */
    public void add() {
        desk.selectionProperty()
                .get()
                .filter(anchor -> !anchor.passage().span().isEmpty())
                .ifPresentOrElse(this::propose, () -> notices.say(phrases.text("add.select")));
    }

    private void propose(Anchor anchor) {
        session.library()
                .ifPresent(library -> jobs.start(
                        phrases.text("job.propose"),
                        progress -> new Proposed(
                                library.propose(
                                        anchor.report(), anchor.passage().span()),
                                library.unread(anchor.report()).stream()
                                        .filter(one -> one.number()
                                                .overlaps(anchor.passage().span()))
                                        .toList()),
                        // later: a dialog may not wait inside another answer
                        proposed -> Platform.runLater(() -> dialog.add(proposed.statement(), why(proposed.leftOut()))
                                .ifPresent(statement -> keep(library, anchor, statement))),
                        problem -> notices.failed(phrases.text("failed.add"), problem)));
    }

    private record Proposed(Statement statement, List<Unread> leftOut) {}

    private String why(List<Unread> leftOut) {
        return leftOut.stream()
                .limit(MOST_REASONS)
                .map(one -> phrases.text(
                        "left-out",
                        one.words().strip(),
                        one.said().in(words.language().locale())))
                .collect(Collectors.joining("\n"));
    }

    private void keep(Library library, Anchor anchor, Statement statement) {
        jobs.start(
                phrases.text("job.review"),
                progress -> {
                    StatementId id = library.add(anchor.report(), statement);
                    return library.statements(anchor.report()).stream()
                            .filter(stated -> stated.id().equals(id))
                            .findFirst();
                },
                added -> {
                    session.statementsChanged();
                    added.map(Stated::id).ifPresent(id -> session.look(java.util.Optional.of(id)));
                },
                problem -> notices.failed(phrases.text("failed.add"), problem));
    }
}
