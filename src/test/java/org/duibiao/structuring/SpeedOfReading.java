package org.duibiao.structuring;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.duibiao.reading.FileReader;
import org.duibiao.reading.RawText;
import org.duibiao.reading.ReadingException;
import org.duibiao.task.Progress;

/**
 * How fast files become reports on one thread: {@code SpeedOfReading FOLDER [ROUNDS]}. Each round reads all files of the
 * folder; the first rounds warm up. Counts the processor's time, so that a
 * busy machine does not matter.
 */
final class SpeedOfReading {
    private static final java.lang.management.ThreadMXBean THREADS =
            java.lang.management.ManagementFactory.getThreadMXBean();

    private SpeedOfReading() {}

    public static void main(String[] args) throws IOException, ReadingException {
        PrintStream out =
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);
        List<Path> files;
        try (Stream<Path> all = Files.walk(Path.of(args[0]))) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        List<byte[]> contents = new ArrayList<>();
        for (Path file : files) {
            contents.add(Files.readAllBytes(file));
        }
        FileReader reader = new FileReader();
        Structurer structurer = new Structurer();
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 10;
        for (int round = 1; round <= rounds; round++) {
            long characters = 0;
            long reading = 0;
            long structuring = 0;
            for (int i = 0; i < contents.size(); i++) {
                long begin = THREADS.getCurrentThreadCpuTime();
                List<RawText> reports = reader.read(
                        files.get(i).getName(files.get(i).getNameCount() - 1).toString(),
                        contents.get(i),
                        Progress.SILENT);
                long read = THREADS.getCurrentThreadCpuTime();
                for (RawText report : reports) {
                    characters += structurer.structure(report).text().length();
                }
                reading += read - begin;
                structuring += THREADS.getCurrentThreadCpuTime() - read;
            }
            out.printf(
                    "round %d: %,d characters; reading %,d ms, structuring %,d ms; %,.1f million characters a second%n",
                    round,
                    characters,
                    reading / 1_000_000,
                    structuring / 1_000_000,
                    characters * 1000.0 / (reading + structuring));
        }
        Runtime runtime = Runtime.getRuntime();
        out.printf("heap in use: %,d MB%n", (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }
}
