package org.duibiao.ui.session;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.duibiao.annotation.Code;
import org.duibiao.ui.kit.Palette;
import org.duibiao.ui.kit.Tip;

/** A code in a tree: its mark and name, and at the far end how often it is used. A long name gives way to that number. */
public final class CodeRow extends HBox {
    private static final double BETWEEN = 7;

    private final Label name = new Label();
    private final Label uses = new Label();

    /** @param cell whose graphic it will be; it is no wider than its tree */
    public CodeRow(TreeCell<Code> cell) {
        super(BETWEEN);
        cell.setPrefWidth(0);
        uses.getStyleClass().add("secondary");
        uses.setMinWidth(USE_PREF_SIZE);
        name.setMinWidth(0);
        setAlignment(Pos.CENTER_LEFT);
    }

    /** Shows a code; {@link #count} says how often it is used. */
    public void show(Code code, Palette palette) {
        name.setText(code.name());
        Tip.setText(this, code.name());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().setAll(CodeSwatch.of(palette, code.colour()), name, gap, uses);
    }

    /** How often the code is used. */
    public void count(int times) {
        uses.setText(Integer.toString(times));
    }
}
