package org.duibiao.ledger;

import java.util.Optional;
import java.util.regex.Pattern;
import org.duibiao.indicator.Measure;
import org.duibiao.statement.Claim;

/**
 * How a number was counted, beyond its scope: in real terms (实际增长, 扣除价格因素), and, for investment, over which
 * projects (全社会, 规模以上).
 *
 * @param real whether the words say that prices were taken out
 * @param coverage which projects the words name, if they name any
 */
record Basis(boolean real, Optional<String> coverage) {

    private static final int REACH = 8;
    private static final Pattern REAL = Pattern.compile("实际(?!利用|使用|到位|吸收|外资|引进|引资|完成|到账|投资)|扣除价格因素|扣除物价因素");
    private static final Pattern LARGE = Pattern.compile("规模以上|规上|限额以上|500万元以上");

    static Basis of(Claim claim) {
        // output is counted in real terms whether the words say so or not
        boolean outputLike =
                claim.indicator().id().equals("gdp") || claim.indicator().id().endsWith("_va");
        boolean growth = claim.measure() == Measure.GROWTH || claim.measure() == Measure.AVG_GROWTH;
        boolean real = growth && !outputLike && REAL.matcher(before(claim)).find();
        return new Basis(real, coverage(claim));
    }

    private static Optional<String> coverage(Claim claim) {
        if (!claim.indicator().id().equals("fixed_investment")) {
            return Optional.empty();
        }
        if (LARGE.matcher(claim.indicatorText()).find()) {
            return Optional.of("规模以上");
        }
        return claim.indicatorText().contains("全社会") ? Optional.of("全社会") : Optional.empty();
    }

    /** The few words right before the number, where 实际 would stand. */
    private static String before(Claim claim) {
        int number = claim.number().start() - claim.passage().span().start();
        String quote = claim.passage().quote();
        if (number < 0 || number > quote.length()) {
            return "";
        }
        return quote.substring(Math.max(0, number - REACH), number);
    }

    /** Whether an outcome counted like {@code outcome} answers a goal counted like this. */
    boolean answeredBy(Basis outcome) {
        boolean sameCoverage = coverage.isEmpty() || outcome.coverage.isEmpty() || coverage.equals(outcome.coverage);
        return sameCoverage && (!real || outcome.real);
    }
}
