package org.duibiao.ui.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.duibiao.ui.kit.Fxml;
import org.duibiao.ui.kit.SideWindow;
import org.duibiao.ui.kit.Theme;
import org.duibiao.ui.kit.Words;

/** What was understood of files, in a window of its own beside the main one. Closing it brings nothing in. */
public final class PreviewWindow {
    private final PreviewViewModel model;
    private final Words words;
    private final Fxml fxml;
    private final Theme theme;
    private final Supplier<Window> owner;
    private final HeaderQuestion question;
    private Optional<Stage> stage = Optional.empty();

    public PreviewWindow(
            PreviewViewModel model,
            Words words,
            Fxml fxml,
            Theme theme,
            Supplier<Window> owner,
            HeaderQuestion question) {
        this.model = model;
        this.words = words;
        this.fxml = fxml;
        this.theme = theme;
        this.owner = owner;
        this.question = question;
        model.onShow(this::show);
    }

    /** Shows files before they are brought in, or brings them in at once, as is set. */
    public void take(List<Path> filesAndFolders) {
        model.take(filesAndFolders);
    }

    /** Opens it, or brings it to the front. */
    private void show() {
        Stage shown = stage.orElseGet(this::build);
        stage = Optional.of(shown);
        shown.show();
        shown.toFront();
        shown.getScene().lookup("#table").requestFocus();
    }

    private Stage build() {
        PreviewController controller =
                new PreviewController(model, words, question, () -> stage.ifPresent(Stage::hide));
        return SideWindow.of(
                fxml.load(controller),
                1380,
                560,
                words.of(PreviewWindow.class).binding("preview.title"),
                theme,
                owner.get());
    }
}
