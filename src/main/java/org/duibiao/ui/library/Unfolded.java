package org.duibiao.ui.library;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.duibiao.ui.kit.Memory;

/** Which rows of the tree a person unfolded or folded, remembered between starts. FX thread. */
final class Unfolded {
    private static final String KEY = "shelf.unfolded";

    private final Memory memory;
    private final Executor later;
    private final Map<String, Boolean> rows = new TreeMap<>();
    private boolean writing;

    /** @param later does something once the present event has been dealt with */
    Unfolded(Memory memory, Executor later) {
        this.memory = memory;
        this.later = later;
        memory.get(KEY)
                .orElse("")
                .lines()
                .filter(line -> line.length() > 1)
                .forEach(line -> rows.put(line.substring(1), line.charAt(0) == '+'));
    }

    boolean is(String row, boolean atFirst) {
        return rows.getOrDefault(row, atFirst);
    }

    void put(String row, boolean unfolded) {
        rows.put(row, unfolded);
        if (!writing) {
            writing = true;
            later.execute(this::write); // once for all that are unfolded together
        }
    }

    private void write() {
        writing = false;
        memory.put(
                KEY,
                rows.entrySet().stream()
                        .map(entry -> (entry.getValue() ? "+" : "-") + entry.getKey())
                        .collect(Collectors.joining("\n")));
    }
}
