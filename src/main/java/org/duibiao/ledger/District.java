package org.duibiao.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.duibiao.indicator.Measure;
import org.duibiao.indicator.Period;
import org.duibiao.report.Header;
import org.duibiao.report.Listed;
import org.duibiao.report.Region;
import org.duibiao.statement.Claim;
import org.duibiao.statement.Goal;
import org.duibiao.statement.Outcome;
import org.duibiao.statement.Review;
import org.duibiao.statement.Stated;

/** What one district's loaded reports state: its goals, and by indicator what is said to have been done. */
final class District {

    private static final Pattern ADDED_UP = Pattern.compile("累计|五年|期间");

    /** How vague a bound is, beside 0 for a plain number. */
    private static final int BOUND = 2;

    /** The report after next no longer gives an account of a year. */
    private static final int YEARS_LATE = 2;

    private static final Comparator<Stated> BY_PLACE = Comparator.comparing(
                    (Stated stated) -> !stated.statement().claim().grounds().sure())
            .thenComparing(stated -> stated.statement().claim().number());

    /**
     * How a value stands among others of one thing: what a person chose before all; those of a year before running totals,
     * accounts of the year before bases named in passing years later, numbers before bounds, final before preliminary, as counted before corrected (同口径), newest first.
     */
    private record Standing(
            boolean left,
            boolean addedUp,
            boolean late,
            boolean bound,
            boolean preliminary,
            boolean adjusted,
            String delivered,
            long report,
            int vague)
            implements Comparable<Standing> {

        private static final Comparator<Standing> ORDER = Comparator.comparing(Standing::left)
                .thenComparing(Standing::addedUp)
                .thenComparing(Standing::late)
                .thenComparing(Standing::bound)
                .thenComparing(Standing::preliminary)
                .thenComparing(Standing::adjusted)
                .thenComparing(Standing::delivered, Comparator.reverseOrder())
                .thenComparing(Standing::report, Comparator.reverseOrder())
                .thenComparing(Standing::vague);

        static Standing of(Stated stated) {
            return new Standing(
                    !stated.chosen(),
                    District.addedUp(stated),
                    District.late(stated),
                    District.vague(stated) == BOUND && !Likeness.countsParts(stated),
                    District.preliminary(stated),
                    Basis.of(stated.statement().claim()).adjusted().isPresent(),
                    District.delivered(stated),
                    stated.report().id().value(),
                    Likeness.countsParts(stated) ? 0 : District.vague(stated));
        }

        @Override
        public int compareTo(Standing other) {
            return ORDER.compare(this, other);
        }
    }

    private final Region region;
    private final Shelf shelf;
    private final List<Stated> goals = new ArrayList<>();
    private final Map<String, List<Stated>> done = new LinkedHashMap<>();

    District(Region region, List<Listed> reports, Collection<Stated> statements) {
        this.region = region;
        this.shelf = new Shelf(reports);
        for (Stated stated : statements) {
            if (stated.statement() instanceof Goal) {
                goals.add(stated);
            } else if (!guessed(stated)
                    && Shelf.canKnow(
                            stated.report().header(), stated.statement().claim().period())) {
                done.computeIfAbsent(indicator(stated), id -> new ArrayList<>()).add(stated);
            }
        }
        IdentityHashMap<Stated, Standing> standing = new IdentityHashMap<>();
        done.values().forEach(list -> {
            list.forEach(stated -> standing.put(stated, Standing.of(stated)));
            list.sort(Comparator.comparing((Stated stated) -> Objects.requireNonNull(standing.get(stated)))
                    .thenComparing(BY_PLACE));
        });
        goals.sort(Comparator.comparing(District::delivered)
                .thenComparing(stated -> stated.report().id().value())
                .thenComparing(stated -> stated.statement().claim().number()));
    }

    /** Which of several outcomes answers a goal: of two that stand alike, the one that is put like it. */
    static List<Stated> asTheyAnswer(Claim goal, List<Stated> outcomes) {
        if (outcomes.size() < 2) {
            return outcomes;
        }
        Likeness likeness = Likeness.to(goal);
        return outcomes.stream()
                .sorted(Comparator.comparing((Stated stated) -> Standing.of(stated))
                        .thenComparing(stated -> likeness.of(stated.statement().claim()), Comparator.reverseOrder())
                        .thenComparing(BY_PLACE))
                .toList();
    }

    Region region() {
        return region;
    }

    Shelf shelf() {
        return shelf;
    }

    /** In order of delivery, then as they stand in the report. */
    List<Stated> goals() {
        return goals;
    }

    /** Outcomes and plan progress of an indicator, the one that counts first. */
    List<Stated> done(String indicatorId) {
        return done.getOrDefault(indicatorId, List.of());
    }

    /** All outcomes and plan progress, indicator by indicator, the one that counts first. */
    List<Stated> allDone() {
        return done.values().stream().flatMap(List::stream).toList();
    }

    /** What outcomes are about. */
    Set<String> indicators() {
        return Collections.unmodifiableSet(done.keySet());
    }

    /** Outcomes of an indicator by measure, the one that counts first. */
    List<Stated> outcomes(String indicatorId, Measure measure) {
        return done(indicatorId).stream()
                .filter(stated -> stated.statement() instanceof Outcome)
                .filter(stated -> stated.statement().claim().measure() == measure)
                .filter(stated -> stated.statement().claim().quantity().value().isPresent())
                .toList();
    }

    /** 从64%提高到71%, with the first year not said: a person may say that it is right, else it answers nothing. */
    private static boolean guessed(Stated stated) {
        return stated.statement().claim().grounds().doubts().contains("earlier-year")
                && stated.review().state() == Review.State.UNREVIEWED
                && !stated.chosen();
    }

    /** The outcome that counts for a district-wide measure of an exact period. */
    Optional<Stated> outcome(String indicatorId, Measure measure, Period period) {
        return outcomes(indicatorId, measure).stream()
                .filter(stated ->
                        Scopes.plain(stated.statement().claim().scope()).isEmpty())
                .filter(stated -> stated.statement().claim().period().equals(period))
                .findFirst();
    }

    /** The level of an indicator in a year, counted like {@code like} and put into its unit. */
    Optional<BigDecimal> level(Claim like, int year) {
        return levels(like, year).stream()
                .flatMap(stated -> inUnitOf(like, stated).stream())
                .findFirst();
    }

    /** All levels of an indicator in a year, counted like {@code like}, the one that counts first. */
    List<Stated> levels(Claim like, int year) {
        return outcomes(like.indicator().id(), Measure.LEVEL).stream()
                .filter(stated -> {
                    Period period = stated.statement().claim().period();
                    return period.equals(Period.year(year)) || period.equals(Period.point(year));
                })
                .filter(stated -> Scopes.same(like, stated.statement().claim()))
                .filter(stated ->
                        Likeness.to(like).sameThings(stated.statement().claim()))
                .toList();
    }

    /** The number of a statement in the unit of another; empty where it cannot be converted. */
    static Optional<BigDecimal> inUnitOf(Claim like, Stated stated) {
        Claim claim = stated.statement().claim();
        return StatedUnit.of(claim).convert(claim.quantity().value().orElseThrow(), StatedUnit.of(like));
    }

    /** 累计新增300万人, 累计增长54.8% read as the number of one year are likely those of several. */
    private static boolean addedUp(Stated stated) {
        Claim claim = stated.statement().claim();
        return claim.period().part() == Period.Part.YEAR
                && (claim.measure() == Measure.LEVEL || claim.measure() == Measure.GROWTH)
                && ADDED_UP.matcher(claim.passage().quote()).find();
    }

    /** 从26万亿元增加到51万亿元: said years later, of a base that has been revised since the year was accounted for. */
    static boolean late(Stated stated) {
        int end = stated.statement().claim().period().end();
        return stated.report()
                .header()
                .reviewYear()
                .filter(reviewed -> reviewed - end >= YEARS_LATE)
                .isPresent();
    }

    private static String indicator(Stated stated) {
        return stated.statement().claim().indicator().id();
    }

    static boolean preliminary(Stated stated) {
        return stated.statement() instanceof Outcome outcome && outcome.preliminary();
    }

    /** Comparable form of the day a report was delivered, or of its year where the day is not known. */
    private static String delivered(Stated stated) {
        Header header = stated.report().header();
        return header.date()
                .map(Object::toString)
                .orElseGet(() -> header.year().map(year -> year + "-00-00").orElse(""));
    }

    private static int vague(Stated stated) {
        return switch (stated.statement().claim().quantity().comparator()) {
            case EXACTLY -> 0;
            case RANGE, ABOUT -> 1;
            case AT_LEAST, AT_MOST -> BOUND;
            case QUALITATIVE -> 3;
        };
    }
}
