package org.duibiao.indicator;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The short way the catalogue writes names that differ in a part only: {@code [x]} may be left out, {@code {x/y}} is
 * one of several, {@code [x/y]} is one of several or none. {@code [全社会]固定资产投资{额/总额}} stands for four names.
 * Brackets do not nest.
 */
public final class NamePattern {
    private NamePattern() {}

    /**
     * All names a pattern stands for, without repetition; a name without brackets stands for itself.
     *
     * @throws IllegalArgumentException if a bracket is not closed
     */
    public static Set<String> expand(String pattern) {
        List<StringBuilder> names = new ArrayList<>(List.of(new StringBuilder()));
        int at = 0;
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            if (c == '[' || c == '{') {
                int close = pattern.indexOf(c == '[' ? ']' : '}', at);
                if (close < 0) {
                    throw new IllegalArgumentException("bracket not closed: " + pattern);
                }
                List<String> choices =
                        new ArrayList<>(List.of(pattern.substring(at + 1, close).split("/", -1)));
                if (c == '[') {
                    choices.add("");
                }
                names = times(names, choices);
                at = close + 1;
            } else {
                names.forEach(name -> name.append(c));
                at++;
            }
        }
        Set<String> expanded = new LinkedHashSet<>();
        names.forEach(name -> expanded.add(name.toString()));
        return expanded;
    }

    private static List<StringBuilder> times(List<StringBuilder> names, List<String> choices) {
        List<StringBuilder> longer = new ArrayList<>(names.size() * choices.size());
        for (StringBuilder name : names) {
            for (String choice : choices) {
                longer.add(new StringBuilder(name).append(choice));
            }
        }
        return longer;
    }
}
