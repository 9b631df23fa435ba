package org.duibiao.extraction;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToLongFunction;
import org.duibiao.indicator.Catalogue;
import org.duibiao.reading.FileReader;
import org.duibiao.reading.RawText;
import org.duibiao.reading.ReadingException;
import org.duibiao.report.Report;
import org.duibiao.structuring.Structurer;
import org.duibiao.task.Progress;

/**
 * Characters a second of extraction alone over some reports repeated to 3,000 ({@code -Dreports} says how many), on one thread and on two, beside one pass of
 * standard segmentation over the same texts in the same run. Prints a line a measurement; the rate of a core's time is the
 * one to compare where other programs run beside.
 */
final class ExtractionBenchmark {
    private static final int REPORTS = Integer.getInteger("reports", 3000);
    private static final int WARM_UP = 400;

    private ExtractionBenchmark() {}

    /** Arguments: folders of reports; with {@code -only-extraction} first, the segmentation is left out. */
    public static void main(String[] arguments) throws IOException, ReadingException, InterruptedException {
        boolean beside = !arguments[0].equals("-only-extraction");
        List<Report> corpus = new ArrayList<>();
        FileReader reader = new FileReader();
        Structurer structurer = new Structurer();
        for (int i = beside ? 0 : 1; i < arguments.length; i++) {
            for (Path file : ExportOfReports.files(Path.of(arguments[i]))) {
                for (RawText raw : reader.read(file, Progress.SILENT)) {
                    corpus.add(structurer.structure(raw));
                }
            }
        }
        List<Report> reports = new ArrayList<>();
        while (reports.size() < REPORTS) {
            reports.addAll(corpus.subList(0, Math.min(corpus.size(), REPORTS - reports.size())));
        }
        Extractor extractor = new Extractor(Catalogue.bundled());
        ToLongFunction<Report> extraction = report -> extractor.extract(report).size();
        measure("", reports.subList(0, Math.min(WARM_UP, reports.size())), 1, extraction);
        for (int threads = 1; threads <= 2; threads++) {
            double rate = measure("extraction", reports, threads, extraction);
            if (beside) {
                Segment segment = HanLP.newSegment();
                ToLongFunction<Report> segmentation =
                        report -> segment.seg(report.text()).size();
                measure("", reports.subList(0, Math.min(WARM_UP / 4, reports.size())), threads, segmentation);
                double yardstick = measure("segmentation", reports, threads, segmentation);
                say("%d threads: %.1f times as fast a core", threads, rate / yardstick);
            }
        }
    }

    private static double measure(String what, List<Report> reports, int threads, ToLongFunction<Report> work)
            throws InterruptedException {
        long characters = reports.stream().mapToLong(it -> it.text().length()).sum();
        AtomicInteger next = new AtomicInteger();
        AtomicLong found = new AtomicLong();
        AtomicLong busy = new AtomicLong();
        List<Thread> workers = new ArrayList<>();
        System.gc();
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        long start = System.nanoTime();
        for (int i = 0; i < threads; i++) {
            Thread worker = new Thread(() -> {
                for (int at = next.getAndIncrement(); at < reports.size(); at = next.getAndIncrement()) {
                    found.addAndGet(work.applyAsLong(reports.get(at)));
                }
                busy.addAndGet(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
            });
            worker.start();
            workers.add(worker);
        }
        for (Thread worker : workers) {
            worker.join();
        }
        double rate = characters / 1e6 / ((System.nanoTime() - start) / 1e9);
        double ofCore = characters / 1e6 / (busy.get() / 1e9);
        long peak =
                heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        if (!what.isEmpty()) {
            say(
                    "%s, %d threads: %d reports, %.1f M characters, %d found: %.2f M characters/s,"
                            + " %.2f M characters a second of a core's time, peak heap %d MB",
                    what, threads, reports.size(), characters / 1e6, found.get(), rate, ofCore, peak >> 20);
        }
        return ofCore;
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static void say(String format, Object... arguments) {
        System.out.println(String.format(Locale.ROOT, format, arguments));
    }
}
