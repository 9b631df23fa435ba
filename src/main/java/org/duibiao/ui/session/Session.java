package org.duibiao.ui.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.duibiao.library.Library;
import org.duibiao.report.Anchor;
import org.duibiao.report.Listed;
import org.duibiao.report.Region;
import org.duibiao.report.ReportId;
import org.duibiao.statement.Stated;
import org.duibiao.statement.StatementId;

/**
 * The open library, its reports, and where the person is. Panels show what it says and tell it what was clicked.
 *
 * <p>The parts of the place (view, report, passage, …) are properties of their own, so that a panel listens to what it
 * shows and to nothing else. {@link #shownProperty} counts up each time a passage is to be brought into view, also when it
 * is the one already there.
 */
public final class Session {
    private static final int LONGEST_WAY = 200;

    private final ReadOnlyObjectWrapper<Optional<Library>> library = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<Listed> reports = FXCollections.observableArrayList();
    private final ObservableList<Listed> reportsSeen = FXCollections.unmodifiableObservableList(reports);

    private final ReadOnlyObjectWrapper<Place> place = new ReadOnlyObjectWrapper<>(Place.START);
    private final List<Part<?>> parts = new ArrayList<>();
    private final Part<View> view = part(Place::view);
    private final Part<Optional<ReportId>> report = part(Place::report);
    private final Part<Optional<Anchor>> passage = part(Place::passage);
    private final Part<Optional<StatementId>> statement = part(Place::statement);
    private final Part<Region> region = part(Place::region);
    private final Part<Optional<Integer>> year = part(Place::year);
    private final Part<Optional<String>> indicator = part(Place::indicator);
    private final ReadOnlyIntegerWrapper shown = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Optional<ReportId>> beside = new ReadOnlyObjectWrapper<>(Optional.empty());

    private final StringProperty searchText = new SimpleStringProperty("");
    private final ReadOnlyIntegerWrapper searchEntered = new ReadOnlyIntegerWrapper();

    private final List<Place> way = new ArrayList<>(List.of(Place.START));
    private int step;
    private final ReadOnlyBooleanWrapper backPossible = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper forwardPossible = new ReadOnlyBooleanWrapper();

    private final ReadOnlyIntegerWrapper reportsChange = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper textsChange = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper statementsChange = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper doubtMarksChange = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper annotationsChange = new ReadOnlyIntegerWrapper();

    /** A part of the place as a property of its own. */
    private static final class Part<T> {
        private final Function<Place, T> of;
        private final ReadOnlyObjectWrapper<T> value;

        Part(Function<Place, T> of) {
            this.of = of;
            value = new ReadOnlyObjectWrapper<>(of.apply(Place.START));
        }

        void follow(Place now) {
            T next = of.apply(now);
            if (!next.equals(value.get())) {
                value.set(next);
            }
        }
    }

    private <T> Part<T> part(Function<Place, T> of) {
        Part<T> part = new Part<>(of);
        parts.add(part);
        return part;
    }

    // ---- the library -----------------------------------------------------------------------------------------------

    public ReadOnlyObjectProperty<Optional<Library>> libraryProperty() {
        return library.getReadOnlyProperty();
    }

    public Optional<Library> library() {
        return library.get();
    }

    /** The reports of the library as last listed, by district, then year. */
    public ObservableList<Listed> reports() {
        return reportsSeen;
    }

    /** A report of {@link #reports()}. */
    public Optional<Listed> listed(ReportId id) {
        return reports.stream().filter(listed -> listed.id().equals(id)).findFirst();
    }

    /** The districts that have reports, in the order of the library. */
    public List<Region> districts() {
        Map<List<String>, Region> known = new LinkedHashMap<>();
        reports.stream()
                .map(report -> report.header().region())
                .filter(Region::known)
                .forEach(one -> known.putIfAbsent(one.path(), one));
        return List.copyOf(known.values());
    }

    /** The district that was chosen, else the one with most reports; {@link Region#UNKNOWN} where there is none. */
    public Region district() {
        Region asked = region.value.get();
        if (asked.known()) {
            return asked;
        }
        Map<Region, Long> counts = reports.stream()
                .map(report -> report.header().region())
                .filter(Region::known)
                .collect(Collectors.groupingBy(one -> one, LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(Region.UNKNOWN);
    }

    /** Another library, or none, with its reports; whoever calls this closes the one before. The way back begins anew. */
    public void use(Optional<Library> opened, List<Listed> itsReports) {
        begin(Place.START);
        closeBeside();
        reports.setAll(itsReports);
        library.set(opened);
    }

    /** The reports as the library now lists them. A place in a report that is gone is left. */
    public void list(List<Listed> now) {
        reports.setAll(now);
        if (beside.get().filter(id -> listed(id).isEmpty()).isPresent()) {
            closeBeside();
        }
        if (place.get().report().filter(id -> listed(id).isEmpty()).isPresent()) {
            begin(Place.START.in(View.DOCUMENT));
        }
    }

    /**
     * Opens a report as the place where the way begins. Nobody has asked for its goal year yet: ledger and charts show
     * the latest one that is reported on.
     */
    public void begin(ReportId id) {
        Place of = ofReport(id);
        begin(of.about(of.region(), Optional.empty()).at(id, Optional.empty(), Optional.empty()));
        shown.set(shown.get() + 1);
    }

    private void begin(Place start) {
        way.clear();
        way.add(start);
        step = 0;
        arrive();
    }

    // ---- where the person is ---------------------------------------------------------------------------------------

    public ReadOnlyObjectProperty<Place> placeProperty() {
        return place.getReadOnlyProperty();
    }

    public Place place() {
        return place.get();
    }

    public ReadOnlyObjectProperty<View> viewProperty() {
        return view.value.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<ReportId>> reportProperty() {
        return report.value.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Anchor>> passageProperty() {
        return passage.value.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<StatementId>> statementProperty() {
        return statement.value.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Region> regionProperty() {
        return region.value.getReadOnlyProperty();
    }

    /** The year of the goals that ledger and charts show; empty for the latest there is. */
    public ReadOnlyObjectProperty<Optional<Integer>> yearProperty() {
        return year.value.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<String>> indicatorProperty() {
        return indicator.value.getReadOnlyProperty();
    }

    /** Counts up whenever the passage of the place is to be brought into view, also the same one again. */
    public ReadOnlyIntegerProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Another view of the same district, report and year. */
    public void show(View other) {
        go(place.get().in(other));
    }

    /** Opens a report where reading stopped. */
    public void open(ReportId id) {
        go(ofReport(id).at(id, Optional.empty(), Optional.empty()));
    }

    /** Opens a report at a passage. */
    public void show(Anchor anchor) {
        show(anchor, Optional.empty());
    }

    /** Opens a report at the passage of a statement, and that statement. */
    public void show(Stated stated) {
        show(stated.anchor(), Optional.of(stated.id()));
    }

    /** Opens a report at a passage, and the statement that was read from it. */
    public void show(Anchor anchor, Optional<StatementId> read) {
        go(ofReport(anchor.report()).at(anchor.report(), Optional.of(anchor), read));
    }

    /** Looks at a statement where one is: no step of the way. */
    public void look(Optional<StatementId> at) {
        replace(place.get().looking(at));
    }

    /** What ledger and charts are about, in the view there is. No step of the way where nothing shows it. */
    public void choose(Region district, Optional<Integer> goalYear) {
        Place next = place.get().about(district, goalYear);
        if (next.view() == View.DOCUMENT) {
            replace(next);
        } else {
            go(next);
        }
    }

    /** What ledger and charts are about, in another view. */
    public void show(View other, Region district, Optional<Integer> goalYear) {
        go(place.get().about(district, goalYear).in(other));
    }

    /** The indicator that is looked at: no step of the way. */
    public void choose(Optional<String> indicatorId) {
        replace(place.get().about(indicatorId));
    }

    /** The present place, about the district and the goal year of a report. */
    private Place ofReport(ReportId id) {
        return listed(id)
                .map(Listed::header)
                .filter(header -> header.region().known())
                .map(header ->
                        place.get().about(header.region(), header.goalYear().or(header::year)))
                .orElse(place.get());
    }

    // ---- what lies beside -----------------------------------------------------------------------------------------

    /** The report that lies beside the open one, to be compared. */
    public ReadOnlyObjectProperty<Optional<ReportId>> besideProperty() {
        return beside.getReadOnlyProperty();
    }

    /** Lays a report beside the open one; where none is open, it is opened itself. */
    public void openBeside(ReportId id) {
        if (reportProperty().get().isEmpty()) {
            open(id);
            return;
        }
        if (place.get().view() != View.DOCUMENT) {
            show(View.DOCUMENT);
        }
        beside.set(Optional.of(id));
    }

    public void closeBeside() {
        beside.set(Optional.empty());
    }

    // ---- back and forward ------------------------------------------------------------------------------------------

    public ReadOnlyBooleanProperty backPossibleProperty() {
        return backPossible.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty forwardPossibleProperty() {
        return forwardPossible.getReadOnlyProperty();
    }

    public void back() {
        move(-1);
    }

    public void forward() {
        move(1);
    }

    private void move(int by) {
        int next = step + by;
        if (next >= 0 && next < way.size()) {
            step = next;
            arrive();
            shown.set(shown.get() + 1);
        }
    }

    private void go(Place next) {
        if (!next.equals(place.get())) {
            way.subList(step + 1, way.size()).clear();
            way.add(next);
            if (way.size() > LONGEST_WAY) {
                way.remove(0);
            }
            step = way.size() - 1;
            arrive();
        }
        shown.set(shown.get() + 1);
    }

    private void replace(Place next) {
        way.set(step, next);
        arrive();
    }

    private void arrive() {
        Place now = way.get(step);
        backPossible.set(step > 0);
        forwardPossible.set(step < way.size() - 1);
        parts.forEach(part -> part.follow(now));
        place.set(now);
    }

    // ---- what is looked for in all reports -------------------------------------------------------------------------

    /** What the search field holds, as typed. */
    public StringProperty searchTextProperty() {
        return searchText;
    }

    /** Counts up when the person has typed enough and turns to the results. */
    public ReadOnlyIntegerProperty searchEnteredProperty() {
        return searchEntered.getReadOnlyProperty();
    }

    /** Turns from the search field to what was found. */
    public void enterSearch() {
        if (!searchText.get().isBlank()) {
            show(View.SEARCH);
            searchEntered.set(searchEntered.get() + 1);
        }
    }

    // ---- what has changed in the library ---------------------------------------------------------------------------

    /** Counts up when reports came, went or got other headers; the shell lists them anew. */
    public ReadOnlyIntegerProperty reportsChangeProperty() {
        return reportsChange.getReadOnlyProperty();
    }

    /** Counts up when statements were reviewed, corrected or added. */
    public ReadOnlyIntegerProperty statementsChangeProperty() {
        return statementsChange.getReadOnlyProperty();
    }

    /** Counts up when reports were read anew, so that texts, statements, headers and the places of annotations may differ. */
    public ReadOnlyIntegerProperty textsChangeProperty() {
        return textsChange.getReadOnlyProperty();
    }

    /** Counts up when annotations or codes changed, also by undo. */
    public ReadOnlyIntegerProperty annotationsChangeProperty() {
        return annotationsChange.getReadOnlyProperty();
    }

    public void textsChanged() {
        textsChange.set(textsChange.get() + 1);
        statementsChanged();
        reportsChanged();
    }

    public void reportsChanged() {
        reportsChange.set(reportsChange.get() + 1);
    }

    /** Counts up when somebody said what a doubt is, also by undo. */
    public ReadOnlyIntegerProperty doubtMarksChangeProperty() {
        return doubtMarksChange.getReadOnlyProperty();
    }

    public void doubtMarksChanged() {
        doubtMarksChange.set(doubtMarksChange.get() + 1);
    }

    public void statementsChanged() {
        statementsChange.set(statementsChange.get() + 1);
    }

    public void annotationsChanged() {
        annotationsChange.set(annotationsChange.get() + 1);
    }
}
