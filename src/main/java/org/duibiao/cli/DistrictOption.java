package org.duibiao.cli;

import java.util.List;
import java.util.Optional;
import org.duibiao.library.Library;
import org.duibiao.library.LibraryException;
import picocli.CommandLine.Option;

/** {@code --district NAME}, for commands whose table can be of some districts only. */
final class DistrictOption {

    @Option(
            names = "--district",
            paramLabel = "NAME",
            description = "only these districts, by name (云浮市) or full name (广东省云浮市); may be repeated")
    private List<String> names = List.of();

    /** The districts asked for; empty, with word of it on the terminal, if the library has no report of one of them. */
    Optional<Districts> chosen(Library library, Terminal terminal) throws LibraryException {
        Districts districts = Districts.named(names);
        return known(districts, districts.unknownAmong(library.reports()), terminal);
    }

    /** The same where a district stands for those below it too, and needs no report of its own. */
    Optional<Districts> chosenWithBelow(Library library, Terminal terminal) throws LibraryException {
        Districts districts = Districts.named(names);
        return known(districts, districts.unknownAbove(library.reports()), terminal);
    }

    private static Optional<Districts> known(Districts districts, Optional<String> unknown, Terminal terminal) {
        unknown.ifPresent(name -> terminal.problem(terminal.words("district.unknown", name)));
        return unknown.isPresent() ? Optional.empty() : Optional.of(districts);
    }
}
