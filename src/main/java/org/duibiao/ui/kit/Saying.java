package org.duibiao.ui.kit;

import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
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

    /** Makes a box say its values in the language of the moment, also after that has changed. */
    public static <T> void in(ComboBox<T> box, Words words, Function<T, String> name) {
        box.setConverter(new Saying<>(name));
        words.languageProperty().addListener((property, before, now) -> {
            box.setConverter(new Saying<>(name));
            // the closed box says its value anew only in another cell
            ListCell<T> own = box.getButtonCell();
            box.setButtonCell(new ListCell<>());
            box.setButtonCell(own);
        });
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
