package org.duibiao.ui.document;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.duibiao.report.Listed;
import org.duibiao.report.ReportId;
import org.duibiao.statement.Stated;
import org.duibiao.text.Span;
import org.duibiao.ui.document.Highlights.Sheet;
import org.duibiao.ui.document.page.Alignment;
import org.duibiao.ui.document.page.Differences;
import org.duibiao.ui.document.page.Differences.Difference;
import org.duibiao.ui.document.page.TabStops;
import org.duibiao.ui.document.page.Typesetting;
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

    private Optional<Alignment> alignment = Optional.empty();
    private TabStops tabs = TabStops.PLAIN;

    /** @param main the page of the open report */
    public SideViewModel(Session session, Desk desk, Words words, DocumentViewModel main) {
        this.session = session;
        this.desk = desk;
        this.words = words;
        this.main = main;
        desk.beside().openedProperty().addListener((property, before, now) -> opened());
        desk.beside().annotationsProperty().addListener((property, before, now) -> highlights.annotate(now));
        desk.openedProperty().addListener((property, before, now) -> compare());
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
        opened();
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

    /** The difference whose statement on the right stands at a place. */
    Optional<Difference> at(int stored) {
        return differences.get().stream()
                .filter(one -> clause(one.right()).contains(stored))
                .findFirst();
    }

    static Span clause(Stated stated) {
        return stated.statement().claim().passage().span();
    }

    private void opened() {
        sheet.set(desk.beside()
                .opened()
                .map(opened ->
                        new Sheet(opened, Typesetting.set(opened.report(), List.of(), Set.of(), tabs, fold -> "⋯"))));
        highlights.show(sheet.get(), desk.beside().annotations());
        compare();
    }

    private void compare() {
        Optional<Opened> left = desk.opened();
        Optional<Opened> right = desk.beside().opened();
        current.set(0);
        if (left.isEmpty() || right.isEmpty()) {
            alignment = Optional.empty();
            differences.set(List.of());
        } else {
            alignment =
                    Optional.of(Alignment.of(left.get().report(), right.get().report()));
            differences.set(
                    Differences.between(left.get().standing(), right.get().standing()));
        }
        main.highlights()
                .differing(differences.get().stream()
                        .map(one -> one.left().statement().claim().number())
                        .toList());
        highlights.differing(differences.get().stream()
                .map(one -> one.right().statement().claim().number())
                .toList());
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
