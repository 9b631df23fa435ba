package org.duibiao.ui.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.duibiao.chart.Captions;
import org.duibiao.chart.Chart;
import org.duibiao.chart.Heading;
import org.duibiao.chart.Pin;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Words;
import org.jspecify.annotations.Nullable;

/** Asks for other words around the chart than the program's, and for the notes to pinned marks. FX thread. */
public final class CaptionsDialog {

    private static final double WIDTH = 520;

    private final ChartsViewModel model;
    private final Phrases phrases;
    private final Supplier<@Nullable Window> owner;

    public CaptionsDialog(ChartsViewModel model, Words words, Supplier<@Nullable Window> owner) {
        this.model = model;
        this.phrases = words.of(ChartsController.class);
        this.owner = owner;
    }

    /** Shows the words as they are; what differs from the program's becomes the person's own. */
    public void show() {
        model.chartProperty()
                .get()
                .map(Chart::heading)
                .ifPresent(shown -> show(shown, model.ownWords().orElse(shown)));
    }

    /** @param own what the program says where nothing is written over it */
    private void show(Heading heading, Heading own) {
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner.get());
        dialog.setTitle(phrases.text("captions.title"));
        dialog.setHeaderText(phrases.text("captions.title"));
        String ownNotes = String.join("\n", own.notes());
        TextField title = new TextField(heading.title());
        TextField subtitle = new TextField(heading.subtitle());
        TextArea notes = new TextArea(String.join("\n", heading.notes()));
        notes.setWrapText(true);
        TextArea source = new TextArea(heading.source());
        source.setWrapText(true);
        source.setPrefRowCount(2);
        VBox form = new VBox(
                4,
                name("captions.heading", title, own.title()),
                title,
                name("captions.subtitle", subtitle, own.subtitle()),
                subtitle,
                name("captions.notes", notes, ownNotes),
                notes,
                name("captions.source", source, own.source()),
                source);
        List<TextField> pins = new ArrayList<>();
        for (Heading.Pinned pinned : heading.pinned()) {
            TextField note = new TextField(pinned.note());
            pins.add(note);
            form.getChildren().addAll(new Label(phrases.text("captions.pin", pins.size())), note);
        }
        form.getStyleClass().add("captions-form");
        form.setPrefWidth(WIDTH);
        dialog.getDialogPane().setContent(form);
        ButtonType use = new ButtonType(phrases.text("captions.do"), ButtonBar.ButtonData.OK_DONE);
        ButtonType reset = new ButtonType(phrases.text("captions.reset"), ButtonBar.ButtonData.LEFT);
        ButtonType cancel = new ButtonType(phrases.text("export.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
        dialog.getDialogPane().getButtonTypes().setAll(reset, cancel, use);
        ButtonType pressed = dialog.showAndWait().orElse(cancel);
        if (pressed == reset) {
            model.options().captionsProperty().set(Captions.NONE);
        } else if (pressed == use) {
            Captions now = new Captions(
                    written(title, own.title()),
                    written(subtitle, own.subtitle()),
                    written(notes, ownNotes),
                    written(source, own.source()));
            for (int i = 0; i < pins.size(); i++) {
                write(heading.pinned().get(i), pins.get(i).getText().strip());
            }
            model.options().captionsProperty().set(now);
        }
    }

    /** What a field is for; beside it, once its words are not the program's, a way back to those. */
    private HBox name(String key, TextInputControl field, String own) {
        Label label = new Label(phrases.text(key));
        label.setLabelFor(field);
        Hyperlink back = new Hyperlink(phrases.text("captions.own"));
        back.getStyleClass().add("caption");
        back.visibleProperty().bind(field.textProperty().isNotEqualTo(own));
        back.setOnAction(event -> field.setText(own));
        HBox name = new HBox(8, label, back);
        name.getStyleClass().add("strip-head");
        return name;
    }

    private static Optional<String> written(TextInputControl field, String own) {
        return Optional.of(field.getText()).filter(text -> !text.equals(own));
    }

    private void write(Heading.Pinned pinned, String note) {
        List<Pin> pins = model.options().pins();
        for (int i = 0; i < pins.size(); i++) {
            if (pins.get(i).mark().equals(pinned.mark()) && !note.equals(pinned.note())) {
                pins.set(i, new Pin(pinned.mark(), note.isEmpty() ? Optional.empty() : Optional.of(note)));
            }
        }
    }
}
