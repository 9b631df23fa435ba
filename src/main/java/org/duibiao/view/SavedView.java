package org.duibiao.view;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * A set-up of one panel, under a name.
 *
 * @param kind which panel reads the definition
 * @param name as the person calls it; not blank
 * @param definition what is set up, as JSON of the panel's own making
 * @param made when it was first kept
 */
public record SavedView(UUID id, Kind kind, String name, String definition, Instant made) {

    /** The panels that can be set up. */
    public enum Kind {
        CHART,
        LEDGER,
        SEARCH;

        /** As it stands in the library, e.g. {@code chart}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public SavedView {
        name = name.strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a view without a name");
        }
    }

    public SavedView called(String other) {
        return new SavedView(id, kind, other, definition, made);
    }

    public SavedView defined(String other) {
        return new SavedView(id, kind, name, other, made);
    }
}
