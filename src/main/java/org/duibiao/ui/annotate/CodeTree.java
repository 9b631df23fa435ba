package org.duibiao.ui.annotate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import javafx.beans.binding.Bindings;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import org.duibiao.annotation.Code;
import org.duibiao.annotation.Codebook;
import org.duibiao.ui.kit.Theme;
import org.duibiao.ui.session.CodeItems;
import org.duibiao.ui.session.CodeRow;
import org.duibiao.ui.session.Desk;

/** The codebook beside the text, with how often each code is used. A double click puts a code on the selection. */
final class CodeTree {
    private static final int LEAST_ROWS = 3;
    private static final double ROW = 27;
    private static final double BORDERS = 12;

    private final TreeView<Code> tree;
    private final Annotator annotator;
    private final Desk desk;
    private final Theme theme;
    private final Set<CodeCell> cells = Collections.newSetFromMap(new WeakHashMap<>());
    private final CodeItems codeItems = new CodeItems();

    CodeTree(TreeView<Code> tree, Annotator annotator, Desk desk, Theme theme) {
        this.tree = tree;
        this.annotator = annotator;
        this.desk = desk;
        this.theme = theme;
        tree.setCellFactory(view -> new CodeCell());
        tree.setRoot(new TreeItem<>());
        // no higher than its codes, so that annotations have the room that few codes leave
        tree.maxHeightProperty()
                .bind(Bindings.max(LEAST_ROWS, tree.expandedItemCountProperty())
                        .multiply(ROW)
                        .add(BORDERS));
    }

    /** Shows the codes whose names hold the words; all of them, as a tree, for none. */
    void fill(String words) {
        Codebook codes = desk.codesProperty().get();
        List<TreeItem<Code>> items = new ArrayList<>();
        if (words.isBlank()) {
            items.addAll(codeItems.of(codes));
        } else {
            codes.find(words).forEach(code -> items.add(new TreeItem<>(code)));
        }
        tree.getRoot().getChildren().setAll(items);
    }

    /** Counts anew; the rows themselves stay. */
    void count() {
        cells.forEach(CodeCell::count);
    }

    void recolour() {
        tree.refresh();
    }

    private final class CodeCell extends TreeCell<Code> {
        private final CodeRow row = new CodeRow(this);

        CodeCell() {
            cells.add(this);
            setOnMouseClicked(event -> {
                Code code = getItem();
                if (event.getClickCount() == 2 && code != null) {
                    annotator.subject().ifPresent(subject -> annotator.code(subject, code, ""));
                }
            });
        }

        void count() {
            Code code = getItem();
            if (code != null) {
                row.count(desk.shelf().uses(code.id()));
            }
        }

        @Override
        protected void updateItem(Code code, boolean empty) {
            super.updateItem(code, empty);
            setText(null);
            if (empty || code == null) {
                setGraphic(null);
                return;
            }
            row.show(code, theme.palette());
            count();
            setGraphic(row);
        }
    }
}
