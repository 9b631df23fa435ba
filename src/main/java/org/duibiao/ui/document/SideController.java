package org.duibiao.ui.document;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.duibiao.text.Span;
import org.duibiao.ui.document.page.Differences.Difference;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Theme;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.session.Desk;

/** The report beside: its head with the numbers that differ, and its page. */
public final class SideController {
    private final SideViewModel model;
    private final DocumentViewModel main;
    private final Desk desk;
    private final Theme theme;
    private final Phrases phrases;
    private final PageView view;
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
        this.view = new PageView(new Coding(desk, phrases), theme::palette, id -> {});
    }

    @FXML
    void initialize() {
        middle.getChildren().add(view);
        view.area().accessibleTextProperty().bind(phrases.binding("side.text"));
        together.selectedProperty().bindBidirectional(model.togetherProperty());
        var none = phrases.binding("side.same");
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.differencesProperty().get().isEmpty()
                                ? none.get()
                                : phrases.text(
                                        "side.differ",
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
        model.measure(PageView.tabStops());
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
                    .flatMap(model::at)
                    .ifPresent(difference -> main.turnTo(SideViewModel.clause(difference.left())));
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            model.close();
        } else if (event.getCode() == KeyCode.D && !event.isShortcutDown()) {
            step(!event.isShiftDown());
        } else if (event.getCode() == KeyCode.C && event.isShortcutDown()) {
            copy(event.isShiftDown());
        } else {
            return;
        }
        event.consume();
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
