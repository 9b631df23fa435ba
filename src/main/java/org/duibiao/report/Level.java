package org.duibiao.report;

import java.util.Locale;

/** The level of government (级别) that speaks, from the nation down. */
public enum Level {
    NATIONAL,
    PROVINCE,
    PREFECTURE,
    COUNTY,
    TOWNSHIP;

    /** The name used in exchange files, e.g. {@code prefecture}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
