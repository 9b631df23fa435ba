package org.duibiao.report;

import java.util.List;
import java.util.Optional;
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

    /** The paragraph that holds a position, if one does. */
    public Optional<Paragraph> paragraphAt(int position) {
        int low = 0;
        int high = paragraphs.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Span span = paragraphs.get(middle).span();
            if (span.contains(position)) {
                return Optional.of(paragraphs.get(middle));
            }
            if (span.start() > position) {
                high = middle - 1;
            } else {
                low = middle + 1;
            }
        }
        return Optional.empty();
    }
}
