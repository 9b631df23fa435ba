package org.duibiao.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.duibiao.text.Span;

/**
 * Tells the reports of one file apart. Two ways are known: rows of a title and a whole report on one line; and reports
 * one after another, each with its own session.
 */
final class ReportSplitter {
    private static final int WHOLE_REPORT = 500;
    private static final int TITLE = 80;
    private static final Pattern TITLED = Pattern.compile("工\\s*作\\s*报\\s*告|工作总结|执行情况|进展情况|总结报告");
    private static final Pattern SESSION = Pattern.compile("届.{0,8}(?:人民代表大会|人大).{0,10}次会议(?!通过|关于|听取|主席团)");
    private static final Pattern GREETING = Pattern.compile("各位代表|我代表");

    List<Source> split(Source source) {
        List<Line> lines = Line.of(source);
        List<Integer> starts = rows(lines);
        if (starts.size() < 2) {
            starts = sessions(lines);
        }
        starts = farApart(lines, starts);
        if (starts.size() < 2) {
            return List.of(source);
        }
        List<Source> parts = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int from = i == 0 ? 0 : lines.get(starts.get(i)).span().start();
            int to = i + 1 < starts.size()
                    ? lines.get(starts.get(i + 1)).span().start()
                    : source.text().length();
            parts.add(source.part(new Span(from, to)));
        }
        return parts;
    }

    /** Two sessions named within a few lines of each other belong to one report. */
    private static List<Integer> farApart(List<Line> lines, List<Integer> starts) {
        List<Integer> apart = new ArrayList<>();
        for (int start : starts) {
            int before = apart.isEmpty()
                    ? -1
                    : lines.get(apart.get(apart.size() - 1)).span().start();
            if (before < 0 || lines.get(start).span().start() - before >= WHOLE_REPORT) {
                apart.add(start);
            }
        }
        return apart;
    }

    /** Lines that are a title right above a line that holds a whole report, another one each time. */
    private static List<Integer> rows(List<Line> lines) {
        List<Integer> starts = new ArrayList<>();
        Set<String> bodies = new HashSet<>();
        for (int i = 0; i + 1 < lines.size(); i++) {
            boolean row = lines.get(i).length() <= TITLE
                    && lines.get(i + 1).length() >= WHOLE_REPORT
                    && TITLED.matcher(lines.get(i).words()).find();
            if (row && bodies.add(lines.get(i + 1).words())) {
                starts.add(i);
            }
        }
        return starts;
    }

    /** Lines that name a session and are followed by a greeting, another session each time; the title above goes along. */
    private static List<Integer> sessions(List<Line> lines) {
        List<Integer> starts = new ArrayList<>();
        Set<String> sessions = new HashSet<>();
        int last = -1;
        for (int i = 0; i < lines.size(); i++) {
            String words = lines.get(i).words();
            boolean session = words.length() <= TITLE
                    && !words.endsWith("。")
                    && SESSION.matcher(words).find();
            if (!session || !greeted(lines, i)) {
                continue;
            }
            if (sessions.add(words.replaceAll("[\\s—\\-*─－（）()]", ""))) {
                int start = i;
                for (int k = i - 1; k >= 0 && k >= i - 4 && k > last; k--) {
                    if (lines.get(k).length() > TITLE) {
                        break;
                    }
                    if (TITLED.matcher(lines.get(k).words()).find()) {
                        start = k;
                    }
                }
                starts.add(start);
                last = i;
            }
        }
        return starts;
    }

    private static boolean greeted(List<Line> lines, int session) {
        for (int i = session; i < lines.size() && i <= session + 6; i++) {
            if (GREETING.matcher(lines.get(i).words()).find()) {
                return true;
            }
        }
        return false;
    }
}
