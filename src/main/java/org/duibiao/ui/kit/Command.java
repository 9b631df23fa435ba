package org.duibiao.ui.kit;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;

/**
 * Something a person can do: a name, a key, and when it is possible. Panels hand their commands to the shell, which puts
 * them into its menus; keys work wherever the focus is.
 *
 * @param name follows the language, and what it would do now
 * @param called the same name at all times, for the list of keys
 * @param key the shortcut, if it has one
 * @param possible whether it can be done now
 * @param run does it; FX thread
 */
public record Command(
        ObservableStringValue name,
        ObservableStringValue called,
        Optional<KeyCombination> key,
        ObservableBooleanValue possible,
        Runnable run) {

    private static final ObservableBooleanValue ALWAYS = new ReadOnlyBooleanWrapper(true);

    /** A command that is always possible and has no key. */
    public static Command of(ObservableStringValue name, Runnable run) {
        return new Command(name, name, Optional.empty(), ALWAYS, run);
    }

    /**
     * A command that is always possible.
     *
     * @param key as {@link KeyCombination#valueOf} reads it: {@code Shortcut+Shift+O}
     */
    public static Command of(ObservableStringValue name, String key, Runnable run) {
        return new Command(name, name, Optional.of(KeyCombination.valueOf(key)), ALWAYS, run);
    }

    public Command when(ObservableBooleanValue nowPossible) {
        return new Command(name, called, key, nowPossible, run);
    }

    /** The same, listed under a name that does not change with what it would do now. */
    public Command called(ObservableStringValue always) {
        return new Command(name, always, key, possible, run);
    }

    /** An entry for a menu. */
    public MenuItem menuItem() {
        MenuItem item = new MenuItem();
        item.textProperty().bind(name);
        item.setMnemonicParsing(false);
        key.ifPresent(item::setAccelerator);
        item.disableProperty().bind(Bindings.not(possible));
        item.setOnAction(event -> run.run());
        return item;
    }
}
