package org.duibiao.ui.document;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.duibiao.report.Header;
import org.duibiao.report.Listed;
import org.duibiao.report.Note;
import org.duibiao.text.AsRead;
import org.duibiao.ui.document.DocumentViewModel.Target;
import org.duibiao.ui.document.Highlights.Look;
import org.duibiao.ui.document.Highlights.Sheet;
import org.duibiao.ui.document.page.Block;
import org.duibiao.ui.document.page.Layer;
import org.duibiao.ui.document.page.Marked;
import org.duibiao.ui.kit.DividerPlace;
import org.duibiao.ui.kit.Fxml;
import org.duibiao.ui.kit.Later;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Theme;
import org.duibiao.ui.kit.Tip;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.session.Desk;

/** The document view: its head, the bar to find with, the page and what mouse and keys do on it. */
public final class DocumentController {
    /** A head narrower than this has no room for the names of the layers. */
    private static final double ROOM_FOR_NAMES = 560;

    private static final Duration FLASH = Duration.millis(900);
    private static final Duration REST = Duration.seconds(2);

    private final DocumentViewModel model;
    private final Desk desk;
    private final Theme theme;
    private final Phrases phrases;
    private final PageView view;
    private final HandlesPane handles;
    private final PageMenu menu;
    private final NotePopup notes;
    private final NoteElsewhere notesElsewhere;
    private final SideViewModel side;
    private final SideController beside;
    private final Later<Parent> besideView;
    private final PauseTransition flashEnd = new PauseTransition(FLASH);
    private final PauseTransition rest = new PauseTransition(REST);

    @FXML
    private HBox head;

    @FXML
    private Label title;

    @FXML
    private Label subtitle;

    @FXML
    private ToggleButton outcomes;

    @FXML
    private ToggleButton goals;

    @FXML
    private ToggleButton annotations;

    @FXML
    private ToggleButton hits;

    @FXML
    private ToggleButton onlyMarked;

    @FXML
    private ToggleButton findToggle;

    @FXML
    private Button zoom;

    @FXML
    private HBox findBar;

    @FXML
    private TextField wanted;

    @FXML
    private ToggleButton expression;

    @FXML
    private Label findStatus;

    @FXML
    private Button previous;

    @FXML
    private Button next;

    @FXML
    private Button everywhere;

    @FXML
    private Button closeFind;

    @FXML
    private MenuButton compare;

    @FXML
    private SplitPane pages;

    @FXML
    private StackPane middle;

    @FXML
    private VBox empty;

    @FXML
    private Label emptyTitle;

    @FXML
    private Label emptyText;

    public DocumentController(
            DocumentViewModel model,
            SideViewModel side,
            NoteElsewhere notesElsewhere,
            Desk desk,
            Theme theme,
            Words words,
            Fxml fxml) {
        this.model = model;
        this.desk = desk;
        this.theme = theme;
        this.phrases = words.of(DocumentController.class);
        Coding coding = new Coding(desk, phrases);
        this.view =
                new PageView(coding, theme::palette, id -> desk.heldProperty().set(Optional.of(id)));
        this.handles = new HandlesPane(view.area(), desk, model::sheet, view::follow);
        this.menu = new PageMenu(
                view,
                model::at,
                mark -> {
                    model.take(mark);
                    model.turnTo(mark.span());
                },
                coding,
                phrases);
        this.notes = new NotePopup(phrases);
        this.notesElsewhere = notesElsewhere;
        this.side = side;
        this.beside = new SideController(side, model, desk, theme, words);
        this.besideView = new Later<>(() -> fxml.load(beside));
    }

    /** The text itself: keys pressed there belong to reading and annotating. */
    public Node page() {
        return view.area();
    }

    /** The text of the report beside, when there is one. */
    public Node besidePage() {
        return beside.page();
    }

    /** The menu of the text beside; other features add their entries to it. */
    public ContextMenu besideMenu() {
        return beside.menu();
    }

    /** The menu of the text; other features add their entries to it. */
    public ContextMenu menu() {
        return menu.menu();
    }

    /** Turns to the next mark of the text, or the one before. */
    void toMark(boolean onward) {
        model.nextMark(view.caret(), onward);
    }

    /** Turns to the next statement, or the one before. */
    void toStatement(boolean onward) {
        model.nextStatement(view.caret(), onward);
    }

    /** Turns to the next section, or the one before. */
    void toSection(boolean onward) {
        model.nextSection(view.caret(), onward);
    }

    /** Opens the find bar. */
    public void find() {
        bar().open(view.area().getSelectedText());
    }

    private FindBar bar() {
        return new FindBar(model.find(), findBar, wanted, view.area()::requestFocus);
    }

    @FXML
    void initialize() {
        middle.getChildren().add(0, view);
        view.lay(handles);
        view.whenMoved(this::moved);
        view.whenMovedByHand(() -> beside.follow(view.firstStored()));
        beside.whenMoved(view::putAtTop);
        DividerPlace halves = new DividerPlace(pages, width -> 0.5);
        side.sheetProperty().addListener((property, before, now) -> showBeside(now.isPresent(), halves));
        view.area().accessibleTextProperty().bind(phrases.binding("text"));
        view.map().accessibleTextProperty().bind(phrases.binding("map"));
        middle.addEventFilter(ScrollEvent.SCROLL, this::zoomed);
        head();
        FindBar bar = bar();
        bar.bind(expression, findStatus, phrases);
        bar.buttons(previous, next, closeFind, everywhere);
        model.find().openProperty().addListener((property, before, now) -> {
            if (now) {
                model.find().startAt(view.caret());
                bar.focus();
            }
        });
        model.zoomProperty().addListener((property, before, now) -> view.zoom(now.intValue()));
        view.zoom(model.zoomProperty().get());
        model.measure(view.tabStops());
        view.whenColumnChanged(model::measure);
        model.highlights().lookProperty().addListener((property, before, now) -> show(now));
        model.targetProperty().addListener((property, before, now) -> now.ifPresent(this::turnTo));
        theme.paletteProperty().addListener((property, before, now) -> view.recolour());
        desk.codesProperty().addListener((property, before, now) -> view.recolour());
        desk.raiseSelectionBy(() -> {
            if (!beside.raiseSelection()) {
                view.raiseSelection();
            }
        });
        desk.findSelectionBy(() -> beside.placeOfSelection().or(view::placeOfSelection));
        view.area().selectionProperty().addListener((property, before, now) -> model.select(view.selection()));
        view.letGoWhenResized(() -> desk.held().isPresent());
        view.area().focusedProperty().addListener((property, before, now) -> {
            if (now) {
                model.select(view.selection()); // and not what is selected in the other page
            }
        });
        new DifferenceTip(view, stored -> side.atLeft(stored).map(beside::saysRight));
        view.area().addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        view.area().addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        menu.install(() -> copy(false), () -> copy(true));
        flashEnd.setOnFinished(event -> model.highlights().flash(Optional.empty()));
        rest.setOnFinished(event -> remember());
        show(model.highlights().lookProperty().get());
        model.targetProperty().get().ifPresent(this::turnTo);
    }

    // ---- head -----------------------------------------------------------------------------------------------------

    private void head() {
        subtitle.visibleProperty().bind(head.widthProperty().greaterThan(ROOM_FOR_NAMES));
        subtitle.managedProperty().bind(subtitle.visibleProperty());
        var onItsWay = desk.open().onItsWayProperty();
        emptyTitle
                .textProperty()
                .bind(Bindings.when(onItsWay)
                        .then(phrases.binding("loading"))
                        .otherwise(phrases.binding("empty.title")));
        emptyText.textProperty().bind(phrases.binding("empty.text"));
        emptyText.visibleProperty().bind(onItsWay.not());
        chip(outcomes, Layer.OUTCOMES, "layer.outcomes");
        chip(goals, Layer.GOALS, "layer.goals");
        chip(annotations, Layer.ANNOTATIONS, "layer.annotations");
        chip(hits, Layer.HITS, "layer.hits");
        onlyMarked.selectedProperty().bindBidirectional(model.onlyMarkedProperty());
        findToggle.selectedProperty().bindBidirectional(model.find().openProperty());
        zoom.textProperty()
                .bind(Bindings.createStringBinding(() -> model.zoomProperty().get() + "%", model.zoomProperty()));
        zoom.setOnAction(event -> model.zoomBy(0));
        CompareMenu reports = new CompareMenu(side, phrases);
        compare.setOnShowing(event -> compare.getItems().setAll(reports.items()));
        compare.getItems().setAll(reports.items()); // a menu button with nothing in it does not open
    }

    /** Lays the second page beside the first, or takes it away. */
    private void showBeside(boolean wanted, DividerPlace halves) {
        if (wanted && !pages.getItems().contains(besideView.get())) {
            pages.getItems().add(besideView.get());
            halves.came();
            // once both have a size; the inspector has stepped aside by then
            Platform.runLater(() -> Platform.runLater(() -> beside.follow(view.firstStored())));
        } else if (!wanted) {
            besideView.ifMade(pages.getItems()::remove);
        }
    }

    private void chip(ToggleButton chip, Layer layer, String key) {
        Highlights highlights = model.highlights();
        chip.selectedProperty().bindBidirectional(highlights.layer(layer));
        var words = phrases.binding(key);
        chip.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> {
                            int count = highlights.count(layer).get();
                            if (head.getWidth() < ROOM_FOR_NAMES && chip.getGraphic() != null) {
                                return Integer.toString(count);
                            }
                            return count == 0 ? words.get() : words.get() + " " + count;
                        },
                        words,
                        head.widthProperty(),
                        highlights.count(layer)));
        Tip.bindText(chip, words);
        chip.accessibleTextProperty().bind(words);
        chip.setMinWidth(Region.USE_PREF_SIZE);
    }

    private void describe(Optional<Listed> listed) {
        title.setText(listed.map(DocumentController::titleOf).orElse(""));
        subtitle.setText(listed.map(Listed::header)
                .map(header -> Stream.of(header.date().map(Object::toString), header.speaker())
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(" · ")))
                .orElse(""));
    }

    /** The title a report gives itself, else its name. */
    static String titleOf(Listed listed) {
        Header header = listed.header();
        return header.title().isBlank() ? listed.name() : header.title();
    }

    // ---- the page -------------------------------------------------------------------------------------------------

    private void show(Look look) {
        boolean same = view.sheet().equals(look.sheet());
        if (!same) {
            rest.stop();
            notes.hide();
            empty.setVisible(look.sheet().isEmpty());
            describe(look.sheet().map(sheet -> sheet.opened().listed()));
        }
        view.show(look);
    }

    private void moved() {
        handles.follow();
        rest.playFromStart();
    }

    private void zoomed(ScrollEvent event) {
        if (event.isControlDown() && event.getDeltaY() != 0) {
            model.zoomBy(event.getDeltaY() > 0 ? 1 : -1);
            event.consume();
        }
    }

    private void turnTo(Target target) {
        if (target.select()) {
            view.turnTo(target.stored(), () -> {
                model.highlights().flash(Optional.of(target.stored()));
                flashEnd.playFromStart();
            });
        } else {
            view.goTo(target.stored().start());
        }
    }

    /** Remembers where reading is, before the window closes. */
    public void remember() {
        if (view.isShowing()) {
            model.remember(view.firstStored());
        }
    }

    // ---- mouse and keys -------------------------------------------------------------------------------------------

    private void clicked(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress() || event.getClickCount() > 1) {
            return;
        }
        Optional<Block> block = view.blockAt(event.getX(), event.getY());
        if (block.flatMap(Block::fold).isPresent()) {
            model.toggle(block.flatMap(Block::fold).get());
            return;
        }
        view.storedAt(event.getScreenX(), event.getScreenY())
                .flatMap(model::click)
                .ifPresent(pointer -> openNote(pointer, event));
    }

    private void openNote(Marked.Pointer pointer, MouseEvent event) {
        Sheet sheet = view.sheet().orElseThrow();
        Bounds place =
                view.placeOf(pointer.span()).orElse(new BoundingBox(event.getScreenX(), event.getScreenY(), 1, 1));
        Note note = pointer.note();
        String entry = note.text().in(sheet.opened().report().text()).strip();
        if (!entry.isEmpty()) {
            notes.show(
                    view.area(),
                    note.label(),
                    entry,
                    phrases.text("note.from"),
                    place,
                    () -> model.turnTo(note.text()));
            return;
        }
        notes.say(view.area(), note.label(), phrases.text("note.looking"), place);
        notesElsewhere.find(sheet.opened(), pointer.span(), found -> {
            if (notes.isShowing()) {
                sayElsewhere(note, found, place);
            }
        });
    }

    private void sayElsewhere(Note note, Optional<NoteElsewhere.Entry> found, Bounds place) {
        found.ifPresentOrElse(
                entry -> notes.show(
                        view.area(),
                        note.label(),
                        AsRead.of(entry.anchor().passage().quote()).strip(),
                        phrases.text(
                                "note.elsewhere", desk.shortName(entry.report().id())),
                        place,
                        () -> model.open(entry.anchor())),
                () -> notes.say(view.area(), note.label(), phrases.text("note.missing"), place));
    }

    private void pressed(KeyEvent event) {
        boolean taken = event.isShortcutDown() ? shortcut(event) : !event.isAltDown() && key(event);
        if (taken) {
            event.consume();
        }
    }

    private boolean shortcut(KeyEvent event) {
        switch (event.getCode()) {
            case EQUALS, ADD -> model.zoomBy(1); // beside the key that the menu names
            case SUBTRACT -> model.zoomBy(-1);
            case NUMPAD0 -> model.zoomBy(0);
            case C -> copy(event.isShiftDown());
            case PAGE_DOWN -> toSection(true);
            case PAGE_UP -> toSection(false);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean key(KeyEvent event) {
        switch (event.getCode()) {
            case N -> toMark(!event.isShiftDown());
            case P -> toMark(false);
            case D -> beside.step(!event.isShiftDown());
            case S -> toStatement(!event.isShiftDown());
            case CLOSE_BRACKET -> toSection(true);
            case OPEN_BRACKET -> toSection(false);
            case F3 -> model.find().step(!event.isShiftDown());
            case ENTER -> model.click(view.caret());
            case ESCAPE -> escape();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void escape() {
        if (view.area().getSelection().getLength() > 0) {
            view.area().deselect();
        } else if (model.find().openProperty().get()) {
            bar().close();
        } else {
            desk.heldProperty().set(Optional.empty());
        }
    }

    /** Copies the selection, with its citation if asked for. */
    public void copy(boolean cited) {
        view.area().selected().ifPresent(span -> {
            String words = view.area().getSelectedText();
            ClipboardContent content = new ClipboardContent();
            content.putString(cited ? view.selection().map(model::citation).orElse(words) : words);
            Clipboard.getSystemClipboard().setContent(content);
        });
    }
}
