package org.duibiao.ui.codes;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.duibiao.annotation.Attribute;
import org.duibiao.annotation.Code;
import org.duibiao.annotation.Codebook;
import org.duibiao.annotation.Coded;
import org.duibiao.ui.kit.Theme;
import org.duibiao.ui.kit.Token;

/** A coded passage in a list: its code, where it stands, who coded it, its words. A click opens it. */
final class CodedCell extends ListCell<Coded> {
    private static final int LONGEST = 160;
    private static final double MARGIN = 56;
    private static final CornerRadii ROUND = new CornerRadii(2.5);

    private final Supplier<Codebook> codes;
    private final Theme theme;
    private final String memo;

    /** @param memo what a passage without a code is called */
    CodedCell(Supplier<Codebook> codes, Theme theme, String memo, Consumer<Coded> open) {
        this.codes = codes;
        this.theme = theme;
        this.memo = memo;
        setOnMouseClicked(event -> {
            if (getItem() != null) {
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
        Label name = new Label(code == null ? memo : code.name());
        name.getStyleClass().add("strong");
        String district =
                coded.report().header().region().name().orElse(coded.report().name());
        Label place = new Label(String.join(
                " ", district, Attribute.YEAR.of(coded), coded.annotation().author()));
        place.getStyleClass().add("secondary");
        HBox head = new HBox(7, swatch(theme, code == null ? Token.CODE_6.hex(false) : code.colour()), name, place);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox box = new VBox(head, wrapped(coded.annotation().anchor().passage().quote(), "quote"));
        if (!coded.annotation().memo().isBlank()) {
            box.getChildren().add(wrapped(coded.annotation().memo(), "memo"));
        }
        box.getStyleClass().add("passage");
        setGraphic(box);
    }

    static Region swatch(Theme theme, String colour) {
        Region swatch = new Region();
        swatch.getStyleClass().add("code-swatch");
        swatch.setBackground(new Background(new BackgroundFill(theme.palette().code(colour), ROUND, Insets.EMPTY)));
        return swatch;
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
