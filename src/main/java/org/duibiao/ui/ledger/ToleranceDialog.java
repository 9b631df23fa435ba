package org.duibiao.ui.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.stage.Window;
import org.duibiao.ledger.LedgerWords;
import org.duibiao.ledger.Tolerance;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Words;
import org.jspecify.annotations.Nullable;

/** Asks how far "about" and "nearly" reach. FX thread. */
public final class ToleranceDialog {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final List<String> FIELDS =
            List.of("growth-points", "growth-share", "growth-least", "level-share", "rate-points");

    private final Phrases phrases;
    private final Supplier<@Nullable Window> owner;

    public ToleranceDialog(Words words, Supplier<@Nullable Window> owner) {
        this.phrases = words.of(ToleranceDialog.class);
        this.owner = owner;
    }

    /** Another tolerance; empty when the person changed their mind. */
    public Optional<Tolerance> ask(Tolerance now) {
        List<TextField> fields = new ArrayList<>();
        GridPane grid = new GridPane();
        grid.setHgap(10);
        grid.setVgap(8);
        for (int i = 0; i < FIELDS.size(); i++) {
            TextField field = new TextField();
            field.setId("tolerance-" + FIELDS.get(i));
            field.setPrefColumnCount(6);
            Label name = new Label(phrases.text("tolerance." + FIELDS.get(i)));
            name.setLabelFor(field);
            grid.addRow(i, name, field, new Label(phrases.text("tolerance.unit." + FIELDS.get(i))));
            fields.add(field);
        }
        fill(fields, now);
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner.get());
        dialog.setTitle(phrases.text("tolerance.title"));
        dialog.setHeaderText(phrases.text("tolerance.explained"));
        dialog.getDialogPane().setContent(grid);
        ButtonType usual = new ButtonType(phrases.text("tolerance.usual"), ButtonBar.ButtonData.LEFT);
        ButtonType set = new ButtonType(phrases.text("tolerance.set"), ButtonBar.ButtonData.OK_DONE);
        ButtonType cancel = new ButtonType(phrases.text("tolerance.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
        dialog.getDialogPane().getButtonTypes().setAll(usual, cancel, set);
        dialog.getDialogPane()
                .lookupButton(set)
                .disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> read(fields).isEmpty(),
                        fields.stream().map(TextField::textProperty).toArray(javafx.beans.Observable[]::new)));
        Optional<ButtonType> answer = dialog.showAndWait();
        if (answer.filter(usual::equals).isPresent()) {
            return Optional.of(Tolerance.USUAL);
        }
        return answer.filter(set::equals).flatMap(any -> read(fields));
    }

    private static void fill(List<TextField> fields, Tolerance now) {
        List<BigDecimal> values = List.of(
                now.growthPoints(),
                now.growthShare().multiply(HUNDRED),
                now.growthLeast(),
                now.levelShare().multiply(HUNDRED),
                now.ratePoints());
        for (int i = 0; i < values.size(); i++) {
            fields.get(i).setText(LedgerWords.number(values.get(i)));
        }
    }

    /** What the fields say; empty while one of them is no number from 0 to 100. */
    private static Optional<Tolerance> read(List<TextField> fields) {
        List<BigDecimal> values = new ArrayList<>();
        for (TextField field : fields) {
            try {
                BigDecimal value = new BigDecimal(field.getText().strip());
                if (value.signum() < 0 || value.compareTo(HUNDRED) > 0) {
                    return Optional.empty();
                }
                values.add(value);
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }
        return Optional.of(new Tolerance(
                values.get(0),
                values.get(1).movePointLeft(2),
                values.get(2),
                values.get(3).movePointLeft(2),
                values.get(4)));
    }
}
