package org.duibiao.ui.kit;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;

/** In which letters the government speaks, remembered between starts. */
public final class ReportType {
    private static final String SERIF = "report.serif";
    private static final String SANS_CLASS = "sans-reports";

    private final BooleanProperty serif;

    public ReportType(Memory memory) {
        serif = new SimpleBooleanProperty(
                memory.get(SERIF).map(Boolean::valueOf).orElse(true));
        serif.addListener((property, before, now) -> memory.put(SERIF, now.toString()));
    }

    /** Whether report text is set in serif; else in the sans of the program. */
    public BooleanProperty serifProperty() {
        return serif;
    }

    /** The family to set report text in. */
    public String family() {
        return serif.get() ? Fonts.SERIF : Fonts.SANS;
    }

    /** Sets all report text below a node in these letters, now and after every change. */
    public void setBelow(Node root) {
        Runnable follow = () -> {
            root.getStyleClass().remove(SANS_CLASS);
            if (!serif.get()) {
                root.getStyleClass().add(SANS_CLASS);
            }
        };
        serif.addListener((property, before, now) -> follow.run());
        follow.run();
    }
}
