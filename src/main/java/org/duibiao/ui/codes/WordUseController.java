package org.duibiao.ui.codes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.duibiao.library.WordUse;
import org.duibiao.ui.codes.WordUseViewModel.Set;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Words;

/** Two sets of reports above, the words at the left, the places of the chosen word at the right. */
public final class WordUseController {
    private final WordUseViewModel model;
    private final Words words;
    private final Phrases phrases;
    private boolean filling;

    @FXML
    private ComboBox<Choice> district;

    @FXML
    private ComboBox<Choice> year;

    @FXML
    private ComboBox<Choice> against;

    @FXML
    private TextField own;

    @FXML
    private Button count;

    @FXML
    private TableView<WordUse.Row> list;

    @FXML
    private TextField word;

    @FXML
    private Label found;

    @FXML
    private TableView<WordUse.Place> places;

    /** A value with the words it is shown by. */
    private record Choice(Optional<String> value, String label) {
        @Override
        public String toString() {
            return label;
        }
    }

    /** Stands for all reports as the set to compare with. */
    private static final String REST = "*";

    public WordUseController(WordUseViewModel model, Words words) {
        this.model = model;
        this.words = words;
        this.phrases = words.of(WordUseController.class);
    }

    @FXML
    void initialize() {
        for (ComboBox<Choice> box : List.of(district, year, against)) {
            box.valueProperty().addListener((property, before, now) -> {
                if (!filling && now != null) {
                    choose();
                }
            });
        }
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
        list.setPlaceholder(empty());
        places.setPlaceholder(empty());
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

    private Label empty() {
        Label none = new Label();
        none.textProperty().bind(phrases.binding("words.none"));
        none.getStyleClass().add("empty-note");
        return none;
    }

    private void open() {
        WordUse.Place place = places.getSelectionModel().getSelectedItem();
        if (place != null) {
            model.show(place);
        }
    }

    private void choose() {
        model.hereProperty()
                .set(new Set(
                        Optional.ofNullable(district.getValue()).flatMap(Choice::value),
                        Optional.ofNullable(year.getValue())
                                .flatMap(Choice::value)
                                .map(Integer::valueOf)));
        model.thereProperty()
                .set(Optional.ofNullable(against.getValue())
                        .flatMap(Choice::value)
                        .map(path -> path.equals(REST) ? Set.ALL : new Set(Optional.of(path), Optional.empty())));
    }

    private void fillChoices() {
        filling = true;
        List<Choice> districts = model.districts().stream()
                .map(path -> new Choice(Optional.of(path), path.replace("/", " ▸ ")))
                .toList();
        refill(district, new Choice(Optional.empty(), phrases.text("words.all-reports")), districts);
        refill(
                year,
                new Choice(Optional.empty(), phrases.text("retrieval.any-year")),
                model.years().stream()
                        .map(one -> new Choice(Optional.of(one.toString()), one.toString()))
                        .toList());
        List<Choice> others = new ArrayList<>();
        others.add(new Choice(Optional.of(REST), phrases.text("words.against-rest")));
        districts.forEach(one -> others.add(new Choice(one.value(), phrases.text("words.against-one", one.label()))));
        refill(against, new Choice(Optional.empty(), phrases.text("words.against-none")), others);
        filling = false;
    }

    private static void refill(ComboBox<Choice> box, Choice any, List<Choice> choices) {
        Optional<String> chosen = Optional.ofNullable(box.getValue()).flatMap(Choice::value);
        List<Choice> all = new ArrayList<>(List.of(any));
        all.addAll(choices);
        box.getItems().setAll(all);
        box.setValue(all.stream()
                .filter(choice -> choice.value().equals(chosen))
                .findFirst()
                .orElse(any));
    }

    private void fillWords() {
        boolean compared = model.thereProperty().get().isPresent();
        List<TableColumn<WordUse.Row, ?>> columns = new ArrayList<>();
        columns.add(column("words.word", 130, WordUse.Row::word));
        columns.add(column("words.count", 70, WordUse.Row::count));
        columns.add(column("words.texts", 70, WordUse.Row::texts));
        if (compared) {
            columns.add(column("words.there", 80, WordUse.Row::there));
            columns.add(column(
                    "words.likelihood",
                    110,
                    row -> (row.more() ? "+ " : "− ") + String.format(Locale.ROOT, "%.1f", row.likelihood())));
        }
        list.getColumns().setAll(columns);
        list.getItems().setAll(model.rowsProperty().get());
    }

    private void fillPlaces() {
        TableColumn<WordUse.Place, String> before =
                column("words.before", 260, place -> place.line().before());
        TableColumn<WordUse.Place, String> itself =
                column("words.word", 110, place -> place.line().word());
        TableColumn<WordUse.Place, String> after =
                column("words.after", 260, place -> place.line().after());
        TableColumn<WordUse.Place, String> report =
                column("words.report", 170, place -> place.report().name());
        before.setCellFactory(view -> new Aligned(Pos.CENTER_RIGHT, "serif"));
        itself.setCellFactory(view -> new Aligned(Pos.CENTER, "strong"));
        after.setCellFactory(view -> new Aligned(Pos.CENTER_LEFT, "serif"));
        places.getColumns().setAll(List.of(before, itself, after, report));
        places.getItems().setAll(model.placesProperty().get());
        found.setText(phrases.text("words.found", model.placesProperty().get().size()));
    }

    private <S, T> TableColumn<S, T> column(String key, double width, Function<S, T> value) {
        TableColumn<S, T> column = new TableColumn<>(phrases.text(key));
        column.setPrefWidth(width);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        return column;
    }

    /** Words that stand at one side of their cell, cut at the other. */
    private static final class Aligned extends TableCell<WordUse.Place, String> {
        Aligned(Pos at, String style) {
            setAlignment(at);
            getStyleClass().add(style);
            if (at == Pos.CENTER_RIGHT) {
                setTextOverrun(javafx.scene.control.OverrunStyle.LEADING_ELLIPSIS);
            }
        }

        @Override
        protected void updateItem(String words, boolean empty) {
            super.updateItem(words, empty);
            setText(empty ? null : words);
        }
    }
}
