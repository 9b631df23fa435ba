package org.duibiao.extraction;

import java.math.BigDecimal;
import java.util.Optional;
import org.duibiao.extraction.scan.Dimension;
import org.duibiao.extraction.scan.Lexeme.Figure;
import org.duibiao.indicator.Indicator;
import org.duibiao.indicator.Measure;

/** What a figure says of an indicator: by its unit, by the indicator's own unit, and by the verb before it. */
final class FigureReading {
    /** The rule behind an increase in per cent over a year that is named. */
    static final String OVER_BASE = "increase-over-base";

    private static final BigDecimal LEAST_INDEX = BigDecimal.valueOf(90);

    private FigureReading() {}

    /**
     * A measure, the figure's sign, and the rule that told.
     *
     * @param measure what the figure says
     * @param negative whether it is a fall
     * @param rule its name
     */
    record Meaning(Measure measure, boolean negative, String rule) {}

    /** What a figure means; empty when it cannot be about this indicator. */
    static Optional<Meaning> of(Indicator indicator, Figure figure, Role role) {
        return switch (figure.measuredIn()) {
            case PERCENT ->
                isPriceIndex(indicator, figure, role)
                        ? meaning(Measure.LEVEL, false, "price-index")
                        : percent(indicator, role);
            case POINTS -> points(indicator, role);
            case TIMES, DOUBLINGS ->
                isRate(indicator) ? Optional.empty() : meaning(Measure.INCREASE, false, "multiple");
            case RANK -> meaning(Measure.RANK, false, "rank");
            case BARE, OTHER ->
                isNumberOfDays(indicator, figure) ? meaning(Measure.LEVEL, false, "days") : Optional.empty();
            default -> amount(indicator, figure, role);
        };
    }

    /** 空气质量优良天数达333天: the days whose share the indicator is. */
    static boolean isNumberOfDays(Indicator indicator, Figure figure) {
        return figure.unit().equals("天") && indicator.id().equals("air_quality");
    }

    // 居民消费价格指数102%: prices of last year are 100, so this is no rise of 102%
    private static boolean isPriceIndex(Indicator indicator, Figure figure, Role role) {
        return indicator.id().equals("cpi")
                && role.verb == Role.Verb.NONE
                && !role.rate
                && figure.value().compareTo(LEAST_INDEX) >= 0;
    }

    private static Optional<Meaning> percent(Indicator indicator, Role role) {
        boolean fall = role.verb == Role.Verb.FALL;
        if (role.completionRate || role.task) {
            return meaning(Measure.COMPLETION, false, "completion");
        }
        boolean isPrice = indicator.id().equals("cpi");
        if (isRate(indicator) && !isPrice) {
            return rate(indicator, role, fall);
        }
        if (role.share || role.shareOf) {
            return role.verb == Role.Verb.NONE || role.reach
                    ? meaning(Measure.SHARE, false, "share")
                    : meaning(Measure.INCREASE, fall, "share-change");
        }
        if (isPrice) {
            return meaning(role.average ? Measure.AVG_GROWTH : Measure.GROWTH, fall, "price-rise");
        }
        if (role.average) {
            return meaning(Measure.AVG_GROWTH, fall, "average-growth");
        }
        if (indicator.id().equals("rd_spending") && !role.rate && (role.verb == Role.Verb.NONE || role.reach)) {
            return meaning(Measure.SHARE, false, "research-intensity");
        }
        if (role.base.isPresent()) {
            return meaning(Measure.INCREASE, fall, OVER_BASE);
        }
        if (role.verb != Role.Verb.NONE || role.rate || role.namedAsGrowth) {
            return meaning(Measure.GROWTH, fall, "growth");
        }
        return Optional.empty();
    }

    private static Optional<Meaning> rate(Indicator indicator, Role role, boolean fall) {
        if (indicator.id().equals("livelihood_share")) {
            return meaning(Measure.SHARE, false, "share");
        }
        if (role.verb != Role.Verb.NONE && !role.reach) {
            return meaning(Measure.INCREASE, fall, "rate-change");
        }
        return meaning(Measure.LEVEL, false, "rate");
    }

    private static Optional<Meaning> points(Indicator indicator, Role role) {
        boolean changes = role.verb != Role.Verb.NONE;
        if (!changes || role.rate) {
            return Optional.empty();
        }
        boolean fall = role.verb == Role.Verb.FALL;
        if ((isRate(indicator) && !indicator.id().equals("cpi"))
                || indicator.id().equals("rd_spending")
                || role.shareBefore
                || role.share
                || role.shareOf) {
            return meaning(Measure.INCREASE, fall, "points");
        }
        return Optional.empty();
    }

    private static Optional<Meaning> amount(Indicator indicator, Figure figure, Role role) {
        if (isRate(indicator) || !countedIn(indicator, figure)) {
            return Optional.empty();
        }
        if (role.verb != Role.Verb.NONE && !role.reach && !countsWhatIsNew(indicator, role)) {
            return meaning(Measure.INCREASE, role.verb == Role.Verb.FALL, "increase-by-amount");
        }
        return meaning(Measure.LEVEL, false, "level");
    }

    // 高新技术企业净增12家, 经营主体净增3万户, 城镇就业新增3万人: so many new ones
    private static boolean countsWhatIsNew(Indicator indicator, Role role) {
        return indicator.id().equals("hightech_new") || (role.netRise && Timeline.addsUp(indicator));
    }

    /** Whether the indicator's level is itself a percentage. */
    static boolean isRate(Indicator indicator) {
        return indicator.unit().equals("%") && !indicator.id().equals("energy_intensity");
    }

    /** The indicator a figure is about, when its words turn a name to its neighbour: 民生支出 占…80%, 新增…, 总数达96家. */
    static String turned(Indicator indicator, Figure figure, Role role) {
        boolean percent = figure.measuredIn() == Dimension.PERCENT || figure.measuredIn() == Dimension.POINTS;
        return switch (indicator.id()) {
            case "livelihood_spending" -> percent && (role.share || role.shareOf) ? "livelihood_share" : "";
            case "livelihood_share" -> percent ? "" : "livelihood_spending";
            case "scale_firms_new" -> role.total ? "none" : "";
            case "hightech_new" -> role.total ? "hightech_firms" : "";
            case "hightech_firms" ->
                figure.measuredIn() == Dimension.COUNT && role.verb == Role.Verb.RISE && !role.reach
                        ? "hightech_new"
                        : "";
            case "firms_total" ->
                figure.measuredIn() == Dimension.COUNT && role.netRise && !role.reach ? "firms_new" : "";
            case "firms_new" -> role.total ? "firms_total" : "";
            case "key_projects" -> figure.measuredIn() == Dimension.MONEY ? "key_project_investment" : "";
            case "key_project_investment" -> figure.measuredIn() == Dimension.COUNT ? "key_projects" : "";
            default -> "";
        };
    }

    private static boolean countedIn(Indicator indicator, Figure figure) {
        String unit = indicator.unit();
        Dimension dimension = figure.measuredIn();
        if (dimension == Dimension.COAL) {
            return indicator.id().equals("energy_intensity");
        }
        if (dimension == Dimension.AMOUNT) {
            return !unit.isEmpty();
        }
        if (unit.endsWith("元")) {
            return dimension == Dimension.MONEY;
        }
        if (unit.endsWith("人")) {
            return dimension == Dimension.PEOPLE || (dimension == Dimension.COUNT && countsPosts(figure));
        }
        if (unit.endsWith("人次")) {
            return dimension == Dimension.PEOPLE;
        }
        if (unit.endsWith("吨")) {
            return dimension == Dimension.WEIGHT;
        }
        if (unit.endsWith("亩")) {
            return dimension == Dimension.AREA
                    && (figure.unit().endsWith("亩") || figure.unit().endsWith("公顷"));
        }
        if (unit.endsWith("剂次")) {
            return dimension == Dimension.DOSES || dimension == Dimension.PEOPLE;
        }
        return dimension == Dimension.COUNT;
    }

    // 新增就业岗位3000个, but 2900户零就业家庭 are no people
    private static boolean countsPosts(Figure figure) {
        String unit = figure.unit();
        return unit.isEmpty() || "户家项件所间座套".indexOf(unit.charAt(unit.length() - 1)) < 0;
    }

    private static Optional<Meaning> meaning(Measure measure, boolean negative, String rule) {
        return Optional.of(new Meaning(measure, negative, rule));
    }

    /** The figure's value with the sign its verb gives it. */
    static BigDecimal signed(BigDecimal value, boolean negative) {
        return negative ? value.negate() : value;
    }
}
