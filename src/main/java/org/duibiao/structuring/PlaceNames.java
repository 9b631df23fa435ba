package org.duibiao.structuring;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duibiao.report.Division;
import org.duibiao.report.DivisionTree;
import org.duibiao.report.Level;
import org.duibiao.report.Region;

/** What a name such as 柳州市柳北区 or 荷塘镇 can stand for. Names the tree does not know are read by their endings. */
final class PlaceNames {
    private static final Pattern BY_ENDINGS = Pattern.compile("(?:(?<province>[\\u4E00-\\u9FFF]{2,7}?(?:省|自治区)))?"
            + "(?:(?<prefecture>[\\u4E00-\\u9FFF]{2,6}?(?:市|自治州|州|盟|地区)))?"
            + "(?:(?<county>[\\u4E00-\\u9FFF]{1,6}?(?:自治县|自治旗|新区|区|县|旗|市)))?"
            + "(?:(?<town>[\\u4E00-\\u9FFF]{1,8}?(?:镇|乡|街道|苏木)))?");
    private static final Pattern TOWN = Pattern.compile("[\\u4E00-\\u9FFF]{1,8}(?:镇|乡|街道|苏木)(?:办事处)?");
    private static final Pattern COUNTY = Pattern.compile("[\\u4E00-\\u9FFF]{1,10}(?:自治县|自治旗|区|县|旗|市)");

    /** Characters of verbs and particles that no name of a place has. */
    private static final Pattern NO_NAME = Pattern.compile("[了的在是把被将和与或及并成现各这该本我全按由从]|工作|发展|建设|政府|代表");

    private final DivisionTree tree;

    PlaceNames(DivisionTree tree) {
        this.tree = tree;
    }

    /** All districts the whole of a name can stand for; none if it is no name of a place. */
    List<Region> meanings(String name) {
        Set<Region> found = new LinkedHashSet<>(exactly(name));
        if (found.isEmpty()) {
            for (int end = name.length() - 1; end >= 2 && found.isEmpty(); end--) {
                String rest = name.substring(end);
                List<Division> full = tree.named(name.substring(0, end));
                for (Division head : full) {
                    found.addAll(below(head, rest));
                }
                if (full.isEmpty() && known(rest)) {
                    // 广东云浮市: a short name may stand before a known one, never make a new one of what follows
                    for (Division head : tree.shortNamed(name.substring(0, end))) {
                        found.addAll(below(head, rest));
                    }
                }
            }
        }
        if (found.isEmpty() && TOWN.matcher(name).matches()) {
            for (Division county : tree.countiesWithTown(name)) {
                found.add(extended(county.region(), name, Level.TOWNSHIP));
            }
        }
        if (found.isEmpty()) {
            byEndings(name).ifPresent(found::add);
        }
        return new ArrayList<>(found);
    }

    /** Whether the tree knows a place of this name, in full or for short, or a town. */
    boolean known(String name) {
        return !places(name).isEmpty() || !tree.countiesWithTown(name).isEmpty();
    }

    private List<Region> exactly(String name) {
        List<Region> found = new ArrayList<>();
        for (Division division : places(name)) {
            found.add(division.region());
        }
        return found;
    }

    private List<Division> places(String name) {
        List<Division> full = tree.named(name);
        return full.isEmpty() ? tree.shortNamed(name) : full;
    }

    private List<Region> below(Division head, String rest) {
        List<Region> found = new ArrayList<>();
        List<Division> all = new ArrayList<>(tree.below(head));
        for (Division child : tree.below(head)) {
            all.addAll(tree.below(child));
        }
        for (Division division : all) {
            if (division.name().equals(rest)) {
                found.add(division.region());
            } else if (rest.startsWith(division.name())) {
                found.addAll(below(division, rest.substring(division.name().length())));
            }
        }
        if (!found.isEmpty()) {
            return found;
        }
        if (TOWN.matcher(rest).matches() && head.level() != Level.PROVINCE) {
            List<Division> owners = tree.countiesWithTown(rest).stream()
                    .filter(county -> county.isWithin(head))
                    .toList();
            for (Division county : owners) {
                found.add(extended(county.region(), rest, Level.TOWNSHIP));
            }
            if (found.isEmpty()) {
                found.add(extended(head.region(), rest, Level.TOWNSHIP));
            }
        } else if (COUNTY.matcher(rest).matches() && head.level() != Level.COUNTY) {
            Level level = head.level() == Level.PROVINCE && rest.endsWith("市") ? Level.PREFECTURE : Level.COUNTY;
            found.add(extended(head.region(), rest, level));
        }
        return found;
    }

    private static Optional<Region> byEndings(String name) {
        Matcher matcher = BY_ENDINGS.matcher(name);
        if (name.length() < 2 || NO_NAME.matcher(name).find() || !matcher.matches()) {
            return Optional.empty();
        }
        List<String> path = new ArrayList<>();
        Optional<Level> level = Optional.empty();
        for (Level each : new Level[] {Level.PROVINCE, Level.PREFECTURE, Level.COUNTY, Level.TOWNSHIP}) {
            String part = matcher.group(
                    each == Level.PROVINCE
                            ? "province"
                            : each == Level.PREFECTURE ? "prefecture" : each == Level.COUNTY ? "county" : "town");
            if (part != null) {
                path.add(part);
                level = Optional.of(each);
            }
        }
        return path.isEmpty() ? Optional.empty() : Optional.of(new Region(path, level));
    }

    private static Region extended(Region region, String name, Level level) {
        List<String> path = new ArrayList<>(region.path());
        path.add(name);
        return new Region(path, Optional.of(level));
    }
}
