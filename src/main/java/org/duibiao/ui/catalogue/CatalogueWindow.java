package org.duibiao.ui.catalogue;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.duibiao.ui.kit.FileChoice;
import org.duibiao.ui.kit.Fxml;
import org.duibiao.ui.kit.Theme;
import org.duibiao.ui.kit.Words;
import org.jspecify.annotations.Nullable;

/** The editor in a window of its own, beside which work goes on. FX thread. */
public final class CatalogueWindow {
    private final CatalogueViewModel model;
    private final FileChoice files;
    private final Words words;
    private final Fxml fxml;
    private final Theme theme;
    private final Supplier<@Nullable Window> owner;
    private Optional<Stage> open = Optional.empty();

    public CatalogueWindow(
            CatalogueViewModel model,
            FileChoice files,
            Words words,
            Fxml fxml,
            Theme theme,
            Supplier<@Nullable Window> owner) {
        this.model = model;
        this.files = files;
        this.words = words;
        this.fxml = fxml;
        this.theme = theme;
        this.owner = owner;
        words.languageProperty()
                .addListener((property, before, now) ->
                        open.ifPresent(stage -> stage.getScene().setRoot(content())));
    }

    public void show() {
        Stage stage = open.orElseGet(this::made);
        open = Optional.of(stage);
        stage.show();
        stage.toFront();
    }

    private Stage made() {
        Stage stage = new Stage();
        stage.initOwner(owner.get());
        stage.titleProperty().bind(words.of(CatalogueWindow.class).binding("title"));
        Scene scene = new Scene(content(), 1080, 740);
        theme.dress(scene);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                stage.close();
            }
        });
        stage.setScene(scene);
        return stage;
    }

    private Parent content() {
        return fxml.load(new CatalogueController(model, files, words));
    }
}
