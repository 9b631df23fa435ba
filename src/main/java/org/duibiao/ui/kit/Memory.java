package org.duibiao.ui.kit;

import java.util.Optional;

/** What the window remembers between starts under keys of its own: sizes, folders, what was unfolded. */
public interface Memory {
    Optional<String> get(String key);

    void put(String key, String value);

    /** A number that was remembered, or another if there is none that can be read. */
    default double number(String key, double otherwise) {
        return get(key).map(text -> {
                    try {
                        return Double.valueOf(text);
                    } catch (NumberFormatException e) {
                        return otherwise;
                    }
                })
                .orElse(otherwise);
    }
}
