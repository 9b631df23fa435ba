package org.duibiao.ui.catalogue;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.duibiao.ui.kit.FileChoice;
import org.duibiao.ui.kit.Fxml;
import org.duibiao.ui.kit.SideWindow;
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
        return SideWindow.of(
                content(), 1080, 740, words.of(CatalogueWindow.class).binding("title"), theme, owner.get());
    }

    private Parent content() {
        return fxml.load(new CatalogueController(model, files, words, () -> open.ifPresent(Stage::hide)));
    }
}
