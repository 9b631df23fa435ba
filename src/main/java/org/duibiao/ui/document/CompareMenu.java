package org.duibiao.ui.document;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.duibiao.report.Listed;
import org.duibiao.ui.kit.Phrases;

/** The reports that can be laid beside the open one, and closing the one that lies there. */
final class CompareMenu {

    private final SideViewModel side;
    private final Phrases phrases;

    CompareMenu(SideViewModel side, Phrases phrases) {
        this.side = side;
        this.phrases = phrases;
    }

    /** The entries as they are now. */
    List<MenuItem> items() {
        List<MenuItem> items = new ArrayList<>();
        side.candidates().forEach(listed -> items.add(entry(listed)));
        if (items.isEmpty()) {
            MenuItem none = new MenuItem();
            none.textProperty().bind(phrases.binding("side.none"));
            none.setDisable(true);
            items.add(none);
        }
        if (side.sheetProperty().get().isPresent()) {
            MenuItem close = new MenuItem();
            close.textProperty().bind(phrases.binding("side.close"));
            close.setOnAction(event -> side.close());
            items.add(new SeparatorMenuItem());
            items.add(close);
        }
        return items;
    }

    private MenuItem entry(Listed listed) {
        MenuItem item = new MenuItem(listed.shortName() + "  " + DocumentController.titleOf(listed));
        item.setMnemonicParsing(false);
        item.setOnAction(event -> side.open(listed.id()));
        return item;
    }
}
