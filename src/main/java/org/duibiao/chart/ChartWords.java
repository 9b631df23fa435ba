package org.duibiao.chart;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duibiao.ledger.LedgerLine;
import org.duibiao.ledger.LedgerWords;
import org.duibiao.ledger.Tolerance;
import org.duibiao.report.Anchor;
import org.duibiao.report.Header;
import org.duibiao.report.Listed;
import org.duibiao.report.Region;
import org.duibiao.report.ReportKind;
import org.duibiao.statement.Claim;
import org.duibiao.statement.Goal;
import org.duibiao.statement.Stated;
import org.duibiao.text.AsRead;

/** The words of charts in one language. Immutable. */
public final class ChartWords {

    private static final int MOST_NOT_DRAWN = 6;
    private static final int MOST_SOURCES = 4;

    private final ResourceBundle messages;
    private final LedgerWords ledger;

    /** @param locale Chinese, or anything else for English */
    public ChartWords(Locale locale) {
        this.ledger = new LedgerWords(locale);
        this.messages = ResourceBundle.getBundle(
                "org.duibiao.chart.messages",
                ledger.chinese() ? Locale.CHINESE : Locale.ROOT,
                ChartWords.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public LedgerWords ledger() {
        return ledger;
    }

    /** A message with its places filled. */
    public String say(String key, Object... places) {
        return MessageFormat.format(messages.getString(key), places);
    }

    /** A district as a title names it; the path's last name. */
    public String district(Region region) {
        return region.name().orElse("?");
    }

    /** Where statements come from, for a subtitle: 2012-01-11 政府工作报告. */
    String reports(Collection<Stated> stated) {
        return stated.stream()
                .map(Stated::report)
                .distinct()
                .map(this::report)
                .distinct()
                .collect(Collectors.joining(say("source.years-join")));
    }

    /** A report by its day and kind. */
    public String report(Listed listed) {
        Header header = listed.header();
        String kind = kind(header.kind());
        return header.date()
                .map(Object::toString)
                .or(() -> header.year().map(Object::toString))
                .map(day -> say("report.dated", day, kind))
                .orElseGet(() -> say("report.undated", listed.name()));
    }

    private String kind(ReportKind kind) {
        return say("kind." + kind.id());
    }

    /** 数据来源:云浮市2021年、2022年政府工作报告. */
    String source(Collection<Stated> shown) {
        return sourceOf(shown.stream().map(Stated::report).toList());
    }

    private String sourceOf(Collection<Listed> shown) {
        Map<String, Map<ReportKind, TreeSet<Integer>>> years = new LinkedHashMap<>();
        for (Listed report : shown) {
            Header header = report.header();
            years.computeIfAbsent(header.region().name().orElse(report.name()), name -> new LinkedHashMap<>())
                    .computeIfAbsent(header.kind(), kind -> new TreeSet<>())
                    .add(header.year().orElse(0));
        }
        List<String> parts = new ArrayList<>();
        years.forEach((district, kinds) ->
                kinds.forEach((kind, said) -> parts.add(say("source.reports", district, years(said), kind(kind)))));
        return parts.isEmpty() ? "" : say("source", String.join(say("source.districts-join"), parts));
    }

    /** 2021年、2022年; three in a row and more from the first to the last. */
    private String years(SortedSet<Integer> years) {
        List<String> said = new ArrayList<>();
        for (int year : years) {
            boolean inside = years.contains(year - 1) && years.contains(year + 1);
            boolean begins = !years.contains(year - 1) && years.contains(year + 1) && years.contains(year + 2);
            boolean ends = !years.contains(year + 1) && years.contains(year - 1) && years.contains(year - 2);
            if (begins) {
                int last = year;
                while (years.contains(last + 1)) {
                    last++;
                }
                said.add(year + "–" + year(last));
            } else if (!inside && !ends) {
                said.add(year == 0 ? "?" : year(year));
            }
        }
        return String.join(say("source.years-join"), said);
    }

    /** The same where districts are many: the first few by name, the others by their number. */
    String sourceInBrief(Collection<Stated> shown) {
        return sourceInBriefOf(shown.stream().map(Stated::report).toList());
    }

    /** The same of reports. */
    String sourceInBriefOf(Collection<Listed> shown) {
        long districts = shown.stream()
                .map(report -> report.header().region().path())
                .distinct()
                .count();
        if (districts <= MOST_SOURCES) {
            return sourceOf(shown);
        }
        TreeSet<Integer> years = new TreeSet<>();
        shown.forEach(report -> report.header().year().ifPresent(years::add));
        long reports = shown.stream().distinct().count();
        return years.isEmpty()
                ? sourceOf(shown)
                : say(
                        "source",
                        say(
                                "source.in-brief",
                                Long.toString(districts),
                                Integer.toString(years.first()),
                                Integer.toString(years.last()),
                                Long.toString(reports)));
    }

    private String year(int year) {
        return ledger.chinese() ? year + "年" : Integer.toString(year);
    }

    /** What is not drawn, each with its reason; the first few by name. */
    Optional<String> notDrawn(List<LedgerLine> lines) {
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        String named = lines.stream()
                .limit(MOST_NOT_DRAWN)
                .map(line -> say("note.not-drawn.one", name(line), ledger.verdict(line.verdict())))
                .collect(Collectors.joining(say("note.join")));
        String more = lines.size() > MOST_NOT_DRAWN ? say("note.join") + say("note.more") : "";
        return Optional.of(say("note.not-drawn", Integer.toString(lines.size()), named + more));
    }

    /** Lines of the ledger that state again what a chart shows once; so that its counts and the ledger's agree. */
    Optional<String> again(int lines) {
        return lines == 0 ? Optional.empty() : Optional.of(say("note.again", lines));
    }

    private String name(LedgerLine line) {
        String goal = ledger.goal((Goal) line.goal().statement());
        String words = goal.length() > 24 ? goal.substring(0, 23) + "…" : goal;
        boolean numbered = line.goal().statement().claim().quantity().value().isPresent();
        return ledger.indicator(line.indicator()) + (numbered ? " " + words : (ledger.chinese() ? "：" : ": ") + words);
    }

    String tolerance(Tolerance tolerance) {
        return say(
                "note.tolerance",
                LedgerWords.number(tolerance.growthPoints()),
                LedgerWords.number(tolerance.growthLeast()),
                LedgerWords.number(tolerance.levelShare().movePointRight(2)),
                LedgerWords.number(tolerance.ratePoints()));
    }

    /** A line's outcome in words; where no single sentence gives it, how it was worked out: 103 万人（5 年合计）. */
    public String outcome(LedgerLine line, boolean decline) {
        Claim goal = line.goal().statement().claim();
        return ledger.ofYears(line)
                .flatMap(how -> line.reached()
                        .map(value -> say("outcome.of-years", figure(value, LedgerWords.unitOf(goal), decline), how)))
                .or(() ->
                        line.outcome().map(stated -> outcome(stated.statement().claim(), decline)))
                .orElse("");
    }

    private String figure(BigDecimal value, String unit, boolean decline) {
        return decline ? declined(value, unit) : ledger.figure(value, unit);
    }

    /** The outcome with its unit as stated, 降 3.9% for a decline. */
    String outcome(Claim claim, boolean decline) {
        String unit = LedgerWords.unitOf(claim);
        return claim.quantity()
                .value()
                .map(value -> decline ? declined(value, unit) : ledger.quantity(claim))
                .orElseGet(() -> AsRead.of(claim.passage().quote()));
    }

    private String declined(BigDecimal value, String unit) {
        String figure = ledger.figure(value.abs(), unit);
        return say(value.signum() <= 0 ? "decline" : "decline.less", figure);
    }

    /** What stands between two parts of a line. */
    String comma() {
        return ledger.chinese() ? "，" : ", ";
    }

    /** A goal in pieces; a decline is said as such: 降 3.9% 以上. */
    List<LedgerWords.Run> goalRuns(Goal goal, boolean decline) {
        List<LedgerWords.Run> runs = ledger.goalRuns(goal);
        if (!decline || goal.claim().quantity().value().isEmpty()) {
            return runs;
        }
        return runs.stream()
                .map(run -> run.wording()
                        ? run
                        : new LedgerWords.Run(say("decline", run.text().replace("−", "")), false))
                .toList();
    }

    /** Both steps of a line's goal: 增长 14% 以上，力争 15%. */
    public String goal(LedgerLine line) {
        return goalRuns(line, false).stream().map(LedgerWords.Run::text).collect(Collectors.joining());
    }

    /** Both steps of a line's goal, in pieces. */
    List<LedgerWords.Run> goalRuns(LedgerLine line, boolean decline) {
        List<LedgerWords.Run> runs = new ArrayList<>(goalRuns((Goal) line.goal().statement(), decline));
        line.stretch().ifPresent(step -> {
            runs.add(new LedgerWords.Run(comma(), false));
            runs.addAll(goalRuns((Goal) step.statement(), decline));
        });
        return runs;
    }

    /** How far an outcome lies from its goal: 比目标少 0.5 个百分点. */
    String gap(LedgerLine line) {
        return gap(line, line.gap());
    }

    private String gap(LedgerLine line, Optional<BigDecimal> counted) {
        return counted.map(gap -> {
                    String figure = ledger.distance(gap.abs(), line.gapUnit());
                    return switch (gap.signum()) {
                        case 0 -> say("gap.same");
                        case 1 -> say("gap.more", figure);
                        default -> say("gap.less", figure);
                    };
                })
                .orElseGet(() -> ledger.say(line.reason()));
    }

    /** What stands behind a line's marks; of an outcome that was worked out, the sentences of all years. */
    Evidence evidence(LedgerLine line, String outcomeText) {
        return evidence(line, outcomeText, line.gap());
    }

    /** The same, where its gap is counted otherwise: of a fall, how much deeper it went. */
    Evidence evidence(LedgerLine line, String outcomeText, Optional<BigDecimal> counted) {
        String title = ledger.indicator(line.indicator()) + " " + ledger.period(line.period()) + " "
                + ledger.measure(line.measure(), line.indicator());
        String comma = comma();
        String tip = outcomeText.isEmpty() ? gap(line, counted) : outcomeText + comma + gap(line, counted);
        List<Anchor> years = line.answers().size() < 2
                ? List.of()
                : Stream.concat(Stream.of(line.goal()), line.answers().stream())
                        .map(Stated::anchor)
                        .toList();
        return new Evidence(title, tip, Optional.of(line.verdict()), Optional.of(line.goal()), line.outcome(), years);
    }
}
