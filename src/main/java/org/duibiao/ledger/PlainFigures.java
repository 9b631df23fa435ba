package org.duibiao.ledger;

import java.util.Set;
import java.util.regex.Pattern;
import org.duibiao.indicator.Comparator;
import org.duibiao.statement.Claim;
import org.duibiao.statement.Stated;

/** Which numbers can be held against one another: exact, read without doubt, of the whole district, counted alike. */
final class PlainFigures {

    /** 首次突破1500亿元 names a mark that was passed, not a value; 不含空港区 leaves a part out. */
    private static final Pattern NOT_EXACT = Pattern.compile("突破|迈上|跨过|跨越|跃上|不含|扣除|以上|以内|左右|近\\s*\\d");

    private static final Pattern LARGE = Pattern.compile("规模以上|规上|限额以上|限上");
    private static final Pattern OF_A_KIND = Pattern.compile("^(?:其中)?(?:农村|城镇|县域|园区|民间|民营|工业|房地产)");

    /** Several of these, for parts of the district or for kinds, may stand side by side under one name. */
    private static final Set<String> OF_PARTS = Set.of(
            "school_places",
            "projects_signed",
            "projects_signed_100m",
            "key_projects",
            "key_project_investment",
            "contracted_investment",
            "land_acquired",
            "old_communities",
            "firms_new",
            "firms_total",
            "scale_firms_new",
            "hightech_new",
            "tech_smes",
            "investment_attracted",
            "livelihood_spending",
            "industrial_investment");

    private PlainFigures() {}

    static boolean exact(Stated stated) {
        Claim claim = stated.statement().claim();
        return claim.quantity().comparator() == Comparator.EXACTLY
                && claim.quantity().value().isPresent()
                && claim.grounds().sure()
                && !NOT_EXACT.matcher(rightAround(claim)).find();
    }

    /** Exact, and not of a part of the district. */
    static boolean whole(Stated stated) {
        Claim claim = stated.statement().claim();
        return exact(stated)
                && Scopes.plain(claim.scope()).isEmpty()
                && !ofParts(claim)
                && !OF_A_KIND.matcher(kindBeforeName(claim)).find();
    }

    static boolean ofParts(Claim claim) {
        return OF_PARTS.contains(claim.indicator().id());
    }

    /** Whether both count the large firms only, or neither does. */
    static boolean countedAlike(Claim one, Claim other) {
        return large(one) == large(other) && Basis.of(one).equals(Basis.of(other));
    }

    static boolean large(Claim claim) {
        return LARGE.matcher(claim.indicatorText()).find();
    }

    /** 农村固定资产投资、消费品零售总额: the words before the names narrow them all, unless the name itself holds them. */
    private static String kindBeforeName(Claim claim) {
        String quote = claim.passage().quote();
        boolean own = OF_A_KIND.matcher(claim.indicatorText()).find() || quote.startsWith(claim.indicatorText());
        return own ? "" : quote;
    }

    /** The words of the number's own clause. */
    private static String rightAround(Claim claim) {
        String quote = claim.passage().quote();
        int number = claim.number().start() - claim.passage().span().start();
        if (number < 0 || number > quote.length()) {
            return "";
        }
        String before = quote.substring(0, number);
        int clause = Math.max(before.lastIndexOf('，'), Math.max(before.lastIndexOf('、'), before.lastIndexOf(',')));
        return quote.substring(clause + 1);
    }
}
