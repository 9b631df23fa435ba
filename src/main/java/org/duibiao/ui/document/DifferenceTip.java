package org.duibiao.ui.document;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Point2D;
import javafx.scene.control.Tooltip;
import org.fxmisc.richtext.event.MouseOverTextEvent;

/** Says beside a number what the other report gives instead, as long as the mouse rests on it. */
final class DifferenceTip {
    private static final Duration PATIENCE = Duration.ofMillis(200);
    private static final double BELOW = 16;

    private final Tooltip tip = new Tooltip();

    /** @param words what is said of a stored position; nothing for most of them */
    DifferenceTip(PageView view, Function<Integer, Optional<String>> words) {
        view.area().setMouseOverTextDelay(PATIENCE);
        view.area().addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_BEGIN, event -> {
            Point2D at = event.getScreenPosition();
            view.storedAt(at.getX(), at.getY()).flatMap(words).ifPresent(said -> {
                tip.setText(said);
                tip.show(view.area(), at.getX(), at.getY() + BELOW);
            });
        });
        view.area().addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_END, event -> tip.hide());
    }
}
