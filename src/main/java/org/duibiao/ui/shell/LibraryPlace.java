package org.duibiao.ui.shell;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import org.duibiao.ui.kit.DividerPlace;
import org.duibiao.ui.kit.Memory;

/** The library's place at the left of the window: shown or folded away, as wide as it was left. Widths in pixels. */
final class LibraryPlace {
    private static final String WIDTH = "shell.library-width";
    private static final String SHOWN = "shell.library-shown";
    private static final double WIDTH_AT_FIRST = 262;
    private static final double MOST_AT_FIRST = 0.2;

    private final Node library;
    private final SplitPane split;
    private final Memory memory;
    private final SimpleBooleanProperty shown;
    private final DividerPlace divider;

    /** @param split holds the middle already */
    LibraryPlace(Node library, SplitPane split, Memory memory) {
        this.library = library;
        this.split = split;
        this.memory = memory;
        this.shown = new SimpleBooleanProperty(
                memory.get(SHOWN).map(Boolean::valueOf).orElse(true));
        SplitPane.setResizableWithParent(library, false);
        shown.addListener((property, before, now) -> {
            memory.put(SHOWN, now.toString());
            place();
        });
        divider = new DividerPlace(split, this::share);
        place();
    }

    void show() {
        shown.set(true);
    }

    void toggle() {
        shown.set(!shown.get());
    }

    private void place() {
        if (!shown.get()) {
            split.getItems().remove(library);
            return;
        }
        if (!split.getItems().contains(library)) {
            split.getItems().add(0, library);
        }
        divider.came();
        split.getDividers().get(0).positionProperty().addListener((property, before, now) -> {
            // the divider also moves with the window: only what a person drags is remembered
            if (split.getWidth() > 0 && divider.isPressed()) {
                memory.put(WIDTH, String.valueOf(Math.round(now.doubleValue() * split.getWidth())));
            }
        });
    }

    /** What a person chose; if nobody did, a narrow window leaves the room to the middle. */
    private double share(double whole) {
        double wanted = memory.number(WIDTH, 0);
        return wanted > 0 ? wanted / whole : Math.min(WIDTH_AT_FIRST / whole, MOST_AT_FIRST);
    }
}
