package org.duibiao.indicator;

import java.util.List;

/**
 * What is measured (指标).
 *
 * @param id fixed name in exchange files, e.g. {@code budget_revenue}
 * @param chinese canonical Chinese name
 * @param english English name
 * @param aliases other Chinese names, in any order; parts in brackets as {@link NamePattern} says
 * @param unit usual unit of its level: 亿元, %, 人; empty for none
 * @param direction which way is better
 */
public record Indicator(
        String id, String chinese, String english, List<String> aliases, String unit, Direction direction) {
    public Indicator {
        aliases = List.copyOf(aliases);
    }

    /** Whether it is meant by what a person writes: its id, or one of its names. */
    public boolean goesBy(String name) {
        return id.equalsIgnoreCase(name)
                || chinese.equals(name)
                || english.equalsIgnoreCase(name)
                || aliases.stream().anyMatch(alias -> NamePattern.expand(alias).contains(name));
    }
}
