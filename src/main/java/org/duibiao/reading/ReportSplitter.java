package org.duibiao.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.duibiao.text.Simplified;
import org.duibiao.text.Span;

/**
 * Tells the reports of one file apart. Two ways are known: rows of a title and a whole report on one line; and reports
 * one after another, each with its own title or session and words of its own.
 */
final class ReportSplitter {
    private static final int WHOLE_REPORT = 500;
    private static final int SHORTEST = 1500;
    private static final int WHOLE_SPEECH = 2000;
    private static final int TITLE = 80;
    private static final int PARAGRAPH = 40;
    private static final String SENTENCE_END = "。！？!?；;，,";
    private static final Pattern TITLED = Pattern.compile("工\\s*作\\s*报\\s*告|工作总结|执行情况|进展情况|总结报告");
    private static final Pattern WHOLLY_TITLE = Pattern.compile(
            "[#*\\s]*(?:【[^】]*】)?[^，。；,;：:《]{0,40}(?:工\\s*作\\s*报\\s*告|工作总结|(?:执行|进展|完成)情况(?:的?报告)?)[*\\s]*(?:[（(][^）)]{4,30}[）)])?[*\\s]*");
    private static final Pattern WHOSE_AND_WHEN =
            Pattern.compile("(?:19|20)\\d\\d年.*[省市区县州盟旗镇乡道]|[省市区县州盟旗镇乡道].*(?:19|20)\\d\\d年");
    private static final Pattern SESSION = Pattern.compile("届.{0,8}(?:人民代表大会|人大).{0,10}次会议(?!通过|关于|听取|主席团)");
    private static final Pattern GREETING = Pattern.compile("各位代表|我代表");
    /** How a speech opens, whatever stands above it: the greeting, and for whom the speaker speaks. */
    private static final Pattern OPENS_A_SPEECH = Pattern.compile("^[*\\s]*各位(?:代表|委员)[，,、\\S]{0,8}?[:：]");

    private static final Pattern SPEAKS_FOR = Pattern.compile("代表.{0,24}(?:政府|国务院).{0,24}报告");

    private static final Pattern BETWEEN_ROWS =
            Pattern.compile("[-–—|\\s]+|(?:19|20)\\d\\d[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?(?:\\s+[\\d:]{5,8})?");

    private final Simplified simplified;

    ReportSplitter(Simplified simplified) {
        this.simplified = simplified;
    }

    List<Source> split(Source source) {
        List<Line> lines = Line.of(source, simplified);
        List<Integer> starts = rows(lines);
        if (starts.size() < 2) {
            starts = oneAfterAnother(lines);
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

    /** Lines right above a line that holds a whole report, another one each time: titles, or what stands between rows. */
    private static List<Integer> rows(List<Line> lines) {
        List<Integer> starts = new ArrayList<>();
        Set<String> bodies = new HashSet<>();
        for (int i = 0; i + 1 < lines.size(); i++) {
            boolean row = lines.get(i).length() <= TITLE
                    && lines.get(i + 1).length() >= WHOLE_REPORT
                    && (TITLED.matcher(lines.get(i).words()).find() || between(lines, i));
            if (row && bodies.add(lines.get(i + 1).words())) {
                starts.add(i);
            }
        }
        return starts;
    }

    /** Whether a line and the long one below it stand between dashes or crawl dates, as the rows of a table do. */
    private static boolean between(List<Line> lines, int title) {
        boolean opened =
                title == 0 || BETWEEN_ROWS.matcher(lines.get(title - 1).words()).matches();
        boolean closed = title + 2 >= lines.size()
                || BETWEEN_ROWS.matcher(lines.get(title + 2).words()).matches();
        return opened
                && closed
                && lines.get(title + 1).length() >= SHORTEST
                && !BETWEEN_ROWS.matcher(lines.get(title).words()).matches();
    }

    /** Lines that name a session or are a title, followed by words that no report before them has. */
    private static List<Integer> oneAfterAnother(List<Line> lines) {
        List<Integer> starts = new ArrayList<>();
        Set<String> paragraphs = new HashSet<>();
        int known = 0;
        int last = -1;
        for (int i = 0; i < lines.size(); i++) {
            String words = lines.get(i).words();
            boolean speech = opensASpeech(lines, i, last);
            if (!speech && (words.length() > TITLE || words.endsWith("。") || !opens(lines, i))) {
                continue;
            }
            for (; known < i; known++) {
                if (lines.get(known).length() >= PARAGRAPH) {
                    paragraphs.add(lines.get(known).words());
                }
            }
            if (last >= 0 && saidBefore(lines, i, paragraphs)) {
                continue;
            }
            starts.add(speech ? linesAbove(lines, i, last) : titleAbove(lines, i, last));
            last = i;
        }
        return withTheFirst(lines, starts);
    }

    /** Whether a speech begins here that is not the one of the title or session above. */
    private static boolean opensASpeech(List<Line> lines, int at, int last) {
        if (!OPENS_A_SPEECH.matcher(lines.get(at).words()).find()) {
            return false;
        }
        boolean another = last < 0
                || lines.get(at).span().start() - lines.get(last).span().start() >= WHOLE_SPEECH;
        for (int i = at; another && i < lines.size() && i <= at + 2; i++) {
            String words = lines.get(i).words();
            if (SPEAKS_FOR
                    .matcher(words.substring(0, Math.min(words.length(), 300)))
                    .find()) {
                return true;
            }
        }
        return false;
    }

    /** The short lines right above a greeting: a name, a date, a speaker. */
    private static int linesAbove(List<Line> lines, int greeting, int last) {
        int start = greeting;
        while (start - 1 > last
                && greeting - start < 4
                && lines.get(start - 1).length() <= 40
                && SENTENCE_END.indexOf(lines.get(start - 1)
                                .words()
                                .charAt(lines.get(start - 1).words().length() - 1))
                        < 0) {
            start--;
        }
        return start;
    }

    /** What stands before the first report that was told apart is one too when it has a title and is long enough. */
    private static List<Integer> withTheFirst(List<Line> lines, List<Integer> starts) {
        if (starts.isEmpty() || lines.get(starts.get(0)).span().start() < WHOLE_SPEECH) {
            return starts;
        }
        for (int i = 0; i < Math.min(10, starts.get(0)); i++) {
            String words = lines.get(i).words();
            if (words.length() <= TITLE && TITLED.matcher(words).find()) {
                List<Integer> all = new ArrayList<>(starts);
                all.add(0, 0);
                return all;
            }
        }
        return starts;
    }

    private static boolean opens(List<Line> lines, int at) {
        String words = lines.get(at).words();
        if (SESSION.matcher(words).find()) {
            return greeted(lines, at);
        }
        return WHOLLY_TITLE.matcher(words).matches()
                && (greeted(lines, at) || (WHOSE_AND_WHEN.matcher(words).find() && reports(lines, at)));
    }

    /** Whether a title without a greeting is followed by a report all the same: by paragraphs, not by more links. */
    private static boolean reports(List<Line> lines, int title) {
        int end = lines.get(lines.size() - 1).span().end();
        if (end - lines.get(title).span().end() < SHORTEST) {
            return false;
        }
        for (int i = title + 1; i < lines.size() && i <= title + 4; i++) {
            if (lines.get(i).length() > TITLE) {
                return true;
            }
        }
        return false;
    }

    /** Whether most of the first paragraphs below a line stand above it as well: a second copy, no other report. */
    private static boolean saidBefore(List<Line> lines, int from, Set<String> paragraphs) {
        int seen = 0;
        int known = 0;
        for (int i = from; i < lines.size() && seen < 5; i++) {
            if (lines.get(i).length() >= PARAGRAPH) {
                seen++;
                known += paragraphs.contains(lines.get(i).words()) ? 1 : 0;
            }
        }
        return known * 2 >= seen;
    }

    /** The title that stands up to four lines above a session, else the line itself. */
    private static int titleAbove(List<Line> lines, int session, int last) {
        int start = session;
        for (int k = session - 1; k >= 0 && k >= session - 4 && k > last; k--) {
            if (lines.get(k).length() > TITLE) {
                break;
            }
            if (TITLED.matcher(lines.get(k).words()).find()) {
                start = k;
            }
        }
        return start;
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
