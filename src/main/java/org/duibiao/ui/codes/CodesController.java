package org.duibiao.ui.codes;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ColorPicker;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;
import javafx.scene.paint.Color;
import org.duibiao.annotation.Code;
import org.duibiao.annotation.CodeId;
import org.duibiao.annotation.Codebook;
import org.duibiao.annotation.Coded;
import org.duibiao.ui.kit.Answers;
import org.duibiao.ui.kit.EmptyNote;
import org.duibiao.ui.kit.FileChoice;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.PlainKey;
import org.duibiao.ui.kit.Theme;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.session.AnnotationMenu;
import org.duibiao.ui.session.CodeItems;
import org.duibiao.ui.session.CodeRow;
import org.duibiao.ui.session.CodeSwatch;
import org.duibiao.ui.session.MemoDialog;

/** The codes view: the tree at the left, the passages of the chosen code at the right. */
public final class CodesController {
    private static final int FULL = 255;

    private final CodesViewModel model;
    private final FileChoice files;
    private final ParcelsViewModel parcels;
    private final AnnotationMenu menu;
    private final MemoDialog memos;
    private final Theme theme;
    private final Words words;
    private final Phrases phrases;
    private final Answers answers;
    private final CodeItems codeItems = new CodeItems();
    private final Set<CodeCell> cells = Collections.newSetFromMap(new WeakHashMap<>());
    private Optional<Code> dragged = Optional.empty();
    private boolean filling;

    @FXML
    private TreeView<Code> tree;

    @FXML
    private Button add;

    @FXML
    private MenuButton book;

    @FXML
    private Label title;

    @FXML
    private Label count;

    @FXML
    private Label description;

    @FXML
    private CheckBox children;

    @FXML
    private TextField filter;

    @FXML
    private Button export;

    @FXML
    private ListView<Coded> passages;

    /**
     * @param parcels brings codes in and takes them out
     * @param menu what can be done to listed passages
     * @param memos asks for the description of a code
     */
    public CodesController(
            CodesViewModel model,
            FileChoice files,
            ParcelsViewModel parcels,
            AnnotationMenu menu,
            MemoDialog memos,
            Theme theme,
            Words words) {
        this.model = model;
        this.menu = menu;
        this.memos = memos;
        this.files = files;
        this.parcels = parcels;
        this.theme = theme;
        this.words = words;
        this.phrases = words.of(CodesController.class);
        this.answers = new Answers(words);
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
            } else if (PlainKey.isOneOf(event, KeyCode.DELETE)) {
                model.remove(code);
            }
        }));
        tree.setOnDragOver(event -> over(event, Optional.empty()));
        tree.setOnDragDropped(event -> drop(event, Optional.empty()));
        add.setOnAction(event -> ask("ask.make", "").ifPresent(name -> model.make(name, Optional.empty())));
        description.managedProperty().bind(description.visibleProperty());
        MenuItem bringIn = item("", parcels::bringIn);
        bringIn.textProperty().bind(phrases.binding("codes.bring-in"));
        MenuItem takeOut = item("", parcels::takeOutCodes);
        takeOut.textProperty().bind(phrases.binding("codes.take-out"));
        book.getItems().addAll(bringIn, takeOut);
        children.selectedProperty().bindBidirectional(model.withChildrenProperty());
        filter.textProperty().bindBidirectional(model.filterProperty());
        passages.setCellFactory(view ->
                new CodedCell(() -> model.codesProperty().get(), theme, () -> phrases.text("codes.memo"), model::show));
        passages.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        passages.setContextMenu(menu.of(() -> passages.getSelectionModel().getSelectedItems().stream()
                .map(Coded::annotation)
                .toList()));
        passages.setPlaceholder(new EmptyNote(phrases.binding("codes.none")));
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
        // the numbers in the tree at once; the list of passages takes a while
        model.annotationsChangeProperty().addListener((property, before, now) -> tree.refresh());
        words.languageProperty().addListener((property, before, now) -> {
            tree.refresh();
            fillPassages();
        });
        theme.paletteProperty().addListener((property, before, now) -> {
            tree.refresh();
            passages.refresh();
        });
        fillTree();
        fillPassages();
    }

    private String path(Code code) {
        return String.join(" ▸ ", model.codesProperty().get().path(code));
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
        String described = model.chosenProperty()
                .get()
                .flatMap(id -> model.codesProperty().get().code(id))
                .map(Code::description)
                .orElse("");
        description.setText(described);
        description.setVisible(!described.isBlank());
        // not tree.refresh(): it makes new rows, and a row that is being dragged would be gone
        cells.forEach(CodeCell::count);
    }

    private Region swatch(String colour) {
        return CodeSwatch.of(theme.palette(), colour);
    }

    private Optional<String> ask(String key, String proposed) {
        return answers.name(tree.getScene().getWindow(), phrases.text(key), "", proposed);
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
        private final CodeRow row = new CodeRow(this);

        CodeCell() {
            cells.add(this);
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

        private void count() {
            if (getItem() != null) {
                row.count(model.uses(getItem().id()));
            }
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
            row.show(code, theme.palette());
            count();
            setGraphic(row);
            setContextMenu(menu(code));
        }
    }

    private ContextMenu menu(Code code) {
        Menu colours = new Menu(phrases.text("menu.colour"), swatch(code.colour()));
        colours.getItems()
                .addAll(proposals(colours, code), item(phrases.text("menu.other-colour"), () -> askColour(code)));
        Menu merge = new Menu(phrases.text("menu.merge"));
        model.codesProperty().get().codes().stream()
                .filter(other -> !other.id().equals(code.id()))
                .sorted(Comparator.comparing(this::path))
                .forEach(other -> {
                    MenuItem item = new MenuItem(path(other), swatch(other.colour()));
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
                        () -> memos.ask(phrases.text("ask.describe", code.name()), code.description())
                                .ifPresent(text -> model.describe(code, text.strip()))),
                colours,
                top,
                merge,
                new SeparatorMenuItem(),
                item(phrases.text("menu.remove"), () -> model.remove(code)));
    }

    /** The proposed colours side by side, to be clicked or reached by Tab. */
    private CustomMenuItem proposals(Menu menu, Code code) {
        TilePane tiles = new TilePane(4, 4);
        tiles.setPrefColumns(Codebook.HUES);
        for (String colour : Codebook.COLOURS) {
            Button choice = new Button(null, swatch(colour));
            choice.getStyleClass().addAll("colour-choice", "button-icon", "flat");
            choice.setAccessibleText(phrases.text("menu.colour") + " " + colour);
            choice.setOnAction(event -> {
                menu.getParentPopup().hide();
                model.recolour(code, colour);
            });
            tiles.getChildren().add(choice);
        }
        return new CustomMenuItem(tiles, false);
    }

    private void askColour(Code code) {
        ColorPicker picker = new ColorPicker(Color.web(code.colour()));
        picker.setAccessibleText(phrases.text("menu.colour"));
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(tree.getScene().getWindow());
        dialog.setHeaderText(phrases.text("ask.colour", code.name()));
        dialog.getDialogPane().setContent(picker);
        ButtonType choose = answers.ok();
        dialog.getDialogPane().getButtonTypes().addAll(choose, answers.cancel());
        theme.dress(dialog.getDialogPane().getScene());
        if (dialog.showAndWait().equals(Optional.of(choose))) {
            Color chosen = picker.getValue();
            model.recolour(
                    code,
                    String.format(
                            Locale.ROOT,
                            "#%02X%02X%02X",
                            Math.round(chosen.getRed() * FULL),
                            Math.round(chosen.getGreen() * FULL),
                            Math.round(chosen.getBlue() * FULL)));
        }
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(event -> action.run());
        return item;
    }
}
