package org.duibiao.ui.kit;

import java.util.function.DoubleUnaryOperator;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;

/**
 * Where the first divider of a split pane stands while the window changes its size: where a rule says, until a person drags
 * it. FX thread only.
 */
public final class DividerPlace {
    private final SplitPane split;
    private final DoubleUnaryOperator rule;
    private boolean dragged;

    /** @param rule gives the share of the whole that is left of the divider, for a width of the whole in pixels */
    public DividerPlace(SplitPane split, DoubleUnaryOperator rule) {
        this.split = split;
        this.rule = rule;
        split.widthProperty().addListener(change -> keep());
    }

    /** Looks after a divider that has come just now; nobody has dragged it yet. */
    public void came() {
        dragged = false;
        split.getDividers().get(0).positionProperty().addListener(change -> {
            // it also moves with the window: only what a person drags stays
            if (isPressed()) {
                dragged = true;
            }
        });
        keep();
    }

    /** Whether a person has hold of a divider. */
    public boolean isPressed() {
        // a look-up takes no notice of pseudo-classes
        return split.lookupAll(".split-pane-divider").stream().anyMatch(Node::isPressed);
    }

    /** Later: while the pane is laid out anew it shares the width out by itself. */
    private void keep() {
        Platform.runLater(() -> {
            if (split.getWidth() > 0 && !dragged && split.getItems().size() == 2) {
                split.setDividerPosition(0, rule.applyAsDouble(split.getWidth()));
            }
        });
    }
}
