package org.duibiao.ui.codes;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputDialog;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.duibiao.annotation.Code;
import org.duibiao.annotation.CodeId;
import org.duibiao.annotation.Codebook;
import org.duibiao.ui.codes.CodesViewModel.Coded;
import org.duibiao.ui.kit.FileChoice;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Theme;
import org.duibiao.ui.kit.Token;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.session.AnnotationMenu;
import org.duibiao.ui.session.CodeItems;

/** The codes view: the tree at the left, the passages of the chosen code at the right. */
public final class CodesController {
    private static final int LONGEST = 160;
    private static final CornerRadii ROUND = new CornerRadii(2.5);

    private final CodesViewModel model;
    private final FileChoice files;
    private final AnnotationMenu menu;
    private final Theme theme;
    private final Words words;
    private final Phrases phrases;
    private final CodeItems codeItems = new CodeItems();
    private Optional<Code> dragged = Optional.empty();
    private boolean filling;

    @FXML
    private TreeView<Code> tree;

    @FXML
    private Button add;

    @FXML
    private Label title;

    @FXML
    private Label count;

    @FXML
    private CheckBox children;

    @FXML
    private TextField filter;

    @FXML
    private Button export;

    @FXML
    private ListView<Coded> passages;

    /** @param menu what can be done to listed passages */
    public CodesController(CodesViewModel model, FileChoice files, AnnotationMenu menu, Theme theme, Words words) {
        this.model = model;
        this.menu = menu;
        this.files = files;
        this.theme = theme;
        this.words = words;
        this.phrases = words.of(CodesController.class);
    }

    /** Asks where to, and writes the listed passages. */
    public void export() {
        files.save(
                        phrases.text("codes.export"),
                        phrases.text("export.name") + ".csv",
                        FileChoice.Kind.of("CSV", "csv"),
                        FileChoice.Kind.of("XLSX", "xlsx"),
                        FileChoice.Kind.of("JSON Lines", "jsonl"))
                .ifPresent(model::export);
    }

    @FXML
    void initialize() {
        tree.setRoot(new TreeItem<>());
        tree.setCellFactory(view -> new CodeCell());
        tree.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (!filling) {
                model.chosenProperty()
                        .set(Optional.ofNullable(now).map(TreeItem::getValue).map(Code::id));
            }
        });
        tree.setOnKeyPressed(event -> selected().ifPresent(code -> {
            if (event.getCode() == KeyCode.F2) {
                rename(code);
            } else if (event.getCode() == KeyCode.DELETE) {
                model.remove(code);
            }
        }));
        tree.setOnDragOver(event -> over(event, Optional.empty()));
        tree.setOnDragDropped(event -> drop(event, Optional.empty()));
        add.setOnAction(event -> ask("ask.make", "").ifPresent(name -> model.make(name, Optional.empty())));
        children.selectedProperty().bindBidirectional(model.withChildrenProperty());
        filter.textProperty().bindBidirectional(model.filterProperty());
        passages.setCellFactory(view -> new PassageCell());
        passages.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        passages.setContextMenu(menu.of(() -> passages.getSelectionModel().getSelectedItems().stream()
                .map(Coded::annotation)
                .toList()));
        Label none = new Label();
        none.textProperty().bind(phrases.binding("codes.none"));
        none.getStyleClass().add("empty-note");
        passages.setPlaceholder(none);
        passages.setOnKeyPressed(event -> {
            Coded coded = passages.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && coded != null) {
                model.show(coded);
            }
        });
        export.setOnAction(event -> export());
        export.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.passagesProperty().get().isEmpty(), model.passagesProperty()));
        model.codesProperty().addListener((property, before, now) -> fillTree());
        model.passagesProperty().addListener((property, before, now) -> fillPassages());
        words.languageProperty().addListener((property, before, now) -> fillPassages());
        theme.paletteProperty().addListener((property, before, now) -> {
            tree.refresh();
            passages.refresh();
        });
        fillTree();
        fillPassages();
    }

    private Optional<Code> selected() {
        return Optional.ofNullable(tree.getSelectionModel().getSelectedItem()).map(TreeItem::getValue);
    }

    private void fillTree() {
        filling = true;
        Codebook codes = model.codesProperty().get();
        tree.getRoot().getChildren().setAll(codeItems.of(codes));
        filling = false;
        model.chosenProperty()
                .get()
                .flatMap(id -> find(tree.getRoot(), id))
                .ifPresent(item -> tree.getSelectionModel().select(item));
    }

    private static Optional<TreeItem<Code>> find(TreeItem<Code> from, CodeId id) {
        for (TreeItem<Code> child : from.getChildren()) {
            if (child.getValue().id().equals(id)) {
                return Optional.of(child);
            }
            Optional<TreeItem<Code>> below = find(child, id);
            if (below.isPresent()) {
                return below;
            }
        }
        return Optional.empty();
    }

    private void fillPassages() {
        List<Coded> now = model.passagesProperty().get();
        passages.getItems().setAll(now);
        title.setText(model.chosenProperty()
                .get()
                .flatMap(id -> model.codesProperty().get().code(id))
                .map(Code::name)
                .orElse(phrases.text("codes.all")));
        count.setText(phrases.text("codes.count", now.size()));
        tree.refresh();
    }

    private Region swatch(String colour) {
        Region swatch = new Region();
        swatch.getStyleClass().add("code-swatch");
        swatch.setBackground(new Background(new BackgroundFill(theme.palette().code(colour), ROUND, Insets.EMPTY)));
        return swatch;
    }

    private Optional<String> ask(String key, String proposed) {
        TextInputDialog dialog = new TextInputDialog(proposed);
        dialog.initOwner(tree.getScene().getWindow());
        dialog.setHeaderText(phrases.text(key));
        dialog.setGraphic(null);
        return dialog.showAndWait().map(String::strip).filter(text -> !text.isEmpty());
    }

    private void rename(Code code) {
        ask("ask.rename", code.name()).ifPresent(name -> model.rename(code, name));
    }

    // ---- dragging -------------------------------------------------------------------------------------------------

    private void over(DragEvent event, Optional<CodeId> parent) {
        if (dragged.filter(code -> model.movable(code, parent)).isPresent()) {
            event.acceptTransferModes(TransferMode.MOVE);
        }
        event.consume();
    }

    private void drop(DragEvent event, Optional<CodeId> parent) {
        dragged.ifPresent(code -> model.move(code, parent));
        event.setDropCompleted(dragged.isPresent());
        dragged = Optional.empty();
        event.consume();
    }

    private final class CodeCell extends TreeCell<Code> {
        CodeCell() {
            setOnDragDetected(event -> {
                if (getItem() != null) {
                    dragged = Optional.of(getItem());
                    ClipboardContent content = new ClipboardContent();
                    content.putString(getItem().name());
                    startDragAndDrop(TransferMode.MOVE).setContent(content);
                    event.consume();
                }
            });
            setOnDragOver(event -> over(event, Optional.ofNullable(getItem()).map(Code::id)));
            setOnDragEntered(event -> {
                if (dragged.isPresent() && getItem() != null) {
                    getStyleClass().add("drop-here");
                }
            });
            setOnDragExited(event -> getStyleClass().removeAll("drop-here"));
            setOnDragDropped(event -> drop(event, Optional.ofNullable(getItem()).map(Code::id)));
        }

        @Override
        protected void updateItem(Code code, boolean empty) {
            super.updateItem(code, empty);
            setText(null);
            if (empty || code == null) {
                setGraphic(null);
                setContextMenu(null);
                return;
            }
            Label uses = new Label(Integer.toString(model.uses(code.id())));
            uses.getStyleClass().add("secondary");
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            HBox row = new HBox(7, swatch(code.colour()), new Label(code.name()), gap, uses);
            row.setAlignment(Pos.CENTER_LEFT);
            setGraphic(row);
            setContextMenu(menu(code));
        }
    }

    private ContextMenu menu(Code code) {
        Menu colours = new Menu(phrases.text("menu.colour"));
        for (String colour : Codebook.COLOURS) {
            MenuItem item = new MenuItem(colour, swatch(colour));
            item.setOnAction(event -> model.recolour(code, colour));
            colours.getItems().add(item);
        }
        Menu merge = new Menu(phrases.text("menu.merge"));
        model.codesProperty().get().codes().stream()
                .filter(other -> !other.id().equals(code.id()))
                .forEach(other -> {
                    MenuItem item = new MenuItem(other.name(), swatch(other.colour()));
                    item.setMnemonicParsing(false);
                    item.setOnAction(event -> model.merge(code, other));
                    merge.getItems().add(item);
                });
        merge.setDisable(merge.getItems().isEmpty());
        MenuItem top = item(phrases.text("menu.to-top"), () -> model.move(code, Optional.empty()));
        top.setDisable(code.parent().isEmpty());
        return new ContextMenu(
                item(phrases.text("menu.rename"), () -> rename(code)),
                item(
                        phrases.text("menu.make-below"),
                        () -> ask("ask.make", "").ifPresent(name -> model.make(name, Optional.of(code.id())))),
                item(
                        phrases.text("menu.describe"),
                        () -> ask("ask.describe", code.description()).ifPresent(text -> model.describe(code, text))),
                colours,
                top,
                merge,
                new SeparatorMenuItem(),
                item(phrases.text("menu.remove"), () -> model.remove(code)));
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(event -> action.run());
        return item;
    }

    private final class PassageCell extends ListCell<Coded> {
        PassageCell() {
            setOnMouseClicked(event -> {
                boolean plain =
                        event.getButton() == MouseButton.PRIMARY && !event.isShiftDown() && !event.isShortcutDown();
                if (getItem() != null && plain) {
                    model.show(getItem());
                }
            });
        }

        @Override
        protected void updateItem(Coded coded, boolean empty) {
            super.updateItem(coded, empty);
            setText(null);
            setPrefWidth(0);
            if (empty || coded == null) {
                setGraphic(null);
                return;
            }
            Label code = new Label(coded.code().map(Code::name).orElse(phrases.text("codes.memo")));
            code.getStyleClass().add("strong");
            Label place = new Label(coded.district() + " " + coded.year());
            place.getStyleClass().add("secondary");
            HBox head =
                    new HBox(7, swatch(coded.code().map(Code::colour).orElse(Token.CODE_6.hex(false))), code, place);
            head.setAlignment(Pos.CENTER_LEFT);
            VBox box = new VBox(head, wrapped(coded.quote(), "quote"));
            if (!coded.annotation().memo().isBlank()) {
                box.getChildren().add(wrapped(coded.annotation().memo(), "memo"));
            }
            box.getStyleClass().add("passage");
            setGraphic(box);
        }

        /** Words that keep to the list's width; a label in a list cell would not wrap. */
        private Text wrapped(String words, String style) {
            Text text = new Text(words.length() <= LONGEST ? words : words.substring(0, LONGEST - 1) + "…");
            text.getStyleClass().add(style);
            text.wrappingWidthProperty().bind(passages.widthProperty().subtract(56));
            return text;
        }
    }
}
