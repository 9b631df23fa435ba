package org.duibiao.ui.shell;

import java.util.Locale;

/** The menus of the window, from left to right. One without commands is not shown. */
public enum MenuPlace {
    FILE,
    EDIT,
    VIEW,
    REPORT,
    ANNOTATE,
    CHARTS,
    TOOLS,
    HELP;

    String key() {
        return "menu." + name().toLowerCase(Locale.ROOT);
    }
}
