package org.duibiao.ui.search;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.duibiao.search.Excerpt;
import org.duibiao.search.Filter;
import org.duibiao.text.Span;
import org.duibiao.ui.kit.Icons;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Theme;
import org.duibiao.ui.kit.Words;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The search view. */
public final class SearchController {
    private static final double LONGEST_LINE = 880;
    private static final double SCROLL_BAR = 12;

    private final SearchViewModel model;
    private final Phrases phrases;
    private final Words words;
    private final Theme theme;
    private final YearBars bars = new YearBars();

    @FXML
    private TextField question;

    @FXML
    private ToggleButton everywhere;

    @FXML
    private ToggleButton goals;

    @FXML
    private ToggleButton outcomes;

    @FXML
    private ToggleButton onlyDistrict;

    @FXML
    private Label mistake;

    @FXML
    private HBox head;

    @FXML
    private Label summary;

    @FXML
    private StackPane years;

    @FXML
    private ListView<FoundRow> list;

    @FXML
    private Label hint;

    public SearchController(SearchViewModel model, Words words, Theme theme) {
        this.model = model;
        this.words = words;
        this.theme = theme;
        this.phrases = words.of(SearchController.class);
    }

    @FXML
    void initialize() {
        question.textProperty().bindBidirectional(model.typedProperty());
        question.setOnAction(event -> model.look());
        ToggleGroup group = new ToggleGroup();
        within(everywhere, group, Filter.Within.ALL);
        within(goals, group, Filter.Within.GOALS);
        within(outcomes, group, Filter.Within.OUTCOMES);
        onlyDistrict.selectedProperty().bindBidirectional(model.onlyDistrictProperty());
        mistake.textProperty().bind(model.mistakeProperty());
        mistake.visibleProperty().bind(model.mistakeProperty().isNotEmpty());
        mistake.managedProperty().bind(mistake.visibleProperty());
        years.getChildren().add(bars);
        list.setCellFactory(view -> new FoundCell());
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open();
                event.consume();
            }
        });
        var none = Bindings.createBooleanBinding(
                () -> model.answerProperty().get().isEmpty(), model.answerProperty());
        hint.visibleProperty().bind(none);
        head.visibleProperty().bind(none.not());
        head.managedProperty().bind(none.not());
        model.answerProperty().addListener(change -> show());
        words.languageProperty().addListener(change -> show());
        theme.paletteProperty().addListener(change -> show());
        show();
    }

    private void within(ToggleButton button, ToggleGroup group, Filter.Within what) {
        button.setToggleGroup(group);
        button.setSelected(model.withinProperty().get() == what);
        button.setOnAction(event -> {
            button.setSelected(true);
            model.withinProperty().set(what);
        });
    }

    private void show() {
        Optional<SearchViewModel.Answer> answer = model.answerProperty().get();
        list.getItems().setAll(answer.map(SearchViewModel.Answer::rows).orElse(java.util.List.of()));
        summary.setText(answer.map(model::summary).orElse(""));
        answer.ifPresent(found -> bars.show(
                found.findings().years(),
                year -> phrases.text("year.said", year.of(), year.hits(), year.searched(), year.perTenThousand()),
                theme.palette()));
    }

    private void open() {
        FoundRow row = list.getSelectionModel().getSelectedItem();
        if (row != null) {
            model.open(row);
        }
    }

    private final class FoundCell extends ListCell<FoundRow> {
        private final TextFlow sentence = new TextFlow();

        FoundCell() {
            setPrefWidth(0);
            setOnMouseClicked(event -> {
                if (!isEmpty() && event.getButton() == javafx.scene.input.MouseButton.PRIMARY) {
                    model.open(getItem());
                }
            });
            sentence.getStyleClass().addAll("serif", "found-sentence");
        }

        /** A labelled cell would ask a sentence for the height of one line. */
        @Override
        protected double computePrefHeight(double width) {
            return getGraphic() == sentence
                    ? sentence.prefHeight(Math.min(
                                    LONGEST_LINE, list.getWidth() - snappedLeftInset() - snappedRightInset() - SCROLL_BAR))
                            + snappedTopInset()
                            + snappedBottomInset()
                    : super.computePrefHeight(width);
        }

        @Override
        protected void updateItem(@Nullable FoundRow row, boolean empty) {
            super.updateItem(row, empty);
            setText(null);
            if (empty || row == null) {
                setGraphic(null);
            } else if (row instanceof FoundRow.OfReport report) {
                setGraphic(head(report));
            } else if (row instanceof FoundRow.OfSentence one) {
                show(one.excerpt());
                setGraphic(sentence);
            } else if (row instanceof FoundRow.OfMore more) {
                Label label = new Label(phrases.text("more", more.left()));
                label.getStyleClass().addAll("caption", "found-more");
                setGraphic(label);
            }
        }

        private HBox head(FoundRow.OfReport row) {
            Label name = new Label(model.name(row.hits().report()));
            name.setGraphic(Icons.of(Feather.FILE_TEXT, 14));
            name.getStyleClass().add("strong");
            name.setMinWidth(USE_PREF_SIZE);
            Label title = new Label(row.hits().report().header().title());
            title.getStyleClass().add("secondary");
            Label count = new Label(String.valueOf(row.hits().count()));
            count.getStyleClass().add("badge");
            HBox box = new HBox(8, name, count, title);
            box.setAlignment(Pos.CENTER_LEFT);
            box.getStyleClass().add("found-report");
            return box;
        }

        private void show(Excerpt excerpt) {
            String quote = excerpt.sentence().quote().replace('\n', ' ');
            sentence.getChildren().clear();
            int at = 0;
            for (Span hit : excerpt.hits()) {
                Span here = excerpt.here(hit);
                if (here.start() < at || here.end() > quote.length()) {
                    continue;
                }
                sentence.getChildren().add(new Text(quote.substring(at, here.start())));
                Label found = new Label(quote.substring(here.start(), here.end()));
                found.getStyleClass().add("found-hit");
                sentence.getChildren().add(found);
                at = here.end();
            }
            sentence.getChildren().add(new Text(quote.substring(at)));
        }
    }
}
