package org.duibiao.ui.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.duibiao.ui.kit.Memory;

/** What was looked for lately, kept over starts. */
final class RecentSearches {
    private static final String RECENT = "search.recent";
    private static final int MOST = 8;

    private final Memory memory;

    RecentSearches(Memory memory) {
        this.memory = memory;
    }

    /** The latest first. */
    List<String> all() {
        return memory.get(RECENT).stream()
                .flatMap(String::lines)
                .filter(line -> !line.isBlank())
                .toList();
    }

    void add(String typed) {
        Set<String> all = new LinkedHashSet<>();
        all.add(typed.strip().replace('\n', ' '));
        all.addAll(all());
        memory.put(RECENT, String.join("\n", all.stream().limit(MOST).toList()));
    }
}
