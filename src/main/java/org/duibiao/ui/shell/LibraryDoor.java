package org.duibiao.ui.shell;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.duibiao.library.Library;
import org.duibiao.library.LibraryException;
import org.duibiao.library.Settings;
import org.duibiao.report.Listed;
import org.duibiao.task.JobRunner;
import org.duibiao.task.LatestJob;
import org.duibiao.task.Progress;
import org.duibiao.ui.kit.FileChoice;
import org.duibiao.ui.kit.Notices;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.session.Session;

/** Opens, closes, backs up and restores libraries, and keeps the session's list of reports up to date. */
public final class LibraryDoor {
    private static final String ENDING = ".mv.db";
    private static final Comparator<Listed> NEWEST = Comparator.comparing(
                    (Listed report) -> report.header().year().orElse(0))
            .thenComparing(report -> report.header().date().orElse(LocalDate.MIN));

    private final Session session;
    private final Settings settings;
    private final JobRunner jobs;
    private final Notices notices;
    private final FileChoice choice;
    private final Phrases phrases;
    private final Clock clock;
    private final LatestJob listing;
    private final ReadOnlyBooleanWrapper opening = new ReadOnlyBooleanWrapper();

    public LibraryDoor(
            Session session,
            Settings settings,
            JobRunner jobs,
            Notices notices,
            FileChoice choice,
            Words words,
            Clock clock) {
        this.session = session;
        this.settings = settings;
        this.jobs = jobs;
        this.notices = notices;
        this.choice = choice;
        this.phrases = words.of(LibraryDoor.class);
        this.clock = clock;
        this.listing = new LatestJob(jobs);
        session.reportsChangeProperty().addListener((property, before, now) -> listAnew());
        session.reportProperty()
                .addListener((property, before, now) -> session.library()
                        .ifPresent(
                                library -> now.ifPresent(report -> settings.rememberReport(library.file(), report))));
    }

    private record OpenLibrary(Library library, List<Listed> reports) {}

    /** True while a library is being opened. */
    ReadOnlyBooleanProperty openingProperty() {
        return opening.getReadOnlyProperty();
    }

    /** Libraries that were open lately, but for the one that is open now. */
    List<Path> recent() {
        return settings.recentLibraries().stream().filter(path -> !isOpen(path)).toList();
    }

    /** The file of the open library as the disk has it. */
    static Path onDisk(Path library) {
        return library.resolveSibling(library.getFileName() + ENDING);
    }

    private boolean isOpen(Path file) {
        return session.library()
                .map(library -> withoutEnding(library.file()).equals(withoutEnding(file)))
                .orElse(false);
    }

    private static Path withoutEnding(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        String name = String.valueOf(absolute.getFileName());
        return name.endsWith(ENDING)
                ? absolute.resolveSibling(name.substring(0, name.length() - ENDING.length()))
                : absolute;
    }

    // ---- opening
    // -----------------------------------------------------------------------------------------------------

    /** Opens a library in the place of the open one; makes it when it is not there. */
    public void open(Path file) {
        open(file, false);
    }

    /** Opens a library that must be there. */
    public void openExisting(Path file) {
        open(file, true);
    }

    private void open(Path file, boolean mustBeThere) {
        if (isOpen(file)) {
            return;
        }
        Path place = withoutEnding(file);
        opening.set(true);
        jobs.start(
                phrases.text("job.open"),
                progress -> read(
                        mustBeThere
                                ? Library.openExisting(place, clock, sayingThatItIsOlder(progress))
                                : Library.open(place, clock, sayingThatItIsOlder(progress))),
                this::use,
                problem -> {
                    opening.set(false);
                    notices.failed(phrases.text("failed.open", place), problem);
                });
    }

    /** What a library of an older version is kept waiting for; with a large one that takes minutes. */
    private Progress sayingThatItIsOlder(Progress progress) {
        return new Progress() {
            @Override
            public void at(long done, long total, String what) {
                progress.at(done, total, phrases.text("upgrade." + what));
            }

            @Override
            public boolean stopped() {
                return progress.stopped();
            }
        };
    }

    private static OpenLibrary read(Library library) throws LibraryException {
        try {
            return new OpenLibrary(library, library.reports());
        } catch (LibraryException | RuntimeException e) {
            library.close();
            throw e;
        }
    }

    private void use(OpenLibrary opened) {
        opening.set(false);
        Optional<Library> before = session.library();
        opened.library().signAs(this::author);
        session.use(Optional.of(opened.library()), opened.reports());
        showSomething(opened.library());
        settings.opened(opened.library().file());
        before.ifPresent(this::close);
        jobs.start(
                phrases.text("job.daily-backup"),
                progress -> {
                    opened.library().backupDaily();
                    return opened;
                },
                done -> {},
                problem -> notices.failed(phrases.text("failed.daily-backup"), problem));
    }

    /** The name given in the settings, else what the machine calls its user. */
    private String author() {
        return settings.get(Settings.AUTHOR)
                .filter(name -> !name.isBlank())
                .orElseGet(() -> System.getProperty("user.name", ""));
    }

    /** Opens the report that lay open last, else the newest, so that the window never begins with an empty page. */
    private void showSomething(Library library) {
        settings.lastReport(library.file())
                .filter(report -> session.listed(report).isPresent())
                .or(() -> session.reports().stream().max(NEWEST).map(Listed::id))
                .ifPresent(session::begin);
    }

    private void close(Library library) {
        jobs.start(
                phrases.text("job.close"),
                progress -> {
                    library.close();
                    return library;
                },
                done -> {},
                problem -> notices.failed(phrases.text("failed.close"), problem));
    }

    private void listAnew() {
        session.library()
                .ifPresent(library -> listing.start(
                        phrases.text("job.list"),
                        progress -> library.reports(),
                        reports -> {
                            if (session.library().equals(Optional.of(library))) {
                                boolean first = session.reports().isEmpty();
                                session.list(reports);
                                if (first && session.place().report().isEmpty()) {
                                    showSomething(library);
                                }
                            }
                        },
                        problem -> notices.failed(phrases.text("failed.list"), problem)));
    }

    // ---- with a chooser
    // ------------------------------------------------------------------------------------------------

    private FileChoice.Kind libraries() {
        return FileChoice.Kind.of(phrases.text("kind.library"), "mv.db");
    }

    private FileChoice.Kind backups() {
        return FileChoice.Kind.of(phrases.text("kind.backup"), "zip");
    }

    void makeNew() {
        choice.save(phrases.text("new.title"), phrases.text("new.name") + ENDING, libraries())
                .ifPresent(this::open);
    }

    void chooseAndOpen() {
        choice.file(phrases.text("open.title"), libraries()).ifPresent(this::openExisting);
    }

    void backup() {
        session.library().ifPresent(library -> {
            String name = library.file().getFileName() + "-" + LocalDate.now(clock) + ".zip";
            choice.save(phrases.text("backup.title"), name, backups())
                    .ifPresent(zip -> jobs.start(
                            phrases.text("job.backup"),
                            progress -> {
                                library.backup(zip);
                                return zip;
                            },
                            written -> notices.say(phrases.text("backup.done", written)),
                            problem -> notices.failed(phrases.text("failed.backup"), problem)));
        });
    }

    void restore() {
        Optional<Path> zip = choice.file(phrases.text("restore.title"), backups());
        Optional<Path> place = zip.flatMap(
                file -> choice.save(phrases.text("restore.into"), phrases.text("new.name") + ENDING, libraries()));
        if (zip.isEmpty() || place.isEmpty()) {
            return;
        }
        Path target = withoutEnding(place.get());
        Optional<Library> inTheWay = session.library().filter(library -> isOpen(target));
        if (inTheWay.isPresent()) {
            session.use(Optional.empty(), List.of());
        }
        jobs.start(
                phrases.text("job.restore"),
                progress -> {
                    if (inTheWay.isPresent()) {
                        inTheWay.get().close();
                    }
                    return Library.restore(zip.get(), target, clock);
                },
                replaced -> {
                    openExisting(target);
                    notices.say(replaced.map(kept -> phrases.text("restore.done-kept", target, kept))
                            .orElseGet(() -> phrases.text("restore.done", target)));
                },
                problem -> {
                    inTheWay.ifPresent(library -> openExisting(library.file()));
                    notices.failed(phrases.text("failed.restore"), problem);
                });
    }
}
