package org.duibiao.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.duibiao.extraction.scan.EvenText;
import org.duibiao.extraction.scan.Kind;
import org.duibiao.extraction.scan.Lexeme;
import org.duibiao.extraction.scan.Lexeme.Name;
import org.duibiao.extraction.scan.Lexeme.Word;
import org.duibiao.indicator.Indicator;
import org.duibiao.statement.Reference;
import org.duibiao.statement.Reference.Relation;
import org.duibiao.statement.Reference.Standard;

/**
 * Goals without a number of their own: 与经济增长同步, 快于全省平均水平, 控制在省下达指标以内, 完成国家下达任务. Reads one
 * clause that holds no figure.
 */
final class RelationalGoals {
    private static final List<String> AGAINST_ODDS = List.of("顶住", "克服", "扭转", "经受", "止跌", "摆脱");

    private final EvenText text;
    private final List<Lexeme> clause;

    /** What a clause asks of which indicators. */
    record Found(List<Name> names, Reference reference, int end) {}

    RelationalGoals(EvenText text, List<Lexeme> clause) {
        this.text = text;
        this.clause = clause;
    }

    Optional<Found> find() {
        if (first(Name.class::isInstance).isEmpty()) {
            return Optional.empty();
        }
        return inStep().or(this::versus).or(this::task).or(this::positive).or(this::steady);
    }

    /** 居民人均可支配收入超过4万元、增速与经济增长同步: the words after the last figure, about what had it. */
    Optional<Found> afterFigures() {
        int last = -1;
        for (int i = 0; i < clause.size(); i++) {
            last = clause.get(i) instanceof Lexeme.Figure ? i : last;
        }
        List<Lexeme> after = clause.subList(last + 1, clause.size());
        int rate = after.indexOf(after.stream()
                .filter(it -> Cursor.isWord(it, Kind.RATE))
                .findFirst()
                .orElse(null));
        List<Name> named = namesBetween(0, last);
        if (rate < 0 || named.isEmpty() || after.subList(0, rate).stream().anyMatch(it -> !(it instanceof Word))) {
            return Optional.empty();
        }
        List<Lexeme> said = new ArrayList<>(named.subList(named.size() - 1, named.size()));
        said.addAll(after.subList(rate, after.size()));
        return new RelationalGoals(text, said).inStep();
    }

    // 居民人均可支配收入增长与经济增长基本同步
    private Optional<Found> inStep() {
        Optional<Integer> step = first(it -> Cursor.isWord(it, Kind.IN_STEP));
        Optional<Integer> with = step.flatMap(this::lastWithBefore);
        return with.isEmpty() ? Optional.empty() : inStep(with.get(), step.orElseThrow());
    }

    // The last 与 that has a name before it.
    private Optional<Integer> lastWithBefore(int step) {
        int firstName = first(Name.class::isInstance).orElseThrow();
        // 建立与经济增长和物价水平相适应的标准: no name is asked
        boolean ofSomethingElse = clause.subList(0, firstName).stream()
                .anyMatch(it -> text.startsWith("与", it.start()) && Cursor.isWord(it, Kind.AND));
        if (ofSomethingElse) {
            return Optional.empty();
        }
        Optional<Integer> with = Optional.empty();
        for (int i = firstName + 1; i < step; i++) {
            if (clause.get(i) instanceof Word word && isWith(word)) {
                with = Optional.of(i);
            }
        }
        return with;
    }

    private Optional<Found> inStep(int with, int step) {
        List<Name> asked = namesBetween(0, with);
        List<Name> standard = namesBetween(with, step);
        String words = text.words(clause.get(with).start(), clause.get(step).end());
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> other = standard.isEmpty()
                ? words.contains("经济") ? Optional.of("gdp") : Optional.empty()
                : standard.get(0).alone().map(Indicator::id);
        boolean yearBefore = other.isEmpty() && words.contains("持平");
        if (other.isEmpty() && !yearBefore) {
            return Optional.empty();
        }
        return Optional.of(new Found(
                asked,
                new Reference(
                        Relation.IN_STEP, yearBefore ? Standard.YEAR_BEFORE : Standard.OWN_INDICATOR, other, words),
                clause.get(step).end()));
    }

    // GDP增速快于全省平均水平, 居民收入增长快于经济增长
    private Optional<Found> versus() {
        return first(it -> Cursor.isWord(it, Kind.VERSUS)).flatMap(this::versus);
    }

    private Optional<Found> versus(int versus) {
        List<Name> asked = namesBetween(0, versus);
        List<Name> standard = namesBetween(versus, clause.size());
        int end = clause.get(clause.size() - 1).end();
        String words = text.words(clause.get(versus).start(), end);
        boolean above = words.contains("全") || words.contains("平均");
        if (asked.isEmpty() || (standard.isEmpty() && !above) || words.length() < 5) {
            return Optional.empty();
        }
        Relation relation = words.startsWith("低") || words.startsWith("慢") ? Relation.BELOW : Relation.ABOVE;
        Reference reference = standard.isEmpty()
                ? new Reference(relation, Standard.DISTRICT_ABOVE, Optional.empty(), words)
                : new Reference(
                        relation,
                        Standard.OWN_INDICATOR,
                        standard.get(0).alone().map(Indicator::id),
                        words);
        return Optional.of(new Found(asked, reference, end));
    }

    // 控制在自治区下达指标以内, 完成省下达任务, 完成市下达单位生产总值能耗任务
    private Optional<Found> task() {
        Optional<Integer> hold = first(it -> Cursor.isWord(it, Kind.HOLD));
        Optional<Integer> from = Stream.of(hold, first(it -> Cursor.isWord(it, Kind.COMPLETE)))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
        List<Name> asked = namesBetween(0, clause.size());
        int end = clause.get(clause.size() - 1).end();
        if (from.isEmpty() || asked.isEmpty()) {
            return Optional.empty();
        }
        String words = text.words(clause.get(from.get()).start(), end);
        boolean given = words.contains("下达")
                || ((words.contains("任务") || words.contains("目标") || words.contains("指标") || words.contains("要求"))
                        && (words.contains("省")
                                || words.contains("国家")
                                || words.contains("上级")
                                || words.contains("自治区")
                                || words.contains("市")
                                || hold.isPresent()));
        if (!given) {
            return Optional.empty();
        }
        return Optional.of(new Found(
                asked, new Reference(Relation.FULFILS, Standard.TASK_FROM_ABOVE, Optional.empty(), words), end));
    }

    // 正增长, 由负转正
    private Optional<Found> positive() {
        int end = clause.get(clause.size() - 1).end();
        String words = text.words(clause.get(0).start(), end);
        if (!words.contains("正增长") && !words.contains("负转正")) {
            return Optional.empty();
        }
        List<Name> named = namesBetween(0, clause.size());
        List<Name> asked = named.isEmpty() ? firstAgainstOdds() : named;
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Found(asked, new Reference(Relation.ABOVE, Standard.YEAR_BEFORE, Optional.empty(), "正增长"), end));
    }

    // 进出口顶住压力、实现正增长: a verb, which does not narrow the name
    private List<Name> firstAgainstOdds() {
        return clause.size() > 1
                        && clause.get(0) instanceof Name first
                        && AGAINST_ODDS.stream().anyMatch(it -> text.startsWith(it, first.end()))
                ? List.of(first)
                : List.of();
    }

    // 稳定粮食播种面积和产量, 粮食产量保持稳定: nothing but names and words of steadiness
    private Optional<Found> steady() {
        List<Name> asked = namesBetween(0, clause.size());
        int end = clause.get(clause.size() - 1).end();
        String words = text.words(clause.get(0).start(), end);
        boolean plain = clause.stream()
                .allMatch(it -> it instanceof Name
                        || (it instanceof Word word
                                && switch (word.kind()) {
                                    case PLAIN, AND, LIST_COMMA, FIRM, AREA -> true;
                                    default -> false;
                                }));
        boolean grain = asked.stream()
                .flatMap(it -> it.each().stream())
                .allMatch(it -> it.id().startsWith("grain"));
        if (!plain || !grain || asked.isEmpty() || !words.contains("稳")) {
            return Optional.empty();
        }
        return Optional.of(
                new Found(asked, new Reference(Relation.IN_STEP, Standard.YEAR_BEFORE, Optional.empty(), words), end));
    }

    private boolean isWith(Word word) {
        String words = text.words(word.start(), word.end());
        return words.equals("与") || words.equals("和") || words.equals("同");
    }

    private Optional<Integer> first(Predicate<Lexeme> wanted) {
        for (int i = 0; i < clause.size(); i++) {
            if (wanted.test(clause.get(i))) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    // Names narrowed by unknown words before them are somebody else's.
    private List<Name> namesBetween(int from, int to) {
        List<Name> names = new ArrayList<>();
        for (int i = from; i < to; i++) {
            boolean narrowed = i > 0
                    && clause.get(i - 1) instanceof Lexeme.Unknown before
                    && before.end() - before.start() < 9
                    && clause.stream().noneMatch(it -> Cursor.isWord(it, Kind.COMPLETE));
            // 环保投入占GDP的比重: of the product no more is asked
            boolean whole = i > 0 && Cursor.isWord(clause.get(i - 1), Kind.SHARE_OF);
            boolean broken = i + 1 < clause.size() && clause.get(i + 1) instanceof Lexeme.Unknown;
            if (clause.get(i) instanceof Name name && !narrowed && !broken && !whole) {
                names.add(name);
            }
        }
        return names;
    }
}
