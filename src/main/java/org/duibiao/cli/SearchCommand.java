package org.duibiao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duibiao.annotation.Code;
import org.duibiao.annotation.Codebook;
import org.duibiao.exchange.Entries;
import org.duibiao.exchange.Entry;
import org.duibiao.exchange.ExchangeFile;
import org.duibiao.exchange.ExchangeFile.Format;
import org.duibiao.exchange.JsonLines;
import org.duibiao.library.Library;
import org.duibiao.library.LibraryException;
import org.duibiao.report.Header;
import org.duibiao.report.Level;
import org.duibiao.report.Listed;
import org.duibiao.report.Part;
import org.duibiao.report.Region;
import org.duibiao.report.ReportKind;
import org.duibiao.search.Excerpt;
import org.duibiao.search.Filter;
import org.duibiao.search.Findings;
import org.duibiao.search.Frequency;
import org.duibiao.search.Hits;
import org.duibiao.search.Query;
import org.duibiao.search.QueryException;
import org.duibiao.search.QueryParser;
import org.duibiao.task.Progress;
import org.duibiao.text.AsRead;
import org.duibiao.text.Span;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code search}: where words stand in all reports, with their sentences. */
@Command(
        name = "search",
        description = {
            "Find words in all reports, with the sentence they stand in.",
            "Words are found as they stand; a space or AND asks for both, OR for one, NOT takes away,",
            "NEAR/20 asks for both at most 20 characters apart; \"…\" keeps spaces, /…/ is a regular expression,",
            "? is any character, * anything up to the end of the sentence."
        })
final class SearchCommand implements Callable<Integer> {
    private static final Pattern YEARS = Pattern.compile("(\\d{4})?(?:(-)(\\d{4})?)?");

    /** What hits are counted by. */
    private enum By {
        YEAR,
        DISTRICT
    }

    private final Terminal terminal;
    private final Clock clock;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private LibraryOption library = new LibraryOption();

    @Option(names = "--json", description = "one JSON object a hit")
    private boolean json;

    @Option(
            names = "--count",
            description = "only how often, in reports, of those looked through, per 10,000 characters")
    private boolean count;

    @Option(
            names = "--by",
            paramLabel = "WHAT",
            description = "with --count, how often in each: ${COMPLETION-CANDIDATES}")
    private By by = By.YEAR;

    @Option(names = "--first", description = "only who said it first and last")
    private boolean first;

    @Mixin
    private DistrictOption districts = new DistrictOption();

    @Option(names = "--year", paramLabel = "2021|2018-2023", description = "only in reports of these years")
    private String years = "";

    @Option(names = "--level", paramLabel = "LEVEL", description = "only these levels: ${COMPLETION-CANDIDATES}")
    private @Nullable Set<Level> levels;

    @Option(names = "--kind", paramLabel = "KIND", description = "only these kinds: ${COMPLETION-CANDIDATES}")
    private @Nullable Set<ReportKind> kinds;

    @Option(names = "--part", paramLabel = "PART", description = "only in these parts: ${COMPLETION-CANDIDATES}")
    private @Nullable Set<Part> parts;

    @Option(names = "--within", paramLabel = "WHAT", description = "only in: ${COMPLETION-CANDIDATES}")
    private Filter.Within within = Filter.Within.ALL;

    @Option(
            names = "--code",
            paramLabel = "NAME",
            description = "only inside passages that carry this code or one below it; may be repeated")
    private List<String> codes = List.of();

    @Option(
            names = "--out",
            paramLabel = "F.jsonl|F.csv|F.xlsx",
            description = "write the hits to this file, one a line; without it they are printed")
    private @Nullable Path out;

    @Parameters(arity = "1", paramLabel = "QUERY", description = "what to find")
    private String typed = "";

    SearchCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        Output.check(spec, Optional.ofNullable(out), EnumSet.allOf(Format.class));
        try {
            Query query = QueryParser.parse(typed);
            Filter filter = inYears(Filter.ALL.only(within))
                    .atLevels(Optional.ofNullable(levels).orElse(Set.of()))
                    .ofKinds(Optional.ofNullable(kinds).orElse(Set.of()))
                    .inParts(Optional.ofNullable(parts).orElse(Set.of()));
            return search(query, filter);
        } catch (QueryException e) {
            terminal.problem(e.say(terminal.language()));
            return Status.WRONG_USE;
        }
    }

    private int search(Query query, Filter filter) throws IOException, QueryException, LibraryOption.NotOpened {
        try (Library open = library.open(clock)) {
            Optional<Filter> narrowed = inDistricts(filter, open);
            if (narrowed.isEmpty()) {
                return Status.SOME_FAILED;
            }
            Optional<Filter> coded = inCodes(narrowed.get(), open.codebook());
            if (coded.isEmpty()) {
                return Status.SOME_FAILED;
            }
            Findings findings = open.search(query, coded.get(), Progress.SILENT);
            open.unusableIndex().ifPresent(folder -> terminal.problem(terminal.words("search.index-for-now", folder)));
            if (count && by == By.YEAR) {
                findings.years().forEach(year -> show(String.valueOf(year.of()), year));
                return Status.DONE;
            }
            if (count) {
                findings.districts().forEach(district -> show(district.of().fullName(), district));
                return Status.DONE;
            }
            if (first) {
                show("first", findings.first(), open);
                show("last", findings.last(), open);
                return Status.DONE;
            }
            List<Entry> entries = new ArrayList<>();
            for (Hits hits : findings.reports()) {
                for (Excerpt excerpt : out == null ? open.excerpts(hits, Integer.MAX_VALUE) : open.sentences(hits)) {
                    if (out == null) {
                        show(excerpt);
                    } else {
                        excerpt.hits().forEach(hit -> entries.add(entry(excerpt, hit)));
                    }
                }
            }
            if (out != null) {
                ExchangeFile.write(out, Entries.HIT_COLUMNS, entries);
            }
        }
        return Status.DONE;
    }

    private Optional<Filter> inCodes(Filter filter, Codebook book) {
        Set<UUID> ids = new HashSet<>();
        for (String name : codes) {
            Optional<Code> code = book.named(name);
            if (code.isEmpty()) {
                terminal.problem(terminal.words("code.unknown", name));
                return Optional.empty();
            }
            ids.add(code.get().id().value());
        }
        return Optional.of(filter.coded(ids));
    }

    private static Entry entry(Excerpt excerpt, Span hit) {
        String sentence = excerpt.sentence().quote();
        return Entries.ofHit(excerpt.report(), hit, excerpt.here(hit).in(sentence), sentence);
    }

    /** Each district with all below it. */
    private Optional<Filter> inDistricts(Filter filter, Library open) throws LibraryException {
        Optional<Districts> chosen = districts.chosenWithBelow(open, terminal);
        if (chosen.isEmpty() || chosen.get().names().isEmpty()) {
            return chosen.map(all -> filter);
        }
        List<Region> regions = open.reports().stream()
                .map(report -> report.header().region())
                .filter(chosen.get()::includeBelow)
                .distinct()
                .toList();
        return Optional.of(filter.inDistricts(regions));
    }

    private Filter inYears(Filter filter) {
        Matcher matcher = YEARS.matcher(years.strip());
        if (!matcher.matches()) {
            throw new ParameterException(spec.commandLine(), terminal.words("search.years", years));
        }
        Optional<Integer> first = Optional.ofNullable(matcher.group(1)).map(Integer::valueOf);
        Optional<Integer> last = Optional.ofNullable(matcher.group(3)).map(Integer::valueOf);
        return filter.inYears(first, matcher.group(2) == null ? first : last);
    }

    private void show(String of, Frequency<?> frequency) {
        terminal.say(String.format(
                Locale.ROOT,
                "%s\t%d\t%d/%d\t%s",
                of,
                frequency.hits(),
                frequency.reports(),
                frequency.searched(),
                frequency.perTenThousand()));
    }

    private void show(String which, Optional<Hits> said, Library open) throws IOException {
        if (said.isPresent()) {
            Header header = said.get().report().header();
            String when = header.date()
                    .map(Object::toString)
                    .or(() -> header.year().map(String::valueOf))
                    .orElse("");
            for (Excerpt excerpt : open.excerpts(said.get(), 1)) {
                terminal.say(String.join(
                        "\t",
                        which,
                        when,
                        header.region().fullName(),
                        excerpt.report().name(),
                        AsRead.onOneLine(excerpt.sentence().quote())));
            }
        }
    }

    private void show(Excerpt excerpt) throws IOException {
        String sentence = excerpt.sentence().quote();
        for (Span hit : excerpt.hits()) {
            if (json) {
                JsonLines.write(terminal.out(), List.of(entry(excerpt, hit)));
            } else {
                Listed report = excerpt.report();
                terminal.say(report.header().region().fullName() + "\t" + report.name() + "\t" + hit.start() + "\t"
                        + AsRead.onOneLine(sentence));
            }
        }
    }
}
