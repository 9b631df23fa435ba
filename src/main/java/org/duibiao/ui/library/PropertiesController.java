package org.duibiao.ui.library;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.TextFields;
import org.duibiao.report.Level;
import org.duibiao.report.ReportKind;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Saying;
import org.duibiao.ui.kit.Words;

/** The fields of {@link PropertiesViewModel}. */
public final class PropertiesController {
    private static final int SUGGESTIONS_SEEN = 8;

    private final PropertiesViewModel model;
    private final Phrases phrases;

    @FXML
    private VBox warnings;

    @FXML
    private TextField title;

    @FXML
    private TextField region;

    @FXML
    private ComboBox<String> level;

    @FXML
    private ComboBox<String> kind;

    @FXML
    private TextField date;

    @FXML
    private TextField reviewYear;

    @FXML
    private TextField goalYear;

    @FXML
    private TextField speaker;

    @FXML
    private Label problem;

    PropertiesController(PropertiesViewModel model, Words words) {
        this.model = model;
        this.phrases = words.of(PropertiesController.class);
    }

    @FXML
    void initialize() {
        bind(title, model.title);
        bind(region, model.region);
        bind(date, model.date);
        bind(reviewYear, model.reviewYear);
        bind(goalYear, model.goalYear);
        bind(speaker, model.speaker);
        choose(
                level,
                model.level,
                "level.",
                Stream.of(Level.values()).map(Level::id).toList());
        choose(
                kind,
                model.kind,
                "kind.",
                Stream.of(ReportKind.values()).map(ReportKind::id).toList());
        TextFields.bindAutoCompletion(region, typed -> model.suggestions(typed.getUserText()))
                .setVisibleRowCount(SUGGESTIONS_SEEN);
        problem.visibleProperty().bind(model.validProperty().not());
        problem.managedProperty().bind(problem.visibleProperty());
        model.warnings().forEach(warning -> {
            String key = "warning." + warning.kind().name();
            Label line = new Label(phrases.text(key, warning.detail()));
            line.setWrapText(true);
            line.getStyleClass().add("warning-text");
            warnings.getChildren().add(line);
        });
        warnings.setManaged(!warnings.getChildren().isEmpty());
    }

    private void bind(TextInputControl control, PropertiesViewModel.Field field) {
        control.textProperty().bindBidirectional(field.valueProperty());
        if (field.mixed()) {
            control.promptTextProperty().unbind();
            control.setPromptText(phrases.text("properties.mixed"));
        }
        field.validProperty().addListener((property, before, valid) -> {
            control.getStyleClass().remove("invalid");
            if (!valid) {
                control.getStyleClass().add("invalid");
            }
        });
    }

    private void choose(ComboBox<String> box, PropertiesViewModel.Field field, String prefix, List<String> ids) {
        List<String> all = new ArrayList<>(ids);
        all.add(0, "");
        box.getItems().setAll(all);
        box.setConverter(new Saying<>(id -> {
            if (id.isEmpty()) {
                return phrases.text(field.mixed() ? "properties.mixed" : "properties.not-known");
            }
            return phrases.text(prefix + id);
        }));
        box.valueProperty().bindBidirectional(field.valueProperty());
    }
}
