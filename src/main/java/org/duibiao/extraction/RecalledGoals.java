package org.duibiao.extraction;

import java.util.regex.Pattern;
import org.duibiao.extraction.scan.EvenText;

/** Goals that a report recalls while it looks back (我们锚定生产总值增长7%的目标,…): said as an aim, they are no results. */
final class RecalledGoals {
    private static final Pattern AIMED_AT = Pattern.compile("^.{0,10}(?:锚定|围绕|紧扣|对照|瞄准|对标|聚焦)");
    private static final String CLAUSE_ENDS = ",;。:!?";

    private RecalledGoals() {}

    /** Whether the clause of a draft's number speaks of it as of a goal. */
    static boolean isOne(Draft draft, EvenText text) {
        int from = draft.number().start();
        while (from > 0 && CLAUSE_ENDS.indexOf(text.at(from - 1)) < 0) {
            from--;
        }
        if (!AIMED_AT.matcher(text.words(from, draft.number().start())).find()) {
            return false;
        }
        int to = draft.number().end();
        while (to < text.length() && CLAUSE_ENDS.indexOf(text.at(to)) < 0) {
            to++;
        }
        return text.words(draft.number().end(), to).contains("目标");
    }
}
