package org.duibiao.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.duibiao.indicator.Measure;
import org.duibiao.statement.Claim;
import org.duibiao.statement.Outcome;
import org.duibiao.statement.Stated;
import org.duibiao.text.Span;

/**
 * Two values for one thing, in one report or in two that look back on the same year. Values that lie far apart are rather of
 * two things that one name was read for; a later report's other value for an earlier year is a revision.
 */
final class ContradictingValues implements Check {

    private static final BigDecimal FAR_IN_PERCENT = BigDecimal.valueOf(12);
    private static final BigDecimal FAR_IN_POINTS = BigDecimal.valueOf(2);

    @Override
    public Stream<Doubt> in(District district, Ledger.Districts all, List<LedgerLine> lines) {
        Map<List<Object>, List<Stated>> alike = new LinkedHashMap<>();
        for (Stated stated : district.allDone()) {
            if (comparable(stated)) {
                alike.computeIfAbsent(subject(stated), any -> new ArrayList<>()).add(stated);
            }
        }
        return alike.values().stream()
                .map(this::contradiction)
                .flatMap(Optional::stream)
                .map(pair -> doubt(district, pair));
    }

    private record Pair(Stated one, Stated other) {}

    private static boolean comparable(Stated stated) {
        Claim claim = stated.statement().claim();
        Measure measure = claim.measure();
        return stated.statement() instanceof Outcome
                && (measure == Measure.LEVEL || measure == Measure.GROWTH || measure == Measure.SHARE)
                && (PlainFigures.whole(stated)
                        || (PlainFigures.exact(stated) && claim.scope().isPresent() && !PlainFigures.ofParts(claim)));
    }

    private static List<Object> subject(Stated stated) {
        Claim claim = stated.statement().claim();
        return List.of(
                claim.indicator().id(),
                claim.measure(),
                claim.period(),
                Scopes.plain(claim.scope()),
                StatedUnit.of(claim).kind(),
                PlainFigures.large(claim),
                Basis.of(claim),
                Shelf.reviewYear(stated.report().header()));
    }

    /** The first two that differ and are near enough to be of one thing. */
    private Optional<Pair> contradiction(Collection<Stated> alike) {
        List<Stated> all = List.copyOf(alike);
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                if (contradict(all.get(i), all.get(j))) {
                    return Optional.of(new Pair(all.get(i), all.get(j)));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean contradict(Stated one, Stated other) {
        boolean finalOne = District.preliminary(one) == District.preliminary(other);
        Claim a = one.statement().claim();
        Claim b = other.statement().claim();
        if (!finalOne || inOneBreath(one, other)) {
            return false;
        }
        StatedUnit unit = StatedUnit.of(a);
        Optional<Rounded> first = Rounded.of(a, unit);
        Optional<Rounded> second = Rounded.of(b, unit);
        if (first.isEmpty() || second.isEmpty() || first.get().agreesWith(second.get())) {
            return false;
        }
        BigDecimal x = a.quantity().value().orElseThrow();
        BigDecimal y = StatedUnit.of(b)
                .convert(b.quantity().value().orElseThrow(), unit)
                .orElseThrow();
        return a.measure() == Measure.GROWTH
                ? x.subtract(y).abs().compareTo(FAR_IN_POINTS) <= 0
                : Rounded.apart(x, y).compareTo(FAR_IN_PERCENT) <= 0;
    }

    /** 由上年的20.3%调整为18.9%; 突破1500亿元,达到1542亿元: said together, they are of two times, or one is a mark passed. */
    private static boolean inOneBreath(Stated one, Stated other) {
        Span a = one.statement().claim().passage().span();
        Span b = other.statement().claim().passage().span();
        return one.report().id().equals(other.report().id()) && a.start() < b.end() && b.start() < a.end();
    }

    private static Doubt doubt(District district, Pair pair) {
        Claim one = pair.one().statement().claim();
        Claim other = pair.other().statement().claim();
        return Doubt.between(
                Doubt.Kind.CONTRADICTION,
                district.region(),
                List.of(pair.one(), pair.other()),
                Reason.of(
                        "doubt.contradiction",
                        NumberedGoals.figure(one.quantity().value().orElseThrow(), one),
                        NumberedGoals.figure(other.quantity().value().orElseThrow(), other)));
    }
}
