package org.duibiao.ui.codes;

import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.duibiao.annotation.Code;
import org.duibiao.annotation.Codebook;
import org.duibiao.annotation.Coded;
import org.duibiao.ui.kit.Theme;
import org.duibiao.ui.kit.Token;
import org.duibiao.ui.session.CodeSwatch;

/** A coded passage in a list: its code, where it stands, who coded it, its words. A click opens it. */
final class CodedCell extends ListCell<Coded> {
    private static final int LONGEST = 160;
    private static final double MARGIN = 56;

    private final Supplier<Codebook> codes;
    private final Theme theme;
    private final Supplier<String> memo;

    /** @param memo what a passage without a code is called */
    CodedCell(Supplier<Codebook> codes, Theme theme, Supplier<String> memo, Consumer<Coded> open) {
        this.codes = codes;
        this.theme = theme;
        this.memo = memo;
        setOnMouseClicked(event -> {
            boolean plain = event.getButton() == MouseButton.PRIMARY && !event.isShiftDown() && !event.isShortcutDown();
            if (getItem() != null && plain) {
                open.accept(getItem());
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
        Code code = coded.code().flatMap(codes.get()::code).orElse(null);
        Label name = new Label(code == null ? memo.get() : code.name());
        name.getStyleClass().add("strong");
        Label place = new Label(String.join(
                " · ",
                Stream.of(coded.report().shortName(), coded.annotation().author())
                        .filter(words -> !words.isBlank())
                        .toList()));
        place.getStyleClass().add("secondary");
        HBox head = new HBox(
                7, CodeSwatch.of(theme.palette(), code == null ? Token.CODE_6.hex(false) : code.colour()), name, place);
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
        String line = words.strip().replaceAll("\\s+", " ");
        Text text = new Text(line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…");
        text.getStyleClass().add(style);
        text.wrappingWidthProperty().bind(getListView().widthProperty().subtract(MARGIN));
        return text;
    }
}
