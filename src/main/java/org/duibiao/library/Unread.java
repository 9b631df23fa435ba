package org.duibiao.library;

import org.duibiao.extraction.LeftOut;
import org.duibiao.text.Span;

/**
 * A number of a report that no statement was made of.
 *
 * @param number where it stands in the stored text
 * @param words the number as it stands there
 * @param reason short name of why, for lists that machines read
 * @param said why, by language
 */
public record Unread(Span number, String words, String reason, FileOutcome.Said said) {
    static Unread of(LeftOut left, String text) {
        String id = left.reason().id();
        return new Unread(
                left.number(),
                left.number().in(text),
                id,
                language -> Sentences.say(language, "left-out." + id, java.util.List.of()));
    }
}
