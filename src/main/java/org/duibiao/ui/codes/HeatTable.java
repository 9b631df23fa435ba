package org.duibiao.ui.codes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.duibiao.chart.CodesChart;
import org.duibiao.ui.kit.Theme;
import org.duibiao.ui.kit.Tip;
import org.duibiao.ui.kit.Token;
import org.duibiao.ui.session.CodeSwatch;

/** Codes against reports, attributes or codes as a table whose cells are the darker, the more there is. FX thread. */
final class HeatTable {
    private static final double CODE_WIDTH = 190;
    private static final double LEAST_WIDTH = 64;
    private static final double MOST_WIDTH = 176;
    private static final double CHARACTER = 12;
    private static final double INDENT = 14;
    private static final double LIGHTEST = 0.12;
    private static final int FULL = 255;

    private final TableView<Integer> table;
    private final Theme theme;

    /** @param table its items are the numbers of the rows */
    HeatTable(TableView<Integer> table, Theme theme) {
        this.table = table;
        this.theme = theme;
    }

    /** Shows a chart in place of the last one; nothing for none. */
    void show(Optional<CodesChart> chart) {
        table.getColumns().clear();
        table.getItems().clear();
        if (chart.isEmpty() || chart.get().rows().isEmpty()) {
            return;
        }
        List<TableColumn<Integer, Integer>> columns = new ArrayList<>();
        columns.add(codeColumn(chart.get()));
        for (int i = 0; i < chart.get().columns().size(); i++) {
            columns.add(column(chart.get(), i));
        }
        table.getColumns().setAll(columns);
        table.getItems()
                .setAll(IntStream.range(0, chart.get().rows().size()).boxed().toList());
    }

    private TableColumn<Integer, Integer> codeColumn(CodesChart chart) {
        TableColumn<Integer, Integer> column = new TableColumn<>();
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(CODE_WIDTH);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(view -> new TableCell<>() {
            @Override
            protected void updateItem(Integer row, boolean empty) {
                super.updateItem(row, empty);
                setText(null);
                if (empty || row == null) {
                    setGraphic(null);
                    return;
                }
                CodesChart.Row one = chart.rows().get(row);
                Region gap = new Region();
                gap.setMinWidth(one.depth() * INDENT);
                Label total = new Label(Integer.toString(one.total()));
                total.getStyleClass().add("secondary");
                HBox box =
                        new HBox(6, gap, CodeSwatch.of(theme.palette(), one.colour()), new Label(one.label()), total);
                box.setAlignment(Pos.CENTER_LEFT);
                setGraphic(box);
            }
        });
        return column;
    }

    private TableColumn<Integer, Integer> column(CodesChart chart, int index) {
        CodesChart.Column of = chart.columns().get(index);
        Label head = new Label(of.inFull());
        Tip.setText(head, of.inFull());
        double width = Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, of.inFull().length() * CHARACTER + 24));
        head.setMaxWidth(width - 12);
        TableColumn<Integer, Integer> column = new TableColumn<>();
        column.setGraphic(head);
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(view -> new HeatCell(chart, index, theme));
        return column;
    }

    /** The darker, the more; the number is always said. */
    private static final class HeatCell extends TableCell<Integer, Integer> {
        private final CodesChart chart;
        private final int column;
        private final Theme theme;

        HeatCell(CodesChart chart, int column, Theme theme) {
            this.chart = chart;
            this.column = column;
            this.theme = theme;
            getStyleClass().add("heat-cell");
        }

        @Override
        protected void updateItem(Integer row, boolean empty) {
            super.updateItem(row, empty);
            setGraphic(null);
            if (empty || row == null) {
                setText(null);
                setStyle("");
                return;
            }
            CodesChart.Cell cell = chart.cells().get(row).get(column);
            setText(cell.meaningful() ? cell.text() : "–");
            setStyle(style(cell.weight().doubleValue()));
            Tip.setText(this, cell.evidence().tip());
        }

        /** As the exported picture has it, over the canvas of the theme. */
        private String style(double weight) {
            if (weight == 0) {
                return "";
            }
            Color shade = theme.palette()
                    .color(Token.CANVAS)
                    .interpolate(theme.palette().color(Token.CODE_1), LIGHTEST + (1 - LIGHTEST) * weight);
            return String.format(
                    Locale.ROOT,
                    "-fx-background-color: rgb(%d, %d, %d); -fx-text-fill: %s;",
                    Math.round(shade.getRed() * FULL),
                    Math.round(shade.getGreen() * FULL),
                    Math.round(shade.getBlue() * FULL),
                    theme.palette().hex(theme.palette().letters(shade)));
        }
    }
}
