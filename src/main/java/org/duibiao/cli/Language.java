package org.duibiao.cli;

import java.util.Locale;

/** The languages of the program, named as on the command line. */
enum Language {
    zh(Locale.CHINESE),
    en(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }
}
