package org.duibiao.extraction;

import java.util.Optional;
import java.util.Set;
import org.duibiao.extraction.scan.Moment;
import org.duibiao.indicator.Indicator;
import org.duibiao.indicator.Measure;
import org.duibiao.indicator.Period;
import org.duibiao.report.Header;
import org.duibiao.report.Part;
import org.duibiao.report.ReportKind;

/** Turns times as words name them into years, by the years a report looks back on and sets goals for. */
final class Timeline {
    /** What adds up over years: under 五年 its number is a sum, not a state. */
    private static final Set<String> ADDS_UP = Set.of(
            "jobs",
            "reemployment",
            "rural_transfer",
            "hightech_new",
            "scale_firms_new",
            "firms_new",
            "school_places",
            "projects_signed",
            "projects_signed_100m",
            "contracted_investment",
            "old_communities",
            "key_projects",
            "key_project_investment",
            "land_acquired",
            "livelihood_spending");

    /** What plans of several years name the sum of. */
    private static final Set<String> SUMMED_IN_PLANS =
            Set.of("fdi", "investment_attracted", "fixed_investment", "industrial_investment", "tech_investment");

    private static final Set<String> FLOWS = Set.of(
            "fdi",
            "investment_attracted",
            "fixed_investment",
            "industrial_investment",
            "tech_investment",
            "foreign_trade",
            "exports",
            "tax_revenue",
            "budget_revenue",
            "fiscal_total",
            "rd_spending",
            "tourist_visits",
            "tourism_revenue");

    private static final int LONGEST_MEAN = 10;

    private final int reviewYear;
    private final int goalYear;
    private final boolean halfYear;

    Timeline(Header header) {
        Optional<Integer> spoken = header.year();
        boolean known = header.reviewYear().isPresent() || header.goalYear().isPresent() || spoken.isPresent();
        this.goalYear = header.goalYear()
                .or(() -> header.reviewYear().map(it -> header.kind() == ReportKind.HALF_YEAR_PROGRESS ? it : it + 1))
                .or(() -> spoken)
                .orElse(0);
        this.reviewYear = header.reviewYear().orElse(goalYear - 1);
        this.halfYear = known
                && (header.kind() == ReportKind.HALF_YEAR_PROGRESS
                        || (header.kind() == ReportKind.PLAN_EXECUTION
                                && header.reviewYear().equals(header.goalYear())));
    }

    boolean known() {
        return goalYear > 0;
    }

    int reviewYear() {
        return reviewYear;
    }

    int goalYear() {
        return goalYear;
    }

    boolean halfYear() {
        return halfYear;
    }

    /** What results are about when no time is named. */
    Period reviewPeriod() {
        return unnamed(false);
    }

    /** What goals are about when no time is named. */
    Period goalPeriod() {
        return unnamed(true);
    }

    /** The years a draft is about, said in a part of the report. */
    Period period(Draft draft, Part part) {
        boolean ahead = part == Part.PLAN;
        int spoken = ahead ? goalYear : reviewYear;
        if (draft.measure() == Measure.INCREASE && draft.base().isPresent()) {
            Optional<Moment> time = draft.time()
                    .filter(it ->
                            draft.fresh() || ahead || named(it, spoken, false).end() < goalYear);
            return over(draft.base().get(), end(time, spoken, ahead), ahead);
        }
        Period named = draft.time()
                .filter(it -> draft.fresh() || halfYear || !(it instanceof Moment.ToDate))
                .filter(it -> !ahead || !isBehindAWish(draft, it))
                .map(it -> named(it, spoken, ahead))
                .filter(it -> draft.fresh() || halfYear || ahead == (it.end() >= goalYear))
                .orElseGet(() -> unnamed(ahead));
        // 上半年…,完成年度目标270亿元的46.8%: what was asked is asked of the year
        if (draft.aimed() && halfYear && named.part() != Period.Part.MULTI_YEAR) {
            return Period.year(named.end());
        }
        if (draft.earlier()) {
            return Period.year(named.part() == Period.Part.MULTI_YEAR ? named.start() - 1 : named.end() - 1);
        }
        Optional<Period> sinceBase = meanSinceBase(draft, named);
        if (sinceBase.isPresent()) {
            return sinceBase.get();
        }
        if (draft.measure() == Measure.AVG_GROWTH && named.part() != Period.Part.MULTI_YEAR) {
            return ahead && named.end() >= goalYear
                    ? Period.years(goalYear, named.end() > goalYear ? named.end() : goalYear + 4)
                    : Period.years(named.end() - 4, named.end());
        }
        if (named.part() == Period.Part.MULTI_YEAR && !staysWhole(draft) && !isSumOfAPlan(draft, named, ahead)) {
            return draft.measure() == Measure.GROWTH && draft.fresh()
                    ? Period.year(named.end())
                    : ahead && named.end() > goalYear ? Period.point(named.end()) : Period.year(named.end());
        }
        // 到2020年…。服务业增加值增长9%: what grows in a year is no state to be reached
        if (ahead
                && draft.measure() == Measure.GROWTH
                && !draft.fresh()
                && draft.time().filter(Moment.By.class::isInstance).isPresent()) {
            return Period.year(goalYear);
        }
        // 到2025年翻一番, and no year is said that it is counted from
        boolean aim = named.part() == Period.Part.POINT || named.part() == Period.Part.YEAR;
        if (aim && named.end() > goalYear && draft.measure() == Measure.INCREASE) {
            return Period.years(reviewYear, named.end());
        }
        if (named.part() == Period.Part.POINT && named.end() <= reviewYear) {
            return Period.year(named.end());
        }
        return named;
    }

    // 是2002年的1.8倍,年均递增12%: over the years since
    private static Optional<Period> meanSinceBase(Draft draft, Period named) {
        return draft.measure() != Measure.AVG_GROWTH || named.part() == Period.Part.MULTI_YEAR
                ? Optional.empty()
                : draft.base()
                        .filter(Moment.Years.class::isInstance)
                        .map(it -> ((Moment.Years) it).end())
                        .filter(base -> named.end() - base > 1 && named.end() - base <= LONGEST_MEAN)
                        .map(base -> Period.years(base + 1, named.end()));
    }

    // 巩固去年的好势头,确保工业增加值增长8%
    private static boolean isBehindAWish(Draft draft, Moment time) {
        return time instanceof Moment.Relative relative
                && relative.offset() < 0
                && !draft.wish().words().isEmpty();
    }

    /** 2021年生产总值比2020年增长6%: growth like any other, said with its years. */
    boolean isOfOneYear(Draft draft, Part part) {
        if (!draft.rules().contains(FigureReading.OVER_BASE)) {
            return false;
        }
        Period years = period(draft, part);
        return years.end() - years.start() == 1;
    }

    /** The years of growth that is asked for until a later year: 到2025年能耗下降13% is no growth of that year alone. */
    Optional<Period> yearsOfGrowth(Draft draft, Part part) {
        if (part != Part.PLAN || halfYear || draft.measure() != Measure.GROWTH || draft.earlier()) {
            return Optional.empty();
        }
        return Optional.of(period(draft, part).end())
                .filter(end -> end > goalYear)
                .map(end -> Period.years(goalYear, end));
    }

    private boolean staysWhole(Draft draft) {
        return draft.measure() == Measure.AVG_GROWTH
                || draft.measure() == Measure.INCREASE
                || draft.measure() == Measure.QUALITATIVE
                || draft.sum()
                || addsUp(draft.indicator());
    }

    // under 今后五年: 力争引进市外资金突破300亿元, without 到2025年
    private boolean isSumOfAPlan(Draft draft, Period named, boolean ahead) {
        return ahead
                && named.end() > goalYear
                && draft.measure() == Measure.LEVEL
                && SUMMED_IN_PLANS.contains(draft.indicator().id());
    }

    /**
     * 工业增加值达到60亿元,年均增长12%: a level with the mean of several years right behind it is that of their end.
     *
     * @param next what was read after the level
     */
    Optional<Period> endOfMean(Draft level, Draft next, Part part) {
        boolean oneBreath = part == Part.PLAN
                && level.measure() == Measure.LEVEL
                && next.measure() == Measure.AVG_GROWTH
                && level.name().equals(next.name())
                && level.time().isEmpty()
                && next.time().isEmpty()
                && !addsUp(level.indicator())
                && !SUMMED_IN_PLANS.contains(level.indicator().id());
        return Optional.of(next)
                .filter(it -> oneBreath)
                .map(it -> period(it, part))
                .filter(it -> it.part() == Period.Part.MULTI_YEAR)
                .map(it -> Period.point(it.end()));
    }

    /** Whether an indicator is counted over a time, not at its end, so that its numbers of several years can be summed. */
    static boolean flows(Indicator indicator) {
        return addsUp(indicator) || FLOWS.contains(indicator.id());
    }

    static boolean addsUp(Indicator indicator) {
        return ADDS_UP.contains(indicator.id());
    }

    private int end(Optional<Moment> time, int spoken, boolean ahead) {
        return time.map(it -> named(it, spoken, ahead).end()).orElse(spoken);
    }

    private Period over(Moment base, int end, boolean ahead) {
        if (base instanceof Moment.Years years) {
            // 比“十五”翻一番 is asked of the next five years, not of the next
            int whole = years.end() + years.end() - years.start() + 1;
            boolean ofWhole = ahead && years.end() > years.start();
            return Period.years(years.end(), ofWhole ? Math.max(end, whole) : end);
        }
        if (base instanceof Moment.By by) {
            return Period.years(by.year(), end);
        }
        if (base instanceof Moment.Ago ago) {
            return Period.years(end - ago.years(), end);
        }
        return Period.year(end);
    }

    private Period unnamed(boolean ahead) {
        if (ahead) {
            return Period.year(goalYear);
        }
        return halfYear ? Period.firstHalf(reviewYear) : Period.year(reviewYear);
    }

    private Period named(Moment moment, int spoken, boolean ahead) {
        if (moment instanceof Moment.Years years) {
            return years.start() == years.end() ? Period.year(years.end()) : Period.years(years.start(), years.end());
        }
        if (moment instanceof Moment.By by) {
            return Period.point(by.year());
        }
        if (moment instanceof Moment.Relative relative) {
            return Period.year((halfYear ? reviewYear : goalYear) + relative.offset());
        }
        if (moment instanceof Moment.FirstHalf half) {
            return Period.firstHalf(half.year() > 0 ? half.year() : spoken);
        }
        if (moment instanceof Moment.ToDate toDate) {
            if (toDate.year() > 0 && toDate.year() < reviewYear) {
                return Period.year(spoken);
            }
            int year = toDate.year() > 0 ? toDate.year() : spoken;
            if (ahead && !halfYear) {
                return Period.year(year);
            }
            return new Period(year, year, Period.Part.YTD);
        }
        if (moment instanceof Moment.Past past) {
            return Period.years(reviewYear - past.years() + 1, reviewYear);
        }
        if (moment instanceof Moment.Coming coming) {
            return Period.years(goalYear, goalYear + coming.years() - 1);
        }
        if (moment instanceof Moment.Span span) {
            return ahead
                    ? Period.years(goalYear, goalYear + span.years() - 1)
                    : Period.years(reviewYear - span.years() + 1, reviewYear);
        }
        return Period.year(spoken);
    }
}
