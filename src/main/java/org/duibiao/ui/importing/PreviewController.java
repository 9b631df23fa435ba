package org.duibiao.ui.importing;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.transformation.FilteredList;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.duibiao.ui.kit.Icons;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Tip;
import org.duibiao.ui.kit.Words;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What was understood of files, a line a report, before it is brought in. All by keyboard: Space, Enter, Ctrl+Z, Ctrl+Enter. */
public final class PreviewController {
    private final PreviewViewModel model;
    private final Words words;
    private final Phrases phrases;
    private final HeaderQuestion question;
    private final Runnable close;

    @FXML
    private Label summary;

    @FXML
    private ToggleButton wanting;

    @FXML
    private TableView<PreviewRow> table;

    @FXML
    private TableColumn<PreviewRow, PreviewRow> wanted;

    @FXML
    private TableColumn<PreviewRow, String> file;

    @FXML
    private TableColumn<PreviewRow, String> district;

    @FXML
    private TableColumn<PreviewRow, String> level;

    @FXML
    private TableColumn<PreviewRow, String> kind;

    @FXML
    private TableColumn<PreviewRow, String> date;

    @FXML
    private TableColumn<PreviewRow, String> years;

    @FXML
    private TableColumn<PreviewRow, String> counts;

    @FXML
    private TableColumn<PreviewRow, String> remark;

    @FXML
    private Button right;

    @FXML
    private Button out;

    @FXML
    private Button version;

    @FXML
    private Button undo;

    @FXML
    private CheckBox showFirst;

    @FXML
    private Button bringInWanted;

    PreviewController(PreviewViewModel model, Words words, HeaderQuestion question, Runnable close) {
        this.model = model;
        this.words = words;
        this.phrases = words.of(PreviewController.class);
        this.question = question;
        this.close = close;
    }

    @FXML
    void initialize() {
        FilteredList<PreviewRow> shown = new FilteredList<>(model.rows());
        wanting.selectedProperty()
                .addListener((property, before, only) -> shown.setPredicate(row -> !only || row.wantsLook()));
        wanted.setCellValueFactory(cell -> new javafx.beans.property.ReadOnlyObjectWrapper<>(cell.getValue()));
        wanted.setCellFactory(column -> new WantedCell());
        wanted.setSortable(false);
        show(file, PreviewRow::fileName);
        show(district, model::district);
        show(level, model::level);
        show(kind, model::kind);
        show(date, model::date);
        show(years, model::years);
        show(counts, model::counts);
        counts.setCellValueFactory(cell -> Bindings.createStringBinding(
                () -> model.counts(cell.getValue()), cell.getValue().statedProperty()));
        show(remark, model::remark);
        table.setItems(shown);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setRowFactory(view -> {
            TableRow<PreviewRow> row = new TableRow<>();
            row.setOnMouseClicked(event -> {
                if (event.getClickCount() == 2 && !row.isEmpty()) {
                    putRight();
                }
            });
            return row;
        });
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        var none = table.getSelectionModel().selectedItemProperty().isNull();
        right.disableProperty().bind(none);
        out.disableProperty().bind(none);
        table.getSelectionModel()
                .selectedItemProperty()
                .addListener((property, before, row) -> Optional.ofNullable(row).ifPresent(model::lookCloser));
        version.visibleProperty().bind(version.managedProperty());
        table.getSelectionModel().getSelectedItems().addListener((javafx.beans.InvalidationListener)
                change -> version.setDisable(chosen().stream().noneMatch(PreviewViewModel::canBeVersion)));
        version.setDisable(true);
        undo.disableProperty().bind(model.undoPossibleProperty().not());
        showFirst.selectedProperty().bindBidirectional(model.showFirstProperty());
        bringInWanted.textProperty().bind(phrases.binding("preview.bring-in", model.wantedProperty()));
        bringInWanted.disableProperty().bind(Bindings.equal(model.wantedProperty(), 0));
        model.rows().addListener((javafx.beans.InvalidationListener) change -> fresh());
        model.wantedProperty().addListener(change -> refresh());
        words.languageProperty().addListener(change -> refresh());
        fresh();
    }

    private void fresh() {
        wanting.setSelected(false);
        wanting.setDisable(model.rows().stream().noneMatch(PreviewRow::wantsLook));
        version.setManaged(model.rows().stream().anyMatch(PreviewViewModel::canBeVersion));
        refresh();
    }

    private void refresh() {
        summary.setText(model.summary());
        table.refresh();
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            if (event.isShortcutDown()) {
                bringIn();
            } else {
                putRight();
            }
        } else if (event.getCode() == KeyCode.SPACE) {
            event.consume();
            leaveOut();
        } else if (event.getCode() == KeyCode.Z && event.isShortcutDown()) {
            event.consume();
            undo();
        }
    }

    private List<PreviewRow> chosen() {
        return table.getSelectionModel().getSelectedItems().stream()
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    private void show(TableColumn<PreviewRow, String> column, Function<PreviewRow, String> text) {
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        column.setCellFactory(view -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable String item, boolean empty) {
                super.updateItem(item, empty);
                PreviewRow row = empty ? null : getTableRow().getItem();
                String now = row == null ? "" : text.apply(row);
                setText(now);
                Tip.setText(this, now);
                setGraphic(row != null && column == remark && row.wantsLook() ? sign(row) : null);
            }
        });
    }

    private static FontIcon sign(PreviewRow row) {
        FontIcon icon = Icons.of(row.failed() ? Feather.X_CIRCLE : Feather.ALERT_TRIANGLE, 14);
        icon.getStyleClass().add(row.failed() ? "danger" : "warning");
        return icon;
    }

    /** Later, so that the key that opens the questions does not answer them. */
    @FXML
    void putRight() {
        Platform.runLater(() -> {
            model.putRight(chosen(), question);
            refresh();
        });
    }

    @FXML
    void leaveOut() {
        model.leaveOutOrTakeIn(chosen());
        refresh();
    }

    @FXML
    void asVersion() {
        model.versionOrNot(chosen());
        refresh();
    }

    @FXML
    void undo() {
        model.undo();
        refresh();
    }

    @FXML
    void cancel() {
        close.run();
    }

    @FXML
    void bringIn() {
        if (!bringInWanted.isDisabled()) {
            close.run();
            model.bringIn();
        }
    }

    /** Ticked when the report goes in; nothing to tick for a file that does not. */
    private final class WantedCell extends TableCell<PreviewRow, PreviewRow> {
        private final CheckBox tick = new CheckBox();
        private @Nullable PreviewRow bound;

        WantedCell() {
            tick.setFocusTraversable(false);
            tick.setAccessibleText(phrases.text("preview.column.wanted"));
        }

        @Override
        protected void updateItem(@Nullable PreviewRow row, boolean empty) {
            super.updateItem(row, empty);
            if (bound != null) {
                tick.selectedProperty().unbindBidirectional(bound.wantedProperty());
                bound = null;
            }
            setGraphic(null);
            if (!empty && row != null && row.report().isPresent()) {
                tick.selectedProperty().bindBidirectional(row.wantedProperty());
                bound = row;
                setGraphic(tick);
            }
        }
    }
}
