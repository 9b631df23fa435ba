package org.duibiao.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duibiao.app.Journey.until;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.duibiao.ui.session.View;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** The keys that the menus name, wherever the keyboard is. */
class MenuKeysJourneyTest {

    @TempDir
    private static Path folder;

    private static Workbench workbench;
    private final FxRobot robot = new FxRobot();

    @BeforeAll
    static void start() throws Exception {
        workbench = Journey.window(folder);
        Journey.show(workbench, folder.resolve("library"), Path.of("assets/samples"));
        until(() -> !workbench.session().reports().isEmpty());
    }

    @AfterAll
    static void end() throws Exception {
        Journey.end(workbench);
    }

    /** But for undo and redo, which in a field are of what is typed there. */
    @Test
    void aKeyOfTheMenuDoesWhatTheMenuSaysWhereverTheFocusIs() {
        Map<KeyCombination, Runnable> accelerators = scene().getAccelerators();
        Map<KeyCombination, Runnable> meant = Map.copyOf(accelerators);
        List<KeyCodeCombination> keys = meant.keySet().stream()
                .map(KeyCodeCombination.class::cast)
                .filter(key -> key.getCode() != KeyCode.Z && key.getCode() != KeyCode.Y)
                .toList();
        List<KeyCombination> done = new ArrayList<>();
        List<String> lost = new ArrayList<>();
        Set<Node> tried = new HashSet<>();
        robot.interact(() -> {
            meant.keySet().forEach(key -> accelerators.put(key, () -> done.add(key)));
            workbench.session().searchTextProperty().set("增长");
        });
        try {
            for (View view : View.values()) {
                robot.interact(() -> workbench.session().show(view));
                until(() -> robot.lookup(".takes-keys").queryAll().stream().anyMatch(MenuKeysJourneyTest::isShown));
                robot.interact(() -> takers().stream()
                        .filter(tried::add)
                        .forEach(taker -> keys.forEach(key -> {
                            done.clear();
                            if (taker.getScene() != null) { // a chart may have been drawn again
                                taker.requestFocus();
                                Event.fireEvent(taker, pressed(key));
                                if (!done.equals(List.of(key))) {
                                    lost.add(key + " in " + taker);
                                }
                            }
                        })));
            }
        } finally {
            robot.interact(() -> accelerators.putAll(meant));
        }
        assertThat(keys).hasSizeGreaterThan(25);
        assertThat(lost).isEmpty();
    }

    /** What keys go to: pages, lists, tables, trees and fields that are shown. */
    private static List<Node> takers() {
        return scene().getRoot().lookupAll("*").stream()
                .filter(node -> node.isFocusTraversable() && !(node instanceof ButtonBase) && isShown(node))
                .toList();
    }

    private static boolean isShown(Node node) {
        return Stream.<Node>iterate(node, Objects::nonNull, Node::getParent).allMatch(Node::isVisible);
    }

    private static KeyEvent pressed(KeyCodeCombination key) {
        return new KeyEvent(
                KeyEvent.KEY_PRESSED,
                "",
                "",
                key.getCode(),
                key.getShift() == KeyCombination.ModifierValue.DOWN,
                key.getShortcut() == KeyCombination.ModifierValue.DOWN,
                key.getAlt() == KeyCombination.ModifierValue.DOWN,
                false);
    }

    private static Scene scene() {
        return Stage.getWindows().get(0).getScene();
    }
}
