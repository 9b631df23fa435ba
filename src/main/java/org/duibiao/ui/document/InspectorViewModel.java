package org.duibiao.ui.document;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.duibiao.indicator.Comparator;
import org.duibiao.indicator.Period;
import org.duibiao.indicator.Quantity;
import org.duibiao.library.Library;
import org.duibiao.report.FileKind;
import org.duibiao.report.Listed;
import org.duibiao.statement.Claim;
import org.duibiao.statement.Goal;
import org.duibiao.statement.Outcome;
import org.duibiao.statement.PlanProgress;
import org.duibiao.statement.Review;
import org.duibiao.statement.Stated;
import org.duibiao.statement.Statement;
import org.duibiao.statement.StatementId;
import org.duibiao.task.JobRunner;
import org.duibiao.task.LatestJob;
import org.duibiao.text.Span;
import org.duibiao.ui.document.page.StatementRows;
import org.duibiao.ui.kit.Notices;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.session.Desk;
import org.duibiao.ui.session.Opened;
import org.duibiao.ui.session.Session;

/** What the inspector says of the open report, and what can be done to its statements. */
public final class InspectorViewModel {
    private final Session session;
    private final Desk desk;
    private final JobRunner jobs;
    private final Notices notices;
    private final Phrases phrases;
    private final ReadOnlyObjectWrapper<List<StatementRows.Group>> groups = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<FileKind>> fileKind = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final LatestJob telling;
    private final ObjectProperty<Optional<StatementId>> correcting = new SimpleObjectProperty<>(Optional.empty());

    public InspectorViewModel(Session session, Desk desk, JobRunner jobs, Notices notices, Words words) {
        this.session = session;
        this.desk = desk;
        this.jobs = jobs;
        this.notices = notices;
        this.phrases = words.of(InspectorViewModel.class);
        this.telling = new LatestJob(jobs);
        desk.openedProperty().addListener((property, before, now) -> {
            group();
            telling.forget();
            fileKind.set(Optional.empty());
        });
        group();
    }

    private void group() {
        correcting.set(Optional.empty());
        groups.set(desk.opened()
                .map(opened -> StatementRows.of(opened.statements()))
                .orElse(List.of()));
    }

    public Optional<Opened> opened() {
        return desk.opened();
    }

    public ReadOnlyObjectProperty<Optional<Opened>> openedProperty() {
        return desk.openedProperty();
    }

    /** Statements by kind and period, the rejected ones among them. */
    public ReadOnlyObjectProperty<List<StatementRows.Group>> groupsProperty() {
        return groups.getReadOnlyProperty();
    }

    /** The statement that is looked at. */
    public ReadOnlyObjectProperty<Optional<StatementId>> statementProperty() {
        return session.statementProperty();
    }

    /** The statement being corrected. */
    public ObjectProperty<Optional<StatementId>> correctingProperty() {
        return correcting;
    }

    /** Opens the sentence of a statement. */
    public void show(Stated stated) {
        session.show(stated);
    }

    /** Turns to a stretch of the text. */
    public void show(Span stored) {
        desk.opened().ifPresent(opened -> session.show(opened.anchor(stored)));
    }

    /** Accepts a statement, or takes that back. */
    public void accept(Stated stated) {
        toggle(stated, Review.State.ACCEPTED);
    }

    /** Rejects a statement, or takes that back. */
    public void reject(Stated stated) {
        toggle(stated, Review.State.REJECTED);
    }

    private void toggle(Stated stated, Review.State state) {
        desk.review(
                stated,
                stated.review().state() == state
                        ? Review.NONE
                        : new Review(state, stated.review().corrected()));
    }

    /**
     * Puts a statement right.
     *
     * @param value as typed; empty for no number
     * @return whether it could be read
     */
    public boolean correct(Stated stated, String value, String unit, Comparator comparator, String start, String end) {
        try {
            Claim claim = stated.statement().claim();
            Optional<BigDecimal> number = value.isBlank()
                    ? Optional.empty()
                    : Optional.of(new BigDecimal(value.strip().replace("−", "-")));
            Quantity quantity = new Quantity(
                    number,
                    claim.quantity().high().filter(high -> comparator == Comparator.RANGE),
                    unit.isBlank() ? Optional.empty() : Optional.of(unit.strip()),
                    number.isEmpty() ? Comparator.QUALITATIVE : comparator);
            Period period = new Period(
                    Integer.parseInt(start.strip()),
                    Integer.parseInt(end.strip()),
                    claim.period().part());
            Claim corrected = new Claim(
                    claim.indicator(),
                    claim.indicatorText(),
                    claim.measure(),
                    quantity,
                    period,
                    claim.scope(),
                    claim.passage(),
                    claim.number(),
                    claim.grounds());
            correcting.set(Optional.empty());
            desk.review(stated, new Review(Review.State.CORRECTED, Optional.of(with(stated.statement(), corrected))));
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static Statement with(Statement statement, Claim claim) {
        if (statement instanceof Goal goal) {
            return new Goal(claim, goal.wording(), goal.reference());
        }
        return statement instanceof Outcome outcome
                ? new Outcome(claim, outcome.preliminary())
                : new PlanProgress(claim);
    }

    /** Where the passage stands, as the number of its paragraph from 1. */
    public int paragraphOf(Stated stated) {
        int start = stated.statement().claim().passage().span().start();
        return desk.opened()
                .map(opened -> (int) opened.report().structure().paragraphs().stream()
                        .filter(paragraph -> paragraph.span().start() <= start)
                        .count())
                .orElse(0);
    }

    /** What the file of the open report was; empty until {@link #tellFileKind} has found it out. */
    public ReadOnlyObjectProperty<Optional<FileKind>> fileKindProperty() {
        return fileKind.getReadOnlyProperty();
    }

    /** Looks at the file of the open report, unless that was done. */
    public void tellFileKind() {
        Optional<Library> library = session.library();
        Optional<Opened> opened = desk.opened();
        if (library.isPresent() && opened.isPresent() && fileKind.get().isEmpty()) {
            telling.start(
                    phrases.text("source.telling"),
                    progress -> Optional.of(
                            library.get().originalKind(opened.get().listed().id())),
                    fileKind::set,
                    problem -> fileKind.set(Optional.empty()));
        }
    }

    /** Writes the file as it was brought in. */
    public void saveOriginal(Path file) {
        Optional<Listed> listed = desk.opened().map(Opened::listed);
        if (session.library().isPresent() && listed.isPresent()) {
            jobs.start(
                    phrases.text("source.saving"),
                    progress -> Files.write(
                            file, session.library().get().original(listed.get().id())),
                    done -> notices.say(phrases.text("source.saved", done.getFileName())),
                    problem -> notices.failed(phrases.text("source.not-saved"), problem));
        }
    }
}
