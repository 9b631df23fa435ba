package org.duibiao.ui.session;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.duibiao.ledger.Verdict;
import org.duibiao.ui.kit.Icons;
import org.kordamp.ikonli.feather.Feather;

/** A verdict as a chip of the window: icon, word and shape; base.css gives it its colours. */
public final class VerdictChip {

    private VerdictChip() {}

    /**
     * A chip.
     *
     * @param words the verdict's word, with a count if wanted
     */
    public static Label of(Verdict verdict, String words) {
        Optional<Feather> icon = switch (verdict) {
            case EXCEEDED -> Optional.of(Feather.CHEVRONS_UP);
            case MET -> Optional.of(Feather.CHECK);
            case MISSED -> Optional.of(Feather.ARROW_DOWN);
            case ON_TRACK, BEHIND -> Optional.of(Feather.PLAY);
            case PENDING -> Optional.of(Feather.CLOCK);
            case NEARLY, NOT_REPORTED, NOT_COMPARABLE -> Optional.empty();
        };
        String sign = switch (verdict) {
            case NEARLY -> "≈ ";
            case NOT_REPORTED -> "! ";
            case NOT_COMPARABLE -> "≠ ";
            default -> "";
        };
        Label chip = new Label(sign + words);
        chip.getStyleClass().addAll("verdict", verdict.id());
        chip.setMinWidth(Region.USE_PREF_SIZE);
        icon.ifPresent(shape -> {
            Node graphic = Icons.of(shape, 12);
            if (verdict == Verdict.BEHIND) {
                graphic.setRotate(180);
            }
            chip.setGraphic(graphic);
        });
        return chip;
    }
}
