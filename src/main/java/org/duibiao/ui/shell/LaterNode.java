package org.duibiao.ui.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.duibiao.ui.kit.Later;

/**
 * The place of a view that is built when it is first wanted. Building one takes longer than a start may, and only one can
 * be seen; so the place stands in the window from the beginning, and what shows the state of its view-model comes into it
 * later. FX thread only.
 */
public final class LaterNode {
    private final StackPane place = new StackPane();
    private final Deque<Later<?>> parts;
    private final Later<? extends Node> whole;

    /** @param make builds the view; asked once, perhaps long after the view-models have their state */
    public LaterNode(Supplier<? extends Node> make) {
        this(List.of(), make);
    }

    /**
     * A view that is built part by part, so that the window can answer in between.
     *
     * @param parts what {@code make} puts together, in the order in which they are to be made
     */
    public LaterNode(List<Later<?>> parts, Supplier<? extends Node> make) {
        this.parts = new ArrayDeque<>(parts);
        this.whole = new Later<>(make);
    }

    /** Where the view is or will be; who hides it hides the view. */
    public Node place() {
        return place;
    }

    boolean isBuilt() {
        return whole.isMade();
    }

    /** Makes one part that is not there yet; the view itself after the last. */
    void buildOn() {
        parts.removeIf(Later::isMade);
        if (parts.isEmpty()) {
            build();
        } else {
            parts.removeFirst().get();
        }
    }

    /** Builds the view, if it is not there yet. */
    public void build() {
        if (!whole.isMade()) {
            Node view = whole.get();
            // some views begin something when they appear
            view.visibleProperty().bind(place.visibleProperty());
            // a hidden view in the scene would be laid out at every change of what it shows
            place.visibleProperty().addListener((property, before, now) -> put(view, now));
            put(view, place.isVisible());
        }
    }

    private void put(Node view, boolean shown) {
        if (shown) {
            place.getChildren().setAll(view);
        } else {
            place.getChildren().clear();
        }
    }
}
