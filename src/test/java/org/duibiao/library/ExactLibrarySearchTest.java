package org.duibiao.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.duibiao.report.Listed;
import org.duibiao.report.Paragraph;
import org.duibiao.report.Part;
import org.duibiao.report.Report;
import org.duibiao.report.ReportId;
import org.duibiao.report.SecondCopy;
import org.duibiao.search.Filter;
import org.duibiao.search.Findings;
import org.duibiao.search.Folding;
import org.duibiao.search.Hits;
import org.duibiao.search.Query;
import org.duibiao.task.Progress;
import org.duibiao.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a library answers is what a plain search of its stored texts finds: everything between file and answer is in it. */
class ExactLibrarySearchTest {
    private static final int TRIES = 300;
    private static final List<Part> PARTS = List.of(Part.values());
    private static final Folding FOLDING = new Folding();

    @TempDir
    private Path folder;

    private Path source() throws IOException {
        Path source = Files.createDirectories(folder.resolve("source"));
        Files.writeString(source.resolve("青云市.md"), """
                # 青雲市政府工作報告\r
                ——2022年1月9日在青云市第五届人民代表大会第六次会议上\r
                市长　李　灯塔\r
                \r
                各位代表：\r
                一、2021年工作回顧\r
                全年新修燈塔３座①，城镇新增就业１．２万人，增长 6.1%；𠮷野街、⼈⺠路改造完工。\r
                | 指标 | 目标 | 完成 |\r
                |---|---|---|\r
                | 燈塔 | 2座 | ３座 |\r
                二、2022年工作安排\r
                今年再修灯塔５座，“一街两岸”全面完成。\r
                附注：\r
                ①燈塔：立於岸邊之塔。\r
                """);
        StringBuilder twice = new StringBuilder("白鹭县政府工作报告\n——2023年1月9日在白鹭县第五届人民代表大会第六次会议上\n");
        for (int copy = 0; copy < 2; copy++) {
            for (int i = 1; i <= 20; i++) {
                twice.append("第").append(i).append("件事是把青石镇到望溪村的道路修好，再给沿路的学校、卫生院和集市通上自来水，年内完工。\n");
            }
        }
        Files.writeString(source.resolve("白鹭县.txt"), twice);
        return source;
    }

    @Test
    void everyRunOfCharacters() throws Exception {
        try (Library library = Library.open(folder.resolve("library"), Clock.systemUTC())) {
            library.bringIn(List.of(source(), Path.of("assets/samples")), Progress.SILENT);
            Map<ReportId, Report> stored = new HashMap<>();
            Map<ReportId, List<Span>> statements = new HashMap<>();
            for (Listed listed : library.reports()) {
                statements.put(
                        listed.id(),
                        library.statements(listed.id()).stream()
                                .map(stated -> stated.anchor().passage().span())
                                .toList());
                stored.put(listed.id(), library.read(listed.id()));
            }
            List<Report> reports = List.copyOf(stored.values());
            Random random = new Random(5);
            for (int i = 0; i < TRIES; i++) {
                String text = reports.get(random.nextInt(reports.size())).text();
                int length = 2 + random.nextInt(11);
                int start = i % 3 == 0 ? aroundABreak(text, random) : random.nextInt(text.length() - length);
                String words = text.substring(start, Math.min(text.length(), start + length));
                Set<Part> parts = i % 2 == 0 ? Set.of() : Set.of(PARTS.get(random.nextInt(PARTS.size())));

                Findings found = library.search(new Query.Words(words), Filter.ALL.inParts(parts), Progress.SILENT);

                assertThat(found.missing()).isZero();
                assertThat(hits(found)).as("“%s” in %s", words, parts).isEqualTo(scan(stored, words, parts));

                Findings stated = library.search(
                        new Query.Words(words),
                        Filter.ALL.inParts(parts).only(Filter.Within.STATEMENTS),
                        Progress.SILENT);
                Map<ReportId, List<Span>> inStatements = scan(stored, words, parts);
                inStatements.forEach((id, spans) ->
                        spans.removeIf(span -> statements.getOrDefault(id, List.of()).stream()
                                .noneMatch(statement -> statement.contains(span))));
                inStatements.values().removeIf(List::isEmpty);
                assertThat(hits(stated)).as("“%s” in statements", words).isEqualTo(inStatements);
            }
        }
    }

    private static int aroundABreak(String text, Random random) {
        int at = text.indexOf('\n', random.nextInt(text.length()));
        return Math.max(0, (at < 0 ? text.indexOf('\n') : at) - random.nextInt(6));
    }

    private static Map<ReportId, List<Span>> hits(Findings found) {
        Map<ReportId, List<Span>> hits = new HashMap<>();
        for (Hits one : found.reports()) {
            hits.put(one.report().id(), List.copyOf(one.spans()));
        }
        return hits;
    }

    private static Map<ReportId, List<Span>> scan(Map<ReportId, Report> stored, String words, Set<Part> parts) {
        String wanted = FOLDING.fold(words);
        Map<ReportId, List<Span>> hits = new HashMap<>();
        stored.forEach((id, report) -> {
            List<Span> copies = SecondCopy.in(report.text(), report.structure());
            String folded = FOLDING.fold(report.text());
            List<Span> spans = new ArrayList<>();
            for (int at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length())) {
                Span span = new Span(at, at + wanted.length());
                if (copies.stream().noneMatch(span::overlaps) && isIn(report, span, parts)) {
                    spans.add(span);
                }
            }
            if (!spans.isEmpty()) {
                hits.put(id, spans);
            }
        });
        return hits;
    }

    /** Whether paragraphs of these parts that follow one another hold it. */
    private static boolean isIn(Report report, Span span, Set<Part> parts) {
        boolean inside = parts.isEmpty();
        Span run = new Span(0, 0);
        boolean going = false;
        for (Paragraph paragraph : report.structure().paragraphs()) {
            boolean wanted = parts.contains(paragraph.part());
            run = going ? run.cover(paragraph.span()) : paragraph.span();
            going = wanted;
            inside |= wanted && run.contains(span);
        }
        return inside;
    }
}
