package org.duibiao.structuring;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.duibiao.reading.FileReader;
import org.duibiao.reading.RawText;
import org.duibiao.reading.ReadingException;
import org.duibiao.task.Progress;

/**
 * How fast files become reports on one thread, and how much heap that takes: {@code SpeedOfReading FOLDER [REPORTS...]}
 * reads the files of the folder again and again until there are so many reports (750, 3,000 and 6,000 if nothing is said).
 * Counts the processor's time, so that a busy machine does not matter much; files are read from the disk each time and
 * nothing is kept. The peak is that of the heap, rubbish included: run it with a small heap ({@code -Xmx256m}).
 */
final class SpeedOfReading {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int WARM_UP = 1_000;

    private final FileReader reader = new FileReader();
    private final Structurer structurer = new Structurer();
    private final List<Path> files;

    private SpeedOfReading(List<Path> files) {
        this.files = files;
    }

    /** What a number of reports took, times in nanoseconds of the processor. */
    private record Taken(int reports, long characters, long reading, long structuring) {
        double perSecond() {
            return characters * 1_000.0 / (reading + structuring);
        }
    }

    public static void main(String[] args) throws IOException, ReadingException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        int[] sizes = args.length > 1
                ? Arrays.stream(args).skip(1).mapToInt(Integer::parseInt).toArray()
                : new int[] {750, 3_000, 6_000};
        try (Stream<Path> all = Files.walk(Path.of(args[0]))) {
            SpeedOfReading speed =
                    new SpeedOfReading(all.filter(Files::isRegularFile).sorted().toList());
            speed.read(WARM_UP);
            for (int size : sizes) {
                heap().forEach(MemoryPoolMXBean::resetPeakUsage);
                Taken taken = speed.read(size);
                out.printf(
                        "%,d reports, %,d characters: reading %,d ms, structuring %,d ms; %,.1f million characters a second; peak of the heap %,d MB%n",
                        taken.reports(),
                        taken.characters(),
                        taken.reading() / 1_000_000,
                        taken.structuring() / 1_000_000,
                        taken.perSecond(),
                        heap().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20);
            }
        }
    }

    private Taken read(int size) throws IOException, ReadingException {
        int reports = 0;
        long characters = 0;
        long reading = 0;
        long structuring = 0;
        for (int i = 0; reports < size; i = (i + 1) % files.size()) {
            Path file = files.get(i);
            byte[] bytes = Files.readAllBytes(file);
            long begin = THREADS.getCurrentThreadCpuTime();
            List<RawText> texts =
                    reader.read(file.getName(file.getNameCount() - 1).toString(), bytes, Progress.SILENT);
            long read = THREADS.getCurrentThreadCpuTime();
            for (RawText text : texts) {
                characters += structurer.structure(text).text().length();
                reports++;
            }
            reading += read - begin;
            structuring += THREADS.getCurrentThreadCpuTime() - read;
        }
        return new Taken(reports, characters, reading, structuring);
    }

    private static Stream<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }
}
