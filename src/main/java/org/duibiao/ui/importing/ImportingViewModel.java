package org.duibiao.ui.importing;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.duibiao.library.ImportPlan;
import org.duibiao.library.ImportResult;
import org.duibiao.library.Library;
import org.duibiao.library.LikelyVersion;
import org.duibiao.library.PastedText;
import org.duibiao.report.Header;
import org.duibiao.report.Listed;
import org.duibiao.report.ReportId;
import org.duibiao.task.Job;
import org.duibiao.task.JobRunner;
import org.duibiao.ui.kit.Notices;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.session.Session;

/** Brings files, folders and pasted text in and keeps what became of them. */
public final class ImportingViewModel {
    private final Session session;
    private final JobRunner jobs;
    private final Notices notices;
    private final Words words;
    private final Set<ReportId> removed = new HashSet<>();
    private final Phrases phrases;
    private final ReadOnlyObjectWrapper<Optional<ImportResult>> result = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Runnable showResult = () -> {};

    public ImportingViewModel(Session session, JobRunner jobs, Notices notices, Words words) {
        this.session = session;
        this.jobs = jobs;
        this.notices = notices;
        this.words = words;
        this.phrases = words.of(ImportingViewModel.class);
        session.libraryProperty().addListener((property, before, now) -> result.set(Optional.empty()));
    }

    /** Says how the list of what became of the files is opened. */
    void onShowResult(Runnable action) {
        showResult = action;
    }

    /** Says what to do when reports are listed anew. */
    void onChange(Runnable action) {
        session.reports().addListener((javafx.beans.InvalidationListener) change -> action.run());
    }

    /** What became of the files brought in last, empty before the first. */
    public ReadOnlyObjectProperty<Optional<ImportResult>> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /** Brings files in, and folders in depth. */
    public void bringIn(List<Path> filesAndFolders) {
        if (!filesAndFolders.isEmpty()) {
            start(library -> progress -> library.bringIn(filesAndFolders, progress));
        }
    }

    /** Brings in what a person wants of files they have looked at. */
    void bringIn(ImportPlan plan) {
        if (!plan.files().isEmpty()) {
            start(library -> progress -> library.bringIn(plan, progress));
        }
    }

    /** Brings in what a person wants of pasted text they have looked at. */
    void bringIn(PastedText pasted, ImportPlan plan) {
        if (!plan.files().isEmpty()) {
            start(library -> progress -> library.bringIn(pasted, plan, progress));
        }
    }

    /** Brings in text as a report of the name given. */
    public void bringInText(String name, String text) {
        start(library -> progress -> library.bringInText(name, text, progress));
    }

    private void start(java.util.function.Function<Library, Job<ImportResult>> job) {
        Optional<Library> library = session.library();
        if (library.isEmpty()) {
            notices.say(phrases.text("no-library"));
            return;
        }
        jobs.start(phrases.text("job"), job.apply(library.get()), this::done, problem -> {
            session.reportsChanged();
            notices.failed(phrases.text("failed"), problem);
        });
    }

    private void done(ImportResult now) {
        session.reportsChanged();
        if (now.files().isEmpty()) {
            notices.say(phrases.text(now.stopped() ? "summary.stopped" : "summary.nothing"));
            return;
        }
        result.set(Optional.of(now));
        if (now.failed().isEmpty() && now.versions().isEmpty()) {
            notices.say(summary(now), phrases.text("show"), showResult);
        } else {
            showResult.run();
        }
    }

    /** How many went in, were there, failed. */
    String summary(ImportResult of) {
        long reports =
                of.broughtIn().stream().mapToLong(file -> file.reports().size()).sum();
        long there = of.alreadyThere().size();
        long failed = of.failed().size();
        long versions = of.versions().stream()
                .map(version -> version.newer().id())
                .distinct()
                .count();
        return Stream.of(
                        phrases.text("summary.brought-in", reports),
                        there > 0 ? phrases.text("summary.already-there", there) : "",
                        failed > 0 ? phrases.text("summary.failed", failed) : "",
                        versions > 0 ? phrases.text("summary.versions", versions) : "",
                        of.stopped() ? phrases.text("summary.stopped") : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** Whether a row is nearly a report that was there and both still are. */
    boolean canBeVersion(ImportedRow row) {
        return row.version()
                .filter(version -> session.listed(version.newer().id()).isPresent()
                        && session.listed(version.known().id()).isPresent())
                .isPresent();
    }

    /** Makes the reports of rows the new versions of those they are nearly. */
    void makeVersions(List<ImportedRow> rows) {
        List<LikelyVersion> versions = rows.stream()
                .filter(this::canBeVersion)
                .flatMap(row -> row.version().stream())
                .toList();
        Optional<Library> library = session.library();
        if (library.isEmpty() || versions.isEmpty()) {
            return;
        }
        jobs.start(
                phrases.text("version.job"),
                progress -> {
                    int orphans = 0;
                    int done = 0;
                    for (LikelyVersion version : versions) {
                        if (!progress.stopped()) {
                            progress.at(done++, versions.size(), version.newer().name());
                            orphans += library.get()
                                    .makeVersion(
                                            version.newer().id(),
                                            version.known().id())
                                    .orphans();
                        }
                    }
                    return List.of(done, orphans);
                },
                counts -> {
                    session.textsChanged();
                    notices.say(phrases.text(
                            counts.get(1) > 0 ? "version.done-orphans" : "version.done", counts.get(0), counts.get(1)));
                },
                problem -> {
                    session.textsChanged();
                    notices.failed(phrases.text("version.failed"), problem);
                });
    }

    /** Takes the reports of rows out of the library again, so that those they are nearly count alone. */
    void removeNewer(List<ImportedRow> rows) {
        List<ReportId> newer = rows.stream()
                .filter(this::canBeVersion)
                .flatMap(row -> row.version().stream())
                .map(version -> version.newer().id())
                .toList();
        Optional<Library> library = session.library();
        if (library.isEmpty()
                || newer.isEmpty()
                || !notices.confirmed(
                        phrases.text("version.remove"),
                        phrases.text("version.remove-sure", newer.size()),
                        phrases.text("version.remove-do"))) {
            return;
        }
        jobs.start(
                phrases.text("version.remove"),
                progress -> {
                    for (ReportId id : newer) {
                        library.get().remove(id);
                    }
                    return newer.size();
                },
                done -> {
                    removed.addAll(newer);
                    session.textsChanged();
                    notices.say(phrases.text("version.removed", done));
                },
                problem -> {
                    session.textsChanged();
                    notices.failed(phrases.text("version.remove-failed"), problem);
                });
    }

    void open(ImportedRow row) {
        now(row).ifPresent(report -> session.open(report.id()));
    }

    /** The report of a row as the library lists it now, after corrections. */
    Optional<Listed> now(ImportedRow row) {
        return row.report()
                .map(report -> session.listed(report.id())
                        .or(() -> row.version()
                                .flatMap(version ->
                                        session.listed(version.known().id())))
                        .orElse(report));
    }

    String state(ImportedRow row) {
        if (row.version().isEmpty()) {
            return phrases.text("state." + row.state().id());
        }
        if (row.version()
                .filter(version -> removed.contains(version.newer().id()))
                .isPresent()) {
            return phrases.text("state.removed");
        }
        boolean made = row.version()
                .filter(version -> session.listed(version.newer().id()).isEmpty()
                        && session.listed(version.known().id()).isPresent())
                .isPresent();
        return phrases.text(made ? "state.versioned" : "state.version");
    }

    String district(ImportedRow row) {
        return now(row).map(
                        report -> String.join(" › ", report.header().region().path()))
                .filter(path -> !path.isEmpty())
                .orElseGet(() -> row.report().isPresent() ? phrases.text("unknown.district") : "");
    }

    String kind(ImportedRow row) {
        return now(row).map(
                        report -> phrases.text("kind." + report.header().kind().id()))
                .orElse("");
    }

    String year(ImportedRow row) {
        return now(row).map(Listed::header)
                .flatMap(Header::year)
                .map(String::valueOf)
                .orElse("");
    }

    /** The years looked back on and aimed at. */
    String years(ImportedRow row) {
        return now(row).map(Listed::header)
                .map(header -> Stream.of(header.reviewYear(), header.goalYear())
                        .map(one -> one.map(String::valueOf).orElse("–"))
                        .collect(Collectors.joining(" → ")))
                .orElse("");
    }

    /** How much was found: sections, paragraphs, statements. */
    String counts(ImportedRow row) {
        return now(row).map(Listed::counts)
                .map(counts -> phrases.text("counts", counts.sections(), counts.paragraphs(), counts.statements()))
                .orElse("");
    }

    /** Why it failed and what to do, or what to check. */
    String remark(ImportedRow row) {
        return row.failure()
                .map(said -> said.in(words.language().locale()))
                .orElseGet(() -> Stream.of(versionOf(row), warnings(row))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(phrases.text("warning-separator"))));
    }

    private String versionOf(ImportedRow row) {
        return row.version()
                .map(version -> phrases.text(
                        canBeVersion(row) ? "version.of" : "version.settled",
                        version.known().shortName() + " (" + version.known().name() + ")",
                        version.likeness()))
                .orElse("");
    }

    private String warnings(ImportedRow row) {
        return warnings(now(row).map(Listed::header));
    }

    /** What to check in a report. */
    String warnings(Optional<Header> of) {
        return of.map(header -> header.warnings().stream()
                        .map(warning -> phrases.text("warning." + warning.kind().name(), warning.detail()))
                        .map(String::strip)
                        .collect(Collectors.joining(phrases.text("warning-separator"))))
                .orElse("");
    }

    /** All rows as a table for the clipboard: a line a row, cells set apart by tabs. */
    String table(List<ImportedRow> rows) {
        return rows.stream()
                .map(row -> Stream.of(
                                state(row),
                                row.file().toString(),
                                district(row),
                                kind(row),
                                year(row),
                                years(row),
                                counts(row),
                                remark(row))
                        .map(cell -> cell.replaceAll("[\\t\\n]+", " "))
                        .collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
    }
}
