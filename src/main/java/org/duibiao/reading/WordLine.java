package org.duibiao.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * The words of one paragraph of a Word file, without what is deleted, hidden or a command of a field.
 *
 * @param words soft line breaks as LF, marks of footnotes as {@code [1]}
 * @param boxes the contents of text boxes that hang on it, each once
 */
record WordLine(String words, List<Element> boxes) {
    private static final Set<String> SILENT =
            Set.of("pPr", "rPr", "sdtPr", "instrText", "delText", "del", "moveFrom", "rt", "Fallback", "annotation");

    static WordLine of(Element paragraph) {
        StringBuilder words = new StringBuilder();
        List<Element> boxes = new ArrayList<>();
        collect(paragraph, words, boxes);
        return new WordLine(words.toString(), List.copyOf(boxes));
    }

    private static void collect(Element parent, StringBuilder words, List<Element> boxes) {
        for (Element child : WordXml.children(parent)) {
            String name = WordXml.name(child);
            switch (name) {
                case "t" -> words.append(child.getTextContent());
                case "tab", "ptab" -> words.append('\t');
                case "br", "cr" -> words.append('\n');
                case "noBreakHyphen" -> words.append('-');
                case "footnoteReference", "endnoteReference" ->
                    WordXml.attribute(child, "id")
                            .ifPresent(id -> words.append('[').append(id).append(']'));
                case "txbxContent" -> boxes.add(child);
                default -> {
                    boolean hidden = name.equals("r")
                            && WordXml.child(child, "rPr")
                                    .filter(properties -> WordXml.on(properties, "vanish"))
                                    .isPresent();
                    if (!hidden && !SILENT.contains(name)) {
                        collect(child, words, boxes);
                    }
                }
            }
        }
    }
}
