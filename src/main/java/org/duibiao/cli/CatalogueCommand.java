package org.duibiao.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.duibiao.exchange.ExchangeFile;
import org.duibiao.indicator.Catalogue;
import org.duibiao.indicator.CatalogueFile;
import org.duibiao.indicator.Indicator;
import org.duibiao.library.CataloguePreview;
import org.duibiao.library.Library;
import org.duibiao.library.RereadResult;
import org.duibiao.task.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code catalogue}: the indicators of a library out to a file and in from one, with a look at what that would find. */
@Command(
        name = "catalogue",
        description = {
            "Write the indicators made by analysts as lines of six columns: id, Chinese name, English name, unit,",
            "up or down, other names split by |. With --in, put those of a file in and read the stored texts by them."
        })
final class CatalogueCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Clock clock;

    @Mixin
    private LibraryOption library = new LibraryOption();

    @Option(names = "--out", paramLabel = "F.tsv", description = "write to this file; without it to the terminal")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--all", description = "write all indicators, those that come with the program as well")
    private boolean all;

    @Option(
            names = "--in",
            paramLabel = "F.tsv",
            description = "put the indicators of this file in; if a line is not right, nothing is changed")
    private Optional<Path> in = Optional.empty();

    @Option(names = "--look", description = "with --in: say what it would find, and change nothing")
    private boolean look;

    CatalogueCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        try (Library open = library.open(clock)) {
            if (in.isPresent()) {
                return put(open, in.get());
            }
            byte[] lines = CatalogueFile.write(all ? open.catalogue().indicators() : open.ownIndicators())
                    .getBytes(StandardCharsets.UTF_8);
            if (out.isPresent()) {
                ExchangeFile.write(out.get(), file -> file.write(lines));
            } else {
                terminal.out().write(lines);
                terminal.out().flush();
            }
            return Status.DONE;
        }
    }

    private int put(Library open, Path file) throws IOException, Refused {
        if (Files.isDirectory(file)) {
            throw new Refused(Status.SOME_FAILED, terminal.words("file.folder-for-a-file", file));
        }
        CatalogueFile read;
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            read = CatalogueFile.read(lines);
        } catch (CharacterCodingException e) {
            throw new Refused(Status.SOME_FAILED, terminal.words("file.no-text", file));
        }
        for (CatalogueFile.Fault fault : read.faults()) {
            terminal.problem(terminal.words(
                    "catalogue.line",
                    file.getFileName(),
                    fault.line(),
                    terminal.words("catalogue.fault." + fault.kind().id(), fault.words())));
        }
        if (!read.faults().isEmpty()) {
            return Status.SOME_FAILED;
        }
        Map<String, Indicator> own = new LinkedHashMap<>();
        open.ownIndicators().forEach(one -> own.put(one.id(), one));
        Catalogue.bundled().differing(read.indicators()).forEach(one -> own.put(one.id(), one));
        List<Indicator> now = List.copyOf(own.values());
        CataloguePreview preview = open.preview(now, Progress.SILENT);
        terminal.say(terminal.words(
                "catalogue.finds",
                preview.coming(),
                preview.going(),
                preview.affected().size(),
                preview.reports()));
        if (!look) {
            open.backupDaily();
            open.extendCatalogue(now);
            RereadResult result = open.restate(preview.affected(), Progress.SILENT);
            terminal.say(terminal.words("catalogue.done", result.changed().size(), result.doubtful()));
        }
        return Status.DONE;
    }
}
