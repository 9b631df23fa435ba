package org.duibiao.ui.document;

import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.util.Duration;
import org.duibiao.annotation.Annotation;
import org.duibiao.annotation.Code;
import org.duibiao.report.Note;
import org.duibiao.text.Span;
import org.duibiao.ui.document.DocumentViewModel.Look;
import org.duibiao.ui.document.DocumentViewModel.Sheet;
import org.duibiao.ui.document.DocumentViewModel.Target;
import org.duibiao.ui.document.page.Block;
import org.duibiao.ui.document.page.DisplayText;
import org.duibiao.ui.document.page.Layer;
import org.duibiao.ui.document.page.Marked;
import org.duibiao.ui.document.page.PageMap;
import org.duibiao.ui.document.page.TabStops;
import org.duibiao.ui.kit.Command;
import org.duibiao.ui.kit.Fonts;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Theme;
import org.duibiao.ui.kit.Token;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.session.Desk;
import org.fxmisc.flowless.VirtualizedScrollPane;

/** The document view: text in the middle, stripes in the margin, the map and the scroll bar at its right. */
public final class DocumentController {
    private static final double SIZE = 16;
    private static final double TABLE_SIZE = 14;
    private static final int CHARACTERS = 40;
    private static final double MEASURE = SIZE * CHARACTERS + 8;
    private static final double STRIPES = 136;
    private static final double RIGHT = 76;
    private static final double SCROLL_BAR = 14;
    private static final Duration FLASH = Duration.millis(900);
    private static final int LOOKS = 25;
    private static final Duration REST = Duration.seconds(2);

    private final DocumentViewModel model;
    private final Desk desk;
    private final Theme theme;
    private final Phrases phrases;
    private final LinePainter painter;
    private final PageArea area;
    private final StripesPane stripes;
    private final MapPane map;
    private final HandlesPane handles;
    private final NotePopup notes;
    private final ContextMenu menu = new ContextMenu();
    private final PauseTransition flashEnd = new PauseTransition(FLASH);
    private final PauseTransition bringing = new PauseTransition(Duration.millis(40));
    private final PauseTransition rest = new PauseTransition(REST);

    private Look shown = Look.EMPTY;
    private boolean following;

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
    private Button closeFind;

    @FXML
    private Pane holder;

    @FXML
    private VBox empty;

    public DocumentController(DocumentViewModel model, Desk desk, Theme theme, Words words) {
        this.model = model;
        this.desk = desk;
        this.theme = theme;
        this.phrases = words.of(DocumentController.class);
        this.painter = new LinePainter(theme::palette, this::colour);
        this.area = new PageArea(painter);
        this.stripes = new StripesPane(
                area,
                theme::palette,
                this::name,
                this::colour,
                id -> desk.heldProperty().set(Optional.of(id)));
        this.map = new MapPane(
                PageMap.of(DisplayText.EMPTY, CHARACTERS), theme::palette, this::colour, this::goToFraction);
        this.handles = new HandlesPane(area, desk, model);
        this.notes = new NotePopup(phrases);
    }

    /** The text itself: keys pressed there belong to reading and annotating. */
    public Node page() {
        return area;
    }

    /** The menu of the text; other features add their entries to it. */
    public ContextMenu menu() {
        return menu;
    }

    /** What can be done with a report, for the menu bar. */
    public List<Command> commands() {
        return List.of(
                Command.of(phrases.binding("command.next-mark"), () -> model.nextMark(caret(), true)),
                Command.of(phrases.binding("command.previous-mark"), () -> model.nextMark(caret(), false)),
                Command.of(phrases.binding("menu.cite"), () -> copy(true)));
    }

    /** Opens the find bar. */
    public void find() {
        model.find().openProperty().set(true);
        area.selected().filter(span -> span.length() < 60).ifPresent(span -> {
            if (!area.getSelectedText().contains("\n")) {
                wanted.setText(area.getSelectedText());
            }
        });
        wanted.requestFocus();
        wanted.selectAll();
    }

    @FXML
    void initialize() {
        VirtualizedScrollPane<PageArea> scroll = new ScrollingPage(area);
        holder.getChildren().addAll(scroll, stripes, map, handles);
        holder.getChildren().forEach(child -> child.setManaged(false));
        area.setAccessibleText(phrases.text("text"));
        map.setAccessibleText(phrases.text("map"));
        holder.widthProperty().addListener((property, before, now) -> place(scroll));
        holder.heightProperty().addListener((property, before, now) -> place(scroll));
        holder.addEventHandler(ScrollEvent.SCROLL, this::scrolledBeside);
        holder.addEventFilter(ScrollEvent.SCROLL, event -> bringing.stop());
        holder.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> bringing.stop());
        holder.addEventFilter(KeyEvent.KEY_PRESSED, event -> bringing.stop());
        head();
        findBar();
        model.zoomProperty().addListener((property, before, now) -> {
            size();
            place(scroll);
        });
        size();
        model.measure(tabStops());
        model.lookProperty().addListener((property, before, now) -> show(now));
        model.targetProperty().addListener((property, before, now) -> now.ifPresent(this::turnTo));
        theme.paletteProperty().addListener((property, before, now) -> recolour());
        desk.codesProperty().addListener((property, before, now) -> recolour());
        desk.findSelectionBy(this::placeOfSelection);
        area.selectionProperty().addListener((property, before, now) -> model.select(storedSelection()));
        area.viewportDirtyEvents().subscribe(event -> follow());
        area.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        area.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::menuWanted);
        area.setContextMenu(menu);
        flashEnd.setOnFinished(event -> model.flash(Optional.empty()));
        rest.setOnFinished(event -> remember());
        show(model.lookProperty().get());
        model.targetProperty().get().ifPresent(this::turnTo);
    }

    // ---- head and find bar ----------------------------------------------------------------------------------------

    private void head() {
        chip(outcomes, Layer.OUTCOMES, "layer.outcomes");
        chip(goals, Layer.GOALS, "layer.goals");
        chip(annotations, Layer.ANNOTATIONS, "layer.annotations");
        chip(hits, Layer.HITS, "layer.hits");
        onlyMarked.selectedProperty().bindBidirectional(model.onlyMarkedProperty());
        findToggle.selectedProperty().bindBidirectional(model.find().openProperty());
        zoom.textProperty()
                .bind(Bindings.createStringBinding(() -> model.zoomProperty().get() + "%", model.zoomProperty()));
        zoom.setOnAction(event -> model.zoomBy(0));
    }

    private void chip(ToggleButton chip, Layer layer, String key) {
        chip.selectedProperty().bindBidirectional(model.layer(layer));
        var words = phrases.binding(key);
        chip.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.count(layer).get() == 0
                                ? words.get()
                                : words.get() + " " + model.count(layer).get(),
                        words,
                        model.count(layer)));
        chip.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
    }

    private void findBar() {
        FindViewModel find = model.find();
        findBar.visibleProperty().bind(find.openProperty());
        findBar.managedProperty().bind(find.openProperty());
        wanted.textProperty().bindBidirectional(find.wantedProperty());
        expression.selectedProperty().bindBidirectional(find.expressionProperty());
        findStatus
                .textProperty()
                .bind(Bindings.createStringBinding(
                        find::status, find.findingProperty(), find.currentProperty(), phrases.binding("find.none")));
        wanted.setOnAction(event -> find.step(true));
        wanted.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                closeFindBar();
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER && event.isShiftDown()) {
                find.step(false);
                event.consume();
            } else if (event.getCode() == KeyCode.F3) {
                find.step(!event.isShiftDown());
                event.consume();
            }
        });
        previous.setOnAction(event -> find.step(false));
        next.setOnAction(event -> find.step(true));
        closeFind.setOnAction(event -> closeFindBar());
        find.openProperty().addListener((property, before, now) -> {
            if (now) {
                find.startAt(caret());
                Platform.runLater(wanted::requestFocus);
            }
        });
    }

    private void closeFindBar() {
        model.find().openProperty().set(false);
        area.requestFocus();
    }

    // ---- the page -------------------------------------------------------------------------------------------------

    private void show(Look look) {
        boolean same = shown.sheet().equals(look.sheet());
        boolean sameReport = same
                || (shown.sheet().isPresent()
                        && look.sheet().isPresent()
                        && shown.sheet()
                                .get()
                                .opened()
                                .listed()
                                .id()
                                .equals(look.sheet().get().opened().listed().id()));
        int reading = sameReport && !same ? firstStored() : 0;
        Look before = shown;
        shown = look;
        empty.setVisible(look.sheet().isEmpty());
        if (look.sheet().isEmpty()) {
            area.show(DisplayText.EMPTY, List.of(), List.of());
        } else if (same) {
            if (!before.stretches().equals(look.stretches())) {
                area.restyle(look.stretches());
            }
            if (!before.lines().equals(look.lines())) {
                area.redraw(look.lines());
            }
        } else {
            rest.stop();
            bringing.stop();
            notes.hide();
            area.show(look.sheet().get().page(), look.stretches(), look.lines());
            if (sameReport) {
                int at = look.sheet().get().page().shownCaret(reading);
                Platform.runLater(() -> area.showParagraphAtTop(
                        area.offsetToPosition(at, org.fxmisc.richtext.model.TwoDimensional.Bias.Forward)
                                .getMajor()));
            }
        }
        describe(look);
        if (!before.lines().equals(look.lines())) {
            stripes.show(look.lines());
        }
        DisplayText page = look.sheet().map(Sheet::page).orElse(DisplayText.EMPTY);
        if (!same
                || !before.stretches().equals(look.stretches())
                || !before.lines().equals(look.lines())) {
            map.show(same ? map.map() : PageMap.of(page, CHARACTERS), look.stretches(), look.lines());
        }
        follow();
    }

    private void describe(Look look) {
        title.setText(look.sheet()
                .map(sheet -> sheet.opened().listed().header().title().isBlank()
                        ? sheet.opened().listed().name()
                        : sheet.opened().listed().header().title())
                .orElse(""));
        subtitle.setText(look.sheet()
                .map(sheet -> sheet.opened().listed().header())
                .map(header -> java.util.stream.Stream.of(header.date().map(Object::toString), header.speaker())
                        .flatMap(Optional::stream)
                        .collect(java.util.stream.Collectors.joining(" · ")))
                .orElse(""));
    }

    private void size() {
        area.setStyle("-fx-font-size: " + SIZE * model.zoomProperty().get() / 100.0 + "px;");
    }

    private void place(Node scroll) {
        double width = holder.getWidth();
        double height = holder.getHeight();
        double measure = MEASURE * model.zoomProperty().get() / 100.0;
        double spare = width - STRIPES - RIGHT - measure;
        double left = STRIPES + Math.max(0, spare / 2);
        double right = Math.max(RIGHT, width - left - measure);
        area.setPadding(new Insets(0, right - SCROLL_BAR, 0, left));
        scroll.resizeRelocate(0, 0, width, height);
        stripes.resizeRelocate(0, 0, left, height);
        stripes.setClip(new javafx.scene.shape.Rectangle(left, height));
        map.resizeRelocate(width - SCROLL_BAR - MapPane.WIDTH - 4, 6, MapPane.WIDTH, Math.max(0, height - 12));
        handles.resizeRelocate(0, 0, width, height);
        handles.setClip(new javafx.scene.shape.Rectangle(width, height));
        Platform.runLater(this::follow);
    }

    private TabStops tabStops() {
        Font font = Font.font(Fonts.SERIF, TABLE_SIZE);
        Text ruler = new Text(" ".repeat(4));
        ruler.setFont(font);
        double tab = ruler.getLayoutBounds().getWidth();
        return new TabStops(
                words -> {
                    ruler.setText(words);
                    return ruler.getLayoutBounds().getWidth();
                },
                Math.max(4, tab),
                MEASURE);
    }

    /** Brings margin, map and handles to where the text is now; at most once a pulse. */
    private void follow() {
        if (!following) {
            following = true;
            Platform.runLater(() -> {
                following = false;
                stripes.follow();
                handles.follow();
                followMap();
                rest.playFromStart();
            });
        }
    }

    private void followMap() {
        if (shown.sheet().isPresent() && area.getLength() > 0 && area.getHeight() > 0) {
            int first = area.firstInView();
            int last = area.hit(
                            area.getInsets().getLeft() + 2,
                            area.getHeight() - area.getInsets().getBottom() - 2)
                    .getInsertionIndex();
            map.follow(map.map().of(new Span(first, Math.max(first + 1, last))));
        }
    }

    private void goToFraction(double fraction) {
        int at = map.map().shownAt(fraction);
        area.reveal(new Span(at, Math.min(area.getLength(), at + 1)), true);
    }

    private void scrolledBeside(ScrollEvent event) {
        if (!event.isConsumed() && !event.isControlDown()) {
            area.scrollYBy(-event.getDeltaY());
            event.consume();
        } else if (event.isControlDown() && event.getDeltaY() != 0) {
            model.zoomBy(event.getDeltaY() > 0 ? 1 : -1);
            event.consume();
        }
    }

    private void recolour() {
        painter.repaint();
        stripes.show(shown.lines());
        map.repaint();
    }

    // ---- turning to a passage -------------------------------------------------------------------------------------

    private void turnTo(Target target) {
        shown.sheet().ifPresent(sheet -> {
            Span stored = target.stored();
            if (!target.select()) {
                int at = sheet.page().shownCaret(stored.start());
                Platform.runLater(() ->
                        area.reveal(new Span(at, Math.min(area.getLength(), at + 1)), stored.start() > 0));
                return;
            }
            sheet.page()
                    .shownOf(stored)
                    .ifPresent(span -> Platform.runLater(() -> {
                        area.selectRange(span.end(), span.start());
                        bring(span, LOOKS);
                        model.flash(Optional.of(stored));
                        flashEnd.playFromStart();
                    }));
        });
    }

    /**
     * Brings a stretch into view and looks again a little later: a page that has just been set, or just come into the
     * window, has no sizes yet and stays where it was. Ends when the stretch was in view twice.
     */
    private void bring(Span span, int looks) {
        bringing.stop();
        if (span.end() > area.getLength()) {
            return;
        }
        boolean there = area.inView(span);
        if (!there) {
            area.reveal(span, false);
        }
        follow();
        int left = there ? Math.min(looks, 2) - 1 : looks - 1;
        if (left > 0) {
            bringing.setOnFinished(event -> bring(span, left));
            bringing.playFromStart();
        }
    }

    /** Gives the page the keyboard, unless words to find are being typed. */
    public void focus() {
        if (!wanted.isFocused()) {
            area.requestFocus();
        }
    }

    /** Remembers where reading is, before the window closes. */
    public void remember() {
        if (shown.sheet().isPresent() && area.getHeight() > 0) {
            model.remember(firstStored());
        }
    }

    private int firstStored() {
        return shown.sheet()
                .filter(sheet -> area.getLength() > 0 && area.getHeight() > 0)
                .map(sheet -> sheet.page().storedCaret(area.firstInView()))
                .orElse(0);
    }

    private int caret() {
        return shown.sheet()
                .map(sheet -> sheet.page().storedCaret(area.getSelection().getStart()))
                .orElse(0);
    }

    private Optional<Span> storedSelection() {
        return area.selected()
                .flatMap(span -> shown.sheet().flatMap(sheet -> sheet.page().storedOf(span)));
    }

    private Optional<Bounds> placeOfSelection() {
        return area.selected().flatMap(area::place);
    }

    // ---- mouse and keys -------------------------------------------------------------------------------------------

    private void clicked(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress() || event.getClickCount() > 1) {
            return;
        }
        Optional<Sheet> sheet = shown.sheet();
        if (sheet.isEmpty()) {
            return;
        }
        int position = area.hit(event.getX(), event.getY()).getInsertionIndex();
        Block block = sheet.get().page().blocks().get(sheet.get().page().blockAt(position));
        if (block.fold().isPresent()) {
            model.toggle(block.fold().get());
            return;
        }
        Optional<Integer> stored = area.characterAt(event.getX(), event.getY())
                .flatMap(character -> sheet.get().page().storedAt(character));
        if (stored.isPresent()) {
            model.click(stored.get()).ifPresent(pointer -> openNote(pointer, event));
        }
    }

    private void openNote(Marked.Pointer pointer, MouseEvent event) {
        Note note = pointer.note();
        Sheet sheet = shown.sheet().orElseThrow();
        Bounds place = sheet.page()
                .shownOf(pointer.span())
                .flatMap(area::place)
                .orElse(new javafx.geometry.BoundingBox(event.getScreenX(), event.getScreenY(), 1, 1));
        notes.show(area, note, sheet.opened().report().text(), place, () -> model.turnTo(note.text()));
    }

    private void pressed(KeyEvent event) {
        if (handle(event)) {
            event.consume();
        }
    }

    private boolean handle(KeyEvent event) {
        if (event.isShortcutDown()) {
            switch (event.getCode()) {
                case F -> find();
                case PLUS, EQUALS, ADD -> model.zoomBy(1);
                case MINUS, SUBTRACT -> model.zoomBy(-1);
                case DIGIT0, NUMPAD0 -> model.zoomBy(0);
                case C -> copy(event.isShiftDown());
                case PAGE_DOWN -> model.nextSection(caret(), true);
                case PAGE_UP -> model.nextSection(caret(), false);
                default -> {
                    return false;
                }
            }
            return true;
        }
        if (event.isAltDown()) {
            return false;
        }
        switch (event.getCode()) {
            case N -> model.nextMark(caret(), !event.isShiftDown());
            case P -> model.nextMark(caret(), false);
            case CLOSE_BRACKET -> model.nextSection(caret(), true);
            case OPEN_BRACKET -> model.nextSection(caret(), false);
            case F3 -> model.find().step(!event.isShiftDown());
            case ESCAPE -> {
                if (area.getSelection().getLength() > 0) {
                    area.deselect();
                } else if (model.find().openProperty().get()) {
                    closeFindBar();
                } else {
                    desk.heldProperty().set(Optional.empty());
                }
            }
            case ENTER -> model.at(caret()).stream().findFirst().ifPresent(model::take);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Copies the selection, with its citation if asked for. */
    public void copy(boolean cited) {
        area.selected().ifPresent(span -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(
                    cited
                            ? storedSelection().map(model::citation).orElse(area.getSelectedText())
                            : area.getSelectedText());
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    private void menuWanted(ContextMenuEvent event) {
        menu.getItems().removeIf(item -> OWN.equals(item.getUserData()));
        boolean selected = area.getSelection().getLength() > 0;
        MenuItem copy = item(phrases.text("menu.copy"), () -> copy(false));
        MenuItem cite = item(phrases.text("menu.cite"), () -> copy(true));
        copy.setDisable(!selected);
        cite.setDisable(!selected);
        menu.getItems().addAll(0, List.of(copy, cite, separator()));
        Point2D at = area.screenToLocal(event.getScreenX(), event.getScreenY());
        if (at != null && shown.sheet().isPresent()) {
            List<Marked> here = area.characterAt(at.getX(), at.getY())
                    .flatMap(character -> shown.sheet().get().page().storedAt(character))
                    .map(model::at)
                    .orElse(List.of());
            if (!here.isEmpty()) {
                menu.getItems().add(separator());
                here.stream()
                        .limit(12)
                        .forEach(mark -> menu.getItems().add(item(describe(mark), () -> {
                            model.take(mark);
                            model.turnTo(mark.span());
                        })));
            }
        }
    }

    private static final Object OWN = new Object();

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setUserData(OWN);
        item.setOnAction(event -> action.run());
        return item;
    }

    private static MenuItem separator() {
        SeparatorMenuItem separator = new SeparatorMenuItem();
        separator.setUserData(OWN);
        return separator;
    }

    private String describe(Marked mark) {
        if (mark instanceof Marked.Statement statement) {
            String key = mark.layer() == Layer.GOALS ? "mark.goal" : "mark.outcome";
            var claim = statement.stated().statement().claim();
            return phrases.text(key, claim.indicatorText());
        }
        return mark instanceof Marked.Coded coded
                ? name(coded.annotation())
                : phrases.text("mark.note", ((Marked.Pointer) mark).note().label());
    }

    private Optional<Code> code(Annotation annotation) {
        return annotation.code().flatMap(id -> desk.codesProperty().get().code(id));
    }

    private String colour(Annotation annotation) {
        return code(annotation).map(Code::colour).orElse(Token.CODE_6.hex(false));
    }

    private String name(Annotation annotation) {
        return code(annotation).map(Code::name).orElse(phrases.text("memo-only"));
    }

    /** The scroll pane of the page; a plain one would fight the margins for mouse wheel and focus. */
    private static final class ScrollingPage extends VirtualizedScrollPane<PageArea> {
        ScrollingPage(PageArea area) {
            super(
                    area,
                    javafx.scene.control.ScrollPane.ScrollBarPolicy.NEVER,
                    javafx.scene.control.ScrollPane.ScrollBarPolicy.ALWAYS);
            HBox.setHgrow(this, Priority.ALWAYS);
        }
    }
}
