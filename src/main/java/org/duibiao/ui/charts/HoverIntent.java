package org.duibiao.ui.charts;

import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/**
 * Tells a mouse that means a mark from one that crosses it on its way to something else: it means the mark where it rests, or
 * where it stays. FX thread.
 */
final class HoverIntent {

    static final Duration REST = Duration.millis(180);
    static final Duration STAY = Duration.millis(600);

    private final PauseTransition resting = new PauseTransition(REST);
    private final PauseTransition staying = new PauseTransition(STAY);

    /** Says when a node is meant. */
    void watch(Node node, Runnable meant) {
        node.addEventHandler(MouseEvent.MOUSE_ENTERED, event -> {
            forget();
            resting.setOnFinished(over -> settle(meant));
            staying.setOnFinished(over -> settle(meant));
            resting.playFromStart();
            staying.playFromStart();
        });
        node.addEventHandler(MouseEvent.MOUSE_MOVED, event -> {
            if (staying.getStatus() == javafx.animation.Animation.Status.RUNNING) {
                resting.playFromStart();
            }
        });
        node.addEventHandler(MouseEvent.MOUSE_EXITED, event -> forget());
    }

    /** What was waited for is not meant any more. */
    void forget() {
        resting.stop();
        staying.stop();
    }

    private void settle(Runnable meant) {
        forget();
        meant.run();
    }
}
