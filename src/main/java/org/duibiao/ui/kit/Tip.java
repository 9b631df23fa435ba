package org.duibiao.ui.kit;

import java.util.Objects;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/**
 * What is said of a node while the mouse rests on it. JavaFX's {@link Tooltip} is a window with a scene of its own, too
 * much for each button of a window that starts and for each cell of a table that scrolls; here it is made when the mouse
 * first comes. In FXML: {@code Tip.text="%key"}. FX thread only.
 */
public final class Tip {
    private static final Duration SOON = Duration.millis(250);

    private final Node node;
    private final StringProperty text = new SimpleStringProperty("");
    private final Later<Tooltip> tooltip = new Later<>(this::tooltip);
    private boolean soon;
    private boolean installed;

    private Tip(Node node) {
        this.node = node;
        node.accessibleHelpProperty().bind(text);
        node.addEventHandler(MouseEvent.MOUSE_ENTERED, event -> install());
        text.addListener((property, before, now) -> tooltip.ifMade(made -> install()));
    }

    /** Says these words; none if they are empty. */
    public static void setText(Node node, String words) {
        Tip tip = on(node);
        tip.text.unbind();
        tip.text.set(words);
    }

    /** Says words that change. */
    public static void bindText(Node node, ObservableValue<String> words) {
        on(node).text.bind(words);
    }

    /** Like {@link #setText}, after a shorter rest of the mouse. */
    public static void setTextSoon(Node node, String words) {
        setText(node, words);
        on(node).soon = true;
    }

    /** What is said of a node; empty if nothing. */
    public static String getText(Node node) {
        return node.getProperties().get(Tip.class) instanceof Tip tip
                ? Objects.requireNonNullElse(tip.text.get(), "")
                : "";
    }

    private static Tip on(Node node) {
        return (Tip) node.getProperties().computeIfAbsent(Tip.class, none -> new Tip(node));
    }

    private void install() {
        boolean wanted = !getText(node).isEmpty();
        if (wanted && !installed) {
            Tooltip.install(node, tooltip.get());
        } else if (installed && !wanted) {
            Tooltip.uninstall(node, tooltip.get());
        }
        installed = wanted;
    }

    private Tooltip tooltip() {
        Tooltip made = new Tooltip();
        made.textProperty().bind(text);
        if (soon) {
            made.setShowDelay(SOON);
        }
        return made;
    }
}
