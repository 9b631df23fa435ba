package org.duibiao.reading;

import java.util.ArrayList;
import java.util.List;
import org.duibiao.text.Span;

/** Takes out characters that nobody sees and that part words all the same: of no width, soft hyphens, controls. */
final class Unseen {
    Source takeOut(Source source) {
        String text = source.text();
        List<Span> unseen = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            int from = i;
            while (i < text.length() && isUnseen(text.charAt(i))) {
                i++;
            }
            if (i > from) {
                unseen.add(new Span(from, i));
            }
        }
        return unseen.isEmpty() ? source : source.without(unseen);
    }

    private static boolean isUnseen(char c) {
        return (c < ' ' && c != '\n' && c != '\t')
                || c == '\u00AD'
                || c == '\uFEFF'
                || (c >= '\u200B' && c <= '\u200F')
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2060' && c <= '\u2064');
    }
}
