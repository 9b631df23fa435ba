package org.duibiao.ui.charts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.duibiao.chart.BulletChart;
import org.duibiao.chart.Chart;
import org.duibiao.chart.ChartKind;
import org.duibiao.chart.ChartMaker;
import org.duibiao.chart.ChartSets;
import org.duibiao.chart.ChartSetup;
import org.duibiao.chart.ChartWords;
import org.duibiao.chart.Known;
import org.duibiao.indicator.Period;
import org.duibiao.ledger.LedgerLine;
import org.duibiao.ledger.LedgerWords;
import org.duibiao.library.Library;
import org.duibiao.library.LibraryException;
import org.duibiao.report.Listed;
import org.duibiao.report.Region;
import org.duibiao.report.ReportId;
import org.duibiao.statement.Stated;
import org.duibiao.task.Progress;
import org.duibiao.ui.session.Excerpt;

/**
 * A district's goals and outcomes in one file that needs nothing else: the charts, the ledger year by year, and every
 * sentence it rests on. Immutable; on any thread.
 *
 * @param chapters the charts of all years, then the years, newest first
 */
public record Dossier(String title, List<Chapter> chapters, ChartWords words) {

    /** As a web page, or as a document of a word processor. */
    public enum Format {
        HTML,
        DOCX;

        /** How names of such files end. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Charts and what they rest on.
     *
     * @param title empty for the first
     */
    record Chapter(Optional<String> title, List<Chart> charts, List<Entry> entries) {}

    /**
     * A line of the ledger, in words.
     *
     * @param measure what of the indicator is counted, with the time where that is not the chapter's year
     */
    record Entry(
            String indicator, String measure, String goal, String outcome, String verdict, List<Sentence> sentences) {}

    /** A sentence and where it stands. */
    record Sentence(boolean goal, Excerpt words, String where) {}

    public Dossier {
        chapters = List.copyOf(chapters);
    }

    /** Makes the dossier of a district; one that is stopped holds the newest years. */
    public static Dossier of(Library library, Region region, ChartWords words, Progress progress)
            throws LibraryException {
        List<Listed> own = library.reports().stream()
                .filter(report -> report.header().region().path().equals(region.path()))
                .toList();
        List<LedgerLine> lines = library.ledger(region);
        Known known =
                new Known(lines, library.statements(own.stream().map(Listed::id).toList()), own, library.tolerance());
        Map<ReportId, String> texts = new HashMap<>();
        for (Listed report : own) {
            texts.put(report.id(), library.read(report.id()).text());
        }
        return new Gathering(lines, known, new ChartMaker(known), texts, words).of(region, progress);
    }

    /** Writes it; the file is whole or not there. */
    public void write(Path file, Format format) throws IOException {
        switch (format) {
            case HTML -> DossierPage.write(this, file);
            case DOCX -> DossierDocument.write(this, file);
        }
    }

    private record Gathering(
            List<LedgerLine> lines, Known known, ChartMaker maker, Map<ReportId, String> texts, ChartWords words) {

        Dossier of(Region region, Progress progress) {
            List<List<String>> district = List.of(region.path());
            List<ChartSetup> ofAllYears = new ArrayList<>();
            ofAllYears.add(ChartSetup.usual(ChartKind.VERDICTS, district));
            ofAllYears.addAll(new ChartSets(known, maker)
                    .ofDistrict(region, new ChartSets.Wish(Set.of(ChartKind.YEARS), Set.of(), Set.of(), Set.of())));
            List<Chapter> chapters = new ArrayList<>();
            chapters.add(new Chapter(Optional.empty(), charts(ofAllYears), List.of()));
            List<Integer> years = BulletChart.years(lines);
            for (Integer year : years) {
                if (progress.stopped()) {
                    break;
                }
                progress.at(chapters.size() - 1, years.size(), Integer.toString(year));
                chapters.add(new Chapter(
                        Optional.of(Integer.toString(year)),
                        charts(List.of(
                                ChartSetup.usual(ChartKind.BULLET, district).ofYear(year))),
                        BulletChart.ofYear(lines, year).stream()
                                .map(this::entry)
                                .toList()));
            }
            return new Dossier(words.say("dossier.title", words.district(region)), chapters, words);
        }

        private List<Chart> charts(List<ChartSetup> setups) {
            return setups.stream()
                    .flatMap(setup -> maker.make(setup, words).stream())
                    .filter(chart -> chart.nothing().isEmpty())
                    .toList();
        }

        private Entry entry(LedgerLine line) {
            LedgerWords ledger = words.ledger();
            Stream<Stated> goals = Stream.concat(Stream.of(line.goal()), line.stretch().stream());
            return new Entry(
                    ledger.indicator(line.indicator())
                            + line.scope().map(scope -> " " + scope).orElse(""),
                    ledger.measure(line.measure(), line.indicator())
                            + (line.period().part() == Period.Part.YEAR ? "" : " · " + ledger.period(line.period())),
                    words.goal(line),
                    line.outcome().map(stated -> words.outcome(line, false)).orElse("—"),
                    ledger.verdict(line.verdict()) + " · " + ledger.say(line.reason()),
                    Stream.concat(
                                    goals.flatMap(stated -> sentence(stated, true).stream()),
                                    line.outcomes().stream().flatMap(stated -> sentence(stated, false).stream()))
                            .toList());
        }

        private Optional<Sentence> sentence(Stated stated, boolean goal) {
            return Optional.ofNullable(texts.get(stated.report().id()))
                    .map(text -> new Sentence(
                            goal,
                            Excerpt.whole(
                                    text, stated.statement().claim().passage().span()),
                            words.district(stated.report().header().region()) + " " + words.report(stated.report())));
        }
    }
}
