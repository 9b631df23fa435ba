package org.duibiao.structuring;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who delivered the report: the name after the office, or beside the date in a page title. */
final class SpeakerFinder {
    private static final String OFFICE = "(?:国务院总理|(?:省|市|区|县|州|盟|旗|镇|乡)长|自治区(?:人民政府)?代?主席|(?<=人民政府)主席|主任|(?<=局)局长)";
    private static final String NAME = "([\\u4E00-\\u9FFF·](?:[\\s;；\\u00A0\\u3000]*[\\u4E00-\\u9FFF·]){1,5}?)";
    private static final Pattern AFTER_OFFICE =
            Pattern.compile(OFFICE + "[\\s\\u00A0\\u3000:：]*" + NAME + "(?=\\s*(?:[\\n*（(]|各位|尊敬|现在|$))");
    private static final Pattern IN_TITLE =
            Pattern.compile("日\\s*" + NAME + "\\s*[）)]|(?:省|市|区|县|州|镇|乡)长" + NAME + "\\s*在");

    /**
     * @param title of the page
     * @param head the first lines of the report
     */
    Optional<String> find(String title, String head) {
        Matcher afterOffice = AFTER_OFFICE.matcher(head);
        if (afterOffice.find()) {
            return Optional.of(name(afterOffice.group(1)));
        }
        Matcher inTitle = IN_TITLE.matcher(title + "\n" + head.substring(0, Math.min(head.length(), 200)));
        if (inTitle.find()) {
            return Optional.of(name(inTitle.group(1) == null ? inTitle.group(2) : inTitle.group(1)));
        }
        return Optional.empty();
    }

    private static String name(String words) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (Glyphs.han(c) || c == '·') {
                name.append(c);
            }
        }
        return name.toString();
    }
}
