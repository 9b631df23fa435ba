package org.duibiao.ui.annotate;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.duibiao.annotation.Annotation;
import org.duibiao.annotation.Code;
import org.duibiao.text.AsRead;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Theme;
import org.duibiao.ui.kit.Token;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.session.Desk;
import org.duibiao.ui.session.Excerpt;

/** An annotation in the list; all of one height, and made once, so that long lists cost nothing. */
final class AnnotationCard extends ListCell<Annotation> {
    static final double HEIGHT = 116;
    private static final PseudoClass HELD = PseudoClass.getPseudoClass("held");
    private static final CornerRadii LEFT = new CornerRadii(5, 0, 0, 5, false);

    private final AnnotationListViewModel model;
    private final Desk desk;
    private final Theme theme;
    private final Words words;
    private final Phrases phrases;
    private final Region bar = new Region();
    private final Label name = label("strong");
    private final Label flags = label("flags");
    private final Label length = label("caption");
    private final Label quote = label("quote");
    private final Label below = label("below");
    private final HBox card;

    AnnotationCard(AnnotationListViewModel model, Desk desk, Theme theme, Words words) {
        this.model = model;
        this.desk = desk;
        this.theme = theme;
        this.words = words;
        this.phrases = words.of(AnnotationCard.class);
        bar.getStyleClass().add("bar");
        length.setMinWidth(USE_PREF_SIZE);
        flags.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        quote.setWrapText(true);
        VBox.setVgrow(quote, Priority.ALWAYS);
        VBox body = new VBox(new HBox(4, name, gap, flags, length), quote, below);
        body.getStyleClass().add("body");
        HBox.setHgrow(body, Priority.ALWAYS);
        card = new HBox(bar, body);
        card.getStyleClass().add("annotation-card");
        setPrefWidth(0);
        // made when it may be wanted: a long list scrolls through hundreds of cards
        setOnMouseEntered(event -> setTooltip(getItem() == null ? null : tip(getItem())));
        setOnMouseClicked(event -> {
            if (getItem() != null
                    && event.getButton() == MouseButton.PRIMARY
                    && event.isStillSincePress()
                    && !event.isShiftDown()
                    && !event.isShortcutDown()) {
                model.take(getItem());
            }
        });
    }

    private static Label label(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setMinWidth(0);
        return label;
    }

    /** Whether the annotation is the one that is looked at. */
    void held(boolean now) {
        card.pseudoClassStateChanged(HELD, now);
    }

    @Override
    protected void updateItem(Annotation annotation, boolean empty) {
        super.updateItem(annotation, empty);
        if (empty || annotation == null) {
            setGraphic(null);
            return;
        }
        String colour = desk.code(annotation).map(Code::colour).orElse(Token.CODE_6.hex(false));
        bar.setBackground(new Background(new BackgroundFill(theme.palette().code(colour), LEFT, Insets.EMPTY)));
        String text = AsRead.onOneLine(annotation.anchor().passage().quote());
        name.setText(model.name(annotation));
        flags.setText("⚑".repeat(annotation.weight()));
        length.setText(phrases.text("list.characters", text.codePointCount(0, text.length())));
        boolean lost = model.isLost(annotation);
        quote.setText(lost ? context(annotation, text) : text);
        style(lost ? "warning" : annotation.memo().isBlank() ? "secondary" : "memo");
        below.setText(
                lost
                        ? phrases.text("list.orphan")
                        : annotation.memo().isBlank()
                                ? who(annotation)
                                : annotation.memo().replaceAll("\\s+", " "));
        held(desk.heldProperty().get().equals(Optional.of(annotation.id())));
        setGraphic(card);
    }

    /** How the last line looks; the same look again would be worked out again. */
    private void style(String look) {
        if (!below.getStyleClass().contains(look)) {
            below.getStyleClass().setAll("below", look);
        }
    }

    /** The words it was made on with what stood around them. */
    private String context(Annotation annotation, String text) {
        Excerpt excerpt = model.lostContextsProperty().get().get(annotation.id());
        return excerpt == null ? text : excerpt.before() + "【" + excerpt.quote() + "】" + excerpt.after();
    }

    private Tooltip tip(Annotation annotation) {
        Tooltip tip =
                new Tooltip(annotation.memo().isBlank() ? who(annotation) : annotation.memo() + "\n" + who(annotation));
        tip.setWrapText(true);
        tip.setMaxWidth(360);
        return tip;
    }

    private String who(Annotation annotation) {
        String when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT)
                .withLocale(words.language().locale())
                .withZone(ZoneId.systemDefault())
                .format(annotation.made());
        return annotation.author().isBlank() ? when : annotation.author() + " · " + when;
    }
}
