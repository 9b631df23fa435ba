package org.duibiao.ui.ledger;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.duibiao.ledger.Grouping;
import org.duibiao.ledger.Standing;
import org.duibiao.ui.ledger.LineReading.Row;

/** Gives the columns of the ledger what their words need, until the person draws one wider. FX thread. */
final class ColumnWidths {
    private static final double CELL_EDGES = 22;
    private static final double CHIP_EDGES = 36;
    private static final double WIDEST_BAR = 130;
    private static final double MOST = 340;
    private static final double MOST_FOR_REASON = 120;
    /** So many lines tell how wide the columns are. */
    private static final int MEASURED = 300;
    /** In a narrower table the reason is a stump: the panel below says it, and the measure, in full. */
    private static final double ROOM_FOR_REASON = 860;

    private final TableView<Standing> table;
    private final LedgerColumns columns;
    private final LedgerViewModel model;
    private final Supplier<Font> font;
    private final Map<LedgerColumn, Double> needs = new EnumMap<>(LedgerColumn.class);
    /** What was needed for the words before. */
    private final Map<LedgerColumn, Double> stale = new EnumMap<>(LedgerColumn.class);

    private final Text ruler = new Text();

    /** Whether the mouse holds the table's head: only then is a change of one column a person's. */
    private boolean held;

    private boolean drawnWide;

    /** @param font of the cells */
    ColumnWidths(TableView<Standing> table, LedgerColumns columns, LedgerViewModel model, Supplier<Font> font) {
        this.table = table;
        this.columns = columns;
        this.model = model;
        this.font = font;
        table.setColumnResizePolicy(this::share);
        table.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> held = isInHead(event.getTarget()));
        table.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> held = false);
        // a release over another window does not come here
        table.addEventFilter(MouseEvent.MOUSE_MOVED, event -> held = false);
        table.widthProperty().addListener((property, before, now) -> choose());
    }

    private static boolean isInHead(EventTarget target) {
        Node node = target instanceof Node touched ? touched : null;
        while (node != null && !node.getStyleClass().contains("column-header-background")) {
            node = node.getParent();
        }
        return node != null;
    }

    /** Other words are shown. Columns only grow with them: a head that is clicked again is where it was. */
    void shareAgain() {
        stale.clear();
        stale.putAll(needs);
        needs.clear();
        choose();
        if (!drawnWide) {
            table.getColumnResizePolicy().call(new TableView.ResizeFeatures<>(table, null, 0.0));
        }
    }

    private boolean share(TableView.ResizeFeatures<?> asked) {
        drawnWide |= held && asked.getColumn() != null;
        double width = asked.getContentWidth();
        if (drawnWide || width <= 0) {
            return TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS.call(asked);
        }
        spread(asked, width);
        return true;
    }

    private <S> void spread(TableView.ResizeFeatures<S> asked, double width) {
        List<TableColumn<S, ?>> shown = List.copyOf(asked.getTable().getVisibleLeafColumns());
        List<Double> shares = new ColumnShares(shown.stream().map(this::wish).toList()).of(width);
        for (int i = 0; i < shares.size(); i++) {
            asked.setColumnWidth(shown.get(i), shares.get(i));
        }
    }

    /** The columns that are shown: the district where there are several; in a narrow table none that says least. */
    private void choose() {
        boolean several =
                model.choice().everywhere() && model.groupedByProperty().get() != Grouping.DISTRICT;
        boolean narrow = table.getWidth() > 0 && table.getWidth() < ROOM_FOR_REASON;
        for (TableColumn<Standing, ?> column : table.getColumns()) {
            switch (LedgerColumn.of(column)) {
                case DISTRICT -> column.setVisible(several);
                case REASON -> column.setVisible(!narrow);
                case MEASURE -> column.setVisible(!(narrow && several));
                case NAME, GOAL, BAR, OUTCOME, GAP, VERDICT -> column.setVisible(true);
            }
        }
    }

    private ColumnShares.Wish wish(TableColumn<?, ?> column) {
        LedgerColumn of = LedgerColumn.of(column);
        // what gets less than its least width takes that all the same, and the table is too wide for its place
        double need = Math.max(column.getMinWidth(), needs.computeIfAbsent(of, any -> need(of, column)));
        boolean whole = of == LedgerColumn.MEASURE || of == LedgerColumn.VERDICT || of == LedgerColumn.GAP;
        return new ColumnShares.Wish(need, whole ? need : column.getMinWidth());
    }

    /** How wide the head and the cells of a column are, by lines that are read. */
    private double need(LedgerColumn of, TableColumn<?, ?> column) {
        if (of == LedgerColumn.BAR) {
            return WIDEST_BAR;
        }
        double head = column.getText().isEmpty() ? column.getMinWidth() : wide(column.getText()) + CELL_EDGES;
        double most = Math.max(head, stale.getOrDefault(of, 0.0));
        for (Row row : model.reading().some(model.lines(), MEASURED)) {
            most = Math.max(most, inside(of, row) + CELL_EDGES);
        }
        return Math.min(most, of == LedgerColumn.REASON ? MOST_FOR_REASON : MOST);
    }

    private double inside(LedgerColumn of, Row row) {
        double words = columns.pieces(of, row).stream()
                .filter(piece -> !piece.isEmpty())
                .mapToDouble(piece -> wide(piece) + (of == LedgerColumn.NAME ? LedgerColumns.NAME_GAP : 0))
                .sum();
        return switch (of) {
            case GOAL -> words + LedgerColumns.NAME_GAP;
            case VERDICT -> words + CHIP_EDGES;
            case DISTRICT, NAME, MEASURE, BAR, OUTCOME, GAP, REASON -> words;
        };
    }

    private double wide(String words) {
        ruler.setFont(font.get());
        ruler.setText(words);
        return ruler.getLayoutBounds().getWidth();
    }
}
