package org.duibiao.ui.search;

import javafx.beans.InvalidationListener;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.duibiao.chart.Evidence;
import org.duibiao.chart.FrequencyChart;
import org.duibiao.ui.kit.Icons;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.session.Easel;
import org.kordamp.ikonli.feather.Feather;

/** The chart of the results: how often, over the years or by district, beside other words. FX thread. */
final class ChartPane extends VBox {
    private static final double LEAST_WIDTH = 420;
    private static final double MOST_WIDTH = 1100;
    private static final double SCROLL_BAR = 24;

    private final SearchViewModel model;
    private final Easel easel;
    private final Phrases phrases;
    private final TextField other = new TextField();
    private final FlowPane chips = new FlowPane(6, 4);
    private final Button save = new Button(null, Icons.of(Feather.DOWNLOAD, 14));
    private final ScrollPane picture = new ScrollPane();

    ChartPane(SearchViewModel model, Easel easel, Phrases phrases) {
        this.model = model;
        this.easel = easel;
        this.phrases = phrases;
        getStyleClass().add("search-chart");
        setId("search-chart");
        other.setId("search-compare");
        other.setPrefColumnCount(14);
        other.setOnAction(event -> {
            model.comparison().add(other.getText());
            other.clear();
        });
        save.setId("save-chart");
        save.getStyleClass().addAll("quiet", "icon-button");
        save.setOnAction(event -> model.comparison().chartProperty().get().ifPresent(easel::save));
        Pane room = new Pane();
        HBox.setHgrow(room, Priority.ALWAYS);
        HBox head = new HBox(8, other, chips, room, save);
        head.getStyleClass().add("search-filters");
        VBox.setVgrow(picture, Priority.ALWAYS);
        picture.setFitToWidth(false);
        getChildren().addAll(head, picture);
        model.comparison().others().addListener((InvalidationListener) change -> chips());
        model.comparison().chartProperty().addListener((property, before, now) -> draw());
        picture.widthProperty().addListener((property, before, now) -> draw());
        easel.colours().addListener((property, before, now) -> draw());
        say();
    }

    /** Puts its words in the language of the moment. */
    void say() {
        other.setPromptText(phrases.text("chart.compare"));
        other.setAccessibleText(phrases.text("chart.compare"));
        save.setAccessibleText(phrases.text("chart.save"));
        chips();
    }

    private void chips() {
        chips.getChildren().clear();
        for (String term : model.comparison().others()) {
            Button chip = new Button(term, Icons.of(Feather.X, 12));
            chip.setMnemonicParsing(false);
            chip.getStyleClass().add("small");
            chip.setAccessibleText(phrases.text("chart.without", term));
            chip.setOnAction(event -> model.comparison().others().remove(term));
            chips.getChildren().add(chip);
        }
    }

    private void draw() {
        double width = Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, picture.getWidth() - SCROLL_BAR));
        picture.setContent(model.comparison()
                .chartProperty()
                .get()
                .map(chart -> easel.draw(chart, width, this::narrow))
                .orElse(null));
        save.setDisable(model.comparison().chartProperty().get().isEmpty());
    }

    /** A click on a mark looks at its year or district alone. */
    private void narrow(Evidence evidence) {
        if (model.comparison().alongProperty().get() == FrequencyChart.Along.YEARS) {
            model.lookAtYear(evidence.title());
        } else {
            model.lookAtDistrict(evidence.title());
        }
    }
}
