package org.duibiao.ui.kit;

import java.util.Locale;

/** The languages the interface speaks. What a report says is never translated. */
public enum Language {
    CHINESE("zh", "中文", Locale.SIMPLIFIED_CHINESE),
    ENGLISH("en", "English", Locale.ENGLISH);

    private final String id;
    private final String ownName;
    private final Locale locale;

    Language(String id, String ownName, Locale locale) {
        this.id = id;
        this.ownName = ownName;
        this.locale = locale;
    }

    /** Its name in settings and on the command line. */
    public String id() {
        return id;
    }

    /** Its name in itself, as menus show it. */
    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return locale;
    }

    /** The language of an id; Chinese for ids nobody knows. */
    public static Language of(String id) {
        return ENGLISH.id.equals(id) ? ENGLISH : CHINESE;
    }
}
