package org.duibiao.ui.document.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duibiao.indicator.Quantity;
import org.duibiao.statement.Claim;
import org.duibiao.statement.Stated;

/**
 * Numbers that two reports give otherwise: what both say first of one indicator, as outcome or as goal, in the same
 * measure and scope, over the same part of a year.
 */
public final class Differences {
    private Differences() {}

    /** Two statements of the same thing with other numbers. */
    public record Difference(Stated left, Stated right) {}

    /** In the order of the left report. */
    public static List<Difference> between(List<Stated> left, List<Stated> right) {
        Map<String, Stated> there = firsts(right);
        List<Difference> found = new ArrayList<>();
        firsts(left)
                .forEach((key, stated) -> Optional.ofNullable(there.get(key))
                        .filter(other -> !quantity(stated).says(quantity(other)))
                        .ifPresent(other -> found.add(new Difference(stated, other))));
        return found;
    }

    private static Map<String, Stated> firsts(List<Stated> all) {
        Map<String, Stated> firsts = new LinkedHashMap<>();
        for (Stated stated : all) {
            Claim claim = stated.statement().claim();
            if (claim.quantity().value().isPresent()) {
                String key = String.join(
                        " ",
                        stated.statement().type(),
                        claim.indicator().id(),
                        claim.measure().id(),
                        claim.scope().toString(),
                        claim.period().part().name());
                firsts.putIfAbsent(key, stated);
            }
        }
        return firsts;
    }

    private static Quantity quantity(Stated stated) {
        return stated.statement().claim().quantity();
    }
}
