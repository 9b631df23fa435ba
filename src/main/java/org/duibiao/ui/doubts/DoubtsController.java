package org.duibiao.ui.doubts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.duibiao.chart.ChartWords;
import org.duibiao.ledger.Doubt;
import org.duibiao.ledger.DoubtMark;
import org.duibiao.report.Region;
import org.duibiao.ui.doubts.DoubtsViewModel.Quote;
import org.duibiao.ui.doubts.DoubtsViewModel.Row;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.PlainKey;
import org.duibiao.ui.kit.Saying;
import org.duibiao.ui.kit.Words;

/** The doubts view: filters, the list, and the passages of the chosen doubt side by side. All by keyboard. */
public final class DoubtsController {
    private final DoubtsViewModel model;
    private final Words words;
    private final Phrases phrases;
    private boolean following;

    @FXML
    private ComboBox<Optional<Region>> district;

    @FXML
    private ComboBox<Optional<DoubtMark.State>> state;

    @FXML
    private ToggleButton checked;

    @FXML
    private Label total;

    @FXML
    private HBox chips;

    @FXML
    private TableView<Row> table;

    @FXML
    private TableColumn<Row, String> kindColumn;

    @FXML
    private TableColumn<Row, String> districtColumn;

    @FXML
    private TableColumn<Row, String> indicatorColumn;

    @FXML
    private TableColumn<Row, String> periodColumn;

    @FXML
    private TableColumn<Row, String> arithmeticColumn;

    @FXML
    private TableColumn<Row, String> stateColumn;

    @FXML
    private Label nothing;

    @FXML
    private VBox card;

    @FXML
    private Label arithmetic;

    @FXML
    private HBox passages;

    @FXML
    private TextField memo;

    @FXML
    private Button seen;

    @FXML
    private Button falseAlarm;

    @FXML
    private Button reopen;

    public DoubtsController(DoubtsViewModel model, Words words) {
        this.model = model;
        this.words = words;
        this.phrases = words.of(DoubtsController.class);
    }

    @FXML
    void initialize() {
        filters();
        columns();
        table.setItems(model.rows());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (!following && now != null && !model.lookedAtProperty().get().equals(Optional.of(now))) {
                model.look(now);
            }
        });
        model.lookedAtProperty().addListener((property, before, now) -> show(now));
        model.quotesProperty().addListener((property, before, now) -> quote(now));
        model.readProperty()
                .addListener((property, before, now) ->
                        sayArithmetic(model.lookedAtProperty().get()));
        model.countsProperty().addListener((property, before, now) -> count());
        model.underWayProperty().addListener((property, before, now) -> count());
        model.rows().addListener((ListChangeListener<Row>) change -> count());
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        words.languageProperty().addListener((property, before, now) -> speak());
        speak();
    }

    private void speak() {
        fill();
        table.refresh();
        count();
        show(model.lookedAtProperty().get());
        quote(model.quotesProperty().get());
    }

    // ---- keys and deeds --------------------------------------------------------------------------------------------

    private void pressed(KeyEvent event) {
        if (!PlainKey.isAlone(event)) {
            return;
        }
        Optional<Runnable> deed = deed(event.getCode());
        deed.ifPresent(run -> {
            event.consume();
            run.run();
        });
    }

    private Optional<Runnable> deed(KeyCode key) {
        if (key.isDigitKey() && !key.getName().equals("0")) {
            int witness = Integer.parseInt(key.getName().replaceAll("\\D", "")) - 1;
            return Optional.of(() -> model.open(witness));
        }
        return Optional.ofNullable(
                switch (key) {
                    case S -> this::seen;
                    case E, M -> () -> Platform.runLater(memo::requestFocus);
                    case F -> this::falseAlarm;
                    case R -> this::reopen;
                    case ENTER, O -> () -> model.open(0);
                    default -> null;
                });
    }

    @FXML
    void seen() {
        mark(DoubtMark.State.SEEN);
    }

    @FXML
    void explained() {
        mark(DoubtMark.State.EXPLAINED);
    }

    @FXML
    void falseAlarm() {
        mark(DoubtMark.State.FALSE_ALARM);
    }

    @FXML
    void reopen() {
        memo.clear();
        mark(DoubtMark.State.OPEN);
    }

    private void mark(DoubtMark.State as) {
        model.mark(as, memo.getText());
        table.requestFocus();
    }

    // ---- filters ---------------------------------------------------------------------------------------------------

    private void filters() {
        district.setConverter(
                new Saying<>(one -> one.flatMap(Region::name).orElseGet(() -> phrases.text("district.all"))));
        state.setConverter(new Saying<>(one -> one.map(this::say).orElseGet(() -> phrases.text("state.all"))));
        district.valueProperty().addListener((property, before, now) -> {
            if (!following && now != null) {
                model.regionProperty().set(now);
            }
        });
        state.valueProperty().addListener((property, before, now) -> {
            if (!following && now != null) {
                model.stateProperty().set(now);
            }
        });
        model.regions().addListener((ListChangeListener<Region>) change -> fill());
        checked.selectedProperty().bindBidirectional(model.checkedProperty());
        state.disableProperty().bind(checked.selectedProperty());
    }

    private void fill() {
        following = true;
        district.setItems(FXCollections.observableArrayList(Stream.concat(
                        Stream.of(Optional.<Region>empty()),
                        model.regions().stream().map(Optional::of))
                .toList()));
        district.setValue(model.regionProperty().get());
        state.setItems(FXCollections.observableArrayList(Stream.concat(
                        Stream.of(DoubtMark.State.values()).map(Optional::of),
                        Stream.of(Optional.<DoubtMark.State>empty()))
                .toList()));
        state.setValue(model.stateProperty().get());
        following = false;
    }

    /** The chips with their numbers; a click shows only those kinds. */
    private void count() {
        Map<Doubt.Kind, Integer> counts = model.countsProperty().get();
        total.setText(phrases.text("total", model.rows().size()));
        boolean some = counts.keySet().stream().anyMatch(model::isOnly);
        chips.getChildren().clear();
        counts.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(count -> {
            ToggleButton chip = new ToggleButton(model.said().kind(count.getKey()) + " " + count.getValue());
            chip.getStyleClass().addAll("small", "doubt-chip");
            chip.setSelected(some && model.isOnly(count.getKey()));
            chip.setOnAction(event -> {
                model.toggle(count.getKey());
                table.requestFocus();
            });
            chips.getChildren().add(chip);
        });
        boolean underWay = model.underWayProperty().get();
        nothing.setText(
                phrases.text(underWay ? "job.doubts" : model.checkedProperty().get() ? "nothing.checked" : "nothing"));
    }

    // ---- list ------------------------------------------------------------------------------------------------------

    private void columns() {
        DoubtCell.fill(kindColumn, row -> model.said().kind(row.doubt().kind()));
        DoubtCell.fill(districtColumn, row -> row.doubt().region().name().orElse("—"));
        DoubtCell.fill(
                indicatorColumn,
                row -> row.doubt().indicator().map(model.said()::indicator).orElse("—"));
        DoubtCell.fill(
                periodColumn,
                row -> row.doubt().period().map(model.said()::period).orElse(""));
        DoubtCell.fillLater(arithmeticColumn, this::arithmetic, model.readProperty());
        DoubtCell.fill(
                stateColumn,
                row -> say(row.mark().state())
                        + (row.mark().memo().isEmpty() ? "" : " · " + row.mark().memo()));
    }

    private String arithmetic(Row row) {
        return model.whole(row)
                .map(doubt -> model.said().say(doubt.arithmetic()))
                .orElse("");
    }

    private String say(DoubtMark.State of) {
        return phrases.text("state." + of.id());
    }

    // ---- the chosen doubt ------------------------------------------------------------------------------------------

    private void show(Optional<Row> row) {
        card.setDisable(row.isEmpty());
        sayArithmetic(row);
        memo.setText(row.map(one -> one.mark().memo()).orElse(""));
        Optional<DoubtMark.State> now = row.map(one -> one.mark().state());
        seen.setDisable(now.equals(Optional.of(DoubtMark.State.SEEN)));
        falseAlarm.setDisable(now.equals(Optional.of(DoubtMark.State.FALSE_ALARM)));
        reopen.setDisable(now.equals(Optional.of(DoubtMark.State.OPEN)));
        following = true;
        row.filter(one -> !one.equals(table.getSelectionModel().getSelectedItem()))
                .ifPresent(one -> {
                    int place = table.getItems().indexOf(one);
                    table.getSelectionModel().clearAndSelect(place);
                    table.scrollTo(Math.max(0, place - 3));
                });
        following = false;
    }

    private void sayArithmetic(Optional<Row> row) {
        arithmetic.setText(row.map(one -> model.said().kind(one.doubt().kind()) + "　" + arithmetic(one))
                .orElse(""));
    }

    private void quote(List<Quote> quotes) {
        ChartWords said = new ChartWords(words.language().locale());
        passages.getChildren().clear();
        for (int i = 0; i < quotes.size(); i++) {
            int place = i;
            passages.getChildren()
                    .add(new PassageCard(
                            quotes.get(i), place + 1, said, phrases.text("open"), () -> model.open(place)));
        }
    }
}
