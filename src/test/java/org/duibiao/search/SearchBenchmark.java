package org.duibiao.search;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.duibiao.report.ReportId;

/**
 * How long indexing and searching take over the texts of a folder, taken several times if asked. Run by hand:
 * {@code SearchBenchmark FOLDER TIMES}. Query times are processor time.
 */
final class SearchBenchmark {
    private static final int QUERIES = 300;
    private static final int ROUNDS = 3;

    private SearchBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        PrintStream out =
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of(arguments[0]))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                texts.add(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        }
        int times = Integer.parseInt(arguments[1]);
        long units = times * texts.stream().mapToLong(String::length).sum();
        Path folder = Files.createTempDirectory("search-benchmark");
        long start = System.nanoTime();
        Folding folding = new Folding();
        out.printf("folding table: %d ms%n", millis(start));
        start = System.nanoTime();
        long begunIndexing = cpu();
        try (SearchIndex index = SearchIndex.open(folder, folding)) {
            long id = 0;
            for (int i = 0; i < times; i++) {
                for (String text : texts) {
                    index.put(new ReportId(++id), 1, id, text, Shelf.halves(text));
                    if (id % 200 == 0) {
                        index.commit();
                    }
                }
            }
            index.commit();
            out.printf(
                    "indexed %d texts, %.1f million units: %d ms (%d ms of processor), %.1f MB%n",
                    id, units / 1e6, millis(start), (cpu() - begunIndexing) / 1_000_000, index.size() / 1e6);
            Random random = new Random(5);
            List<Query> words = new ArrayList<>();
            for (int i = 0; i < QUERIES; i++) {
                String text = texts.get(random.nextInt(texts.size()));
                int length = 2 + random.nextInt(11);
                int at = random.nextInt(text.length() - length);
                words.add(new Query.Words(text.substring(at, at + length)));
            }
            say(out, "random substrings, 2–12", index, words);
            for (String typed :
                    List.of("高质量发展", "增长", "的", "民营经济 减税", "确保 NEAR/10 增长", "推动*发展", "/新增就业[\\d.]+万/", "/\\d+个百分点/")) {
                boolean reads = typed.startsWith("/");
                long[] took = new long[ROUNDS * 5];
                int hits = 0;
                for (int i = 0; i < took.length; i++) {
                    long begun = cpu();
                    hits = index
                            .find(
                                    QueryParser.parse(typed),
                                    Where.EVERYWHERE,
                                    (report, v) -> texts.get((int) ((report.value() - 1) % texts.size())),
                                    () -> false)
                            .stream()
                            .mapToInt(found -> found.spans().size())
                            .sum();
                    took[i] = cpu() - begun;
                }
                Arrays.sort(took);
                out.printf(
                        "%-22s %7d hits, median %.1f ms, worst %.1f ms%s%n",
                        typed,
                        hits,
                        took[took.length / 2] / 1e6,
                        took[took.length - 1] / 1e6,
                        reads ? " (reads texts)" : "");
            }
        }
    }

    private static void say(PrintStream out, String what, SearchIndex index, List<Query> queries) throws Exception {
        long[] took = new long[queries.size()];
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < took.length; i++) {
                long begun = cpu();
                index.find(queries.get(i), Where.EVERYWHERE, (report, v) -> "", () -> false);
                took[i] = cpu() - begun;
            }
        }
        Arrays.sort(took);
        out.printf(
                "%s: median %.2f ms, p95 %.2f ms, worst %.2f ms%n",
                what, took[took.length / 2] / 1e6, took[took.length * 95 / 100] / 1e6, took[took.length - 1] / 1e6);
    }

    /** Of this thread alone, so that other work on the machine does not count. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long millis(long since) {
        return (System.nanoTime() - since) / 1_000_000;
    }
}
