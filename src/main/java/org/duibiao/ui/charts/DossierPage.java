package org.duibiao.ui.charts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.duibiao.chart.Chart;
import org.duibiao.chart.ChartWords;

/** Writes a dossier as one web page, its charts as SVG. */
final class DossierPage {

    private static final String STYLE = "body{font:15px/1.6 'Noto Sans SC','Source Han Sans SC','Microsoft YaHei',"
            + "'PingFang SC',sans-serif;color:#1f2328;max-width:960px;margin:32px auto;padding:0 16px}"
            + "h1{font-size:26px}h2{font-size:20px;border-bottom:1px solid #d0d7de;padding-bottom:4px;margin-top:48px}"
            + "svg{max-width:100%;height:auto;border:1px solid #d0d7de;border-radius:6px;margin:12px 0}"
            + "table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid #d0d7de;padding:6px 8px;"
            + "text-align:left;vertical-align:top}th{color:#59636e;font-weight:normal;font-size:13px}"
            + "blockquote{font-family:'Noto Serif SC','Source Han Serif SC',SimSun,serif;margin:4px 0 10px;color:#59636e}"
            + "blockquote.goal b{color:#a84900}blockquote.outcome b{color:#005a8e}.where,.of{font-size:12px;color:#59636e}"
            + "@media print{h2{break-before:page}tr{break-inside:avoid}}";

    private final StringBuilder out = new StringBuilder();
    private final ChartWords words;

    private DossierPage(ChartWords words) {
        this.words = words;
    }

    static void write(Dossier dossier, Path file) throws IOException {
        String page = new DossierPage(dossier.words()).page(dossier);
        PictureFiles.write(file, out -> out.write(page.getBytes(StandardCharsets.UTF_8)));
    }

    private String page(Dossier dossier) {
        out.append("<!DOCTYPE html>\n<html lang=\"")
                .append(words.ledger().chinese() ? "zh-CN" : "en")
                .append("\"><head><meta charset=\"utf-8\"><title>")
                .append(escaped(dossier.title()))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body>\n<h1>")
                .append(escaped(dossier.title()))
                .append("</h1>\n");
        for (Dossier.Chapter chapter : dossier.chapters()) {
            chapter.title()
                    .ifPresent(
                            title -> out.append("<h2>").append(escaped(title)).append("</h2>\n"));
            chapter.charts().forEach(this::chart);
            if (!chapter.entries().isEmpty()) {
                ledger(chapter.entries());
            }
        }
        return out.append("</body></html>\n").toString();
    }

    private void chart(Chart chart) {
        ChartPictures.Look look = ChartPictures.Look.scaled(1);
        out.append(ChartPictures.svg(Sheets.whole(chart, words, look), words, look)
                        .replaceFirst("<\\?xml[^>]*>\\s*", ""))
                .append('\n');
    }

    private void ledger(List<Dossier.Entry> entries) {
        out.append("<table><tr>");
        List.of("column.indicator", "column.goal", "column.outcome", "column.verdict")
                .forEach(key ->
                        out.append("<th>").append(escaped(words.say(key))).append("</th>"));
        out.append("</tr>\n");
        for (Dossier.Entry entry : entries) {
            out.append("<tr><td>")
                    .append(escaped(entry.indicator()))
                    .append("<div class=\"of\">")
                    .append(escaped(entry.measure()))
                    .append("</div></td>");
            List.of(entry.goal(), entry.outcome(), entry.verdict())
                    .forEach(cell -> out.append("<td>").append(escaped(cell)).append("</td>"));
            out.append("</tr>\n<tr><td></td><td colspan=\"3\">");
            entry.sentences().forEach(this::sentence);
            out.append("</td></tr>\n");
        }
        out.append("</table>\n");
    }

    private void sentence(Dossier.Sentence sentence) {
        out.append("<blockquote class=\"")
                .append(sentence.goal() ? "goal" : "outcome")
                .append("\">")
                .append(escaped(sentence.words().before()))
                .append("<b>")
                .append(escaped(sentence.words().quote()))
                .append("</b>")
                .append(escaped(sentence.words().after()))
                .append(" <span class=\"where\">—— ")
                .append(escaped(sentence.where()))
                .append("</span></blockquote>");
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
