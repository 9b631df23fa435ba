package org.duibiao.structuring;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The last character of what a government calls its own district: 省 in 「我代表省人民政府」, 市 in 「全市」, 国 for the nation. */
final class SelfName {
    private static final Pattern SPEAKS_FOR = Pattern.compile(
            "代表\\S{0,12}?(国务院|自治区|自治州|自治县|地区|省|市|区|县|州|盟|旗|镇|乡|街道)(?:人民)?(?:政府|行署|行政公署|办事处|[,，向]|(?<=国务院))");
    private static final Pattern WHOLE = Pattern.compile("[全我](国|省|市|区|县|州|盟|旗|镇|乡|地区)");
    /** Of endings that are used as often, the first. */
    private static final List<String> ENDINGS = List.of("国", "省", "市", "区", "县", "州", "盟", "旗", "镇", "乡", "地区");

    private final Pattern office;

    SelfName(Chiefs chiefs) {
        this.office = Pattern.compile("国务院总理|" + chiefs.pattern());
    }

    /**
     * @param head the first lines
     * @param body all of the text
     */
    Optional<String> find(String head, String body) {
        Matcher speaks = SPEAKS_FOR.matcher(head);
        if (speaks.find()) {
            return Optional.of(speaks.group(1));
        }
        Matcher chief = office.matcher(head.substring(0, Math.min(head.length(), 300)));
        if (chief.find()) {
            return Optional.of(ofOffice(chief.group()));
        }
        return commonest(body);
    }

    private static String ofOffice(String words) {
        if (words.startsWith("国务院")) {
            return "国务院";
        }
        if (words.endsWith("主席")) {
            return "自治区";
        }
        return words.endsWith("专员") ? "地区" : words.substring(0, 1);
    }

    /** The one said most often in 全市, 我市 and so on, if it is said at all. */
    private static Optional<String> commonest(String body) {
        Map<String, Integer> counts = new HashMap<>();
        Matcher whole = WHOLE.matcher(body);
        while (whole.find()) {
            // 全国 is said by every district
            if (!whole.group(1).equals("国") || whole.group().equals("我国")) {
                counts.merge(whole.group(1), 1, Integer::sum);
            }
        }
        return ENDINGS.stream()
                .max(Comparator.comparingInt((String ending) -> counts.getOrDefault(ending, 0))
                        .thenComparing(ENDINGS::indexOf, Comparator.reverseOrder()))
                .filter(ending -> counts.getOrDefault(ending, 0) >= 2);
    }
}
