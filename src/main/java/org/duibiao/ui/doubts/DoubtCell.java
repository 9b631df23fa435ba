package org.duibiao.ui.doubts;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.duibiao.ui.doubts.DoubtsViewModel.Row;
import org.duibiao.ui.kit.Tip;
import org.jspecify.annotations.Nullable;

/** A cell of the list that says something of its doubt; words that are cut off are in its tip. */
final class DoubtCell extends TableCell<Row, String> {
    private static final int LONG = 24;

    private final Function<Row, String> said;
    private final ChangeListener<Object> listening = (property, before, now) -> say();

    private DoubtCell(Function<Row, String> said) {
        this.said = said;
    }

    /** Has a column say what is known of every doubt. */
    static void fill(TableColumn<Row, String> column, Function<Row, String> said) {
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(said.apply(row.getValue())));
        column.setCellFactory(any -> new DoubtCell(said));
    }

    /**
     * Has a column say what is read when its doubt comes onto the screen.
     *
     * @param read changes when more was read
     */
    static void fillLater(TableColumn<Row, String> column, Function<Row, String> said, ObservableValue<?> read) {
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(""));
        column.setSortable(false); // that would read all of them
        column.setCellFactory(any -> {
            DoubtCell cell = new DoubtCell(said);
            read.addListener(new WeakChangeListener<>(cell.listening));
            return cell;
        });
    }

    @Override
    protected void updateItem(@Nullable String item, boolean empty) {
        super.updateItem(item, empty);
        say();
    }

    private void say() {
        Row row = isEmpty() ? null : getTableRow().getItem();
        String shown = row == null ? "" : said.apply(row);
        setText(shown);
        Tip.setText(this, shown.length() > LONG ? shown : "");
    }
}
