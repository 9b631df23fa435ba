package org.duibiao.ui.codes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
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
import org.duibiao.ui.kit.EmptyNote;
import org.duibiao.ui.kit.FileChoice;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Theme;
import org.duibiao.ui.kit.Words;

/** What is asked for above, the table in the middle, the passages of a cell below. */
public final class RetrievalController {
    private final RetrievalViewModel model;
    private final FileChoice files;
    private final Theme theme;
    private final Words words;
    private final Phrases phrases;
    private boolean filling;

    @FXML
    private ComboBox<Choice<CodeId>> code;

    @FXML
    private CheckBox children;

    @FXML
    private ComboBox<Choice<String>> district;

    @FXML
    private ComboBox<Choice<String>> level;

    @FXML
    private ComboBox<Choice<String>> year;

    @FXML
    private ComboBox<Choice<String>> kind;

    @FXML
    private ComboBox<Choice<String>> part;

    @FXML
    private ComboBox<Choice<String>> coder;

    @FXML
    private ComboBox<Choice<CodeId>> near;

    @FXML
    private CheckBox beside;

    @FXML
    private TextField text;

    @FXML
    private ComboBox<Choice<CodeTable.Across>> across;

    @FXML
    private ComboBox<Choice<CodesChart.Figures>> figures;

    @FXML
    private MenuButton export;

    @FXML
    private TableView<Integer> table;

    @FXML
    private Label count;

    @FXML
    private ListView<Coded> passages;

    public RetrievalController(RetrievalViewModel model, FileChoice files, Theme theme, Words words) {
        this.model = model;
        this.files = files;
        this.theme = theme;
        this.words = words;
        this.phrases = words.of(RetrievalController.class);
    }

    @FXML
    void initialize() {
        Choice.listen(code, () -> filling, value -> set(wanted().of(value)));
        listen(district, Attribute.DISTRICT);
        listen(level, Attribute.LEVEL);
        listen(year, Attribute.YEAR);
        listen(kind, Attribute.KIND);
        listen(part, Attribute.PART);
        listen(coder, Attribute.CODER);
        Choice.listen(near, () -> filling, value -> setNear());
        Choice.listen(across, () -> filling, value -> value.ifPresent(model.acrossProperty()::set));
        Choice.listen(figures, () -> filling, value -> value.ifPresent(model.figuresProperty()::set));
        children.setSelected(true);
        children.selectedProperty().addListener((property, before, now) -> set(wanted().withChildren(now)));
        beside.selectedProperty().addListener((property, before, now) -> setNear());
        text.textProperty().addListener((property, before, now) -> set(wanted().holding(now)));
        HeatTable heat = new HeatTable(table, theme);
        table.getSelectionModel().setCellSelectionEnabled(true);
        table.getSelectionModel().getSelectedCells().addListener((javafx.beans.InvalidationListener)
                change -> openCell());
        passages.setCellFactory(
                list -> new CodedCell(model::codes, theme, () -> phrases.text("codes.memo"), model::show));
        passages.setOnKeyPressed(event -> {
            Coded coded = passages.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && coded != null) {
                model.show(coded);
            }
        });
        table.setPlaceholder(new EmptyNote(phrases.binding("codes.none")));
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

    private Retrieval wanted() {
        return model.retrievalProperty().get();
    }

    private void set(Retrieval wanted) {
        model.retrievalProperty().set(wanted);
    }

    private void setNear() {
        set(wanted().near(Choice.in(near), beside.isSelected()));
    }

    private void listen(ComboBox<Choice<String>> box, Attribute attribute) {
        Choice.listen(box, () -> filling, value -> set(wanted().with(attribute, value)));
    }

    // ---- filling --------------------------------------------------------------------------------------------------

    private void fillChoices() {
        filling = true;
        Choice.refill(code, phrases.text("retrieval.any-code"), codeChoices());
        Choice.refill(near, phrases.text("retrieval.near"), codeChoices());
        fill(district, Attribute.DISTRICT);
        fill(level, Attribute.LEVEL);
        fill(year, Attribute.YEAR);
        fill(kind, Attribute.KIND);
        fill(part, Attribute.PART);
        fill(coder, Attribute.CODER);
        List<Choice<CodeTable.Across>> columns = new ArrayList<>();
        for (Attribute attribute : Attribute.values()) {
            columns.add(Choice.of(CodeTable.Across.of(attribute), phrases.text("retrieval.across." + attribute.id())));
        }
        columns.add(Choice.of(CodeTable.Across.CODES, phrases.text("retrieval.across.code")));
        Choice.refill(across, columns);
        Choice.refill(
                figures,
                Stream.of(CodesChart.Figures.values())
                        .map(figure -> Choice.of(
                                figure,
                                phrases.text("retrieval.figures."
                                        + figure.name().toLowerCase(Locale.ROOT).replace('_', '-'))))
                        .toList());
        export.getItems()
                .setAll(
                        ExportItem.table(
                                phrases, files, "retrieval.export.table", "retrieval.name.table", model::exportTable),
                        ExportItem.table(
                                phrases, files, "retrieval.export.passages", "export.name", model::exportPassages),
                        ExportItem.picture(
                                phrases,
                                files,
                                "retrieval.export.picture",
                                "retrieval.name.table",
                                model::exportPicture));
        filling = false;
    }

    private List<Choice<CodeId>> codeChoices() {
        Codebook codes = model.codes();
        return codes.codes().stream()
                .map(one -> Choice.of(one.id(), String.join(" ▸ ", codes.path(one))))
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }

    private void fill(ComboBox<Choice<String>> box, Attribute attribute) {
        Choice.refill(
                box,
                phrases.text("retrieval.any-" + attribute.id()),
                model.values(attribute).stream()
                        .map(value -> Choice.of(value, model.say(attribute, value)))
                        .toList());
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
