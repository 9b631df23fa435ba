package org.duibiao.ui.document.page;

import java.util.Locale;

/** What a stretch of shown text can be at once; each is a style class of the page. Later ones lie over earlier ones. */
public enum Tint {
    /** A heading that runs into its paragraph. */
    RUN_IN,
    OUTCOME,
    GOAL,
    /** The clause of the selected statement. */
    CHOSEN,
    NOTE_MARK,
    /** A number that the report beside states otherwise. */
    DIFFERS,
    HIT,
    /** The hit the find bar stands at. */
    HIT_NOW,
    /** A passage just shown, for a moment. */
    FLASH;

    /** The style class, e.g. {@code hit-now}. */
    public String styleClass() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
