package org.duibiao.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duibiao.indicator.Direction;
import org.duibiao.indicator.Indicator;
import org.duibiao.indicator.Measure;
import org.duibiao.indicator.Period;
import org.duibiao.ledger.LedgerLine;
import org.duibiao.ledger.Tolerance;
import org.duibiao.ledger.Verdict;
import org.duibiao.report.Region;
import org.duibiao.statement.Stated;

/** One indicator of one year as rows, a district each: what "district by district" and the ladder share. */
final class DistrictRows {

    private final Indicator indicator;
    private final Measure measure;
    private final int year;
    private final YearSeries series;
    private final ChartWords words;

    DistrictRows(Indicator indicator, Measure measure, int year, Known known, ChartWords words) {
        this.indicator = indicator;
        this.measure = measure;
        this.year = year;
        this.series = YearSeries.of(indicator, measure, known, words);
        this.words = words;
    }

    boolean has(Region region) {
        return series.line(region, year).isPresent()
                || series.outcome(region, year).isPresent();
    }

    boolean loaded(Region region) {
        return series.loaded(region);
    }

    /** @param detail what narrows the row, such as the district's level; may be empty */
    BarChart.Row row(Region region, String label, String detail, String remark) {
        YearsChart.Point point = series.point(region, year);
        Optional<LedgerLine> line = series.line(region, year);
        Optional<Stated> outcome = series.outcome(region, year).or(() -> line.flatMap(LedgerLine::outcome));
        String said = outcome.map(stated -> words.outcome(stated.statement().claim(), false))
                .orElse("");
        Evidence evidence = point.evidence();
        List<String> remarks = new ArrayList<>();
        remarks.add(remark);
        remarks.add(line.map(l -> BulletChart.remark(l, words)).orElseGet(() -> words.say("no-goal")));
        return new BarChart.Row(
                label,
                detail,
                point.outcome(),
                point.goal(),
                said,
                YearSeries.goalRuns(line, words),
                String.join(
                        words.comma(),
                        remarks.stream().filter(one -> !one.isEmpty()).toList()),
                line,
                new Evidence(
                        words.district(region) + " " + evidence.title(),
                        evidence.tip(),
                        evidence.verdict(),
                        evidence.goal(),
                        evidence.outcome()));
    }

    /** A place for a district of which nothing is known. */
    BarChart.Row silent(Region region, String label, String detail) {
        String why = words.say(series.loaded(region) ? "no-figure" : "no-data");
        return new BarChart.Row(
                label,
                detail,
                new OutcomeMark.NotReported(why),
                new GoalMark.InWords(),
                "",
                List.of(),
                "",
                Optional.empty(),
                new Evidence(
                        words.district(region) + " " + year,
                        why,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    /** The rows as the one group of a chart. */
    BarChart.Group group(List<BarChart.Row> rows) {
        boolean lower = indicator.direction() == Direction.LOWER;
        BarChart.Kind kind = !series.percent()
                ? BarChart.Kind.UNIT
                : lower
                        ? BarChart.Kind.CEILING
                        : measure == Measure.GROWTH || measure == Measure.AVG_GROWTH
                                ? BarChart.Kind.GROWTH
                                : BarChart.Kind.RATE;
        String unit = series.percent() ? "%" : series.unit();
        String title = kind == BarChart.Kind.UNIT
                ? words.say(lower ? "group.unit.lower" : "group.unit.higher", unit)
                : words.say(kind.key());
        return new BarChart.Group(kind, title, BarChart.axis(kind, rows), kind == BarChart.Kind.UNIT ? "" : unit, rows);
    }

    /** How marks are to be read, as far as these rows need it. */
    List<String> notes(List<BarChart.Row> rows, Tolerance tolerance) {
        List<String> notes = new ArrayList<>();
        BarChart.howToRead(rows, words).ifPresent(notes::add);
        boolean tolerated = rows.stream()
                .anyMatch(row -> row.goal() instanceof GoalMark.About
                        || row.verdict().filter(Verdict.NEARLY::equals).isPresent());
        if (tolerated) {
            notes.add(words.tolerance(tolerance));
        }
        return notes;
    }

    String source(List<BarChart.Row> rows) {
        return words.sourceInBrief(rows.stream()
                .map(BarChart.Row::evidence)
                .flatMap(evidence -> Stream.concat(evidence.goal().stream(), evidence.outcome().stream()))
                .toList());
    }

    /** What is shown: 地区生产总值增速. */
    String subject() {
        String said = words.ledger().measure(measure, indicator);
        String name = words.ledger().indicator(indicator);
        return words.ledger().chinese() ? name + said : name + ", " + said;
    }

    String when() {
        return words.ledger().period(Period.year(year));
    }
}
