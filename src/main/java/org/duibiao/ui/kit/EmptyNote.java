package org.duibiao.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;

/** Says in a list or table why there is nothing in it, and what to do. */
public final class EmptyNote extends Label {

    private static final double WIDEST = 240;

    /** @param words that follow the language */
    public EmptyNote(ObservableValue<String> words) {
        textProperty().bind(words);
        getStyleClass().add("empty-note");
        setWrapText(true);
        setMaxWidth(WIDEST);
    }
}
