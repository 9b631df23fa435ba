package org.duibiao.ui.catalogue;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.duibiao.indicator.Catalogue;
import org.duibiao.indicator.CatalogueFile;
import org.duibiao.indicator.Indicator;
import org.duibiao.library.CataloguePreview;
import org.duibiao.library.Library;
import org.duibiao.library.RereadResult;
import org.duibiao.report.ReportId;
import org.duibiao.task.JobRunner;
import org.duibiao.ui.kit.Notices;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.session.Session;

/**
 * A draft of the catalogue: what an analyst changes here counts once it is applied. FX thread; looks and applies on the
 * job runner.
 */
public final class CatalogueViewModel {

    /**
     * An indicator of the draft.
     *
     * @param indicator as it would be
     * @param own what the analyst made of it, if anything
     * @param bundled whether it comes with the program
     */
    public record Entry(Indicator indicator, Optional<Indicator> own, boolean bundled) {}

    private final Session session;
    private final JobRunner jobs;
    private final Notices notices;
    private final Phrases phrases;
    private final Catalogue bundled = Catalogue.bundled();

    private final Map<String, Indicator> own = new LinkedHashMap<>();
    private final ObservableList<Entry> entries = FXCollections.observableArrayList();
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Map<String, List<String>>> shared = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<List<CatalogueFile.Fault>> faults = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<CataloguePreview>> preview =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
    private JobRunner.Running running = () -> {};
    private int draft;

    public CatalogueViewModel(Session session, JobRunner jobs, Notices notices, Words words) {
        this.session = session;
        this.jobs = jobs;
        this.notices = notices;
        this.phrases = words.of(CatalogueViewModel.class);
        filter.addListener((property, before, now) -> list());
        session.libraryProperty().addListener((property, before, now) -> load());
        load();
    }

    // ---- what is shown ---------------------------------------------------------------------------------------------

    /** The indicators that hold the filter's words in one of their names. */
    public ObservableList<Entry> entries() {
        return entries;
    }

    public StringProperty filterProperty() {
        return filter;
    }

    /** Names that several indicators have, with the ids of those. */
    public ReadOnlyObjectProperty<Map<String, List<String>>> sharedProperty() {
        return shared.getReadOnlyProperty();
    }

    /** What was wrong with the file read last. */
    public ReadOnlyObjectProperty<List<CatalogueFile.Fault>> faultsProperty() {
        return faults.getReadOnlyProperty();
    }

    /** What the draft would find; empty until looked for, and again when the draft changes. */
    public ReadOnlyObjectProperty<Optional<CataloguePreview>> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Whether the draft differs from what counts. */
    public ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /** The indicator of the program's own catalogue. */
    public Optional<Indicator> bundled(String id) {
        return bundled.byId(id);
    }

    // ---- changing the draft ----------------------------------------------------------------------------------------

    /** What is wrong with an indicator somebody is about to put in. */
    public List<CatalogueFile.Fault> faults(Indicator indicator) {
        return CatalogueFile.faults(indicator);
    }

    /** Names of an indicator that another one of the draft has, with that one. */
    public Map<String, Indicator> taken(Indicator indicator) {
        Set<String> mine = new LinkedHashSet<>(Catalogue.wordings(indicator));
        Map<String, Indicator> taken = new LinkedHashMap<>();
        for (Indicator other : draftCatalogue().indicators()) {
            if (!other.id().equals(indicator.id())) {
                Catalogue.wordings(other).stream().filter(mine::contains).forEach(name -> taken.put(name, other));
            }
        }
        return taken;
    }

    /** Whether an indicator is in the draft just so; a name more that the program has anyway makes no difference. */
    public boolean holds(Indicator indicator) {
        return draftCatalogue().byId(indicator.id()).equals(draftWith(indicator).byId(indicator.id()));
    }

    private Catalogue draftWith(Indicator indicator) {
        Map<String, Indicator> with = new LinkedHashMap<>(own);
        with.put(indicator.id(), indicator);
        return bundled.with(List.copyOf(with.values()));
    }

    /** Puts an indicator in, or what is changed about one. */
    public void put(Indicator indicator) {
        own.put(indicator.id(), indicator);
        changed();
    }

    /** Takes the analyst's own of an indicator out; one of the program is as it was. */
    public void remove(String id) {
        own.remove(id);
        changed();
    }

    /** Puts all indicators of a file in; nothing if one of its lines is not right. */
    public void bringIn(Path file) {
        start(
                phrases.text("job.file"),
                progress -> {
                    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                        return CatalogueFile.read(lines);
                    }
                },
                read -> {
                    faults.set(read.faults());
                    if (read.faults().isEmpty()) {
                        bundled.differing(read.indicators()).forEach(one -> own.put(one.id(), one));
                        changed();
                    }
                },
                "failed.file");
    }

    /** Writes the analyst's own to a file that {@link #bringIn} reads. */
    public void write(Path file) {
        String lines = CatalogueFile.write(List.copyOf(own.values()));
        start(
                phrases.text("job.file"),
                progress -> Files.writeString(file, lines, StandardCharsets.UTF_8),
                written -> notices.say(phrases.text("written", written.getFileName())),
                "failed.write");
    }

    private Catalogue draftCatalogue() {
        return bundled.with(List.copyOf(own.values()));
    }

    private void changed() {
        draft++;
        preview.set(Optional.empty());
        changed.set(true);
        list();
    }

    private void list() {
        Catalogue catalogue = draftCatalogue();
        shared.set(catalogue.shared());
        String asked = filter.get().strip().toLowerCase(java.util.Locale.ROOT);
        entries.setAll(catalogue.indicators().stream()
                .filter(one -> asked.isEmpty() || names(one).contains(asked))
                .map(one -> new Entry(
                        one,
                        Optional.ofNullable(own.get(one.id())),
                        bundled.byId(one.id()).isPresent()))
                .sorted(java.util.Comparator.comparing(entry -> entry.own().isEmpty()))
                .toList());
    }

    private static String names(Indicator indicator) {
        return Catalogue.wordings(indicator).stream()
                .collect(Collectors.joining("\n", indicator.id() + "\n" + indicator.english() + "\n", ""))
                .toLowerCase(java.util.Locale.ROOT);
    }

    // ---- looking and applying --------------------------------------------------------------------------------------

    private void load() {
        own.clear();
        faults.set(List.of());
        preview.set(Optional.empty());
        changed.set(false);
        list();
        session.library()
                .ifPresent(library -> jobs.start(
                        phrases.text("job.load"),
                        progress -> library.ownIndicators(),
                        found -> {
                            found.forEach(one -> own.put(one.id(), one));
                            list();
                        },
                        problem -> notices.failed(phrases.text("failed.load"), problem)));
    }

    /** Looks what the draft would find in the reports there, beside what is found now. */
    public void look() {
        List<Indicator> now = List.copyOf(own.values());
        int mine = draft;
        session.library()
                .ifPresent(library -> start(
                        phrases.text("job.look"),
                        progress -> library.preview(now, progress),
                        found -> {
                            if (mine == draft) {
                                preview.set(Optional.of(found));
                            }
                        },
                        "failed.look"));
    }

    /** Makes the draft count, and reads the stored texts of the reports again that it changes something in. */
    public void apply() {
        List<Indicator> now = List.copyOf(own.values());
        Optional<CataloguePreview> known = preview.get().filter(CataloguePreview::complete);
        int mine = draft;
        session.library()
                .ifPresent(library -> start(
                        phrases.text("job.apply"),
                        progress -> {
                            List<ReportId> affected =
                                    (known.isPresent() ? known.get() : library.preview(now, progress)).affected();
                            return progress.stopped()
                                    ? Optional.<RereadResult>empty()
                                    : Optional.of(applied(library, now, affected, progress));
                        },
                        result -> applied(result, mine),
                        "failed.apply"));
    }

    private static RereadResult applied(
            Library library, List<Indicator> now, List<ReportId> affected, org.duibiao.task.Progress progress)
            throws org.duibiao.library.LibraryException {
        library.extendCatalogue(now);
        return library.restate(affected, progress);
    }

    private void applied(Optional<RereadResult> result, int mine) {
        if (result.isEmpty()) {
            return;
        }
        if (mine == draft) {
            changed.set(false);
            preview.set(Optional.empty());
        }
        session.reportsChanged();
        session.statementsChanged();
        List<String> said = new ArrayList<>();
        said.add(phrases.text("applied", result.get().changed().size()));
        if (result.get().stopped()) {
            said.add(phrases.text("applied.stopped"));
        }
        if (!result.get().failed().isEmpty()) {
            said.add(phrases.text("applied.failed", result.get().failed().size()));
        }
        notices.say(String.join(" ", said));
    }

    /** Asks what is under way to stop. */
    public void stop() {
        running.stop();
    }

    private <T> void start(
            String name, org.duibiao.task.Job<T> job, java.util.function.Consumer<T> onDone, String failedKey) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        running = jobs.start(
                name,
                job,
                result -> {
                    busy.set(false);
                    onDone.accept(result);
                },
                problem -> {
                    busy.set(false);
                    notices.failed(phrases.text(failedKey), problem);
                });
    }
}
