package org.duibiao.chart;

import java.util.List;

/**
 * The words around a chart, which are part of the picture.
 *
 * @param title what is shown
 * @param subtitle where goals and outcomes come from, or the unit
 * @param notes what is not drawn and why, how marks are to be read, the tolerance used
 * @param source the reports everything comes from
 */
public record Heading(String title, String subtitle, List<String> notes, String source) {
    public Heading {
        notes = List.copyOf(notes);
    }
}
