package org.duibiao.ui.codes;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.duibiao.annotation.Agreement;
import org.duibiao.annotation.Agreement.Line;
import org.duibiao.annotation.Annotation;
import org.duibiao.annotation.Code;
import org.duibiao.annotation.Disagreement;
import org.duibiao.report.Listed;
import org.duibiao.text.AsRead;
import org.duibiao.ui.kit.EmptyNote;
import org.duibiao.ui.kit.FileChoice;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Theme;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.session.CodeSwatch;

/** Two coders above, the figures by code, what they differ about below with the buttons that settle it. */
public final class AgreementController {
    private static final double MARGIN = 60;

    private final AgreementViewModel model;
    private final FileChoice files;
    private final Theme theme;
    private final Words words;
    private final Phrases phrases;
    private boolean filling;

    @FXML
    private ComboBox<Choice<String>> first;

    @FXML
    private ComboBox<Choice<String>> second;

    @FXML
    private Label reports;

    @FXML
    private MenuButton export;

    @FXML
    private TableView<Line> figures;

    @FXML
    private Label count;

    @FXML
    private ListView<Disagreement> differences;

    public AgreementController(AgreementViewModel model, FileChoice files, Theme theme, Words words) {
        this.model = model;
        this.files = files;
        this.theme = theme;
        this.words = words;
        this.phrases = words.of(AgreementController.class);
    }

    @FXML
    void initialize() {
        follow(first, model.firstProperty());
        follow(second, model.secondProperty());
        differences.setCellFactory(list -> new DifferenceCell());
        figures.setPlaceholder(new EmptyNote(phrases.binding("agreement.none")));
        differences.setPlaceholder(new EmptyNote(phrases.binding("agreement.no-difference")));
        figures.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        model.codersProperty().addListener((property, before, now) -> fillCoders());
        model.resultProperty().addListener((property, before, now) -> fill());
        words.languageProperty().addListener((property, before, now) -> {
            fillCoders();
            fill();
        });
        theme.paletteProperty().addListener((property, before, now) -> {
            figures.refresh();
            differences.refresh();
        });
        fillCoders();
        fill();
    }

    private void follow(ComboBox<Choice<String>> box, ObjectProperty<Optional<String>> chosen) {
        Choice.listen(box, () -> filling, chosen::set);
        chosen.addListener((property, before, now) -> fillCoders());
    }

    private void fillCoders() {
        filling = true;
        fill(first, model.firstProperty().get());
        fill(second, model.secondProperty().get());
        filling = false;
    }

    private void fill(ComboBox<Choice<String>> box, Optional<String> chosen) {
        box.getItems()
                .setAll(model.codersProperty().get().stream()
                        .map(name -> Choice.of(name, said(name)))
                        .toList());
        box.setValue(chosen.map(name -> Choice.of(name, said(name))).orElse(null));
    }

    /** Who made an annotation, where nobody is named too. */
    private String said(String coder) {
        return coder.isEmpty() ? phrases.text("parcels.nobody") : coder;
    }

    private void fillExports() {
        export.getItems()
                .setAll(
                        ExportItem.table(
                                phrases,
                                files,
                                "agreement.export.figures",
                                "agreement.name.figures",
                                model::exportFigures),
                        ExportItem.table(
                                phrases,
                                files,
                                "agreement.export.differences",
                                "agreement.name.differences",
                                model::exportDifferences));
        export.setDisable(model.resultProperty().get().isEmpty());
    }

    private void fill() {
        Optional<Agreement> result = model.resultProperty().get();
        reports.setText(result.map(one -> phrases.text("agreement.reports", one.reports()))
                .orElse(""));
        count.setText(result.map(one ->
                        phrases.text("agreement.count", one.disagreements().size()))
                .orElse(""));
        differences.setVisible(result.isPresent());
        figures.getColumns()
                .setAll(List.of(
                        column(
                                "agreement.code",
                                line -> line.code().map(Code::name).orElseGet(() -> phrases.text("agreement.all"))),
                        named(
                                result.map(one -> said(one.first())).orElse(""),
                                line -> Integer.toString(line.byFirst())),
                        named(
                                result.map(one -> said(one.second())).orElse(""),
                                line -> Integer.toString(line.bySecond())),
                        under(
                                "agreement.characters",
                                List.of(
                                        column(
                                                "agreement.percent",
                                                line -> percent(
                                                        line.characters().agreement())),
                                        column(
                                                "agreement.kappa",
                                                line -> figure(line.characters().kappa())),
                                        column(
                                                "agreement.alpha",
                                                line -> figure(line.characters().alpha())),
                                        column("agreement.alpha-u", line -> figure(line.units())))),
                        under(
                                "agreement.passages",
                                List.of(
                                        column(
                                                "agreement.percent",
                                                line -> percent(line.passages().agreement())),
                                        column(
                                                "agreement.kappa",
                                                line -> figure(line.passages().kappa())),
                                        column(
                                                "agreement.alpha",
                                                line -> figure(line.passages().alpha()))))));
        fillExports();
        figures.getItems().setAll(result.map(Agreement::lines).orElse(List.of()));
        differences.getItems().setAll(result.map(Agreement::disagreements).orElse(List.of()));
    }

    private TableColumn<Line, String> column(String key, Function<Line, String> value) {
        return named(phrases.text(key), value);
    }

    private TableColumn<Line, String> under(String key, List<TableColumn<Line, String>> columns) {
        TableColumn<Line, String> over = named(phrases.text(key), line -> "");
        over.getColumns().addAll(columns);
        return over;
    }

    private static TableColumn<Line, String> named(String name, Function<Line, String> value) {
        TableColumn<Line, String> column = new TableColumn<>();
        Label head = new Label(name);
        head.setWrapText(true);
        column.setGraphic(head);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(line -> new ReadOnlyStringWrapper(value.apply(line.getValue())));
        return column;
    }

    private static String percent(OptionalDouble share) {
        return share.isEmpty() ? "–" : String.format(Locale.ROOT, "%.1f%%", share.getAsDouble() * 100);
    }

    private static String figure(OptionalDouble figure) {
        return figure.isEmpty() ? "–" : String.format(Locale.ROOT, "%.3f", figure.getAsDouble());
    }

    /** What two coders see differently, with a button for either way. */
    private final class DifferenceCell extends ListCell<Disagreement> {

        DifferenceCell() {
            setOnMouseClicked(event -> {
                if (getItem() != null) {
                    model.show(getItem());
                }
            });
        }

        @Override
        protected void updateItem(Disagreement one, boolean empty) {
            super.updateItem(one, empty);
            setText(null);
            setPrefWidth(0);
            Optional<Agreement> result = model.resultProperty().get();
            if (empty || one == null || result.isEmpty()) {
                setGraphic(null);
                return;
            }
            Label kind =
                    new Label(phrases.text("agreement.kind." + one.kind().name().toLowerCase(Locale.ROOT)));
            kind.getStyleClass().add("badge");
            Label place =
                    new Label(model.report(one.shown()).map(Listed::shortName).orElse(""));
            place.getStyleClass().add("secondary");
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            HBox head = new HBox(
                    8,
                    kind,
                    place,
                    gap,
                    button(one, true, said(result.get().first())),
                    button(one, false, said(result.get().second())));
            head.setAlignment(Pos.CENTER_LEFT);
            VBox box = new VBox(
                    head,
                    side(said(result.get().first()), one.first()),
                    side(said(result.get().second()), one.second()));
            box.getStyleClass().add("passage");
            setGraphic(box);
        }

        private Button button(Disagreement one, boolean first, String name) {
            Button button = new Button(phrases.text("agreement.settle", name));
            button.getStyleClass().add("small");
            button.setOnAction(event -> model.settle(one, first));
            return button;
        }

        private HBox side(String name, Optional<Annotation> annotation) {
            Label who = new Label(name);
            who.getStyleClass().add("secondary");
            who.setMinWidth(64);
            HBox row = new HBox(8, who);
            row.setAlignment(Pos.TOP_LEFT);
            if (annotation.isEmpty()) {
                Label nothing = new Label(phrases.text("agreement.nothing"));
                nothing.getStyleClass().add("faint");
                row.getChildren().add(nothing);
                return row;
            }
            Optional<Code> code = annotation.get().code().flatMap(model.codes()::code);
            code.ifPresent(one ->
                    row.getChildren().addAll(CodeSwatch.of(theme.palette(), one.colour()), new Label(one.name())));
            Text quote = new Text(
                    AsRead.onOneLine(annotation.get().anchor().passage().quote()));
            quote.getStyleClass().add("quote");
            quote.wrappingWidthProperty().bind(differences.widthProperty().subtract(MARGIN + 180));
            row.getChildren().add(quote);
            return row;
        }
    }
}
