package org.duibiao.ui.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.duibiao.ledger.LedgerLine;
import org.duibiao.ledger.Standing;
import org.duibiao.library.Library;
import org.duibiao.library.LibraryException;
import org.duibiao.statement.StatementId;
import org.duibiao.task.JobRunner;
import org.duibiao.task.LatestJob;
import org.duibiao.ui.kit.Notices;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.session.Session;

/** The line that is looked at, and its sentences. FX thread; reads on the job runner. */
final class Looking {
    private final Session session;
    private final LineReading reading;
    private final Notices notices;
    private final Phrases phrases;
    private final LatestJob quoting;
    private final ReadOnlyObjectWrapper<Optional<Standing>> lookedAt = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Quotes>> quotes = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Map<List<?>, StatementId> last = new HashMap<>();
    /** Whether the sentences were read before the rows were. */
    private boolean old;

    Looking(Session session, LineReading reading, JobRunner jobs, Notices notices, Phrases phrases) {
        this.session = session;
        this.reading = reading;
        this.notices = notices;
        this.phrases = phrases;
        this.quoting = new LatestJob(jobs);
    }

    ReadOnlyObjectProperty<Optional<Standing>> lookedAtProperty() {
        return lookedAt.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Quotes>> quotesProperty() {
        return quotes.getReadOnlyProperty();
    }

    /** Another library: its goals may have the same ids. */
    void forgetPlaces() {
        last.clear();
    }

    /** The goal that was looked at last in some choice of rows. */
    Optional<StatementId> last(List<?> choice) {
        return Optional.ofNullable(last.get(choice));
    }

    /**
     * A line is looked at: its sentences are read.
     *
     * @param choice the choice of rows it is one of
     */
    void look(Standing row, List<?> choice) {
        lookedAt.set(Optional.of(row));
        last.put(choice, row.goal());
        Optional<Library> library = session.library();
        if (library.isEmpty() || (!old && quotes(row.goal()))) {
            quoting.forget();
            return;
        }
        Optional<LedgerLine> line = reading.line(row);
        quoting.start(
                phrases.text("job.sentences"),
                progress -> read(library.get(), row, line),
                found -> {
                    quotes.set(found);
                    old = false;
                },
                problem -> {
                    quotes.set(Optional.empty());
                    notices.failed(phrases.text("failed.sentences"), problem);
                });
    }

    /** Nothing where the goal is gone meanwhile: the rows will follow. */
    private static Optional<Quotes> read(Library library, Standing row, Optional<LedgerLine> known)
            throws LibraryException {
        Optional<LedgerLine> line = known.isPresent()
                ? known
                : library.ledger(List.of(row.region().path())).stream()
                        .filter(one -> one.goal().id().equals(row.goal()))
                        .findFirst();
        return line.isPresent() ? Optional.of(Quotes.of(line.get(), library)) : Optional.empty();
    }

    private boolean quotes(StatementId goal) {
        return quotes.get().filter(read -> read.line().goal().id().equals(goal)).isPresent();
    }

    /** Other rows are about to be shown: none of them is looked at. */
    void away() {
        lookedAt.set(Optional.empty());
    }

    /** Looks at one of the rows shown, or at none; sentences of others are not shown any more. */
    void settle(Optional<Standing> row, List<?> choice) {
        if (row.filter(one -> quotes(one.goal())).isEmpty()) {
            forget();
        }
        row.ifPresent(one -> look(one, choice));
    }

    /** The rows were read anew: so will be the sentences, when they are looked at. */
    void renew() {
        quoting.forget();
        old = true;
    }

    void forget() {
        quoting.forget();
        quotes.set(Optional.empty());
    }

    /**
     * Does something with a line whose sentences are shown, if it is the one looked at: while the sentences of that are being
     * read, those of the line before it still stand there.
     */
    void act(LedgerLine line, Runnable deed) {
        if (lookedAt.get().filter(row -> row.goal().equals(line.goal().id())).isPresent()) {
            deed.run();
        }
    }

    void openGoal() {
        quotes.get().map(Quotes::line).ifPresent(line -> act(line, () -> session.show(line.goal())));
    }

    void openOutcome() {
        quotes.get()
                .map(Quotes::line)
                .ifPresent(line -> act(line, () -> line.outcome().ifPresent(session::show)));
    }
}
