package org.duibiao.ui.shell;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import org.duibiao.ui.session.Session;
import org.duibiao.ui.session.View;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the keyboard where the person looks: in the view that is shown. A view that is come back to has it where it was
 * left, one that is new has it where its layout says ({@link #TAKES_KEYS}). What had it and is gone, hidden or disabled
 * hands it to its view, as does a button that was clicked to leave it; JavaFX would hand it to the first button of the tool
 * bar, where Space leaves the view.
 */
final class KeyboardFocus {
    /** The style class of the table, list or page of a view that has the keyboard when the view is come to. */
    static final String TAKES_KEYS = "takes-keys";

    private final Session session;
    private final List<ViewPane> panes;
    private final Map<View, Node> left = new EnumMap<>(View.class);
    private final Node staying;

    /** @param staying what keeps the keyboard when a passage is shown: the library, in which one goes from report to report */
    KeyboardFocus(Session session, List<ViewPane> panes, Node staying) {
        this.session = session;
        this.panes = panes;
        this.staying = staying;
    }

    /** Begins to look after the scene of a node, as soon as it has one. */
    void watch(Node inScene) {
        inScene.sceneProperty().addListener((property, before, now) -> {
            if (now != null) {
                now.focusOwnerProperty().addListener((owner, had, has) -> moved(had, has));
            }
        });
        session.viewProperty().addListener((property, before, now) -> turned());
        session.shownProperty().addListener((property, before, now) -> Platform.runLater(this::arrive));
    }

    /** Gives the shown view the keyboard, whoever has it. */
    void take() {
        shown().ifPresent(this::give);
    }

    /** Another view: it gets the keyboard, unless words are being typed or one walks through the library. */
    private void turned() {
        if (owner().filter(this::elsewhere).isEmpty()) {
            Platform.runLater(this::take);
        }
    }

    /** Another passage: the view gets the keyboard, unless it has it already or the same reasons hold. */
    private void arrive() {
        boolean well = owner().filter(node -> elsewhere(node)
                        || shown().filter(pane -> within(node, pane.node())).isPresent())
                .isPresent();
        if (!well) {
            take();
        }
    }

    private boolean elsewhere(Node owner) {
        boolean typed =
                owner instanceof TextInputControl && panes.stream().noneMatch(pane -> within(owner, pane.node()));
        return able(owner) && (typed || within(owner, staying));
    }

    private void moved(@Nullable Node had, @Nullable Node has) {
        if (had == null) {
            return; // what has it now was chosen by JavaFX, after it was lost
        }
        if (able(had)) {
            remember(has);
        } else if (!(has instanceof TextInputControl)) {
            shown().filter(pane -> had.getScene() == null || within(had, pane.node()))
                    .ifPresent(pane -> Platform.runLater(() -> give(pane)));
        }
    }

    /** Where a view is left, but for buttons: who pressed one goes on in the table, list or page. */
    private void remember(@Nullable Node has) {
        if (has != null && !(has instanceof ButtonBase)) {
            panes.stream().filter(pane -> within(has, pane.node())).forEach(pane -> left.put(pane.view(), has));
        }
    }

    private Optional<Node> owner() {
        return shown().map(pane -> pane.node().getScene()).map(Scene::getFocusOwner);
    }

    private void give(ViewPane pane) {
        Optional.ofNullable(left.get(pane.view()))
                .filter(node -> within(node, pane.node()) && able(node))
                .or(() -> first(pane))
                .ifPresent(Node::requestFocus);
    }

    private static Optional<Node> first(ViewPane pane) {
        // a view shown for the first time is looked into before its first frame, and panes that split it are empty till
        // then
        pane.node().applyCss();
        return pane.node().lookupAll("." + TAKES_KEYS).stream()
                .filter(KeyboardFocus::able)
                .findFirst();
    }

    private Optional<ViewPane> shown() {
        return ViewPane.of(session.viewProperty().get(), panes)
                .filter(pane -> pane.node().isVisible());
    }

    private static boolean able(Node node) {
        if (node.getScene() == null || node.isDisabled()) {
            return false;
        }
        for (Node one = node; one != null; one = one.getParent()) {
            if (!one.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static boolean within(Node node, Node around) {
        for (Node one = node; one != null; one = one.getParent()) {
            if (one == around) {
                return true;
            }
        }
        return false;
    }
}
