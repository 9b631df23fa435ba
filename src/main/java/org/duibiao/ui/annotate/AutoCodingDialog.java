package org.duibiao.ui.annotate;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.cell.CheckBoxListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.StringConverter;
import org.duibiao.search.Hits;
import org.duibiao.text.AsRead;
import org.duibiao.ui.annotate.AutoCodingViewModel.Candidate;
import org.duibiao.ui.annotate.AutoCodingViewModel.Unit;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Theme;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.session.CodeChoice;
import org.duibiao.ui.session.Desk;

/** Shows what a search would have coded, asks for the code and how much around each hit, and does it. */
public final class AutoCodingDialog {
    private static final int LONGEST = 90;

    private final AutoCodingViewModel model;
    private final CodeChoice codes;
    private final Desk desk;
    private final Theme theme;
    private final Phrases phrases;
    private final Supplier<Window> window;

    public AutoCodingDialog(
            AutoCodingViewModel model, CodeChoice codes, Desk desk, Theme theme, Words words, Supplier<Window> window) {
        this.model = model;
        this.codes = codes;
        this.desk = desk;
        this.theme = theme;
        this.phrases = words.of(AutoCodingDialog.class);
        this.window = window;
    }

    /** Opens for what was found; for nothing found, nothing happens. */
    public void open(List<Hits> hits) {
        if (hits.isEmpty()) {
            return;
        }
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(window.get());
        dialog.setHeaderText(phrases.text("auto.title"));
        dialog.setResizable(true);
        ButtonType apply = new ButtonType(phrases.text("auto.do", 0), ButtonBar.ButtonData.OK_DONE);
        ButtonType cancel = new ButtonType(phrases.text("picker.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
        dialog.getDialogPane().getButtonTypes().addAll(apply, cancel);
        theme.dress(dialog.getDialogPane().getScene());
        Button go = (Button) dialog.getDialogPane().lookupButton(apply);
        // as wide as its words, whatever the other buttons are: a number that is cut is another number
        ButtonBar.setButtonUniformSize(go, false);
        go.setMinWidth(Region.USE_PREF_SIZE);
        Label says = new Label();
        says.getStyleClass().add("secondary");
        Runnable count = () -> say(says, go);
        ListView<Candidate> list = list(count);
        list.setPrefSize(640, 340);
        model.begin(hits);
        var seen = model.candidatesProperty().subscribe(now -> {
            list.getItems().setAll(now);
            count.run();
        });
        dialog.getDialogPane().setContent(new VBox(10, head(count), list, says));
        Optional<ButtonType> answer = dialog.showAndWait();
        seen.unsubscribe();
        if (answer.filter(apply::equals).isPresent()) {
            model.apply();
        }
    }

    private HBox head(Runnable count) {
        Button code = new Button();
        code.setText(codeWords());
        code.setOnAction(event -> {
            codes.ask(phrases.text("auto.code"))
                    .ifPresent(chosen -> model.codeProperty().set(Optional.of(chosen)));
            code.setText(codeWords());
            count.run();
        });
        HBox head = new HBox(10, code);
        head.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        ToggleGroup units = new ToggleGroup();
        for (Unit unit : Unit.values()) {
            RadioButton button = new RadioButton(phrases.text(unit.key()));
            button.setToggleGroup(units);
            button.setSelected(model.unitProperty().get() == unit);
            button.setOnAction(event -> model.unitProperty().set(unit));
            head.getChildren().add(button);
        }
        return head;
    }

    private String codeWords() {
        return model.codeProperty()
                .get()
                .map(chosen -> phrases.text("auto.with", chosen.code().name()))
                .orElseGet(() -> phrases.text("auto.code"));
    }

    private void say(Label says, Button go) {
        List<Candidate> now = model.candidatesProperty().get();
        long reports = now.stream().map(one -> one.report().id()).distinct().count();
        long having = now.stream().filter(Candidate::hasIt).count();
        says.setText(
                model.lookedProperty().get()
                        ? phrases.text("auto.count", model.count(), reports, having)
                        : phrases.text("auto.looking"));
        go.setText(phrases.text("auto.do", model.count()));
        go.setDisable(model.count() == 0 || model.codeProperty().get().isEmpty());
    }

    private ListView<Candidate> list(Runnable count) {
        ListView<Candidate> list = new ListView<>();
        list.setPlaceholder(new Label(phrases.text("auto.looking")));
        list.setCellFactory(view -> new CheckBoxListCell<>(
                candidate -> {
                    BooleanProperty taken = new SimpleBooleanProperty(model.isTaken(candidate));
                    taken.addListener((property, before, now) -> {
                        model.take(candidate, now);
                        count.run();
                    });
                    return taken;
                },
                new StringConverter<>() {
                    @Override
                    public String toString(Candidate candidate) {
                        return words(candidate);
                    }

                    @Override
                    public Candidate fromString(String text) {
                        throw new UnsupportedOperationException("the list is not typed in");
                    }
                }));
        return list;
    }

    private String words(Candidate candidate) {
        String quote = AsRead.onOneLine(candidate.anchor().passage().quote());
        String cut = quote.length() <= LONGEST ? quote : quote.substring(0, LONGEST - 1) + "…";
        String place = desk.shortName(candidate.report().id());
        return candidate.hasIt() ? phrases.text("auto.has-it", place, cut) : place + "  " + cut;
    }
}
