package org.duibiao.ui.settings;

import javafx.beans.InvalidationListener;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import org.duibiao.ui.kit.Language;
import org.duibiao.ui.kit.Palette;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Words;

/** The settings. */
public final class SettingsController {
    private static final int STEP = 10;
    private static final int REPORT_PIXELS = 16;

    private final SettingsViewModel model;
    private final Phrases phrases;

    @FXML
    private ToggleButton chinese;

    @FXML
    private ToggleButton english;

    @FXML
    private ToggleButton light;

    @FXML
    private ToggleButton dark;

    @FXML
    private ToggleButton serif;

    @FXML
    private ToggleButton sans;

    @FXML
    private Slider size;

    @FXML
    private Label sizeShown;

    @FXML
    private Label sample;

    @FXML
    private TextField author;

    @FXML
    private CheckBox showFirst;

    @FXML
    private Label place;

    SettingsController(SettingsViewModel model, Words words) {
        this.model = model;
        this.phrases = words.of(SettingsController.class);
    }

    @FXML
    void initialize() {
        choice(
                chinese,
                english,
                model.languageProperty().get() == Language.CHINESE,
                first -> model.languageProperty().set(first ? Language.CHINESE : Language.ENGLISH));
        choice(light, dark, !model.palette().dark(), first -> model.wear(first ? Palette.LIGHT : Palette.DARK));
        choice(
                serif,
                sans,
                model.serifProperty().get(),
                first -> model.serifProperty().set(first));
        size.setValue(model.zoomProperty().get());
        size.valueProperty()
                .addListener((property, before, now) ->
                        model.zoomProperty().set(Math.round(now.floatValue() / STEP) * STEP));
        InvalidationListener show = change -> showSample();
        model.zoomProperty().addListener(show);
        model.serifProperty().addListener(show);
        model.languageProperty().addListener(show);
        showSample();
        author.textProperty().bindBidirectional(model.authorProperty());
        showFirst.selectedProperty().bindBidirectional(model.showFirstProperty());
    }

    private void showSample() {
        int zoom = model.zoomProperty().get();
        sizeShown.setText(phrases.text("size.shown", zoom));
        sample.setStyle("-fx-font-family: \"" + model.sampleFamily() + "\"; -fx-font-size: "
                + REPORT_PIXELS * zoom / 100 + "px;");
        place.setText(model.libraryPlace().orElseGet(() -> phrases.text("place.none")));
    }

    private interface Chosen {
        void first(boolean first);
    }

    private static void choice(ToggleButton first, ToggleButton second, boolean firstChosen, Chosen chosen) {
        ToggleGroup group = new ToggleGroup();
        first.setToggleGroup(group);
        second.setToggleGroup(group);
        group.selectToggle(firstChosen ? first : second);
        group.selectedToggleProperty().addListener((property, before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            } else {
                chosen.first(now == first);
            }
        });
    }
}
