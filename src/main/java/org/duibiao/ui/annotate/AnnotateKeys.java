package org.duibiao.ui.annotate;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.duibiao.ui.kit.Command;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.PlainKey;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.session.Desk;

/** Keys and menu entries for annotating, put on the text of a report. */
public final class AnnotateKeys {
    private final Annotator annotator;
    private final CodePickerController picker;
    private final Desk desk;
    private final Phrases phrases;

    public AnnotateKeys(Annotator annotator, CodePickerController picker, Desk desk, Words words) {
        this.annotator = annotator;
        this.picker = picker;
        this.desk = desk;
        this.phrases = words.of(AnnotateKeys.class);
    }

    /** Puts them on the text of a report. */
    public void putOn(Node page, ContextMenu menu) {
        page.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (!event.isConsumed() && handle(page, event)) {
                event.consume();
            }
        });
        // a read-only text takes no input method; without this, keys would first go to its composing window
        page.addEventFilter(InputMethodEvent.ANY, InputMethodEvent::consume);
        menu.getItems().addAll(entries(page));
    }

    /** What can be done on a page, for the menu bar. */
    public List<Command> commands(Supplier<Node> page) {
        return List.of(
                Command.of(phrases.binding("command.code"), () -> picker.open(page.get(), false)),
                Command.of(phrases.binding("command.memo"), () -> picker.open(page.get(), true)),
                Command.of(phrases.binding("command.in-vivo"), this::inVivo),
                Command.of(phrases.binding("command.remove"), annotator::remove));
    }

    /** Undo and redo, whose names say what they would take back or do again. */
    public List<Command> historyCommands() {
        var undoWords = phrases.binding("command.undo");
        var redoWords = phrases.binding("command.redo");
        var undo = Bindings.createStringBinding(
                () -> desk.undoNameProperty()
                        .get()
                        .map(name -> phrases.text("command.undo-that", desk.say(name)))
                        .orElse(undoWords.get()),
                desk.undoNameProperty(),
                undoWords);
        var redo = Bindings.createStringBinding(
                () -> desk.redoNameProperty()
                        .get()
                        .map(name -> phrases.text("command.redo-that", desk.say(name)))
                        .orElse(redoWords.get()),
                desk.redoNameProperty(),
                redoWords);
        return List.of(
                Command.of(undo, "Shortcut+Z", desk::undo)
                        .when(Bindings.createBooleanBinding(
                                () -> desk.undoNameProperty().get().isPresent(), desk.undoNameProperty())),
                Command.of(redo, "Shortcut+Y", desk::redo)
                        .when(Bindings.createBooleanBinding(
                                () -> desk.redoNameProperty().get().isPresent(), desk.redoNameProperty())));
    }

    private List<MenuItem> entries(Node page) {
        return List.of(
                entry("command.code", () -> picker.open(page, false)),
                entry("command.in-vivo", this::inVivo),
                entry("command.memo", () -> picker.open(page, true)),
                entry("command.remove", annotator::remove),
                new SeparatorMenuItem(),
                historyCommands().get(0).menuItem(),
                historyCommands().get(1).menuItem());
    }

    private MenuItem entry(String key, Runnable action) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(phrases.binding(key));
        item.setOnAction(event -> action.run());
        return item;
    }

    private void inVivo() {
        annotator
                .subject()
                .ifPresent(
                        subject -> annotator.inVivo(subject).ifPresent(words -> annotator.codeNew(subject, words, "")));
    }

    private boolean handle(Node page, KeyEvent event) {
        KeyCode key = event.getCode();
        if (event.isShortcutDown()) {
            if (key == KeyCode.Z && !event.isShiftDown()) {
                desk.undo();
            } else if (key == KeyCode.Y || key == KeyCode.Z) {
                desk.redo();
            } else if (key == KeyCode.I && !event.isShiftDown()) {
                inVivo();
            } else {
                return false;
            }
            return true;
        }
        if (event.isAltDown()) {
            return event.isShiftDown() && resize(key);
        }
        // later, or the letter itself would be typed into the picker's field
        if (key == KeyCode.Q) {
            Platform.runLater(() -> picker.open(page, false));
        } else if (key == KeyCode.M) {
            Platform.runLater(() -> picker.open(page, true));
        } else if (PlainKey.isOneOf(event, KeyCode.U, KeyCode.DELETE)) {
            annotator.remove();
        } else if (key.isDigitKey() && CodePickerController.digit(event) > 0) {
            annotator.codeRecent(CodePickerController.digit(event));
        } else {
            return false;
        }
        return true;
    }

    /** Left and right move the end, up and down the start. */
    private boolean resize(KeyCode key) {
        if (desk.heldProperty().get().equals(Optional.empty())) {
            return false;
        }
        switch (key) {
            case RIGHT -> annotator.resize(true, 1);
            case LEFT -> annotator.resize(true, -1);
            case DOWN -> annotator.resize(false, 1);
            case UP -> annotator.resize(false, -1);
            default -> {
                return false;
            }
        }
        return true;
    }
}
