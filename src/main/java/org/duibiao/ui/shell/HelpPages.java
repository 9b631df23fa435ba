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
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.duibiao.ui.kit.Command;
import org.duibiao.ui.kit.Icons;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Words;
import org.kordamp.ikonli.feather.Feather;

/** What the help menu shows. */
final class HelpPages {
    private static final List<String> PLACES =
            List.of("report", "annotations", "ledger", "charts", "review", "doubts", "search", "preview");

    private final Node root;
    private final Phrases phrases;

    HelpPages(Node root, Words words) {
        this.root = root;
        this.phrases = words.of(HelpPages.class);
    }

    /** All commands of the menus with their keys, and the keys that only hold in one place of the window. */
    void showKeys(Map<MenuPlace, List<List<Command>>> all) {
        VBox lists = new VBox(16);
        for (MenuPlace place : MenuPlace.values()) {
            List<Command> keyed = all.getOrDefault(place, List.of()).stream()
                    .flatMap(List::stream)
                    .filter(command -> command.key().isPresent())
                    .toList();
            if (!keyed.isEmpty()) {
                GridPane grid = list(lists, phrases.text(place.key()));
                keyed.forEach(command -> line(
                        grid,
                        command.called().get(),
                        command.key().orElseThrow().getDisplayText()));
            }
        }
        for (String place : PLACES) {
            GridPane grid = list(lists, phrases.text("keys.place." + place));
            phrases.text("keys.of." + place).lines().forEach(line -> {
                String[] parts = line.split("\t", 2);
                line(grid, parts[1], parts[0]);
            });
        }
        ScrollPane scroll = new ScrollPane(lists);
        scroll.setFitToWidth(true);
        scroll.setPrefSize(520, 520);
        Dialog<ButtonType> dialog = new Dialog<>();
        prepare(dialog, "help.keys");
        dialog.getDialogPane().setContent(scroll);
        dialog.showAndWait();
    }

    /** A headed list of keys, the keys below one another in all of them. */
    private static GridPane list(VBox lists, String name) {
        GridPane grid = new GridPane();
        grid.setHgap(20);
        grid.setVgap(4);
        ColumnConstraints names = new ColumnConstraints(200, 300, 420);
        names.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(names, new ColumnConstraints(170));
        Label head = new Label(name);
        head.getStyleClass().addAll("strong", "key-head");
        lists.getChildren().addAll(new VBox(4, head, grid));
        return grid;
    }

    private static void line(GridPane grid, String name, String key) {
        Label said = new Label(name);
        said.setWrapText(true);
        grid.addRow(grid.getRowCount(), said, keyLabel(key));
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
