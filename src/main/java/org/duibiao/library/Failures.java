package org.duibiao.library;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.duibiao.reading.ReadingException;
import org.duibiao.store.StoreException;

/** Why files do not go in, as the user is told. */
final class Failures {

    private Failures() {}

    static FileOutcome.Failed ofFile(Path file, ReadingException e) {
        return new FileOutcome.Failed(
                file,
                e.reason().name().toLowerCase(Locale.ROOT),
                language ->
                        Sentences.say(language, "import.unreadable", List.of(e.said(language), e.advice(language))));
    }

    /** A folder, or something in it, that cannot be looked into. */
    static FileOutcome.Failed ofFolder(Path path, IOException e) {
        return e instanceof AccessDeniedException
                ? new FileOutcome.Failed(
                        path, "no_permission", language -> Sentences.say(language, "import.folder-closed", List.of()))
                : new FileOutcome.Failed(
                        path,
                        "unreadable",
                        language -> Sentences.say(
                                language, "import.folder-unreadable", List.of(String.valueOf(e.getMessage()))));
    }

    /** A file that is not the one any more that was looked at. */
    static FileOutcome.Failed ofChange(Path file) {
        return new FileOutcome.Failed(
                file, "changed", language -> Sentences.say(language, "import.changed", List.of()));
    }

    static FileOutcome.Failed ofStoring(Path file, StoreException e) {
        return new FileOutcome.Failed(
                file, "not_stored", language -> LibraryException.of(e).say(language));
    }

    /** A fault of the program; the log says more. */
    static FileOutcome.Failed ofProgram(Path file, Throwable e) {
        String what = e.getClass().getSimpleName();
        return new FileOutcome.Failed(
                file, "program_error", language -> Sentences.say(language, "import.program-error", List.of(what)));
    }
}
