package org.duibiao.ui.codes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.ComboBox;

/**
 * What can be chosen in a box, with the words it is shown by.
 *
 * @param value empty for any
 */
record Choice<T>(Optional<T> value, String label) {

    static <T> Choice<T> of(T value, String label) {
        return new Choice<>(Optional.of(value), label);
    }

    static <T> Choice<T> any(String label) {
        return new Choice<>(Optional.empty(), label);
    }

    /** Puts choices into a box; what was chosen stays where it is still there, else the first is. */
    static <T> void refill(ComboBox<Choice<T>> box, List<Choice<T>> choices) {
        Optional<Choice<T>> before = Optional.ofNullable(box.getValue());
        box.getItems().setAll(choices);
        box.setValue(choices.stream()
                .filter(choice ->
                        before.filter(one -> one.value().equals(choice.value())).isPresent())
                .findFirst()
                .orElse(choices.get(0)));
    }

    /** The same with “any” before the others. */
    static <T> void refill(ComboBox<Choice<T>> box, String any, List<Choice<T>> choices) {
        List<Choice<T>> all = new ArrayList<>();
        all.add(any(any));
        all.addAll(choices);
        refill(box, all);
    }

    /** Tells what a person chooses, and not what is put there while the box is filled. */
    static <T> void listen(ComboBox<Choice<T>> box, Supplier<Boolean> filling, Consumer<Optional<T>> chosen) {
        box.valueProperty().addListener((property, before, now) -> {
            if (!filling.get() && now != null) {
                chosen.accept(now.value());
            }
        });
    }

    /** What is chosen in a box; empty for any. */
    static <T> Optional<T> in(ComboBox<Choice<T>> box) {
        return Optional.ofNullable(box.getValue()).flatMap(Choice::value);
    }

    @Override
    public String toString() {
        return label;
    }
}
