package org.duibiao.ui.codes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.duibiao.exchange.ExchangeFile;
import org.duibiao.library.Library;
import org.duibiao.library.WordTables;
import org.duibiao.library.WordUse;
import org.duibiao.report.Listed;
import org.duibiao.report.Region;
import org.duibiao.task.JobRunner;
import org.duibiao.task.LatestJob;
import org.duibiao.ui.kit.Memory;
import org.duibiao.ui.kit.Notices;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.session.Session;

/** The words of a set of reports, counted or against another set, and where each stands. */
public final class WordUseViewModel {
    private static final int MOST_WORDS = 1000;
    private static final int MOST_PLACES = 2000;
    private static final String OWN_WORDS = "words.own";

    private final Session session;
    private final FileWriting writing;
    private final Notices notices;
    private final Phrases phrases;
    private final LatestJob counting;
    private final LatestJob placing;
    private final ObjectProperty<Set> here = new SimpleObjectProperty<>(Set.ALL);
    private final ObjectProperty<Optional<Set>> there = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);
    private final StringProperty ownWords;
    private final ReadOnlyObjectWrapper<List<WordUse.Row>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<Optional<String>> word = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<WordUse.Place>> places = new ReadOnlyObjectWrapper<>(List.of());
    private boolean looked;

    /** Some reports: of a district and all below it, of a year; empty for any. */
    public record Set(Optional<String> district, Optional<Integer> year) {
        public static final Set ALL = new Set(Optional.empty(), Optional.empty());

        boolean has(Listed report) {
            Region region = report.header().region();
            String path = String.join("/", region.path());
            return (district.isEmpty() || path.equals(district.get()) || path.startsWith(district.get() + "/"))
                    && (year.isEmpty() || report.header().year().equals(year));
        }
    }

    public WordUseViewModel(Session session, JobRunner jobs, Notices notices, Words words, Memory memory) {
        this.session = session;
        this.notices = notices;
        this.phrases = words.of(WordUseViewModel.class);
        this.writing = new FileWriting(jobs, notices, phrases);
        this.counting = new LatestJob(jobs);
        this.placing = new LatestJob(jobs);
        this.ownWords = new SimpleStringProperty(memory.get(OWN_WORDS).orElse(""));
        ownWords.addListener((property, before, now) -> memory.put(OWN_WORDS, now));
        here.addListener((property, before, now) -> {
            count();
            place();
        });
        there.addListener((property, before, now) -> count());
        word.addListener((property, before, now) -> place());
        session.libraryProperty().addListener((property, before, now) -> count());
    }

    public ObjectProperty<Set> hereProperty() {
        return here;
    }

    /** The set to compare with; empty to count only. */
    public ObjectProperty<Optional<Set>> thereProperty() {
        return there;
    }

    /** Words of the analyst's own, parted by blanks or commas; they count from the next counting on. */
    public StringProperty ownWordsProperty() {
        return ownWords;
    }

    public ReadOnlyObjectProperty<List<WordUse.Row>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** The word whose places are listed. */
    public ObjectProperty<Optional<String>> wordProperty() {
        return word;
    }

    public ReadOnlyObjectProperty<List<WordUse.Place>> placesProperty() {
        return places.getReadOnlyProperty();
    }

    /** Paths of districts and of all above them that have reports. */
    public List<String> districts() {
        TreeSet<String> all = new TreeSet<>();
        for (Listed report : session.reports()) {
            List<String> path = report.header().region().path();
            for (int i = 1; i <= path.size(); i++) {
                all.add(String.join("/", path.subList(0, i)));
            }
        }
        return List.copyOf(all);
    }

    public List<Integer> years() {
        TreeSet<Integer> all = new TreeSet<>();
        session.reports().forEach(report -> report.header().year().ifPresent(all::add));
        return List.copyOf(all);
    }

    /** Whether words are being counted. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Somebody looks: words are counted from now on. */
    public void look(boolean now) {
        looked = now;
        if (rows.get().isEmpty()) {
            count();
        }
    }

    /** Counts anew. */
    public void count() {
        Optional<Library> library = session.library();
        if (!looked || library.isEmpty()) {
            return;
        }
        List<Listed> ours = reports(here.get());
        Optional<Collection<Listed>> theirs = there.get().map(set -> {
            List<Listed> others = new ArrayList<>(reports(set));
            others.removeAll(ours);
            return others;
        });
        List<String> own = List.of(ownWords.get().strip().split("[\\s,，、;；]+"));
        busy.set(true);
        // the words of another set would be taken for those of this one
        rows.set(List.of());
        counting.start(
                phrases.text("words.counting"),
                progress -> new WordUse(library.get(), own).rows(ours, theirs, MOST_WORDS, progress),
                counted -> {
                    busy.set(false);
                    rows.set(counted);
                },
                problem -> {
                    busy.set(false);
                    notices.failed(phrases.text("words.failed"), problem);
                });
    }

    private List<Listed> reports(Set set) {
        return session.reports().stream().filter(set::has).toList();
    }

    private void place() {
        Optional<Library> library = session.library();
        if (word.get().isEmpty() || library.isEmpty()) {
            places.set(List.of());
            return;
        }
        List<Listed> ours = reports(here.get());
        String wanted = word.get().get();
        placing.start(
                phrases.text("words.placing"),
                progress -> new WordUse(library.get(), List.of()).places(wanted, ours, MOST_PLACES, progress),
                places::set,
                problem -> notices.failed(phrases.text("words.failed"), problem));
    }

    /** Writes the words in the format the file's ending names. */
    public void exportWords(Path file) {
        List<WordUse.Row> shown = rows.get();
        boolean compared = there.get().isPresent();
        writing.start(
                file,
                () -> ExchangeFile.write(
                        file,
                        WordTables.WORD_COLUMNS,
                        shown.stream().map(row -> WordTables.of(row, compared)).toList()));
    }

    /** Writes the places of the chosen word. */
    public void exportPlaces(Path file) {
        List<WordUse.Place> shown = places.get();
        writing.start(
                file,
                () -> ExchangeFile.write(
                        file,
                        WordTables.PLACE_COLUMNS,
                        shown.stream().map(WordTables::of).toList()));
    }

    /** How many places are listed, and whether there may be more; nothing while no word is chosen. */
    public String found() {
        int many = places.get().size();
        if (word.get().isEmpty()) {
            return "";
        }
        return phrases.text(many < MOST_PLACES ? "words.found" : "words.found-first", many);
    }

    /** Opens the sentence. */
    public void show(WordUse.Place place) {
        session.show(place.anchor());
    }
}
