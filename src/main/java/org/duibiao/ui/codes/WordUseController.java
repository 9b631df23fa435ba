package org.duibiao.ui.codes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.duibiao.library.WordUse;
import org.duibiao.ui.codes.WordUseViewModel.Set;
import org.duibiao.ui.kit.EmptyNote;
import org.duibiao.ui.kit.FileChoice;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Words;

/** Two sets of reports above, the words at the left, the places of the chosen word at the right. */
public final class WordUseController {
    private final WordUseViewModel model;
    private final FileChoice files;
    private final Words words;
    private final Phrases phrases;
    private boolean filling;

    @FXML
    private ComboBox<Choice<String>> district;

    @FXML
    private ComboBox<Choice<Integer>> year;

    @FXML
    private ComboBox<Choice<Set>> against;

    @FXML
    private TextField own;

    @FXML
    private Button count;

    @FXML
    private MenuButton export;

    @FXML
    private TableView<WordUse.Row> list;

    @FXML
    private TextField word;

    @FXML
    private Label found;

    @FXML
    private TableView<WordUse.Place> places;

    public WordUseController(WordUseViewModel model, FileChoice files, Words words) {
        this.model = model;
        this.files = files;
        this.words = words;
        this.phrases = words.of(WordUseController.class);
    }

    @FXML
    void initialize() {
        Choice.listen(district, () -> filling, value -> choose());
        Choice.listen(year, () -> filling, value -> choose());
        Choice.listen(against, () -> filling, value -> model.thereProperty().set(value));
        own.textProperty().bindBidirectional(model.ownWordsProperty());
        own.setOnAction(event -> model.count());
        count.setOnAction(event -> model.count());
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null) {
                model.wordProperty().set(Optional.of(now.word()));
            }
        });
        word.setOnAction(event ->
                model.wordProperty().set(Optional.of(word.getText().strip()).filter(typed -> !typed.isEmpty())));
        model.wordProperty().addListener((property, before, now) -> word.setText(now.orElse("")));
        places.setOnMouseClicked(event -> open());
        places.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open();
            }
        });
        list.setPlaceholder(new EmptyNote(Bindings.createStringBinding(
                () -> phrases.text(model.busyProperty().get() ? "words.counting" : "words.none"),
                model.busyProperty(),
                words.languageProperty())));
        places.setPlaceholder(new EmptyNote(phrases.binding("words.no-place")));
        places.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        model.rowsProperty().addListener((property, before, now) -> fillWords());
        model.placesProperty().addListener((property, before, now) -> fillPlaces());
        words.languageProperty().addListener((property, before, now) -> {
            fillChoices();
            fillWords();
            fillPlaces();
        });
        fillChoices();
        fillWords();
        fillPlaces();
    }

    /** The reports may be others than last time. */
    public void looked() {
        fillChoices();
    }

    private void open() {
        WordUse.Place place = places.getSelectionModel().getSelectedItem();
        if (place != null) {
            model.show(place);
        }
    }

    private void choose() {
        model.hereProperty().set(new Set(Choice.in(district), Choice.in(year)));
    }

    private void fillChoices() {
        filling = true;
        List<Choice<String>> districts = model.districts().stream()
                .map(path -> Choice.of(path, path.replace("/", " ▸ ")))
                .toList();
        Choice.refill(district, phrases.text("words.all-reports"), districts);
        Choice.refill(
                year,
                phrases.text("retrieval.any-year"),
                model.years().stream()
                        .map(one -> Choice.of(one, one.toString()))
                        .toList());
        List<Choice<Set>> others = new ArrayList<>();
        others.add(Choice.of(Set.ALL, phrases.text("words.against-rest")));
        districts.forEach(one -> others.add(
                Choice.of(new Set(one.value(), Optional.empty()), phrases.text("words.against-one", one.label()))));
        Choice.refill(against, phrases.text("words.against-none"), others);
        export.getItems()
                .setAll(
                        ExportItem.table(phrases, files, "words.export.words", "words.name.words", model::exportWords),
                        ExportItem.table(
                                phrases, files, "words.export.places", "words.name.places", model::exportPlaces));
        filling = false;
    }

    private void fillWords() {
        boolean compared = model.thereProperty().get().isPresent();
        List<TableColumn<WordUse.Row, ?>> columns = new ArrayList<>();
        columns.add(column("words.word", 130, WordUse.Row::word));
        columns.add(number(column("words.count", 70, WordUse.Row::count)));
        columns.add(number(column("words.texts", 80, WordUse.Row::texts)));
        if (compared) {
            columns.add(number(column("words.there", 95, WordUse.Row::there)));
            TableColumn<WordUse.Row, Double> typical =
                    number(column("words.likelihood", 115, row -> row.more() ? row.likelihood() : -row.likelihood()));
            typical.setCellFactory(view -> new Signed());
            columns.add(typical);
        }
        list.getColumns().setAll(columns);
        list.getItems().setAll(model.rowsProperty().get());
    }

    private void fillPlaces() {
        TableColumn<WordUse.Place, String> before =
                column("words.before", 240, place -> place.line().before());
        TableColumn<WordUse.Place, String> itself =
                column("words.word", 80, place -> place.line().word());
        TableColumn<WordUse.Place, String> after =
                column("words.after", 240, place -> place.line().after());
        TableColumn<WordUse.Place, String> report =
                column("words.report", 110, place -> place.report().shortName());
        before.setCellFactory(view -> new Aligned(true, "before", "serif"));
        itself.setCellFactory(view -> new Aligned(false, "itself", "strong"));
        after.setCellFactory(view -> new Aligned(false, "after", "serif"));
        places.getColumns().setAll(List.of(before, itself, after, report));
        places.getItems().setAll(model.placesProperty().get());
        found.setText(model.found());
    }

    private <S, T> TableColumn<S, T> column(String key, double width, Function<S, T> value) {
        TableColumn<S, T> column = new TableColumn<>(phrases.text(key));
        column.setPrefWidth(width);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        return column;
    }

    private static <S, T> TableColumn<S, T> number(TableColumn<S, T> column) {
        column.getStyleClass().add("number");
        return column;
    }

    /** A figure with its sign: typical of these reports, or of the others. */
    private static final class Signed extends TableCell<WordUse.Row, Double> {
        @Override
        protected void updateItem(Double figure, boolean empty) {
            super.updateItem(figure, empty);
            setText(
                    empty || figure == null
                            ? null
                            : (figure < 0 ? "− " : "+ ") + String.format(Locale.ROOT, "%.1f", Math.abs(figure)));
        }
    }

    /** Words that stand at one side of their cell, cut at the other. */
    private static final class Aligned extends TableCell<WordUse.Place, String> {
        Aligned(boolean cutInFront, String... styles) {
            getStyleClass().addAll(styles);
            if (cutInFront) {
                setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
            }
        }

        @Override
        protected void updateItem(String words, boolean empty) {
            super.updateItem(words, empty);
            setText(empty ? null : words);
        }
    }
}
