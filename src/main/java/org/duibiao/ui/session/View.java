package org.duibiao.ui.session;

import java.util.Locale;

/** The views the middle of the window can hold. */
public enum View {
    DOCUMENT,
    LEDGER,
    CHARTS,
    CODES,
    REVIEW,
    DOUBTS,
    SEARCH;

    /** Its name in message keys and settings, e.g. {@code document}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
