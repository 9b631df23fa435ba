package org.duibiao.report;

import java.util.List;
import org.duibiao.text.Span;

/**
 * A table rebuilt from its rows. Rows may be shorter than the header where merged cells were lost.
 *
 * @param span the whole table in the text
 * @param rows cells as spans of the text, top to bottom; the first {@code headerRows} are the header
 * @param headerRows how many rows are header, 0 when none could be told
 */
public record Table(Span span, List<List<Span>> rows, int headerRows) {
    public Table {
        rows = rows.stream().map(List::copyOf).toList();
    }
}
