package org.duibiao.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.duibiao.report.Listed;
import org.duibiao.report.Region;
import org.duibiao.report.ReportId;

/** The reports of a library as they are listed, with what every search asks of each worked out once. Immutable. */
public final class Holdings {
    private final List<Held> held = new ArrayList<>();
    private final Map<ReportId, Integer> places = new HashMap<>();
    private final List<District> districts = new ArrayList<>();
    private final List<Optional<Integer>> years = new ArrayList<>();

    /**
     * A report.
     *
     * @param district its place in {@link #districts}
     * @param year its place in {@link #years}
     */
    record Held(Listed report, int district, int year) {}

    /** A district that speaks, and its whole name. */
    record District(Region region, String name) {}

    /** @param reports in the order in which what is found is listed */
    public Holdings(Collection<Listed> reports) {
        Map<List<String>, Integer> districtsByPath = new HashMap<>();
        Map<Optional<Integer>, Integer> yearsByNumber = new HashMap<>();
        for (Listed report : reports) {
            Region region = report.header().region();
            int district = districtsByPath.computeIfAbsent(region.path(), path -> {
                districts.add(new District(region, region.fullName()));
                return districts.size() - 1;
            });
            int year = yearsByNumber.computeIfAbsent(report.header().year(), number -> {
                years.add(number);
                return years.size() - 1;
            });
            places.put(report.id(), held.size());
            held.add(new Held(report, district, year));
        }
    }

    List<Held> held() {
        return held;
    }

    List<District> districts() {
        return districts;
    }

    /** Of delivery, in no certain order; empty for that of reports without one. */
    List<Optional<Integer>> years() {
        return years;
    }

    /** Those that are to be looked through. */
    public Wanted those(Predicate<Listed> wanted) {
        BitSet those = new BitSet(held.size());
        for (int place = 0; place < held.size(); place++) {
            those.set(place, wanted.test(held.get(place).report()));
        }
        return new Wanted(those);
    }

    /** Some of the reports. */
    public final class Wanted implements Predicate<ReportId> {
        private final BitSet those;

        private Wanted(BitSet those) {
            this.those = those;
        }

        @Override
        public boolean test(ReportId report) {
            Integer place = places.get(report);
            return place != null && those.get(place);
        }

        int count() {
            return those.cardinality();
        }

        Holdings holdings() {
            return Holdings.this;
        }

        /** What looking through them gave, in their order; an answer from another than the present text is none. */
        List<Answer> inOrder(Collection<Found> found) {
            List<Answer> answers = new ArrayList<>(found.size());
            for (Found one : found) {
                Integer place = places.get(one.report());
                if (place != null
                        && those.get(place)
                        && held.get(place).report().textVersion() == one.textVersion()) {
                    answers.add(new Answer(place, held.get(place), one));
                }
            }
            answers.sort(Comparator.comparingInt(Answer::place));
            return answers;
        }
    }

    /** What looking through one report gave. */
    record Answer(int place, Held held, Found found) {}
}
