package org.duibiao.structuring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.duibiao.reading.FileReader;
import org.duibiao.reading.ReadingException;
import org.duibiao.report.Division;
import org.duibiao.report.DivisionTree;
import org.duibiao.report.Header;
import org.duibiao.report.Level;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every place of the division tree is found in every manner in which reports name whose they are. */
class EveryDistrictTest {
    private static final DivisionTree TREE = DivisionTree.bundled();
    private static final FileReader READER = new FileReader();
    /** Not 西沙群岛 or 大柴旦行政委员会, whose heads have names of their own. */
    private static final Pattern USUAL = Pattern.compile("[省市州盟县区旗]$");

    private static final String REST = "一、2018年工作回顾\n我%3$s办了许多实事，修通了道路。\n二、2019年工作安排\n全%3$s要稳住增长。\n";

    private static Structurer structurer;

    @BeforeAll
    static void readDivisionTree() {
        structurer = new Structurer(TREE);
    }

    /** How a report begins; %1$s is the place, %2$s its parent with it, %3$s its ending, %4$s its parent. */
    enum Manner {
        CONGRESS(
                "政府工作报告\n——2019年1月15日在%1$s第九届人民代表大会第三次会议上\n%5$s 李清河\n各位代表：\n现在，我代表%3$s人民政府向大会报告工作，请予审议。\n一、2018年工作回顾\n过去一年，在%4$s委的领导下，我%3$s办了许多实事，修通了道路。\n二、2019年工作安排\n全%3$s要稳住增长。\n"),
        CONGRESS_WITH_PARENT(
                "政府工作报告\n（2019年1月15日在%2$s第九届人民代表大会第三次会议上）\n%5$s 李清河\n各位代表：\n现在，我代表%3$s人民政府报告工作，请予审议。\n" + REST),
        CONGRESS_IN_SHORT(
                "政府工作报告\n2019年1月15日在%1$s九届人大三次会议上\n各位代表：\n我受%1$s人民政府委托，向大会作工作报告，请予审议。\n一、2018年工作回顾\n过去一年，在%4$s委的领导下，我%3$s办了许多实事。\n二、2019年工作安排\n全%3$s要稳住增长。\n"),
        TITLE("%2$s2019年政府工作报告\n发布时间：2019-02-20\n各位代表：\n现在，我代表%3$s人民政府向大会报告工作，请予审议。\n" + REST),
        YEAR_FIRST("2019年%2$s政府工作报告\n各位代表：\n现在，我代表%3$s人民政府报告工作，请予审议。\n" + REST),
        OF_ITS_GOVERNMENT("%2$s人民政府工作报告（2019年）\n各位代表：\n现在，我代表%3$s人民政府报告工作，请予审议。\n" + REST),
        OFFICE("政府工作报告\n%2$s%5$s 李清河\n（2019年1月15日）\n各位代表：\n现在，我代表%3$s人民政府报告工作，请予审议。\n" + REST),
        SPEAKS_FOR("政府工作报告\n各位代表：\n现在，我代表%2$s人民政府，向大会报告工作，请予审议。\n" + REST),
        PLAN(
                "关于%2$s2018年国民经济和社会发展计划执行情况与2019年国民经济和社会发展计划草案的报告\n——2019年1月15日在%1$s第九届人民代表大会第三次会议上\n%3$s发展和改革局\n各位代表：\n受%3$s人民政府委托，现将2018年国民经济和社会发展计划执行情况提请大会审议。\n一、2018年计划执行情况\n在%4$s委的领导下，全%3$s增长了。\n二、2019年安排\n要稳住增长。\n"),
        SHORT(
                "%6$s2019年政府工作报告\n各位代表：\n现在，我代表%3$s人民政府报告工作，请予审议。\n一、2018年工作回顾\n我%3$s办了许多实事，修通了道路。\n二、2019年工作安排\n全%3$s要稳住增长，建设美好%6$s。\n"),
        UNNAMED(
                "各位代表：\n现在，我代表%3$s人民政府报告工作，请予审议。\n一、2018年工作回顾\n我%3$s办了许多实事，修通了道路。%6$s人民团结一心，办好了%7$s的学校，%6$s大地一片新绿。\n二、2019年工作安排\n全%3$s要稳住增长，建设美好%6$s。\n"),
        ISSUED("来源：%2$s人民政府\n政府工作报告\n各位代表：\n现在，我代表%3$s人民政府报告工作，请予审议。\n" + REST);

        private final String form;

        boolean fits(Division division) {
            boolean usual = USUAL.matcher(division.name()).find();
            return usual
                    && ((this != SHORT && this != UNNAMED) || (division.level() != Level.COUNTY && !division.former()));
        }

        Manner(String form) {
            this.form = form;
        }

        String of(Division division) {
            String name = division.name();
            String parent = division.parent().map(Division::name).orElse("");
            List<String> below = TREE.below(division).stream()
                    .filter(place -> !place.former())
                    .map(Division::name)
                    .limit(6)
                    .toList();
            return form.formatted(
                            name,
                            parent + name,
                            ending(name),
                            parent,
                            chief(ending(name)),
                            TREE.shortNamesOf(division).stream().findFirst().orElse(name),
                            String.join("、", below))
                    .replace("地区人民政府", "地区行政公署");
        }
    }

    /** All provinces and prefectures; of the counties a sixth, another one in each manner. */
    @ParameterizedTest
    @EnumSource(Manner.class)
    void aDistrictIsFoundHoweverItIsNamed(Manner manner) throws ReadingException {
        List<String> wrong = new ArrayList<>();
        for (Division division : all(manner)) {
            Header header = structurer
                    .structure(READER.pasted("0001", manner.of(division)).get(0))
                    .header();
            boolean right = header.region().path().equals(division.region().path())
                    && header.region().level().equals(Optional.of(division.level()))
                    && header.reviewYear().equals(Optional.of(2018))
                    && header.goalYear().equals(Optional.of(2019));
            if (!right) {
                wrong.add(division + " → " + header);
            }
        }

        assertThat(wrong).isEmpty();
    }

    private static List<Division> all(Manner manner) {
        List<Division> all = new ArrayList<>();
        int counties = List.of(Manner.values()).indexOf(manner);
        for (Division province : TREE.provinces()) {
            all.add(province);
            for (Division below : TREE.below(province)) {
                all.add(below);
                for (Division county : TREE.below(below)) {
                    if (counties++ % 6 == 0) {
                        all.add(county);
                    }
                }
            }
        }
        all.removeIf(division -> !manner.fits(division) || hasANamesakeInItsProvince(division));
        return all;
    }

    /** As the former 巢湖市 and today's in 合肥市: which is meant, more of the text than its beginning must tell. */
    private static boolean hasANamesakeInItsProvince(Division division) {
        return division.former()
                && division.level() == Level.PREFECTURE
                && TREE.named(division.name()).stream().anyMatch(other -> !other.former());
    }

    /** What the place calls itself: 我市, 我区, 我地区. */
    private static String ending(String name) {
        if (name.endsWith("自治区") || name.endsWith("地区")) {
            return name.substring(name.length() - (name.endsWith("地区") ? 2 : 3));
        }
        return name.substring(name.length() - 1);
    }

    private static String chief(String ending) {
        return ending.equals("自治区") ? "自治区主席" : ending.equals("地区") ? "行署专员" : ending + "长";
    }
}
