package org.duibiao.structuring;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The last character of what a government calls its own district: 省 in 「我代表省人民政府」, 市 in 「全市」, 国 for the nation. */
final class SelfName {
    private static final Pattern SPEAKS_FOR =
            Pattern.compile("代表\\S{0,12}?(国务院|自治区|自治州|自治县|省|市|区|县|州|盟|旗|镇|乡|街道)(?:人民)?(?:政府|办事处|[,，向]|(?<=国务院))");
    private static final Pattern OFFICE = Pattern.compile("(国务院总理|自治区(?:人民政府)?代?主席|[省市区县州盟旗镇乡]长)");
    private static final Pattern WHOLE = Pattern.compile("[全我](国|省|市|区|县|州|盟|旗|镇|乡)");

    /**
     * @param head the first lines
     * @param body all of the text
     */
    Optional<String> find(String head, String body) {
        Matcher speaks = SPEAKS_FOR.matcher(head);
        if (speaks.find()) {
            return Optional.of(speaks.group(1));
        }
        Matcher office = OFFICE.matcher(head.substring(0, Math.min(head.length(), 300)));
        if (office.find()) {
            String words = office.group(1);
            return Optional.of(
                    words.startsWith("国务院") ? "国务院" : words.startsWith("自治区") ? "自治区" : words.substring(0, 1));
        }
        return commonest(body);
    }

    /** The one said most often in 全市, 我市 and so on, if it is said at all. */
    private static Optional<String> commonest(String body) {
        String order = "国省市区县州盟旗镇乡";
        int[] counts = new int[order.length()];
        Matcher whole = WHOLE.matcher(body);
        while (whole.find()) {
            // 全国 is said by every district
            boolean everywhere = whole.group().equals("全国");
            counts[order.indexOf(whole.group(1).charAt(0))] += everywhere ? 0 : 1;
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            if (counts[i] > counts[best]) {
                best = i;
            }
        }
        return counts[best] < 2 ? Optional.empty() : Optional.of(order.substring(best, best + 1));
    }
}
