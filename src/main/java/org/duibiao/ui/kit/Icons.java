package org.duibiao.ui.kit;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Line icons; they take their colour from the style class {@code icon} and what stands around them. */
public final class Icons {
    private Icons() {}

    /** An icon of 16 px. */
    public static FontIcon of(Feather icon) {
        return of(icon, 16);
    }

    public static FontIcon of(Feather icon, int size) {
        FontIcon node = FontIcon.of(icon, size);
        // a size set in code would lose to the stylesheet's size for icons of views
        node.setStyle(node.getStyle() + "; -fx-icon-size: " + size + "px;");
        node.getStyleClass().add("icon");
        return node;
    }
}
