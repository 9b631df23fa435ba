package org.duibiao.ui.charts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.duibiao.annotation.Annotation;
import org.duibiao.annotation.AnnotationId;
import org.duibiao.annotation.Code;
import org.duibiao.annotation.Codebook;
import org.duibiao.annotation.Coded;
import org.duibiao.chart.Known;
import org.duibiao.indicator.Measure;
import org.duibiao.indicator.Period;
import org.duibiao.ledger.Reports;
import org.duibiao.ledger.Tolerance;
import org.duibiao.report.Anchor;
import org.duibiao.report.Level;
import org.duibiao.report.Listed;
import org.duibiao.report.Part;
import org.duibiao.report.Passage;
import org.duibiao.report.Region;
import org.duibiao.text.Span;

/** A made-up province with as many cities and years as a chart is to be tried on; every wording occurs. */
final class FictionalProvince {

    private static final Region NATION = Region.of(Level.NATIONAL, Region.NATION);
    private static final String[] NAMES = {
        "澄川市", "望屏市", "芷岚市", "青笠县级市", "石鼓滩布依族苗族自治州", "雁栖岭哈萨克自治州", "云麓市", "松陂市", "白沙渡市", "榆溪市",
        "沧浪市", "鹿鸣市", "锦屏山市", "竹溪市", "柘林市", "麦积滩市", "凤栖梧市", "海棠市", "苇塘市", "新安渡经济技术开发区"
    };
    private static final String[] GROWTH = {
        "gdp", "fixed_investment", "retail_sales", "budget_revenue", "industrial_va", "income", "foreign_trade", "cpi"
    };
    private static final String[] WORDINGS = {"+", "~", "", "-", ".."};

    private static final Codebook CODEBOOK = codebook();

    private final Reports reports = new Reports();
    private final int firstYear;
    private final int years;
    private final int cities;

    FictionalProvince(int cities, int years) {
        this.cities = cities;
        this.years = years;
        this.firstYear = 2023 - years + 1;
        for (int year = firstYear; year <= firstYear + years; year++) {
            speech(NATION, year, 0);
            speech(Reports.PROVINCE, year, 1);
            for (int city = 0; city < cities; city++) {
                // some years of some cities are not there
                if (years < 3 || (city * 7 + year) % 9 != 0 || city == 0) {
                    speech(region(city), year, city + 2);
                }
            }
        }
    }

    Region region(int city) {
        return Region.of(Level.PREFECTURE, "云岭省", NAMES[city % NAMES.length]);
    }

    List<List<String>> paths() {
        return java.util.stream.IntStream.range(0, cities)
                .mapToObj(city -> region(city).path())
                .toList();
    }

    int lastYear() {
        return firstYear + years - 1;
    }

    Known known() {
        return new Known(reports.lines(), reports.statements(), reports.reports(), coded(), CODEBOOK, Tolerance.USUAL);
    }

    /** A few passages of every report, each code more often in some than in others. */
    private List<Coded> coded() {
        List<Coded> coded = new ArrayList<>();
        int at = 0;
        for (Listed report : reports.reports()) {
            for (int code = 0; code < CODEBOOK.codes().size(); code++) {
                int times = (int) ((report.id().value() * 7 + code * 5L) % 11) - 4;
                for (int i = 0; i < times; i++) {
                    Span span = new Span(at, at + 3);
                    at += code % 3 == 0 ? 2 : 9;
                    Annotation annotation = new Annotation(
                            new AnnotationId(new UUID(code, at)),
                            new Anchor(report.id(), 1, new Passage(span, "试一试")),
                            Optional.of(CODEBOOK.codes().get(code).id()),
                            "",
                            "试",
                            Instant.EPOCH,
                            0);
                    coded.add(new Coded(annotation, report, i % 2 == 0 ? Part.REVIEW : Part.PLAN));
                }
            }
        }
        return coded;
    }

    private static Codebook codebook() {
        List<Code> codes = new ArrayList<>();
        for (String name : List.of(
                "民生",
                "产业",
                "营商环境",
                "Housing and urban renewal",
                "绿色低碳与生态修复",
                "数字政府",
                "乡村振兴",
                "口号",
                "问题与不足之处的具体表述",
                "风险")) {
            Code code = Code.named(name, Codebook.COLOURS.get(codes.size() % Codebook.COLOURS.size()));
            boolean below = codes.size() % 3 == 1;
            codes.add(below ? code.under(Optional.of(codes.get(codes.size() - 1).id())) : code);
        }
        return new Codebook(codes);
    }

    private void speech(Region region, int year, int seed) {
        Reports.Speech speech = reports.speech(region, year);
        for (int i = 0; i < GROWTH.length; i++) {
            double goal = 3 + (seed * 13 + i * 7 + year * 3) % 90 / 10.0;
            double done = goal + ((seed * 5 + i * 11 + year * 7) % 60 - 30) / 10.0;
            String wording = WORDINGS[(seed + i + year) % WORDINGS.length];
            if (year <= lastYear()) {
                speech.goal(
                        GROWTH[i],
                        wording.equals("..") ? number(goal) + ".." + number(goal + 0.8) : number(goal) + wording);
            }
            if (year > firstYear && (seed + i + year) % 13 != 0) {
                speech.grew(GROWTH[i], ((seed + i + year) % 11 == 0 ? "预计" : "") + number(done));
            }
        }
        Period goalYear = Period.year(year);
        Period before = Period.year(year - 1);
        if (year <= lastYear()) {
            speech.goal("unemployment", Measure.LEVEL, "3.5-", "%", goalYear, null)
                    .goal("jobs", Measure.LEVEL, number(1 + seed % 7), "万人", goalYear, null)
                    .goal("gdp", Measure.LEVEL, number(400 + 37 * seed) + "+", "亿元", goalYear, null)
                    .goal("investment_attracted", Measure.LEVEL, "120.55", "亿元", goalYear, "全社会口径中不含农户和跨区项目的限额以上部分")
                    .goal("gdp", "力争" + number(9 + seed % 3));
        }
        if (year > firstYear) {
            speech.outcome("unemployment", Measure.LEVEL, "2.46", "%", before, null)
                    .outcome("jobs", Measure.LEVEL, number(1.2 + seed % 7), "万人", before, null)
                    .outcome("gdp", Measure.LEVEL, number(390.25 + 38.5 * seed), "亿元", before, null)
                    .outcome("investment_attracted", Measure.LEVEL, "98.5", "亿元", before, null);
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value).replaceFirst("\\.?0+$", "");
    }
}
