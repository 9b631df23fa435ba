package org.duibiao.ui.shell;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/**
 * The place of a view that is built when it is first wanted. Building one takes longer than a start may, and only one can
 * be seen; so the place stands in the window from the beginning, and what shows the state of its view-model comes into it
 * later. FX thread only.
 */
public final class LaterNode {
    private final StackPane place = new StackPane();
    private Optional<Supplier<? extends Node>> make;

    /** @param make builds the view; asked once, perhaps long after the view-models have their state */
    public LaterNode(Supplier<? extends Node> make) {
        this.make = Optional.of(make);
    }

    /** A view that is there already. */
    public static LaterNode built(Node node) {
        LaterNode whole = new LaterNode(() -> node);
        whole.build();
        return whole;
    }

    /** Where the view is or will be; who hides it hides the view. */
    public Node place() {
        return place;
    }

    boolean isBuilt() {
        return make.isEmpty();
    }

    /** Builds the view, if it is not there yet. */
    public void build() {
        make.ifPresent(wanted -> {
            make = Optional.empty();
            Node view = wanted.get();
            // some views begin something when they appear
            view.visibleProperty().bind(place.visibleProperty());
            // a hidden view in the scene would be laid out at every change of what it shows
            place.visibleProperty().addListener((property, before, now) -> put(view, now));
            put(view, place.isVisible());
        });
    }

    private void put(Node view, boolean shown) {
        if (shown) {
            place.getChildren().setAll(view);
        } else {
            place.getChildren().clear();
        }
    }
}
