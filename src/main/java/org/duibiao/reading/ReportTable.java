package org.duibiao.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.duibiao.reading.ReadingException.Reason;

/** A table with one report a row: which column holds what is told by its heading, the texts also by their length. */
final class ReportTable {
    /** A text of so many characters may be a report. */
    static final int REPORT = 300;

    private static final int MOST_CAPTIONS = 10;
    private static final Pattern TEXT = Pattern.compile("full_?text|text|content|body|(?:报告|文本|文章|正文)?(?:正文|全文|内容|文本)");
    private static final Pattern TITLE = Pattern.compile("title|name|(?:报告|文件|文章)?(?:标题|题名|名称|题目)");
    private static final Pattern DISTRICT = Pattern.compile(
            "province|city|county|district|region|area|town|(?:所属|所在)?(?:省份?|省区?市|城市|地级?市|地市|市|区县|县区?|市县|区|地区|镇|乡镇|行政区划?(?:名称)?)");
    private static final Pattern YEAR = Pattern.compile("year|(?:报告)?(?:年份|年度|年)");
    private static final Pattern DATE = Pattern.compile("(?:publish_?|pub_?)?(?:date|time)|(?:发布|成文|公布)?(?:日期|时间)");
    private static final Pattern ADDRESS = Pattern.compile("(?:source_?)?(?:url|link)|source|来源|网址|链接");

    private final HtmlPage htmlPage;

    /**
     * @param htmlPage reads cells that hold the source of a page
     */
    ReportTable(HtmlPage htmlPage) {
        this.htmlPage = htmlPage;
    }

    /**
     * @param all the heading row first, if there is one
     */
    List<Source> read(List<List<String>> all) throws ReadingException {
        List<List<String>> rows = belowTheCaption(all);
        if (rows.isEmpty()) {
            throw new ReadingException(Reason.NO_TEXT_COLUMN, "");
        }
        List<String> first = rows.get(0).stream()
                .map(h -> h.strip().replace("\uFEFF", "").toLowerCase(Locale.ROOT))
                .toList();
        // a whole report is no heading: a table without headings begins with its first report
        boolean headed = first.stream().allMatch(heading -> heading.length() < REPORT);
        List<String> headings = headed ? first : Collections.nCopies(first.size(), "");
        List<List<String>> records = headed ? rows.subList(1, rows.size()) : rows;
        int texts = textColumn(headings, records);
        List<Source> reports = new ArrayList<>();
        for (List<String> row : records) {
            String text = texts < row.size() ? row.get(texts) : "";
            if (!text.isBlank()) {
                Hints hints = hints(headings, row, texts);
                if (Markup.isPage(text)) {
                    htmlPage.read(text).forEach(page -> reports.add(page.with(hints)));
                } else {
                    reports.add(new Source(Markup.resolved(LineBreaks.unified(text)), List.of(), hints));
                }
            }
        }
        if (reports.isEmpty()) {
            throw new ReadingException(Reason.NO_TEXT, "");
        }
        return reports;
    }

    /** Without lines of one cell above the headings, which say what the table is. */
    private static List<List<String>> belowTheCaption(List<List<String>> rows) {
        int heading = 0;
        while (heading < Math.min(rows.size() - 1, MOST_CAPTIONS) && isCaption(rows.get(heading))) {
            heading++;
        }
        boolean headed = rows.size() > heading + 1
                && rows.get(heading).stream().filter(cell -> !cell.isBlank()).count() > 1;
        return headed ? rows.subList(heading, rows.size()) : rows;
    }

    private static boolean isCaption(List<String> row) {
        return row.stream().filter(cell -> !cell.isBlank()).count() <= 1
                && row.stream()
                        .allMatch(cell -> cell.length() < REPORT
                                && !TEXT.matcher(cell.strip()).matches());
    }

    private static int textColumn(List<String> headings, List<List<String>> records) throws ReadingException {
        for (int i = 0; i < headings.size(); i++) {
            if (TEXT.matcher(headings.get(i)).matches()) {
                return i;
            }
        }
        int best = -1;
        long most = 0;
        for (int i = 0; i < headings.size(); i++) {
            long length = 0;
            for (List<String> row : records) {
                length += i < row.size() ? row.get(i).length() : 0;
            }
            if (length > most) {
                most = length;
                best = i;
            }
        }
        if (best < 0 || records.isEmpty() || most / records.size() < REPORT) {
            throw new ReadingException(Reason.NO_TEXT_COLUMN, String.join(", ", headings));
        }
        return best;
    }

    private static Hints hints(List<String> headings, List<String> row, int texts) {
        Hints hints = Hints.NONE;
        StringBuilder district = new StringBuilder();
        for (int i = 0; i < Math.min(headings.size(), row.size()); i++) {
            String heading = headings.get(i);
            String value = row.get(i).strip();
            if (i == texts || value.isEmpty()) {
                continue;
            }
            if (DISTRICT.matcher(heading).matches()) {
                if (district.indexOf(value) < 0) {
                    district.append(value);
                }
            } else if (TITLE.matcher(heading).matches()) {
                hints = hints.withTitle(value);
            } else if (YEAR.matcher(heading).matches()) {
                hints = hints.withYear(value);
            } else if (DATE.matcher(heading).matches()) {
                hints = hints.withDate(value);
            } else if (ADDRESS.matcher(heading).matches()) {
                hints = hints.withSource(value);
            }
        }
        return hints.withDistrict(district.toString());
    }
}
