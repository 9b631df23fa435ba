package org.duibiao.ui.charts;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntSupplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import org.duibiao.chart.Chart;
import org.duibiao.chart.ChartMaker;
import org.duibiao.chart.ChartSetup;
import org.duibiao.chart.ChartWords;
import org.duibiao.task.Progress;
import org.duibiao.ui.kit.Fonts;
import org.duibiao.ui.kit.Language;
import org.duibiao.ui.kit.Palette;

/**
 * How long a chart of 20 districts and 20 years takes from its set-up to its first pixels in a window, and how long 60
 * pictures at twice the size take. Prints milliseconds of processor time, which other work on the machine does not
 * lengthen: the first time, then the middle one of eleven.
 */
final class ChartBenchmark {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private ChartBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        FictionalProvince province = new FictionalProvince(20, 20);
        ChartMaker maker = new ChartMaker(province.known());
        ChartWords words = new ChartWords(Language.CHINESE.locale());
        CountDownLatch ready = new CountDownLatch(1);
        Platform.startup(ready::countDown);
        ready.await();
        Fonts.load();
        List<String> lines = new ArrayList<>();
        for (ChartSetup setup : LayoutTest.setups(province)) {
            String name = setup.kind().id() + " " + setup.measure().id()
                    + (setup.kind() == org.duibiao.chart.ChartKind.VERDICTS
                            ? " by " + setup.by().id()
                            : "");
            Chart chart = maker.make(setup, words).orElseThrow();
            lines.add(String.format(
                    Locale.ROOT,
                    "%-32s made %s   shown %s   painted at 2x %s",
                    name,
                    times(() -> maker.make(setup, words).orElseThrow().table().size()),
                    onFx(() -> shown(chart, words)),
                    times(() -> ChartPictures.image(chart, words, ChartPictures.Look.scaled(2))
                            .getWidth())));
        }
        Path folder = Files.createTempDirectory("charts");
        List<ChartSetup> sixty = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            sixty.add(ChartSetup.usual(
                            i % 2 == 0 ? org.duibiao.chart.ChartKind.BULLET : org.duibiao.chart.ChartKind.SCORECARD,
                            List.of(province.region(i % 20).path()))
                    .ofYear(province.lastYear() - i / 20));
        }
        long start = System.nanoTime();
        long before = PROCESS.getProcessCpuTime();
        int written = new ChartFiles(
                        ChartSource.of(province.known()),
                        ChartFiles.Manner.plain(folder, 2),
                        Progress.SILENT,
                        file -> {})
                .write(sixty)
                .files()
                .size();
        lines.add(written + " PNG at 2x: " + (System.nanoTime() - start) / 1_000_000 + " ms by the clock, "
                + (PROCESS.getProcessCpuTime() - before) / 1_000_000 + " ms of processor time");
        lines.forEach(System.out::println);
        Platform.exit();
    }

    /** Nodes made, styled, laid out and painted once. */
    private static int shown(Chart chart, ChartWords words) {
        Pane pane = ChartPictures.node(chart, words, Palette.LIGHT, 1100, (mark, evidence) -> {});
        Scene scene = new Scene(pane, 1100, 800);
        pane.applyCss();
        pane.layout();
        return (int) scene.snapshot(null).getWidth();
    }

    private static String onFx(IntSupplier work) throws InterruptedException {
        String[] said = new String[1];
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> {
            said[0] = times(work);
            done.countDown();
        });
        done.await();
        return said[0];
    }

    private static String times(IntSupplier work) {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            long start = THREADS.getCurrentThreadCpuTime();
            if (work.getAsInt() < 0) {
                throw new IllegalStateException();
            }
            times.add((THREADS.getCurrentThreadCpuTime() - start) / 1_000_000);
        }
        long first = times.remove(0);
        times.sort(Long::compare);
        return String.format(Locale.ROOT, "%5d / %4d", first, times.get(5));
    }
}
