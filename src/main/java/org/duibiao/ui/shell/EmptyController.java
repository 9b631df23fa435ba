package org.duibiao.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.duibiao.library.Library;
import org.duibiao.ui.kit.FileChoice;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.session.Session;

/** What the middle shows while there are no reports: what to do first, and where the library lies. */
public final class EmptyController {
    private final Session session;
    private final LibraryDoor door;
    private final Arrivals arrivals;
    private final Phrases phrases;
    private final Words words;

    @FXML
    private Button folder;

    @FXML
    private Button files;

    @FXML
    private Label place;

    public EmptyController(Session session, LibraryDoor door, Deeds deeds, FileChoice choice, Words words) {
        this.session = session;
        this.door = door;
        this.arrivals = new Arrivals(session, deeds, choice, words);
        this.words = words;
        this.phrases = words.of(EmptyController.class);
    }

    @FXML
    void initialize() {
        folder.disableProperty().bind(arrivals.possible().not());
        files.disableProperty().bind(arrivals.possible().not());
        place.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> session.library()
                                .map(Library::file)
                                .map(file -> phrases.text("empty.place", LibraryDoor.onDisk(file)))
                                .orElseGet(() -> phrases.text("empty.no-place")),
                        session.libraryProperty(),
                        words.languageProperty()));
    }

    @FXML
    void chooseFolder() {
        arrivals.chooseFolder();
    }

    @FXML
    void chooseFiles() {
        arrivals.chooseFiles();
    }

    @FXML
    void openLibrary() {
        door.chooseAndOpen();
    }

    @FXML
    void restore() {
        door.restore();
    }

    @FXML
    void elsewhere() {
        door.makeNew();
    }
}
