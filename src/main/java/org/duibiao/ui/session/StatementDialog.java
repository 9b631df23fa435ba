package org.duibiao.ui.session;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
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
import org.duibiao.indicator.Catalogue;
import org.duibiao.indicator.Comparator;
import org.duibiao.indicator.Indicator;
import org.duibiao.indicator.Measure;
import org.duibiao.indicator.Period;
import org.duibiao.indicator.Quantity;
import org.duibiao.ledger.LedgerWords;
import org.duibiao.library.Library;
import org.duibiao.statement.Claim;
import org.duibiao.statement.Goal;
import org.duibiao.statement.Grounds;
import org.duibiao.statement.Outcome;
import org.duibiao.statement.PlanProgress;
import org.duibiao.statement.Statement;
import org.duibiao.statement.Wording;
import org.duibiao.text.AsRead;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Saying;
import org.duibiao.ui.kit.Words;
import org.jspecify.annotations.Nullable;

/** Asks what a passage really states: kind, indicator, measure, number, bound, period, scope. FX thread. */
public final class StatementDialog {
    private static final List<String> KINDS = List.of("goal", "outcome", "plan_progress");

    private static final String WRONG = "invalid";

    private final Session session;
    private final Words words;
    private final Phrases phrases;
    private final Supplier<@Nullable Window> owner;

    public StatementDialog(Session session, Words words, Supplier<@Nullable Window> owner) {
        this.session = session;
        this.words = words;
        this.phrases = words.of(StatementDialog.class);
        this.owner = owner;
    }

    /** The statement as the person puts it right; empty when they changed their mind. */
    public Optional<Statement> correct(Statement read) {
        return ask(read, phrases.text("correct.title"), phrases.text("correct.do"))
                .filter(corrected -> !corrected.equals(read));
    }

    /**
     * A statement the program had missed, as the person completes it; empty when they changed their mind.
     *
     * @param why why the program did not read it, a line a reason; empty when it cannot tell
     */
    public Optional<Statement> add(Statement proposed, String why) {
        String title = phrases.text("add.title");
        return ask(proposed, why.isEmpty() ? title : title + "\n" + why, phrases.text("add.do"));
    }

    private Optional<Statement> ask(Statement read, String title, String act) {
        Claim claim = read.claim();
        LedgerWords said = new LedgerWords(words.language().locale());
        Form form = new Form(read, said);
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner.get());
        dialog.setTitle(title.lines().findFirst().orElse(title));
        dialog.setHeaderText(title);
        dialog.getDialogPane().setContent(form.grid(AsRead.of(claim.passage().quote())));
        ButtonType doIt = new ButtonType(act, ButtonBar.ButtonData.OK_DONE);
        dialog.getDialogPane()
                .getButtonTypes()
                .setAll(new ButtonType(phrases.text("correct.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE), doIt);
        dialog.getDialogPane()
                .lookupButton(doIt)
                .disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !form.right(),
                        form.value.textProperty(),
                        form.high.textProperty(),
                        form.start.textProperty(),
                        form.end.textProperty(),
                        form.comparator.valueProperty(),
                        form.indicator.valueProperty()));
        form.watch();
        dialog.setOnShown(event -> form.value.requestFocus());
        return dialog.showAndWait().filter(doIt::equals).isEmpty() ? Optional.empty() : Optional.of(form.statement());
    }

    /** The fields of a statement. */
    private final class Form {
        private final Statement read;
        private final ComboBox<String> kind;
        private final ComboBox<Indicator> indicator;
        private final ComboBox<Measure> measure;
        private final TextField value;
        private final TextField high;
        private final TextField unit;
        private final ComboBox<Comparator> comparator;
        private final ComboBox<Period.Part> part;
        private final TextField start;
        private final TextField end;
        private final TextField scope;
        private final Label problems = new Label();

        Form(Statement read, LedgerWords said) {
            this.read = read;
            Claim claim = read.claim();
            kind = box(KINDS, read.type(), one -> phrases.text("type." + one));
            kind.setId("statement-type");
            indicator = box(indicators(claim.indicator()), claim.indicator(), said::indicator);
            indicator.setId("statement-indicator");
            measure = box(List.of(Measure.values()), claim.measure(), one -> said.measure(one, claim.indicator()));
            measure.setId("statement-measure");
            value = field(
                    "statement-value",
                    claim.quantity().value().map(BigDecimal::toPlainString).orElse(""));
            high = field(
                    "statement-high",
                    claim.quantity().high().map(BigDecimal::toPlainString).orElse(""));
            unit = field("statement-unit", claim.quantity().unit().orElse(""));
            comparator = box(
                    List.of(Comparator.values()),
                    claim.quantity().comparator(),
                    one -> phrases.text("comparator." + one.name().toLowerCase(Locale.ROOT)));
            part = box(List.of(Period.Part.values()), claim.period().part(), one -> phrases.text("part." + one.id()));
            start = field("statement-start", Integer.toString(claim.period().start()));
            end = field("statement-end", Integer.toString(claim.period().end()));
            scope = field("statement-scope", claim.scope().orElse(""));
        }

        GridPane grid(String quote) {
            GridPane grid = new GridPane();
            grid.setHgap(10);
            grid.setVgap(8);
            int row = 0;
            grid.addRow(row++, label("correct.type", kind), kind);
            grid.addRow(row++, label("correct.indicator", indicator), indicator);
            grid.addRow(row++, label("correct.measure", measure), measure);
            grid.addRow(row++, label("correct.value", value), value);
            grid.addRow(row++, label("correct.high", high), high);
            grid.addRow(row++, label("correct.unit", unit), unit);
            grid.addRow(row++, label("correct.comparator", comparator), comparator);
            grid.addRow(row++, label("correct.part", part), part);
            grid.addRow(row++, label("correct.start", start), start);
            grid.addRow(row++, label("correct.end", end), end);
            grid.addRow(row++, label("correct.scope", scope), scope);
            grid.add(problems, 0, row++, 2, 1);
            Label words = new Label(quote);
            words.setWrapText(true);
            words.setMaxWidth(400);
            words.getStyleClass().add("serif");
            grid.add(words, 0, row, 2, 1);
            return grid;
        }

        private Label label(String key, javafx.scene.Node of) {
            Label label = new Label(phrases.text(key));
            label.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
            label.setLabelFor(of);
            return label;
        }

        boolean right() {
            return valueProblem().isEmpty()
                    && highProblem().isEmpty()
                    && startProblem().isEmpty()
                    && endProblem().isEmpty()
                    && indicator.getValue() != null;
        }

        private Optional<String> valueProblem() {
            return number(value).isPresent() || value.getText().isBlank()
                    ? Optional.empty()
                    : Optional.of("correct.wrong.number");
        }

        private Optional<String> highProblem() {
            if (number(high).isPresent()) {
                return Optional.empty();
            }
            if (!high.getText().isBlank()) {
                return Optional.of("correct.wrong.number");
            }
            return comparator.getValue() == Comparator.RANGE ? Optional.of("correct.wrong.high") : Optional.empty();
        }

        private Optional<String> startProblem() {
            return year(start).isPresent() ? Optional.empty() : Optional.of("correct.wrong.year");
        }

        private Optional<String> endProblem() {
            if (year(end).isEmpty()) {
                return Optional.of("correct.wrong.year");
            }
            boolean before =
                    year(start).filter(first -> first > year(end).get()).isPresent();
            return before ? Optional.of("correct.wrong.order") : Optional.empty();
        }

        /** Marks fields that cannot be used, and says why. */
        void watch() {
            problems.getStyleClass().add("danger-text");
            problems.setWrapText(true);
            problems.setMaxWidth(400);
            List.of(value, high, start, end)
                    .forEach(field -> field.textProperty().addListener((property, before, now) -> mark()));
            comparator.valueProperty().addListener((property, before, now) -> mark());
            mark();
        }

        private void mark() {
            Optional<String> first = mark(value, "correct.value", valueProblem())
                    .or(() -> mark(high, "correct.high", highProblem()))
                    .or(() -> mark(start, "correct.start", startProblem()))
                    .or(() -> mark(end, "correct.end", endProblem()));
            mark(high, "correct.high", highProblem());
            mark(start, "correct.start", startProblem());
            mark(end, "correct.end", endProblem());
            problems.setText(first.orElse(""));
        }

        private Optional<String> mark(TextField field, String name, Optional<String> problem) {
            field.getStyleClass().remove(WRONG);
            problem.ifPresent(any -> field.getStyleClass().add(WRONG));
            return problem.map(key ->
                    phrases.text(name) + " " + phrases.text(key, field.getText().strip()));
        }

        Statement statement() {
            Claim claim = read.claim();
            boolean range = comparator.getValue() == Comparator.RANGE;
            Quantity quantity = new Quantity(
                    number(value), range ? number(high) : Optional.empty(), words(unit), comparator.getValue());
            Period period = new Period(
                    year(start).orElse(claim.period().start()),
                    year(end).orElse(claim.period().end()),
                    part.getValue());
            Claim now = new Claim(
                    indicator.getValue(),
                    claim.indicatorText(),
                    measure.getValue(),
                    quantity,
                    period,
                    words(scope),
                    claim.passage(),
                    claim.number(),
                    new Grounds(claim.grounds().rules(), List.of()));
            return as(kind.getValue(), read, now);
        }
    }

    /** A statement of a kind; what the one before had of that kind stays. */
    private static Statement as(String kind, Statement read, Claim claim) {
        return switch (kind) {
            case "goal" ->
                read instanceof Goal goal
                        ? new Goal(claim, goal.wording(), goal.reference())
                        : new Goal(claim, new Wording(Wording.Strength.PLAIN, ""), Optional.empty());
            case "plan_progress" -> new PlanProgress(claim);
            default -> new Outcome(claim, read instanceof Outcome outcome && outcome.preliminary());
        };
    }

    private List<Indicator> indicators(Indicator present) {
        List<Indicator> all = session.library()
                .map(Library::catalogue)
                .map(Catalogue::indicators)
                .orElse(List.of());
        return all.contains(present)
                ? all
                : java.util.stream.Stream.concat(java.util.stream.Stream.of(present), all.stream())
                        .toList();
    }

    private static Optional<String> words(TextField field) {
        return Optional.of(field.getText().strip()).filter(word -> !word.isEmpty());
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

    private static TextField field(String id, String text) {
        TextField field = new TextField(text);
        field.setId(id);
        field.setPrefColumnCount(16);
        return field;
    }

    private static <T> ComboBox<T> box(List<T> values, T value, Function<T, String> name) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(values);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new Saying<>(name));
        box.setValue(value);
        return box;
    }
}
