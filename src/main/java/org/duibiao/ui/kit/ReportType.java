package org.duibiao.ui.kit;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;

/** How report text is set: its family and size, remembered between starts. Who shows report text follows both. */
public final class ReportType {
    /** The size of report text at first, in pixels; its lines are twice as high. */
    public static final int SIZE_AT_FIRST = 16;

    public static final int SMALLEST = 12;
    public static final int LARGEST = 28;

    private static final String SERIF = "report.serif";
    private static final String SIZE = "report.size";

    private final BooleanProperty serif;
    private final IntegerProperty size;

    public ReportType(Memory memory) {
        serif = new SimpleBooleanProperty(
                memory.get(SERIF).map(Boolean::valueOf).orElse(true));
        size = new SimpleIntegerProperty(bounded((int) memory.number(SIZE, SIZE_AT_FIRST)));
        serif.addListener((property, before, now) -> memory.put(SERIF, now.toString()));
        size.addListener((property, before, now) -> memory.put(SIZE, now.toString()));
    }

    /** Whether the government speaks in serif; else in the sans of the program. */
    public BooleanProperty serifProperty() {
        return serif;
    }

    /** The size of report text in pixels. */
    public IntegerProperty sizeProperty() {
        return size;
    }

    /** The family to set report text in. */
    public String family() {
        return serif.get() ? Fonts.SERIF : Fonts.SANS;
    }

    /** Makes report text larger or smaller, within what can be read. */
    public void zoom(int by) {
        size.set(bounded(size.get() + by));
    }

    private static int bounded(int wanted) {
        return Math.max(SMALLEST, Math.min(LARGEST, wanted));
    }
}
