package org.duibiao.ui.shell;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.duibiao.ui.kit.Command;
import org.duibiao.ui.session.View;
import org.kordamp.ikonli.feather.Feather;

/**
 * A view for the middle of the window. A view that nobody hands in is not in the switch.
 *
 * @param view which one it is
 * @param icon in the switch
 * @param content the view with its own inspector
 * @param export what the tool bar's export does while it is shown, so when it is built
 */
public record ViewPane(View view, Feather icon, LaterNode content, Optional<Command> export) {
    public ViewPane(View view, Feather icon, LaterNode content) {
        this(view, icon, content, Optional.empty());
    }

    /** Where the view is or will be. */
    Node node() {
        return content.place();
    }

    static Optional<ViewPane> of(View view, List<ViewPane> panes) {
        return panes.stream().filter(pane -> pane.view() == view).findFirst();
    }
}
