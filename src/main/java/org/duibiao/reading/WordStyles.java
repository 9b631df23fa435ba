package org.duibiao.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/** The paragraph styles of a Word file: what they are called, and what they say of numbers. */
final class WordStyles {
    private static final int MOST_ABOVE = 20;

    private final Map<String, Element> styles = new HashMap<>();

    /**
     * @param sheet root of the part that defines styles
     */
    WordStyles(Optional<Element> sheet) {
        for (Element style : sheet.map(WordXml::children).orElseGet(List::of)) {
            WordXml.attribute(style, "styleId").ifPresent(id -> styles.put(id, style));
        }
    }

    static Optional<String> of(Element paragraph) {
        return WordXml.below(paragraph, "pPr", "pStyle").flatMap(WordXml::value);
    }

    /** What people see in the list of styles, in the English of Word: {@code toc 1}; the id if it has no name. */
    String name(String id) {
        return Optional.ofNullable(styles.get(id))
                .flatMap(style -> WordXml.child(style, "name"))
                .flatMap(WordXml::value)
                .orElse(id);
    }

    /** A property of numbers that a style has, or the one it is based on. */
    Optional<String> numbering(String id, String property) {
        Optional<Element> style = Optional.ofNullable(styles.get(id));
        for (int i = 0; i < MOST_ABOVE && style.isPresent(); i++) {
            Optional<String> value = style.flatMap(it -> WordXml.below(it, "pPr", "numPr", property))
                    .flatMap(WordXml::value);
            if (value.isPresent()) {
                return value;
            }
            style = style.flatMap(it -> WordXml.child(it, "basedOn"))
                    .flatMap(WordXml::value)
                    .flatMap(base -> Optional.ofNullable(styles.get(base)));
        }
        return Optional.empty();
    }
}
