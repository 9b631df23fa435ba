package org.duibiao.ui.importing;

import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.duibiao.report.Listed;
import org.duibiao.ui.kit.Icons;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.kit.WordsColumn;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The list of what became of the files. */
public final class ImportResultController {
    private final ImportingViewModel model;
    private final Words words;
    private final Consumer<List<Listed>> editProperties;
    private final Runnable close;

    @FXML
    private Label summary;

    @FXML
    private ToggleButton wanting;

    @FXML
    private TableView<ImportedRow> table;

    @FXML
    private TableColumn<ImportedRow, ImportedRow> state;

    @FXML
    private TableColumn<ImportedRow, String> file;

    @FXML
    private TableColumn<ImportedRow, String> district;

    @FXML
    private TableColumn<ImportedRow, String> kind;

    @FXML
    private TableColumn<ImportedRow, String> year;

    @FXML
    private TableColumn<ImportedRow, String> years;

    @FXML
    private TableColumn<ImportedRow, String> counts;

    @FXML
    private TableColumn<ImportedRow, String> remark;

    @FXML
    private Button open;

    @FXML
    private Button properties;

    @FXML
    private Button version;

    @FXML
    private Button remove;

    private FilteredList<ImportedRow> rows = new FilteredList<>(FXCollections.observableArrayList());

    ImportResultController(
            ImportingViewModel model, Words words, Consumer<List<Listed>> editProperties, Runnable close) {
        this.close = close;
        this.model = model;
        this.words = words;
        this.editProperties = editProperties;
    }

    @FXML
    void initialize() {
        state.setCellValueFactory(cell -> new javafx.beans.property.ReadOnlyObjectWrapper<>(cell.getValue()));
        state.setCellFactory(column -> new StateCell());
        WordsColumn.in(file, ImportedRow::fileName);
        WordsColumn.in(district, model::district);
        WordsColumn.in(kind, model::kind);
        WordsColumn.in(year, model::year);
        WordsColumn.in(years, model::years);
        WordsColumn.in(counts, model::counts);
        WordsColumn.in(remark, model::remark);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setRowFactory(view -> {
            TableRow<ImportedRow> row = new TableRow<>();
            row.setOnMouseClicked(event -> {
                if (event.getClickCount() == 2 && !row.isEmpty()) {
                    model.open(row.getItem());
                }
            });
            return row;
        });
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open();
            } else if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
                copy();
            }
        });
        wanting.selectedProperty()
                .addListener((property, before, only) -> rows.setPredicate(row -> !only || row.wantsLook()));
        open.disableProperty()
                .bind(table.getSelectionModel().selectedItemProperty().isNull());
        properties
                .disableProperty()
                .bind(table.getSelectionModel().selectedItemProperty().isNull());
        version.visibleProperty().bind(version.managedProperty());
        remove.visibleProperty().bind(version.managedProperty());
        remove.managedProperty().bind(version.managedProperty());
        remove.disableProperty().bind(version.disabledProperty());
        table.getSelectionModel().getSelectedItems().addListener((javafx.beans.InvalidationListener)
                change -> followVersion());
        model.onChange(this::refresh);
        words.languageProperty().addListener(change -> refresh());
        model.resultProperty().addListener(change -> fill());
        fill();
    }

    private void fill() {
        rows = new FilteredList<>(FXCollections.observableArrayList(
                model.resultProperty().get().map(ImportedRow::of).orElse(List.of())));
        wanting.setSelected(false);
        wanting.setDisable(rows.stream().noneMatch(ImportedRow::wantsLook));
        table.setItems(rows);
        refresh();
    }

    private void followVersion() {
        version.setManaged(rows.stream().anyMatch(model::canBeVersion));
        version.setDisable(table.getSelectionModel().getSelectedItems().stream().noneMatch(model::canBeVersion));
    }

    private void refresh() {
        followVersion();
        summary.setText(model.resultProperty().get().map(model::summary).orElse(""));
        table.refresh();
    }

    @FXML
    void open() {
        ImportedRow row = table.getSelectionModel().getSelectedItem();
        if (row != null) {
            model.open(row);
        }
    }

    @FXML
    void editProperties() {
        editProperties.accept(table.getSelectionModel().getSelectedItems().stream()
                .flatMap(row -> model.now(row).stream())
                .toList());
        refresh();
    }

    @FXML
    void makeVersions() {
        model.makeVersions(List.copyOf(table.getSelectionModel().getSelectedItems()));
    }

    @FXML
    void close() {
        close.run();
    }

    @FXML
    void removeNewer() {
        model.removeNewer(List.copyOf(table.getSelectionModel().getSelectedItems()));
    }

    @FXML
    void copy() {
        ClipboardContent content = new ClipboardContent();
        List<ImportedRow> chosen = table.getSelectionModel().getSelectedItems();
        content.putString(model.table(chosen.size() > 1 ? chosen : rows));
        Clipboard.getSystemClipboard().setContent(content);
    }

    private final class StateCell extends TableCell<ImportedRow, ImportedRow> {
        @Override
        protected void updateItem(@Nullable ImportedRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setText(null);
                setGraphic(null);
                return;
            }
            setText(model.state(row));
            FontIcon icon = Icons.of(
                    switch (row.state()) {
                        case BROUGHT_IN -> row.wantsLook() ? Feather.ALERT_TRIANGLE : Feather.CHECK;
                        case ALREADY_THERE -> Feather.COPY;
                        case FAILED -> Feather.X_CIRCLE;
                    },
                    14);
            icon.getStyleClass()
                    .add(
                            switch (row.state()) {
                                case BROUGHT_IN -> row.wantsLook() ? "warning" : "success";
                                case ALREADY_THERE -> "muted";
                                case FAILED -> "danger";
                            });
            setGraphic(icon);
        }
    }
}
