package org.duibiao.ui.kit;

import java.util.Locale;

/**
 * A named colour of the interface with its light and its dark value: the one source for stylesheets (where it is the
 * looked-up colour {@link #css()}) and for painters (through {@link Palette}).
 */
public enum Token {
    CANVAS("#ffffff", "#0d1117"),
    SUBTLE("#f6f8fa", "#151b23"),
    INSET("#eff2f5", "#1b222b"),
    BORDER("#d0d7de", "#353c46"),
    /** Lines inside a list: quieter than {@link #BORDER}. */
    RULE("#e4e8ec", "#262d36"),
    FG("#1f2328", "#e3e8ee"),
    FG_MUTED("#59636e", "#9aa4af"),
    /** Counts, dates and hints beside what matters. */
    FG_FAINT("#818b98", "#768390"),
    ACCENT("#0969da", "#4493f8"),
    /** The solid button and the selected row: the accent dark enough for white letters. */
    ACCENT_FILL("#0969da", "#1f6feb"),
    ON_ACCENT("#ffffff", "#ffffff"),
    /** Behind an icon or a chosen small button. */
    ACCENT_WASH("#ddf4ff", "#12263f"),
    SELECT("#e8f1fb", "#17293f"),
    /** Selected text in a report. */
    TEXT_SELECT("#b6d6fb", "#1f4b80"),
    HOVER("#eef1f4", "#1e252e"),
    /** The ground of pop-ups that quote a report. */
    NOTE("#fffdf5", "#1b2027"),
    TIP("#24292f", "#e3e8ee"),
    ON_TIP("#ffffff", "#1f2328"),

    OUTCOME("#0072B2", "#4BA8DC"),
    OUTCOME_WASH("#e2eff7", "#12303f"),
    /** The selected outcome: the same wash, deeper. */
    OUTCOME_DEEP("#b9dbf0", "#1c506b"),
    OUTCOME_TEXT("#005a8e", "#7cc4ec"),
    GOAL("#D55E00", "#F28A3C"),
    GOAL_WASH("#fcebdd", "#3a2414"),
    /** The selected goal: the same wash, deeper. */
    GOAL_DEEP("#f8cfae", "#633a1a"),
    GOAL_TEXT("#a84900", "#f5a76c"),
    /** Hits of a search. */
    HIT("#fff3b0", "#4d4413"),
    /** The hit one stands on. */
    HIT_DEEP("#ffdf5d", "#7d6c12"),

    GRID("#e6eaee", "#232a33"),
    AXIS("#9aa4ae", "#6b7580"),
    HATCH("#c3cad2", "#4a535e"),
    /** A year of the strip for which a report is there, and one for which none is. */
    TICK("#424a53", "#9aa4af"),
    TICK_MISSING("#dfe4e9", "#2a313a"),

    CODE_1("#009E73", "#2fbf95"),
    CODE_2("#E69F00", "#f0b429"),
    CODE_3("#CC79A7", "#dd96be"),
    CODE_4("#6F5BA7", "#a794dd"),
    CODE_5("#D9C900", "#e5d84a"),
    CODE_6("#7a8590", "#8b95a0"),
    CODE_7("#673d01", "#a47237"),
    CODE_8("#8cdc86", "#a4f59d"),
    CODE_9("#e69ff9", "#f3c6fe"),
    CODE_10("#264e41", "#5b8476"),
    CODE_11("#9f873d", "#c9ae62"),
    CODE_12("#edbebe", "#ffd9d9"),
    CODE_13("#6d2e68", "#a865a1"),
    CODE_14("#edb9e6", "#ffd5f9"),
    CODE_15("#8e6040", "#c18e6c"),
    CODE_16("#dba84d", "#fdc66a"),
    CODE_17("#c36fdc", "#e998ff"),
    CODE_18("#49b46e", "#6ed88f"),

    EXCEEDED_BG("#d5f0e6", "#12392f"),
    EXCEEDED_TEXT("#00563f", "#74e0bf"),
    MET_BORDER("#7fc8b2", "#2c6b5a"),
    MET_TEXT("#00664a", "#5fd6b2"),
    NEARLY_BG("#fbeccb", "#352809"),
    NEARLY_TEXT("#7a5200", "#f0c257"),
    MISSED_BG("#9c3670", "#c2558f"),
    MISSED_TEXT("#ffffff", "#ffffff"),
    ON_TRACK_BG("#dff0fb", "#10293a"),
    ON_TRACK_TEXT("#0b5a86", "#7cc4ec"),
    BEHIND_BG("#fbeccb", "#352809"),
    BEHIND_TEXT("#7a5200", "#f0c257"),
    NOT_REPORTED_TEXT("#59636e", "#a3adb8"),
    PENDING_BG("#eceff2", "#222932"),
    PENDING_TEXT("#59636e", "#a3adb8"),
    NOT_COMPARABLE_BG("#eceff2", "#222932"),
    NOT_COMPARABLE_TEXT("#3d444d", "#c4ccd5"),

    SUCCESS("#00664a", "#5fd6b2"),
    WARNING("#9a6700", "#f0c257"),
    WARNING_BG("#fff8e5", "#2c2410"),
    DANGER("#b3261e", "#ff8a80"),
    DANGER_BG("#ffebe9", "#3a1a1a");

    private final String light;
    private final String dark;

    Token(String light, String dark) {
        this.light = light;
        this.dark = dark;
    }

    /** Its value as a web colour, {@code #rrggbb}. */
    public String hex(boolean inTheDark) {
        return inTheDark ? dark : light;
    }

    /** Whether it is one of the colours proposed for codes. */
    boolean isCode() {
        return name().startsWith("CODE_");
    }

    /** Its name in stylesheets, e.g. {@code -db-outcome-wash}. */
    public String css() {
        return "-db-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
