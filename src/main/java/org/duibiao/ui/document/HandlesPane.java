package org.duibiao.ui.document;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import org.duibiao.annotation.Annotation;
import org.duibiao.annotation.Change;
import org.duibiao.text.Span;
import org.duibiao.ui.document.Highlights.Sheet;
import org.duibiao.ui.session.Desk;

/** Two handles at the ends of the annotation that is looked at; dragging one gives it other borders. */
final class HandlesPane extends Pane {
    private final PageArea area;
    private final Desk desk;
    private final Supplier<Optional<Sheet>> sheet;
    private final Circle start = new Circle(5);
    private final Circle end = new Circle(5);
    private Optional<Span> dragged = Optional.empty();

    /**
     * @param sheet what the area shows
     * @param later lets {@link #follow} be called once all that changes now has changed
     */
    HandlesPane(PageArea area, Desk desk, Supplier<Optional<Sheet>> sheet, Runnable later) {
        this.area = area;
        this.desk = desk;
        this.sheet = sheet;
        setPickOnBounds(false);
        for (Circle handle : new Circle[] {start, end}) {
            handle.getStyleClass().add("resize-handle");
            handle.setManaged(false);
            handle.setVisible(false);
            handle.setOnMouseDragged(event -> drag(handle == start, event));
            handle.setOnMouseReleased(event -> drop());
        }
        getChildren().addAll(start, end);
        desk.heldProperty().addListener((property, before, now) -> later.run());
    }

    /** Where the ends are now. */
    void follow() {
        Optional<Span> shown = dragged.or(this::whole);
        if (shown.isEmpty() || shown.get().end() > area.getLength()) {
            start.setVisible(false);
            end.setVisible(false);
            return;
        }
        put(start, area.place(new Span(shown.get().start(), shown.get().start() + 1)), true);
        put(end, area.place(new Span(shown.get().end() - 1, shown.get().end())), false);
    }

    /** The annotation that is looked at, if it is of this page's report. */
    private Optional<Annotation> heldHere() {
        return desk.held()
                .filter(annotation -> sheet.get()
                        .filter(now -> now.opened()
                                .listed()
                                .id()
                                .equals(annotation.anchor().report()))
                        .isPresent());
    }

    private Optional<Span> whole() {
        return heldHere()
                .flatMap(annotation -> sheet.get()
                        .flatMap(now ->
                                now.page().shownOf(annotation.anchor().passage().span())));
    }

    private void put(Circle handle, Optional<Bounds> character, boolean left) {
        handle.setVisible(character.isPresent());
        character.ifPresent(bounds -> {
            Point2D at = screenToLocal(
                    left ? bounds.getMinX() : bounds.getMaxX(), left ? bounds.getMinY() : bounds.getMaxY());
            if (at != null) {
                handle.relocate(at.getX() - 5, left ? at.getY() - 5 : at.getY() - 2);
            }
        });
    }

    private void drag(boolean first, MouseEvent event) {
        Point2D at = area.screenToLocal(event.getScreenX(), event.getScreenY());
        Optional<Span> whole = whole();
        if (at == null || whole.isEmpty()) {
            return;
        }
        int position = area.hit(at.getX(), at.getY()).getInsertionIndex();
        Span now = dragged.orElse(whole.get());
        Span next = first
                ? new Span(Math.min(position, now.end() - 1), now.end())
                : new Span(now.start(), Math.max(position, now.start() + 1));
        dragged = Optional.of(next);
        area.selectRange(next.start(), next.end());
        follow();
        event.consume();
    }

    private void drop() {
        Optional<Span> stored =
                dragged.flatMap(span -> sheet.get().flatMap(now -> now.page().storedOf(span)));
        dragged = Optional.empty();
        Optional<Annotation> held = heldHere();
        if (stored.isPresent()
                && held.isPresent()
                && !held.get().anchor().passage().span().equals(stored.get())) {
            desk.apply(new Change.EditAnnotation(
                    held.get(), held.get().at(sheet.get().orElseThrow().opened().anchor(stored.get()))));
        }
        follow();
    }
}
