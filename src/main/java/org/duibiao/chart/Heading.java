package org.duibiao.chart;

import java.util.List;

/**
 * The words around a chart, which are part of the picture.
 *
 * @param title what is shown
 * @param subtitle where goals and outcomes come from, or the unit
 * @param notes what is not drawn and why, how marks are to be read, the tolerance used
 * @param source the reports everything comes from
 * @param pinned marks that a person has put a note to; they are numbered in this order
 */
public record Heading(String title, String subtitle, List<String> notes, String source, List<Pinned> pinned) {

    /**
     * A note to a mark.
     *
     * @param mark its {@link Evidence#key()}
     * @param note what it says
     */
    public record Pinned(String mark, String note) {}

    public Heading {
        notes = List.copyOf(notes);
        pinned = List.copyOf(pinned);
    }

    /** With nothing pinned. */
    public Heading(String title, String subtitle, List<String> notes, String source) {
        this(title, subtitle, notes, source, List.of());
    }
}
