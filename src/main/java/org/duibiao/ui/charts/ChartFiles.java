package org.duibiao.ui.charts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.duibiao.chart.Chart;
import org.duibiao.chart.ChartKind;
import org.duibiao.chart.ChartMaker;
import org.duibiao.chart.ChartSets;
import org.duibiao.chart.ChartSetup;
import org.duibiao.chart.ChartWords;
import org.duibiao.chart.Known;
import org.duibiao.report.Region;
import org.duibiao.task.Progress;
import org.duibiao.ui.kit.Language;

/**
 * Writes whole sets of charts as files, with or without a display: for the command line and for sets from the window. Reads
 * district by district and holds a handful of charts at a time, so that a set may be as large as a library. Not on the FX
 * thread.
 */
public final class ChartFiles {

    /** So many charts are made before they are painted, on all cores. */
    private static final int AT_ONCE = 16;

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

    /**
     * What came of a set.
     *
     * @param files in the order of the charts
     * @param failures those that could not be written; the others were all the same
     * @param left districts that have no goal of the year asked for, and so no chart
     * @param empty what else has nothing to draw, and so no file: names of charts, or of their districts
     */
    public record Written(List<Path> files, List<Failure> failures, List<Left> left, List<String> empty) {

        public Written {
            files = List.copyOf(files);
            failures = List.copyOf(failures);
            left = List.copyOf(left);
            empty = List.copyOf(empty);
        }

        /** Whether there was nothing to write. */
        public boolean nothing() {
            return files.isEmpty() && failures.isEmpty();
        }
    }

    /** A district, by its name, without a goal of a year. */
    public record Left(String district, int year) {}

    /** A file that could not be written, and why. */
    public record Failure(Path file, String reason) {}

    private final ChartSource source;
    private final Manner manner;
    private final Progress progress;
    private final Consumer<Path> onFile;

    /**
     * @param progress told of each chart; asked to stop between pictures
     * @param onFile told of each file once it is written
     */
    public ChartFiles(ChartSource source, Manner manner, Progress progress, Consumer<Path> onFile) {
        this.source = source;
        this.manner = manner;
        this.progress = progress;
        this.onFile = onFile;
    }

    /**
     * Writes charts; those with nothing to draw are left out, and named.
     *
     * @throws IOException if the library cannot be read or the folder not be made
     */
    public Written write(List<ChartSetup> setups) throws IOException {
        Run run = new Run(setups.size());
        run.add(setups);
        return run.end();
    }

    /** Writes all charts that a library gives of a wish. */
    public Written write(ChartSets.Wish wish) throws IOException {
        List<Region> regions = new ChartMaker(Known.of(source.reports()))
                .regions().stream().filter(wish::wants).toList();
        Run run = new Run(0);
        if (wish.wantsOfOneDistrict()) {
            for (Region region : regions) {
                run.add(source.sets(ChartSetup.usual(ChartKind.BULLET, List.of(region.path())))
                        .ofDistrict(region, wish));
            }
        }
        for (ChartSetup group : ChartSets.ofGroups(regions, wish)) {
            run.add(group.kind() == ChartKind.DISTRICTS ? source.sets(group).ofGroup(group, wish) : List.of(group));
        }
        return run.end();
    }

    /** The file of the numbers behind a picture. */
    static Path tableBeside(Path picture) {
        String name = String.valueOf(picture.getFileName()).replaceFirst("\\.[^.]+$", "");
        return picture.resolveSibling(name + ".csv");
    }

    private record Task(Chart chart, ChartSetup setup, Path file) {}

    /** One picture's files, or why there are none. */
    private record Outcome(List<Path> files, Optional<Failure> failure) {}

    /** A set on its way: charts are made one by one and painted several at once. */
    private final class Run {
        private final ChartWords words = new ChartWords(manner.language().locale());
        private final Set<String> names = new HashSet<>();
        private final List<Task> tasks = new ArrayList<>();
        private final List<Path> files = new ArrayList<>();
        private final List<Failure> failures = new ArrayList<>();
        private final Set<Left> left = new LinkedHashSet<>();
        private final Set<String> empty = new LinkedHashSet<>();
        private final int total;
        private int made;

        /** @param total how many charts there are, 0 where that is not known */
        Run(int total) throws IOException {
            this.total = total;
            Files.createDirectories(manner.folder());
        }

        void add(List<ChartSetup> setups) throws IOException {
            for (ChartSetup setup : setups) {
                if (progress.stopped()) {
                    return;
                }
                Optional<Chart> chart = chart(setup);
                progress.at(made++, total, chart.map(Chart::name).orElse(""));
                chart.ifPresent(one -> tasks.add(new Task(one, setup, file(one))));
                if (tasks.size() >= AT_ONCE) {
                    paint();
                }
            }
        }

        private Optional<Chart> chart(ChartSetup setup) throws IOException {
            ChartMaker maker = source.maker(setup);
            Optional<Region> lacking = maker.lackingYear(setup);
            if (lacking.isPresent()) {
                left.add(new Left(words.district(lacking.get()), setup.year().orElseThrow()));
                return Optional.empty();
            }
            Optional<Chart> made = maker.make(setup, words);
            Optional<Chart> drawn = made.filter(one -> one.nothing().isEmpty());
            if (drawn.isEmpty()) {
                made.map(Chart::name)
                        .or(() -> maker.district(setup).map(words::district))
                        .ifPresent(empty::add);
            }
            return drawn;
        }

        private Path file(Chart chart) {
            return manner.folder()
                    .resolve(PictureFiles.unique(chart.name(), names) + "."
                            + manner.format().id());
        }

        private void paint() {
            List<Outcome> outcomes = tasks.parallelStream()
                    .filter(task -> !progress.stopped())
                    .map(this::paint)
                    .toList();
            tasks.clear();
            for (Outcome outcome : outcomes) {
                outcome.failure().ifPresent(failures::add);
                outcome.files().forEach(onFile);
                files.addAll(outcome.files());
            }
        }

        private Outcome paint(Task task) {
            try {
                List<Path> written = PictureFiles.write(
                        task.chart(), task.setup(), words, manner.look(), manner.format(), task.file());
                if (manner.tables()) {
                    PictureFiles.writeTable(task.chart(), tableBeside(task.file()));
                }
                return new Outcome(written, Optional.empty());
            } catch (IOException e) {
                return new Outcome(List.of(), Optional.of(new Failure(task.file(), reason(e))));
            }
        }

        private String reason(IOException e) {
            return Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
        }

        Written end() {
            paint();
            return new Written(files, failures, List.copyOf(left), List.copyOf(empty));
        }
    }
}
