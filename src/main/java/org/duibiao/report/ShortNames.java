package org.duibiao.report;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names people use for a place: 广西 for 广西壮族自治区, 恩施州 and 恩施 for 恩施土家族苗族自治州, 云浮 for 云浮市. */
final class ShortNames {
    private static final String PEOPLE = "壮族|回族|维吾尔族?|藏族|蒙古族?|朝鲜族|满族|土家族|苗族|彝族|傣族|景颇族|白族|哈尼族|傈僳族|布依族|侗族|羌族|瑶族|黎族"
            + "|畲族|仫佬族|毛南族|仡佬族|拉祜族|佤族|布朗族|纳西族|独龙族|怒族|普米族|达斡尔族|鄂温克族|鄂伦春|锡伯|东乡族|保安族|撒拉族|土族|裕固族|塔吉克"
            + "|水族|哈萨克族?|柯尔克孜|各族";
    private static final Pattern AUTONOMOUS = Pattern.compile("^(.{2,8}?)((?:" + PEOPLE + ")*)自治([区州县旗])$");
    private static final Pattern PLAIN = Pattern.compile("^(.{2,8}?)(省|市|地区|盟|县|区|旗|特别行政区|林区|特区|镇|乡|街道)$");

    private ShortNames() {}

    /** All shorter names of a full one, the longest first; none for names that would be left with one character. */
    static Set<String> of(String name) {
        Set<String> names = new LinkedHashSet<>();
        Matcher autonomous = AUTONOMOUS.matcher(name);
        Matcher plain = PLAIN.matcher(name);
        if (autonomous.matches()) {
            String kind = autonomous.group(3);
            if (!kind.equals("区")) {
                names.add(autonomous.group(1) + kind);
            }
            names.add(autonomous.group(1));
        } else if (plain.matches()) {
            names.add(plain.group(1));
        }
        names.remove(name);
        names.removeIf(n -> n.length() < 2);
        return names;
    }
}
