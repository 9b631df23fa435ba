package org.duibiao.ui.search;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** Waits on the FX thread's clock. */
final class TypingPause implements Pause {
    private static final Duration MOMENT = Duration.millis(110);

    private final PauseTransition transition = new PauseTransition(MOMENT);

    @Override
    public void then(Runnable work) {
        transition.setOnFinished(event -> work.run());
        transition.playFromStart();
    }
}
