package org.duibiao.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * The numbers that Word paints before paragraphs and does not store: 一、 （一） 1.1. Counted in the order of the text, so
 * one object a document.
 */
final class WordNumbers {
    private static final int DEEPEST = 9;

    private final Map<String, Element> lists = new HashMap<>();
    private final Map<String, Element> numbers = new HashMap<>();
    private final WordStyles styles;
    /** For each list, how far each of its levels has been counted. */
    private final Map<String, Map<Integer, Integer>> counted = new HashMap<>();
    /** Levels whose numbers began anew in the middle of their list: they do so once. */
    private final Set<String> restarted = new HashSet<>();

    /**
     * @param numbering root of the part that defines lists
     * @param styles which may number too
     */
    WordNumbers(Optional<Element> numbering, WordStyles styles) {
        for (Element child : numbering.map(WordXml::children).orElseGet(List::of)) {
            if (WordXml.name(child).equals("abstractNum")) {
                WordXml.attribute(child, "abstractNumId").ifPresent(id -> lists.put(id, child));
            } else if (WordXml.name(child).equals("num")) {
                WordXml.attribute(child, "numId").ifPresent(id -> numbers.put(id, child));
            }
        }
        this.styles = styles;
    }

    /** The number of a paragraph that has words, as printed; empty if it has none. */
    String of(Element paragraph) {
        Optional<Element> own = WordXml.below(paragraph, "pPr", "numPr");
        Optional<String> style = WordStyles.of(paragraph);
        Optional<String> list = own.flatMap(it -> WordXml.child(it, "numId"))
                .flatMap(WordXml::value)
                .or(() -> style.flatMap(it -> styles.numbering(it, "numId")));
        int level = own.flatMap(it -> WordXml.child(it, "ilvl"))
                .flatMap(it -> WordXml.number(WordXml.value(it)))
                .or(() -> style.flatMap(it -> styles.numbering(it, "ilvl"))
                        .flatMap(it -> WordXml.number(Optional.of(it))))
                .filter(it -> it < DEEPEST)
                .orElse(0);
        return list.map(id -> counting(id, level)).orElse("");
    }

    private String counting(String id, int level) {
        Optional<Element> definition = level(id, level);
        if (definition.isEmpty()) {
            return "";
        }
        String list = abstractId(id).orElse(id);
        Map<Integer, Integer> counts = counted.computeIfAbsent(list, any -> new HashMap<>());
        boolean restarts = startOverride(id, level).isPresent() && restarted.add(id + " " + level);
        counts.merge(level, start(id, level), (before, first) -> restarts ? first : before + 1);
        for (int below = level + 1; below < DEEPEST; below++) {
            counts.remove(below);
        }
        String pattern = WordXml.child(definition.get(), "lvlText")
                .flatMap(WordXml::value)
                .orElse("");
        String form = form(definition.get());
        if (form.equals("bullet") || form.equals("none")) {
            return "";
        }
        StringBuilder printed = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            boolean place =
                    pattern.charAt(i) == '%' && i + 1 < pattern.length() && Character.isDigit(pattern.charAt(i + 1));
            if (place) {
                int other = pattern.charAt(++i) - '1';
                int count = counts.getOrDefault(other, start(id, other));
                String shown = other == level
                        ? form
                        : level(id, other).map(WordNumbers::form).orElse("decimal");
                Optional<String> number = WordNumerals.shown(shown, count);
                if (number.isEmpty()) {
                    return "";
                }
                printed.append(number.get());
            } else {
                printed.append(pattern.charAt(i));
            }
        }
        return printed.toString();
    }

    private Optional<String> abstractId(String id) {
        return Optional.ofNullable(numbers.get(id))
                .flatMap(number -> WordXml.child(number, "abstractNumId"))
                .flatMap(WordXml::value);
    }

    private Optional<Element> level(String id, int level) {
        return abstractId(id).map(lists::get).stream()
                .flatMap(list -> WordXml.children(list).stream())
                .filter(it -> WordXml.name(it).equals("lvl"))
                .filter(it -> WordXml.attribute(it, "ilvl").equals(Optional.of(String.valueOf(level))))
                .findFirst();
    }

    private int start(String id, int level) {
        return startOverride(id, level)
                .or(() -> level(id, level).flatMap(it -> number(it, "start")))
                .orElse(1);
    }

    private Optional<Integer> startOverride(String id, int level) {
        return Optional.ofNullable(numbers.get(id)).stream()
                .flatMap(number -> WordXml.children(number).stream())
                .filter(it -> WordXml.name(it).equals("lvlOverride"))
                .filter(it -> WordXml.attribute(it, "ilvl").equals(Optional.of(String.valueOf(level))))
                .findFirst()
                .flatMap(it -> number(it, "startOverride"));
    }

    private static Optional<Integer> number(Element parent, String name) {
        return WordXml.child(parent, name).flatMap(it -> WordXml.number(WordXml.value(it)));
    }

    private static String form(Element level) {
        return WordXml.child(level, "numFmt").flatMap(WordXml::value).orElse("decimal");
    }
}
