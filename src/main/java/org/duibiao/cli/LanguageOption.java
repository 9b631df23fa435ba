package org.duibiao.cli;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --language zh|en}, for commands whose tables hold sentences of the program. */
final class LanguageOption {

    @Option(names = "--language", paramLabel = "zh|en", description = "of the sentences in the table")
    private @Nullable Language language;

    /** The language asked for, else the terminal's. */
    Locale spoken(Terminal terminal) {
        return Optional.ofNullable(language).map(Language::locale).orElse(terminal.language());
    }
}
