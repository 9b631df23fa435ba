package org.duibiao.ui.annotate;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.duibiao.annotation.Annotation;
import org.duibiao.annotation.Change;
import org.duibiao.annotation.Code;
import org.duibiao.annotation.Codebook;
import org.duibiao.annotation.ReportMemo;
import org.duibiao.ui.annotate.AnnotationListViewModel.Order;
import org.duibiao.ui.kit.Answers;
import org.duibiao.ui.kit.EmptyNote;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.PlainKey;
import org.duibiao.ui.kit.Replaced;
import org.duibiao.ui.kit.Saying;
import org.duibiao.ui.kit.Theme;
import org.duibiao.ui.kit.Tip;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.session.AnnotationDeeds;
import org.duibiao.ui.session.AnnotationMenu;
import org.duibiao.ui.session.Desk;
import org.duibiao.ui.session.MemoDialog;
import org.duibiao.ui.session.Session;

/** The inspector's annotations: codes with counts above, what is annotated in the open report below. */
public final class AnnotationsController {
    private final AnnotationListViewModel model;
    private final Annotator annotator;
    private final AnnotationDeeds deeds;
    private final AnnotationMenu menu;
    private final MemoDialog memos;
    private final Desk desk;
    private final Session session;
    private final Theme theme;
    private final Words words;
    private final Phrases phrases;
    private final Set<AnnotationCard> cards = Collections.newSetFromMap(new WeakHashMap<>());

    @FXML
    private TextField wanted;

    @FXML
    private Button add;

    @FXML
    private Button undo;

    @FXML
    private Button redo;

    @FXML
    private TreeView<Code> tree;

    @FXML
    private Label listTitle;

    @FXML
    private Label listCount;

    @FXML
    private ToggleButton flagged;

    @FXML
    private ComboBox<Order> order;

    @FXML
    private Button reportMemo;

    @FXML
    private Label reportMemoWords;

    @FXML
    private Hyperlink elsewhere;

    @FXML
    private ListView<Annotation> list;

    public AnnotationsController(
            AnnotationListViewModel model,
            Annotator annotator,
            AnnotationDeeds deeds,
            AnnotationMenu menu,
            MemoDialog memos,
            Desk desk,
            Session session,
            Theme theme,
            Words words) {
        this.model = model;
        this.annotator = annotator;
        this.deeds = deeds;
        this.menu = menu;
        this.memos = memos;
        this.desk = desk;
        this.session = session;
        this.theme = theme;
        this.words = words;
        this.phrases = words.of(AnnotationsController.class);
    }

    @FXML
    void initialize() {
        CodeTree codes = new CodeTree(tree, annotator, desk, theme);
        history();
        add.setOnAction(event -> make());
        model.wordsProperty().bindBidirectional(wanted.textProperty());
        wanted.textProperty().addListener((property, before, now) -> codes.fill(now));
        desk.codesProperty().addListener((property, before, now) -> {
            codes.fill(wanted.getText());
            list.refresh();
        });
        session.annotationsChangeProperty().addListener((property, before, now) -> {
            codes.count();
            fillReportMemo();
        });
        theme.paletteProperty().addListener((property, before, now) -> {
            codes.recolour();
            list.refresh();
        });
        list();
        reportMemo.setOnAction(event -> writeOnReport());
        reportMemoWords.setOnMouseClicked(event -> writeOnReport());
        desk.openedProperty().addListener((property, before, now) -> fillReportMemo());
        elsewhere.setOnAction(event -> model.elsewhereLost().ifPresent(session::open));
        codes.fill("");
        fillReportMemo();
    }

    private void history() {
        undo.setOnAction(event -> desk.undo());
        redo.setOnAction(event -> desk.redo());
        undo.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> desk.undoNameProperty().get().isEmpty(), desk.undoNameProperty()));
        redo.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> desk.redoNameProperty().get().isEmpty(), desk.redoNameProperty()));
        Tip.bindText(
                undo,
                Bindings.createStringBinding(
                        () -> desk.undoNameProperty()
                                .get()
                                .map(name -> phrases.text("command.undo-that", desk.say(name)))
                                .orElse(phrases.text("list.undo")),
                        desk.undoNameProperty(),
                        words.languageProperty()));
        Tip.bindText(
                redo,
                Bindings.createStringBinding(
                        () -> desk.redoNameProperty()
                                .get()
                                .map(name -> phrases.text("command.redo-that", desk.say(name)))
                                .orElse(phrases.text("list.redo")),
                        desk.redoNameProperty(),
                        words.languageProperty()));
    }

    // ---- the list -------------------------------------------------------------------------------------------------

    private void list() {
        list.setFixedCellSize(AnnotationCard.HEIGHT);
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setCellFactory(view -> {
            AnnotationCard card = new AnnotationCard(model, desk, theme, words);
            cards.add(card);
            return card;
        });
        list.setPlaceholder(new EmptyNote(phrases.binding("list.none")));
        list.setContextMenu(menu.of(() -> List.copyOf(list.getSelectionModel().getSelectedItems())));
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::pressedInList);
        flagged.selectedProperty().bindBidirectional(model.onlyFlaggedProperty());
        order.getItems().setAll(Order.values());
        order.valueProperty().bindBidirectional(model.orderProperty());
        Saying.in(order, words, one -> phrases.text(one.key()));
        words.languageProperty().addListener((property, before, now) -> {
            show(model.shownProperty().get());
            list.refresh();
        });
        model.shownProperty().addListener((property, before, now) -> show(now));
        model.lostContextsProperty().addListener((property, before, now) -> list.refresh());
        desk.heldProperty().addListener((property, before, now) -> held());
        show(model.shownProperty().get());
    }

    /** Takes out and puts in only what differs: thousands of rows may stay as they are. */
    private void show(List<Annotation> now) {
        ObservableList<Annotation> items = list.getItems();
        Replaced replaced = Replaced.between(items, now);
        if (replaced.from() < replaced.before()) {
            items.remove(replaced.from(), replaced.before());
        }
        if (replaced.from() < replaced.now()) {
            items.addAll(replaced.from(), now.subList(replaced.from(), replaced.now()));
        }
        listTitle.setText(phrases.text("list.all"));
        listCount.setText(phrases.text("list.count", now.size()));
        boolean lost = model.elsewhereLost().isPresent();
        elsewhere.setVisible(lost);
        elsewhere.setManaged(lost);
    }

    private void held() {
        Optional<Annotation> held = desk.held();
        cards.forEach(card -> card.held(card.getItem() != null
                && held.filter(annotation ->
                                annotation.id().equals(card.getItem().id()))
                        .isPresent()));
        boolean inView = held.isPresent()
                && cards.stream().anyMatch(card -> held.get().equals(card.getItem()) && card.isVisible());
        if (held.isPresent() && !inView) {
            int at = list.getItems().indexOf(held.get());
            if (at >= 0) {
                list.scrollTo(Math.max(0, at - 1));
            }
        }
    }

    private void pressedInList(KeyEvent event) {
        List<Annotation> chosen = List.copyOf(list.getSelectionModel().getSelectedItems());
        if (PlainKey.isOneOf(event, KeyCode.DELETE, KeyCode.U)) {
            deeds.remove(chosen);
        } else if (PlainKey.isOneOf(event, KeyCode.F)) {
            deeds.weigh(chosen, chosen.isEmpty() ? 0 : (chosen.get(0).weight() + 1) % (Annotation.HEAVIEST + 1));
        } else if (event.getCode() == KeyCode.ENTER && !chosen.isEmpty()) {
            model.take(chosen.get(0));
        } else {
            return;
        }
        event.consume();
    }

    // ---- making a code, noting on the report ----------------------------------------------------------------------

    private void make() {
        Window window = add.getScene().getWindow();
        new Answers(words)
                .name(window, phrases.text("ask.code"), "", wanted.getText())
                .ifPresent(name -> {
                    Codebook codes = desk.codesProperty().get();
                    if (codes.named(name).isEmpty()) {
                        desk.apply(new Change.AddCode(Code.named(name, codes.proposeColour())));
                    }
                });
    }

    private void fillReportMemo() {
        String noted = session.reportProperty()
                .get()
                .flatMap(deeds::memo)
                .map(ReportMemo::words)
                .orElse("");
        if (!noted.equals(reportMemoWords.getText())) {
            reportMemoWords.setText(noted);
            reportMemoWords.setVisible(!noted.isEmpty());
            reportMemoWords.setManaged(!noted.isEmpty());
        }
        reportMemo.setDisable(desk.opened().isEmpty());
    }

    private void writeOnReport() {
        session.reportProperty()
                .get()
                .ifPresent(report -> memos.ask(
                                phrases.text("report-memo.ask", desk.shortName(report)),
                                deeds.memo(report).map(ReportMemo::words).orElse(""))
                        .ifPresent(memo -> deeds.memo(report, memo)));
    }
}
