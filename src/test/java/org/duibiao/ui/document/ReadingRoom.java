package org.duibiao.ui.document;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.duibiao.library.Library;
import org.duibiao.library.Settings;
import org.duibiao.task.JobRunner;
import org.duibiao.task.Progress;
import org.duibiao.ui.kit.Fonts;
import org.duibiao.ui.kit.FxJobRunner;
import org.duibiao.ui.kit.Fxml;
import org.duibiao.ui.kit.Language;
import org.duibiao.ui.kit.Notices;
import org.duibiao.ui.kit.Palette;
import org.duibiao.ui.kit.Theme;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.session.Desk;
import org.duibiao.ui.session.Session;

/** The document view by itself on a library: for journeys, benchmarks, and to look at. */
public final class ReadingRoom {
    final Words words;
    final Theme theme = new Theme();
    final Session session = new Session();
    final Desk desk;
    final FindViewModel find;
    final DocumentViewModel model;
    final DocumentController controller;
    final Parent view;
    final BorderPane root = new BorderPane();

    ReadingRoom(JobRunner jobs, Settings settings, Language language, Palette palette) {
        words = new Words(language);
        theme.wear(palette);
        desk = new Desk(session, jobs, new Silent(), words);
        find = new FindViewModel(session, jobs, words);
        model = new DocumentViewModel(session, desk, settings, words, find);
        Fxml fxml = new Fxml(words);
        controller = new DocumentController(
                model,
                new SideViewModel(session, desk, jobs, new Silent(), words, model),
                new NoteElsewhere(session, jobs, words),
                desk,
                theme,
                words,
                fxml);
        view = fxml.load(controller);
        root.setCenter(view);
    }

    void show(Stage stage, double width, double height) {
        Scene scene = new Scene(root, width, height);
        theme.dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    /** Opens it under a display: library file, report number, zh|en, light|dark, then files to bring in. */
    public static void main(String[] arguments) throws Exception {
        Library library = Library.open(Path.of(arguments[0]), Clock.systemUTC());
        if (library.reports().isEmpty()) {
            List<Path> files =
                    java.util.stream.Stream.of(arguments).skip(4).map(Path::of).toList();
            library.bringIn(files, Progress.SILENT);
        }
        Platform.startup(() -> {
            Fonts.load();
            ReadingRoom room = new ReadingRoom(
                    new FxJobRunner(),
                    Settings.load(Path.of(arguments[0] + ".settings")),
                    Language.of(arguments[2]),
                    "dark".equals(arguments[3]) ? Palette.DARK : Palette.LIGHT);
            try {
                room.session.use(Optional.of(library), library.reports());
                Stage stage = new Stage();
                room.show(stage, 1178, 826);
                room.model
                        .sheetProperty()
                        .addListener((property, before, now) -> Platform.runLater(() -> stage.setTitle("READY")));
                room.session.open(
                        library.reports().get(Integer.parseInt(arguments[1])).id());
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** Says nothing; a failure is thrown on. */
    static final class Silent implements Notices {
        @Override
        public void say(String text) {}

        @Override
        public void say(String text, String actionLabel, Runnable action) {}

        @Override
        public void failed(String what, Throwable problem) {
            throw new IllegalStateException(what, problem);
        }

        @Override
        public boolean confirmed(String question, String detail, String action) {
            return true;
        }
    }
}
