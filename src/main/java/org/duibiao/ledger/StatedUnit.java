package org.duibiao.ledger;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.duibiao.indicator.Measure;
import org.duibiao.statement.Claim;

/**
 * What a unit as stated counts: a kind, and how many of its smallest one stated unit is. 万 and 亿 stack: 2.6万亿元 is
 * 2.6 × 10¹² 元. Counting words (家, 户, 个) are one kind; a bare 亿 goes with any amount.
 *
 * @param kind what is counted: 元, 美元, %, 吨, 亩, 倍, count; empty when only a scale is said
 * @param factor how many of the kind's own unit one stated unit is
 */
record StatedUnit(String kind, BigDecimal factor) {

    static final String PERCENT = "%";

    private static final String COUNT = "count";
    private static final Map<String, BigDecimal> SCALES = scales();
    private static final Map<String, StatedUnit> KNOWN = Map.ofEntries(
            Map.entry("%", one(PERCENT)),
            Map.entry("％", one(PERCENT)),
            Map.entry("个百分点", one(PERCENT)),
            Map.entry("百分点", one(PERCENT)),
            Map.entry("个点", one(PERCENT)),
            Map.entry("‰", new StatedUnit(PERCENT, new BigDecimal("0.1"))),
            Map.entry("元", one("元")),
            Map.entry("美元", one("美元")),
            Map.entry("倍", one("倍")),
            Map.entry("吨", one("吨")),
            Map.entry("公斤", new StatedUnit("吨", new BigDecimal("0.001"))),
            Map.entry("千克", new StatedUnit("吨", new BigDecimal("0.001"))),
            Map.entry("斤", new StatedUnit("吨", new BigDecimal("0.0005"))),
            Map.entry("亩", one("亩")),
            Map.entry("公顷", new StatedUnit("亩", BigDecimal.valueOf(15))),
            Map.entry("平方公里", new StatedUnit("亩", BigDecimal.valueOf(1500))),
            Map.entry("平方米", one("平方米")),
            Map.entry("", one("")));

    private static StatedUnit one(String kind) {
        return new StatedUnit(kind, BigDecimal.ONE);
    }

    private static Map<String, BigDecimal> scales() {
        Map<String, BigDecimal> scales = new LinkedHashMap<>();
        scales.put("万亿", BigDecimal.TEN.pow(12));
        scales.put("千亿", BigDecimal.TEN.pow(11));
        scales.put("百亿", BigDecimal.TEN.pow(10));
        scales.put("亿", BigDecimal.TEN.pow(8));
        scales.put("千万", BigDecimal.TEN.pow(7));
        scales.put("百万", BigDecimal.TEN.pow(6));
        scales.put("万", BigDecimal.TEN.pow(4));
        scales.put("千", BigDecimal.TEN.pow(3));
        return scales;
    }

    /** The unit a claim's number is in; growth and shares whose % was left out are per cent. */
    static StatedUnit of(Claim claim) {
        Optional<String> unit = claim.quantity().unit();
        if (unit.isEmpty() && percentByNature(claim.measure())) {
            return one(PERCENT);
        }
        return of(unit.orElse(""));
    }

    static StatedUnit of(String stated) {
        String unit = stated.replace("人民币", "").strip();
        StatedUnit known = KNOWN.get(unit);
        if (known != null) {
            return known;
        }
        for (Map.Entry<String, BigDecimal> scale : SCALES.entrySet()) {
            if (unit.startsWith(scale.getKey())) {
                StatedUnit rest = of(unit.substring(scale.getKey().length()));
                return new StatedUnit(rest.kind, rest.factor.multiply(scale.getValue()));
            }
        }
        return one(COUNT);
    }

    private static boolean percentByNature(Measure measure) {
        return switch (measure) {
            case GROWTH, AVG_GROWTH, SHARE, COMPLETION -> true;
            case LEVEL, RANK, INCREASE, QUALITATIVE -> false;
        };
    }

    boolean percent() {
        return kind.equals(PERCENT);
    }

    /** A value of this unit in another; empty when the two count different things. */
    Optional<BigDecimal> convert(BigDecimal value, StatedUnit to) {
        boolean bare = (kind.isEmpty() && !to.percent()) || (to.kind.isEmpty() && !percent());
        if (!kind.equals(to.kind) && !bare) {
            return Optional.empty();
        }
        if (factor.compareTo(to.factor) == 0) {
            return Optional.of(value);
        }
        BigDecimal converted = value.multiply(factor).divide(to.factor, MathContext.DECIMAL64);
        return Optional.of(converted.stripTrailingZeros());
    }
}
