package org.duibiao.ledger;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duibiao.indicator.Measure;
import org.duibiao.statement.Claim;

/**
 * How a number was counted, beyond its scope: in real terms (实际增长, 扣除价格因素), over which part of what the name may
 * mean (全社会, 规模以上, 城镇; 市外, 省外; 新增), and after which corrections (同口径, 剔除留抵退税因素).
 *
 * @param real whether the words say that prices were taken out
 * @param coverage which part the words name, if they name any
 * @param adjusted the words that say growth was made comparable, if any do; it answers a plain goal, but says so
 */
record Basis(boolean real, Optional<String> coverage, Optional<String> adjusted) {

    private static final int REACH = 8;
    private static final int ADJUSTED_REACH = 24;
    private static final Pattern REAL = Pattern.compile("实际(?!利用|使用|到位|吸收|外资|引进|引资|完成|到账|投资)|扣除价格因素|扣除物价因素");
    private static final Pattern REAL_GROWTH = Pattern.compile("实际增(?:长|速|幅)");
    private static final Pattern ADJUSTED =
            Pattern.compile("(?:剔除|扣除|还原)(?!价格|物价)[^，,。；;、]{1,14}?(?:因素|影响|后)|(?:可比|同|自然)口径|可比(?!价)");
    private static final Pattern LARGE = Pattern.compile("规模以上|规上|限额以上|500万元以上");
    private static final Pattern ALL_INDUSTRY = Pattern.compile("(?:全部|全口径|全社会)工业");
    private static final Pattern FROM_OUTSIDE = Pattern.compile("[市省区县州]外");
    private static final Pattern NEW_ONES = Pattern.compile("新增|净增|新认定|新入库|新培育|新登记");
    private static final Pattern ALL_OF_THEM = Pattern.compile("总数|总量|累计|存量|在库|保有量|达到?$|有$|超过?$|突破$");

    /** Indicators whose name may mean those that came new or all there are. */
    private static final Set<String> NEW_OR_ALL = Set.of("tech_smes");

    static Basis of(Claim claim) {
        // output is counted in real terms whether the words say so or not
        boolean outputLike =
                claim.indicator().id().equals("gdp") || claim.indicator().id().endsWith("_va");
        boolean growth = claim.measure() == Measure.GROWTH || claim.measure() == Measure.AVG_GROWTH;
        // 收入实际增长与经济增长同步
        boolean inWords = claim.measure() == Measure.QUALITATIVE
                && REAL_GROWTH.matcher(claim.passage().quote()).find();
        boolean real = !outputLike
                && (inWords || (growth && REAL.matcher(before(claim, REACH)).find()));
        return new Basis(
                real, coverage(claim), growth ? last(ADJUSTED, before(claim, ADJUSTED_REACH)) : Optional.empty());
    }

    private static Optional<String> coverage(Claim claim) {
        String name = claim.indicatorText();
        return switch (claim.indicator().id()) {
            case "fixed_investment" ->
                LARGE.matcher(name).find()
                        ? Optional.of("规模以上")
                        : name.contains("全社会")
                                ? Optional.of("全社会")
                                : name.contains("城镇") ? Optional.of("城镇") : Optional.empty();
            case "industrial_va", "industrial_output" ->
                LARGE.matcher(name).find()
                        ? Optional.of("规模以上")
                        : last(ALL_INDUSTRY, claim.passage().quote()).map(it -> "全部工业");
            case "investment_attracted" -> last(FROM_OUTSIDE, name);
            default -> NEW_OR_ALL.contains(claim.indicator().id()) ? newOrAll(claim) : Optional.empty();
        };
    }

    private static Optional<String> newOrAll(Claim claim) {
        String words = before(claim, ADJUSTED_REACH);
        if (NEW_ONES.matcher(words).find()) {
            return Optional.of("新增");
        }
        return ALL_OF_THEM.matcher(words).find() ? Optional.of("总数") : Optional.empty();
    }

    private static Optional<String> last(Pattern pattern, String words) {
        Matcher matcher = pattern.matcher(words);
        Optional<String> found = Optional.empty();
        while (matcher.find()) {
            found = Optional.of(matcher.group());
        }
        return found;
    }

    /** The few words right before the number, where 实际 would stand. */
    private static String before(Claim claim, int reach) {
        int number = claim.number().start() - claim.passage().span().start();
        String quote = claim.passage().quote();
        if (number < 0 || number > quote.length()) {
            return "";
        }
        return quote.substring(Math.max(0, number - reach), number);
    }

    /** Whether an outcome counted like {@code outcome} answers a goal counted like this. */
    boolean answeredBy(Basis outcome) {
        return sameCoverage(outcome) && (!real || outcome.real);
    }

    /** Whether both are of the same part, as far as both say of which. */
    boolean sameCoverage(Basis other) {
        return coverage.isEmpty() || other.coverage.isEmpty() || coverage.equals(other.coverage);
    }
}
