package org.duibiao.ui.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.duibiao.indicator.Comparator;
import org.duibiao.report.FileKind;
import org.duibiao.report.Note;
import org.duibiao.report.Section;
import org.duibiao.report.Warning;
import org.duibiao.statement.Claim;
import org.duibiao.statement.Goal;
import org.duibiao.statement.Review;
import org.duibiao.statement.Stated;
import org.duibiao.ui.document.page.StatementRows;
import org.duibiao.ui.kit.FileChoice;
import org.duibiao.ui.kit.Icons;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.session.Desk;
import org.duibiao.ui.session.Opened;
import org.kordamp.ikonli.feather.Feather;

/** The inspector at the right of a report: outline, statements, annotations, notes, source. */
public final class InspectorController {
    private final InspectorViewModel model;
    private final Desk desk;
    private final Words words;
    private final Phrases phrases;
    private final Figures figures;
    private final FileChoice files;
    private final Node annotationsPane;

    @FXML
    private TabPane tabs;

    @FXML
    private ListView<Section> outline;

    @FXML
    private Tab statementsTab;

    @FXML
    private Label statementCount;

    @FXML
    private ListView<Item> statements;

    @FXML
    private Tab annotationsTab;

    @FXML
    private Label annotationCount;

    @FXML
    private StackPane annotations;

    @FXML
    private ListView<Note> notes;

    @FXML
    private Tab sourceTab;

    @FXML
    private GridPane source;

    @FXML
    private VBox warnings;

    @FXML
    private Button saveOriginal;

    private sealed interface Item {
        record Head(StatementRows.Group group) implements Item {}

        record Entry(StatementRows.Group group, StatementRows.Row row) implements Item {}
    }

    /** @param annotationsPane what the tab of annotations holds */
    public InspectorController(
            InspectorViewModel model, Desk desk, Words words, FileChoice files, Node annotationsPane) {
        this.model = model;
        this.desk = desk;
        this.words = words;
        this.phrases = words.of(InspectorController.class);
        this.figures = new Figures(words);
        this.files = files;
        this.annotationsPane = annotationsPane;
    }

    @FXML
    void initialize() {
        annotations.getChildren().add(annotationsPane);
        outline.setCellFactory(list -> new OutlineCell());
        statements.setCellFactory(list -> new StatementCell());
        notes.setCellFactory(list -> new NoteCell());
        nothing(outline, "outline.none");
        nothing(statements, "statements.none");
        nothing(notes, "notes.none");
        saveOriginal.setOnAction(event -> save());
        model.openedProperty().addListener((property, before, now) -> fill());
        model.groupsProperty().addListener((property, before, now) -> fillStatements());
        model.statementProperty().addListener((property, before, now) -> {
            if (now.isPresent()) {
                tabs.getSelectionModel().select(statementsTab);
                reveal();
            }
            statements.refresh();
        });
        model.correctingProperty().addListener((property, before, now) -> statements.refresh());
        desk.heldProperty().addListener((property, before, now) -> {
            if (now.isPresent()) {
                tabs.getSelectionModel().select(annotationsTab);
            }
        });
        desk.annotationsProperty().addListener((property, before, now) -> countAnnotations());
        words.languageProperty().addListener((property, before, now) -> {
            fill();
            fillStatements();
        });
        model.fileKindProperty().addListener((property, before, now) -> fill());
        sourceTab.selectedProperty().addListener((property, before, now) -> tellFileKind());
        tabs.getSelectionModel().select(statementsTab);
        fill();
        fillStatements();
        countAnnotations();
    }

    private void nothing(ListView<?> list, String key) {
        Label label = quiet("");
        label.textProperty()
                .bind(Bindings.when(desk.open().onItsWayProperty())
                        .then(phrases.binding("loading"))
                        .otherwise(phrases.binding(key)));
        list.setPlaceholder(label);
    }

    private void countAnnotations() {
        annotationCount.setText(
                Integer.toString(desk.annotationsProperty().get().size()));
    }

    private void fill() {
        Optional<Opened> opened = model.opened();
        outline.getItems()
                .setAll(opened.map(o -> o.report().structure().sections()).orElse(List.of()));
        notes.getItems().setAll(opened.map(o -> o.report().structure().notes()).orElse(List.of()));
        source.getChildren().clear();
        warnings.getChildren().clear();
        saveOriginal.setDisable(opened.isEmpty());
        opened.ifPresent(this::fillSource);
        tellFileKind();
    }

    private void tellFileKind() {
        if (sourceTab.isSelected()) {
            model.tellFileKind();
        }
    }

    private static Label quiet(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("secondary");
        label.setWrapText(true);
        return label;
    }

    private void fillSource(Opened opened) {
        var listed = opened.listed();
        line("source.file", listed.source());
        model.fileKindProperty().get().ifPresent(this::sayFileKind);
        line("source.region", listed.header().region().fullName());
        line("source.kind", phrases.text("kind." + listed.header().kind().id()));
        line("source.date", listed.header().date().map(Object::toString).orElse("—"));
        line("source.speaker", listed.header().speaker().orElse("—"));
        line(
                "source.size",
                phrases.text(
                        "source.counts",
                        listed.counts().characters(),
                        listed.counts().paragraphs(),
                        listed.counts().tables(),
                        listed.counts().notes()));
        line("source.version", Integer.toString(listed.textVersion()));
        for (Warning warning : listed.header().warnings()) {
            Label label = new Label(phrases.text("warning." + warning.kind().name(), warning.detail()));
            label.getStyleClass().add("warning");
            label.setMaxWidth(Double.MAX_VALUE);
            warnings.getChildren().add(label);
        }
    }

    private void sayFileKind(FileKind kind) {
        String format = phrases.text("format." + kind.format().name().toLowerCase(Locale.ROOT));
        line(
                "source.format",
                kind.charset()
                        .map(charset -> phrases.text("source.charset", format, charset.name()))
                        .orElse(format));
    }

    private void line(String key, String value) {
        int row = source.getRowCount();
        Label name = quiet(phrases.text(key));
        name.setMinWidth(56);
        Label text = new Label(value);
        text.setWrapText(true);
        source.addRow(row, name, text);
        GridPane.setValignment(name, javafx.geometry.VPos.TOP);
    }

    private void save() {
        model.opened().ifPresent(opened -> {
            String name = java.nio.file.Path.of(opened.listed().source())
                    .getFileName()
                    .toString();
            files.save(phrases.text("source.save"), name).ifPresent(model::saveOriginal);
        });
    }

    // ---- statements -----------------------------------------------------------------------------------------------

    private void fillStatements() {
        List<Item> items = new ArrayList<>();
        int count = 0;
        for (StatementRows.Group group : model.groupsProperty().get()) {
            items.add(new Item.Head(group));
            group.rows().forEach(row -> items.add(new Item.Entry(group, row)));
            count += group.count();
        }
        statementCount.setText(Integer.toString(count));
        statements.getItems().setAll(items);
        reveal();
    }

    private void reveal() {
        for (int i = 0; i < statements.getItems().size(); i++) {
            if (statements.getItems().get(i) instanceof Item.Entry entry
                    && entry.row().of(model.statementProperty().get()).isPresent()) {
                statements.scrollTo(Math.max(0, i - 3));
                return;
            }
        }
    }

    private final class StatementCell extends ListCell<Item> {
        @Override
        protected void updateItem(Item item, boolean empty) {
            super.updateItem(item, empty);
            setText(null);
            setPrefWidth(0);
            if (empty || item == null) {
                setGraphic(null);
            } else if (item instanceof Item.Head head) {
                setGraphic(head(head.group()));
            } else if (item instanceof Item.Entry entry) {
                setGraphic(entry(entry));
            }
        }
    }

    private Node head(StatementRows.Group group) {
        Label title = new Label(
                phrases.text(group.goals() ? "group.goals" : "group.outcomes", figures.period(group.period())));
        title.getStyleClass().add("title");
        HBox head = new HBox(title, gap(), quiet(phrases.text("group.count", group.count())));
        head.getStyleClass().add("group-head");
        return head;
    }

    private Node entry(Item.Entry entry) {
        StatementRows.Row row = entry.row();
        Optional<Stated> selected = row.of(model.statementProperty().get());
        Stated lead = selected.orElse(row.statements().get(0));
        Claim claim = row.first();
        Region swatch = new Region();
        swatch.getStyleClass().addAll("swatch", entry.group().goals() ? "goal" : "outcome");
        Label indicator = new Label(figures.name(claim.indicator()));
        indicator.getStyleClass().add("indicator");
        HBox top = new HBox(6, swatch, indicator, gap());
        top.setAlignment(Pos.CENTER_LEFT);
        mark(lead).ifPresent(top.getChildren()::add);
        FlowPane numbers = new FlowPane(12, 2);
        numbers.getStyleClass().add("numbers");
        for (Stated stated : row.statements()) {
            numbers.getChildren().add(number(stated));
        }
        VBox box = new VBox(top, numbers);
        box.getStyleClass().add("statement-row");
        if (row.statements().stream().allMatch(s -> s.review().state() == Review.State.REJECTED)) {
            box.getStyleClass().add("rejected");
        }
        selected.ifPresent(stated -> {
            box.getStyleClass().add("selected");
            box.getChildren().add(details(stated));
            box.getChildren()
                    .add(
                            model.correctingProperty().get().equals(Optional.of(stated.id()))
                                    ? correction(stated)
                                    : deeds(stated));
        });
        box.setOnMouseClicked(event -> {
            if (!event.isConsumed()) {
                model.show(lead);
            }
        });
        return box;
    }

    private Node number(Stated stated) {
        Label measure = new Label(figures.measure(stated.statement().claim()));
        measure.getStyleClass().add("measure");
        Label value = new Label(figures.value(stated.statement()));
        value.getStyleClass().add("value");
        HBox both = new HBox(4, measure, value);
        if (stated.review().state() == Review.State.REJECTED) {
            both.getStyleClass().add("rejected");
        }
        both.setAlignment(Pos.BASELINE_LEFT);
        both.setOnMouseClicked(event -> {
            model.show(stated);
            event.consume();
        });
        return both;
    }

    private Node rejectedTag() {
        Label tag = new Label(phrases.text("review.rejected"), icon(Feather.X, "danger"));
        tag.getStyleClass().add("rejected-tag");
        return tag;
    }

    private Optional<Node> mark(Stated stated) {
        return switch (stated.review().state()) {
            case ACCEPTED -> Optional.of(icon(Feather.CHECK, "success"));
            case CORRECTED -> Optional.of(icon(Feather.EDIT_2, "accent"));
            case REJECTED -> Optional.of(rejectedTag());
            case ADDED -> Optional.of(icon(Feather.PLUS, "accent"));
            case UNREVIEWED -> Optional.empty();
        };
    }

    private static Node icon(Feather which, String style) {
        Node icon = Icons.of(which, 14);
        icon.getStyleClass().add(style);
        return icon;
    }

    private GridPane details(Stated stated) {
        Claim claim = stated.statement().claim();
        GridPane grid = new GridPane(14, 3);
        grid.getStyleClass().add("details");
        grid.addRow(0, quiet(phrases.text("detail.period")), new Label(figures.period(claim.period())));
        grid.addRow(1, quiet(phrases.text("detail.comparator")), new Label(figures.comparator(claim.quantity())));
        grid.addRow(
                2, quiet(phrases.text("detail.scope")), new Label(claim.scope().orElse(phrases.text("scope.all"))));
        grid.addRow(
                3,
                quiet(phrases.text("detail.place")),
                new Label(phrases.text("detail.paragraph", model.paragraphOf(stated))));
        if (stated.statement() instanceof Goal goal && !goal.wording().words().isBlank()) {
            grid.addRow(
                    4,
                    quiet(phrases.text("detail.wording")),
                    new Label(goal.wording().words()));
        }
        return grid;
    }

    private HBox deeds(Stated stated) {
        Review.State state = stated.review().state();
        HBox deeds = new HBox(
                button(
                        phrases.text(state == Review.State.ACCEPTED ? "review.take-back" : "review.accept"),
                        Feather.CHECK,
                        () -> model.accept(stated)),
                button(
                        phrases.text("review.correct"),
                        Feather.EDIT_2,
                        () -> model.correctingProperty().set(Optional.of(stated.id()))),
                button(
                        phrases.text(state == Review.State.REJECTED ? "review.restore" : "review.reject"),
                        Feather.X,
                        () -> model.reject(stated)));
        deeds.getStyleClass().add("deeds");
        return deeds;
    }

    private static Button button(String text, Feather icon, Runnable action) {
        Button button = new Button(text, Icons.of(icon, 14));
        button.getStyleClass().add("small");
        button.setOnAction(event -> action.run());
        return button;
    }

    private Node correction(Stated stated) {
        Claim claim = stated.statement().claim();
        TextField value = field(claim.quantity().value().map(Figures::plain).orElse(""), 90);
        TextField unit = field(claim.quantity().unit().orElse(""), 70);
        ChoiceBox<Comparator> comparator = new ChoiceBox<>();
        comparator.getItems().setAll(Comparator.values());
        comparator.setValue(claim.quantity().comparator());
        comparator.setConverter(new javafx.util.StringConverter<>() {
            @Override
            public String toString(Comparator c) {
                return c == null ? "" : c.id();
            }

            @Override
            public Comparator fromString(String text) {
                return Comparator.EXACTLY;
            }
        });
        TextField start = field(Integer.toString(claim.period().start()), 60);
        TextField end = field(Integer.toString(claim.period().end()), 60);
        Button keep = new Button(phrases.text("review.keep"));
        keep.getStyleClass().addAll("small", "primary");
        Runnable done = () -> {
            if (!model.correct(
                    stated, value.getText(), unit.getText(), comparator.getValue(), start.getText(), end.getText())) {
                value.getStyleClass().add("invalid");
            }
        };
        keep.setOnAction(event -> done.run());
        value.setOnAction(event -> done.run());
        Button cancel = new Button(phrases.text("review.cancel"));
        cancel.getStyleClass().add("small");
        cancel.setOnAction(event -> model.correctingProperty().set(Optional.empty()));
        VBox box = new VBox(
                6,
                new HBox(6, comparator, value, unit),
                new HBox(6, start, new Label("–"), end),
                new HBox(6, keep, cancel));
        box.getStyleClass().add("correction");
        return box;
    }

    private static TextField field(String text, double width) {
        TextField field = new TextField(text);
        field.getStyleClass().add("small");
        field.setPrefWidth(width);
        return field;
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    // ---- outline and notes ----------------------------------------------------------------------------------------

    private final class OutlineCell extends ListCell<Section> {
        OutlineCell() {
            setOnMouseClicked(event -> {
                if (getItem() != null) {
                    model.show(getItem().heading());
                }
            });
        }

        @Override
        protected void updateItem(Section section, boolean empty) {
            super.updateItem(section, empty);
            setText(null);
            setPrefWidth(0);
            if (empty || section == null || model.opened().isEmpty()) {
                setGraphic(null);
                return;
            }
            Label entry = new Label(section.heading()
                    .in(model.opened().get().report().text())
                    .strip()
                    .replaceAll("\\s+", " "));
            entry.getStyleClass().addAll("entry", "depth-" + Math.min(3, section.depth()));
            entry.setMaxWidth(Double.MAX_VALUE);
            setGraphic(entry);
        }
    }

    private final class NoteCell extends ListCell<Note> {
        NoteCell() {
            setOnMouseClicked(event -> {
                if (getItem() != null) {
                    model.show(
                            getItem().marks().isEmpty()
                                    ? getItem().text()
                                    : getItem().marks().get(0));
                }
            });
        }

        @Override
        protected void updateItem(Note note, boolean empty) {
            super.updateItem(note, empty);
            setText(null);
            setPrefWidth(0);
            if (empty || note == null || model.opened().isEmpty()) {
                setGraphic(null);
                return;
            }
            String text = note.text().in(model.opened().get().report().text()).strip();
            Label label = new Label(
                    phrases.text("notes.entry", note.label(), note.marks().size()));
            label.getStyleClass().add("secondary");
            Text body = new Text(text.isEmpty() ? phrases.text("note.missing") : text);
            body.getStyleClass().add(text.isEmpty() ? "faint" : "words");
            body.wrappingWidthProperty().bind(notes.widthProperty().subtract(48));
            VBox box = new VBox(label, body);
            box.getStyleClass().add("note-entry");
            setGraphic(box);
        }
    }
}
