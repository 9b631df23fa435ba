package org.duibiao.ui.session;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.duibiao.annotation.Code;
import org.duibiao.annotation.Codebook;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Theme;
import org.duibiao.ui.kit.Words;

/** Asks for a code: type to find one of the codebook, or to make a new one. */
public final class CodeChoice {
    private final Desk desk;
    private final Theme theme;
    private final Phrases phrases;
    private final Supplier<Window> window;

    /**
     * What was chosen.
     *
     * @param isNew whether the code is not in the codebook yet
     */
    public record Chosen(Code code, boolean isNew) {}

    public CodeChoice(Desk desk, Theme theme, Words words, Supplier<Window> window) {
        this.desk = desk;
        this.theme = theme;
        this.phrases = words.of(CodeChoice.class);
        this.window = window;
    }

    /** Asks; empty if nothing was chosen. */
    public Optional<Chosen> ask(String header) {
        Dialog<Chosen> dialog = new Dialog<>();
        dialog.initOwner(window.get());
        dialog.setHeaderText(header);
        ButtonType choose = new ButtonType(phrases.text("choose.do"), ButtonBar.ButtonData.OK_DONE);
        ButtonType cancel = new ButtonType(phrases.text("correct.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
        dialog.getDialogPane().getButtonTypes().addAll(choose, cancel);
        theme.dress(dialog.getDialogPane().getScene());
        TextField wanted = new TextField();
        wanted.setPromptText(phrases.text("choose.prompt"));
        wanted.setAccessibleText(phrases.text("choose.prompt"));
        ListView<Chosen> list = new ListView<>();
        list.setPrefSize(360, 260);
        list.setCellFactory(view -> new ChosenCell());
        wanted.textProperty().addListener((property, before, now) -> fill(list, now));
        wanted.addEventFilter(KeyEvent.KEY_PRESSED, event -> move(list, event));
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                dialog.setResult(list.getSelectionModel().getSelectedItem());
                dialog.close();
            }
        });
        fill(list, "");
        dialog.getDialogPane().setContent(new VBox(8, wanted, list));
        dialog.setResultConverter(
                button -> button == choose ? list.getSelectionModel().getSelectedItem() : null);
        dialog.setOnShown(event -> Platform.runLater(wanted::requestFocus));
        return dialog.showAndWait();
    }

    private void fill(ListView<Chosen> list, String words) {
        Codebook codes = desk.codesProperty().get();
        List<Code> found = words.isBlank() ? codes.codes() : codes.find(words);
        list.getItems()
                .setAll(found.stream().map(code -> new Chosen(code, false)).toList());
        if (!words.isBlank() && codes.named(words).isEmpty()) {
            list.getItems().add(new Chosen(Code.named(words.strip(), codes.proposeColour()), true));
        }
        list.getSelectionModel().selectFirst();
    }

    private static void move(ListView<Chosen> list, KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN) {
            list.getSelectionModel().selectNext();
        } else if (event.getCode() == KeyCode.UP) {
            list.getSelectionModel().selectPrevious();
        } else {
            return;
        }
        list.scrollTo(list.getSelectionModel().getSelectedIndex());
        event.consume();
    }

    private final class ChosenCell extends ListCell<Chosen> {
        @Override
        protected void updateItem(Chosen chosen, boolean empty) {
            super.updateItem(chosen, empty);
            if (empty || chosen == null) {
                setText(null);
                setGraphic(null);
                return;
            }
            String path = String.join(" ▸ ", desk.codesProperty().get().path(chosen.code()));
            setText(chosen.isNew() ? phrases.text("choose.new", chosen.code().name()) : path);
            setGraphic(CodeSwatch.of(theme.palette(), chosen.code().colour()));
        }
    }
}
