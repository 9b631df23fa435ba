package org.duibiao.ui.session;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.event.EventHandler;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.Window;
import org.duibiao.ui.kit.Answers;
import org.duibiao.ui.kit.Icons;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Tip;
import org.duibiao.ui.kit.Words;
import org.duibiao.view.SavedView;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The button of a panel that lists its saved views, opens them, and keeps what is set up now as another. FX thread. */
public final class SavedViewsButton extends MenuButton {

    private final SavedViews views;
    private final SavedView.Kind kind;
    private final Supplier<String> definition;
    private final Supplier<String> proposedName;
    private final Consumer<String> open;
    private final Phrases phrases;
    private final Answers answers;

    /**
     * @param definition what is set up now
     * @param proposedName what it might be called
     * @param open sets a definition up
     */
    public SavedViewsButton(
            SavedViews views,
            SavedView.Kind kind,
            Supplier<String> definition,
            Supplier<String> proposedName,
            Consumer<String> open,
            Words words) {
        this.views = views;
        this.kind = kind;
        this.definition = definition;
        this.proposedName = proposedName;
        this.open = open;
        this.phrases = words.of(SavedViews.class);
        this.answers = new Answers(words);
        setId("saved-views-" + kind.id());
        setGraphic(Icons.of(Feather.BOOKMARK, 14));
        textProperty().bind(phrases.binding("views.button." + kind.id()));
        setMaxWidth(Double.MAX_VALUE);
        views.all().addListener((InvalidationListener) change -> list());
        words.languageProperty().addListener((property, before, now) -> list());
        list();
    }

    private void list() {
        MenuItem save = new MenuItem(phrases.text("views.save." + kind.id()), Icons.of(Feather.PLUS, 14));
        save.setOnAction(event -> ask(phrases.text("views.save." + kind.id()), proposedName.get())
                .ifPresent(name -> views.save(kind, name, definition.get())));
        getItems().setAll(save);
        List<SavedView> there = views.of(kind);
        if (!there.isEmpty()) {
            getItems().add(new SeparatorMenuItem());
            there.forEach(view -> getItems().add(item(view)));
        }
    }

    /** A click on the name or Enter opens the view; two small buttons, F2 and Delete rename and remove it. */
    private CustomMenuItem item(SavedView view) {
        Label name = new Label(view.name());
        name.setMaxWidth(Double.MAX_VALUE);
        name.setPrefWidth(200);
        HBox.setHgrow(name, Priority.ALWAYS);
        Button rename = small(Feather.EDIT_2, "views.rename", "F2");
        rename.setOnAction(event -> {
            hide();
            ask(phrases.text("views.rename"), view.name()).ifPresent(other -> views.rename(view, other));
        });
        Button remove = small(Feather.TRASH_2, "views.remove", "Delete");
        remove.setOnAction(event -> {
            hide();
            views.remove(view);
        });
        HBox row = new HBox(4, name, rename, remove);
        row.getStyleClass().add("strip-head");
        EventHandler<KeyEvent> keys = event -> {
            Parent entry = row.getParent();
            Button pressed = event.getCode() == KeyCode.F2
                    ? rename
                    : event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE ? remove : null;
            // the entry that the arrows have come to has the focus, not what is in it
            if (pressed != null && entry != null && entry.isFocused()) {
                event.consume();
                pressed.fire();
            }
        };
        row.sceneProperty().addListener((property, before, now) -> {
            if (before != null) {
                before.removeEventFilter(KeyEvent.KEY_PRESSED, keys);
            }
            if (now != null) {
                now.addEventFilter(KeyEvent.KEY_PRESSED, keys);
            }
        });
        CustomMenuItem item = new CustomMenuItem(row, true);
        item.setOnAction(event -> open.accept(view.definition()));
        return item;
    }

    private Button small(Feather icon, String what, String key) {
        Button button = new Button(null, Icons.of(icon, 13));
        button.getStyleClass().addAll("quiet", "icon-button", "small");
        button.setAccessibleText(phrases.text(what));
        Tip.setText(button, phrases.text(what) + "  " + key);
        return button;
    }

    private Optional<String> ask(String title, String proposed) {
        return answers.name(window(), title, phrases.text("views.name"), proposed);
    }

    private @Nullable Window window() {
        return getScene() == null ? null : getScene().getWindow();
    }
}
