package org.duibiao.ui.search;

import java.util.List;
import java.util.function.Function;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.duibiao.search.Frequency;
import org.duibiao.ui.kit.Fonts;
import org.duibiao.ui.kit.Palette;
import org.duibiao.ui.kit.Token;

/** How often something is said in each year, per 10,000 characters; years without a report are left empty. */
final class YearBars extends Region {
    private static final double HEIGHT = 58;
    private static final double FOOT = 14;
    private static final double STEP = 16;

    private final Canvas canvas = new Canvas();
    private final Tooltip tip = new Tooltip();
    private List<Frequency<Integer>> years = List.of();
    private Function<Frequency<Integer>, String> say = year -> "";

    YearBars() {
        getChildren().add(canvas);
        Tooltip.install(this, tip);
        setOnMouseMoved(event -> tip.setText(at(event.getX())));
        setMinHeight(HEIGHT);
        setMaxHeight(HEIGHT);
    }

    private String at(double x) {
        if (years.isEmpty()) {
            return "";
        }
        int year = years.get(0).of() + (int) (x / STEP);
        return years.stream()
                .filter(one -> one.of() == year)
                .findFirst()
                .map(say)
                .orElse(String.valueOf(year));
    }

    /** Paints bars for these years, which are in order. */
    void show(List<Frequency<Integer>> of, Function<Frequency<Integer>, String> words, Palette palette) {
        years = of;
        say = words;
        int first = of.isEmpty() ? 0 : of.get(0).of();
        int last = of.isEmpty() ? 0 : of.get(of.size() - 1).of();
        double width = of.isEmpty() ? 0 : (last - first + 1) * STEP;
        canvas.setWidth(width);
        canvas.setHeight(HEIGHT);
        setMinWidth(width);
        setMaxWidth(width);
        setPrefSize(width, HEIGHT);
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, width, HEIGHT);
        double most = of.stream()
                .mapToDouble(one -> one.perTenThousand().doubleValue())
                .max()
                .orElse(0);
        double floor = HEIGHT - FOOT;
        for (Frequency<Integer> one : of) {
            double x = (one.of() - first) * STEP;
            double high = most == 0 ? 0 : one.perTenThousand().doubleValue() / most * (floor - 4);
            g.setFill(palette.color(Token.GRID));
            g.fillRect(x + 2, floor - 1, STEP - 4, 1);
            g.setFill(palette.color(Token.TICK));
            g.fillRect(x + 3, floor - Math.max(high, one.hits() > 0 ? 2 : 0), STEP - 6, Math.max(high, one.hits() > 0 ? 2 : 0));
        }
        g.setFill(palette.color(Token.FG_MUTED));
        g.setFont(Font.font(Fonts.SANS, 11));
        if (!of.isEmpty()) {
            g.setTextAlign(TextAlignment.LEFT);
            g.fillText(String.valueOf(first), 0, HEIGHT - 2);
            if (last - first >= 4) {
                g.setTextAlign(TextAlignment.RIGHT);
                g.fillText(String.valueOf(last), width, HEIGHT - 2);
            }
        }
    }
}
