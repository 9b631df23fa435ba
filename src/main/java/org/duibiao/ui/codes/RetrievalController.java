package org.duibiao.ui.codes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.duibiao.annotation.Attribute;
import org.duibiao.annotation.CodeId;
import org.duibiao.annotation.CodeTable;
import org.duibiao.annotation.Codebook;
import org.duibiao.annotation.Coded;
import org.duibiao.annotation.Retrieval;
import org.duibiao.chart.CodesChart;
import org.duibiao.ui.kit.FileChoice;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Theme;
import org.duibiao.ui.kit.Words;

/** What is asked for above, the table in the middle, the passages of a cell below. */
public final class RetrievalController {
    private static final int NEAR = 30;

    private final RetrievalViewModel model;
    private final FileChoice files;
    private final Theme theme;
    private final Words words;
    private final Phrases phrases;
    private boolean filling;

    @FXML
    private ComboBox<Choice> code;

    @FXML
    private CheckBox children;

    @FXML
    private ComboBox<Choice> district;

    @FXML
    private ComboBox<Choice> level;

    @FXML
    private ComboBox<Choice> year;

    @FXML
    private ComboBox<Choice> kind;

    @FXML
    private ComboBox<Choice> part;

    @FXML
    private ComboBox<Choice> coder;

    @FXML
    private ComboBox<Choice> near;

    @FXML
    private CheckBox beside;

    @FXML
    private TextField text;

    @FXML
    private ComboBox<Choice> across;

    @FXML
    private ComboBox<Choice> figures;

    @FXML
    private MenuButton export;

    @FXML
    private TableView<Integer> table;

    @FXML
    private Label count;

    @FXML
    private ListView<Coded> passages;

    /** A value with the words it is shown by; empty for any. */
    private record Choice(Optional<String> value, String label) {
        @Override
        public String toString() {
            return label;
        }
    }

    public RetrievalController(RetrievalViewModel model, FileChoice files, Theme theme, Words words) {
        this.model = model;
        this.files = files;
        this.theme = theme;
        this.words = words;
        this.phrases = words.of(RetrievalController.class);
    }

    @FXML
    void initialize() {
        listen(code, value -> set(model.retrievalProperty().get().of(value.map(RetrievalController::id))));
        listen(district, value -> set(model.retrievalProperty().get().with(Attribute.DISTRICT, value)));
        listen(level, value -> set(model.retrievalProperty().get().with(Attribute.LEVEL, value)));
        listen(year, value -> set(model.retrievalProperty().get().with(Attribute.YEAR, value)));
        listen(kind, value -> set(model.retrievalProperty().get().with(Attribute.KIND, value)));
        listen(part, value -> set(model.retrievalProperty().get().with(Attribute.PART, value)));
        listen(coder, value -> set(model.retrievalProperty().get().with(Attribute.CODER, value)));
        listen(near, value -> setNear());
        listen(
                across,
                value -> model.acrossProperty()
                        .set(new CodeTable.Across(
                                value.filter(id -> !id.isEmpty()).map(Attribute::valueOf))));
        listen(figures, value -> value.map(CodesChart.Figures::valueOf).ifPresent(model.figuresProperty()::set));
        children.setSelected(true);
        children.selectedProperty()
                .addListener((property, before, now) ->
                        set(model.retrievalProperty().get().withChildren(now)));
        beside.selectedProperty().addListener((property, before, now) -> setNear());
        text.textProperty()
                .addListener((property, before, now) ->
                        set(model.retrievalProperty().get().holding(now)));
        HeatTable heat = new HeatTable(table, theme);
        table.getSelectionModel().setCellSelectionEnabled(true);
        table.getSelectionModel().getSelectedCells().addListener((javafx.beans.InvalidationListener)
                change -> openCell());
        passages.setCellFactory(list -> new CodedCell(model::codes, theme, phrases.text("codes.memo"), model::show));
        passages.setOnKeyPressed(event -> {
            Coded coded = passages.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && coded != null) {
                model.show(coded);
            }
        });
        Label none = new Label();
        none.textProperty().bind(phrases.binding("codes.none"));
        none.getStyleClass().add("empty-note");
        table.setPlaceholder(none);
        model.allProperty().addListener((property, before, now) -> fillChoices());
        model.resultProperty()
                .addListener((property, before, now) -> heat.show(now.map(RetrievalViewModel.Result::chart)));
        model.shownProperty().addListener((property, before, now) -> fillPassages());
        words.languageProperty().addListener((property, before, now) -> fillChoices());
        theme.paletteProperty().addListener((property, before, now) -> {
            table.refresh();
            passages.refresh();
        });
        fillChoices();
    }

    private static CodeId id(String value) {
        return new CodeId(java.util.UUID.fromString(value));
    }

    private void set(Retrieval wanted) {
        model.retrievalProperty().set(wanted);
    }

    private void setNear() {
        Optional<CodeId> other =
                Optional.ofNullable(near.getValue()).flatMap(Choice::value).map(RetrievalController::id);
        set(model.retrievalProperty().get().near(other, beside.isSelected() ? NEAR : 0));
    }

    private void listen(ComboBox<Choice> box, Consumer<Optional<String>> chosen) {
        box.valueProperty().addListener((property, before, now) -> {
            if (!filling && now != null) {
                chosen.accept(now.value());
            }
        });
    }

    // ---- filling --------------------------------------------------------------------------------------------------

    private void fillChoices() {
        filling = true;
        fill(code, "retrieval.any-code", codeChoices());
        fill(near, "retrieval.near", codeChoices());
        fill(district, Attribute.DISTRICT);
        fill(level, Attribute.LEVEL);
        fill(year, Attribute.YEAR);
        fill(kind, Attribute.KIND);
        fill(part, Attribute.PART);
        fill(coder, Attribute.CODER);
        List<Choice> columns = new ArrayList<>();
        for (Attribute attribute : Attribute.values()) {
            columns.add(new Choice(Optional.of(attribute.name()), phrases.text("retrieval.across." + attribute.id())));
        }
        columns.add(new Choice(Optional.of(""), phrases.text("retrieval.across.code")));
        refill(across, columns);
        List<Choice> said = new ArrayList<>();
        for (CodesChart.Figures figure : CodesChart.Figures.values()) {
            said.add(new Choice(
                    Optional.of(figure.name()),
                    phrases.text("retrieval.figures."
                            + figure.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))));
        }
        refill(figures, said);
        export.getItems()
                .setAll(
                        item("retrieval.export.table", "retrieval.name.table", model::exportTable),
                        item("retrieval.export.passages", "export.name", model::exportPassages),
                        picture());
        filling = false;
    }

    private MenuItem item(String key, String name, Consumer<Path> write) {
        MenuItem item = new MenuItem(phrases.text(key));
        item.setOnAction(event -> files.save(
                        phrases.text(key),
                        phrases.text(name) + ".xlsx",
                        FileChoice.Kind.of("XLSX", "xlsx"),
                        FileChoice.Kind.of("CSV", "csv"))
                .ifPresent(write));
        return item;
    }

    private MenuItem picture() {
        MenuItem item = new MenuItem(phrases.text("retrieval.export.picture"));
        item.setOnAction(event -> files.save(
                        phrases.text("retrieval.export.picture"),
                        phrases.text("retrieval.name.table") + ".png",
                        FileChoice.Kind.of("PNG", "png"))
                .ifPresent(model::exportPicture));
        return item;
    }

    private List<Choice> codeChoices() {
        Codebook codes = model.codes();
        return codes.codes().stream()
                .map(one -> new Choice(Optional.of(one.id().value().toString()), String.join(" ▸ ", codes.path(one))))
                .sorted(java.util.Comparator.comparing(Choice::label))
                .toList();
    }

    private void fill(ComboBox<Choice> box, Attribute attribute) {
        fill(
                box,
                "retrieval.any-" + attribute.id(),
                model.values(attribute).stream()
                        .map(value -> new Choice(Optional.of(value), model.say(attribute, value)))
                        .toList());
    }

    private void fill(ComboBox<Choice> box, String any, List<Choice> choices) {
        List<Choice> all = new ArrayList<>();
        all.add(new Choice(Optional.empty(), phrases.text(any)));
        all.addAll(choices);
        refill(box, all);
    }

    /** Keeps what was chosen where it is still there. */
    private static void refill(ComboBox<Choice> box, List<Choice> choices) {
        Optional<Choice> chosen = Optional.ofNullable(box.getValue());
        box.getItems().setAll(choices);
        box.setValue(choices.stream()
                .filter(choice -> chosen.filter(before -> before.value().equals(choice.value()))
                        .isPresent())
                .findFirst()
                .orElse(choices.get(0)));
    }

    private void openCell() {
        var cells = table.getSelectionModel().getSelectedCells();
        if (cells.size() == 1 && cells.get(0).getColumn() > 0) {
            model.open(cells.get(0).getRow(), cells.get(0).getColumn() - 1);
        } else {
            model.openAll();
        }
    }

    private void fillPassages() {
        passages.getItems().setAll(model.shownProperty().get());
        count.setText(phrases.text("codes.count", model.shownProperty().get().size()));
    }
}
