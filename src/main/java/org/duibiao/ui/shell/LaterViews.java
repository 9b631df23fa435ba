package org.duibiao.ui.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.util.Duration;

/**
 * Builds the views that nobody has turned to yet, so that turning to one does not wait either: one at a time, with rests
 * between them in which the window answers, and not while somebody is at the keys or the mouse. FX thread only.
 */
final class LaterViews {
    private static final Duration AFTER_THE_FIRST_PAINT = Duration.seconds(1);
    private static final Duration REST = Duration.millis(500);

    private final Deque<LaterNode> waiting;
    private final PauseTransition rest = new PauseTransition(AFTER_THE_FIRST_PAINT);

    LaterViews(List<ViewPane> panes) {
        waiting = new ArrayDeque<>(panes.stream().map(ViewPane::content).toList());
        rest.setOnFinished(event -> next());
    }

    /** Begins when the scene is shown for the first time. */
    void begin(Scene scene) {
        scene.addEventFilter(InputEvent.ANY, this::busy);
        rest.playFromStart();
    }

    private void next() {
        waiting.removeIf(LaterNode::isBuilt);
        if (!waiting.isEmpty()) {
            waiting.removeFirst().build();
            rest.setDuration(REST);
            rest.playFromStart();
        }
    }

    private void busy(Event input) {
        if (!waiting.isEmpty()) {
            rest.playFromStart();
        }
    }
}
