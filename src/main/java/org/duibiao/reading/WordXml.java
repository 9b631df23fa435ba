package org.duibiao.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Elements of WordprocessingML by their plain names: transitional, strict and Word 2003 files differ in name space only. */
final class WordXml {
    private WordXml() {}

    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    static String name(Element element) {
        return element.getLocalName() == null ? element.getNodeName() : element.getLocalName();
    }

    static Optional<Element> child(Element parent, String name) {
        return children(parent).stream()
                .filter(child -> name(child).equals(name))
                .findFirst();
    }

    /** The element at the end of a way down, by the first child of each name. */
    static Optional<Element> below(Element parent, String... names) {
        Optional<Element> at = Optional.of(parent);
        for (String name : names) {
            at = at.flatMap(element -> child(element, name));
        }
        return at;
    }

    static Optional<String> attribute(Element element, String name) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            if (element.getAttributes().item(i) instanceof Attr attribute) {
                String own = attribute.getLocalName() == null ? attribute.getName() : attribute.getLocalName();
                if (own.equals(name)) {
                    return Optional.of(attribute.getValue());
                }
            }
        }
        return Optional.empty();
    }

    static Optional<String> value(Element element) {
        return attribute(element, "val");
    }

    /** A whole number of at most six digits; empty for anything else. */
    static Optional<Integer> number(Optional<String> words) {
        return words.filter(value -> value.matches("\\d{1,6}")).map(Integer::valueOf);
    }

    /** Whether a property is there and not switched off. */
    static boolean on(Element properties, String name) {
        return child(properties, name)
                .filter(property ->
                        !List.of("0", "false", "off").contains(value(property).orElse("")))
                .isPresent();
    }
}
