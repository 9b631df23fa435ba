package org.duibiao.ui.charts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.duibiao.chart.Chart;
import org.duibiao.chart.ChartMaker;
import org.duibiao.chart.ChartSetup;
import org.duibiao.chart.ChartWords;
import org.duibiao.task.Progress;
import org.duibiao.ui.kit.Language;

/** Writes whole sets of charts as files, with or without a display: for the command line and for sets from the window. */
public final class ChartFiles {

    /**
     * How to write.
     *
     * @param folder where to; made when missing
     * @param look colours, ground and size
     * @param format of the files
     * @param language of the words
     * @param tables whether the numbers go beside each picture
     */
    public record Manner(
            Path folder, ChartPictures.Look look, PictureFiles.Format format, Language language, boolean tables) {

        /** As PNG in Chinese, light on white. */
        public static Manner plain(Path folder, double scale) {
            return new Manner(
                    folder, ChartPictures.Look.scaled(scale), PictureFiles.Format.PNG, Language.CHINESE, false);
        }
    }

    private record Task(Chart chart, ChartSetup setup, Path file) {}

    private final ChartMaker maker;

    public ChartFiles(ChartMaker maker) {
        this.maker = maker;
    }

    /**
     * Writes the charts, as many at once as the machine has cores; charts with nothing to draw are left out. Not on the FX
     * thread.
     *
     * @param progress asked to stop between pictures
     * @return the files, in the order of the set-ups; fewer if it was stopped
     * @throws IOException if the folder or a file cannot be written
     */
    public List<Path> write(List<ChartSetup> setups, Manner manner, Progress progress) throws IOException {
        Files.createDirectories(manner.folder());
        ChartWords words = new ChartWords(manner.language().locale());
        List<Task> tasks = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (ChartSetup setup : setups) {
            if (progress.stopped()) {
                return List.of();
            }
            Optional<Chart> chart =
                    maker.make(setup, words).filter(made -> made.nothing().isEmpty());
            chart.ifPresent(made -> tasks.add(new Task(
                    made,
                    setup,
                    manner.folder()
                            .resolve(PictureFiles.unique(made.name(), names) + "."
                                    + manner.format().id()))));
        }
        AtomicInteger done = new AtomicInteger();
        try {
            return tasks.parallelStream()
                    .filter(task -> !progress.stopped())
                    .peek(task -> progress.at(
                            done.getAndIncrement(),
                            tasks.size(),
                            task.file().getFileName().toString()))
                    .map(task -> write(task, words, manner))
                    .flatMap(List::stream)
                    .toList();
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static List<Path> write(Task task, ChartWords words, Manner manner) {
        try {
            List<Path> files =
                    PictureFiles.write(task.chart(), task.setup(), words, manner.look(), manner.format(), task.file());
            if (manner.tables()) {
                PictureFiles.writeTable(task.chart(), tableBeside(task.file()));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file of the numbers behind a picture. */
    static Path tableBeside(Path picture) {
        String name = String.valueOf(picture.getFileName()).replaceFirst("\\.[^.]+$", "");
        return picture.resolveSibling(name + ".csv");
    }
}
