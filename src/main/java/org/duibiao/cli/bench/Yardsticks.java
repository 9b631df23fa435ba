package org.duibiao.cli.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.duibiao.search.PlainIndex;
import org.duibiao.search.Segments;

/** What other tools need for the same texts, in the same process, on one core. */
final class Yardsticks {
    private static final double SECOND = 1e9;

    private final List<Path> files;

    Yardsticks(List<Path> files) {
        this.files = files;
    }

    /** Seconds to index all texts and commit, reading them included. */
    double lucene(Path folder) throws IOException {
        long start = System.nanoTime();
        try (PlainIndex index = new PlainIndex(folder)) {
            for (Path file : files) {
                index.put(text(file));
            }
        }
        return (System.nanoTime() - start) / SECOND;
    }

    /** Seconds to cut all texts into words, as far as a share of them tells. */
    double segmentation(int oneIn) throws IOException {
        Segments.count("先读词典。");
        long units = 0;
        long all = 0;
        long nanos = 0;
        for (int i = 0; i < files.size(); i++) {
            String text = text(files.get(i));
            all += text.length();
            if (i % oneIn == 0) {
                long start = System.nanoTime();
                Segments.count(text);
                nanos += System.nanoTime() - start;
                units += text.length();
            }
        }
        return nanos / SECOND * all / units;
    }

    /** Looks for words in all files: with {@code grep} where there is one, else by reading them. */
    Times grep(Path folder, List<String> words) throws Exception {
        return Times.of(1, words.size() - 1, i -> look(folder, words.get(i)));
    }

    /** Whether some file has the words. */
    private boolean look(Path folder, String words) throws IOException, InterruptedException {
        try {
            Process grep = new ProcessBuilder("grep", "-rcF", "--", words, folder.toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return grep.waitFor() == 0;
        } catch (IOException e) { // no grep on this machine
            boolean found = false;
            for (Path file : files) {
                found |= text(file).contains(words);
            }
            return found;
        }
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
