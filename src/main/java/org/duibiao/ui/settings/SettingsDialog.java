package org.duibiao.ui.settings;

import java.util.function.Supplier;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.stage.Window;
import org.duibiao.ui.kit.Fxml;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Words;

/** Opens the settings over the window; changes hold at once, so there is only something to close. */
public final class SettingsDialog {
    private final SettingsViewModel model;
    private final Words words;
    private final Fxml fxml;
    private final Supplier<Window> owner;

    public SettingsDialog(SettingsViewModel model, Words words, Fxml fxml, Supplier<Window> owner) {
        this.model = model;
        this.words = words;
        this.fxml = fxml;
        this.owner = owner;
    }

    public void show() {
        Phrases phrases = words.of(SettingsDialog.class);
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner.get());
        dialog.titleProperty().bind(phrases.binding("title"));
        dialog.headerTextProperty().bind(phrases.binding("title"));
        dialog.setResizable(true);
        dialog.getDialogPane().setContent(fxml.load(new SettingsController(model, words)));
        dialog.getDialogPane()
                .getButtonTypes()
                .setAll(new ButtonType(phrases.text("close"), ButtonBar.ButtonData.OK_DONE));
        dialog.showAndWait();
    }
}
