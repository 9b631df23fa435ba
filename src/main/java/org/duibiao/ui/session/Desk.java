package org.duibiao.ui.session;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Bounds;
import org.duibiao.annotation.Annotation;
import org.duibiao.annotation.AnnotationId;
import org.duibiao.annotation.Change;
import org.duibiao.annotation.ChangeName;
import org.duibiao.annotation.Code;
import org.duibiao.annotation.Codebook;
import org.duibiao.annotation.Naming;
import org.duibiao.annotation.ReportMemo;
import org.duibiao.ledger.DoubtBrief;
import org.duibiao.ledger.DoubtMark;
import org.duibiao.library.Library;
import org.duibiao.report.Anchor;
import org.duibiao.report.Header;
import org.duibiao.report.Listed;
import org.duibiao.report.ReportId;
import org.duibiao.statement.Review;
import org.duibiao.statement.Stated;
import org.duibiao.statement.StatementId;
import org.duibiao.task.JobRunner;
import org.duibiao.task.LatestJob;
import org.duibiao.ui.kit.Notices;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Words;

/**
 * What lies on the desk: the open report and the one beside it, all annotations and codes, what is selected, and the one
 * way to change them. A change is shown at once and stored behind it; if storing fails, the desk shows again what the
 * library holds and says so. FX thread only.
 */
public final class Desk {
    private final Session session;
    private final Notices notices;
    private final Phrases phrases;
    private final Phrases changeNames;
    private final LatestJob filling;

    private final AnnotationShelf shelf = new AnnotationShelf();
    private Set<StatementId> reviewed = Set.of();
    private final OpenReport open;
    private final OpenReport beside;
    private final StoreQueue queue;
    private final Steps steps = new Steps();
    private final ReadOnlyObjectWrapper<Codebook> codes = new ReadOnlyObjectWrapper<>(Codebook.EMPTY);
    private final ObjectProperty<Optional<Anchor>> selection = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<AnnotationId>> held = new SimpleObjectProperty<>(Optional.empty());
    private Supplier<Optional<Bounds>> selectionPlace = Optional::empty;
    private Runnable selectionRaiser = () -> {};
    private Set<ReportId> known = Set.of();
    private List<Annotation> heldIn = List.of();
    private List<Annotation> heldBeside = List.of();
    private Optional<Annotation> heldNow = Optional.empty();

    public Desk(Session session, JobRunner jobs, Notices notices, Words words) {
        this.session = session;
        this.notices = notices;
        this.phrases = words.of(Desk.class);
        this.changeNames = words.of(Change.class);
        this.filling = new LatestJob(jobs);
        this.queue = new StoreQueue(session, jobs);
        this.open = new OpenReport(session, shelf, jobs, notices, phrases);
        this.beside = new OpenReport(session, shelf, jobs, notices, phrases);
        session.libraryProperty().addListener((property, before, now) -> refill());
        session.besideProperty().addListener((property, before, now) -> beside.open(now));
        session.reportProperty().addListener((property, before, now) -> {
            selection.set(Optional.empty());
            held.set(Optional.empty());
            open.open(now);
        });
        session.statementsChangeProperty().addListener((property, before, now) -> {
            open.reread();
            beside.reread();
        });
        session.textsChangeProperty().addListener((property, before, now) -> refill());
        session.reports().addListener((ListChangeListener<Listed>) change -> listed());
        fill();
    }

    // ---- what lies there ------------------------------------------------------------------------------------------

    /** The report that lies open. */
    public OpenReport open() {
        return open;
    }

    /** The report that lies beside it to be compared, if there is one. */
    public OpenReport beside() {
        return beside;
    }

    /** The report that lies open; empty while one is being opened for the first time. */
    public ReadOnlyObjectProperty<Optional<Opened>> openedProperty() {
        return open.openedProperty();
    }

    public Optional<Opened> opened() {
        return open.opened();
    }

    /** A report that lies open, or beside it. */
    public Optional<Opened> opened(ReportId report) {
        return Stream.of(open, beside)
                .flatMap(one -> one.opened().stream())
                .filter(one -> one.listed().id().equals(report))
                .findFirst();
    }

    /** Annotations of the open report whose words are not in its present text. */
    public List<Annotation> orphans() {
        return open.orphans();
    }

    /** The annotations of the open report in reading order, those without a place in its present text left out. */
    public ReadOnlyObjectProperty<List<Annotation>> annotationsProperty() {
        return open.annotationsProperty();
    }

    public ReadOnlyObjectProperty<Codebook> codesProperty() {
        return codes.getReadOnlyProperty();
    }

    /** The code of an annotation. */
    public Optional<Code> code(Annotation annotation) {
        return annotation.code().flatMap(shelf::code);
    }

    /** All annotations and codes of the library; to be read, and changed through {@link #apply} only. */
    public AnnotationShelf shelf() {
        return shelf;
    }

    /** The passage selected in the open report. */
    public ObjectProperty<Optional<Anchor>> selectionProperty() {
        return selection;
    }

    /** Where the selected passage is on the screen, for a pop-up beside it; empty if it is out of view. */
    public Optional<Bounds> selectionPlace() {
        return selectionPlace.get();
    }

    /** The document view says how to find the selection on the screen. */
    public void findSelectionBy(Supplier<Optional<Bounds>> finder) {
        selectionPlace = finder;
    }

    /** Moves the selected passage to the top of its page, so that there is room below it. */
    public void raiseSelection() {
        selectionRaiser.run();
    }

    /** The document view says how to do that. */
    public void raiseSelectionBy(Runnable raiser) {
        selectionRaiser = raiser;
    }

    /** The annotation that is looked at. */
    public ObjectProperty<Optional<AnnotationId>> heldProperty() {
        return held;
    }

    /** The annotation that is looked at, of the open report or the one beside, as it is now; empty for one that has lost its place. */
    public Optional<Annotation> held() {
        Optional<AnnotationId> id = held.get();
        if (id.isEmpty()) {
            return Optional.empty();
        }
        if (heldIn != open.annotations()
                || heldBeside != beside.annotations()
                || heldNow.filter(one -> one.id().equals(id.get())).isEmpty()) {
            heldIn = open.annotations();
            heldBeside = beside.annotations();
            heldNow = Stream.concat(heldIn.stream(), heldBeside.stream())
                    .filter(one -> one.id().equals(id.get()))
                    .findFirst();
        }
        return heldNow;
    }

    /** Whether everything that is shown is on disk. */
    public ReadOnlyBooleanProperty storedProperty() {
        return queue.storedProperty();
    }

    public ReadOnlyObjectProperty<Optional<ChangeName>> undoNameProperty() {
        return steps.undoNameProperty();
    }

    public ReadOnlyObjectProperty<Optional<ChangeName>> redoNameProperty() {
        return steps.redoNameProperty();
    }

    /** What a change is called, in the language of the moment. */
    public String say(ChangeName name) {
        Phrases names = isMine(name) ? phrases : changeNames;
        return names.text(name.key(), name.arguments().toArray());
    }

    private static boolean isMine(ChangeName name) {
        return Stream.of("review.", "header.", "choice.", "doubt.").anyMatch(name.key()::startsWith);
    }

    /** What a report is called in a line; empty if it has gone. */
    public String shortName(ReportId report) {
        return session.listed(report).map(Listed::shortName).orElse("");
    }

    // ---- changing it ----------------------------------------------------------------------------------------------

    /** Does a change: shows it now, stores it behind. */
    public void apply(Change change) {
        Steps.Step step = new Steps.Step.Annotated(change, change.name(new Naming(shelf.codes(), this::shortName)));
        steps.did(step);
        take(change);
        store("store.change", step.first(), step);
    }

    /** Puts an annotation on a passage. */
    public void annotate(Annotation annotation) {
        apply(new Change.AddAnnotation(annotation));
        held.set(Optional.of(annotation.id()));
    }

    /** Takes the last step back, wherever it was made: a change to annotations and codes, or a word on a statement. */
    public void undo() {
        steps.back().ifPresent(step -> {
            showAgain(step, Change::inverse, "undone");
            store("store.undo", step.back(), step);
        });
    }

    /** Does again what was taken back. */
    public void redo() {
        steps.again().ifPresent(step -> {
            showAgain(step, change -> change, "redone");
            store("store.redo", step.again(), step);
        });
    }

    /**
     * Accepts, corrects or rejects a statement, as a step that {@link #undo} takes back.
     *
     * @param stated the statement with the review it has now
     */
    public void review(Stated stated, Review review) {
        review(List.of(stated), List.of(review));
    }

    /**
     * Says something of several statements, as one step.
     *
     * @param stated the statements with the reviews they have now
     * @param reviews what is said of each, in the same order
     */
    public void review(List<Stated> stated, List<Review> reviews) {
        did("store.review", new Steps.Step.Reviewed(List.copyOf(stated), List.copyOf(reviews)));
    }

    /** The statements that were just reviewed, or whose review was taken back, while the session tells of it; else none. */
    public Set<StatementId> reviewed() {
        return reviewed;
    }

    /**
     * Puts right who speaks, when and about which years, of one report or of many, as a step that {@link #undo} takes back.
     * Statements are read anew by the years.
     *
     * @param reports as they are listed now
     * @param right their headers as they shall be, in the same order
     */
    public void putRight(List<Listed> reports, List<Header> right) {
        List<Listed> changed = new ArrayList<>();
        List<Header> after = new ArrayList<>();
        for (int i = 0; i < reports.size(); i++) {
            if (!reports.get(i).header().equals(right.get(i))) {
                changed.add(reports.get(i));
                after.add(right.get(i));
            }
        }
        if (changed.isEmpty()) {
            return;
        }
        Steps.Step.PutRight step = new Steps.Step.PutRight(
                changed.stream().map(Listed::id).toList(),
                changed.stream().map(Listed::header).toList(),
                after);
        did("store.headers", step);
        notices.say(phrases.text("headers.put-right", changed.size()), phrases.text("headers.undo"), () -> {
            if (steps.isLast(step)) {
                undo();
            }
        });
    }

    /**
     * Lets one of several values of one thing count, or leaves that to the rules again, as a step that {@link #undo} takes
     * back.
     *
     * @param before the one that was chosen until now
     */
    public void choose(Stated outcome, boolean counts, Optional<Stated> before) {
        did("store.choice", new Steps.Step.Chosen(outcome, counts, before));
    }

    /** Says what a doubt is, as a step that {@link #undo} takes back. */
    public void mark(DoubtBrief doubt, DoubtMark before, DoubtMark after) {
        did("store.mark", new Steps.Step.Marked(doubt, before, after));
    }

    private void did(String name, Steps.Step step) {
        steps.did(step);
        store(name, step.first(), step);
    }

    /** @param step what the work does, or takes back */
    private void store(String name, StoreQueue.Work work, Steps.Step step) {
        Steps.State state = steps.now();
        queue.add(phrases.text(name), work, new StoreQueue.Outcome() {
            @Override
            public void stored() {
                steps.confirm(state);
                tell(step);
            }

            @Override
            public void failed(Throwable problem) {
                steps.rollBack();
                fill();
                // last: a message may wait for its answer, and until then the desk must not show what is not stored
                notices.failed(phrases.text("failed.store"), problem);
            }
        });
    }

    private void tell(Steps.Step step) {
        reviewed = step instanceof Steps.Step.Reviewed reviewing ? reviewing.statements() : Set.of();
        step.tell(session);
        reviewed = Set.of();
    }

    private void take(Change change) {
        shelf.apply(change);
        showShelf();
        session.annotationsChanged();
    }

    /** Shows what an undo or redo of annotations has changed, where it happened; all else shows once it is stored. */
    private void showAgain(Steps.Step step, UnaryOperator<Change> way, String said) {
        if (step instanceof Steps.Step.Annotated annotated) {
            showAgain(way.apply(annotated.change()), said);
        }
    }

    private void showAgain(Change change, String said) {
        take(change);
        if (change instanceof Change.AddAnnotation add) {
            turnTo(add.annotation());
        } else if (change instanceof Change.EditAnnotation edit) {
            turnTo(edit.after());
        } else if (change instanceof Change.RemoveAnnotation remove && !isOpen(remove.annotation())) {
            session.show(remove.annotation().anchor());
        } else if (change instanceof Change.Together together) {
            // it may have happened in many places, none of them in view
            notices.say(phrases.text(said, say(together.called())));
        }
    }

    private void turnTo(Annotation annotation) {
        if (!isOpen(annotation)) {
            session.show(annotation.anchor());
        }
        held.set(Optional.of(annotation.id()));
    }

    private boolean isOpen(Annotation annotation) {
        Optional<ReportId> report = Optional.of(annotation.anchor().report());
        return report.equals(session.reportProperty().get())
                || report.equals(session.besideProperty().get());
    }

    // ---- filling it -----------------------------------------------------------------------------------------------

    private record Filling(Codebook codes, List<Annotation> annotations, List<ReportMemo> memos) {}

    /** Another library, or other texts: earlier steps speak of what is not there any more. */
    private void refill() {
        steps.clear();
        fill();
    }

    /** Reads annotations and codes anew. */
    private void fill() {
        Optional<Library> library = session.library();
        if (library.isEmpty()) {
            filling.forget();
            filled(new Filling(Codebook.EMPTY, List.of(), List.of()));
            return;
        }
        filling.start(
                phrases.text("job.annotations"),
                progress -> new Filling(
                        library.get().codebook(),
                        library.get().annotations(),
                        library.get().reportMemos()),
                this::filled,
                problem -> notices.failed(phrases.text("failed.annotations"), problem));
    }

    private void filled(Filling filling) {
        shelf.fill(filling.codes(), filling.annotations(), filling.memos());
        showShelf();
        session.annotationsChanged();
    }

    private void showShelf() {
        if (!codes.get().equals(shelf.codes())) {
            codes.set(shelf.codes());
        }
        open.showShelf();
        beside.showShelf();
        if (held.get().isPresent() && held().isEmpty()) {
            held.set(Optional.empty());
        }
    }

    /** Headers were put right, or reports have gone; with a report go the steps that spoke of it. */
    private void listed() {
        open.renamed();
        beside.renamed();
        Set<ReportId> there = new HashSet<>();
        session.reports().forEach(listed -> there.add(listed.id()));
        if (!there.containsAll(known)) {
            steps.clear();
        }
        known = there;
    }
}
