package org.duibiao.extraction;

import java.util.List;
import java.util.regex.Pattern;
import org.duibiao.extraction.scan.EvenText;
import org.duibiao.extraction.scan.Kind;
import org.duibiao.extraction.scan.Lexeme;
import org.duibiao.extraction.scan.Lexeme.Name;
import org.duibiao.extraction.scan.Lexeme.Word;

/**
 * Clauses that say how an indicator moved and give no figure: 单位生产总值能耗有不同程度下降, 物价涨幅得到控制. Nothing but names may stand
 * before such words, and nothing behind them.
 */
final class MovedInWords {
    static final String RULE = "moved-in-words";

    private static final Pattern MOVED = Pattern.compile(
            "(?:总?水平|涨幅|增幅|增速)?(?:均|都|也)?(?:有|保持|持续|继续|稳步|稳中有|有所|明显|大幅|进一步|不断|基本|总体|得到|有效|较快|逐步|逐年|不同程度|的){1,3}"
                    + "(?:下降|上升|提高|提升|增长|回落|控制|稳定|平稳|降低|增加|改善|减少|好转)|超额完成(?:全?年度?)?(?:任务|目标|目标任务)?");

    private MovedInWords() {}

    /** The names that the words are about; empty where the clause says more, or something else. */
    static List<Name> in(List<Lexeme> clause, EvenText text) {
        int last = -1;
        for (int i = 0; i < clause.size(); i++) {
            last = clause.get(i) instanceof Name ? i : last;
        }
        if (last < 0 || last == clause.size() - 1) {
            return List.of();
        }
        String said =
                text.words(clause.get(last).end(), clause.get(clause.size() - 1).end());
        boolean onlyNames = clause.subList(0, last).stream().allMatch(MovedInWords::leavesNamesWhole);
        return onlyNames && MOVED.matcher(said).matches()
                ? clause.stream()
                        .filter(Name.class::isInstance)
                        .map(Name.class::cast)
                        .toList()
                : List.of();
    }

    private static boolean leavesNamesWhole(Lexeme lexeme) {
        return lexeme instanceof Name
                || lexeme instanceof Lexeme.When
                || (lexeme instanceof Word word
                        && (word.kind() == Kind.AREA || word.kind() == Kind.AND || word.kind() == Kind.LIST_COMMA));
    }
}
