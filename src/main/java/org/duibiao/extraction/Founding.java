package org.duibiao.extraction;

import java.util.Comparator;
import java.util.List;
import org.duibiao.indicator.Indicator;

/** Verbs of bringing something into being, one or several in a row, which do not narrow what is counted: 新培育认定. */
final class Founding {
    private static final List<String> VERBS = List.of(
            "新", "培育", "认定", "引育", "孵化", "评定", "获批", "获评", "入库", "申报", "备案", "培植", "新增", "净增", "增加", "开工", "改造", "新建",
            "续建");

    private Founding() {}

    /** Whether words before a name say no more than that what it counts is new. */
    static boolean isSaidBy(String words, Indicator counted) {
        boolean counts = "个家户项".contains(counted.unit())
                && !counted.unit().isEmpty()
                && !counted.id().startsWith("projects_signed");
        return counts && isNothingBut(words);
    }

    private static boolean isNothingBut(String words) {
        String rest = words;
        while (!rest.isEmpty()) {
            String left = rest;
            String verb = VERBS.stream()
                    .filter(left::startsWith)
                    .max(Comparator.comparingInt(String::length))
                    .orElse("");
            if (verb.isEmpty()) {
                return false;
            }
            rest = left.substring(verb.length());
        }
        return true;
    }
}
