package org.duibiao.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.duibiao.cli.bench.Benchmark;
import org.duibiao.cli.bench.Figure;
import org.duibiao.exchange.Cell;
import org.duibiao.exchange.Entry;
import org.duibiao.exchange.ExchangeFile.Format;
import org.duibiao.library.Library;
import org.duibiao.task.Progress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bench}: how fast the program is over libraries of several sizes, made of given reports or the samples. */
@Command(
        name = "bench",
        description =
                "Measure the program over libraries of several sizes, made by repeating reports for other districts.")
final class BenchCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Clock clock;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--reports",
            split = ",",
            paramLabel = "N",
            description = "sizes of the libraries; 750,3000,12000 when not given")
    private List<Integer> sizes = List.of(750, 3_000, 12_000);

    @Option(names = "--folder", paramLabel = "DIR", description = "where to work; a temporary folder when not given")
    private @Nullable Path folder;

    @Option(names = "--alone", description = "without the yardsticks: Lucene alone, HanLP")
    private boolean alone;

    @Option(names = "--keep", description = "leave the libraries that were made")
    private boolean keep;

    @Option(
            names = "--out",
            paramLabel = "F.jsonl|F.csv|F.xlsx",
            description = "write the figures to this file as well, one size a line")
    private @Nullable Path out;

    @Parameters(arity = "0..*", paramLabel = "PATH", description = "reports to repeat; the samples when not given")
    private List<Path> originals = List.of();

    BenchCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        Optional<Path> file = Optional.ofNullable(out);
        Output.check(spec, file, EnumSet.allOf(Format.class));
        if (sizes.stream().anyMatch(size -> size < 1)) {
            throw new ParameterException(spec.commandLine(), "--reports must be above 0");
        }
        Path place = folder == null ? Files.createTempDirectory("duibiao-bench") : Files.createDirectories(folder);
        Path work = Files.createTempDirectory(place, "run");
        try {
            List<Entry> entries = measured(work);
            if (file.isPresent()) {
                List<String> columns =
                        entries.get(0).fields().stream().map(Entry.Field::name).toList();
                Output.write(terminal, file, columns, entries);
            }
        } finally {
            if (!keep) {
                delete(work);
            }
        }
        return Status.DONE;
    }

    private List<Entry> measured(Path work) throws Exception {
        List<Entry> entries = new ArrayList<>();
        List<Double> seconds = new ArrayList<>();
        try (Library first = Library.open(work.resolve("originals"), clock)) {
            if (originals.isEmpty()) {
                try (SampleReports samples = SampleReports.open()) {
                    first.bringIn(List.of(samples.folder()), Progress.SILENT);
                }
            } else {
                first.bringIn(originals, Progress.SILENT)
                        .failed()
                        .forEach(failed -> terminal.problem(
                                failed.file() + ": " + failed.said().in(terminal.language())));
            }
            if (first.reports().stream()
                    .noneMatch(report -> report.header().region().known())) {
                throw new Refused(Status.SOME_FAILED, terminal.words("bench.nothing"));
            }
            terminal.say(terminal.words(
                    "bench.machine",
                    Runtime.getRuntime().availableProcessors(),
                    Runtime.getRuntime().maxMemory() / 1_000_000,
                    Runtime.version().toString(),
                    first.reports().size()));
            for (int size : sizes) {
                Path of = Files.createDirectories(work.resolve(Integer.toString(size)));
                Map<Figure, Double> figures = new Benchmark(of, clock, !alone).run(first, size);
                entries.add(entry(size, figures));
                show(size, figures);
                seconds.add(figures.getOrDefault(Figure.IMPORT_S, 0.0));
                if (!keep) {
                    delete(of);
                }
            }
            showGrowth(seconds);
        }
        return entries;
    }

    /** How much more than in line with the number of reports bringing in has grown from each size to the next. */
    private void showGrowth(List<Double> seconds) {
        for (int i = 1; i < seconds.size(); i++) {
            double each = seconds.get(i) / sizes.get(i);
            double before = seconds.get(i - 1) / sizes.get(i - 1);
            terminal.say(terminal.words(
                    "bench.growth",
                    sizes.get(i - 1),
                    sizes.get(i),
                    rounded(each / before).toPlainString()));
        }
    }

    private void show(int size, Map<Figure, Double> figures) {
        terminal.say("");
        terminal.say(terminal.words("bench.size", size));
        figures.forEach((figure, value) -> terminal.say(String.format(
                Locale.ROOT, "%12s  %s", rounded(value).toPlainString(), terminal.words("bench." + figure.id()))));
    }

    private static Entry entry(int size, Map<Figure, Double> figures) {
        List<Entry.Field> fields = new ArrayList<>();
        fields.add(new Entry.Field("reports", new Cell.Amount(BigDecimal.valueOf(size))));
        figures.forEach((figure, value) -> fields.add(new Entry.Field(figure.id(), new Cell.Amount(rounded(value)))));
        return new Entry(fields);
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
