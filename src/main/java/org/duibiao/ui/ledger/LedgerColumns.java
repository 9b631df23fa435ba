package org.duibiao.ui.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import org.duibiao.ledger.LedgerLine;
import org.duibiao.ledger.LedgerWords;
import org.duibiao.ledger.Standing;
import org.duibiao.ui.kit.Theme;
import org.duibiao.ui.kit.Tip;
import org.duibiao.ui.ledger.LineReading.Row;
import org.duibiao.ui.session.VerdictChip;
import org.jspecify.annotations.Nullable;

/** Fills the cells of the ledger: at once with what is known of a goal, wholly when its line is read. FX thread. */
final class LedgerColumns {
    static final double NAME_GAP = 6;
    /** Words of fewer letters are never cut off. */
    private static final int SURELY_SEEN = 3;

    private final LedgerViewModel model;
    private final Theme theme;

    LedgerColumns(LedgerViewModel model, Theme theme) {
        this.model = model;
        this.theme = theme;
    }

    /** Makes the cells of a table whose columns are {@link LedgerColumn}s. */
    void fill(TableView<Standing> table) {
        for (TableColumn<Standing, ?> any : table.getColumns()) {
            @SuppressWarnings("unchecked") // the columns come from the layout, which does not say what is in them
            TableColumn<Standing, Row> column = (TableColumn<Standing, Row>) any;
            column.setCellValueFactory(row -> model.reading().of(row.getValue()));
            LedgerColumn of = LedgerColumn.of(column);
            switch (of) {
                case NAME -> column.setCellFactory(each -> new RowCell(this::name));
                case GOAL -> column.setCellFactory(each -> new RowCell(this::goal));
                case BAR -> column.setCellFactory(each -> new RowCell(bar(column)));
                case VERDICT ->
                    column.setCellFactory(each -> new RowCell((cell, row) -> cell.setGraphic(VerdictChip.of(
                            row.standing().verdict(), model.words().verdict(row.standing())))));
                case DISTRICT, MEASURE, OUTCOME, GAP, REASON ->
                    column.setCellFactory(each -> new RowCell((cell, row) -> words(cell, of, row)));
            }
        }
    }

    /** What a column says of a row, in pieces; none, and a word to the person, where that fails. */
    List<String> pieces(LedgerColumn column, Row row) {
        return guarded(row, one -> column.pieces(one, model.words(), oneYear()), List.of());
    }

    private boolean oneYear() {
        return model.yearProperty().get().isPresent();
    }

    /** What is made of a row; something else, and a word to the person, where that fails: one line leaves none blank. */
    private <T> T guarded(Row row, Function<Row, T> make, T otherwise) {
        try {
            return make.apply(row);
        } catch (RuntimeException e) {
            Platform.runLater(() -> model.notDrawn(e));
            return otherwise;
        }
    }

    private final class RowCell extends TableCell<Standing, Row> {
        private final BiConsumer<RowCell, Row> put;

        RowCell(BiConsumer<RowCell, Row> put) {
            this.put = put;
        }

        @Override
        protected void updateItem(@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            setText(null);
            if (empty || row == null) {
                setGraphic(null);
                Tip.setText(this, "");
            } else {
                boolean drawn = guarded(
                        row,
                        one -> {
                            put.accept(this, one);
                            return true;
                        },
                        false);
                if (!drawn) {
                    setGraphic(null);
                    setText("–");
                }
            }
        }
    }

    private void words(RowCell cell, LedgerColumn column, Row row) {
        String words = String.join("", column.pieces(row, model.words(), oneYear()));
        cell.setText(words);
        Tip.setText(cell, words.length() > SURELY_SEEN ? words : "");
    }

    private void name(RowCell cell, Row row) {
        List<String> pieces = LedgerColumn.NAME.pieces(row, model.words(), oneYear());
        List<Node> labels = new ArrayList<>();
        for (String words : pieces) {
            if (!words.isEmpty()) {
                labels.add(label(words, labels.isEmpty() ? "indicator-words" : "scope-words"));
            }
        }
        if (!pieces.get(pieces.size() - 1).isEmpty()) {
            // the period tells two lines of one indicator apart: the name gives way
            ((Label) labels.get(labels.size() - 1)).setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        }
        cell.setGraphic(inARow(NAME_GAP, labels));
        Tip.setText(
                cell,
                pieces.get(0)
                        + row.line()
                                .flatMap(LedgerLine::scope)
                                .map(scope -> "\n" + scope)
                                .orElse("") + "\n"
                        + model.said().period(row.standing().period()));
    }

    private void goal(RowCell cell, Row row) {
        List<Node> labels = new ArrayList<>();
        row.line().ifPresent(line -> {
            for (LedgerWords.Run run : model.said().goalRuns(line.goalStatement())) {
                Label words = label(run.text(), "goal-run");
                if (run.wording()) {
                    words.getStyleClass().add("wording");
                }
                labels.add(words);
            }
        });
        cell.setGraphic(inARow(0, labels));
        Tip.setText(cell, row.line().map(model.words()::goal).orElse(""));
    }

    /** One canvas a cell, painted anew for each row. */
    private BiConsumer<RowCell, Row> bar(TableColumn<Standing, Row> column) {
        MiniBar bar = new MiniBar();
        return (cell, row) -> {
            cell.setGraphic(row.line().isPresent() ? bar : null);
            row.line().ifPresent(line -> {
                bar.setWidth(Math.max(1, column.getWidth() - 2 * NAME_GAP));
                bar.show(line, model.scaleProperty().get(), theme.palette(), model.said());
            });
        };
    }

    private static Label label(String words, String style) {
        Label label = new Label(words);
        label.setMinWidth(0);
        label.getStyleClass().add(style);
        return label;
    }

    private static HBox inARow(double gap, List<Node> nodes) {
        HBox box = new HBox(gap, nodes.toArray(Node[]::new));
        box.setMinWidth(0);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }
}
