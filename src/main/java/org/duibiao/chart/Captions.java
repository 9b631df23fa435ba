package org.duibiao.chart;

import java.util.List;
import java.util.Optional;

/**
 * What a person has written over the words around a chart; what is empty is said by the program. An empty text leaves the
 * place empty.
 *
 * @param notes lines, one a note
 */
public record Captions(
        Optional<String> title, Optional<String> subtitle, Optional<String> notes, Optional<String> source) {

    /** All said by the program. */
    public static final Captions NONE =
            new Captions(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** The words with these over them. */
    public Heading over(Heading heading) {
        return new Heading(
                title.orElse(heading.title()),
                subtitle.orElse(heading.subtitle()),
                notes.map(Captions::lines).orElse(heading.notes()),
                source.orElse(heading.source()),
                heading.pinned());
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
