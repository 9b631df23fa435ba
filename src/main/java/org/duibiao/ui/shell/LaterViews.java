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
 * Builds what the first frame does without, so that turning to it does not wait either. What the window begins with comes
 * right after the first paint, while the library file is still being opened; the other views follow with rests in which the
 * window answers, and not while somebody is at the keys or the mouse. Always one part at a time. FX thread only.
 */
final class LaterViews {
    private static final Duration A_FRAME = Duration.millis(20);
    private static final Duration AFTER_THE_FIRST = Duration.seconds(1);
    private static final Duration REST = Duration.millis(300);

    private final Deque<LaterNode> first;
    private final Deque<LaterNode> others;
    private final PauseTransition rest = new PauseTransition(A_FRAME.multiply(2));

    /** @param first what the window begins with */
    LaterViews(List<LaterNode> first, List<LaterNode> others) {
        this.first = new ArrayDeque<>(first);
        this.others = new ArrayDeque<>(others);
        rest.setOnFinished(event -> next());
    }

    /** Begins when the scene is shown for the first time. */
    void begin(Scene scene) {
        scene.addEventFilter(InputEvent.ANY, this::busy);
        rest.playFromStart();
    }

    private void next() {
        if (buildOn(first)) {
            again(first.isEmpty() ? AFTER_THE_FIRST : A_FRAME);
        } else if (buildOn(others)) {
            again(REST);
        }
    }

    /** Builds one part; tells whether one was missing. */
    private static boolean buildOn(Deque<LaterNode> waiting) {
        waiting.removeIf(LaterNode::isBuilt);
        if (waiting.isEmpty()) {
            return false;
        }
        waiting.getFirst().buildOn();
        waiting.removeIf(LaterNode::isBuilt);
        return true;
    }

    private void again(Duration after) {
        rest.setDuration(after);
        rest.playFromStart();
    }

    private void busy(Event input) {
        if (first.isEmpty() && !others.isEmpty()) {
            rest.playFromStart();
        }
    }
}
