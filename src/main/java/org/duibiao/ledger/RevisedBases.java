package org.duibiao.ledger;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.duibiao.indicator.Measure;
import org.duibiao.indicator.Period;
import org.duibiao.ledger.Reason.Term;
import org.duibiao.statement.Claim;
import org.duibiao.statement.Stated;

/**
 * Last year's level, as this year's level and growth imply it or a later report states it, against what the report of that
 * year gave. Only amounts whose growth is counted in current prices: output grows in constant ones.
 */
final class RevisedBases implements Check {

    private static final Set<String> NOMINAL = Set.of(
            "budget_revenue",
            "fiscal_total",
            "tax_revenue",
            "retail_sales",
            "foreign_trade",
            "exports",
            "fdi",
            "income",
            "income_urban",
            "income_rural",
            "tourism_revenue",
            "tourist_visits",
            "deposits",
            "loans",
            "fixed_investment",
            "grain_output",
            "industrial_output");

    private static final Pattern COUNTED_OTHERWISE = Pattern.compile("可比|口径|实际增长|扣除|累计");
    private static final BigDecimal SLACK = new BigDecimal("1");
    private static final BigDecimal FAR = new BigDecimal("20");
    private static final int REACH = 40;

    @Override
    public Stream<Doubt> in(District district, Ledger.Districts all, List<LedgerLine> lines) {
        return Stream.concat(implied(district), restated(district));
    }

    private static Stream<Doubt> implied(District district) {
        return NOMINAL.stream()
                .sorted()
                .flatMap(id -> district.outcomes(id, Measure.GROWTH).stream())
                .filter(RevisedBases::plain)
                .filter(growth -> !COUNTED_OTHERWISE
                        .matcher(growth.statement().claim().passage().quote())
                        .find())
                .flatMap(growth -> ownLevel(district, growth).stream()
                        .flatMap(level -> firstGiven(district, level, -1).stream()
                                .flatMap(before -> implied(district, level, growth, before).stream())));
    }

    /** The level the growth stands right behind. */
    private static Optional<Stated> ownLevel(District district, Stated growth) {
        Claim claim = growth.statement().claim();
        return district.outcomes(claim.indicator().id(), Measure.LEVEL).stream()
                .filter(RevisedBases::plain)
                .filter(level -> level.report().id().equals(growth.report().id()))
                .filter(level -> level.statement().claim().period().equals(claim.period()))
                .filter(level -> {
                    int distance = claim.number().start()
                            - level.statement().claim().number().start();
                    return distance > 0 && distance <= REACH;
                })
                .filter(level -> nothingBetween(level.statement().claim(), claim))
                .max(Comparator.comparing(level -> level.statement().claim().number()));
    }

    /** 50.42亿美元,其中外商直接投资36.23亿美元,增长13.6%: the growth is of the second. 分别 sorts them by itself. */
    private static boolean nothingBetween(Claim level, Claim growth) {
        String quote = growth.passage().quote();
        int from = level.number().end() - growth.passage().span().start();
        int to = growth.number().start() - growth.passage().span().start();
        boolean inside = from >= 0 && to <= quote.length() && from <= to;
        return !inside
                || quote.contains("分别")
                || quote.substring(from, to).chars().noneMatch(Character::isDigit);
    }

    /** The level of that year or the one before, as the report that looks back on it gave it. */
    private static Optional<Stated> firstGiven(District district, Stated like, int years) {
        Claim claim = like.statement().claim();
        int year = claim.period().end() + years;
        return district.outcomes(claim.indicator().id(), Measure.LEVEL).stream()
                .filter(RevisedBases::plain)
                .filter(level -> level.statement().claim().period().equals(Period.year(year)))
                .filter(level -> Shelf.reviewYear(level.report().header())
                        .filter(reviewed -> reviewed == year)
                        .isPresent())
                .filter(level -> PlainFigures.countedAlike(level.statement().claim(), claim))
                .findFirst();
    }

    private static Optional<Doubt> implied(District district, Stated level, Stated growth, Stated before) {
        Claim now = level.statement().claim();
        Claim grown = growth.statement().claim();
        StatedUnit unit = StatedUnit.of(now);
        BigDecimal rate = grown.quantity().value().orElseThrow();
        Optional<Rounded> given = Rounded.of(before.statement().claim(), unit);
        if (given.isEmpty() || rate.compareTo(BigDecimal.valueOf(-50)) <= 0) {
            return Optional.empty();
        }
        Rounded worked = Rounded.of(now, unit).orElseThrow().beforeGrowth(Rounded.of(rate));
        BigDecimal middle = worked.low().add(worked.high()).divide(BigDecimal.valueOf(2), MathContext.DECIMAL64);
        BigDecimal earlier = StatedUnit.of(before.statement().claim())
                .convert(before.statement().claim().quantity().value().orElseThrow(), unit)
                .orElseThrow();
        BigDecimal apart = Rounded.apart(middle, earlier);
        if (worked.agreesWith(given.get()) || apart.compareTo(SLACK) < 0 || apart.compareTo(FAR) > 0) {
            return Optional.empty();
        }
        int places = Math.max(0, Math.max(now.quantity().value().orElseThrow().scale(), earlier.scale()));
        return Optional.of(Doubt.between(
                Doubt.Kind.REVISION,
                district.region(),
                List.of(growth, before),
                Reason.of(
                        "doubt.implied",
                        NumberedGoals.figure(now.quantity().value().orElseThrow(), now),
                        new Term.Figure(rate, StatedUnit.PERCENT),
                        NumberedGoals.figure(middle.setScale(places, RoundingMode.HALF_UP), now),
                        NumberedGoals.figure(earlier, now),
                        new Term.Figure(apart.setScale(1, RoundingMode.HALF_UP), StatedUnit.PERCENT))));
    }

    /** A later report that names an earlier year's level another way: 从2020年的2.83万亿元. */
    private static Stream<Doubt> restated(District district) {
        List<Doubt> doubts = new ArrayList<>();
        for (Stated later : district.allDone()) {
            Claim claim = later.statement().claim();
            boolean looksBack = claim.measure() == Measure.LEVEL
                    && claim.period().part() == Period.Part.YEAR
                    && plain(later)
                    && Shelf.reviewYear(later.report().header())
                            .filter(year -> year > claim.period().end())
                            .isPresent();
            if (looksBack) {
                firstGiven(district, later, 0)
                        .flatMap(first -> restated(district, first, later))
                        .ifPresent(doubts::add);
            }
        }
        return doubts.stream();
    }

    private static Optional<Doubt> restated(District district, Stated first, Stated later) {
        Claim was = first.statement().claim();
        Claim is = later.statement().claim();
        StatedUnit unit = StatedUnit.of(was);
        Optional<Rounded> now = Rounded.of(is, unit);
        if (now.isEmpty() || now.get().agreesWith(Rounded.of(was, unit).orElseThrow())) {
            return Optional.empty();
        }
        BigDecimal value = StatedUnit.of(is)
                .convert(is.quantity().value().orElseThrow(), unit)
                .orElseThrow();
        BigDecimal apart = Rounded.apart(was.quantity().value().orElseThrow(), value);
        if (apart.compareTo(SLACK) < 0 || apart.compareTo(FAR) > 0) {
            return Optional.empty();
        }
        return Optional.of(Doubt.between(
                Doubt.Kind.REVISION,
                district.region(),
                List.of(first, later),
                Reason.of(
                        "doubt.restated",
                        new Term.When(was.period()),
                        NumberedGoals.figure(was.quantity().value().orElseThrow(), was),
                        NumberedGoals.figure(is.quantity().value().orElseThrow(), is),
                        new Term.Figure(apart.setScale(1, RoundingMode.HALF_UP), StatedUnit.PERCENT))));
    }

    private static boolean plain(Stated stated) {
        return stated.statement().claim().period().part() == Period.Part.YEAR && PlainFigures.whole(stated);
    }
}
