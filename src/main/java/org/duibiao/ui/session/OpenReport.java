package org.duibiao.ui.session;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.duibiao.annotation.Annotation;
import org.duibiao.library.Library;
import org.duibiao.report.ReportId;
import org.duibiao.statement.Stated;
import org.duibiao.task.JobRunner;
import org.duibiao.task.LatestJob;
import org.duibiao.ui.kit.Notices;
import org.duibiao.ui.kit.Phrases;

/** A report that lies open, read beside the window, with its annotations as the shelf holds them. FX thread only. */
public final class OpenReport {
    private final Session session;
    private final AnnotationShelf shelf;
    private final LatestJob opening;
    private final ReadOnlyBooleanWrapper onItsWay = new ReadOnlyBooleanWrapper();
    private final Notices notices;
    private final Phrases phrases;
    private final ReadOnlyObjectWrapper<Optional<Opened>> opened = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Annotation>> annotations = new ReadOnlyObjectWrapper<>(List.of());
    private Optional<ReportId> wanted = Optional.empty();
    private List<Annotation> placed = List.of();

    OpenReport(Session session, AnnotationShelf shelf, JobRunner jobs, Notices notices, Phrases phrases) {
        this.session = session;
        this.shelf = shelf;
        this.opening = new LatestJob(jobs);
        this.notices = notices;
        this.phrases = phrases;
    }

    /** Whether a report is being read from the library. */
    public ReadOnlyBooleanProperty onItsWayProperty() {
        return onItsWay.getReadOnlyProperty();
    }

    /** The report; empty while one is being opened for the first time. */
    public ReadOnlyObjectProperty<Optional<Opened>> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    public Optional<Opened> opened() {
        return opened.get();
    }

    /** Its annotations in reading order, those without a place in its present text left out; told after the report. */
    public ReadOnlyObjectProperty<List<Annotation>> annotationsProperty() {
        return annotations.getReadOnlyProperty();
    }

    /** Like {@link #annotationsProperty}, and right also while a new report is being told. */
    public List<Annotation> annotations() {
        return placed;
    }

    /** Its annotations whose words are not in its present text. */
    public List<Annotation> orphans() {
        return opened.get().stream()
                .flatMap(open -> shelf.of(open.listed().id()).stream()
                        .filter(annotation -> annotation.anchor().textVersion()
                                != open.listed().textVersion()))
                .toList();
    }

    /** Opens another report, or none. */
    public void open(Optional<ReportId> report) {
        wanted = report;
        load(Optional.empty());
    }

    /** Reads again what was read from it; its text only if there is a new version. */
    void reread() {
        load(opened.get());
    }

    /** Takes up annotations that have changed. */
    void showShelf() {
        List<Annotation> now = placed(opened.get());
        if (!now.equals(placed)) {
            placed = now;
            annotations.set(now);
        }
    }

    /** A header was put right: the report carries the new one. */
    void renamed() {
        opened.get()
                .ifPresent(open -> session.listed(open.listed().id())
                        .filter(listed -> !listed.equals(open.listed())
                                && listed.textVersion() == open.listed().textVersion())
                        .ifPresent(listed -> put(Optional.of(new Opened(listed, open.report(), open.statements())))));
    }

    private void load(Optional<Opened> before) {
        Optional<Library> library = session.library();
        if (library.isEmpty() || wanted.isEmpty()) {
            opening.forget();
            put(Optional.empty());
            return;
        }
        ReportId id = wanted.get();
        onItsWay.set(true);
        opening.start(phrases.text("job.open"), progress -> read(library.get(), id, before), this::put, problem -> {
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
        onItsWay.set(false);
        placed = placed(report);
        opened.set(report);
        annotations.set(placed);
    }

    private List<Annotation> placed(Optional<Opened> report) {
        if (report.isEmpty()) {
            return List.of();
        }
        int version = report.get().listed().textVersion();
        List<Annotation> all = shelf.of(report.get().listed().id());
        // mostly all of them; then the shelf's own list will do
        return all.stream().allMatch(annotation -> annotation.anchor().textVersion() == version)
                ? all
                : all.stream()
                        .filter(annotation -> annotation.anchor().textVersion() == version)
                        .toList();
    }
}
