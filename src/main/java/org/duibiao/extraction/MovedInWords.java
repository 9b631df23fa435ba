package org.duibiao.extraction;

import java.util.List;
import java.util.regex.Pattern;
import org.duibiao.extraction.scan.EvenText;
import org.duibiao.extraction.scan.Kind;
import org.duibiao.extraction.scan.Lexeme;
import org.duibiao.extraction.scan.Lexeme.Name;
import org.duibiao.extraction.scan.Lexeme.Word;

/**
 * Clauses that say how an indicator moved, or that it did what was asked, and give no figure: 单位生产总值能耗有不同程度下降, 物价涨幅得到控制,
 * 单位生产总值能耗完成年度目标. Nothing but names may stand before such words, and nothing behind them.
 */
final class MovedInWords {
    static final String RULE = "moved-in-words";

    private static final Pattern MOVED = Pattern.compile("""
            # 总水平均有所下降: what is left of the name, and how it moved
            (?:总?水平|涨幅|增幅|增速)?(?:均|都|也)?
            (?:有|保持|持续|继续|稳步|稳中有|有所|明显|大幅|进一步|不断|基本|总体|得到|有效|较快|逐步|逐年|不同程度|的){1,3}
            (?:下降|上升|提高|提升|增长|回落|控制|稳定|平稳|降低|增加|改善|减少|好转)
            # 再创历史新高
            | (?:再次?|连续)?(?:刷新|创下?了?)[^、,]{0,9}新高
            # 实现“十八连丰”
            | 实现[“"]?[一二三四五六七八九十]{1,3}连[增丰][”"]?
            """, Pattern.COMMENTS);

    /** 均完成目标任务, 未能实现年度预期目标: also of a list that goes on with what has no name here. */
    private static final Pattern DONE = Pattern.compile("""
            # 能耗降低率等主要指标的增速: what is left of the name, and names that are not known
            (?:指标|强度|降低率?|下降率?|增速|增长)?
            (?:等(?:主要)?(?:经济)?指标)?的?(?:增速|增长)?
            (?:[、和及与][^、,]{2,14}){0,4}?(?:指标)?
            # 预计均未能提前: how sure, of all, or not
            (?:预计|可望|有望)?(?:均|都|全部|也)?(?:没有|未能?)?
            (?:提前[一两三]?年?|超额|圆满|顺利|全面|较好地?){0,3}
            # 完成省下达的目标任务
            (?:
              (?:完成|实现|达到)了?
              (?:全?年度?|年初|国家|自治区|省|市|上级|既定|预期|预定|计划|下达|约束性|控制|工作|节能|考核|规划|“十[一二三四]?五”|的){0,6}
              (?:目标|任务|指标|要求|计划){1,2}
            | 超额完成
            )
            # 下降目标基本完成
            | (?:消耗)?(?:下降|降低|削减)?(?:目标|任务)
              (?:均|可|预计可|基本|全面|已)*
              (?:完成|实现)
            """, Pattern.COMMENTS);

    private MovedInWords() {}

    /** The names that words of movement are about; empty where the clause says more, or something else. */
    static List<Name> in(List<Lexeme> clause, EvenText text) {
        return namesBefore(MOVED, clause, text);
    }

    /** The names of what a clause says was done as was asked, or was not; empty where it says something else. */
    static List<Name> doneAsAsked(List<Lexeme> clause, EvenText text) {
        return namesBefore(DONE, clause, text);
    }

    private static List<Name> namesBefore(Pattern words, List<Lexeme> clause, EvenText text) {
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
        return onlyNames && words.matcher(said).matches()
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
