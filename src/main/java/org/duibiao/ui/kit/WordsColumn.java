package org.duibiao.ui.kit;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;

/**
 * A column that says something of each row, whole in a tooltip. A table that is refreshed says it anew, in the language of
 * the moment. FX thread only.
 */
public final class WordsColumn {
    private WordsColumn() {}

    public static <R> void in(TableColumn<R, String> column, Function<R, String> said) {
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(said.apply(row.getValue())));
        column.setCellFactory(any -> new WordsCell<>(said));
    }

    private static final class WordsCell<R> extends TableCell<R, String> {
        private final Function<R, String> said;

        WordsCell(Function<R, String> said) {
            this.said = said;
        }

        @Override
        protected void updateItem(@Nullable String item, boolean empty) {
            super.updateItem(item, empty);
            R row = empty ? null : getTableRow().getItem();
            String words = row == null ? "" : said.apply(row);
            setText(words);
            Tip.setText(this, words);
        }
    }
}
