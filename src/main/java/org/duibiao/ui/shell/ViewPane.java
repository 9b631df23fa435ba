package org.duibiao.ui.shell;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.duibiao.ui.kit.Command;
import org.duibiao.ui.session.View;
import org.kordamp.ikonli.feather.Feather;

/**
 * A finished view for the middle of the window. A view that nobody hands in is not in the switch.
 *
 * @param view which one it is
 * @param icon in the switch
 * @param node the view with its own inspector
 * @param export what the tool bar's export does while it is shown
 */
public record ViewPane(View view, Feather icon, Node node, Optional<Command> export) {
    public ViewPane(View view, Feather icon, Node node) {
        this(view, icon, node, Optional.empty());
    }

    static Optional<ViewPane> of(View view, List<ViewPane> panes) {
        return panes.stream().filter(pane -> pane.view() == view).findFirst();
    }
}
