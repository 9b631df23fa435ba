package org.duibiao.ui.document;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.duibiao.annotation.Annotation;
import org.duibiao.annotation.Change;
import org.duibiao.annotation.ChangeName;
import org.duibiao.annotation.Code;
import org.duibiao.library.Library;
import org.duibiao.library.Settings;
import org.duibiao.report.Anchor;
import org.duibiao.report.Passage;
import org.duibiao.report.ReportId;
import org.duibiao.task.AtOnceJobRunner;
import org.duibiao.task.Progress;
import org.duibiao.text.Span;
import org.duibiao.ui.kit.Fonts;
import org.duibiao.ui.kit.Language;
import org.duibiao.ui.kit.Palette;
import org.fxmisc.richtext.StyledTextArea;

/**
 * Measures the page: a report of 57,000 characters with many overlapping annotations is opened, an annotation is added
 * and taken back. Prints milliseconds of FX-thread time up to a snapshot, that is, to everything painted.
 */
public final class PageBenchmark {
    private static final int CHARACTERS = 57_000;

    private PageBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("page-benchmark");
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(() -> {
            Platform.setImplicitExit(false);
            Fonts.load();
            started.countDown();
        });
        started.await();
        for (int annotations : new int[] {500, 500, 2000, 5000}) {
            measure(folder.resolve("library" + annotations), annotations);
        }
        Platform.exit();
    }

    private static void measure(Path file, int count) throws Exception {
        try (Library library = Library.open(file, Clock.systemUTC())) {
            library.bringInText("长报告", text(), Progress.SILENT);
            library.bringInText("短报告", "短报告\n没有什么可读。\n", Progress.SILENT);
            var reports = library.reports();
            var longOne = reports.stream()
                    .max(java.util.Comparator.comparingInt(l -> l.counts().characters()))
                    .orElseThrow();
            ReportId other = reports.stream()
                    .map(l -> l.id())
                    .filter(id -> !id.equals(longOne.id()))
                    .findFirst()
                    .orElseThrow();
            String words = library.read(longOne.id()).text();
            Code code = Code.named("成绩", "#009E73");
            List<Change> steps = new ArrayList<>(List.of(new Change.AddCode(code)));
            Random random = new Random(5);
            for (int i = 0; i < count; i++) {
                int start = random.nextInt(words.length() - 200);
                Span span = new Span(start, start + 5 + random.nextInt(150));
                steps.add(new Change.AddAnnotation(library.draft(
                        new Anchor(longOne.id(), longOne.textVersion(), Passage.of(span, words)),
                        Optional.of(code.id()),
                        "")));
            }
            library.history().apply(new Change.Together(ChangeName.of("code-all", "成绩", "" + count), steps));
            double[] opened = new double[7];
            double[] applied = new double[7];
            double[] undone = new double[7];
            double[] next = new double[7];
            onFx(() -> {
                ReadingRoom room =
                        new ReadingRoom(new AtOnceJobRunner(), Settings.load(file), Language.CHINESE, Palette.LIGHT);
                Stage stage = new Stage();
                room.session.use(Optional.of(library), library.reports());
                room.show(stage, 1100, 800);
                StyledTextArea<?, ?> page = (StyledTextArea<?, ?>) room.controller.page();
                for (int i = 0; i < opened.length; i++) {
                    room.session.open(other);
                    paint(room);
                    opened[i] = time(() -> room.session.open(longOne.id()), room);
                    page.selectRange(300, 330);
                    Annotation one = library.draft(
                            room.desk.selectionProperty().get().orElseThrow(), Optional.of(code.id()), "");
                    applied[i] = time(() -> room.desk.annotate(one), room);
                    undone[i] = time(room.desk::undo, room);
                    next[i] = time(() -> room.model.nextMark(0, true), room);
                }
                stage.hide();
            });
            report(count, "open", opened);
            report(count, "apply", applied);
            report(count, "undo", undone);
            report(count, "next mark", next);
        }
    }

    private static double time(Runnable work, ReadingRoom room) {
        long start = System.nanoTime();
        work.run();
        paint(room);
        return (System.nanoTime() - start) / 1e6;
    }

    private static void paint(ReadingRoom room) {
        room.root.applyCss();
        room.root.layout();
        room.root.snapshot(null, null);
    }

    private static void report(int count, String what, double[] millis) {
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "%5d annotations  %-10s median %7.1f ms  worst %7.1f ms%n",
                count,
                what,
                millis[millis.length / 2],
                millis[millis.length - 1]);
    }

    private interface Work {
        void run() throws Exception;
    }

    private static void onFx(Work work) throws Exception {
        java.util.concurrent.CompletableFuture<Void> done = new java.util.concurrent.CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                work.run();
                done.complete(null);
            } catch (Exception | Error e) {
                done.completeExceptionally(e);
            }
        });
        done.get();
    }

    private static String text() {
        StringBuilder text = new StringBuilder("芷岚区政府工作报告\n");
        int section = 0;
        while (text.length() < CHARACTERS) {
            section++;
            text.append("一、第").append(section).append("部分工作回顾\n");
            for (int p = 0; p < 4; p++) {
                text.append("全区地区生产总值完成")
                        .append(100 + section)
                        .append('.')
                        .append(p)
                        .append("亿元,增长4.")
                        .append(p)
                        .append("%;固定资产投资增长6.2%。");
                text.append("项目建设稳步推进,营商环境持续改善,民生事业不断进步。".repeat(7)).append('\n');
            }
        }
        return text.toString();
    }
}
