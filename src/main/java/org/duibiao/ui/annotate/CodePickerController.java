package org.duibiao.ui.annotate;

import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.Screen;
import org.duibiao.annotation.Code;
import org.duibiao.ui.annotate.CodePickerViewModel.Choice;
import org.duibiao.ui.kit.Fxml;
import org.duibiao.ui.kit.Icons;
import org.duibiao.ui.kit.Later;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Theme;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.session.CodeSwatch;
import org.duibiao.ui.session.Desk;
import org.kordamp.ikonli.feather.Feather;

/** The code picker as a pop-up under the selection, above it if there is no room. It stays until Esc or a choice. */
public final class CodePickerController {
    private static final double GAP = 8;

    private final CodePickerViewModel model;
    private final Desk desk;
    private final Theme theme;
    private final Phrases phrases;
    private final Later<Popup> popup;
    private final Later<Parent> view;
    private Optional<Node> owner = Optional.empty();
    private boolean composing;
    private boolean numberTaken;

    @FXML
    private TextField wanted;

    @FXML
    private Label characters;

    @FXML
    private VBox recentBox;

    @FXML
    private FlowPane recent;

    @FXML
    private VBox choices;

    @FXML
    private TextArea memo;

    @FXML
    private Button stay;

    @FXML
    private Button apply;

    public CodePickerController(CodePickerViewModel model, Desk desk, Theme theme, Words words, Fxml fxml) {
        this.model = model;
        this.desk = desk;
        this.theme = theme;
        this.phrases = words.of(CodePickerController.class);
        this.view = new Later<>(() -> fxml.load(this));
        this.popup = new Later<>(this::popup);
        model.openProperty().addListener((property, before, now) -> {
            if (!now) {
                popup.ifMade(Popup::hide);
                owner.ifPresent(Node::requestFocus);
            }
        });
        // later: the page has to be there
        model.whenTurned(() -> Platform.runLater(this::comeBack));
    }

    private Popup popup() {
        Popup made = new Popup();
        made.getContent().add(view.get());
        made.setAutoHide(false);
        made.setHideOnEscape(false);
        return made;
    }

    /** Opens the picker for what is selected in {@code page}; {@code inMemo} puts the cursor into the memo. */
    public void open(Node page, boolean inMemo) {
        owner = Optional.of(page);
        composing = false;
        numberTaken = false;
        view.get();
        model.begin();
        if (model.openProperty().get()) {
            show(page, inMemo);
        }
    }

    /** What was typed before another view was shown is there again with its page. */
    private void comeBack() {
        owner.filter(page -> model.comeBack()).ifPresent(page -> show(page, false));
    }

    private void show(Node page, boolean inMemo) {
        characters.setText(phrases.text("picker.characters", model.characters()));
        fillRecent();
        place(page);
        (inMemo ? memo : wanted).requestFocus();
        wanted.end();
        memo.end();
    }

    private void place(Node page) {
        Bounds at = place(page, desk.selectionPlace());
        Popup shown = popup.get();
        shown.show(page, at.getMinX(), at.getMaxY() + GAP);
        double height = shown.getHeight();
        Rectangle2D screen = screen(at);
        boolean fits =
                at.getMaxY() + GAP + height <= screen.getMaxY() || at.getMinY() - GAP - height >= screen.getMinY();
        if (!fits) {
            // nothing may lie over the words that are to be coded: they move up
            desk.raiseSelection();
            at = place(page, desk.selectionPlace());
        }
        boolean below =
                at.getMaxY() + GAP + height <= screen.getMaxY() || at.getMinY() - GAP - height < screen.getMinY();
        shown.setY(
                below
                        ? Math.min(at.getMaxY() + GAP, Math.max(screen.getMinY(), screen.getMaxY() - height))
                        : at.getMinY() - GAP - height);
        shown.setX(Math.max(screen.getMinX(), Math.min(at.getMinX(), screen.getMaxX() - shown.getWidth())));
    }

    private static Rectangle2D screen(Bounds at) {
        return Screen.getScreensForRectangle(at.getMinX(), at.getMinY(), 1, 1).stream()
                .findFirst()
                .orElse(Screen.getPrimary())
                .getVisualBounds();
    }

    /** Where the words are, else a third into the page. */
    private static Bounds place(Node page, Optional<Bounds> words) {
        return words.orElseGet(() -> {
            Bounds bounds = page.localToScreen(page.getLayoutBounds());
            return new BoundingBox(
                    bounds.getMinX() + bounds.getWidth() / 3, bounds.getMinY() + bounds.getHeight() / 3, 1, 1);
        });
    }

    /** In the memo Enter begins a line; there another key applies, and the button says which. */
    private void sayApply(boolean inMemo) {
        apply.textProperty().unbind();
        apply.textProperty().bind(phrases.binding(inMemo ? "picker.apply.memo" : "picker.apply"));
    }

    @FXML
    void initialize() {
        wanted.textProperty().bindBidirectional(model.wantedProperty());
        memo.textProperty().bindBidirectional(model.memoProperty());
        memo.focusedProperty().addListener((property, before, now) -> sayApply(now));
        sayApply(false);
        model.choicesProperty().addListener((property, before, now) -> fillChoices());
        model.chosenProperty().addListener((property, before, now) -> fillChoices());
        stay.setOnAction(event -> model.apply(true));
        apply.setOnAction(event -> model.apply(false));
        for (Node field : List.of(wanted, memo)) {
            field.addEventFilter(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, this::composed);
        }
        wanted.addEventFilter(KeyEvent.KEY_PRESSED, this::pressedInField);
        wanted.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (numberTaken) {
                numberTaken = false;
                event.consume();
            }
        });
        memo.addEventFilter(KeyEvent.KEY_PRESSED, this::pressedInMemo);
    }

    /** While an input method composes, its Enter and digits are its own; also the Enter that ends it. */
    private void composed(InputMethodEvent event) {
        if (event.getComposed().isEmpty()) {
            Platform.runLater(() -> composing = false);
        } else {
            composing = true;
        }
    }

    private void pressedInField(KeyEvent event) {
        if (composing) {
            return;
        }
        boolean taken = true;
        if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            model.applyNew();
        } else if (event.getCode() == KeyCode.ENTER) {
            model.apply(event.isShiftDown());
        } else if (event.getCode() == KeyCode.I && event.isShortcutDown()) {
            model.applyInVivo();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            model.cancel();
        } else if (event.getCode() == KeyCode.DOWN) {
            model.move(1);
        } else if (event.getCode() == KeyCode.UP) {
            model.move(-1);
        } else if (event.getCode() == KeyCode.TAB && !event.isShiftDown()) {
            memo.requestFocus();
        } else if (event.getCode().isDigitKey()
                && wanted.getText().isEmpty()
                && !event.isShiftDown()
                && !event.isShortcutDown()) {
            numberTaken = true;
            model.applyRecent(digit(event));
        } else {
            taken = false;
        }
        if (taken) {
            event.consume();
        }
    }

    private void pressedInMemo(KeyEvent event) {
        if (composing) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            model.apply(false);
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            model.cancel();
            event.consume();
        } else if (event.getCode() == KeyCode.TAB) {
            (event.isShiftDown() ? wanted : apply).requestFocus();
            event.consume();
        }
    }

    static int digit(KeyEvent event) {
        String name = event.getCode().getName();
        char last = name.charAt(name.length() - 1);
        return Character.isDigit(last) ? last - '0' : 0;
    }

    private void fillRecent() {
        List<Code> codes = model.recent();
        recentBox.setVisible(!codes.isEmpty());
        recentBox.setManaged(!codes.isEmpty());
        recent.getChildren().clear();
        for (int i = 0; i < codes.size(); i++) {
            int number = i + 1;
            Label key = new Label(Integer.toString(number));
            key.getStyleClass().add("kbd");
            HBox graphic = new HBox(5, key, swatch(codes.get(i)));
            graphic.setAlignment(Pos.CENTER);
            Button button = new Button(codes.get(i).name(), graphic);
            button.setMnemonicParsing(false);
            button.getStyleClass().addAll("small", "recent-code");
            button.setFocusTraversable(false);
            button.setOnAction(event -> {
                model.wantedProperty().set("");
                model.applyRecent(number);
            });
            recent.getChildren().add(button);
        }
    }

    private void fillChoices() {
        choices.getChildren().clear();
        List<Choice> now = model.choicesProperty().get();
        for (int i = 0; i < now.size(); i++) {
            HBox row = row(now.get(i), i == model.chosenProperty().get());
            Choice choice = now.get(i);
            row.setOnMouseClicked(event -> model.apply(choice));
            choices.getChildren().add(row);
        }
    }

    private HBox row(Choice choice, boolean chosen) {
        HBox row = new HBox();
        row.getStyleClass().add("picker-choice");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        if (choice instanceof Choice.Existing existing) {
            Label above = label(existing.above().isEmpty() ? "" : existing.above() + " ▸", "secondary");
            row.getChildren()
                    .addAll(
                            swatch(existing.code()),
                            label(existing.code().name(), "name"),
                            above,
                            gap,
                            label(phrases.text("picker.uses", existing.uses()), "secondary"));
        } else if (choice instanceof Choice.New made) {
            row.getStyleClass().add("make");
            row.getChildren()
                    .addAll(
                            Icons.of(Feather.PLUS, 14),
                            label(phrases.text("picker.new", made.name()), "name"),
                            gap,
                            label("Ctrl ↵", "kbd"));
        } else if (choice instanceof Choice.InVivo inVivo) {
            row.getStyleClass().add("make");
            Label quote = label("“" + inVivo.words() + "”", "quote");
            quote.setMinWidth(0);
            row.getChildren()
                    .addAll(
                            Icons.of(Feather.EDIT_2, 14),
                            label(phrases.text("picker.in-vivo"), "name"),
                            quote,
                            gap,
                            label("Ctrl I", "kbd"));
        }
        if (chosen) {
            row.getStyleClass().add("chosen");
            row.getChildren().add(label("↵", "kbd"));
        }
        return row;
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        if (!"quote".equals(style)) {
            label.setMinWidth(Region.USE_PREF_SIZE);
        }
        return label;
    }

    private Region swatch(Code code) {
        return CodeSwatch.of(theme.palette(), code.colour());
    }

    /** The pop-up's content, for tests. */
    Parent view() {
        return view.get();
    }
}
