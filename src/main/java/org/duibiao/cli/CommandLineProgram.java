package org.duibiao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.duibiao.exchange.ExchangeException;
import org.duibiao.library.LibraryException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** All commands; with none, the window. Each problem is one line on the error stream; {@link #run} gives the exit status. */
public final class CommandLineProgram {

    private static final Logger LOG = LoggerFactory.getLogger(CommandLineProgram.class);

    private final Terminal terminal;
    private final CommandLine commands;

    @Command(
            name = "duibiao",
            mixinStandardHelpOptions = true,
            version = "Duibiao 0.1.0",
            description = "What district governments said they would do, beside what they say they did.",
            footer = {
                "",
                "With no argument, or only --library, the window opens.",
                "Exit status: 0 done; 1 some inputs failed; 2 wrong use; 3 the library cannot be opened."
            })
    private static final class Top implements Callable<Integer> {
        private final WindowCall window;

        @Option(names = "--library", paramLabel = "FILE", description = "open the window on this library file")
        private Optional<Path> library = Optional.empty();

        private Top(WindowCall window) {
            this.window = window;
        }

        @Override
        public Integer call() {
            return window.open(library);
        }
    }

    /** @param window what a command that opens the window uses */
    public CommandLineProgram(Terminal terminal, Clock clock, Window window) {
        this.terminal = terminal;
        this.commands = new CommandLine(new Top(new WindowCall(terminal, window)));
        commands.addSubcommand("import", new ImportCommand(terminal, clock));
        commands.addSubcommand("list", new ListCommand(terminal, clock));
        commands.addSubcommand("statements", new StatementsCommand(terminal, clock));
        commands.addSubcommand("ledger", new LedgerCommand(terminal, clock));
        commands.addSubcommand("doubts", new DoubtsCommand(terminal, clock));
        commands.addSubcommand("charts", new ChartsCommand(terminal, clock));
        commands.addSubcommand("annotations", new AnnotationsCommand(terminal, clock));
        commands.addSubcommand("import-annotations", new ImportAnnotationsCommand(terminal, clock));
        commands.addSubcommand("codes", new CodesCommand(terminal, clock));
        commands.addSubcommand("agreement", new AgreementCommand(terminal, clock));
        commands.addSubcommand("words", new WordsCommand(terminal, clock));
        commands.addSubcommand("samples", new SamplesCommand(terminal, clock, window));
        commands.addSubcommand("search", new SearchCommand(terminal, clock));
        commands.addSubcommand("catalogue", new CatalogueCommand(terminal, clock));
        commands.addSubcommand("reread", new RereadCommand(terminal, clock));
        commands.addSubcommand("backup", new BackupCommand(terminal, clock));
        commands.addSubcommand("bench", new BenchCommand(terminal, clock));
        commands.addSubcommand("restore", new RestoreCommand(terminal, clock));
        commands.getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().mixinStandardHelpOptions(true));
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        commands.setOut(terminal.outWriter());
        commands.setErr(terminal.errWriter());
        commands.setParameterExceptionHandler(this::wrongUse);
        commands.setExecutionExceptionHandler(this::failed);
    }

    /** Does what the arguments say, on the calling thread. */
    public int run(String... arguments) {
        int status = commands.execute(arguments);
        terminal.out().flush();
        terminal.err().flush();
        return status;
    }

    private int wrongUse(ParameterException e, String[] arguments) {
        String name = e.getCommandLine().getCommandSpec().qualifiedName();
        terminal.problem(terminal.words("wrong-use", wrong(e, arguments), name));
        return Status.WRONG_USE;
    }

    private String wrong(ParameterException e, String[] arguments) {
        if (e instanceof UnmatchedArgumentException unmatched
                && e.getCommandLine() == commands
                && arguments.length > 0
                && !arguments[0].startsWith("-")) {
            return unmatched.getSuggestions().stream()
                    .findFirst()
                    .map(nearest -> terminal.words("command.unknown-near", arguments[0], nearest))
                    .orElseGet(() -> terminal.words("command.unknown", arguments[0]));
        }
        // a list is words to a reader, without Java's brackets
        return String.valueOf(e.getMessage()).replaceAll("\\[([^\\[\\]]*)\\]", "$1");
    }

    private int failed(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
        LOG.debug("{} failed", command.getCommandName(), e);
        if (e instanceof LibraryOption.NotOpened closed) {
            terminal.problem(closed.why().say(terminal.language()));
            return Status.NO_LIBRARY;
        }
        if (e instanceof LibraryException refused) {
            terminal.problem(refused.say(terminal.language()));
            return refused.reason() == LibraryException.Reason.IN_USE ? Status.NO_LIBRARY : Status.SOME_FAILED;
        }
        if (e instanceof Refused refused) {
            terminal.problem(String.valueOf(refused.getMessage()));
            return refused.status();
        }
        if (e instanceof ExchangeException unreadable) {
            terminal.problem(unreadable.say(terminal.language()));
            return Status.SOME_FAILED;
        }
        if (e instanceof IOException file) {
            terminal.problem(FileProblem.say(file, terminal));
            return Status.SOME_FAILED;
        }
        LOG.error("{} failed", command.getCommandName(), e);
        terminal.problem(terminal.words("program-failed", e.toString()));
        return Status.SOME_FAILED;
    }
}
