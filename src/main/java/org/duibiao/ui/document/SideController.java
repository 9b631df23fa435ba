package org.duibiao.ui.document;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.duibiao.statement.Stated;
import org.duibiao.text.Span;
import org.duibiao.ui.document.Highlights.Sheet;
import org.duibiao.ui.document.page.Differences.Difference;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.PlainKey;
import org.duibiao.ui.kit.Theme;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.session.Desk;
import org.duibiao.ui.session.Opened;

/** The report beside: its head with the numbers that differ, and its page. */
public final class SideController {
    private final SideViewModel model;
    private final DocumentViewModel main;
    private final Desk desk;
    private final Theme theme;
    private final Phrases phrases;
    private final PageView view;
    private final HandlesPane handles;
    private final PageMenu menu;
    private final Figures figures;
    private final Citation citation;
    private final PauseTransition flashEnd = new PauseTransition(Duration.millis(900));

    @FXML
    private Label title;

    @FXML
    private Label count;

    @FXML
    private Button previous;

    @FXML
    private Button next;

    @FXML
    private ToggleButton together;

    @FXML
    private Button swap;

    @FXML
    private Button close;

    @FXML
    private StackPane middle;

    public SideController(SideViewModel model, DocumentViewModel main, Desk desk, Theme theme, Words words) {
        this.model = model;
        this.main = main;
        this.desk = desk;
        this.theme = theme;
        this.phrases = words.of(SideController.class);
        this.citation = new Citation(phrases);
        this.figures = new Figures(words);
        Coding coding = new Coding(desk, phrases);
        this.view =
                new PageView(coding, theme::palette, id -> desk.heldProperty().set(Optional.of(id)));
        this.handles =
                new HandlesPane(view.area(), desk, () -> model.sheetProperty().get(), view::follow);
        this.menu = new PageMenu(view, model::marksAt, model::take, coding, phrases);
    }

    @FXML
    void initialize() {
        middle.getChildren().add(view);
        view.lay(handles);
        view.whenMoved(handles::follow);
        menu.install(() -> copy(false), () -> copy(true));
        new DifferenceTip(view, stored -> model.atRight(stored).map(this::saysLeft));
        view.area().selectionProperty().addListener((property, before, now) -> model.select(view.selection()));
        view.letGoWhenResized(() -> desk.held().isPresent());
        view.area().focusedProperty().addListener((property, before, now) -> {
            if (now) {
                model.select(view.selection());
            }
        });
        view.area().accessibleTextProperty().bind(phrases.binding("side.text"));
        together.selectedProperty().bindBidirectional(model.togetherProperty());
        var none = phrases.binding("side.same");
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> differences(
                                model.currentProperty().get(),
                                model.differencesProperty().get().size()),
                        model.differencesProperty(),
                        model.currentProperty(),
                        none));
        count.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        previous.setOnAction(event -> step(false));
        next.setOnAction(event -> step(true));
        swap.setOnAction(event -> model.swap());
        close.setOnAction(event -> model.close());
        model.measure(view.tabStops());
        view.whenColumnChanged(model::measure);
        main.zoomProperty().addListener((property, before, now) -> view.zoom(now.intValue()));
        view.zoom(main.zoomProperty().get());
        model.highlights().lookProperty().addListener((property, before, now) -> {
            title.setText(model.title());
            view.show(now);
        });
        view.show(model.highlights().lookProperty().get());
        title.setText(model.title());
        theme.paletteProperty().addListener((property, before, now) -> view.recolour());
        desk.codesProperty().addListener((property, before, now) -> view.recolour());
        view.area().addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        view.area().addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        flashEnd.setOnFinished(event -> model.highlights().flash(Optional.empty()));
    }

    /** The text of the report beside. */
    Node page() {
        return view.area();
    }

    /** The menu of that text; other features add their entries to it. */
    ContextMenu menu() {
        return menu.menu();
    }

    /** Where the selection is on the screen, if it is this page in which something is selected. */
    Optional<Bounds> placeOfSelection() {
        return model.isSelectedHere() ? view.placeOfSelection() : Optional.empty();
    }

    /** Moves the selection to the top, if it is this page in which something is selected; tells whether it is. */
    boolean raiseSelection() {
        boolean here = model.isSelectedHere();
        if (here) {
            view.raiseSelection();
        }
        return here;
    }

    /** What this report gives instead of a number of the open one. */
    String saysRight(Difference difference) {
        return says(difference.right(), model.sheetProperty().get().map(Sheet::opened));
    }

    /** How many numbers differ, and which of them is looked at. */
    private String differences(int current, int all) {
        if (all == 0) {
            return phrases.text("side.same");
        }
        return current == 0 ? phrases.text("side.differing", all) : phrases.text("side.differ", current, all);
    }

    private String saysLeft(Difference difference) {
        return says(difference.left(), desk.opened());
    }

    private String says(Stated stated, Optional<Opened> report) {
        return phrases.text(
                "side.other",
                report.map(opened -> desk.shortName(opened.listed().id())).orElse(""),
                figures.value(stated.statement()));
    }

    /** Calls back with the place at the top when a person has moved this page. */
    void whenMoved(Consumer<Integer> follow) {
        view.whenMovedByHand(() -> model.inOpen(view.firstStored()).ifPresent(follow));
    }

    /** The open report has been moved to a place: this page follows. */
    void follow(int storedInOpen) {
        model.beside(storedInOpen).ifPresent(view::putAtTop);
    }

    /** Turns both pages to a number they give otherwise. */
    void step(boolean forward) {
        model.step(forward).ifPresent(this::show);
    }

    private void show(Difference difference) {
        main.turnTo(SideViewModel.clause(difference.left()));
        Span there = SideViewModel.clause(difference.right());
        view.turnTo(there, () -> {
            model.highlights().flash(Optional.of(there));
            flashEnd.playFromStart();
        });
    }

    private void clicked(MouseEvent event) {
        if (event.isStillSincePress() && event.getClickCount() == 1) {
            view.storedAt(event.getScreenX(), event.getScreenY())
                    .flatMap(model::click)
                    .ifPresent(difference -> main.turnTo(SideViewModel.clause(difference.left())));
        }
    }

    private void pressed(KeyEvent event) {
        if (PlainKey.isOneOf(event, KeyCode.ESCAPE)) {
            escape();
        } else if (PlainKey.isOneOf(event, KeyCode.ENTER)) {
            model.click(view.caret());
        } else if (event.getCode() == KeyCode.D && !event.isShortcutDown() && !event.isAltDown()) {
            step(!event.isShiftDown());
        } else if (event.getCode() == KeyCode.C && event.isShortcutDown()) {
            copy(event.isShiftDown());
        } else {
            return;
        }
        event.consume();
    }

    /** First what is selected, then the page itself. */
    private void escape() {
        if (view.area().getSelection().getLength() > 0) {
            view.area().deselect();
        } else {
            model.close();
        }
    }

    private void copy(boolean cited) {
        view.selection()
                .ifPresent(span -> view.sheet().ifPresent(sheet -> {
                    ClipboardContent content = new ClipboardContent();
                    content.putString(
                            cited ? citation.of(sheet, span) : view.area().getSelectedText());
                    Clipboard.getSystemClipboard().setContent(content);
                }));
    }
}
