package org.duibiao.ui.document;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.util.Duration;
import org.duibiao.annotation.AnnotationId;
import org.duibiao.text.Span;
import org.duibiao.ui.document.Highlights.Look;
import org.duibiao.ui.document.Highlights.Sheet;
import org.duibiao.ui.document.page.Block;
import org.duibiao.ui.document.page.DisplayText;
import org.duibiao.ui.document.page.PageMap;
import org.duibiao.ui.document.page.TabStops;
import org.duibiao.ui.kit.Fonts;
import org.duibiao.ui.kit.Palette;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.model.TwoDimensional.Bias;

/**
 * A report on the screen: text in the middle, stripes in the margin, the map and the scroll bar at its right. It shows what
 * it is given and says where things are; positions it takes and tells are stored ones. FX thread only.
 */
final class PageView extends Pane {
    private static final double SIZE = 16;
    private static final double TABLE_SIZE = 14;
    private static final int CHARACTERS = 40;
    /** As short a line as can be read well; for it the names in the margin give way. */
    private static final double READABLE = SIZE * 30;

    private static final double MEASURE = SIZE * CHARACTERS + 8;
    private static final double STRIPES = 136;
    private static final double NARROW_STRIPES = 56;
    private static final double STRIPES_SHARE = 0.2;
    private static final double RIGHT = 70;
    private static final double SCROLL_BAR = 14;
    private static final int LOOKS = 25;
    /** As the stylesheet has it. */
    private static final int SPACES_A_TAB = 2;

    private static final double REST = 250;
    private static final double NOTICEABLE = 12;

    private final LinePainter painter;
    private final PageArea area;
    private final Node scroll;
    private final StripesPane stripes;
    private final MapPane map;
    private final PauseTransition bringing = new PauseTransition(Duration.millis(40));

    private Runnable whenMoved = () -> {};
    private Runnable whenMovedByHand = () -> {};
    private boolean byHand;
    private Look shown = Look.EMPTY;
    private double zoom = 1;
    private double columnSet = MEASURE;
    private boolean following;

    PageView(Coding coding, Supplier<Palette> palette, Consumer<AnnotationId> onTaken) {
        painter = new LinePainter(palette, coding::colour);
        area = new PageArea(painter);
        stripes = new StripesPane(painter, palette, coding, onTaken);
        map = new MapPane(PageMap.of(DisplayText.EMPTY, CHARACTERS), palette, coding, this::goToFraction);
        scroll = new ScrollingPage(area);
        getStyleClass().add("page-holder");
        add(scroll);
        add(stripes);
        add(map);
        widthProperty().addListener((property, before, now) -> {
            place();
            stay(before.doubleValue() > 0);
        });
        heightProperty().addListener((property, before, now) -> place());
        sceneProperty().addListener((property, before, now) -> follow());
        addEventHandler(ScrollEvent.SCROLL, this::scrolledBeside);
        addEventFilter(ScrollEvent.SCROLL, event -> handOn());
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> handOn());
        addEventFilter(KeyEvent.KEY_PRESSED, event -> handOn());
        area.viewportDirtyEvents().subscribe(event -> follow());
        zoom(100);
    }

    /** A person moves the text: what was under way gives way. */
    private void handOn() {
        bringing.stop();
        byHand = true;
    }

    /** Lays a node of its own size over the page. */
    void lay(Node over) {
        add(over);
        place();
    }

    private void add(Node child) {
        child.setManaged(false);
        getChildren().add(child);
    }

    /** The text itself. */
    PageArea area() {
        return area;
    }

    MapPane map() {
        return map;
    }

    /** Calls back after the text has moved, at most once a pulse. */
    void whenMoved(Runnable action) {
        whenMoved = action;
    }

    /** Calls back after a person has moved the text here, and not when it follows another page. */
    void whenMovedByHand(Runnable action) {
        whenMovedByHand = action;
    }

    /** Puts a stored position at the top of the view, as another page has been moved there. */
    void putAtTop(int stored) {
        byHand = false;
        shown.sheet().filter(sheet -> isLaidOut()).ifPresent(sheet -> {
            int at = sheet.page().shownCaret(Math.max(0, stored));
            area.putAtTop(Math.min(at, Math.max(0, area.getLength() - 1)));
        });
    }

    // ---- what is shown --------------------------------------------------------------------------------------------

    Look shown() {
        return shown;
    }

    Optional<Sheet> sheet() {
        return shown.sheet();
    }

    /** Shows a page with what lies over it; of the page there is already, only what has changed is touched. */
    void show(Look look) {
        Look before = shown;
        boolean same = before.sheet().equals(look.sheet());
        if (same) {
            shown = look;
            change(before, look);
        } else {
            int reading = isAnotherSettingOf(look) ? firstStored() : 0;
            boolean stays = isAnotherSettingOf(look);
            shown = look;
            replace(look);
            if (stays) {
                look.sheet().ifPresent(sheet -> stayAt(sheet.page().shownCaret(reading)));
            }
        }
        follow();
    }

    private boolean isAnotherSettingOf(Look look) {
        return shown.sheet().isPresent()
                && look.sheet().isPresent()
                && shown.sheet()
                        .get()
                        .opened()
                        .listed()
                        .id()
                        .equals(look.sheet().get().opened().listed().id());
    }

    private void change(Look before, Look now) {
        boolean tinted = before.stretches() != now.stretches();
        boolean lined = before.lines() != now.lines();
        if (tinted) {
            area.restyle(now.stretches());
        }
        if (lined || !before.held().equals(now.held())) {
            painter.redraw(now.lines(), now.held());
        }
        if (lined) {
            stripes.show(now.lines());
        }
        if (lined || tinted) {
            map.show(now.stretches(), now.lines());
        }
    }

    private void replace(Look look) {
        bringing.stop();
        DisplayText page = look.sheet().map(Sheet::page).orElse(DisplayText.EMPTY);
        painter.show(look.lines(), look.held());
        area.show(page, look.stretches());
        stripes.show(look.lines());
        map.show(PageMap.of(page, CHARACTERS));
        map.show(look.stretches(), look.lines());
    }

    /** Lines break elsewhere now; what is read stays at the top. */
    private void stay(boolean wasShown) {
        if (wasShown && isShowing()) {
            int reading = firstStored();
            if (reading > 0) {
                Platform.runLater(() -> putAtTop(reading));
            }
        }
    }

    private void stayAt(int shownPosition) {
        Platform.runLater(() ->
                area.showParagraphAtTop(area.offsetToPosition(Math.min(shownPosition, area.getLength()), Bias.Forward)
                        .getMajor()));
    }

    /** Other colours or names of codes. */
    void recolour() {
        painter.repaint();
        stripes.recolour();
        map.repaint();
    }

    /** Size of the text in per cent. */
    void zoom(int percent) {
        zoom = percent / 100.0;
        area.setStyle("-fx-font-size: " + SIZE * zoom + "px;");
        place();
    }

    /** How tables are set in the page's font, in a column as wide as it is now. */
    TabStops tabStops() {
        Font font = Font.font(Fonts.SERIF, TABLE_SIZE);
        Text ruler = new Text(" ".repeat(SPACES_A_TAB));
        ruler.setFont(font);
        double tab = ruler.getLayoutBounds().getWidth();
        return new TabStops(
                words -> {
                    synchronized (ruler) { // pages are also set beside the window
                        ruler.setText(words);
                        return ruler.getLayoutBounds().getWidth();
                    }
                },
                Math.max(4, tab),
                column());
    }

    private void place() {
        double width = getWidth();
        double height = getHeight();
        double measure = MEASURE * zoom;
        // beside another page there is little room: then names give way first
        double names = Math.min(STRIPES, width * STRIPES_SHARE);
        double margin = Math.max(NARROW_STRIPES, Math.min(names, width - RIGHT - READABLE * zoom));
        double spare = width - margin - RIGHT - measure;
        double left = margin + Math.max(0, spare / 2);
        double right = Math.max(RIGHT, width - left - measure);
        area.setPadding(new Insets(0, right - SCROLL_BAR, 0, left));
        scroll.resizeRelocate(0, 0, width, height);
        stripes.resizeRelocate(0, 0, left, height);
        stripes.setClip(new Rectangle(left, height));
        map.resizeRelocate(width - SCROLL_BAR - MapPane.WIDTH - 4, 6, MapPane.WIDTH, Math.max(0, height - 12));
        for (Node child : getChildren()) {
            if (child != scroll && child != stripes && child != map) {
                child.resizeRelocate(0, 0, width, height);
                child.setClip(new Rectangle(width, height));
            }
        }
        Platform.runLater(this::follow);
    }

    // ---- following the text ---------------------------------------------------------------------------------------

    /** How wide the text is at 100 per cent, in pixels. */
    private double column() {
        Insets padding = area.getPadding();
        double shown = getWidth() - padding.getLeft() - padding.getRight() - SCROLL_BAR;
        return shown <= 0 ? MEASURE : Math.min(MEASURE, shown / zoom);
    }

    /** Calls back with how tables are set, when the text has become so much wider or narrower that they want it anew. */
    void whenColumnChanged(Consumer<TabStops> action) {
        PauseTransition rest = new PauseTransition(Duration.millis(REST));
        rest.setOnFinished(event -> {
            if (Math.abs(column() - columnSet) > NOTICEABLE) {
                columnSet = column();
                action.accept(tabStops());
            }
        });
        widthProperty().addListener((property, before, now) -> rest.playFromStart());
    }

    /** Brings margin and map to where the text is now; at most once a pulse. */
    void follow() {
        if (!following) {
            following = true;
            Platform.runLater(() -> {
                following = false;
                if (getScene() != null) {
                    stripes.follow();
                    followMap();
                    whenMoved.run();
                    if (byHand) {
                        whenMovedByHand.run();
                    }
                }
            });
        }
    }

    private void followMap() {
        if (shown.sheet().isPresent() && isLaidOut()) {
            int first = area.firstInView();
            int last = area.hit(
                            area.getInsets().getLeft() + 2,
                            area.getHeight() - area.getInsets().getBottom() - 2)
                    .getInsertionIndex();
            map.follow(map.map().of(new Span(first, Math.max(first + 1, last))));
        }
    }

    private boolean isLaidOut() {
        return getScene() != null && area.getLength() > 0 && area.getHeight() > 0;
    }

    private void goToFraction(double fraction) {
        int at = map.map().shownAt(fraction);
        area.reveal(new Span(at, Math.min(area.getLength(), at + 1)), true);
    }

    private void scrolledBeside(ScrollEvent event) {
        if (!event.isConsumed() && !event.isControlDown()) {
            area.scrollYBy(-event.getDeltaY());
            event.consume();
        }
    }

    // ---- turning to a passage -------------------------------------------------------------------------------------

    /** Puts a stored position at the top; the very first one stays where a new page begins. */
    void goTo(int stored) {
        shown.sheet().ifPresent(sheet -> {
            int at = sheet.page().shownCaret(stored);
            Platform.runLater(() -> area.reveal(new Span(at, Math.min(area.getLength(), at + 1)), stored > 0));
        });
    }

    /** Lets go of the selection when an end of the annotation that is looked at moves, which could not be seen under it. */
    void letGoWhenResized(BooleanSupplier held) {
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.isAltDown() && event.isShiftDown() && event.getCode().isArrowKey() && held.getAsBoolean()) {
                area.deselect();
            }
        });
    }

    /** Selects a passage and brings it into view, then calls back. */
    void turnTo(Span stored, Runnable then) {
        shown.sheet()
                .flatMap(sheet -> sheet.page().shownOf(stored))
                .ifPresent(span -> Platform.runLater(() -> {
                    if (span.end() <= area.getLength()) {
                        area.selectRange(span.end(), span.start());
                        bring(span, LOOKS);
                        then.run();
                    }
                }));
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
        boolean there = isLaidOut() && area.inView(span);
        if (!there && isLaidOut()) {
            area.reveal(span, false);
        }
        follow();
        int left = there ? Math.min(looks, 2) - 1 : looks - 1;
        if (left > 0) {
            bringing.setOnFinished(event -> bring(span, left));
            bringing.playFromStart();
        }
    }

    // ---- where things are -----------------------------------------------------------------------------------------

    /** The stored position at the top of the view. */
    int firstStored() {
        return shown.sheet()
                .filter(sheet -> isLaidOut())
                .map(sheet -> sheet.page().storedCaret(area.firstInView()))
                .orElse(0);
    }

    /** Whether there is anything to be read yet. */
    boolean isShowing() {
        return shown.sheet().isPresent() && isLaidOut();
    }

    /** The stored position the keyboard is at. */
    int caret() {
        return shown.sheet()
                .map(sheet -> sheet.page().storedCaret(area.getSelection().getStart()))
                .orElse(0);
    }

    Optional<Span> selection() {
        return area.selected()
                .flatMap(span -> shown.sheet().flatMap(sheet -> sheet.page().storedOf(span)));
    }

    /** Moves what is selected to the top of the view, at once. */
    void raiseSelection() {
        area.selected().ifPresent(span -> {
            area.putAtTop(span.start());
            area.layout();
        });
    }

    Optional<Bounds> placeOfSelection() {
        return area.selected().flatMap(area::place);
    }

    /** Where a stored stretch is on the screen. */
    Optional<Bounds> placeOf(Span stored) {
        return shown.sheet().flatMap(sheet -> sheet.page().shownOf(stored)).flatMap(area::place);
    }

    /** The stored character under a point of the screen; empty beside the text and on what is not in the report. */
    Optional<Integer> storedAt(double screenX, double screenY) {
        Point2D at = area.screenToLocal(screenX, screenY);
        return at == null
                ? Optional.empty()
                : area.characterAt(at.getX(), at.getY())
                        .flatMap(character ->
                                shown.sheet().flatMap(sheet -> sheet.page().storedAt(character)));
    }

    /** The paragraph under a point of the text. */
    Optional<Block> blockAt(double x, double y) {
        int position = area.hit(x, y).getInsertionIndex();
        return shown.sheet().map(sheet -> sheet.page().blocks().get(sheet.page().blockAt(position)));
    }

    /** The scroll pane of the page; a plain one would fight the margins for mouse wheel and focus. */
    private static final class ScrollingPage extends VirtualizedScrollPane<PageArea> {
        ScrollingPage(PageArea area) {
            super(
                    area,
                    javafx.scene.control.ScrollPane.ScrollBarPolicy.NEVER,
                    javafx.scene.control.ScrollPane.ScrollBarPolicy.ALWAYS);
        }
    }
}
