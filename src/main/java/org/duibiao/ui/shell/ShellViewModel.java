package org.duibiao.ui.shell;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import org.duibiao.annotation.ChangeName;
import org.duibiao.library.Library;
import org.duibiao.report.Header;
import org.duibiao.report.Listed;
import org.duibiao.report.Region;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.session.Desk;
import org.duibiao.ui.session.Session;
import org.duibiao.ui.session.View;

/** What the frame of the window says: title, counts, names of undo and redo, and what a few typed words find. */
public final class ShellViewModel {
    private static final int MOST_FOUND = 12;

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
                () -> phrases.text(desk.storedProperty().get() ? "status.ready" : "status.storing"),
                desk.storedProperty(),
                words.languageProperty());
        empty = Bindings.createBooleanBinding(
                () -> session.reports().isEmpty(), session.reports(), session.libraryProperty());
        idle = Bindings.and(empty, door.openingProperty().not());
    }

    /** A report or a district that was found. */
    sealed interface Found {
        /** A report to open. */
        record OfReport(Listed report) implements Found {}

        /** Words to look for in all texts. */
        record OfWords(String typed) implements Found {}

        /** A district to look at. */
        record OfDistrict(Region region, int reports) implements Found {}
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
                        .map(ShellViewModel::shortName)
                        .orElse("")
                : session.place().region().name().orElse("")
                        + session.place().year().map(year -> " " + year).orElse("");
        return place.isBlank() ? program : place + " · " + program;
    }

    private static String shortName(Listed report) {
        Header header = report.header();
        return header.region().name().orElse(report.name())
                + header.year().map(year -> " " + year).orElse("");
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

    /** Districts and reports whose name, title, year, kind or speaker hold all the words. */
    List<Found> find(String typed) {
        List<String> wanted = Stream.of(typed.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        if (wanted.isEmpty()) {
            return List.of();
        }
        Stream<Found> districts = session.reports().stream()
                .map(report -> report.header().region())
                .filter(region -> region.known() && holds(region.fullName(), wanted))
                .distinct()
                .limit(4)
                .map(region -> new Found.OfDistrict(region, (int) session.reports().stream()
                        .filter(report -> report.header().region().equals(region))
                        .count()));
        Stream<Found> reports = session.reports().stream()
                .filter(report -> holds(about(report), wanted))
                .sorted(java.util.Comparator.comparing(
                                (Listed report) -> report.header().year().orElse(0))
                        .reversed())
                .limit(MOST_FOUND)
                .map(Found.OfReport::new);
        Stream<Found> named = Stream.concat(districts, reports).limit(MOST_FOUND);
        return Stream.concat(Stream.of(new Found.OfWords(typed.strip())), named)
                .toList();
    }

    private String about(Listed report) {
        Header header = report.header();
        return String.join(
                " ",
                header.region().fullName(),
                header.title(),
                header.year().map(String::valueOf).orElse(""),
                header.speaker().orElse(""),
                report.name());
    }

    private static boolean holds(String text, List<String> wanted) {
        String lower = text.toLowerCase(Locale.ROOT);
        return wanted.stream().allMatch(lower::contains);
    }

    String say(Found found) {
        if (found instanceof Found.OfReport report) {
            return shortName(report.report());
        }
        if (found instanceof Found.OfWords asked) {
            return phrases.text("found.words", asked.typed());
        }
        return found instanceof Found.OfDistrict district
                ? district.region().name().orElse("")
                : "";
    }

    String sayMore(Found found) {
        if (found instanceof Found.OfReport report) {
            return report.report().header().title();
        }
        return found instanceof Found.OfDistrict district
                ? phrases.text(
                        "found.district", String.join(" › ", district.region().path()), district.reports())
                : "";
    }

    void open(Found found) {
        if (found instanceof Found.OfReport report) {
            session.open(report.report().id());
        } else if (found instanceof Found.OfDistrict district) {
            session.show(
                    session.place().view() == View.DOCUMENT
                            ? View.LEDGER
                            : session.place().view(),
                    district.region(),
                    Optional.empty());
        }
    }
}
