package org.duibiao.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duibiao.extraction.scan.EvenText;

/**
 * Which schools new places are in. Kindergarten places do not answer for those of primary schools, nor for all together,
 * so the kinds that stand beside a number are its scope.
 */
final class SchoolPlaces {
    private static final String INDICATOR = "school_places";
    private static final Pattern KIND =
            Pattern.compile("幼儿园|学前|公办园|中小学|义务教育|基础教育|普通高中|普高|高中|中学|中等职业|中职|职业教育|技工|特殊教育|小学|初中|高校|普惠|公办|民办");
    private static final Pattern NUMBER_OF_SCHOOLS = Pattern.compile("[0-9.]+[万余多]*[所个间座](?:以上|左右|以内|以下)?[、和]");
    private static final Pattern SCHOOLS_BUILT = Pattern.compile("\\d[余多]?[所间座]|学位(?:建设|供给)");
    private static final Pattern OF_MANY_KINDS = Pattern.compile("各类|累计|共");
    private static final Pattern ONE_KIND = Pattern.compile("(?:公办|民办|普惠)?(?:幼儿园|普通高中|职业教育|义务教育|小学|初中)");
    private static final Pattern RESPECTIVELY = Pattern.compile("(.*)分别(.*)");
    private static final Pattern SEPARATOR = Pattern.compile("[、和与及]");
    private static final String CLAUSE_ENDS = ",，;；。:：!！?？(（";

    private static final List<String> OWNERS = List.of("公办", "公办幼儿园", "民办", "普惠");

    /** Who runs them first, then the schools. */
    private static final Comparator<String> BY_OWNER =
            Comparator.comparing((String kind) -> !OWNERS.contains(kind)).thenComparing(kind -> kind);

    private SchoolPlaces() {}

    /** The kinds named beside the number of a draft, in a fixed order: 公办幼儿园, 公办中小学; empty for places of any kind. */
    static Optional<String> kind(Draft draft, EvenText text) {
        if (!draft.indicator().id().equals(INDICATOR)) {
            return Optional.empty();
        }
        int from = before(text, draft.number().start());
        String item = text.words(from, draft.number().end());
        Optional<String> byPlace = byPlace(item);
        if (byPlace.isPresent()) {
            return byPlace;
        }
        String own = afterLastNumber(item);
        int to = after(text, draft.number().end());
        Optional<String> named = kinds(own + text.words(draft.number().end(), to));
        // 改扩建小学12所、新增学位3000个: the places are in the schools just counted
        return named.or(() -> kinds(item))
                .or(() -> OF_MANY_KINDS.matcher(item).find() ? Optional.empty() : ofOneKind(text, from));
    }

    // 中小学、幼儿园分别新增学位1.3万个、0.2万个: the last of as many numbers
    private static Optional<String> byPlace(String item) {
        Matcher respectively = RESPECTIVELY.matcher(item);
        if (!respectively.matches()) {
            return Optional.empty();
        }
        List<String> named = List.of(SEPARATOR.split(respectively.group(1), -1));
        int place = SEPARATOR.split(respectively.group(2), -1).length - 1;
        return named.size() > 1 && place < named.size() ? kinds(named.get(place)) : Optional.empty();
    }

    // 新建普通高中4所,新增学位2000个: the clause before speaks of schools of one kind only
    private static Optional<String> ofOneKind(EvenText text, int clause) {
        if (text.at(clause - 1) != ',') {
            return Optional.empty();
        }
        String before = text.words(before(text, clause - 1), clause - 1);
        return SCHOOLS_BUILT.matcher(before).find()
                ? kinds(before).filter(it -> ONE_KIND.matcher(it).matches())
                : Optional.empty();
    }

    private static int before(EvenText text, int number) {
        int at = number;
        while (at > 0 && CLAUSE_ENDS.indexOf(text.at(at - 1)) < 0) {
            at--;
        }
        return at;
    }

    private static int after(EvenText text, int number) {
        int at = number;
        while (at < text.length() && text.at(at) != '、' && text.at(at) != '和' && CLAUSE_ENDS.indexOf(text.at(at)) < 0) {
            at++;
        }
        return at;
    }

    private static String afterLastNumber(String words) {
        Matcher counted = NUMBER_OF_SCHOOLS.matcher(words);
        int cut = 0;
        while (counted.find()) {
            cut = counted.end();
        }
        return words.substring(cut);
    }

    private static Optional<String> kinds(String words) {
        List<String> found = new ArrayList<>();
        Matcher kinds = KIND.matcher(words);
        while (kinds.find()) {
            found.add(
                    switch (kinds.group()) {
                        case "学前" -> "幼儿园";
                        case "公办园" -> "公办幼儿园";
                        case "普高", "高中" -> "普通高中";
                        case "中等职业", "中职", "职业教育", "技工" -> "职业教育";
                        default -> kinds.group();
                    });
        }
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(found.stream().distinct().sorted(BY_OWNER).collect(Collectors.joining()));
    }
}
