package org.duibiao.extraction;

import java.util.List;
import java.util.function.Supplier;
import org.duibiao.extraction.scan.EvenText;
import org.duibiao.indicator.Indicator;

/** Projects of a hundred million that are begun, built or finished (开工亿元以上项目40个) are not those that were signed. */
final class ProjectsBuilt {
    private static final List<String> BUILDING = List.of("开工", "竣工", "投产", "续建", "建成", "完工", "投入", "达产");
    private static final List<String> SIGNING = List.of("引进", "签约", "招商", "招引", "落户", "签订", "引资");

    private static final List<String> BROUGHT_IN = List.of("引进", "签约", "招引");

    private ProjectsBuilt() {}

    /** Whether the words of a clause, up to and with the name, speak of building what the indicator counts as signed. */
    static boolean are(Indicator indicator, Supplier<String> clause) {
        return indicator.id().equals("projects_signed_100m") && areBuilt(clause.get());
    }

    /** Whether the words of a clause about such projects, up to and with their name, speak of building them. */
    static boolean areBuilt(String clause) {
        return BUILDING.stream().anyMatch(clause::contains) && !speaksOfSigning(clause);
    }

    /** 23个重点项目签约, 引进10个重点项目: those that were signed are none of those that are carried out. */
    static boolean areSigned(Draft draft, EvenText text) {
        if (!draft.indicator().id().equals("key_projects")) {
            return false;
        }
        int end = Math.max(draft.name().end(), draft.number().end());
        String before = text.words(
                draft.quote().start(),
                Math.max(draft.quote().start(), draft.number().start()));
        return BROUGHT_IN.stream().anyMatch(before::contains)
                || SIGNING.stream().anyMatch(it -> text.startsWith(it, end) || text.startsWith("成功" + it, end));
    }

    /** 安排重点项目142项,计划总投资1341亿元: what projects will cost, not what was signed, unless the sentence says signing. */
    static boolean willCost(String name, String sentence) {
        return name.equals("计划总投资") && !speaksOfSigning(sentence);
    }

    private static boolean speaksOfSigning(String words) {
        return SIGNING.stream().anyMatch(words::contains);
    }
}
