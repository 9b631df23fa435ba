package org.duibiao.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import org.duibiao.ui.kit.Command;
import org.duibiao.ui.kit.FileChoice;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.session.Session;

/**
 * All ways in which reports come in: a folder or files chosen, dropped onto the window or pasted into it, and text pasted.
 * None of them is possible without an open library. FX thread only.
 */
final class Arrivals {
    /** Endings of the formats that {@code reading} knows; a file under another name is found under "all files". */
    private static final List<String> ENDINGS = List.of(
            "txt", "md", "html", "htm", "mht", "mhtml", "docx", "doc", "wps", "rtf", "odt", "pdf", "eml", "csv", "json",
            "jsonl", "xlsx", "xls", "zip");

    private static final KeyCombination PASTE = KeyCombination.valueOf("Shortcut+V");

    private final Deeds deeds;
    private final FileChoice choice;
    private final Phrases phrases;
    private final BooleanBinding possible;

    Arrivals(Session session, Deeds deeds, FileChoice choice, Words words) {
        this.deeds = deeds;
        this.choice = choice;
        this.phrases = words.of(Arrivals.class);
        this.possible = Bindings.createBooleanBinding(() -> session.library().isPresent(), session.libraryProperty());
    }

    /** Whether something can be brought in now. */
    BooleanBinding possible() {
        return possible;
    }

    /** Folder, files, pasted text. */
    List<Command> commands() {
        return List.of(
                command("file.folder", "Shortcut+O", this::chooseFolder),
                command("file.files", "Shortcut+Shift+I", this::chooseFiles),
                command("file.paste", "Shortcut+Shift+V", deeds::pasteReport));
    }

    private Command command(String key, String shortcut, Runnable run) {
        return Command.of(phrases.binding(key), shortcut, run).when(possible);
    }

    void chooseFolder() {
        choice.folder(phrases.text("choose.folder")).ifPresent(folder -> deeds.bringIn(List.of(folder)));
    }

    void chooseFiles() {
        List<Path> chosen = choice.files(
                phrases.text("choose.files"),
                new FileChoice.Kind(phrases.text("choose.kind"), ENDINGS),
                FileChoice.Kind.of(phrases.text("choose.picture"), "png"),
                FileChoice.Kind.of(phrases.text("choose.all"), "*"));
        if (!chosen.isEmpty()) {
            deeds.bringIn(chosen);
        }
    }

    /**
     * Takes drops anywhere on the window, and pastes where no field takes them.
     *
     * @param veil shown over the window while files hang above it
     */
    void watch(Node window, Node veil) {
        veil.setVisible(false);
        window.addEventFilter(DragEvent.DRAG_OVER, event -> {
            if (takes(event)) {
                event.acceptTransferModes(TransferMode.COPY);
                veil.setVisible(true);
                event.consume();
            }
        });
        window.addEventFilter(DragEvent.DRAG_EXITED_TARGET, event -> {
            if (event.getTarget() == window || event.getTarget() == veil) {
                veil.setVisible(false);
            }
        });
        window.addEventFilter(DragEvent.DRAG_DROPPED, event -> {
            if (takes(event)) {
                veil.setVisible(false);
                deeds.bringIn(paths(event.getDragboard().getFiles()));
                event.setDropCompleted(true);
                event.consume();
            }
        });
        window.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private boolean takes(DragEvent event) {
        return event.getDragboard().hasFiles() && possible.get();
    }

    /** Files on the clipboard are brought in; text is, once it has a name. */
    private void onKey(KeyEvent event) {
        if (!PASTE.match(event) || !possible.get() || event.getTarget() instanceof TextInputControl) {
            return;
        }
        Clipboard clipboard = Clipboard.getSystemClipboard();
        if (clipboard.hasFiles()) {
            deeds.bringIn(paths(clipboard.getFiles()));
            event.consume();
        } else if (clipboard.hasString()) {
            deeds.pasteReport();
            event.consume();
        }
    }

    private static List<Path> paths(List<File> files) {
        return files.stream().map(File::toPath).toList();
    }
}
