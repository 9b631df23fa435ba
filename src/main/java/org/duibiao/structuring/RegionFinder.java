package org.duibiao.structuring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duibiao.report.Division;
import org.duibiao.report.DivisionTree;
import org.duibiao.report.Level;
import org.duibiao.report.Region;
import org.duibiao.report.Warning;

/**
 * Whose report it is. The congress it was given to is the strongest word, then for whom the speaker speaks, then titles
 * and what the file says; a report that never names itself is known by the places it speaks of. The file's name only
 * raises a doubt.
 */
final class RegionFinder {
    private static final Pattern CONGRESS = Pattern.compile(
            "([\\u4E00-\\u9FFF·*＊×]{2,40}?)\\s*第?\\s*(?:[一二三四五六七八九十百]{1,4}|\\d{1,3})\\s*届\\s*[\\u4E00-\\u9FFF]{0,3}\\s*(?:人民代表大会|人大)");
    private static final Pattern NATION = Pattern.compile("代表国务院|届全国人民代表大会第.{1,3}次会议上|国务院总理");
    private static final Pattern SPEAKS_FOR =
            Pattern.compile("代表(?:第?[一二三四五六七八九十]{1,3}届)?([\\u4E00-\\u9FFF]{2,24}?)(?:人民政府|街道办事处|政府|行政公署|行署)");
    private static final Pattern ISSUER =
            Pattern.compile("(?:发文单位|发布机构|发文机关|来源)\\s*[:：]\\s*\\|?\\s*([\\u4E00-\\u9FFF]{2,30}?)(?:人民政府|行政公署|行署)");
    private static final Pattern MASKED =
            Pattern.compile("[*＊×]{2,}\\s*([省市区县州旗镇乡])?(?:第|20|人大|人民|政府)|[*＊×]{2,}([省市区县州旗镇乡])");
    private static final Pattern BLOT_END = Pattern.compile("[^*＊×]+$");
    private static final Pattern COMMON =
            Pattern.compile("城市|全市|我市|本市|[新园社地老辖城景库灾山片校矿湖小特各全我本郊牧林农]区|各[市县区镇乡]|[全我本]县|乡镇|城镇|建制镇|集镇|股市|楼市|上市|超市|都市|门市");
    /** One or two districts, one in the other: 澄川市青笠县. */
    private static final Pattern PARENT = Pattern.compile("(?:[\\u4E00-\\u9FFF&&[^市州县盟区旗]]{1,4}(?:市|州|县|盟|区|旗)){1,2}");

    private static final Pattern OFFICE_BEHIND = Pattern.compile("(?:人民政府|政府|人民政府办公室|政府办公室|人大常委会)$");
    private static final String BEFORE_A_NAME = "在于向由受年月日";
    private static final Pattern BRACKETS = Pattern.compile("【([^】]{2,20})】");
    private static final Pattern TOWN =
            Pattern.compile("((?:(?!年)[\\u4E00-\\u9FFF]){1,6}?(?:镇|乡|街道))(?=人民政府|政府|党委|办事处|\\d|[一二]〇|工作|第)");
    private static final Pattern BARE_OFFICE = Pattern.compile("本届|上届|省|市|区|县|州|盟|旗|镇|乡|地区|自治区|自治州|自治县|自治旗|各级|街道|国务院");

    private static final int SPOKEN_OF = 3;

    private final DivisionTree tree;
    private final PlaceNames names;
    private final Namesakes namesakes;
    private final Zones zones;
    private final Pattern office;
    private final SelfName selfName;

    RegionFinder(DivisionTree tree) {
        this.tree = tree;
        this.names = new PlaceNames(tree);
        this.namesakes = new Namesakes(tree);
        this.zones = new Zones(tree, names);
        Chiefs chiefs = new Chiefs(tree);
        this.office = Pattern.compile("([\\u4E00-\\u9FFF]{2,24}?)(?:人民政府|行政公署|行署)?(?:代理|代|副|常务副)?" + chiefs.pattern());
        this.selfName = new SelfName(chiefs);
    }

    /**
     * What is known of a report that may tell its district.
     *
     * @param title of the page or the report
     * @param head the first lines
     * @param text all of it, folded stretches too
     * @param district what the file says outside the text
     * @param fileName without extension
     */
    record Evidence(String title, String head, String text, Optional<String> district, String fileName) {}

    /**
     * @param region the district, unknown if it cannot be told
     * @param warnings why not, or what disagrees
     */
    record Found(Region region, List<Warning> warnings) {}

    Found find(Evidence evidence) {
        List<Warning> warnings = new ArrayList<>();
        Region region = region(evidence, warnings);
        if (!region.known() && warnings.isEmpty()) {
            warnings.add(new Warning(Warning.Kind.REGION_UNKNOWN, ""));
        }
        if (zones.isUnknown(region)) {
            warnings.add(new Warning(Warning.Kind.REGION_NOT_IN_TREE, region.fullName()));
        }
        disagreement(evidence.fileName(), region).ifPresent(warnings::add);
        return new Found(region, warnings);
    }

    /** The marks with the ending of the name, without what is behind it: **区. */
    private static String blot(Matcher masked) {
        int end = masked.group(1) != null
                ? masked.end(1)
                : masked.group(2) != null
                        ? masked.end(2)
                        : BLOT_END.matcher(masked.group()).replaceFirst("").length() + masked.start();
        return masked.group().substring(0, end - masked.start()).strip();
    }

    private Region region(Evidence evidence, List<Warning> warnings) {
        if (NATION.matcher(firstLines(evidence)).find()) {
            return Region.of(Level.NATIONAL, Region.NATION);
        }
        Optional<Zones.Named> zone = zones.in(BRACKETS.matcher(evidence.title()).replaceAll(""))
                .filter(named -> !CONGRESS.matcher(evidence.head()).find());
        if (zone.isPresent()) {
            return zone(zone.get(), evidence, warnings);
        }
        String self = selfName.find(evidence.head(), evidence.text()).orElse("");
        for (String name : named(evidence)) {
            List<Region> meanings = fitting(names.meanings(placeOnly(name)), self);
            if (!meanings.isEmpty()) {
                return choose(meanings, placeOnly(name), evidence, warnings);
            }
        }
        Matcher masked = MASKED.matcher(evidence.title() + "\n" + evidence.head());
        if (masked.find()) {
            String ending =
                    masked.group(1) != null ? masked.group(1) : masked.group(2) != null ? masked.group(2) : self;
            warnings.add(new Warning(Warning.Kind.REGION_MASKED, blot(masked)));
            return new Region(List.of(), levelOf(ending));
        }
        if (self.isEmpty() || self.equals("国")) {
            boolean nation = self.equals("国") && evidence.text().contains("国务院");
            Optional<Region> inName = nation ? spokenOf(evidence) : Optional.empty();
            return nation ? inName.orElse(Region.of(Level.NATIONAL, Region.NATION)) : Region.UNKNOWN;
        }
        Optional<Division> subject = new PlaceMentions(tree, evidence.text()).subject(self);
        return subject.map(Division::region)
                .or(() -> selfNamed(evidence.text(), self))
                .orElseGet(() -> new Region(List.of(), levelOf(self)));
    }

    /** Where a zone lies is said by the places before its name, in the title or in the text. */
    private Region zone(Zones.Named named, Evidence evidence, List<Warning> warnings) {
        List<Region> byEndings = names.meanings(named.place() + named.own());
        if (named.place().isEmpty()
                && byEndings.size() == 1
                && byEndings.get(0).path().size() > 1) {
            return byEndings.get(0); // 澄川市临溪新区, of which the tree has neither
        }
        List<Region> above = named.place().isEmpty() ? List.of() : zones.current(named.place());
        Optional<Region> parent = switch (above.size()) {
            case 0 -> zones.placeBefore(named.own(), evidence.text());
            case 1 -> Optional.of(above.get(0));
            default -> Optional.of(choose(above, named.place(), evidence, warnings));
        };
        return Zones.inside(parent, named.name());
    }

    /** A name the tree does not know that the text uses again and again with the ending it calls itself by. */
    private Optional<Region> selfNamed(String text, String self) {
        Map<String, Integer> counts = new HashMap<>();
        Matcher named = Pattern.compile("(?<![\\u4E00-\\u9FFF])([\\u4E00-\\u9FFF]{2,3}" + Pattern.quote(self)
                        + ")(?=[委第政人的，。、紧围深坚全始]|\\d)")
                .matcher(text);
        while (named.find()) {
            if (!COMMON.matcher(named.group(1)).find()) {
                counts.merge(named.group(1), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .filter(e -> e.getValue() >= 3)
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .flatMap(e -> names.meanings(e.getKey()).stream().findFirst());
    }

    /** Without 人民政府 and offices behind it. */
    private static String placeOnly(String name) {
        return OFFICE_BEHIND.matcher(name).replaceFirst("");
    }

    private static String firstLines(Evidence evidence) {
        String head = evidence.head();
        return head.substring(0, Math.min(head.length(), 700));
    }

    /** Names the report gives its district, the most trustworthy first. */
    private List<String> named(Evidence evidence) {
        List<String> found = new ArrayList<>();
        congress(evidence.head(), found);
        all(SPEAKS_FOR, evidence.head(), found);
        all(office, evidence.head().substring(0, Math.min(evidence.head().length(), 400)), found);
        congress(evidence.title(), found);
        String title = BRACKETS.matcher(evidence.title()).replaceAll("");
        inTitle(title, found);
        evidence.district().ifPresent(found::add);
        all(ISSUER, evidence.text().substring(0, Math.min(evidence.text().length(), 1500)), found);
        Matcher brackets = BRACKETS.matcher(evidence.title());
        while (brackets.find()) {
            inTitle(brackets.group(1), found);
        }
        found.removeIf(name -> name.length() < 2 || BARE_OFFICE.matcher(name).matches());
        return found;
    }

    private void congress(String words, List<String> found) {
        Matcher matcher = CONGRESS.matcher(words);
        while (matcher.find()) {
            String name = matcher.group(1);
            name = name.endsWith("第") ? name.substring(0, name.length() - 1) : name;
            name = withoutWordsBefore(name);
            if (name.indexOf('*') < 0 && !name.startsWith("全国")) {
                found.add(name);
            }
        }
    }

    /** Without 「15日在」 before the name; but 日照市, 于都县 and 向阳区 keep their first character. */
    private String withoutWordsBefore(String name) {
        for (int at = name.length() - 2; at >= 0; at--) {
            if (BEFORE_A_NAME.indexOf(name.charAt(at)) >= 0 && !names.known(name.substring(at))) {
                boolean day = name.charAt(at) == '日' || name.charAt(at) == '年' || name.charAt(at) == '月';
                if (!day || (at == 0 && tree.longestNameAt(name, 0) == 0)) {
                    return name.substring(at + 1);
                }
            }
        }
        return name;
    }

    private void all(Pattern pattern, String words, List<String> found) {
        Matcher matcher = pattern.matcher(words);
        while (matcher.find()) {
            String name = withoutWordsBefore(matcher.group(1));
            found.add(name.endsWith("人民政府") ? name.substring(0, name.length() - 4) : name);
        }
    }

    /** Names of places in a title: those the tree knows, each with what follows it without a break, and towns. */
    private void inTitle(String title, List<String> found) {
        Matcher town = TOWN.matcher(title);
        if (town.find()) {
            found.add(town.group(1));
        }
        for (int i = 0; i < title.length(); i++) {
            int length = tree.longestNameAt(title, i);
            if (length > 0) {
                int end = i + length;
                for (int next = tree.longestNameAt(title, end); next > 0; next = tree.longestNameAt(title, end)) {
                    end += next;
                }
                found.add(title.substring(i, end));
                i = end - 1;
            }
        }
    }

    /** Meanings whose name ends as the report calls itself; all of them when none does. */
    private static List<Region> fitting(List<Region> meanings, String self) {
        if (self.isEmpty() || meanings.size() < 2) {
            return meanings;
        }
        List<Region> fitting = meanings.stream()
                .filter(r -> r.name().filter(n -> n.endsWith(self)).isPresent())
                .toList();
        return fitting.isEmpty() ? meanings : fitting;
    }

    /** Of several districts of one name, the one whose parents the text and the page speak of. */
    private Region choose(List<Region> meanings, String name, Evidence evidence, List<Warning> warnings) {
        if (meanings.size() == 1) {
            return withParents(meanings.get(0), evidence);
        }
        String all = evidence.title() + "\n" + evidence.district().orElse("") + "\n" + evidence.text();
        Optional<Region> likeliest = namesakes.choose(meanings, name, all);
        if (likeliest.isPresent()) {
            return likeliest.get();
        }
        warnings.add(new Warning(
                Warning.Kind.REGION_AMBIGUOUS,
                String.join(" / ", meanings.stream().map(Region::fullName).toList())));
        List<String> path = meanings.get(0).path();
        return new Region(List.of(path.get(path.size() - 1)), meanings.get(0).level());
    }

    /** A district the tree does not know may be named with its parents somewhere: 澄川市临溪区. */
    private Region withParents(Region region, Evidence evidence) {
        String name = region.path().get(0);
        boolean whole = region.level()
                .filter(l -> l == Level.PROVINCE || l == Level.NATIONAL)
                .isPresent();
        if (whole || !tree.named(name).isEmpty()) {
            return region;
        }
        String all = evidence.title() + "\n" + evidence.text();
        for (int at = all.indexOf(name); at >= 0; at = all.indexOf(name, at + 1)) {
            Matcher parent = PARENT.matcher(all).region(Math.max(0, at - 10), at);
            while (parent.find()) {
                List<Region> above = names.meanings(parent.group());
                if (parent.end() == at && above.size() == 1) {
                    List<String> path = new ArrayList<>(above.get(0).path());
                    path.addAll(region.path());
                    return new Region(path, region.level());
                }
                parent.region(parent.start() + 1, at);
            }
        }
        return region.level().filter(l -> l == Level.TOWNSHIP).isPresent()
                ? belowItsPage(region, evidence.title())
                : region;
    }

    /** A town that only its page places: 【岚桥区招商】2019年柳渚镇政府工作报告. */
    private Region belowItsPage(Region town, String title) {
        Matcher brackets = BRACKETS.matcher(title);
        while (brackets.find()) {
            List<String> pages = new ArrayList<>();
            inTitle(brackets.group(1), pages);
            Matcher plain = PARENT.matcher(brackets.group(1));
            if (pages.isEmpty() && plain.lookingAt()) {
                pages.add(plain.group());
            }
            for (String page : pages) {
                List<Region> above = names.meanings(page);
                if (above.size() == 1) {
                    List<String> path = new ArrayList<>(above.get(0).path());
                    path.addAll(town.path());
                    return new Region(path, town.level());
                }
            }
        }
        return town;
    }

    /** The one place in the file's name, if the text speaks of it: every district speaks of the nation too. */
    private Optional<Region> spokenOf(Evidence evidence) {
        String fileName = evidence.fileName();
        for (int i = 0; i < fileName.length(); i++) {
            int length = tree.longestNameAt(fileName, i);
            if (length > 0) {
                String name = fileName.substring(i, i + length);
                List<Region> meanings = zones.current(name);
                return meanings.size() == 1 && new PlaceMentions(tree, evidence.text()).of(name) >= SPOKEN_OF
                        ? Optional.of(meanings.get(0))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<Warning> disagreement(String fileName, Region region) {
        if (region.name().filter(fileName::contains).isPresent()) {
            return Optional.empty();
        }
        for (int i = 0; i < fileName.length(); i++) {
            int length = tree.longestNameAt(fileName, i);
            if (length > 0) {
                String name = fileName.substring(i, i + length);
                boolean within = names.meanings(name).stream()
                        .anyMatch(m -> region.known()
                                && (region.isWithin(m)
                                        || region.path()
                                                .containsAll(m.path()
                                                        .subList(
                                                                m.path().size() - 1,
                                                                m.path().size()))));
                if (!within && region.known()) {
                    return Optional.of(
                            new Warning(Warning.Kind.REGION_DISAGREES_WITH_NAME, name + " ↔ " + region.fullName()));
                }
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<Level> levelOf(String ending) {
        return switch (ending) {
            case "省", "自治区" -> Optional.of(Level.PROVINCE);
            case "市", "州", "盟", "自治州", "地区" -> Optional.of(Level.PREFECTURE);
            case "区", "县", "旗", "自治县" -> Optional.of(Level.COUNTY);
            case "镇", "乡", "街道" -> Optional.of(Level.TOWNSHIP);
            default -> Optional.empty();
        };
    }
}
