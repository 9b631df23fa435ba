package org.duibiao.library;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.duibiao.annotation.Annotation;
import org.duibiao.annotation.Change;
import org.duibiao.indicator.Catalogue;
import org.duibiao.indicator.Comparator;
import org.duibiao.indicator.Measure;
import org.duibiao.indicator.Period;
import org.duibiao.indicator.Quantity;
import org.duibiao.report.Anchor;
import org.duibiao.report.Listed;
import org.duibiao.report.Passage;
import org.duibiao.statement.Claim;
import org.duibiao.statement.Goal;
import org.duibiao.statement.Grounds;
import org.duibiao.statement.Statement;
import org.duibiao.statement.Wording;
import org.duibiao.task.Progress;
import org.duibiao.text.Span;

/** A report about a district that is not on any map, and what can be put on it. */
final class Fictional {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T08:30:00Z"), ZoneOffset.UTC);

    private static final String SENTENCE = "全年本地生产总值预计增长百分之六,达到88.8亿元。";

    private Fictional() {}

    static String text(int number) {
        return """
                云溪县政府工作报告
                ——2022年1月%d日在云溪县第九届人民代表大会第二次会议上
                县长 林知远
                各位代表:
                现在,我代表县人民政府向大会报告工作,请予审议。
                一、二〇二一年工作回顾
                %s农村道路修到了每一个村口,河堤加高了两米。
                二、二〇二二年工作安排
                今年经济社会发展的主要预期目标是:地区生产总值增长7%%左右,新增就业三百人以上。
                """.formatted(number, SENTENCE.repeat(8));
    }

    static Listed broughtIn(Library library, int number) throws IOException {
        ImportResult result = library.bringInText("云溪县-" + number, text(number), Progress.SILENT);
        return result.broughtIn().get(0).reports().get(0);
    }

    static Anchor anchor(Library library, Listed report, int start, int end) throws IOException {
        String text = library.read(report.id()).text();
        return new Anchor(report.id(), report.textVersion(), Passage.of(new Span(start, end), text));
    }

    static Annotation annotated(Library library, Anchor anchor, String memo) throws IOException {
        Annotation annotation = library.draft(anchor, Optional.empty(), memo);
        library.history().apply(new Change.AddAnnotation(annotation));
        return annotation;
    }

    static Statement goal(Library library, Listed report, String amount) throws IOException {
        String text = library.read(report.id()).text();
        int start = text.indexOf("地区生产总值增长");
        Span span = new Span(start, start + 12);
        return new Goal(
                new Claim(
                        Catalogue.bundled().byId("gdp").orElseThrow(),
                        "地区生产总值",
                        Measure.GROWTH,
                        Quantity.of(new BigDecimal(amount), "%", Comparator.ABOUT),
                        Period.year(2022),
                        Optional.of("不含新城"),
                        Passage.of(span, text),
                        new Span(start + 8, start + 10),
                        new Grounds(List.of("by-hand"), List.of())),
                Wording.PLAIN,
                Optional.empty());
    }

    static Library open(Path folder) throws LibraryException {
        return Library.open(folder.resolve("library"), CLOCK);
    }
}
