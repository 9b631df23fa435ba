package org.duibiao.ui.importing;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.duibiao.report.Listed;
import org.duibiao.ui.kit.Fxml;
import org.duibiao.ui.kit.SideWindow;
import org.duibiao.ui.kit.Theme;
import org.duibiao.ui.kit.Words;

/** The list of what became of the files, in a window of its own beside the main one. */
public final class ImportResultWindow {
    private final ImportingViewModel model;
    private final Words words;
    private final Fxml fxml;
    private final Theme theme;
    private final Supplier<Window> owner;
    private final Consumer<List<Listed>> editProperties;
    private Optional<Stage> stage = Optional.empty();

    public ImportResultWindow(
            ImportingViewModel model,
            Words words,
            Fxml fxml,
            Theme theme,
            Supplier<Window> owner,
            Consumer<List<Listed>> editProperties) {
        this.model = model;
        this.words = words;
        this.fxml = fxml;
        this.theme = theme;
        this.owner = owner;
        this.editProperties = editProperties;
        model.onShowResult(this::show);
    }

    /** Opens it, or brings it to the front. */
    public void show() {
        Stage shown = stage.orElseGet(this::build);
        stage = Optional.of(shown);
        shown.show();
        shown.toFront();
    }

    private Stage build() {
        ImportResultController controller =
                new ImportResultController(model, words, editProperties, () -> stage.ifPresent(Stage::hide));
        return SideWindow.of(
                fxml.load(controller),
                1290,
                480,
                words.of(ImportResultWindow.class).binding("title"),
                theme,
                owner.get());
    }
}
