package org.duibiao.structuring;

import java.util.ArrayList;
import java.util.List;
import org.duibiao.report.Division;
import org.duibiao.report.DivisionTree;

/** The heads of government: 市长, 自治区主席, 行署专员. The 市长 of 西安市长安区 is none. */
final class Chiefs {
    private final String pattern;

    Chiefs(DivisionTree tree) {
        List<String> names = new ArrayList<>();
        for (Division province : tree.provinces()) {
            for (Division prefecture : tree.below(province)) {
                names.add(prefecture.name());
                tree.shortNamesOf(prefecture).forEach(name -> names.add(name + "(?:人民|政府|工作|第|\\d)"));
                tree.below(prefecture).forEach(county -> names.add(county.name()));
            }
        }
        names.removeIf(name -> name.charAt(0) != '长');
        pattern = "(?:[省市区县州盟旗镇乡](?!" + String.join("|", names) + ")长|自治区主席|(?<=自治区)(?:人民政府)?主席|(?:行署|公署)专员)";
    }

    /** A regular expression for the office with the kind of place before it. */
    String pattern() {
        return pattern;
    }
}
