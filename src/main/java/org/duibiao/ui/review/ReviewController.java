package org.duibiao.ui.review;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.duibiao.chart.ChartWords;
import org.duibiao.indicator.Indicator;
import org.duibiao.report.Region;
import org.duibiao.statement.Claim;
import org.duibiao.statement.Goal;
import org.duibiao.statement.Stated;
import org.duibiao.statement.Statement;
import org.duibiao.ui.kit.Icons;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Saying;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.kit.WordsColumn;
import org.duibiao.ui.session.StatementDialog;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The review view: filters, the list, and the statement looked at in its sentence. All by keyboard. */
public final class ReviewController {
    private final ReviewViewModel model;
    private final StatementDialog dialog;
    private final Words words;
    private final Phrases phrases;
    private boolean following;

    @FXML
    private BorderPane root;

    @FXML
    private ToggleButton unsure;

    @FXML
    private ToggleButton all;

    @FXML
    private ComboBox<Optional<Region>> district;

    @FXML
    private ComboBox<Optional<Integer>> year;

    @FXML
    private ComboBox<Optional<Indicator>> indicator;

    @FXML
    private Label left;

    @FXML
    private ProgressBar done;

    @FXML
    private TableView<Stated> table;

    @FXML
    private TableColumn<Stated, Stated> stateColumn;

    @FXML
    private TableColumn<Stated, String> kindColumn;

    @FXML
    private TableColumn<Stated, String> indicatorColumn;

    @FXML
    private TableColumn<Stated, String> numberColumn;

    @FXML
    private TableColumn<Stated, String> periodColumn;

    @FXML
    private TableColumn<Stated, String> reportColumn;

    @FXML
    private TableColumn<Stated, String> doubtColumn;

    @FXML
    private Label nothing;

    @FXML
    private VBox card;

    @FXML
    private Label source;

    @FXML
    private Label reading;

    @FXML
    private TextFlow sentence;

    @FXML
    private VBox doubts;

    @FXML
    private Label rules;

    @FXML
    private Label leftOut;

    @FXML
    private Button undo;

    public ReviewController(ReviewViewModel model, StatementDialog dialog, Words words) {
        this.model = model;
        this.dialog = dialog;
        this.words = words;
        this.phrases = words.of(ReviewController.class);
    }

    @FXML
    void initialize() {
        ToggleGroup which = new ToggleGroup();
        unsure.setToggleGroup(which);
        all.setToggleGroup(which);
        which.selectToggle(model.allProperty().get() ? all : unsure);
        which.selectedToggleProperty().addListener((property, before, now) -> {
            if (now == null) {
                which.selectToggle(before);
            } else {
                model.allProperty().set(now == all);
            }
        });
        filter(district, model.regions(), one -> one.name().orElse(""), "district.all", model.regionProperty()::set);
        filter(year, model.years(), one -> phrases.text("year.of", one), "year.all", model.yearProperty()::set);
        filter(
                indicator,
                model.indicators(),
                one -> model.said().indicator(one),
                "indicator.all",
                one -> model.indicatorProperty().set(one.map(Indicator::id)));
        columns();
        table.setItems(model.items());
        table.getSelectionModel().selectedIndexProperty().addListener((property, before, now) -> {
            if (!following && now.intValue() >= 0) {
                model.select(now.intValue());
            }
        });
        model.selectedProperty().addListener((property, before, now) -> follow());
        model.shownProperty().addListener((property, before, now) -> show());
        model.leftProperty().addListener((property, before, now) -> count());
        model.items().addListener((ListChangeListener<Stated>) change -> count());
        undo.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.undoNameProperty().get().isEmpty(), model.undoNameProperty()));
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        words.languageProperty().addListener((property, before, now) -> {
            table.refresh();
            count();
            show();
        });
        count();
        show();
        follow();
    }

    // ---- keys ------------------------------------------------------------------------------------------------------

    private void pressed(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl
                || event.getTarget() instanceof ComboBox<?>
                || event.isAltDown()) {
            return;
        }
        if (event.isShortcutDown()) {
            return;
        }
        if (event.getCode() == KeyCode.A && event.isShiftDown()) {
            event.consume();
            acceptAll();
            return;
        }
        Optional<Runnable> deed = deed(event.getCode());
        deed.ifPresent(run -> {
            event.consume();
            run.run();
        });
    }

    private Optional<Runnable> deed(KeyCode key) {
        return Optional.ofNullable(
                switch (key) {
                    case A -> this::accept;
                    case C -> this::correct;
                    case R -> this::reject;
                    case N, RIGHT -> model::next;
                    case P, LEFT -> model::previous;
                    case O, ENTER -> this::open;
                    default -> null;
                });
    }

    @FXML
    void accept() {
        model.accept();
    }

    /** Later, so that the key that opened the dialog is not typed into it. */
    @FXML
    void correct() {
        javafx.application.Platform.runLater(() -> model.selectedProperty()
                .get()
                .flatMap(stated -> dialog.correct(stated.statement()))
                .ifPresent(model::correct));
    }

    @FXML
    void acceptAll() {
        model.acceptAll();
    }

    @FXML
    void reject() {
        model.reject();
    }

    @FXML
    void next() {
        model.next();
    }

    @FXML
    void previous() {
        model.previous();
    }

    @FXML
    void undo() {
        model.undo();
    }

    @FXML
    void open() {
        model.open();
    }

    // ---- filters ---------------------------------------------------------------------------------------------------

    private <T> void filter(
            ComboBox<Optional<T>> box,
            ObservableList<T> choices,
            Function<T, String> name,
            String none,
            Consumer<Optional<T>> choose) {
        box.setConverter(new Saying<>(value -> value.map(name).orElseGet(() -> phrases.text(none))));
        Runnable fill = () -> {
            following = true;
            Optional<T> before = Optional.ofNullable(box.getValue()).flatMap(one -> one);
            box.setItems(FXCollections.observableArrayList(Stream.concat(
                            Stream.of(Optional.<T>empty()), choices.stream().map(Optional::of))
                    .toList()));
            box.setValue(before.filter(choices::contains));
            following = false;
        };
        choices.addListener((ListChangeListener<T>) change -> fill.run());
        words.languageProperty().addListener((property, before, now) -> fill.run());
        fill.run();
        box.valueProperty().addListener((property, before, now) -> {
            if (!following && now != null) {
                choose.accept(now);
                table.requestFocus();
            }
        });
    }

    private void count() {
        int size = model.items().size();
        int waiting = model.leftProperty().get();
        left.setText(phrases.text("left", waiting, size));
        done.setProgress(size == 0 ? 1 : (double) (size - waiting) / size);
        done.setVisible(size > 0);
        nothing.setText(phrases.text(model.allProperty().get() ? "nothing.all" : "nothing.unsure"));
    }

    // ---- list ------------------------------------------------------------------------------------------------------

    private void columns() {
        stateColumn.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        stateColumn.setCellFactory(any -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable Stated stated, boolean empty) {
                super.updateItem(stated, empty);
                setText(null);
                setGraphic(empty || stated == null ? null : mark(stated));
            }
        });
        WordsColumn.in(
                kindColumn, stated -> phrases.text("type." + stated.statement().type()));
        WordsColumn.in(
                indicatorColumn,
                stated -> model.said().indicator(stated.statement().claim().indicator()));
        WordsColumn.in(numberColumn, this::number);
        WordsColumn.in(
                periodColumn,
                stated -> model.said().period(stated.statement().claim().period()));
        WordsColumn.in(reportColumn, stated -> stated.report().shortName());
        WordsColumn.in(
                doubtColumn,
                stated -> String.join(
                        phrases.text("between"),
                        stated.statement().claim().grounds().doubts().stream()
                                .map(one -> named("doubt.", one))
                                .toList()));
    }

    private static @Nullable Node mark(Stated stated) {
        return switch (stated.review().state()) {
            case ACCEPTED -> Icons.of(Feather.CHECK, 14);
            case CORRECTED -> Icons.of(Feather.EDIT_2, 14);
            case REJECTED -> Icons.of(Feather.X, 14);
            case ADDED -> Icons.of(Feather.PLUS, 14);
            case UNREVIEWED -> null;
        };
    }

    private String number(Stated stated) {
        return number(stated.statement().claim());
    }

    private String number(Claim claim) {
        String quantity = claim.quantity().value().isEmpty()
                ? phrases.text("in-words")
                : model.said().quantity(claim);
        return model.said().measure(claim.measure(), claim.indicator()) + " " + quantity;
    }

    private String report(Stated stated) {
        return stated.report().header().region().name().map(name -> name + " ").orElse("")
                + new ChartWords(words.language().locale()).report(stated.report());
    }

    /** A rule or doubt in words; one that has none yet goes by its name. */
    private String named(String kind, String id) {
        return phrases.has(kind + id) ? phrases.text(kind + id) : id;
    }

    private void follow() {
        following = true;
        if (model.selectedProperty().get().isPresent()) {
            int place = model.placeProperty().get();
            table.getSelectionModel().clearAndSelect(place);
            table.scrollTo(Math.max(0, place - 2));
        } else {
            table.getSelectionModel().clearSelection();
        }
        following = false;
    }

    // ---- the one looked at -----------------------------------------------------------------------------------------

    private void show() {
        Optional<ReviewViewModel.Shown> shown = model.shownProperty().get();
        card.setVisible(shown.isPresent());
        doubts.getChildren().clear();
        shown.ifPresent(this::show);
    }

    private void show(ReviewViewModel.Shown shown) {
        Stated stated = shown.stated();
        Claim claim = stated.statement().claim();
        source.setText(report(stated));
        reading.setText(String.join(
                " · ",
                Stream.of(
                                phrases.text("type." + stated.statement().type()),
                                model.said().indicator(claim.indicator()),
                                number(stated),
                                model.said().period(claim.period()),
                                claim.scope().orElse(""))
                        .filter(word -> !word.isEmpty())
                        .toList()));
        Text before = text(shown.sentence().before(), "review-words");
        Text quote = text(shown.sentence().quote(), "review-marked");
        quote.getStyleClass().add(stated.statement() instanceof Goal ? "goal" : "outcome");
        sentence.getChildren().setAll(before, quote, text(shown.sentence().after(), "review-words"));
        List<String> unsureOf = claim.grounds().doubts();
        unsureOf.forEach(doubt -> {
            Label label = new Label(named("doubt.", doubt), Icons.of(Feather.ALERT_TRIANGLE, 13));
            label.setWrapText(true);
            doubts.getChildren().add(label);
        });
        shown.readNow()
                .map(Statement::claim)
                .ifPresent(now -> doubts.getChildren()
                        .add(new Label(phrases.text(
                                "read-now",
                                String.join(
                                        " · ",
                                        model.said().indicator(now.indicator()),
                                        number(now),
                                        model.said().period(now.period()))))));
        leftOut.setText(shown.leftOut().stream()
                .map(one -> phrases.text(
                        "left-out",
                        one.words().strip(),
                        one.said().in(words.language().locale())))
                .collect(Collectors.joining("\n")));
        leftOut.setManaged(!leftOut.getText().isEmpty());
        rules.setText(phrases.text(
                "rules",
                String.join(
                        phrases.text("between"),
                        claim.grounds().rules().stream()
                                .map(one -> named("rule.", one))
                                .toList())));
    }

    private static Text text(String words, String style) {
        Text text = new Text(words);
        text.getStyleClass().add(style);
        return text;
    }
}
