package org.duibiao.statement;

import java.util.List;

/**
 * Why a statement was read as it was.
 *
 * @param rules names of the rules that made it, first applied first
 * @param doubts what was ambiguous; empty when nothing was
 */
public record Grounds(List<String> rules, List<String> doubts) {
    public Grounds {
        rules = List.copyOf(rules);
        doubts = List.copyOf(doubts);
    }

    public boolean sure() {
        return doubts.isEmpty();
    }
}
