package org.duibiao.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.duibiao.report.Division;
import org.duibiao.report.DivisionTree;

/** Any number of short reports of many districts over ten years. */
final class ManyReports {
    private static final int YEARS = 10;
    private static final int FIRST_YEAR = 2014;

    private ManyReports() {}

    static void write(Path folder, int reports) throws IOException {
        List<Division> districts = districts();
        Files.createDirectories(folder);
        for (int i = 0; i < reports; i++) {
            String district = districts.get(i / YEARS % districts.size()).name();
            int year = FIRST_YEAR + i % YEARS;
            Files.writeString(folder.resolve(district + "-" + year + ".txt"), text(district, year));
        }
    }

    private static List<Division> districts() {
        DivisionTree tree = DivisionTree.bundled();
        List<Division> all = new ArrayList<>();
        for (Division province : tree.provinces()) {
            for (Division prefecture : tree.below(province)) {
                all.add(prefecture);
                all.addAll(tree.below(prefecture));
            }
        }
        all.removeIf(place -> tree.named(place.name()).size() > 1);
        return all;
    }

    private static String text(String district, int year) {
        return """
                %1$s政府工作报告
                ——%2$d年1月9日在%1$s第五届人民代表大会第六次会议上
                各位代表:
                一、%3$d年工作回顾
                全年地区生产总值增长6.%4$d%%,一般公共预算收入%5$d亿元。河堤加高了两米,修路%4$d公里。
                二、%2$d年工作安排
                今年经济社会发展的主要预期目标是:地区生产总值增长6%%左右,城镇新增就业%5$d00人以上。
                """.formatted(district, year, year - 1, year % 7, year % 90 + 10);
    }
}
