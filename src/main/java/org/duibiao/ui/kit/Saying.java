package org.duibiao.ui.kit;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/**
 * What a choice box writes for each of its values, for boxes in which nothing is typed: a value becomes its name, no value
 * becomes nothing. On the FX thread.
 */
public final class Saying<T> extends StringConverter<T> {
    private final Function<T, String> name;

    public Saying(Function<T, String> name) {
        this.name = name;
    }

    @Override
    public String toString(@Nullable T value) {
        return value == null ? "" : name.apply(value);
    }

    /** Nothing: such a box is never typed into. */
    @Override
    public @Nullable T fromString(String typed) {
        return null;
    }
}
