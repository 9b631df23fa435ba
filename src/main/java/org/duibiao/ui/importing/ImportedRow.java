package org.duibiao.ui.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.duibiao.library.FileOutcome;
import org.duibiao.library.ImportResult;
import org.duibiao.library.LikelyVersion;
import org.duibiao.report.Listed;

/**
 * A line of the list of what became of the files: one a report, or one for a file that failed.
 *
 * @param file where it came from
 * @param fileName what it is called in the list
 * @param state what became of it
 * @param report the report, unless the file failed
 * @param version the report that was there and that this one is nearly, if there is one
 * @param failure why the file failed, and what to do
 */
record ImportedRow(
        Path file,
        String fileName,
        State state,
        Optional<Listed> report,
        Optional<LikelyVersion> version,
        Optional<FileOutcome.Said> failure) {
    /** What became of a file. */
    enum State {
        BROUGHT_IN,
        ALREADY_THERE,
        FAILED;

        String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The failed first: they need someone. */
    static List<ImportedRow> of(ImportResult result) {
        List<ImportedRow> rows = new ArrayList<>();
        FileNames names =
                new FileNames(result.files().stream().map(FileOutcome::file).toList());
        result.failed()
                .forEach(failed -> rows.add(new ImportedRow(
                        failed.file(),
                        names.of(failed.file()),
                        State.FAILED,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(failed.said()))));
        result.broughtIn()
                .forEach(in -> rows(in.file(), names, State.BROUGHT_IN, in.reports(), result.versions())
                        .forEach(rows::add));
        result.alreadyThere()
                .forEach(in -> rows(in.file(), names, State.ALREADY_THERE, in.reports(), List.of())
                        .forEach(rows::add));
        return List.copyOf(rows);
    }

    private static Stream<ImportedRow> rows(
            Path file, FileNames names, State state, List<Listed> reports, List<LikelyVersion> versions) {
        return reports.isEmpty()
                ? Stream.of(new ImportedRow(
                        file, names.of(file), state, Optional.empty(), Optional.empty(), Optional.empty()))
                : reports.stream()
                        .map(report -> new ImportedRow(
                                file,
                                names.of(file),
                                state,
                                Optional.of(report),
                                versions.stream()
                                        .filter(version -> version.newer().id().equals(report.id()))
                                        .max(Comparator.comparingInt(LikelyVersion::likeness)),
                                Optional.empty()));
    }

    /** Whether a person should look at it. */
    boolean wantsLook() {
        return state == State.FAILED
                || version.isPresent()
                || report.filter(listed -> !listed.header().warnings().isEmpty())
                        .isPresent();
    }
}
