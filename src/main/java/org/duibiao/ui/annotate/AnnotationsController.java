package org.duibiao.ui.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputDialog;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.duibiao.annotation.Annotation;
import org.duibiao.annotation.Change;
import org.duibiao.annotation.Code;
import org.duibiao.annotation.Codebook;
import org.duibiao.text.Span;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Theme;
import org.duibiao.ui.kit.Token;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.session.Desk;
import org.duibiao.ui.session.Session;

/** The inspector's annotations: codes with counts above, what is annotated in the open report below. */
public final class AnnotationsController {
    private static final int LONGEST = 60;

    private final Annotator annotator;
    private final Desk desk;
    private final Session session;
    private final Theme theme;
    private final Words words;
    private final Phrases phrases;

    @FXML
    private TextField wanted;

    @FXML
    private Button add;

    @FXML
    private Button undo;

    @FXML
    private Button redo;

    @FXML
    private Tooltip undoTip;

    @FXML
    private Tooltip redoTip;

    @FXML
    private TreeView<Code> tree;

    @FXML
    private Label listTitle;

    @FXML
    private Label listCount;

    @FXML
    private ListView<Annotation> list;

    public AnnotationsController(Annotator annotator, Desk desk, Session session, Theme theme, Words words) {
        this.annotator = annotator;
        this.desk = desk;
        this.session = session;
        this.theme = theme;
        this.words = words;
        this.phrases = words.of(AnnotationsController.class);
    }

    @FXML
    void initialize() {
        tree.setCellFactory(view -> new CodeCell());
        tree.setRoot(new TreeItem<>());
        list.setCellFactory(view -> new Card());
        list.setPlaceholder(placeholder());
        undo.setOnAction(event -> desk.undo());
        redo.setOnAction(event -> desk.redo());
        undo.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> desk.undoNameProperty().get().isEmpty(), desk.undoNameProperty()));
        redo.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> desk.redoNameProperty().get().isEmpty(), desk.redoNameProperty()));
        desk.undoNameProperty().addListener((property, before, now) -> tips());
        desk.redoNameProperty().addListener((property, before, now) -> tips());
        add.setOnAction(event -> make());
        wanted.textProperty().addListener((property, before, now) -> {
            fillTree();
            fillList();
        });
        desk.annotationsProperty().addListener((property, before, now) -> fillList());
        desk.codesProperty().addListener((property, before, now) -> {
            fillTree();
            fillList();
        });
        session.annotationsChangeProperty().addListener((property, before, now) -> tree.refresh());
        desk.selectionProperty().addListener((property, before, now) -> list.refresh());
        desk.heldProperty().addListener((property, before, now) -> held());
        words.languageProperty().addListener((property, before, now) -> {
            fillList();
            tips();
        });
        theme.paletteProperty().addListener((property, before, now) -> {
            tree.refresh();
            list.refresh();
        });
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.U) {
                annotator.remove();
            }
        });
        fillTree();
        fillList();
        tips();
    }

    private Label placeholder() {
        Label label = new Label();
        label.textProperty().bind(phrases.binding("list.none"));
        label.getStyleClass().add("empty-note");
        label.setWrapText(true);
        label.setMaxWidth(240);
        return label;
    }

    private void tips() {
        undoTip.setText(desk.undoNameProperty()
                .get()
                .map(name -> phrases.text("command.undo-that", desk.say(name)))
                .orElse(phrases.text("list.undo")));
        redoTip.setText(desk.redoNameProperty()
                .get()
                .map(name -> phrases.text("command.redo-that", desk.say(name)))
                .orElse(phrases.text("list.redo")));
    }

    private void make() {
        TextInputDialog dialog = new TextInputDialog(wanted.getText());
        dialog.initOwner(add.getScene().getWindow());
        dialog.setHeaderText(phrases.text("ask.code"));
        dialog.setGraphic(null);
        dialog.showAndWait().map(String::strip).filter(name -> !name.isEmpty()).ifPresent(name -> {
            Codebook codes = desk.codesProperty().get();
            if (codes.named(name).isEmpty()) {
                desk.apply(new Change.AddCode(Code.named(name, codes.proposeColour())));
            }
        });
    }

    private void fillTree() {
        Codebook codes = desk.codesProperty().get();
        List<TreeItem<Code>> items = new ArrayList<>();
        String looked = wanted.getText().strip();
        if (looked.isEmpty()) {
            codes.roots().forEach(root -> items.add(item(codes, root)));
        } else {
            codes.find(looked).forEach(code -> items.add(new TreeItem<>(code)));
        }
        tree.getRoot().getChildren().setAll(items);
    }

    private static TreeItem<Code> item(Codebook codes, Code code) {
        TreeItem<Code> item = new TreeItem<>(code);
        item.setExpanded(true);
        codes.children(code.id()).forEach(child -> item.getChildren().add(item(codes, child)));
        return item;
    }

    private void fillList() {
        String looked = wanted.getText().strip().toLowerCase(java.util.Locale.ROOT);
        List<Annotation> shown = java.util.stream.Stream.concat(
                        desk.orphans().stream(), desk.annotationsProperty().get().stream())
                .filter(annotation -> looked.isEmpty()
                        || name(annotation).toLowerCase(java.util.Locale.ROOT).contains(looked)
                        || annotation.memo().contains(looked)
                        || annotation.anchor().passage().quote().contains(looked))
                .toList();
        list.getItems().setAll(shown);
        listTitle.setText(phrases.text("list.all"));
        listCount.setText(phrases.text("list.count", shown.size()));
    }

    private void held() {
        list.refresh();
        desk.held().ifPresent(annotation -> {
            int at = list.getItems().indexOf(annotation);
            if (at >= 0) {
                list.scrollTo(Math.max(0, at - 1));
            }
        });
    }

    private Optional<Code> code(Annotation annotation) {
        return annotation.code().flatMap(id -> desk.codesProperty().get().code(id));
    }

    private String name(Annotation annotation) {
        return code(annotation).map(Code::name).orElse(phrases.text("list.memo-only"));
    }

    /** A click codes the selection; without one, nothing happens but the choice itself. */
    private final class CodeCell extends TreeCell<Code> {
        CodeCell() {
            setOnMouseClicked(event -> {
                if (event.getClickCount() == 2
                        && getItem() != null
                        && annotator.passage().isPresent()) {
                    annotator.code(getItem(), "");
                }
            });
        }

        @Override
        protected void updateItem(Code code, boolean empty) {
            super.updateItem(code, empty);
            setText(null);
            if (empty || code == null) {
                setGraphic(null);
                return;
            }
            Label name = new Label(code.name());
            Label uses = new Label(Integer.toString(desk.shelf().uses(code.id())));
            uses.getStyleClass().add("secondary");
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            HBox row = new HBox(7, Swatches.of(code, theme.palette()), name, gap, uses);
            row.setAlignment(Pos.CENTER_LEFT);
            setGraphic(row);
        }
    }

    private final class Card extends ListCell<Annotation> {
        @Override
        protected void updateItem(Annotation annotation, boolean empty) {
            super.updateItem(annotation, empty);
            setText(null);
            setPrefWidth(0);
            if (empty || annotation == null) {
                setGraphic(null);
                return;
            }
            Region bar = new Region();
            bar.getStyleClass().add("bar");
            bar.setBackground(new Background(new BackgroundFill(
                    theme.palette().code(code(annotation).map(Code::colour).orElse(Token.CODE_6.hex(false))),
                    new CornerRadii(5, 0, 0, 5, false),
                    javafx.geometry.Insets.EMPTY)));
            Label name = new Label(name(annotation));
            name.getStyleClass().add("strong");
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            String quote = annotation.anchor().passage().quote();
            Label length = new Label(phrases.text("list.characters", quote.codePointCount(0, quote.length())));
            length.getStyleClass().add("caption");
            VBox body = new VBox(new HBox(name, gap, length), wrapped(quote.strip(), "quote"));
            boolean orphan = desk.orphans().contains(annotation);
            if (orphan) {
                Label lost = new Label(phrases.text("list.orphan"));
                lost.getStyleClass().addAll("caption", "warning");
                lost.setWrapText(true);
                body.getChildren().add(1, lost);
            }
            if (!annotation.memo().isBlank()) {
                body.getChildren().add(wrapped(annotation.memo(), "memo"));
            }
            body.getStyleClass().add("body");
            HBox.setHgrow(body, Priority.ALWAYS);
            HBox card = new HBox(bar, body);
            card.getStyleClass().add("annotation-card");
            if (desk.heldProperty().get().equals(Optional.of(annotation.id())) || underSelection(annotation)) {
                card.getStyleClass().add("held");
            }
            card.setOnMouseClicked(event -> {
                if (!orphan) {
                    session.show(annotation.anchor());
                }
                desk.heldProperty().set(Optional.of(annotation.id()));
            });
            setGraphic(card);
        }

        /** Words that keep to the list's width; a label in a list cell would not wrap. */
        private Text wrapped(String words, String style) {
            Text text = new Text(words.length() <= LONGEST ? words : words.substring(0, LONGEST - 1) + "…");
            text.getStyleClass().add(style);
            text.wrappingWidthProperty().bind(list.widthProperty().subtract(64));
            return text;
        }

        private boolean underSelection(Annotation annotation) {
            Span own = annotation.anchor().passage().span();
            return desk.selectionProperty()
                    .get()
                    .filter(selection -> selection.passage().span().overlaps(own))
                    .isPresent();
        }
    }
}
