package org.duibiao.structuring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duibiao.report.DivisionTree;
import org.duibiao.report.Level;
import org.duibiao.report.Region;

/**
 * New areas and development zones (新区, 开发区): they report like districts, and the division tree knows few of them. A piece
 * of their names is often the name of a district elsewhere – 天府新区 is no 新区, 雄安新区 no 安新县 – so the whole is taken. One
 * lies in the district that is named with it, 四川天府新区, and in none where that is not said.
 */
final class Zones {
    private static final String ENDING = "(?:生产建设兵团|新区|开发区|高新区|经开区|示范区|试验区|合作区|管理区|保税港?区|度假区|园区|功能区|先行区)";
    /** In a title, from its beginning or after a year or a sign. */
    private static final Pattern TITLED =
            Pattern.compile("(?:^|年度?|[^\\u4E00-\\u9FFF])(?<name>(?!年)[\\u4E00-\\u9FFF]{0,24}?" + ENDING
                    + ")(?:管理委员会|管委会|党工委)?(?=人民政府|政府|工作|年|关于|半年|上半年|前三季度|计划|国民经济|\\d|$|[^\\u4E00-\\u9FFF])");

    private static final Pattern NAMED = Pattern.compile(".*" + ENDING);
    /** Of no place its own: in every city there may be one. */
    private static final Pattern ANYWHERE =
            Pattern.compile("(?:国家级|省级)?(?:高新技术产业|高新技术|高新|经济技术|经济|综合|出口加工|现代|工业|产业|生产建设)*" + ENDING);

    private static final int LONGEST_PARENT = 8;

    private final DivisionTree tree;
    private final PlaceNames names;

    Zones(DivisionTree tree, PlaceNames names) {
        this.tree = tree;
        this.names = names;
    }

    /**
     * A zone as a title names it.
     *
     * @param place the districts named before it, with nothing between; empty if there are none
     * @param own its name without them
     */
    record Named(String place, String own) {

        /** What it is called: with its city where its own name could be of any. */
        String name() {
            return ANYWHERE.matcher(own).matches() ? place + own : own;
        }
    }

    /** Whether a region is a zone that the tree does not have. */
    boolean isUnknown(Region region) {
        return region.name().filter(name -> NAMED.matcher(name).matches()).isPresent()
                && tree.named(region.path().get(region.path().size() - 1)).stream()
                        .noneMatch(division -> division.region().equals(region));
    }

    /** The zone that a title speaks of; empty if it speaks of none, or of one that the tree has. */
    Optional<Named> in(String title) {
        Matcher titled = TITLED.matcher(title);
        while (titled.find()) {
            String whole = titled.group("name");
            int own = 0;
            for (int length = tree.longestNameAt(whole, 0);
                    length > 0 && own + length < whole.length();
                    length = tree.longestNameAt(whole, own)) {
                own += length;
            }
            boolean hasIt = tree.longestNameAt(whole, own) == whole.length() - own
                    && names.meanings(whole).stream().noneMatch(this::isUnknown);
            boolean onlyAnEnding = own == 0 && ANYWHERE.matcher(whole).matches();
            if (!hasIt || onlyAnEnding) {
                return Optional.of(new Named(whole.substring(0, own), whole.substring(own)));
            }
        }
        return Optional.empty();
    }

    /** The place that a text most often names right before a zone: 湖南 in 湖南湘江新区. Empty if none, or one of several. */
    Optional<Region> placeBefore(String own, String text) {
        Map<Region, Integer> counts = new HashMap<>();
        for (int at = text.indexOf(own); at >= 0; at = text.indexOf(own, at + own.length())) {
            for (int start = Math.max(0, at - LONGEST_PARENT); start < at; start++) {
                List<Region> there =
                        start + tree.longestNameAt(text, start) == at ? current(text.substring(start, at)) : List.of();
                if (there.size() == 1) {
                    counts.merge(there.get(0), 1, Integer::sum);
                    break;
                }
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<Region, Integer>comparingByValue()
                        .thenComparing(entry -> entry.getKey().fullName()))
                .map(Map.Entry::getKey);
    }

    /** What a name stands for today, former districts left out where there is one. */
    List<Region> current(String place) {
        List<Region> all = names.meanings(place);
        List<Region> current = all.stream().filter(region -> !former(region)).toList();
        return current.isEmpty() ? all : current;
    }

    private boolean former(Region region) {
        return region.name().stream()
                .flatMap(name -> tree.named(name).stream())
                .anyMatch(division -> division.former() && division.region().equals(region));
    }

    /** A zone in the district it lies in. */
    static Region inside(Optional<Region> parent, String name) {
        List<String> path = new ArrayList<>(parent.map(Region::path).orElse(List.of()));
        path.add(name);
        Level level = parent.flatMap(Region::level)
                .filter(above -> above == Level.PROVINCE)
                .map(above -> Level.PREFECTURE)
                .orElse(Level.COUNTY);
        return new Region(path, Optional.of(level));
    }
}
