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
 * Builds the views that nobody has turned to yet, so that turning to one does not wait either. The one that the window opens
 * with comes right after the first paint, while the library is still being opened; the others follow with rests in which the
 * window answers, and not while somebody is at the keys or the mouse. Always one part at a time. FX thread only.
 */
final class LaterViews {
    private static final Duration A_FRAME = Duration.millis(20);
    private static final Duration AFTER_THE_FIRST = Duration.seconds(1);
    private static final Duration REST = Duration.millis(300);

    private final LaterNode first;
    private final Deque<LaterNode> others;
    private final PauseTransition rest = new PauseTransition(A_FRAME.multiply(2));

    /** @param first what the window opens with */
    LaterViews(ViewPane first, List<ViewPane> panes) {
        this.first = first.content();
        others = new ArrayDeque<>(panes.stream().map(ViewPane::content).toList());
        rest.setOnFinished(event -> next());
    }

    /** Begins when the scene is shown for the first time. */
    void begin(Scene scene) {
        scene.addEventFilter(InputEvent.ANY, this::busy);
        rest.playFromStart();
    }

    private void next() {
        if (!first.isBuilt()) {
            first.buildOn();
            again(first.isBuilt() ? AFTER_THE_FIRST : A_FRAME);
            return;
        }
        others.removeIf(LaterNode::isBuilt);
        if (!others.isEmpty()) {
            others.getFirst().buildOn();
            again(REST);
        }
    }

    private void again(Duration after) {
        rest.setDuration(after);
        rest.playFromStart();
    }

    private void busy(Event input) {
        if (first.isBuilt() && !others.isEmpty()) {
            rest.playFromStart();
        }
    }
}
