package org.duibiao.ui.ledger;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.duibiao.indicator.Indicator;
import org.duibiao.ledger.Grouping;
import org.duibiao.ledger.LineFilter;
import org.duibiao.ledger.Tally;
import org.duibiao.ledger.Verdict;
import org.duibiao.report.Level;
import org.duibiao.report.Region;

/** What of the ledger a person wants to see, and in which groups. FX thread. */
final class LedgerChoice {
    private final ObjectProperty<Optional<Indicator>> indicator = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty everywhere = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<Level>> level = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Grouping> grouping = new SimpleObjectProperty<>(Grouping.NONE);
    private final Set<Verdict> only = EnumSet.noneOf(Verdict.class);
    private boolean allYears;
    /** What the session asked for when all years were chosen. */
    private Optional<Integer> besideAllYears = Optional.empty();

    private Optional<LedgerSetup> opening = Optional.empty();

    ObjectProperty<Optional<Indicator>> indicatorProperty() {
        return indicator;
    }

    BooleanProperty everywhereProperty() {
        return everywhere;
    }

    ObjectProperty<Optional<Level>> levelProperty() {
        return level;
    }

    ObjectProperty<Grouping> groupingProperty() {
        return grouping;
    }

    boolean everywhere() {
        return everywhere.get();
    }

    Grouping grouping() {
        return grouping.get();
    }

    // ---- verdicts --------------------------------------------------------------------------------------------------

    /** The verdicts alone shown; none for all. */
    Set<Verdict> only() {
        return Set.copyOf(only);
    }

    /**
     * One more, or one less.
     *
     * @param counts of what is there: those that no line has are let go
     */
    void toggle(Verdict verdict, Tally counts) {
        only.retainAll(counts.counts().keySet());
        if (!only.remove(verdict)) {
            only.add(verdict);
        }
    }

    void everyVerdict() {
        only.clear();
    }

    /** Whether a verdict is one of those alone shown; one that no line has here counts again where lines have it. */
    boolean isOnly(Verdict verdict, Tally counts) {
        return only.contains(verdict) && counts.counts().containsKey(verdict);
    }

    // ---- years -----------------------------------------------------------------------------------------------------

    /** @param session the year it asks for: until it asks for another one, all are shown */
    void everyYear(Optional<Integer> session) {
        allYears = true;
        besideAllYears = session;
    }

    void oneYear() {
        allYears = false;
    }

    /**
     * The year that is shown; empty for all.
     *
     * @param session the year it asks for
     * @param first the year shown of what was there first
     */
    Optional<Integer> year(Loaded rows, Optional<Integer> session, Optional<Integer> first) {
        // a way into a report and back leaves all years shown
        Optional<Integer> asked = session.filter(rows.years()::contains);
        return allYears && session.equals(besideAllYears)
                ? Optional.empty()
                : asked.or(() -> first.filter(rows.years()::contains))
                        .or(rows::newestReported)
                        .or(() -> rows.years().stream().findFirst());
    }

    /** The rows of a year, or of all. */
    LineFilter filter(Optional<Integer> year) {
        return new LineFilter(
                year.map(Set::of).orElse(Set.of()),
                everywhere() ? level.get().map(Set::of).orElse(Set.of()) : Set.of(),
                indicator.get().map(Indicator::id).map(Set::of).orElse(Set.of()),
                Set.of());
    }

    // ---- saved views -----------------------------------------------------------------------------------------------

    /** All that is set; the year only where a person chose one. */
    LedgerSetup setup(Region district, Optional<Integer> session, Optional<Integer> shown, Tally counts) {
        return new LedgerSetup(
                district.path(),
                session,
                allYears && shown.isEmpty(),
                indicator.get().map(Indicator::id),
                everywhere(),
                level.get(),
                grouping(),
                only.stream().filter(verdict -> isOnly(verdict, counts)).collect(Collectors.toSet()));
    }

    /** Takes a set-up over; what it filters by counts once its lines are read. */
    void open(LedgerSetup setup, Optional<Integer> session) {
        allYears = setup.allYears();
        besideAllYears = session;
        opening = Optional.of(setup);
        everywhere.set(setup.everywhere());
    }

    /** Other rows have been read: an indicator that none of all has is let go. */
    void fit(Loaded rows) {
        if (rows.whole() && indicator.get().filter(rows.indicators()::contains).isEmpty()) {
            indicator.set(Optional.empty());
        }
        opening.ifPresent(setup -> {
            opening = opening.filter(any -> !rows.whole());
            only.clear();
            only.addAll(setup.verdicts());
            indicator.set(rows.indicators().stream()
                    .filter(one -> setup.indicator().filter(one.id()::equals).isPresent())
                    .findFirst());
        });
    }
}
