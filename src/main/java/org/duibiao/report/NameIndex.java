package org.duibiao.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the longest of many names at a place in a text, by their first two characters. */
final class NameIndex {
    private final Map<Integer, List<String>> byBeginning = new HashMap<>();
    private final java.util.BitSet firsts = new java.util.BitSet(1 << 16);

    void add(String name) {
        List<String> names = byBeginning.computeIfAbsent(beginning(name, 0), k -> new ArrayList<>(2));
        if (!names.contains(name)) {
            firsts.set(name.charAt(0));
            int at = 0;
            while (at < names.size() && names.get(at).length() >= name.length()) {
                at++;
            }
            names.add(at, name);
        }
    }

    /** Length of the longest name that stands at {@code at}, 0 if none does. */
    int longestAt(CharSequence text, int at) {
        if (at + 2 > text.length() || !firsts.get(text.charAt(at))) {
            return 0;
        }
        for (String name : byBeginning.getOrDefault(beginning(text, at), List.of())) {
            if (stands(name, text, at)) {
                return name.length();
            }
        }
        return 0;
    }

    private static boolean stands(String name, CharSequence text, int at) {
        if (at + name.length() > text.length()) {
            return false;
        }
        for (int i = 2; i < name.length(); i++) {
            if (name.charAt(i) != text.charAt(at + i)) {
                return false;
            }
        }
        return true;
    }

    private static int beginning(CharSequence text, int at) {
        return text.charAt(at) << 16 | text.charAt(at + 1);
    }
}
