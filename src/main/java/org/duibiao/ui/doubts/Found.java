package org.duibiao.ui.doubts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duibiao.ledger.Doubt;
import org.duibiao.ledger.DoubtBrief;
import org.duibiao.report.Region;

/**
 * The doubts that were found, put in order beside the window: there are hundreds of thousands in a large library.
 *
 * @param doubts by kind, then district, then time
 * @param regions the known districts they are of, by name
 */
record Found(List<DoubtBrief> doubts, List<Region> regions) {
    static final Found NOTHING = new Found(List.of(), List.of());

    private static final Comparator<DoubtBrief> LATEST_FIRST = Comparator.comparing(
            doubt -> doubt.period().map(period -> -period.end()).orElse(0));

    /** These and more; of one time, these come first. */
    Found and(Collection<DoubtBrief> more) {
        Map<List<String>, List<DoubtBrief>> byDistrict = new LinkedHashMap<>();
        List.of(doubts, more)
                .forEach(some -> some.forEach(doubt -> byDistrict
                        .computeIfAbsent(doubt.region().path(), path -> new ArrayList<>())
                        .add(doubt)));
        List<List<DoubtBrief>> districts = new ArrayList<>(byDistrict.values());
        districts.sort(Comparator.comparing(of -> region(of).fullName()));
        districts.forEach(of -> of.sort(LATEST_FIRST));
        List<DoubtBrief> all = new ArrayList<>();
        for (Doubt.Kind kind : Doubt.Kind.values()) {
            districts.forEach(
                    of -> of.stream().filter(doubt -> doubt.kind() == kind).forEach(all::add));
        }
        return new Found(
                List.copyOf(all),
                districts.stream().map(Found::region).filter(Region::known).toList());
    }

    private static Region region(List<DoubtBrief> of) {
        return of.get(0).region();
    }
}
