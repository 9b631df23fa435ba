package org.duibiao.app;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.duibiao.annotation.Annotation;
import org.duibiao.annotation.Change;
import org.duibiao.annotation.ChangeName;
import org.duibiao.annotation.Code;
import org.duibiao.library.Library;
import org.duibiao.library.Settings;
import org.duibiao.report.Anchor;
import org.duibiao.report.Listed;
import org.duibiao.report.Passage;
import org.duibiao.report.ReportId;
import org.duibiao.task.Progress;
import org.duibiao.text.Span;
import org.fxmisc.richtext.StyledTextArea;

/**
 * Measures reading and annotating in the whole window: a report of 57,000 characters with many overlapping annotations is
 * opened, annotated, undone, scrolled, walked through.
 *
 * <p>Two times are printed. <em>FX</em> is what the window's thread worked (CPU time) from the key until all was shown
 * and stored and nothing was left to do: handlers, layout, what comes later of it. <em>Wall</em> is the time to a
 * finished picture of the whole window, painted by the processor.
 */
public final class ReadingBenchmark {
    private static final int CHARACTERS = 57_000;
    private static final int ROUNDS = 15;
    private static final int WARM_UP = 6;
    private static final int QUIET_MILLIS = 120;

    private final Workbench workbench;
    private final Stage stage;
    private final long fxThread;

    private ReadingBenchmark(Workbench workbench, Stage stage, long fxThread) {
        this.workbench = workbench;
        this.stage = stage;
        this.fxThread = fxThread;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("reading-benchmark");
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(() -> {
            Platform.setImplicitExit(false);
            started.countDown();
        });
        started.await();
        int[] counts = arguments.length == 0
                ? new int[] {500, 2000, 5000}
                : Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
        for (int count : counts) {
            Path file = folder.resolve("library" + count);
            fill(file, count);
            Stage stage = onFx(Stage::new);
            Workbench workbench =
                    onFx(() -> new Workbench(stage, Settings.load(folder.resolve("settings")), Clock.systemUTC()));
            onFx(() -> {
                workbench.show();
                workbench.open(file, List.of());
                return true;
            });
            until(() -> workbench.session().reports().size() == 2);
            long thread = onFx(() -> Thread.currentThread().getId());
            new ReadingBenchmark(workbench, stage, thread).measure(count);
            onFx(() -> {
                stage.hide();
                return true;
            });
            workbench.ended();
        }
        Platform.exit();
    }

    private void measure(int count) throws Exception {
        List<Listed> reports = List.copyOf(workbench.session().reports());
        ReportId longOne = reports.stream()
                .max(Comparator.comparingInt(listed -> listed.counts().characters()))
                .orElseThrow()
                .id();
        ReportId other = reports.stream()
                .map(Listed::id)
                .filter(id -> !id.equals(longOne))
                .findFirst()
                .orElseThrow();
        Parent root = stage.getScene().getRoot();
        StyledTextArea<?, ?> page = (StyledTextArea<?, ?>) root.lookup(".report-page");
        Series nothing = new Series("nothing");
        Series open = new Series("open");
        Series apply = new Series("apply a code");
        Series undo = new Series("undo");
        Series scroll = new Series("scroll a page");
        Series next = new Series("next mark");
        for (int round = 0; round < ROUNDS; round++) {
            step(new Series(""), () -> workbench.session().open(other), () -> isOpen(other));
            step(open, () -> workbench.session().open(longOne), () -> isOpen(longOne));
            int at = 20_000 + 777 * round;
            onFx(() -> {
                page.requestFocus();
                page.selectRange(at, at + 30);
                page.requestFollowCaret();
                return true;
            });
            settle();
            int before = annotations();
            step(nothing, () -> {}, () -> true);
            step(apply, () -> key(page, KeyCode.DIGIT1), () -> annotations() == before + 1);
            step(undo, () -> workbench.desk().undo(), () -> annotations() == before);
            step(scroll, () -> page.scrollYBy(600), () -> true);
            step(next, () -> key(page, KeyCode.N), () -> true);
        }
        System.gc();
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        System.out.printf(Locale.ROOT, "%d annotations, heap %d MB%n", count, heap / 1_000_000);
        List.of(nothing, open, apply, undo, scroll, next).forEach(Series::print);
    }

    private boolean isOpen(ReportId report) {
        return workbench
                .desk()
                .opened()
                .filter(opened -> opened.listed().id().equals(report))
                .isPresent();
    }

    private int annotations() {
        return workbench.desk().annotationsProperty().get().size();
    }

    private static void key(StyledTextArea<?, ?> page, KeyCode code) {
        page.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    private void step(Series series, Runnable action, Supplier<Boolean> done) throws Exception {
        settle();
        long cpu = cpu();
        long start = System.nanoTime();
        onFx(() -> {
            action.run();
            return true;
        });
        while (!onFx(done::get)) {
            Thread.onSpinWait();
        }
        painted();
        double shown = (System.nanoTime() - start) / 1e6;
        settle();
        series.add((cpu() - cpu) / 1e6, shown);
    }

    /** Waits for the next beat of the window to the end: styles, layout and what is handed to the painter. */
    private void painted() throws Exception {
        CompletableFuture<Boolean> laidOut = new CompletableFuture<>();
        Runnable beat = () -> laidOut.complete(true);
        onFx(() -> {
            stage.getScene().addPostLayoutPulseListener(beat);
            Platform.requestNextPulse();
            return true;
        });
        laidOut.get();
        // the painter takes its copy after layout, within the same beat
        onFx(() -> {
            stage.getScene().removePostLayoutPulseListener(beat);
            return true;
        });
    }

    private long cpu() {
        return ManagementFactory.getThreadMXBean().getThreadCpuTime(fxThread);
    }

    /** Waits until all is stored and the window's thread has had nothing to do for a while. */
    private void settle() throws Exception {
        until(() -> workbench.desk().storedProperty().get());
        long before;
        do {
            before = cpu();
            Thread.sleep(QUIET_MILLIS);
        } while (cpu() - before > 4_000_000);
    }

    private static void until(Supplier<Boolean> condition) throws Exception {
        while (!onFx(condition::get)) {
            Thread.sleep(2);
        }
    }

    /** Times of one kind of step; the first ones, before the code is compiled, do not count. */
    private static final class Series {
        private final String what;
        private final List<Double> fx = new ArrayList<>();
        private final List<Double> wall = new ArrayList<>();

        Series(String what) {
            this.what = what;
        }

        void add(double fxMillis, double wallMillis) {
            fx.add(fxMillis);
            wall.add(wallMillis);
        }

        void print() {
            System.out.printf(
                    Locale.ROOT,
                    "  %-14s FX median %6.1f worst %6.1f ms   shown after median %6.1f worst %6.1f ms%n",
                    what,
                    at(fx, 0.5),
                    at(fx, 1),
                    at(wall, 0.5),
                    at(wall, 1));
        }

        private static double at(List<Double> all, double part) {
            List<Double> sorted =
                    all.subList(WARM_UP, all.size()).stream().sorted().toList();
            return sorted.get((int) Math.round(part * (sorted.size() - 1)));
        }
    }

    private static void fill(Path file, int count) throws Exception {
        try (Library library = Library.open(file, Clock.systemUTC())) {
            library.bringInText("长报告", text(), Progress.SILENT);
            library.bringInText("短报告", "短报告\n没有什么可读。\n", Progress.SILENT);
            Listed longOne = library.reports().stream()
                    .max(Comparator.comparingInt(listed -> listed.counts().characters()))
                    .orElseThrow();
            String words = library.read(longOne.id()).text();
            List<Code> codes = new ArrayList<>();
            List<Change> steps = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                codes.add(Code.named("编码" + i, org.duibiao.annotation.Codebook.COLOURS.get(i % 6)));
                steps.add(new Change.AddCode(codes.get(i)));
            }
            Random random = new Random(5);
            for (int i = 0; i < count; i++) {
                int start = random.nextInt(words.length() - 200);
                Span span = new Span(start, start + 5 + random.nextInt(150));
                Annotation annotation = library.draft(
                        new Anchor(longOne.id(), longOne.textVersion(), Passage.of(span, words)),
                        Optional.of(codes.get(random.nextInt(40)).id()),
                        random.nextInt(10) == 0 ? "备忘" : "");
                steps.add(new Change.AddAnnotation(annotation));
            }
            library.history().apply(new Change.Together(ChangeName.of("code-all", "编码", "" + count), steps));
        }
    }

    private static <T> T onFx(Callable<T> work) throws Exception {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(work.call());
            } catch (Exception | Error e) {
                done.completeExceptionally(e);
            }
        });
        return done.get();
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
