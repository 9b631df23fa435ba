package org.duibiao.ui.kit;

import java.util.Arrays;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Keys of a list or page that are pressed by themselves: with Ctrl, Alt or Shift they may be keys of the menu. */
public final class PlainKey {
    private PlainKey() {}

    /** Whether a key was pressed, and no other with it. */
    public static boolean isAlone(KeyEvent event) {
        return !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
    }

    /** Whether one of these keys was pressed, and no other with it. */
    public static boolean isOneOf(KeyEvent event, KeyCode... keys) {
        return isAlone(event) && Arrays.asList(keys).contains(event.getCode());
    }
}
