package org.duibiao.ui.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.duibiao.chart.ChartWords;
import org.duibiao.indicator.CatalogueFile;
import org.duibiao.indicator.Direction;
import org.duibiao.indicator.Indicator;
import org.duibiao.indicator.NamePattern;
import org.duibiao.ledger.LedgerWords;
import org.duibiao.library.CataloguePreview;
import org.duibiao.statement.Claim;
import org.duibiao.text.Span;
import org.duibiao.ui.catalogue.CatalogueViewModel.Entry;
import org.duibiao.ui.kit.FileChoice;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Words;
import org.jspecify.annotations.Nullable;

/** The editor: the indicators, the one that is edited, and what the draft would find. */
public final class CatalogueController {
    private static final int CONTEXT = 60;
    private static final int NAMES_OF_A_PATTERN = 3;

    private final CatalogueViewModel model;
    private final FileChoice files;
    private final Runnable close;
    private final Words words;
    private final Phrases phrases;

    @FXML
    private TextField filter;

    @FXML
    private TableView<Entry> table;

    @FXML
    private TableColumn<Entry, String> ownColumn;

    @FXML
    private TableColumn<Entry, String> nameColumn;

    @FXML
    private TableColumn<Entry, String> unitColumn;

    @FXML
    private TableColumn<Entry, String> otherColumn;

    @FXML
    private TextField id;

    @FXML
    private TextField chinese;

    @FXML
    private TextField english;

    @FXML
    private TextField unit;

    @FXML
    private CheckBox lower;

    @FXML
    private TextArea aliases;

    @FXML
    private Label bundledNames;

    @FXML
    private Label faults;

    @FXML
    private Button keep;

    @FXML
    private Button remove;

    @FXML
    private Button look;

    @FXML
    private Button apply;

    @FXML
    private Button stop;

    @FXML
    private ProgressBar busy;

    @FXML
    private Label found;

    @FXML
    private ListView<CataloguePreview.Difference> differences;

    CatalogueController(CatalogueViewModel model, FileChoice files, Words words, Runnable close) {
        this.close = close;
        this.model = model;
        this.files = files;
        this.words = words;
        this.phrases = words.of(CatalogueController.class);
    }

    @FXML
    void initialize() {
        filter.textProperty().bindBidirectional(model.filterProperty());
        table.setItems(model.entries());
        column(ownColumn, entry -> entry.own().isEmpty() ? "" : entry.bundled() ? "±" : "＋");
        column(nameColumn, entry -> said().indicator(entry.indicator()));
        column(
                unitColumn,
                entry -> said().unit(entry.indicator().unit())
                        + (entry.indicator().direction() == Direction.LOWER ? " ↓" : " ↑"));
        column(otherColumn, entry -> names(entry.indicator()));
        table.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null) {
                edit(now);
            }
        });
        differences.setCellFactory(list -> new DifferenceCell());
        InvalidationListener check = change -> check();
        List.of(id, chinese, english, unit)
                .forEach(field -> field.textProperty().addListener(check));
        aliases.textProperty().addListener(check);
        model.faultsProperty().addListener((property, before, now) -> sayFileFaults(now));
        model.previewProperty().addListener((property, before, now) -> show(now));
        model.sharedProperty()
                .addListener(change -> show(model.previewProperty().get()));
        model.changedProperty()
                .addListener(change -> show(model.previewProperty().get()));
        busy.visibleProperty().bind(model.busyProperty());
        stop.visibleProperty().bind(model.busyProperty());
        look.disableProperty().bind(model.busyProperty());
        apply.disableProperty()
                .bind(model.busyProperty().or(model.changedProperty().not()));
        add();
        show(model.previewProperty().get());
    }

    /** Some of the names that its patterns stand for, those of every pattern. */
    private String names(Indicator indicator) {
        Set<String> all = new LinkedHashSet<>();
        indicator.aliases().stream()
                .filter(alias -> !alias.startsWith("-"))
                .forEach(alias -> NamePattern.expand(alias).stream()
                        .limit(NAMES_OF_A_PATTERN)
                        .forEach(all::add));
        return String.join(phrases.text("between"), all);
    }

    private LedgerWords said() {
        return new LedgerWords(words.language().locale());
    }

    private static void column(TableColumn<Entry, String> column, Function<Entry, String> said) {
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(said.apply(row.getValue())));
    }

    // ---- the one that is edited ------------------------------------------------------------------------------------

    /** An empty form for a new indicator. */
    @FXML
    void add() {
        table.getSelectionModel().clearSelection();
        id.setText("");
        id.setDisable(false);
        chinese.setText("");
        english.setText("");
        unit.setText("");
        lower.setSelected(false);
        aliases.setText("");
        bundledNames.setText("");
        remove.setDisable(true);
        check();
    }

    private void edit(Entry entry) {
        Indicator indicator = entry.indicator();
        id.setText(indicator.id());
        id.setDisable(true);
        chinese.setText(indicator.chinese());
        english.setText(indicator.english());
        unit.setText(indicator.unit());
        lower.setSelected(indicator.direction() == Direction.LOWER);
        aliases.setText(String.join("\n", entry.own().map(Indicator::aliases).orElse(List.of())));
        bundledNames.setText(model.bundled(indicator.id())
                .map(base -> phrases.text("bundled-names", String.join("、", base.aliases())))
                .orElse(""));
        remove.setDisable(entry.own().isEmpty());
        check();
    }

    private Indicator edited() {
        return new Indicator(
                id.getText().strip(),
                chinese.getText().strip(),
                english.getText().isBlank()
                        ? chinese.getText().strip()
                        : english.getText().strip(),
                CatalogueFile.names(aliases.getText().replace('\n', '|').replace('\t', ' ')),
                unit.getText().strip(),
                lower.isSelected() ? Direction.LOWER : Direction.HIGHER);
    }

    private boolean untouched() {
        return id.getText().isBlank() && chinese.getText().isBlank();
    }

    private void check() {
        boolean untouched = untouched();
        Indicator indicator = edited();
        List<CatalogueFile.Fault> wrong = model.faults(indicator);
        keep.setDisable(!wrong.isEmpty());
        List<String> said = new ArrayList<>();
        if (!untouched) {
            wrong.forEach(fault -> said.add(phrases.text("fault." + fault.kind().id(), fault.words())));
            if (wrong.isEmpty()) {
                model.taken(indicator)
                        .forEach((name, other) -> said.add(phrases.text("taken", name, said().indicator(other))));
            }
        }
        faults.setText(String.join("\n", said));
    }

    /** What is on the screen belongs to the draft; while it is not right, it says so and nothing is done. */
    private boolean keepShown() {
        Indicator shown = edited();
        if (untouched() || model.holds(shown)) {
            return true;
        }
        if (keep.isDisabled()) {
            found.setText(phrases.text("not-right"));
            return false;
        }
        keep();
        return true;
    }

    @FXML
    void keep() {
        Indicator kept = edited();
        model.put(kept);
        model.entries().stream()
                .filter(entry -> entry.indicator().id().equals(kept.id()))
                .findFirst()
                .ifPresent(table.getSelectionModel()::select);
    }

    @FXML
    void remove() {
        String removed = id.getText();
        add();
        model.remove(removed);
    }

    // ---- files -----------------------------------------------------------------------------------------------------

    @FXML
    void bringIn() {
        List<Path> chosen = files.files(phrases.text("choose.in"), FileChoice.Kind.of(phrases.text("kind"), "tsv"));
        chosen.stream().findFirst().ifPresent(model::bringIn);
    }

    @FXML
    void write() {
        files.save(
                        phrases.text("choose.out"),
                        phrases.text("file-name"),
                        FileChoice.Kind.of(phrases.text("kind"), "tsv"))
                .ifPresent(model::write);
    }

    private void sayFileFaults(List<CatalogueFile.Fault> now) {
        if (!now.isEmpty()) {
            List<String> said = new ArrayList<>();
            said.add(phrases.text("file-not-taken"));
            now.stream()
                    .limit(12)
                    .forEach(fault -> said.add(phrases.text("line", fault.line()) + " "
                            + phrases.text("fault." + fault.kind().id(), fault.words())));
            if (now.size() > 12) {
                said.add("…");
            }
            faults.setText(String.join("\n", said));
        }
    }

    // ---- what the draft would find ---------------------------------------------------------------------------------

    @FXML
    void look() {
        if (keepShown()) {
            model.look();
        }
    }

    @FXML
    void apply() {
        if (keepShown()) {
            model.apply();
        }
    }

    @FXML
    void close() {
        close.run();
    }

    @FXML
    void stop() {
        model.stop();
    }

    private void show(Optional<CataloguePreview> preview) {
        differences.getItems().setAll(preview.map(CataloguePreview::differences).orElse(List.of()));
        int shared = model.sharedProperty().get().size();
        String conflicts = shared == 0 ? "" : " " + phrases.text("shared", shared);
        found.setText(preview.map(seen -> phrases.text(
                                seen.complete() ? "found" : "found.part",
                                seen.coming(),
                                seen.going(),
                                seen.affected().size(),
                                seen.reports()))
                        .orElseGet(() -> phrases.text(model.changedProperty().get() ? "draft" : "no-draft"))
                + conflicts);
    }

    private final class DifferenceCell extends ListCell<CataloguePreview.Difference> {
        @Override
        protected void updateItem(CataloguePreview.@Nullable Difference one, boolean empty) {
            super.updateItem(one, empty);
            setText(null);
            setPrefWidth(0);
            setGraphic(empty || one == null ? null : row(one));
        }

        private VBox row(CataloguePreview.Difference one) {
            Claim claim = one.statement().claim();
            Label head = new Label((one.comes() ? "＋ " : "－ ") + said().indicator(claim.indicator()) + " "
                    + said().measure(claim.measure(), claim.indicator()) + " "
                    + (claim.quantity().value().isPresent() ? said().quantity(claim) : "") + " · "
                    + new ChartWords(words.language().locale()).report(one.report()));
            head.getStyleClass().add(one.comes() ? "success-text" : "danger-text");
            String sentence = one.sentence();
            Span passage = one.passage();
            int from = Math.max(0, passage.start() - CONTEXT);
            int to = Math.min(sentence.length(), passage.end() + CONTEXT);
            Text before = new Text((from > 0 ? "……" : "") + sentence.substring(from, passage.start()));
            Text quote = new Text(passage.in(sentence));
            Text after = new Text(sentence.substring(passage.end(), to) + (to < sentence.length() ? "……" : ""));
            before.getStyleClass().add("catalogue-words");
            quote.getStyleClass().addAll("catalogue-words", "catalogue-marked");
            after.getStyleClass().add("catalogue-words");
            VBox box = new VBox(2, head, new TextFlow(before, quote, after));
            box.setMaxWidth(Double.MAX_VALUE);
            return box;
        }
    }
}
