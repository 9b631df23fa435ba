package org.duibiao.ui.library;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/**
 * What stands in a row of the tree: name and detail from the left, something more at the right end.
 *
 * <p>When room is short, what is at the right end narrows as far as it can, then goes; then the detail is cut, the name
 * last of all.
 */
final class ShelfLine extends Region {
    private static final double GAP = 6;

    private Label name = new Label();
    private Label detail = new Label();
    private Optional<Region> end = Optional.empty();

    void show(Label itsName, Label itsDetail, Optional<Region> atTheEnd) {
        name = itsName;
        detail = itsDetail;
        end = atTheEnd;
        getChildren().setAll(name, detail);
        end.ifPresent(getChildren()::add);
        requestLayout();
    }

    @Override
    protected double computePrefWidth(double height) {
        return name.prefWidth(-1)
                + GAP
                + detail.prefWidth(-1)
                + end.map(node -> GAP + node.prefWidth(-1)).orElse(0.0);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double nameWidth = Math.min(snapSizeX(name.prefWidth(-1)), width);
        double detailWidth = Math.max(0, Math.min(snapSizeX(detail.prefWidth(-1)), width - nameWidth - GAP));
        double left = width - nameWidth - GAP - detailWidth - GAP;
        place(name, 0, nameWidth);
        place(detail, nameWidth + GAP, detailWidth);
        end.ifPresent(node -> {
            double least = node instanceof Label ? node.prefWidth(-1) : node.minWidth(-1);
            node.setVisible(left >= least);
            double its = Math.min(left, snapSizeX(node.prefWidth(-1)));
            place(node, width - its, its);
        });
    }

    private void place(Region node, double x, double width) {
        double height = Math.min(getHeight(), node.prefHeight(width));
        node.resizeRelocate(snapPositionX(x), snapPositionY((getHeight() - height) / 2), Math.max(0, width), height);
    }
}
