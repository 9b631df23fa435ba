package org.duibiao.cli;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.duibiao.annotation.Attribute;
import org.duibiao.annotation.Code;
import org.duibiao.annotation.CodeTable;
import org.duibiao.annotation.Codebook;
import org.duibiao.annotation.Coded;
import org.duibiao.annotation.Retrieval;
import org.duibiao.chart.ChartWords;
import org.duibiao.chart.CodesChart;
import org.duibiao.exchange.CodedTables;
import org.duibiao.exchange.ExchangeFile;
import org.duibiao.library.Library;
import org.duibiao.ui.charts.ChartPictures;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code codes}: coded passages found and counted, as the retrieval of the window has them. */
@Command(
        name = "codes",
        description = {
            "Count coded passages by report, attribute or other code, as a table or a heat map (.png),",
            "or list them with --passages."
        })
final class CodesCommand implements Callable<Integer> {
    private static final double SCALE = 2;

    private final Terminal terminal;
    private final Clock clock;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private LibraryOption library = new LibraryOption();

    @Option(
            names = "--by",
            paramLabel = "report|district|level|year|kind|part|coder|code",
            description = "what stands against the codes; by code: where two stand together")
    private String by = "report";

    @Option(
            names = "--figures",
            paramLabel = "counts|row|column",
            description = "numbers, or shares of a row or column")
    private String figures = "counts";

    @Option(names = "--passages", description = "the passages themselves, not counted")
    private boolean passages;

    @Option(names = "--code", paramLabel = "NAME", description = "only this code and those below it")
    private @Nullable String code;

    @Option(names = "--only-itself", description = "codes without those below them")
    private boolean alone;

    @Option(names = "--near", paramLabel = "NAME", description = "only passages that overlap one of this code")
    private @Nullable String near;

    @Option(
            names = "--within",
            paramLabel = "N",
            description = "with --near or by code: or stand at most N characters away")
    private int within;

    @Mixin
    private DistrictOption district = new DistrictOption();

    @Option(names = "--level", paramLabel = "national|province|prefecture|county|township")
    private @Nullable String level;

    @Option(names = "--year", paramLabel = "YEAR")
    private @Nullable String year;

    @Option(names = "--kind", paramLabel = "ID", description = "of report: government_work_report, ...")
    private @Nullable String kind;

    @Option(names = "--part", paramLabel = "front|review|problems|plan|notes|appendix")
    private @Nullable String part;

    @Option(names = "--coder", paramLabel = "NAME")
    private @Nullable String coder;

    @Option(names = "--text", paramLabel = "WORDS", description = "only passages that hold these words")
    private String text = "";

    @Option(names = "--language", paramLabel = "zh|en", description = "of what stands over columns")
    private @Nullable Language language;

    @Option(
            names = "--out",
            paramLabel = "F.jsonl|F.csv|F.xlsx|F.png",
            description = "write to this file; without it JSON Lines are printed")
    private @Nullable Path out;

    CodesCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        boolean picture = out != null
                && !passages
                && String.valueOf(out.getFileName()).toLowerCase(Locale.ROOT).endsWith(".png");
        if (!picture) {
            Output.check(spec, Optional.ofNullable(out), EnumSet.allOf(ExchangeFile.Format.class));
        }
        CodeTable.Across across = across();
        CodesChart.Figures said = said();
        try (Library open = library.open(clock)) {
            Optional<Districts> districts = district.chosenWithBelow(open, terminal);
            if (districts.isEmpty()) {
                return Status.SOME_FAILED;
            }
            Codebook codes = open.codebook();
            Optional<Code> wanted = named(codes, code);
            Optional<Code> beside = named(codes, near);
            Optional<String> unknown = Stream.of(unless(wanted, code), unless(beside, near))
                    .flatMap(Optional::stream)
                    .findFirst();
            if (unknown.isPresent()) {
                terminal.problem(terminal.words("code.unknown", unknown.get()));
                return Status.SOME_FAILED;
            }
            List<Coded> placed = open.coded().stream()
                    .filter(coded ->
                            districts.get().includeBelow(coded.report().header().region()))
                    .toList();
            List<Coded> found = retrieval(wanted, beside).from(placed, codes);
            if (passages) {
                Output.write(
                        terminal,
                        Optional.ofNullable(out),
                        CodedTables.PASSAGE_COLUMNS,
                        found.stream()
                                .map(coded -> CodedTables.of(coded, codes))
                                .toList());
                return Status.DONE;
            }
            CodeTable.Counting counting = new CodeTable.Counting(codes, !alone);
            CodeTable table = across.attribute()
                    .map(attribute -> CodeTable.byAttribute(attribute, found, counting))
                    .orElseGet(() -> CodeTable.byCode(found, counting, within));
            ChartWords words = new ChartWords(
                    Optional.ofNullable(language).map(Language::locale).orElse(terminal.language()));
            write(CodesChart.of(table, said, open.reports(), words), words, picture);
        }
        return Status.DONE;
    }

    private CodeTable.Across across() {
        if (by.equals("code")) {
            return CodeTable.Across.CODES;
        }
        return Stream.of(Attribute.values())
                .filter(attribute -> attribute.id().equals(by))
                .findFirst()
                .map(CodeTable.Across::of)
                .orElseThrow(() -> wrong("--by " + by
                        + ": it must be code, "
                        + Stream.of(Attribute.values()).map(Attribute::id).collect(Collectors.joining(" or "))));
    }

    private CodesChart.Figures said() {
        return switch (figures) {
            case "counts" -> CodesChart.Figures.COUNTS;
            case "row" -> CodesChart.Figures.SHARE_OF_ROW;
            case "column" -> CodesChart.Figures.SHARE_OF_COLUMN;
            default -> throw wrong("--figures " + figures + ": it must be counts, row or column");
        };
    }

    private ParameterException wrong(String what) {
        return new ParameterException(spec.commandLine(), what);
    }

    private static Optional<Code> named(Codebook codes, @Nullable String name) {
        return Optional.ofNullable(name).flatMap(codes::named);
    }

    /** A name that was asked for and not found. */
    private static Optional<String> unless(Optional<Code> found, @Nullable String name) {
        return Optional.ofNullable(name).filter(asked -> found.isEmpty());
    }

    private Retrieval retrieval(Optional<Code> wanted, Optional<Code> beside) {
        return Retrieval.ALL
                .of(wanted.map(Code::id))
                .withChildren(!alone)
                .with(Attribute.LEVEL, Optional.ofNullable(level))
                .with(Attribute.YEAR, Optional.ofNullable(year))
                .with(Attribute.KIND, Optional.ofNullable(kind))
                .with(Attribute.PART, Optional.ofNullable(part))
                .with(Attribute.CODER, Optional.ofNullable(coder))
                .holding(text)
                .near(beside.map(Code::id), within);
    }

    private void write(CodesChart chart, ChartWords words, boolean picture) throws IOException {
        if (picture && out != null) {
            BufferedImage image = ChartPictures.image(chart, words, ChartPictures.Look.scaled(SCALE));
            ExchangeFile.write(out, stream -> ImageIO.write(image, "png", stream));
            return;
        }
        CodedTables.Table table = CodedTables.table(chart.table());
        Output.write(terminal, Optional.ofNullable(out), table.columns(), table.entries());
    }
}
