package org.duibiao.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.duibiao.ledger.Reason.Term;
import org.duibiao.report.Listed;
import org.duibiao.report.Paragraph;
import org.duibiao.report.Part;
import org.duibiao.report.Passage;
import org.duibiao.report.Report;
import org.duibiao.text.Sentences;
import org.duibiao.text.Span;

/**
 * One thing counted twice in the review of a report, with two numbers that are close but not the same: 外出务工人数740人 and,
 * pages later, 外出务工734人.
 */
final class TwiceSaid implements TextCheck {

    private static final Pattern FIGURE = Pattern.compile(
            "([\\p{IsHan}“”]{4,24})(\\d{3,9}|\\d{1,6}\\.\\d{1,4})(万人次|万人|人次|人|户|家|公里|平方米|亩|万亩|万吨|吨|套|件|所|张)(?!多|余|以上|以内|左右)");

    private static final Pattern LEAD = Pattern.compile(
            "^.*?(?:其中|全[市区县省镇州国]|上半年|全年|累计|目前|截至|同时|共|已|每年|分别)|(?:达到|达|为|完成|实现|共|有|超过|突破|近|约|增至|提高到|增加到|总数|人数|数量)+$");

    private static final Pattern GROWN = Pattern.compile("由|从|增至|增加到|提高到|减少|增加|新增|下降|比上年|同比|突破|超|近|约|原|标准|最低|人均|每");

    private static final BigDecimal FAR_IN_PERCENT = BigDecimal.valueOf(8);
    private static final int SHARED = 4;
    private static final int SHARED_IN_PERCENT = 55;

    /** A number with the words right before it. */
    private record Figure(Span sentence, Span place, String words, Set<String> pairs, String number, String unit) {
        BigDecimal value() {
            return new BigDecimal(number);
        }
    }

    @Override
    public Stream<Doubt> in(Listed listed, Report report) {
        Map<String, List<Figure>> byUnit = new HashMap<>();
        for (Paragraph paragraph : report.structure().paragraphs()) {
            if (paragraph.part() == Part.REVIEW && paragraph.role() == Paragraph.Role.BODY) {
                read(report.text(), paragraph.span())
                        .forEach(figure -> byUnit.computeIfAbsent(figure.unit(), unit -> new ArrayList<>())
                                .add(figure));
            }
        }
        return byUnit.values().stream().flatMap(figures -> pairs(listed, report, figures).stream());
    }

    private static List<Figure> read(String text, Span span) {
        List<Figure> figures = new ArrayList<>();
        Matcher found = FIGURE.matcher(text).region(span.start(), span.end());
        while (found.find()) {
            String words = LEAD.matcher(found.group(1)).replaceAll("");
            if (words.length() >= SHARED && !GROWN.matcher(found.group(1)).find()) {
                Span place = new Span(found.start(1), found.end(3));
                figures.add(new Figure(
                        Sentences.around(text, place), place, words, pairs(words), found.group(2), found.group(3)));
            }
        }
        return figures;
    }

    private static Set<String> pairs(String words) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= words.length(); i++) {
            pairs.add(words.substring(i, i + 2));
        }
        return pairs;
    }

    private static List<Doubt> pairs(Listed listed, Report report, List<Figure> figures) {
        List<Doubt> doubts = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            for (int j = i + 1; j < figures.size(); j++) {
                doubt(listed, report, figures.get(i), figures.get(j)).ifPresent(doubts::add);
            }
        }
        return doubts;
    }

    private static Optional<Doubt> doubt(Listed listed, Report report, Figure one, Figure other) {
        boolean differ = one.value().compareTo(other.value()) != 0
                && Rounded.apart(one.value(), other.value()).compareTo(FAR_IN_PERCENT) <= 0
                && !Rounded.of(one.value()).agreesWith(Rounded.of(other.value()));
        if (!differ || one.sentence().equals(other.sentence()) || !alike(one, other)) {
            return Optional.empty();
        }
        return Optional.of(new Doubt(
                Doubt.Kind.CONTRADICTION,
                listed.header().region(),
                Optional.empty(),
                Optional.empty(),
                List.of(witness(listed, report, one), witness(listed, report, other)),
                Reason.of(
                        "doubt.contradiction",
                        new Term.Figure(one.value(), one.unit()),
                        new Term.Figure(other.value(), other.unit())),
                false));
    }

    private static boolean alike(Figure one, Figure other) {
        Set<String> shared = new HashSet<>(one.pairs());
        shared.retainAll(other.pairs());
        int fewer = Math.min(one.pairs().size(), other.pairs().size());
        return shared.size() >= SHARED && shared.size() * 100 >= fewer * SHARED_IN_PERCENT;
    }

    private static Doubt.Witness witness(Listed listed, Report report, Figure figure) {
        return Doubt.Witness.of(listed, Passage.of(figure.place(), report.text()));
    }
}
