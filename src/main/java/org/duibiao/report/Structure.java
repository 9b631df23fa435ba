package org.duibiao.report;

import java.util.List;
import org.duibiao.text.Span;

/**
 * How a report's text is built; all spans are positions in that text, in reading order.
 *
 * @param sections the outline, parents before their children
 * @param paragraphs all of the body; between them lie only line breaks and folded stretches
 * @param notes the glossary
 * @param tables rebuilt tables
 * @param folded site chrome, page furniture and second copies: kept, but not shown unless asked for
 */
public record Structure(
        List<Section> sections, List<Paragraph> paragraphs, List<Note> notes, List<Table> tables, List<Span> folded) {
    public Structure {
        sections = List.copyOf(sections);
        paragraphs = List.copyOf(paragraphs);
        notes = List.copyOf(notes);
        tables = List.copyOf(tables);
        folded = List.copyOf(folded);
    }
}
