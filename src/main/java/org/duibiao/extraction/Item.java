package org.duibiao.extraction;

import java.util.List;
import java.util.Optional;
import org.duibiao.extraction.scan.Lexeme.Name;
import org.duibiao.indicator.Indicator;

/**
 * One thing a clause speaks of: an indicator, or something we do not know, which still takes its place in a list.
 *
 * @param indicator what it is; empty for something unknown or narrowed to another thing
 * @param start where its name, or the unknown thing, begins in the even text
 * @param end where it ends
 * @param each the indicators it names together
 * @param scope words that narrow it but are worth keeping: 园区, 市区
 */
record Item(Optional<Indicator> indicator, int start, int end, List<Indicator> each, Optional<String> scope) {
    static Item unknown(int start, int end) {
        return new Item(Optional.empty(), start, end, List.of(), Optional.empty());
    }

    static Item named(Name name, Optional<String> scope) {
        return new Item(name.alone(), name.start(), name.end(), name.each(), scope);
    }

    /** 开发区工业投资和工业总产值: what narrows the first narrows the second. */
    Item within(Optional<String> wider) {
        return scope.isPresent() ? this : new Item(indicator, start, end, each, wider);
    }

    boolean known() {
        return indicator.isPresent() || !each.isEmpty();
    }

    /** This item as one of those it names together. */
    Item one(Indicator part) {
        return new Item(Optional.of(part), start, end, List.of(part), scope);
    }
}
