package org.duibiao.ui.charts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duibiao.chart.BulletChart;
import org.duibiao.chart.Chart;
import org.duibiao.chart.ChartKind;
import org.duibiao.chart.ChartMaker;
import org.duibiao.chart.ChartSets;
import org.duibiao.chart.ChartSetup;
import org.duibiao.chart.ChartWords;
import org.duibiao.chart.Known;
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
 * A district's goals and outcomes in one web page that needs nothing else: the charts, the ledger year by year, and every
 * sentence it rests on. Immutable; on any thread.
 */
public final class Dossier {

    private static final String STYLE = "body{font:15px/1.6 'Noto Sans SC','Source Han Sans SC','Microsoft YaHei',"
            + "'PingFang SC',sans-serif;color:#1f2328;max-width:960px;margin:32px auto;padding:0 16px}"
            + "h1{font-size:26px}h2{font-size:20px;border-bottom:1px solid #d0d7de;padding-bottom:4px;margin-top:48px}"
            + "svg{max-width:100%;height:auto;border:1px solid #d0d7de;border-radius:6px;margin:12px 0}"
            + "table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid #d0d7de;padding:6px 8px;"
            + "text-align:left;vertical-align:top}th{color:#59636e;font-weight:normal;font-size:13px}"
            + "blockquote{font-family:'Noto Serif SC','Source Han Serif SC',SimSun,serif;margin:4px 0 10px;color:#59636e}"
            + "blockquote.goal b{color:#a84900}blockquote.outcome b{color:#005a8e}.where{font-size:12px;color:#59636e}"
            + "@media print{h2{break-before:page}tr{break-inside:avoid}}";

    private final String title;
    private final String page;

    private Dossier(String title, String page) {
        this.title = title;
        this.page = page;
    }

    /** Makes the dossier of a district. */
    public static Dossier of(Library library, Region region, ChartWords words, Progress progress)
            throws LibraryException {
        List<Listed> own = library.reports().stream()
                .filter(report -> report.header().region().path().equals(region.path()))
                .toList();
        List<LedgerLine> lines = library.ledger(region);
        Known known =
                new Known(lines, library.statements(own.stream().map(Listed::id).toList()), own, library.tolerance());
        ChartMaker maker = new ChartMaker(known);
        Map<ReportId, String> texts = new HashMap<>();
        for (Listed report : own) {
            texts.put(report.id(), library.read(report.id()).text());
        }
        return new Writer(lines, known, maker, texts, words).of(region, progress);
    }

    /** What it is called. */
    public String title() {
        return title;
    }

    /** Writes it; the file is whole or not there. */
    public void write(Path file) throws IOException {
        PictureFiles.write(file, out -> out.write(page.getBytes(StandardCharsets.UTF_8)));
    }

    private record Writer(
            List<LedgerLine> lines, Known known, ChartMaker maker, Map<ReportId, String> texts, ChartWords words) {

        Dossier of(Region region, Progress progress) {
            String title = words.say("dossier.title", words.district(region));
            StringBuilder out = new StringBuilder("<!DOCTYPE html>\n<html lang=\"")
                    .append(words.ledger().chinese() ? "zh-CN" : "en")
                    .append("\"><head><meta charset=\"utf-8\"><title>")
                    .append(escaped(title))
                    .append("</title><style>")
                    .append(STYLE)
                    .append("</style></head><body>\n<h1>")
                    .append(escaped(title))
                    .append("</h1>\n");
            List<List<String>> district = List.of(region.path());
            chart(ChartSetup.usual(ChartKind.VERDICTS, district), out);
            new ChartSets(known, maker)
                    .all(new ChartSets.Wish(Set.of(ChartKind.YEARS), Set.of(region.fullName()), Set.of(), Set.of()))
                    .forEach(setup -> chart(setup, out));
            List<Integer> years = BulletChart.years(lines);
            int done = 0;
            for (Integer year : years) {
                if (progress.stopped()) {
                    break;
                }
                progress.at(done++, years.size(), Integer.toString(year));
                out.append("<h2>").append(year).append("</h2>\n");
                chart(ChartSetup.usual(ChartKind.BULLET, district).ofYear(year), out);
                ledger(BulletChart.ofYear(lines, year), out);
            }
            return new Dossier(title, out.append("</body></html>\n").toString());
        }

        private void chart(ChartSetup setup, StringBuilder out) {
            Optional<Chart> chart =
                    maker.make(setup, words).filter(made -> made.nothing().isEmpty());
            chart.ifPresent(made -> out.append(ChartPictures.svg(made, words, ChartPictures.Look.scaled(1))
                            .replaceFirst("<\\?xml[^>]*>\\s*", ""))
                    .append('\n'));
        }

        private void ledger(List<LedgerLine> ofYear, StringBuilder out) {
            out.append("<table><tr>");
            List.of("column.indicator", "column.goal", "column.outcome", "column.verdict")
                    .forEach(key ->
                            out.append("<th>").append(escaped(words.say(key))).append("</th>"));
            out.append("</tr>\n");
            LedgerWords ledger = words.ledger();
            for (LedgerLine line : ofYear) {
                List<String> cells = new ArrayList<>();
                cells.add(ledger.indicator(line.indicator())
                        + line.scope().map(scope -> " " + scope).orElse(""));
                cells.add(ledger.goal(line.goalStatement()));
                cells.add(line.outcome()
                        .map(stated -> ledger.quantity(stated.statement().claim()))
                        .orElse("—"));
                cells.add(ledger.verdict(line.verdict()) + " · " + ledger.say(line.reason()));
                out.append("<tr>");
                cells.forEach(cell -> out.append("<td>").append(escaped(cell)).append("</td>"));
                out.append("</tr>\n<tr><td></td><td colspan=\"3\">");
                sentence(line.goal(), "goal", out);
                line.stretch().ifPresent(stretch -> sentence(stretch, "goal", out));
                line.outcomes().forEach(outcome -> sentence(outcome, "outcome", out));
                out.append("</td></tr>\n");
            }
            out.append("</table>\n");
        }

        private void sentence(Stated stated, String kind, StringBuilder out) {
            String text = texts.get(stated.report().id());
            if (text == null) {
                return;
            }
            Excerpt excerpt =
                    Excerpt.of(text, stated.statement().claim().passage().span());
            out.append("<blockquote class=\"")
                    .append(kind)
                    .append("\">")
                    .append(escaped(excerpt.before()))
                    .append("<b>")
                    .append(escaped(excerpt.quote()))
                    .append("</b>")
                    .append(escaped(excerpt.after()))
                    .append(" <span class=\"where\">—— ")
                    .append(escaped(
                            words.district(stated.report().header().region()) + " " + words.report(stated.report())))
                    .append("</span></blockquote>");
        }

        private static String escaped(String words) {
            return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        }
    }
}
