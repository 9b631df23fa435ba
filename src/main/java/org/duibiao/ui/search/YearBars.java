package org.duibiao.ui.search;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.duibiao.search.Frequency;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.PlainKey;
import org.duibiao.ui.kit.Tip;

/** A bar a year: hits per 10,000 characters of what was looked through. A year without reports is left out as a gap. */
final class YearBars {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double HIGHEST = 40;
    private static final int ALL_NAMED = 14;
    private static final int NAME_IN_BARS = 2; // a year is wider than one bar, not than two

    private final HBox strip;
    private final Phrases phrases;
    private final IntConsumer choose;

    YearBars(HBox strip, Phrases phrases, IntConsumer choose) {
        this.strip = strip;
        this.phrases = phrases;
        this.choose = choose;
    }

    void show(List<Frequency<Integer>> years) {
        strip.getChildren().clear();
        BigDecimal most = years.stream()
                .map(Frequency::perTenThousand)
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
        int span = years.isEmpty()
                ? 0
                : years.get(years.size() - 1).of() - years.get(0).of() + 1;
        int apart = span <= ALL_NAMED ? 1 : NAME_IN_BARS;
        int before = 0;
        int named = Integer.MIN_VALUE / 2;
        for (Frequency<Integer> year : years) {
            for (int missing = before + 1; before > 0 && missing < year.of(); missing++) {
                strip.getChildren().add(grown(new VBox()));
            }
            before = year.of();
            boolean name = year.of() - named >= apart;
            named = name ? year.of() : named;
            strip.getChildren().add(bar(year, most, name, years.size() == 1));
        }
    }

    private VBox bar(Frequency<Integer> year, BigDecimal most, boolean named, boolean only) {
        Region bar = new Region();
        double share = most.signum() == 0 ? 0 : year.perTenThousand().doubleValue() / most.doubleValue();
        double height = year.hits() == 0 ? 2 : Math.max(3, HIGHEST * share);
        bar.setMinHeight(height);
        bar.setMaxHeight(height);
        bar.getStyleClass().add("search-bar");
        if (year.hits() == 0) {
            bar.getStyleClass().add("none");
        }
        Label name = new Label(named ? String.valueOf(year.of()) : "");
        name.setMinWidth(Region.USE_PREF_SIZE);
        VBox box = grown(new VBox(bar, name));
        box.getStyleClass().add("search-year");
        box.setFocusTraversable(true);
        box.setAccessibleRole(AccessibleRole.BUTTON);
        String said = phrases.text(
                "strip.tip", year.of(), year.hits(), year.reports(), year.searched(), year.perTenThousand());
        box.setAccessibleText(said);
        Tip.setText(box, said);
        box.setOnMouseClicked(event -> choose.accept(year.of()));
        box.setOnKeyPressed(event -> {
            if (PlainKey.isOneOf(event, KeyCode.ENTER, KeyCode.SPACE)) {
                choose.accept(year.of());
                event.consume();
            }
        });
        box.pseudoClassStateChanged(CHOSEN, only);
        return box;
    }

    private static VBox grown(VBox box) {
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setMinWidth(8);
        box.setPrefWidth(24);
        return box;
    }
}
