package org.duibiao.report;

import java.util.List;
import org.duibiao.text.Span;

/**
 * An entry of the glossary and the marks in the text that point to it.
 *
 * @param label as printed: (1), ①, [1]
 * @param text the entry itself; empty span when only marks were found
 * @param marks where the text points to it
 */
public record Note(String label, Span text, List<Span> marks) {
    public Note {
        marks = List.copyOf(marks);
    }
}
