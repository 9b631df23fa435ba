package org.duibiao.extraction;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duibiao.extraction.scan.EvenText;

/**
 * Key projects counted under a heading about one field (加快工业转型升级。…开工30个重点项目): they are the field's, not all the
 * district has, unless their sentence says whose they are.
 */
final class ProjectsOfAField {
    private static final int LONGEST_HEADING = 40;
    private static final Pattern FIELD =
            Pattern.compile("旅游|文旅|工业|制造业|农业|水利|交通|能源|服务业|物流|污染防治|水环境|生态|医疗|卫生|教育|文化|口岸|对外开放|高水平开放");
    private static final Pattern OF_ALL_FIELDS = Pattern.compile("投资|项目|稳增长|基础设施|\\d");
    private static final Pattern OF_THE_DISTRICT =
            Pattern.compile("[全我本][省市区县州]|全年|今年|安排|[省市区县]级?(?:重点|重大)|省市|[省市区]层面|市管|政府投资");

    private ProjectsOfAField() {}

    /** The field that the paragraph's heading names; empty for all other indicators and for projects of the district. */
    static Optional<String> of(Draft draft, EvenText text) {
        if (!draft.indicator().id().startsWith("key_project")) {
            return Optional.empty();
        }
        int end = firstStop(text);
        int number = draft.number().start();
        if (end > LONGEST_HEADING || end >= number) {
            return Optional.empty();
        }
        String heading = text.words(0, end);
        Matcher field = FIELD.matcher(heading);
        boolean ofField = field.find()
                && !OF_ALL_FIELDS.matcher(heading).find()
                && !OF_THE_DISTRICT.matcher(sentenceUpTo(text, draft)).find();
        return ofField ? Optional.of(field.group()) : Optional.empty();
    }

    private static int firstStop(EvenText text) {
        int at = 0;
        while (at < text.length() && at <= LONGEST_HEADING && text.at(at) != '。') {
            at++;
        }
        return at;
    }

    private static String sentenceUpTo(EvenText text, Draft draft) {
        int from = draft.number().start();
        while (from > 0 && text.at(from - 1) != '。' && text.at(from - 1) != ';') {
            from--;
        }
        return text.words(from, Math.max(draft.number().end(), draft.name().end()));
    }
}
