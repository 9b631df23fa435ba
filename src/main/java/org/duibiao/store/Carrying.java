package org.duibiao.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duibiao.report.Passage;
import org.duibiao.statement.Claim;
import org.duibiao.statement.Goal;
import org.duibiao.statement.Grounds;
import org.duibiao.statement.Outcome;
import org.duibiao.statement.PlanProgress;
import org.duibiao.statement.Statement;
import org.duibiao.text.Relocation;
import org.duibiao.text.Span;

/** Which reading of a text is which in a later reading of it, and where what a person put there stands now. Pure. */
final class Carrying {

    private final Relocation relocation;
    private final String after;
    private final Map<Span, Optional<Span>> places = new HashMap<>();

    Carrying(String before, String after) {
        this.relocation = new Relocation(before, after);
        this.after = after;
    }

    /** What a review remembers of its reading. */
    record Meant(String type, String indicator, String measure, String period, int number) {
        static Meant of(Statement statement, int number) {
            Claim claim = statement.claim();
            return new Meant(
                    statement.type(),
                    claim.indicator().id(),
                    claim.measure().name(),
                    period(
                            claim.period().start(),
                            claim.period().end(),
                            claim.period().part().name()),
                    number);
        }

        static String period(int start, int end, String part) {
            return start + "-" + end + part;
        }
    }

    /** Where a passage of the earlier text stands now. */
    Optional<Span> place(Span span) {
        return places.computeIfAbsent(span, relocation::place);
    }

    /** Where a number stands now, or the guess of it. */
    int number(Statement statement) {
        Claim claim = statement.claim();
        Span passage = claim.passage().span();
        Optional<Span> placed = place(passage);
        boolean inside = passage.contains(claim.number());
        if (inside && placed.isPresent() && placed.get().length() == passage.length()) {
            return placed.get().start() + claim.number().start() - passage.start();
        }
        return place(claim.number())
                .map(Span::start)
                .orElseGet(() -> relocation.about(claim.number().start()));
    }

    int about(int place) {
        return relocation.about(place);
    }

    /**
     * Pairs earlier readings with later ones, surest pairs first.
     *
     * @param earlier with numbers as they stand in the later text
     * @param later what is read now
     * @return for each earlier one the place of its later one in the list, where it has one
     */
    static List<Optional<Integer>> pairs(List<Meant> earlier, List<Statement> later) {
        List<Meant> now = new ArrayList<>();
        later.forEach(one -> now.add(Meant.of(one, one.claim().number().start())));
        List<Optional<Integer>> pairs = new ArrayList<>();
        earlier.forEach(one -> pairs.add(Optional.empty()));
        boolean[] taken = new boolean[now.size()];
        for (Likeness likeness : Likeness.values()) {
            for (int i = 0; i < earlier.size(); i++) {
                for (int j = 0; j < now.size() && pairs.get(i).isEmpty(); j++) {
                    if (!taken[j] && likeness.holds(earlier.get(i), now.get(j))) {
                        taken[j] = true;
                        pairs.set(i, Optional.of(j));
                    }
                }
            }
        }
        return pairs;
    }

    /** How two readings can be the same one. */
    private enum Likeness {
        IN_ALL,
        BUT_THE_PERIOD,
        BUT_THE_PLACE,
        ONLY_THE_NUMBER;

        private static final int NEAR = 24;

        boolean holds(Meant one, Meant other) {
            boolean same = one.type().equals(other.type())
                    && one.indicator().equals(other.indicator())
                    && one.measure().equals(other.measure());
            boolean there = one.number() == other.number();
            return switch (this) {
                case IN_ALL -> same && there && one.period().equals(other.period());
                case BUT_THE_PERIOD -> same && there;
                case BUT_THE_PLACE ->
                    same && one.period().equals(other.period()) && Math.abs(one.number() - other.number()) <= NEAR;
                case ONLY_THE_NUMBER -> there && one.indicator().equals(other.indicator());
            };
        }
    }

    /** Whether both say the same of the same thing, wherever they stand. */
    static boolean sameSaid(Statement one, Statement other) {
        Claim a = one.claim();
        Claim b = other.claim();
        return one.type().equals(other.type())
                && a.indicator().id().equals(b.indicator().id())
                && a.measure() == b.measure()
                && a.period().equals(b.period())
                && a.scope().equals(b.scope())
                && a.quantity().says(b.quantity())
                && sameManner(one, other);
    }

    private static boolean sameManner(Statement one, Statement other) {
        if (one instanceof Goal goal && other instanceof Goal same) {
            return goal.wording().strength() == same.wording().strength()
                    && goal.reference().equals(same.reference());
        }
        return true;
    }

    /** What a person put there, standing where its words stand now; what has no place keeps its quote and says so. */
    Statement moved(Statement statement, Optional<String> doubt) {
        Claim claim = statement.claim();
        Span passage = claim.passage().span();
        Optional<Span> placed = place(passage);
        int at = Math.min(after.length(), relocation.about(passage.start()));
        Passage now = placed.map(span -> Passage.of(span, after))
                .orElseGet(() -> new Passage(new Span(at, at), claim.passage().quote()));
        int number = Math.min(after.length(), number(statement));
        int numberEnd = Math.min(after.length(), number + claim.number().length());
        List<String> doubts = new ArrayList<>(claim.grounds().doubts());
        doubts.removeIf(ReReadingDoubt::is);
        doubt.ifPresent(doubts::add);
        if (placed.isEmpty()) {
            doubts.add(ReReadingDoubt.PASSAGE_GONE);
        }
        return with(
                statement,
                new Claim(
                        claim.indicator(),
                        claim.indicatorText(),
                        claim.measure(),
                        claim.quantity(),
                        claim.period(),
                        claim.scope(),
                        now,
                        new Span(number, numberEnd),
                        new Grounds(claim.grounds().rules(), doubts)));
    }

    private static Statement with(Statement statement, Claim claim) {
        if (statement instanceof Goal goal) {
            return new Goal(claim, goal.wording(), goal.reference());
        }
        return statement instanceof Outcome outcome
                ? new Outcome(claim, outcome.preliminary())
                : new PlanProgress(claim);
    }
}
