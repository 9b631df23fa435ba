package org.duibiao.ui.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import org.duibiao.annotation.Annotation;
import org.duibiao.annotation.AnnotationId;
import org.duibiao.annotation.Change;
import org.duibiao.annotation.ChangeName;
import org.duibiao.annotation.Codebook;
import org.duibiao.library.Library;
import org.duibiao.report.Anchor;
import org.duibiao.report.ReportId;
import org.duibiao.statement.Review;
import org.duibiao.statement.Stated;
import org.duibiao.statement.StatementId;
import org.duibiao.task.Job;
import org.duibiao.task.JobRunner;
import org.duibiao.task.LatestJob;
import org.duibiao.ui.kit.Notices;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Words;

/**
 * What lies on the desk: the open report with its statements, all annotations and codes, what is selected, and the one
 * way to change them. A change is shown at once and stored behind it, one after the other in the order they were made;
 * if storing fails, the desk shows again what the library holds and says so. FX thread only.
 */
public final class Desk {
    private final Session session;
    private final JobRunner jobs;
    private final Notices notices;
    private final Phrases phrases;
    private final Phrases changeNames;
    private final LatestJob opening;
    private final LatestJob filling;

    private final ReadOnlyObjectWrapper<Optional<Opened>> opened = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final AnnotationShelf shelf = new AnnotationShelf();
    private final ReadOnlyObjectWrapper<List<Annotation>> annotations = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Codebook> codes = new ReadOnlyObjectWrapper<>(Codebook.EMPTY);
    private final ObjectProperty<Optional<Anchor>> selection = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<AnnotationId>> held = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ChangeName>> undoName = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ChangeName>> redoName = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper stored = new ReadOnlyBooleanWrapper(true);

    private Supplier<Optional<Bounds>> selectionPlace = Optional::empty;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean storing;
    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();

    public Desk(Session session, JobRunner jobs, Notices notices, Words words) {
        this.session = session;
        this.jobs = jobs;
        this.notices = notices;
        this.phrases = words.of(Desk.class);
        this.changeNames = words.of(Change.class);
        this.opening = new LatestJob(jobs);
        this.filling = new LatestJob(jobs);
        session.libraryProperty().addListener((property, before, now) -> {
            done.clear();
            undone.clear();
            fill();
        });
        session.reportProperty().addListener((property, before, now) -> open());
        session.statementsChangeProperty().addListener((property, before, now) -> reread());
        session.textsChangeProperty().addListener((property, before, now) -> fill());
        session.reports().addListener((javafx.beans.InvalidationListener) change -> renamed());
        fill();
    }

    // ---- what lies there ------------------------------------------------------------------------------------------

    /** The report that lies open; empty while one is being opened. */
    public ReadOnlyObjectProperty<Optional<Opened>> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    public Optional<Opened> opened() {
        return opened.get();
    }

    /** Annotations of the open report whose words are not in its present text. */
    public List<Annotation> orphans() {
        return opened.get().stream()
                .flatMap(open -> shelf.of(open.listed().id()).stream()
                        .filter(annotation -> annotation.anchor().textVersion()
                                != open.listed().textVersion()))
                .toList();
    }

    private List<Annotation> placed(Optional<Opened> report) {
        return report.map(open -> shelf.of(open.listed().id()).stream()
                        .filter(annotation -> annotation.anchor().textVersion()
                                == open.listed().textVersion())
                        .toList())
                .orElse(List.of());
    }

    /** The annotations of the open report in reading order, those without a place in its present text left out. */
    public ReadOnlyObjectProperty<List<Annotation>> annotationsProperty() {
        return annotations.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Codebook> codesProperty() {
        return codes.getReadOnlyProperty();
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

    /** The annotation that is looked at. */
    public ObjectProperty<Optional<AnnotationId>> heldProperty() {
        return held;
    }

    /** The annotation that is looked at, as it is now. */
    public Optional<Annotation> held() {
        return held.get()
                .flatMap(id -> annotations.get().stream()
                        .filter(annotation -> annotation.id().equals(id))
                        .findFirst());
    }

    /** Whether everything that is shown is on disk. */
    public ReadOnlyBooleanProperty storedProperty() {
        return stored.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<ChangeName>> undoNameProperty() {
        return undoName.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<ChangeName>> redoNameProperty() {
        return redoName.getReadOnlyProperty();
    }

    /** What a change is called, in the language of the moment. */
    public String say(ChangeName name) {
        Phrases names = name.key().startsWith("review.") ? phrases : changeNames;
        return names.text(name.key(), name.arguments().toArray());
    }

    // ---- changing it ----------------------------------------------------------------------------------------------

    /** Does a change: shows it now, stores it behind. */
    public void apply(Change change) {
        take(change);
        did(new Step.Annotated());
        store(phrases.text("store.change"), library -> {
            library.history().apply(change);
            return Optional.<Change>empty();
        });
    }

    /** Puts an annotation on a passage. */
    public void annotate(Annotation annotation) {
        apply(new Change.AddAnnotation(annotation));
        held.set(Optional.of(annotation.id()));
    }

    /** Takes the last step back, wherever it was made: a change to annotations and codes, or a word on a statement. */
    public void undo() {
        Step last = done.poll();
        if (last instanceof Step.Reviewed reviewed) {
            undone.push(last);
            storeReview("store.undo", reviewed.before().id(), reviewed.before().review());
            return;
        }
        undone.push(new Step.Annotated());
        store(phrases.text("store.undo"), library -> library.history().undo());
    }

    /** Does again what was taken back. */
    public void redo() {
        Step last = undone.poll();
        if (last instanceof Step.Reviewed reviewed) {
            done.push(last);
            storeReview("store.redo", reviewed.before().id(), reviewed.after());
            return;
        }
        done.push(new Step.Annotated());
        store(phrases.text("store.redo"), library -> library.history().redo());
    }

    /**
     * Accepts, corrects or rejects a statement, as a step that {@link #undo} takes back.
     *
     * @param stated the statement with the review it has now
     */
    public void review(Stated stated, Review review) {
        did(new Step.Reviewed(stated, review));
        storeReview("store.review", stated.id(), review);
    }

    private void storeReview(String name, StatementId statement, Review review) {
        store(
                phrases.text(name),
                library -> {
                    library.review(statement, review);
                    return Optional.empty();
                },
                session::statementsChanged);
    }

    /** What was done last, whatever kind it was; annotations keep what they need in the library's history. */
    private sealed interface Step {
        record Annotated() implements Step {}

        record Reviewed(Stated before, Review after) implements Step {
            ChangeName name() {
                return ChangeName.of(
                        "review." + after.state().name().toLowerCase(Locale.ROOT),
                        before.statement().claim().indicatorText());
            }
        }
    }

    private void did(Step step) {
        done.push(step);
        undone.clear();
    }

    private static Optional<ChangeName> name(Deque<Step> steps, Optional<ChangeName> ofAnnotations) {
        return steps.peek() instanceof Step.Reviewed reviewed ? Optional.of(reviewed.name()) : ofAnnotations;
    }

    private interface Work {
        Optional<Change> in(Library library) throws Exception;
    }

    /** Puts work on the library in the queue; at most one piece is under way, so that changes keep their order. */
    private void store(String name, Work work) {
        store(name, work, () -> {});
    }

    private void store(String name, Work work, Runnable after) {
        session.library().ifPresent(library -> {
            stored.set(false);
            waiting.add(() -> start(name, library, work, after));
            next();
        });
    }

    private void next() {
        if (!storing && !waiting.isEmpty()) {
            storing = true;
            waiting.remove().run();
        }
    }

    private record Stored(Optional<Change> shown, Optional<ChangeName> undo, Optional<ChangeName> redo) {}

    private void start(String name, Library library, Work work, Runnable after) {
        Job<Stored> job = progress -> {
            Optional<Change> change = work.in(library);
            return new Stored(
                    change, library.history().undoName(), library.history().redoName());
        };
        jobs.start(name, job, result -> done(library, result, after), problem -> {
            waiting.clear();
            done.clear();
            undone.clear();
            storing = false;
            fill();
            // last: a message may wait for its answer, and until then the desk must not show what is not stored
            notices.failed(phrases.text("failed.store"), problem);
        });
    }

    private void done(Library library, Stored result, Runnable after) {
        storing = false;
        if (!session.library().equals(Optional.of(library))) {
            next();
            return;
        }
        undoName.set(name(done, result.undo()));
        redoName.set(name(undone, undone.isEmpty() ? Optional.empty() : result.redo()));
        after.run();
        result.shown().ifPresent(change -> {
            take(change);
            turnTo(change);
        });
        stored.set(waiting.isEmpty());
        next();
    }

    private void take(Change change) {
        shelf.apply(change);
        showShelf();
        session.annotationsChanged();
    }

    /** After an undo or redo: shows where it happened. */
    private void turnTo(Change change) {
        if (change instanceof Change.AddAnnotation add) {
            turnTo(add.annotation());
        } else if (change instanceof Change.EditAnnotation edit) {
            turnTo(edit.after());
        } else if (change instanceof Change.RemoveAnnotation remove && !isOpen(remove.annotation())) {
            session.show(remove.annotation().anchor());
        }
    }

    private void turnTo(Annotation annotation) {
        if (!isOpen(annotation)) {
            session.show(annotation.anchor());
        }
        held.set(Optional.of(annotation.id()));
    }

    private boolean isOpen(Annotation annotation) {
        return session.reportProperty()
                .get()
                .equals(Optional.of(annotation.anchor().report()));
    }

    // ---- filling it -----------------------------------------------------------------------------------------------

    private record Filling(
            Codebook codes, List<Annotation> annotations, Optional<ChangeName> undo, Optional<ChangeName> redo) {}

    /** Reads annotations and codes anew, for another library or after storing failed. */
    public void fill() {
        waiting.clear();
        Optional<Library> library = session.library();
        if (library.isEmpty()) {
            filling.forget();
            filled(new Filling(Codebook.EMPTY, List.of(), Optional.empty(), Optional.empty()));
            return;
        }
        filling.start(
                phrases.text("job.annotations"),
                progress -> new Filling(
                        library.get().codebook(),
                        library.get().annotations(),
                        library.get().history().undoName(),
                        library.get().history().redoName()),
                this::filled,
                problem -> notices.failed(phrases.text("failed.annotations"), problem));
    }

    private void filled(Filling filling) {
        shelf.fill(filling.codes(), filling.annotations());
        undoName.set(filling.undo());
        redoName.set(filling.redo());
        stored.set(true);
        showShelf();
        session.annotationsChanged();
    }

    private void showShelf() {
        codes.set(shelf.codes());
        annotations.set(placed(opened.get()));
        if (held.get().isPresent() && held().isEmpty()) {
            held.set(Optional.empty());
        }
    }

    private void open() {
        selection.set(Optional.empty());
        held.set(Optional.empty());
        load(false);
    }

    private void reread() {
        load(true);
    }

    private void load(boolean stays) {
        Optional<Library> library = session.library();
        Optional<ReportId> report = session.reportProperty().get();
        if (library.isEmpty() || report.isEmpty()) {
            opening.forget();
            put(Optional.empty());
            return;
        }
        Optional<Opened> before = stays ? opened.get() : Optional.empty();
        opening.start(
                phrases.text("job.open"), progress -> read(library.get(), report.get(), before), this::put, problem -> {
                    put(Optional.empty());
                    notices.failed(phrases.text("failed.open"), problem);
                });
    }

    private static Optional<Opened> read(Library library, ReportId id, Optional<Opened> before) throws Exception {
        List<Stated> statements = library.statementsWithRejected(id);
        var listed = library.report(id);
        boolean sameText = before.isPresent()
                && before.get().listed().id().equals(id)
                && listed.isPresent()
                && before.get().listed().textVersion() == listed.get().textVersion();
        if (sameText) {
            return Optional.of(new Opened(before.get().listed(), before.get().report(), statements));
        }
        return listed.isEmpty()
                ? Optional.empty()
                : Optional.of(new Opened(listed.get(), library.read(id), statements));
    }

    private void put(Optional<Opened> report) {
        annotations.set(placed(report));
        opened.set(report);
    }

    /** A header was put right: the open report carries the new one. */
    private void renamed() {
        opened.get()
                .ifPresent(open -> session.listed(open.listed().id())
                        .filter(listed -> !listed.equals(open.listed())
                                && listed.textVersion() == open.listed().textVersion())
                        .ifPresent(listed -> put(Optional.of(new Opened(listed, open.report(), open.statements())))));
    }
}
