package org.duibiao.ui.importing;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.duibiao.library.FileOutcome;
import org.duibiao.library.ImportPlan;
import org.duibiao.library.ImportPlan.PlannedFile;
import org.duibiao.library.ImportPlan.Wanted;
import org.duibiao.library.ImportPreview;
import org.duibiao.library.Library;
import org.duibiao.library.LookedAt;
import org.duibiao.library.PastedText;
import org.duibiao.library.Understood;
import org.duibiao.report.Header;
import org.duibiao.report.Level;
import org.duibiao.report.Listed;
import org.duibiao.task.Job;
import org.duibiao.task.JobRunner;
import org.duibiao.task.LatestJob;
import org.duibiao.ui.kit.Memory;
import org.duibiao.ui.kit.Notices;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.session.Session;

/**
 * Shows what was understood of files before any of it is stored, lets it be put right for one or many, and brings in what
 * is wanted. A person who wants none of that turns {@link #showFirstProperty} off. FX thread only.
 */
public final class PreviewViewModel {
    private static final String SHOW_FIRST = "import.show-first";

    private final Session session;
    private final JobRunner jobs;
    private final Notices notices;
    private final Words words;
    private final Phrases phrases;
    private final ImportingViewModel importing;
    private final ObservableList<PreviewRow> rows = FXCollections.observableArrayList();
    private final BooleanProperty showFirst;
    private final ReadOnlyIntegerWrapper wanted = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper undoPossible = new ReadOnlyBooleanWrapper();
    private final Deque<Map<PreviewRow, Optional<Header>>> before = new ArrayDeque<>();
    private final LatestJob counting;
    private Runnable show = () -> {};
    private Optional<PastedText> pasted = Optional.empty();

    public PreviewViewModel(
            Session session,
            JobRunner jobs,
            Notices notices,
            Words words,
            ImportingViewModel importing,
            Memory memory) {
        this.session = session;
        this.jobs = jobs;
        this.notices = notices;
        this.words = words;
        this.phrases = words.of(PreviewViewModel.class);
        this.importing = importing;
        this.counting = new LatestJob(jobs);
        showFirst = new SimpleBooleanProperty(
                memory.get(SHOW_FIRST).map(Boolean::valueOf).orElse(true));
        showFirst.addListener((property, was, now) -> memory.put(SHOW_FIRST, now.toString()));
        session.libraryProperty().addListener((property, was, now) -> forget());
    }

    /** Says how the list is opened. */
    void onShow(Runnable action) {
        show = action;
    }

    /** Whether files are shown before they are brought in; remembered. */
    public BooleanProperty showFirstProperty() {
        return showFirst;
    }

    ObservableList<PreviewRow> rows() {
        return rows;
    }

    /** How many reports go in. */
    ReadOnlyIntegerProperty wantedProperty() {
        return wanted.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty undoPossibleProperty() {
        return undoPossible.getReadOnlyProperty();
    }

    /** Looks at files, and folders in depth, and shows what was understood; or brings them in at once, as is set. */
    public void take(List<Path> filesAndFolders) {
        Optional<Library> library = session.library();
        if (filesAndFolders.isEmpty()) {
            return;
        }
        if (!showFirst.get() || library.isEmpty()) {
            importing.bringIn(filesAndFolders);
            return;
        }
        look(progress -> library.get().lookAt(filesAndFolders, progress), Optional.empty());
    }

    /** Looks at text that was pasted, as at files. */
    void take(PastedText text) {
        Optional<Library> library = session.library();
        if (!showFirst.get() || library.isEmpty()) {
            importing.bringInText(text.name(), text.text());
            return;
        }
        look(progress -> library.get().lookAt(text, progress), Optional.of(text));
    }

    private void look(Job<ImportPreview> job, Optional<PastedText> text) {
        jobs.start(
                phrases.text("preview.job"),
                job,
                preview -> looked(preview, text),
                problem -> notices.failed(phrases.text("failed"), problem));
    }

    private void looked(ImportPreview preview, Optional<PastedText> text) {
        if (preview.stopped()) {
            notices.say(phrases.text("preview.stopped"));
            return;
        }
        if (preview.files().isEmpty()) {
            notices.say(phrases.text("summary.nothing"));
            return;
        }
        forget();
        pasted = text;
        List<PreviewRow> looked = PreviewRow.of(preview);
        looked.forEach(row -> row.wantedProperty().addListener((property, was, now) -> count()));
        rows.setAll(looked);
        count();
        show.run();
    }

    /** Counts what a report would give that was one of so many that nobody has counted it. */
    void lookCloser(PreviewRow row) {
        Optional<Library> library = session.library();
        if (library.isPresent()
                && row.report().isPresent()
                && row.statedProperty().get().isEmpty()) {
            counting.start(
                    phrases.text("preview.counting"),
                    progress -> library.get().lookAt(List.of(row.file()), progress),
                    this::counted,
                    problem -> notices.failed(phrases.text("failed"), problem));
        }
    }

    private void counted(ImportPreview closer) {
        for (PreviewRow seen : PreviewRow.of(closer)) {
            rows.stream()
                    .filter(row -> row.isOf(seen))
                    .forEach(row ->
                            row.statedProperty().set(seen.statedProperty().get()));
        }
    }

    private void forget() {
        counting.forget();
        rows.clear();
        before.clear();
        pasted = Optional.empty();
        undoPossible.set(false);
        count();
    }

    private void count() {
        wanted.set((int) rows.stream().filter(row -> row.wantedProperty().get()).count());
    }

    // ---- putting right ---------------------------------------------------------------------------------------------

    /** Asks for the right headers of some rows, and puts them in. */
    void putRight(List<PreviewRow> some, HeaderQuestion question) {
        List<PreviewRow> reports =
                some.stream().filter(row -> row.report().isPresent()).toList();
        if (!reports.isEmpty()) {
            List<Header> headers = reports.stream()
                    .flatMap(row -> row.headerProperty().get().stream())
                    .toList();
            question.asked(reports.get(0).fileName(), headers).ifPresent(right -> put(reports, right));
        }
    }

    private void put(List<PreviewRow> reports, List<Header> right) {
        Map<PreviewRow, Optional<Header>> were = new LinkedHashMap<>();
        for (int i = 0; i < reports.size(); i++) {
            Optional<Header> now = Optional.of(right.get(i));
            if (!reports.get(i).headerProperty().get().equals(now)) {
                were.put(reports.get(i), reports.get(i).headerProperty().get());
                reports.get(i).headerProperty().set(now);
            }
        }
        if (!were.isEmpty()) {
            before.push(were);
            undoPossible.set(true);
        }
    }

    /** Takes the last putting right back. */
    void undo() {
        if (!before.isEmpty()) {
            before.pop().forEach((row, header) -> row.headerProperty().set(header));
            undoPossible.set(!before.isEmpty());
        }
    }

    /** Leaves rows out, or takes them in again when all of them were left out. */
    void leaveOutOrTakeIn(List<PreviewRow> some) {
        List<PreviewRow> reports =
                some.stream().filter(row -> row.report().isPresent()).toList();
        boolean takeIn = reports.stream().noneMatch(row -> row.wantedProperty().get());
        reports.forEach(row -> row.wantedProperty().set(takeIn));
    }

    /** Whether a row is nearly the same as a report of the library. */
    static boolean canBeVersion(PreviewRow row) {
        return row.report().flatMap(Understood::known).isPresent();
    }

    /** Makes rows new versions of the reports they are nearly the same as, or reports of their own again. */
    void versionOrNot(List<PreviewRow> some) {
        List<PreviewRow> can =
                some.stream().filter(PreviewViewModel::canBeVersion).toList();
        boolean make = can.stream().anyMatch(row -> !row.versionProperty().get());
        can.forEach(row -> {
            row.versionProperty().set(make);
            row.wantedProperty()
                    .set(make || !row.report().filter(Understood::toldTwice).isPresent());
        });
    }

    // ---- bringing in -----------------------------------------------------------------------------------------------

    /** Brings in what is wanted, as it was put right. */
    void bringIn() {
        ImportPlan plan = plan();
        Optional<PastedText> text = pasted;
        forget();
        text.ifPresentOrElse(it -> importing.bringIn(it, plan), () -> importing.bringIn(plan));
    }

    private ImportPlan plan() {
        Map<LookedAt, List<Wanted>> wantedOf = new LinkedHashMap<>();
        for (PreviewRow row : rows) {
            if (row.wantedProperty().get() && row.looked() instanceof LookedAt.Legible) {
                Understood report = row.report().orElseThrow();
                wantedOf.computeIfAbsent(row.looked(), file -> new ArrayList<>())
                        .add(new Wanted(
                                report.place(),
                                report.header(),
                                row.headerProperty().get().orElse(report.header()),
                                report.known()
                                        .filter(known -> row.versionProperty().get())
                                        .map(known -> known.report().id())));
            }
        }
        return new ImportPlan(wantedOf.entrySet().stream()
                .map(entry -> {
                    LookedAt.Legible file = (LookedAt.Legible) entry.getKey();
                    return new PlannedFile(file.file(), file.contents(), entry.getValue());
                })
                .toList());
    }

    // ---- words -----------------------------------------------------------------------------------------------------

    /** How many reports there are, want a look, are there already, fail. */
    String summary() {
        long reports = rows.stream().filter(row -> row.report().isPresent()).count();
        long look = rows.stream()
                .filter(row -> row.report().isPresent() && row.wantsLook())
                .count();
        long failed = rows.stream().filter(PreviewRow::failed).count();
        long there = rows.size() - reports - failed;
        return Stream.of(
                        phrases.text("preview.reports", reports),
                        look > 0 ? phrases.text("preview.look", look) : "",
                        there > 0 ? phrases.text("summary.already-there", there) : "",
                        failed > 0 ? phrases.text("preview.failed", failed) : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    String district(PreviewRow row) {
        return row.headerProperty()
                .get()
                .map(header -> header.region().known()
                        ? String.join(" › ", header.region().path())
                        : phrases.text("unknown.district"))
                .orElse("");
    }

    String level(PreviewRow row) {
        return row.headerProperty()
                .get()
                .flatMap(header -> header.region().level())
                .map(Level::id)
                .map(id -> phrases.text("level." + id))
                .orElse("");
    }

    String kind(PreviewRow row) {
        return row.headerProperty()
                .get()
                .map(header -> phrases.text("kind." + header.kind().id()))
                .orElse("");
    }

    String date(PreviewRow row) {
        return row.headerProperty()
                .get()
                .map(header -> header.date().map(Object::toString).orElse("–"))
                .orElse("");
    }

    String years(PreviewRow row) {
        return row.headerProperty()
                .get()
                .map(header -> Stream.of(header.reviewYear(), header.goalYear())
                        .map(one -> one.map(String::valueOf).orElse("–"))
                        .collect(Collectors.joining(" → ")))
                .orElse("");
    }

    String counts(PreviewRow row) {
        return row.report()
                .map(report -> counts(row.statedProperty().get(), report.counts()))
                .orElse("");
    }

    private String counts(Optional<Understood.Stated> stated, Listed.Counts counts) {
        return Stream.of(
                        stated.map(it -> phrases.text("preview.goals", it.goals()))
                                .orElse(""),
                        stated.map(it -> phrases.text("preview.outcomes", it.outcomes()))
                                .orElse(""),
                        phrases.text("preview.sections", counts.sections()),
                        phrases.text("preview.paragraphs", counts.paragraphs()),
                        counts.tables() > 0 ? phrases.text("preview.tables", counts.tables()) : "",
                        counts.notes() > 0 ? phrases.text("preview.notes", counts.notes()) : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(phrases.text("preview.between")));
    }

    /** What to check; why it does not come in, and what to do. */
    String remark(PreviewRow row) {
        if (row.looked() instanceof LookedAt.Copy copy) {
            return phrases.text("preview.copy", row.nameOf(copy.of()));
        }
        if (row.looked() instanceof LookedAt.Settled settled) {
            return settled.outcome() instanceof FileOutcome.Failed failed
                    ? failed.said().in(words.language().locale())
                    : phrases.text("state.already-there");
        }
        return Stream.of(
                        row.isPutRight() ? phrases.text("preview.put-right") : "",
                        known(row),
                        importing.warnings(row.headerProperty().get()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(phrases.text("warning-separator")));
    }

    private static String alike(PreviewRow row) {
        return row.wantedProperty().get() ? "version.of" : "preview.told-twice";
    }

    private String known(PreviewRow row) {
        return row.report()
                .flatMap(Understood::known)
                .map(known -> phrases.text(
                        row.versionProperty().get() ? "preview.becomes-version" : alike(row),
                        known.report().shortName(),
                        known.likeness()))
                .or(() -> row.report()
                        .flatMap(Understood::twin)
                        .map(twin -> phrases.text(alike(row), row.nameOf(twin.file()), twin.likeness())))
                .orElse("");
    }
}
