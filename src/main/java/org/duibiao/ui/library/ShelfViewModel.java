package org.duibiao.ui.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.duibiao.library.Library;
import org.duibiao.report.Level;
import org.duibiao.report.Listed;
import org.duibiao.report.Region;
import org.duibiao.report.ReportId;
import org.duibiao.report.ReportKind;
import org.duibiao.task.JobRunner;
import org.duibiao.ui.kit.FileChoice;
import org.duibiao.ui.kit.Notices;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.session.Session;
import org.duibiao.ui.session.View;

/** The tree of districts: what it shows, and what can be done to the reports in it. */
public final class ShelfViewModel {
    private final Session session;
    private final JobRunner jobs;
    private final Notices notices;
    private final FileChoice choice;
    private final Phrases phrases;
    private final ToIntFunction<ReportId> annotationsOf;

    private final StringProperty text = new SimpleStringProperty("");
    private final ObservableSet<Integer> years = FXCollections.observableSet();
    private final ObservableSet<ReportKind> kinds = FXCollections.observableSet();
    private final ObservableSet<Level> levels = FXCollections.observableSet();
    private final BooleanProperty warnedOnly = new SimpleBooleanProperty();
    private final Shelving shelving = new Shelving();
    private final ReadOnlyObjectWrapper<Shelf> shelf = new ReadOnlyObjectWrapper<>(shelving.shelf(ShelfFilter.ALL));
    private final ReadOnlyObjectWrapper<Region> opened = new ReadOnlyObjectWrapper<>(Region.UNKNOWN);

    /** @param annotationsOf how many annotations a report has, asked before it is removed */
    public ShelfViewModel(
            Session session,
            JobRunner jobs,
            Notices notices,
            FileChoice choice,
            Words words,
            ToIntFunction<ReportId> annotationsOf) {
        this.annotationsOf = annotationsOf;
        this.session = session;
        this.jobs = jobs;
        this.notices = notices;
        this.choice = choice;
        this.phrases = words.of(ShelfViewModel.class);
        InvalidationListener rebuild = change -> rebuild();
        session.reports().addListener((InvalidationListener) change -> take());
        session.libraryProperty().addListener(rebuild);
        text.addListener(rebuild);
        years.addListener(rebuild);
        kinds.addListener(rebuild);
        levels.addListener(rebuild);
        warnedOnly.addListener(rebuild);
        session.reportProperty()
                .addListener((property, before, now) -> now.flatMap(session::listed)
                        .map(report -> report.header().region())
                        .filter(Region::known)
                        .ifPresent(opened::set));
        take();
    }

    private void take() {
        shelving.take(session.reports());
        rebuild();
    }

    private void rebuild() {
        shelf.set(shelving.shelf(filter()));
    }

    ShelfFilter filter() {
        return new ShelfFilter(text.get(), years, kinds, levels, warnedOnly.get());
    }

    boolean filtered() {
        return !filter().equals(ShelfFilter.ALL);
    }

    boolean libraryOpen() {
        return session.library().isPresent();
    }

    void showAll() {
        text.set("");
        years.clear();
        kinds.clear();
        levels.clear();
        warnedOnly.set(false);
    }

    StringProperty textProperty() {
        return text;
    }

    ObservableSet<Integer> years() {
        return years;
    }

    ObservableSet<ReportKind> kinds() {
        return kinds;
    }

    ObservableSet<Level> levels() {
        return levels;
    }

    BooleanProperty warnedOnlyProperty() {
        return warnedOnly;
    }

    ReadOnlyObjectProperty<Shelf> shelfProperty() {
        return shelf.getReadOnlyProperty();
    }

    /** The one district whose own reports are listed below it. */
    ReadOnlyObjectProperty<Region> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<ReportId>> reportProperty() {
        return session.reportProperty();
    }

    /** The report that lies open. */
    Optional<Listed> openReport() {
        return session.reportProperty().get().flatMap(session::listed);
    }

    /** Years, latest first, for which the library has reports. */
    List<Integer> yearsThere() {
        TreeSet<Integer> there = new TreeSet<>();
        session.reports().forEach(report -> report.header().year().ifPresent(there::add));
        return List.copyOf(there.descendingSet());
    }

    /** Kinds the library has reports of. */
    List<ReportKind> kindsThere() {
        return Stream.of(ReportKind.values())
                .filter(kind -> session.reports().stream()
                        .anyMatch(report -> report.header().kind() == kind))
                .toList();
    }

    /** Levels the library has reports of. */
    List<Level> levelsThere() {
        return Stream.of(Level.values())
                .filter(level -> session.reports().stream()
                        .anyMatch(report -> report.header()
                                .region()
                                .level()
                                .filter(level::equals)
                                .isPresent()))
                .toList();
    }

    void open(Listed report) {
        session.open(report.id());
    }

    /** Lays a report beside the open one. */
    void openBeside(Listed report) {
        session.openBeside(report.id());
    }

    /** Lists a district's own reports, and turns ledger and charts to it. */
    void open(Region district) {
        opened.set(district);
        session.choose(district, Optional.empty());
    }

    void openIn(View view, Region district) {
        opened.set(district);
        session.show(view, district, Optional.empty());
    }

    /** Takes reports out of the library, if the person really wants it. */
    void remove(List<Listed> reports) {
        Optional<Library> library = session.library();
        if (library.isEmpty() || reports.isEmpty()) {
            return;
        }
        String question = reports.size() == 1
                ? phrases.text("remove.one", reports.get(0).header().title())
                : phrases.text("remove.many", reports.size());
        int statements = reports.stream()
                .mapToInt(report -> report.counts().statements())
                .sum();
        int annotations = reports.stream()
                .mapToInt(report -> annotationsOf.applyAsInt(report.id()))
                .sum();
        String detail = phrases.text("remove.detail", statements, annotations);
        if (notices.confirmed(question, detail, phrases.text("remove.do"))) {
            jobs.start(
                    phrases.text("job.remove"),
                    progress -> {
                        int done = 0;
                        for (Listed report : reports) {
                            if (progress.stopped()) {
                                break;
                            }
                            progress.at(done++, reports.size(), report.name());
                            library.get().remove(report.id());
                        }
                        return done;
                    },
                    done -> {
                        session.reportsChanged();
                        session.annotationsChanged();
                        notices.say(phrases.text("removed", done));
                    },
                    problem -> {
                        session.reportsChanged();
                        notices.failed(phrases.text("failed.remove"), problem);
                    });
        }
    }

    /** Writes the bytes a report came in to a file of choice. */
    void saveOriginal(Listed report) {
        String source = report.source();
        String name = source.substring(Math.max(source.lastIndexOf('/'), source.lastIndexOf('\\')) + 1);
        session.library()
                .ifPresent(library -> choice.save(phrases.text("original.title"), name.isBlank() ? report.name() : name)
                        .ifPresent(file -> jobs.start(
                                phrases.text("job.original"),
                                progress -> write(library, report, file),
                                written -> notices.say(phrases.text("original.saved", written)),
                                problem -> notices.failed(phrases.text("failed.original"), problem))));
    }

    private static Path write(Library library, Listed report, Path file) throws IOException {
        return Files.write(file, library.original(report.id()));
    }
}
