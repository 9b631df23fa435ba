package org.duibiao.ui.document;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.duibiao.report.Listed;
import org.duibiao.report.ReportId;
import org.duibiao.statement.Stated;
import org.duibiao.task.JobRunner;
import org.duibiao.task.LatestJob;
import org.duibiao.text.Span;
import org.duibiao.ui.document.Highlights.Sheet;
import org.duibiao.ui.document.page.Alignment;
import org.duibiao.ui.document.page.Differences;
import org.duibiao.ui.document.page.Differences.Difference;
import org.duibiao.ui.document.page.Marked;
import org.duibiao.ui.document.page.Pile;
import org.duibiao.ui.document.page.TabStops;
import org.duibiao.ui.document.page.Typesetting;
import org.duibiao.ui.kit.Notices;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.session.Desk;
import org.duibiao.ui.session.Opened;
import org.duibiao.ui.session.Session;

/** A second report beside the open one: how their places answer to each other, and which numbers they give otherwise. */
public final class SideViewModel {
    private final Session session;
    private final Desk desk;
    private final Words words;
    private final DocumentViewModel main;
    private final Highlights highlights = new Highlights();
    private final ReadOnlyObjectWrapper<Optional<Sheet>> sheet = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Difference>> differences = new ReadOnlyObjectWrapper<>(List.of());
    private final BooleanProperty together = new SimpleBooleanProperty(true);
    /** The difference that is looked at, from 1; 0 for none. */
    private final IntegerProperty current = new SimpleIntegerProperty();

    private final LatestJob preparing;
    private final Notices notices;
    private final Pile pile = new Pile();
    private Optional<Alignment> alignment = Optional.empty();
    private TabStops tabs = TabStops.PLAIN;

    /** @param main the page of the open report */
    public SideViewModel(
            Session session, Desk desk, JobRunner jobs, Notices notices, Words words, DocumentViewModel main) {
        this.session = session;
        this.desk = desk;
        this.words = words;
        this.main = main;
        this.preparing = new LatestJob(jobs);
        this.notices = notices;
        desk.beside().openedProperty().addListener((property, before, now) -> prepare());
        desk.beside().annotationsProperty().addListener((property, before, now) -> highlights.annotate(now));
        desk.heldProperty().addListener((property, before, now) -> highlights.look(Optional.empty(), now));
        desk.openedProperty().addListener((property, before, now) -> {
            compared(Optional.empty(), List.of());
            prepare();
        });
    }

    /** The page; empty while no report lies beside. */
    public ReadOnlyObjectProperty<Optional<Sheet>> sheetProperty() {
        return sheet.getReadOnlyProperty();
    }

    public Highlights highlights() {
        return highlights;
    }

    /** Whether both pages scroll together. */
    public BooleanProperty togetherProperty() {
        return together;
    }

    /** Numbers the two reports give otherwise, in the order of the open one. */
    public ReadOnlyObjectProperty<List<Difference>> differencesProperty() {
        return differences.getReadOnlyProperty();
    }

    /** The difference that is looked at, from 1; 0 for none. */
    public IntegerProperty currentProperty() {
        return current;
    }

    /** How tables are set, once the page's font is known. */
    void measure(TabStops stops) {
        tabs = stops;
        prepare();
    }

    // ---- choosing what lies beside --------------------------------------------------------------------------------

    /** Reports it makes sense to lay beside the open one: the others of its district, latest first. */
    public List<Listed> candidates() {
        return desk.opened()
                .map(Opened::listed)
                .map(open -> session.reports().stream()
                        .filter(listed -> !listed.id().equals(open.id())
                                && listed.header().region().known()
                                && listed.header().region().equals(open.header().region()))
                        .sorted((a, b) -> Integer.compare(year(b), year(a)))
                        .toList())
                .orElse(List.of());
    }

    private static int year(Listed listed) {
        return listed.header().year().orElse(0);
    }

    /** Lays the report of the district before the open one beside it, else the one after; takes it away if one lies there. */
    public void toggle() {
        if (session.besideProperty().get().isPresent()) {
            close();
            return;
        }
        int own = desk.opened().map(open -> year(open.listed())).orElse(0);
        List<Listed> others = candidates();
        others.stream()
                .filter(listed -> year(listed) <= own)
                .findFirst()
                .or(() -> others.stream().reduce((first, second) -> second))
                .ifPresent(listed -> session.openBeside(listed.id()));
    }

    public void open(ReportId report) {
        session.openBeside(report);
    }

    public void close() {
        session.closeBeside();
    }

    /** The report beside becomes the open one, and the other way round. */
    public void swap() {
        Optional<ReportId> left = session.reportProperty().get();
        Optional<ReportId> right = session.besideProperty().get();
        if (left.isPresent() && right.isPresent()) {
            session.open(right.get());
            session.openBeside(left.get());
        }
    }

    // ---- how both belong together ---------------------------------------------------------------------------------

    /** Where a place of the open report is in the one beside. */
    Optional<Integer> beside(int stored) {
        return alignment.filter(a -> together.get()).map(a -> a.toRight(stored));
    }

    /** Where a place of the report beside is in the open one. */
    Optional<Integer> inOpen(int stored) {
        return alignment.filter(a -> together.get()).map(a -> a.toLeft(stored));
    }

    /** Turns to the next difference, or the one before, round at the ends. */
    public Optional<Difference> step(boolean forward) {
        int count = differences.get().size();
        if (count == 0) {
            return Optional.empty();
        }
        int now = current.get() - 1;
        current.set(forward ? (now + 1) % count + 1 : (Math.max(now, 0) - 1 + count) % count + 1);
        return Optional.of(differences.get().get(current.get() - 1));
    }

    /** The difference whose number in the open report stands at a place. */
    Optional<Difference> atLeft(int stored) {
        return at(stored, one -> number(one.left()));
    }

    /** The difference whose number in the report beside stands at a place. */
    Optional<Difference> atRight(int stored) {
        return at(stored, one -> number(one.right()));
    }

    private Optional<Difference> at(int stored, Function<Difference, Span> place) {
        return differences.get().stream()
                .filter(one -> place.apply(one).contains(stored))
                .findFirst();
    }

    private static Span number(Stated stated) {
        return stated.statement().claim().number();
    }

    // ---- marks and what is selected -------------------------------------------------------------------------------

    /** What lies at a stored position, the shortest first. */
    List<Marked> marksAt(int stored) {
        return highlights.marks().at(stored);
    }

    /** Looks at an annotation. */
    void take(Marked mark) {
        desk.heldProperty()
                .set(
                        mark instanceof Marked.Coded coded
                                ? Optional.of(coded.annotation().id())
                                : Optional.empty());
    }

    /**
     * A click on the text: takes the next of the marks there.
     *
     * @return the difference to turn to, unless an annotation was taken
     */
    Optional<Difference> click(int stored) {
        Optional<Marked> mark = pile.click(marksAt(stored));
        mark.ifPresentOrElse(this::take, () -> desk.heldProperty().set(Optional.empty()));
        return mark.filter(Marked.Coded.class::isInstance).isPresent()
                ? Optional.empty()
                : at(stored, one -> clause(one.right()));
    }

    /** What was selected in the text, to be coded; an empty span for nothing. */
    void select(Optional<Span> stored) {
        desk.selectionProperty()
                .set(stored.filter(span -> !span.isEmpty())
                        .flatMap(span -> sheet.get().map(s -> s.opened().anchor(span))));
    }

    /** Whether the passage that is selected is of this report. */
    boolean isSelectedHere() {
        return sheet.get()
                .flatMap(s -> desk.selectionProperty()
                        .get()
                        .filter(anchor ->
                                anchor.report().equals(s.opened().listed().id())))
                .isPresent();
    }

    static Span clause(Stated stated) {
        return stated.statement().claim().passage().span();
    }

    // ---- preparing it ---------------------------------------------------------------------------------------------

    private record Prepared(Sheet sheet, Optional<Alignment> alignment, List<Difference> differences) {}

    /** Sets the report beside as a page and compares it with the open one, beside the window. */
    private void prepare() {
        Optional<Opened> right = desk.beside().opened();
        if (right.isEmpty()) {
            preparing.forget();
            put(Optional.empty());
            compared(Optional.empty(), List.of());
            return;
        }
        Optional<Opened> left = desk.opened();
        TabStops stops = tabs;
        preparing.start(
                words.of(SideViewModel.class).text("side.preparing"),
                progress -> prepared(left, right.get(), stops),
                done -> {
                    put(Optional.of(done.sheet()));
                    compared(done.alignment(), done.differences());
                },
                problem -> notices.failed(words.of(SideViewModel.class).text("side.failed"), problem));
    }

    private static Prepared prepared(Optional<Opened> left, Opened right, TabStops stops) {
        Sheet page = new Sheet(right, Typesetting.set(right.report(), List.of(), Set.of(), stops, fold -> "⋯"));
        return new Prepared(
                page,
                left.map(open -> Alignment.of(open.report(), right.report())),
                left.map(open -> Differences.between(open.standing(), right.standing()))
                        .orElse(List.of()));
    }

    private void put(Optional<Sheet> now) {
        pile.forget();
        sheet.set(now);
        highlights.show(now, desk.beside().annotations());
    }

    private void compared(Optional<Alignment> how, List<Difference> found) {
        current.set(0);
        alignment = how;
        differences.set(found);
        main.highlights()
                .differing(found.stream().map(one -> number(one.left())).toList());
        highlights.differing(found.stream().map(one -> number(one.right())).toList());
    }

    /** What the report beside is called. */
    public String title() {
        return sheet.get()
                .map(s -> desk.shortName(s.opened().listed().id()) + "  "
                        + words.of(SideViewModel.class)
                                .text("kind."
                                        + s.opened().listed().header().kind().id()))
                .orElse("");
    }
}
