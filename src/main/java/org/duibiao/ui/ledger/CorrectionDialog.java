package org.duibiao.ui.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.stage.Window;
import javafx.util.StringConverter;
import org.duibiao.indicator.Comparator;
import org.duibiao.indicator.Measure;
import org.duibiao.indicator.Period;
import org.duibiao.indicator.Quantity;
import org.duibiao.ledger.LedgerWords;
import org.duibiao.statement.Claim;
import org.duibiao.statement.Goal;
import org.duibiao.statement.Outcome;
import org.duibiao.statement.PlanProgress;
import org.duibiao.statement.Statement;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Words;
import org.jspecify.annotations.Nullable;

/** Asks what a statement really says: value, unit, bound, measure, period. FX thread. */
final class CorrectionDialog {

    private final Words words;
    private final Phrases phrases;
    private final Supplier<@Nullable Window> owner;

    CorrectionDialog(Words words, Supplier<@Nullable Window> owner) {
        this.words = words;
        this.phrases = words.of(CorrectionDialog.class);
        this.owner = owner;
    }

    /** The statement as the person puts it; empty when they changed their mind. */
    Optional<Statement> ask(Statement read) {
        Claim claim = read.claim();
        LedgerWords said = new LedgerWords(words.language().locale());
        TextField value =
                field(claim.quantity().value().map(BigDecimal::toPlainString).orElse(""));
        TextField high =
                field(claim.quantity().high().map(BigDecimal::toPlainString).orElse(""));
        TextField unit = field(claim.quantity().unit().orElse(""));
        TextField start = field(Integer.toString(claim.period().start()));
        TextField end = field(Integer.toString(claim.period().end()));
        ComboBox<Comparator> comparator = box(
                List.of(Comparator.values()),
                claim.quantity().comparator(),
                one -> phrases.text("comparator." + one.name().toLowerCase(Locale.ROOT)));
        ComboBox<Measure> measure =
                box(List.of(Measure.values()), claim.measure(), one -> said.measure(one, claim.indicator()));
        ComboBox<Period.Part> part =
                box(List.of(Period.Part.values()), claim.period().part(), one -> phrases.text("part." + one.id()));
        GridPane form = new GridPane();
        form.setHgap(10);
        form.setVgap(8);
        form.addRow(0, new Label(phrases.text("correct.value")), value);
        form.addRow(1, new Label(phrases.text("correct.high")), high);
        form.addRow(2, new Label(phrases.text("correct.unit")), unit);
        form.addRow(3, new Label(phrases.text("correct.comparator")), comparator);
        form.addRow(4, new Label(phrases.text("correct.measure")), measure);
        form.addRow(5, new Label(phrases.text("correct.part")), part);
        form.addRow(6, new Label(phrases.text("correct.start")), start);
        form.addRow(7, new Label(phrases.text("correct.end")), end);
        Label quote = new Label(claim.passage().quote());
        quote.setWrapText(true);
        quote.setMaxWidth(380);
        quote.getStyleClass().add("serif");
        form.add(quote, 0, 8, 2, 1);
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner.get());
        dialog.setTitle(phrases.text("correct.title"));
        dialog.setHeaderText(said.indicator(claim.indicator()));
        dialog.getDialogPane().setContent(form);
        ButtonType correct = new ButtonType(phrases.text("correct.do"), ButtonBar.ButtonData.OK_DONE);
        dialog.getDialogPane().getButtonTypes().setAll(ButtonType.CANCEL, correct);
        dialog.getDialogPane()
                .lookupButton(correct)
                .disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> (number(value).isEmpty() && !value.getText().isBlank())
                                || (number(high).isEmpty() && !high.getText().isBlank())
                                || year(start).isEmpty()
                                || year(end).isEmpty(),
                        value.textProperty(),
                        high.textProperty(),
                        start.textProperty(),
                        end.textProperty()));
        if (dialog.showAndWait().filter(correct::equals).isEmpty()) {
            return Optional.empty();
        }
        Quantity quantity = new Quantity(
                number(value),
                comparator.getValue() == Comparator.RANGE ? number(high) : Optional.empty(),
                Optional.of(unit.getText().strip()).filter(word -> !word.isEmpty()),
                comparator.getValue());
        Period period = new Period(
                year(start).orElse(claim.period().start()),
                year(end).orElse(claim.period().end()),
                part.getValue());
        return Optional.of(with(read, corrected(claim, measure.getValue(), quantity, period)));
    }

    static Claim corrected(Claim claim, Measure measure, Quantity quantity, Period period) {
        return new Claim(
                claim.indicator(),
                claim.indicatorText(),
                measure,
                quantity,
                period,
                claim.scope(),
                claim.passage(),
                claim.number(),
                claim.grounds());
    }

    /** The same kind of statement with another claim. */
    static Statement with(Statement read, Claim claim) {
        if (read instanceof Goal goal) {
            return new Goal(claim, goal.wording(), goal.reference());
        }
        if (read instanceof Outcome outcome) {
            return new Outcome(claim, outcome.preliminary());
        }
        return new PlanProgress(claim);
    }

    private static Optional<BigDecimal> number(TextField field) {
        try {
            return Optional.of(new BigDecimal(field.getText().strip().replace('−', '-')));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> year(TextField field) {
        return number(field)
                .filter(value -> value.scale() <= 0
                        && value.compareTo(BigDecimal.valueOf(1900)) > 0
                        && value.compareTo(BigDecimal.valueOf(2200)) < 0)
                .map(BigDecimal::intValueExact);
    }

    private static TextField field(String text) {
        TextField field = new TextField(text);
        field.setPrefColumnCount(16);
        return field;
    }

    private static <T> ComboBox<T> box(List<T> values, T value, java.util.function.Function<T, String> name) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(values);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T one) {
                return one == null ? "" : name.apply(one);
            }

            @Override
            public @Nullable T fromString(String text) {
                return null;
            }
        });
        box.setValue(value);
        return box;
    }
}
