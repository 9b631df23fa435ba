package org.duibiao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duibiao.chart.ChartKind;
import org.duibiao.chart.ChartSets;
import org.duibiao.chart.ChartSetup;
import org.duibiao.chart.ChartWords;
import org.duibiao.chart.SetupJson;
import org.duibiao.ledger.Standing;
import org.duibiao.library.Library;
import org.duibiao.library.LibraryException;
import org.duibiao.report.Listed;
import org.duibiao.report.Region;
import org.duibiao.task.Progress;
import org.duibiao.ui.charts.ChartFiles;
import org.duibiao.ui.charts.ChartPictures;
import org.duibiao.ui.charts.ChartSource;
import org.duibiao.ui.charts.Dossier;
import org.duibiao.ui.charts.PictureFiles;
import org.duibiao.ui.charts.PictureSize;
import org.duibiao.ui.kit.Palette;
import org.duibiao.view.SavedView;
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
    private static final int PAPER_DPI = 300;
    private static final int SCREEN_DPI = 144;

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
            paramLabel = "bullet|years|districts|ladder|scorecard|verdicts|codes",
            description = "which charts; all when not given")
    private List<String> kinds = List.of();

    @Option(names = "--district", split = ",", paramLabel = "NAME", description = "only these districts")
    private List<String> districts = List.of();

    @Option(names = "--indicator", split = ",", paramLabel = "NAME", description = "only these, by id or name")
    private List<String> indicators = List.of();

    @Option(names = "--year", split = ",", paramLabel = "YEAR", description = "only goals for these years")
    private List<Integer> years = List.of();

    @Option(
            names = "--view",
            split = ",",
            paramLabel = "NAME",
            description = "views saved in the library, instead of kinds")
    private List<String> views = List.of();

    @Option(
            names = "--scale",
            defaultValue = "2",
            paramLabel = "N",
            description = "pixels to a point; 2 when not given")
    private double scale = 2;

    @Option(
            names = "--size",
            paramLabel = "WxH|W|WxHcm|NAME",
            description = "exact size instead of a scale: pixels (1920x1080), centimetres (17.4x12.3cm), or a preset:"
                    + " slide, page, half, square, screen; a chart whose type would be too small goes over several")
    private Optional<String> size = Optional.empty();

    @Option(
            names = "--dpi",
            paramLabel = "N",
            description = "dots to an inch; when not given, 300 for centimetres and 144 for pixels")
    private Optional<Integer> dpi = Optional.empty();

    @Option(names = "--whole", description = "each chart in one picture, however small its type")
    private boolean whole;

    @Option(
            names = "--dossier",
            arity = "0..1",
            fallbackValue = "html",
            paramLabel = "html|docx",
            description =
                    "also a dossier of each district, charts, ledger and every sentence; a web page when not said")
    private Optional<DossierFormat> dossier = Optional.empty();

    @Option(names = "--dark", description = "on dark ground")
    private boolean dark;

    @Option(names = "--transparent", description = "leave the white ground out")
    private boolean transparent;

    @Option(names = "--tables", description = "write the numbers beside each picture as CSV")
    private boolean tables;

    @Option(names = "--format", defaultValue = "png", paramLabel = "png|svg|pdf", description = "png when not given")
    private Format format = Format.png;

    @Option(names = "--language", defaultValue = "zh", paramLabel = "zh|en", description = "zh when not given")
    private Language language = Language.zh;

    /** Formats, named as on the command line. */
    enum Format {
        png(PictureFiles.Format.PNG),
        svg(PictureFiles.Format.SVG),
        pdf(PictureFiles.Format.PDF);

        private final PictureFiles.Format format;

        Format(PictureFiles.Format format) {
            this.format = format;
        }
    }

    /** Formats of dossiers, named as on the command line. */
    enum DossierFormat {
        html(Dossier.Format.HTML),
        docx(Dossier.Format.DOCX);

        private final Dossier.Format format;

        DossierFormat(Dossier.Format format) {
            this.format = format;
        }
    }

    ChartsCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        Set<ChartKind> wanted = wantedKinds();
        if (!(scale > 0 && scale <= LARGEST_SCALE)) {
            throw new ParameterException(spec.commandLine(), "--scale must be above 0 and at most 10");
        }
        ChartFiles.Manner manner = new ChartFiles.Manner(out, look(), format.format, language.ofWindow(), tables);
        try (Library open = library.open(clock)) {
            Optional<String> unknown = unknown(open);
            if (unknown.isPresent()) {
                terminal.problem(unknown.get());
                return Status.WRONG_USE;
            }
            ChartFiles files = new ChartFiles(
                    ChartSource.of(open, open.reports()),
                    manner,
                    Progress.SILENT,
                    file -> terminal.say(file.toString()));
            ChartFiles.Written written = views.isEmpty()
                    ? files.write(new ChartSets.Wish(
                            wanted, Set.copyOf(districts), Set.copyOf(indicators), Set.copyOf(years)))
                    : files.write(saved(open));
            return status(written, dossier.isPresent() && dossiers(open));
        }
    }

    private int status(ChartFiles.Written written, boolean dossiers) {
        written.failures().forEach(failed -> terminal.problem(failed.file() + ": " + failed.reason()));
        written.left()
                .forEach(left -> terminal.problem(
                        terminal.words("charts.left", left.district(), Integer.toString(left.year()))));
        if (written.nothing() && !dossiers) {
            terminal.problem(terminal.words(
                    wantedKinds().equals(Set.of(ChartKind.DISTRICTS)) && districts.size() == 1
                            ? "charts.two-districts"
                            : "charts.none"));
            return Status.SOME_FAILED;
        }
        return written.failures().isEmpty() ? Status.DONE : Status.SOME_FAILED;
    }

    /** What was asked for and is not in the library, in words that name it. */
    private Optional<String> unknown(Library open) throws LibraryException {
        Set<Integer> there = years.isEmpty()
                ? Set.of()
                : open.ledgers().standings(Progress.SILENT).stream()
                        .map(Standing::year)
                        .collect(Collectors.toSet());
        return Districts.named(districts)
                .unknownAmong(open.reports())
                .map(name -> terminal.words("district.unknown", name))
                .or(() -> indicators.stream()
                        .filter(name ->
                                open.catalogue().indicators().stream().noneMatch(indicator -> indicator.goesBy(name)))
                        .findFirst()
                        .map(name -> terminal.words("indicator.unknown", name)))
                .or(() -> years.stream()
                        .filter(year -> !there.contains(year))
                        .findFirst()
                        .map(year -> terminal.words("charts.year-unknown", Integer.toString(year))));
    }

    /** Writes a dossier of each district that was asked for, and says whether there was one. */
    private boolean dossiers(Library open) throws IOException {
        ChartWords words = new ChartWords(language.ofWindow().locale());
        Set<List<String>> done = new HashSet<>();
        for (Listed report : open.reports()) {
            Region region = report.header().region();
            if (region.known() && Districts.named(districts).include(region) && done.add(region.path())) {
                DossierFormat kind = dossier.orElse(DossierFormat.html);
                Path file = out.resolve(words.say("dossier.name", region.fullName()) + "." + kind.name());
                Dossier.of(open, region, words, Progress.SILENT).write(file, kind.format);
                terminal.say(file.toString());
            }
        }
        return !done.isEmpty();
    }

    private ChartPictures.Look look() {
        if (size.isEmpty()) {
            ChartPictures.Look plain = ChartPictures.Look.scaled(scale);
            return new ChartPictures.Look(palette(), transparent, plain.extent(), plain.dotsPerInch());
        }
        boolean centimetres = size.get().endsWith("cm");
        PictureSize asked = PictureSize.of(size.get(), dpi.orElse(centimetres ? PAPER_DPI : SCREEN_DPI))
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "--size " + size.get() + ": say 1920x1080, 1920, 17.4x12.3cm, or slide, page, half, square"));
        if (!asked.possible()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--size " + size.get() + ": from 100 to 20000 pixels a side, at 20 to 2400 dots an inch");
        }
        return new ChartPictures.Look(palette(), transparent, asked.extent(!whole), asked.dotsPerInch());
    }

    private Palette palette() {
        return dark ? Palette.DARK : Palette.LIGHT;
    }

    /** The set-ups of saved charts, by name. */
    private List<ChartSetup> saved(Library open) throws LibraryException {
        List<ChartSetup> setups = new ArrayList<>();
        List<SavedView> there = open.savedViews().stream()
                .filter(view -> view.kind() == SavedView.Kind.CHART)
                .toList();
        for (String name : views) {
            setups.add(there.stream()
                    .filter(view -> view.name().equals(name))
                    .findFirst()
                    .flatMap(view -> SetupJson.read(view.definition()))
                    .orElseThrow(() -> new ParameterException(
                            spec.commandLine(),
                            "--view " + name + ": not there; "
                                    + (there.isEmpty()
                                            ? "no charts are saved"
                                            : "there are "
                                                    + joined(there.stream().map(SavedView::name))))));
        }
        return setups;
    }

    private static String joined(Stream<String> names) {
        return names.collect(Collectors.joining(", "));
    }

    private Set<ChartKind> wantedKinds() {
        Set<ChartKind> wanted = new HashSet<>();
        for (String kind : kinds) {
            wanted.add(ChartKind.of(kind)
                    .orElseThrow(() -> new ParameterException(
                            spec.commandLine(),
                            "--kind " + kind + ": not there; there are "
                                    + joined(Stream.of(ChartKind.values()).map(ChartKind::id)))));
        }
        return wanted;
    }
}
