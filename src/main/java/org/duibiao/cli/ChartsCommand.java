package org.duibiao.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.duibiao.library.Library;
import org.duibiao.task.Progress;
import org.duibiao.ui.charts.ChartFiles;
import org.duibiao.ui.charts.ChartPictures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code charts}: pictures of a library, drawn as the window draws them, with no display. */
@Command(name = "charts", description = "Draw charts as pictures; no display is needed.")
final class ChartsCommand implements Callable<Integer> {

    private static final double LARGEST_SCALE = 10;

    private final Terminal terminal;
    private final Clock clock;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private LibraryOption library = new LibraryOption();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "the folder to write to")
    private Path out = Path.of("");

    @Option(
            names = "--kind",
            split = ",",
            paramLabel = "bullet|years|scorecard",
            description = "which charts; all when not given")
    private List<String> kinds = List.of();

    @Option(names = "--district", split = ",", paramLabel = "NAME", description = "only these districts")
    private List<String> districts = List.of();

    @Option(names = "--indicator", split = ",", paramLabel = "NAME", description = "only these, by id or name")
    private List<String> indicators = List.of();

    @Option(names = "--year", split = ",", paramLabel = "YEAR", description = "only goals for these years")
    private List<Integer> years = List.of();

    @Option(
            names = "--scale",
            defaultValue = "2",
            paramLabel = "N",
            description = "pixels to a point; 2 when not given")
    private double scale = 2;

    @Option(names = "--format", defaultValue = "png", paramLabel = "png|svg", description = "png when not given")
    private Format format = Format.png;

    @Option(names = "--language", defaultValue = "zh", paramLabel = "zh|en", description = "zh when not given")
    private Language language = Language.zh;

    /** Formats, named as on the command line. */
    enum Format {
        png(ChartFiles.Format.PNG),
        svg(ChartFiles.Format.SVG);

        private final ChartFiles.Format format;

        Format(ChartFiles.Format format) {
            this.format = format;
        }
    }

    ChartsCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        Set<ChartFiles.Kind> wanted = wantedKinds();
        if (!(scale > 0 && scale <= LARGEST_SCALE)) {
            throw new ParameterException(spec.commandLine(), "--scale must be above 0 and at most 10");
        }
        List<Path> files;
        try (Library open = library.open(clock)) {
            Optional<String> unknown = Districts.named(districts).unknownAmong(open.reports());
            if (unknown.isPresent()) {
                terminal.problem(terminal.words("district.unknown", unknown.get()));
                return Status.SOME_FAILED;
            }
            ChartFiles.Wish wish = new ChartFiles.Wish(
                    out,
                    wanted,
                    Set.copyOf(districts),
                    Set.copyOf(indicators),
                    Set.copyOf(years),
                    ChartPictures.Look.scaled(scale),
                    format.format,
                    language.ofWindow());
            files = Pictures.of(open).write(wish, Progress.SILENT);
        }
        files.forEach(file -> terminal.say(file.toString()));
        if (files.isEmpty()) {
            terminal.problem(terminal.words("charts.none"));
            return Status.SOME_FAILED;
        }
        return Status.DONE;
    }

    private Set<ChartFiles.Kind> wantedKinds() {
        Set<ChartFiles.Kind> wanted = new HashSet<>();
        for (String kind : kinds) {
            wanted.add(ChartFiles.Kind.of(kind)
                    .orElseThrow(() -> new ParameterException(
                            spec.commandLine(),
                            "--kind " + kind + ": not there; known are "
                                    + List.of(ChartFiles.Kind.values()).stream()
                                            .map(ChartFiles.Kind::id)
                                            .toList())));
        }
        return wanted;
    }
}
