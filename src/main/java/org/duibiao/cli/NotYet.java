package org.duibiao.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Commands whose names are settled and whose work is not there. */
@Command(description = "Not there yet.", hidden = true)
final class NotYet implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    NotYet(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        terminal.problem(terminal.words("not-yet", spec.name()));
        return Status.WRONG_USE;
    }
}
