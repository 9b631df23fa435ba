package org.duibiao.ui.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.duibiao.annotation.Annotation;
import org.duibiao.annotation.AnnotationId;
import org.duibiao.annotation.Code;
import org.duibiao.library.Library;
import org.duibiao.report.ReportId;
import org.duibiao.task.JobRunner;
import org.duibiao.task.LatestJob;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.session.Desk;
import org.duibiao.ui.session.Excerpt;
import org.duibiao.ui.session.Session;

/** The annotations of the open report as a list: found by words, put in order; those that lost their words first. */
public final class AnnotationListViewModel {
    private final Session session;
    private final Desk desk;
    private final Phrases phrases;
    private final LatestJob looking;
    private final StringProperty words = new SimpleStringProperty("");
    private final ObjectProperty<Order> order = new SimpleObjectProperty<>(Order.PLACE);
    private final BooleanProperty onlyFlagged = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<List<Annotation>> shown = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Map<AnnotationId, Excerpt>> lostContexts =
            new ReadOnlyObjectWrapper<>(Map.of());

    /** What the list is put in order by. */
    public enum Order {
        PLACE,
        CODE,
        WEIGHT,
        NEWEST,
        AUTHOR;

        String key() {
            return "order." + name().toLowerCase(Locale.ROOT);
        }
    }

    public AnnotationListViewModel(Session session, Desk desk, JobRunner jobs, Words words) {
        this.session = session;
        this.desk = desk;
        this.phrases = words.of(AnnotationListViewModel.class);
        this.looking = new LatestJob(jobs);
        this.words.addListener((property, before, now) -> fill());
        order.addListener((property, before, now) -> fill());
        onlyFlagged.addListener((property, before, now) -> fill());
        desk.annotationsProperty().addListener((property, before, now) -> fill());
        desk.codesProperty().addListener((property, before, now) -> fill());
        session.annotationsChangeProperty().addListener((property, before, now) -> {
            if (!desk.orphans().isEmpty() || shown.get().stream().anyMatch(this::isLost)) {
                fill();
            }
        });
        desk.openedProperty().addListener((property, before, now) -> lookUpContexts());
        fill();
    }

    /** Words that code, memo or passage must have. */
    public StringProperty wordsProperty() {
        return words;
    }

    public ObjectProperty<Order> orderProperty() {
        return order;
    }

    public BooleanProperty onlyFlaggedProperty() {
        return onlyFlagged;
    }

    public ReadOnlyObjectProperty<List<Annotation>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Where annotations that have lost their words stood in the text they were made on. */
    public ReadOnlyObjectProperty<Map<AnnotationId, Excerpt>> lostContextsProperty() {
        return lostContexts.getReadOnlyProperty();
    }

    /** Whether its words are not in the present text. */
    public boolean isLost(Annotation annotation) {
        return desk.opened()
                .filter(open ->
                        open.listed().textVersion() == annotation.anchor().textVersion())
                .isEmpty();
    }

    /** Looks at an annotation, and turns to it where it has a place. */
    public void take(Annotation annotation) {
        if (!isLost(annotation)) {
            session.show(annotation.anchor());
        }
        desk.heldProperty().set(Optional.of(annotation.id()));
    }

    /** The next other report that has annotations without a place. */
    public Optional<ReportId> elsewhereLost() {
        return session.reports().stream()
                .filter(listed -> !session.reportProperty().get().equals(Optional.of(listed.id())))
                .filter(listed -> desk.shelf().of(listed.id()).stream()
                        .anyMatch(annotation -> annotation.anchor().textVersion() != listed.textVersion()))
                .map(listed -> listed.id())
                .findFirst();
    }

    private void fill() {
        String wanted = words.get().strip().toLowerCase(Locale.ROOT);
        List<Annotation> found =
                new ArrayList<>(Stream.concat(desk.orphans().stream(), desk.annotationsProperty().get().stream())
                        .filter(annotation -> !onlyFlagged.get() || annotation.weight() > 0)
                        .filter(annotation -> wanted.isEmpty() || holds(annotation, wanted))
                        .toList());
        comparator().ifPresent(found::sort);
        shown.set(List.copyOf(found));
    }

    private boolean holds(Annotation annotation, String wanted) {
        return name(annotation).toLowerCase(Locale.ROOT).contains(wanted)
                || annotation.memo().toLowerCase(Locale.ROOT).contains(wanted)
                || annotation.author().toLowerCase(Locale.ROOT).contains(wanted)
                || annotation
                        .anchor()
                        .passage()
                        .quote()
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted);
    }

    private Optional<Comparator<Annotation>> comparator() {
        return switch (order.get()) {
            case PLACE -> Optional.empty();
            case CODE -> Optional.of(Comparator.comparing(this::name));
            case WEIGHT -> Optional.of(Comparator.comparing(Annotation::weight).reversed());
            case NEWEST -> Optional.of(Comparator.comparing(Annotation::made).reversed());
            case AUTHOR -> Optional.of(Comparator.comparing(Annotation::author));
        };
    }

    /** What it is called: its code, or that it is a memo. */
    public String name(Annotation annotation) {
        return desk.code(annotation).map(Code::name).orElseGet(() -> phrases.text("list.memo-only"));
    }

    private void lookUpContexts() {
        List<Annotation> lost = desk.orphans();
        Optional<Library> library = session.library();
        if (lost.isEmpty() || library.isEmpty()) {
            looking.forget();
            lostContexts.set(Map.of());
            return;
        }
        looking.start(
                phrases.text("list.context-job"),
                progress -> {
                    Map<AnnotationId, Excerpt> contexts = new HashMap<>();
                    for (Annotation annotation : lost) {
                        library.get()
                                .text(
                                        annotation.anchor().report(),
                                        annotation.anchor().textVersion())
                                .filter(text ->
                                        annotation.anchor().passage().span().end() <= text.length())
                                .ifPresent(text -> contexts.put(
                                        annotation.id(),
                                        Excerpt.of(
                                                text,
                                                annotation.anchor().passage().span())));
                    }
                    return contexts;
                },
                lostContexts::set,
                problem -> lostContexts.set(Map.of()));
    }
}
