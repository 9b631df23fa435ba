package org.duibiao.extraction;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.duibiao.extraction.scan.Lexeme.Name;
import org.duibiao.indicator.Indicator;

/**
 * What is known of single indicators only: where their names count something else than the district's number, and which
 * words before their names do not narrow them. One rule a line of the table; what holds for all names is not here.
 */
final class Exclusions {
    private static final Pattern FIRMS_COUNTED = Pattern.compile("(?:企业|主体|工商户|网店|基地|园区)[^,]{0,4}\\d[^,]*[户家个]");
    private static final List<String> POOR = List.of("扶贫", "贫困", "脱贫");

    private static final Pattern FUNDS_FROM_ABOVE = Pattern.compile("专项债|债券|预算内|国债|上级|中央|衔接资金|转移支付|融资");

    /** Whose key projects they are and what is done with them, in any order: 自治区层面统筹推进, 省市县三级滚动实施. */
    private static final Pattern LEVELS_OF_PROJECTS =
            Pattern.compile("(?:自治区|[省市区县州盟旗和与、两三]|级|层面|共|统筹|滚动|集中|推进|实施|安排|铺排|抓好|推动|调度)+");

    /** Where a province measures its air: the mean of its cities is its own. */
    private static final Pattern CITIES_MEASURED =
            Pattern.compile("(?:\\d+个)?(?:州市(?:政府)?所在地|(?:地级|设区)(?:及以上)?(?:的?城?市)?|城?市?建成区)(?:城市)?");

    private final Cursor cursor;
    private final Map<String, Predicate<Name>> ofSomethingElse = Map.of(
            "rural_transfer", this::isOfThePoor,
            "jobs", this::isOfFirmsJustCounted,
            "projects_signed_100m", this::areBuilt,
            "contracted_investment", this::willCost,
            "investment_attracted", this::areFundsFromAbove);

    Exclusions(Cursor cursor) {
        this.cursor = cursor;
    }

    /** Whether a name reads as its indicator's but counts something else. */
    boolean countsSomethingElse(Name name) {
        return name.alone()
                .map(Indicator::id)
                .map(ofSomethingElse::get)
                .filter(it -> it.test(name))
                .isPresent();
    }

    /** Whether unknown words before a name, which would narrow any other, go with what this one counts. */
    boolean leavesWhole(Name name, String before) {
        String id = name.each().get(0).id();
        return (id.equals("school_places") && countsPlacesAdded(name) && !before.contains("士"))
                || (id.startsWith("key_project")
                        && (LEVELS_OF_PROJECTS.matcher(before).matches() || before.endsWith("级")))
                || (id.equals("air_quality") && CITIES_MEASURED.matcher(before).matches());
    }

    /** 转移就业15万人,其中有组织转移就业7万人: not all of them, although 组织 narrows nothing elsewhere. */
    boolean narrows(int start, String before) {
        return before.endsWith("组织")
                && cursor.text().words(cursor.clauseStartBefore(start), start).contains("其中");
    }

    /** 每平方公里土地产出GDP 3.4亿元: neither this nor what follows in the sentence is the district's amount. */
    static boolean isRateOfLand(String words) {
        boolean may = words.indexOf('每') >= 0 || words.indexOf('均') >= 0;
        return may && (words.contains("每平方") || words.contains("每亩") || words.contains("地均"));
    }

    // 打好产业扶贫攻坚战,…转移就业85万人: of the poor, not of all who work on the land
    private boolean isOfThePoor(Name name) {
        if (!cursor.words(name).equals("转移就业")) {
            return false;
        }
        String sentence = cursor.sentenceBefore(name.start());
        return POOR.stream().anyMatch(sentence::contains);
    }

    // 新增微型企业2万户,新增就业10万人: those who work in them
    private boolean isOfFirmsJustCounted(Name name) {
        if (cursor.words(name).contains("城")) {
            return false;
        }
        int from = cursor.clauseStartBefore(name.start());
        boolean afterComma = cursor.text().at(from - 1) == ',';
        return afterComma
                && FIRMS_COUNTED
                        .matcher(cursor.text().words(cursor.clauseStartBefore(from - 1), from - 1))
                        .find();
    }

    // 争取中央预算内投资项目35个,到位资金4.2亿元: no investor's money
    private boolean areFundsFromAbove(Name name) {
        String words = cursor.words(name);
        return (words.equals("到位资金") || words.equals("实际到位资金"))
                && FUNDS_FROM_ABOVE.matcher(cursor.sentenceBefore(name.start())).find();
    }

    private boolean areBuilt(Name name) {
        return ProjectsBuilt.areBuilt(clauseUpTo(name));
    }

    private boolean willCost(Name name) {
        return ProjectsBuilt.willCost(cursor.words(name), cursor.sentenceBefore(name.start()));
    }

    // 新增基础教育公办学位: words that go with what is counted
    private boolean countsPlacesAdded(Name name) {
        String clause = clauseUpTo(name);
        return clause.contains("新增") || clause.contains("增加");
    }

    private String clauseUpTo(Name name) {
        return cursor.text().words(cursor.clauseStartBefore(name.start()), name.end());
    }
}
