package org.duibiao.ui.shell;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import org.duibiao.ui.kit.Command;
import org.duibiao.ui.kit.Icons;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Words;
import org.kordamp.ikonli.feather.Feather;

/** What the help menu shows. */
final class HelpPages {
    private final Node root;
    private final Phrases phrases;

    HelpPages(Node root, Words words) {
        this.root = root;
        this.phrases = words.of(HelpPages.class);
    }

    /** All commands of the menus with their keys, and the keys that only hold in a report. */
    void showKeys(Map<MenuPlace, List<List<Command>>> all) {
        GridPane grid = new GridPane();
        grid.setHgap(28);
        grid.setVgap(4);
        int row = 0;
        for (MenuPlace place : MenuPlace.values()) {
            List<Command> keyed = all.getOrDefault(place, List.of()).stream()
                    .flatMap(List::stream)
                    .filter(command -> command.key().isPresent())
                    .toList();
            if (!keyed.isEmpty()) {
                Label head = new Label(phrases.text(place.key()));
                head.getStyleClass().addAll("strong", "key-head");
                grid.add(head, 0, row++, 2, 1);
            }
            for (Command command : keyed) {
                grid.add(new Label(command.name().get()), 0, row);
                grid.add(keyLabel(command.key().orElseThrow().getDisplayText()), 1, row++);
            }
        }
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setPrefSize(460, 480);
        Dialog<ButtonType> dialog = new Dialog<>();
        prepare(dialog, "help.keys");
        dialog.getDialogPane().setContent(scroll);
        dialog.showAndWait();
    }

    private static Label keyLabel(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("kbd");
        return label;
    }

    void showAbout() {
        Alert alert = new Alert(Alert.AlertType.INFORMATION);
        prepare(alert, "help.about");
        alert.setGraphic(Icons.of(Feather.BOOK_OPEN, 28));
        String version = Optional.ofNullable(HelpPages.class.getPackage().getImplementationVersion())
                .orElse("");
        alert.setHeaderText(phrases.text("program") + (version.isEmpty() ? "" : " " + version));
        alert.setContentText(phrases.text("about.text"));
        alert.showAndWait();
    }

    private void prepare(Dialog<ButtonType> dialog, String titleKey) {
        dialog.initOwner(root.getScene().getWindow());
        dialog.setTitle(phrases.text(titleKey));
        dialog.setHeaderText(phrases.text(titleKey));
        dialog.setResizable(true);
        dialog.getDialogPane()
                .getButtonTypes()
                .setAll(new ButtonType(phrases.text("close"), ButtonBar.ButtonData.OK_DONE));
    }
}
