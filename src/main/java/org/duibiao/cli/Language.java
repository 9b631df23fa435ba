package org.duibiao.cli;

import java.util.Locale;

/** The languages of the program, named as on the command line. */
enum Language {
    zh(Locale.CHINESE, org.duibiao.ui.kit.Language.CHINESE),
    en(Locale.ENGLISH, org.duibiao.ui.kit.Language.ENGLISH);

    private final Locale locale;
    private final org.duibiao.ui.kit.Language ofWindow;

    Language(Locale locale, org.duibiao.ui.kit.Language ofWindow) {
        this.locale = locale;
        this.ofWindow = ofWindow;
    }

    Locale locale() {
        return locale;
    }

    org.duibiao.ui.kit.Language ofWindow() {
        return ofWindow;
    }
}
