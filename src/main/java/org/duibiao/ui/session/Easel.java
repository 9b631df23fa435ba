package org.duibiao.ui.session;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.duibiao.chart.Chart;
import org.duibiao.chart.Evidence;
import org.duibiao.ui.kit.Palette;

/** Draws charts for panels that have none of their own, in the theme and language of the window. FX thread. */
public interface Easel {

    /**
     * A chart as it stands in the window.
     *
     * @param onMark gets what stands behind a mark that was clicked
     */
    Node draw(Chart chart, double width, Consumer<Evidence> onMark);

    /** The colours it draws in; what was drawn before they changed wants to be drawn again. */
    ObservableValue<Palette> colours();

    /** Asks where to, and writes it as a picture or as the numbers behind it. */
    void save(Chart chart);
}
