package org.duibiao.extraction;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duibiao.extraction.scan.EvenText;

/** Enterprises are fewer than market entities (市场主体, 经营主体), which count shops and farms too: 企业 alone is a scope. */
final class FirmsOfAKind {
    private static final Set<String> INDICATORS = Set.of("firms_new", "firms_total");
    private static final List<String> KINDS = List.of("外商投资企业", "外贸企业", "私营企业", "企业");

    private FirmsOfAKind() {}

    /** The kind that the name of a draft counts; empty for market entities of any kind and for all other indicators. */
    static Optional<String> of(Draft draft, EvenText text) {
        if (!INDICATORS.contains(draft.indicator().id())) {
            return Optional.empty();
        }
        String name = text.words(draft.name().start(), draft.name().end());
        return KINDS.stream().filter(name::contains).findFirst();
    }
}
