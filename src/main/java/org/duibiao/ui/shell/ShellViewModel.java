package org.duibiao.ui.shell;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import org.duibiao.annotation.ChangeName;
import org.duibiao.library.Library;
import org.duibiao.report.Listed;
import org.duibiao.report.Region;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.session.Desk;
import org.duibiao.ui.session.Session;
import org.duibiao.ui.session.View;

/** What the frame of the window says: title, counts, and the names of undo and redo. */
public final class ShellViewModel {
    private final Session session;
    private final Desk desk;
    private final LibraryDoor door;
    private final Words words;
    private final Phrases phrases;
    private final StringBinding title;
    private final StringBinding counts;
    private final StringBinding undo;
    private final StringBinding redo;
    private final StringBinding ready;
    private final BooleanBinding empty;
    private final BooleanBinding idle;

    public ShellViewModel(Session session, Desk desk, LibraryDoor door, Words words) {
        this.session = session;
        this.desk = desk;
        this.door = door;
        this.words = words;
        this.phrases = words.of(ShellViewModel.class);
        title = Bindings.createStringBinding(
                this::sayTitle, session.placeProperty(), session.reports(), words.languageProperty());
        counts = Bindings.createStringBinding(
                this::sayCounts,
                session.reports(),
                session.libraryProperty(),
                door.openingProperty(),
                words.languageProperty());
        undo = Bindings.createStringBinding(
                () -> name("undo", desk.undoNameProperty().get()), desk.undoNameProperty(), words.languageProperty());
        redo = Bindings.createStringBinding(
                () -> name("redo", desk.redoNameProperty().get()), desk.redoNameProperty(), words.languageProperty());
        ready = Bindings.createStringBinding(
                this::sayReady,
                desk.storedProperty(),
                session.libraryProperty(),
                door.openingProperty(),
                words.languageProperty());
        empty = Bindings.createBooleanBinding(
                () -> session.reports().isEmpty(), session.reports(), session.libraryProperty());
        idle = Bindings.and(empty, door.openingProperty().not());
    }

    Session session() {
        return session;
    }

    Desk desk() {
        return desk;
    }

    /** Where one is, and the program's name. */
    public StringBinding titleProperty() {
        return title;
    }

    StringBinding countsProperty() {
        return counts;
    }

    StringBinding undoNameProperty() {
        return undo;
    }

    StringBinding redoNameProperty() {
        return redo;
    }

    /** What the status line says when no job is under way. */
    StringBinding readyProperty() {
        return ready;
    }

    /** True while there is nothing to show. */
    BooleanBinding emptyProperty() {
        return empty;
    }

    /** True while there is nothing to show and nothing on its way. */
    BooleanBinding idleProperty() {
        return idle;
    }

    private String sayTitle() {
        String program = phrases.text("program");
        String place = session.place().view() == View.DOCUMENT
                ? session.place()
                        .report()
                        .flatMap(session::listed)
                        .map(Listed::shortName)
                        .orElse("")
                : session.place().region().name().orElse("")
                        + session.place().year().map(year -> " " + year).orElse("");
        return place.isBlank() ? program : place + " · " + program;
    }

    /** A window that has no library yet is not ready, even before the opening is a job. */
    private String sayReady() {
        if (session.library().isEmpty()) {
            return door.openingProperty().get() ? phrases.text("job.open") : "";
        }
        return phrases.text(desk.storedProperty().get() ? "status.ready" : "status.storing");
    }

    private String sayCounts() {
        if (session.library().isEmpty()) {
            return door.openingProperty().get() ? "" : phrases.text("status.no-library");
        }
        long districts = session.reports().stream()
                .map(report -> report.header().region())
                .filter(Region::known)
                .distinct()
                .count();
        int reports = session.reports().size();
        return reports == 0
                ? phrases.text("status.no-reports")
                : phrases.text("status.counts", grouped(reports), grouped(districts));
    }

    private String grouped(long number) {
        return String.format(words.language().locale(), "%,d", number);
    }

    private String name(String key, Optional<ChangeName> change) {
        return change.map(name -> phrases.text(key + ".named", desk.say(name))).orElseGet(() -> phrases.text(key));
    }

    Optional<Library> library() {
        return session.library();
    }
}
