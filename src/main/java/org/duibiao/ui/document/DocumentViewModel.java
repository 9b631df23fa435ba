package org.duibiao.ui.document;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.duibiao.library.Library;
import org.duibiao.library.Settings;
import org.duibiao.report.Anchor;
import org.duibiao.report.Listed;
import org.duibiao.report.Paragraph;
import org.duibiao.report.Report;
import org.duibiao.report.Section;
import org.duibiao.text.Span;
import org.duibiao.ui.document.Highlights.Sheet;
import org.duibiao.ui.document.page.DisplayText;
import org.duibiao.ui.document.page.Fold;
import org.duibiao.ui.document.page.Layer;
import org.duibiao.ui.document.page.Marked;
import org.duibiao.ui.document.page.Marks;
import org.duibiao.ui.document.page.Pile;
import org.duibiao.ui.document.page.Quiet;
import org.duibiao.ui.document.page.TabStops;
import org.duibiao.ui.document.page.Typesetting;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.session.Desk;
import org.duibiao.ui.session.Opened;
import org.duibiao.ui.session.Session;

/** What the document view shows: the page set, its marks in layers, and where to turn to. Positions told are stored ones. */
public final class DocumentViewModel {
    private static final int SMALLEST = 60;
    private static final int LARGEST = 240;
    /** Page numbers, rules and the like need no words. */
    private static final int SMALL_FOLD = 12;

    private final Session session;
    private final Desk desk;
    private final Settings settings;
    private final Phrases phrases;
    private final FindViewModel find;

    private final Citation citation;
    private final Highlights highlights = new Highlights();
    private final ReadOnlyObjectWrapper<Optional<Sheet>> sheet = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Target>> target = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty onlyMarked = new SimpleBooleanProperty();
    private final IntegerProperty zoom = new SimpleIntegerProperty(100);
    private final Set<Fold> open = new HashSet<>();

    private TabStops tabs = TabStops.PLAIN;
    private final Pile pile = new Pile();
    private int turns;

    /**
     * A passage to turn to.
     *
     * @param stored where
     * @param select whether it is to be selected and flash, or only to be at the top
     * @param turn counts up, so that the same passage can be turned to again
     */
    public record Target(Span stored, boolean select, int turn) {}

    public DocumentViewModel(Session session, Desk desk, Settings settings, Words words, FindViewModel find) {
        this.session = session;
        this.desk = desk;
        this.settings = settings;
        this.phrases = words.of(DocumentViewModel.class);
        this.citation = new Citation(phrases);
        this.find = find;
        settings.get("document.zoom").ifPresent(this::zoomTo);
        desk.openedProperty().addListener((property, before, now) -> opened(before, now));
        desk.annotationsProperty().addListener((property, before, now) -> highlights.annotate(now));
        desk.heldProperty().addListener((property, before, now) -> look());
        session.statementProperty().addListener((property, before, now) -> look());
        session.shownProperty().addListener((property, before, now) -> turnToPassage());
        words.languageProperty().addListener((property, before, now) -> reset());
        onlyMarked.addListener((property, before, now) -> reset());
        find.findingProperty().addListener((property, before, now) -> found());
        find.currentProperty().addListener((property, before, now) -> {
            find.hit().ifPresent(this::turnTo);
            found();
        });
        opened(Optional.empty(), desk.opened());
    }

    private void look() {
        highlights.look(session.statementProperty().get(), desk.heldProperty().get());
    }

    private void found() {
        highlights.found(find.findingProperty().get().hits(), find.hit());
    }

    // ---- the page -------------------------------------------------------------------------------------------------

    /** The page; empty while no report is open. */
    public ReadOnlyObjectProperty<Optional<Sheet>> sheetProperty() {
        return sheet.getReadOnlyProperty();
    }

    public Optional<Sheet> sheet() {
        return sheet.get();
    }

    /** What lies over the page. */
    public Highlights highlights() {
        return highlights;
    }

    /** Where to turn to; a new one each time. */
    public ReadOnlyObjectProperty<Optional<Target>> targetProperty() {
        return target.getReadOnlyProperty();
    }

    /** Whether paragraphs without marks are put away. */
    public BooleanProperty onlyMarkedProperty() {
        return onlyMarked;
    }

    /** Size of the text in per cent. */
    public IntegerProperty zoomProperty() {
        return zoom;
    }

    public FindViewModel find() {
        return find;
    }

    /** How tables are set, once the page's font is known. */
    public void measure(TabStops stops) {
        tabs = stops;
        if (sheet.get().filter(now -> hasTables(now.opened())).isPresent()) {
            reset();
        }
    }

    private static boolean hasTables(Opened opened) {
        return !opened.report().structure().tables().isEmpty();
    }

    /** Larger or smaller by a step; back to 100 at 0. */
    public void zoomBy(int steps) {
        zoom.set(steps == 0 ? 100 : Math.max(SMALLEST, Math.min(LARGEST, zoom.get() + steps * 10)));
        settings.put("document.zoom", Integer.toString(zoom.get()));
    }

    private void zoomTo(String remembered) {
        if (remembered.matches("\\d{2,3}")) {
            zoom.set(Math.max(SMALLEST, Math.min(LARGEST, Integer.parseInt(remembered))));
        }
    }

    /** Opens a fold, or closes it again. */
    public void toggle(Fold fold) {
        if (!open.remove(fold)) {
            open.add(fold);
        }
        reset();
    }

    // ---- marks ----------------------------------------------------------------------------------------------------

    /**
     * A click on the text: takes the shortest mark there; the next click at the same place the next one of the pile.
     *
     * @return the note whose mark was clicked, if it was one
     */
    public Optional<Marked.Pointer> click(int stored) {
        Optional<Marked> mark = pile.click(highlights.marks().at(stored));
        mark.ifPresentOrElse(this::take, () -> desk.heldProperty().set(Optional.empty()));
        return mark.filter(Marked.Pointer.class::isInstance).map(Marked.Pointer.class::cast);
    }

    /** What lies at a stored position, the shortest first. */
    public List<Marked> at(int stored) {
        return highlights.marks().at(stored);
    }

    /** Looks at a mark. */
    public void take(Marked mark) {
        if (mark instanceof Marked.Statement statement) {
            desk.heldProperty().set(Optional.empty());
            session.look(Optional.of(statement.stated().id()));
        } else if (mark instanceof Marked.Coded coded) {
            desk.heldProperty().set(Optional.of(coded.annotation().id()));
        }
    }

    /** What was selected in the text; an empty span for nothing. */
    public void select(Optional<Span> stored) {
        desk.selectionProperty()
                .set(stored.filter(span -> !span.isEmpty())
                        .flatMap(span -> sheet.get().map(s -> s.opened().anchor(span))));
    }

    /** Turns to the next mark, or the one before. */
    public void nextMark(int caret, boolean forward) {
        Marks all = highlights.marks();
        (forward ? all.after(caret) : all.before(caret)).ifPresent(span -> {
            turnTo(span);
            all.at(span.start()).stream()
                    .filter(mark -> mark.span().equals(span))
                    .findFirst()
                    .ifPresent(this::take);
        });
    }

    /** Turns to the next statement, or the one before, and looks at it. */
    public void nextStatement(int caret, boolean forward) {
        Optional<Marked> found = Optional.empty();
        for (Marked mark : highlights.marks().all()) {
            int start = mark.span().start();
            if (mark instanceof Marked.Statement && (forward ? start > caret : start < caret)) {
                found = Optional.of(mark);
                if (forward) {
                    break;
                }
            }
        }
        found.ifPresent(mark -> {
            turnTo(mark.span());
            take(mark);
        });
    }

    /** Turns to the next heading, or the one before. */
    public void nextSection(int caret, boolean forward) {
        List<Section> sections =
                sheet.get().map(s -> s.opened().report().structure().sections()).orElse(List.of());
        Optional<Section> found = Optional.empty();
        for (Section section : sections) {
            int start = section.heading().start();
            if (forward ? start > caret : start < caret) {
                found = Optional.of(section);
                if (forward) {
                    break;
                }
            }
        }
        found.ifPresent(section -> turnTo(section.heading()));
    }

    // ---- opening and turning to -----------------------------------------------------------------------------------

    private void opened(Optional<Opened> before, Optional<Opened> now) {
        boolean same = before.isPresent()
                && now.isPresent()
                && before.get().listed().id().equals(now.get().listed().id())
                && before.get().listed().textVersion() == now.get().listed().textVersion();
        if (!same) {
            open.clear();
            pile.forget();
            highlights.flash(Optional.empty());
        }
        set(now);
        find.text(now.map(report -> report.report().text()).orElse(""));
        if (!same && now.isPresent()) {
            Optional<Anchor> passage = session.passageProperty().get();
            if (passage.isPresent()) {
                turnToPassage();
            } else {
                int last = lastPosition(now.get().listed());
                target.set(Optional.of(new Target(new Span(last, last), false, ++turns)));
            }
        }
    }

    private void reset() {
        set(sheet.get().map(Sheet::opened));
    }

    private void set(Optional<Opened> report) {
        sheet.set(report.map(opened -> new Sheet(opened, typeset(opened))));
        highlights.show(sheet.get(), desk.open().annotations());
    }

    private DisplayText typeset(Opened opened) {
        Report report = opened.report();
        List<Fold> unmarked = onlyMarked.get()
                ? Quiet.folds(
                        report,
                        Marks.of(report, opened.standing(), desk.open().annotations(), EnumSet.allOf(Layer.class)))
                : List.of();
        return Typesetting.set(report, unmarked, open, tabs, fold -> foldWords(report, fold));
    }

    private String foldWords(Report report, Fold fold) {
        boolean opened = open.contains(fold);
        if (fold.why() == Fold.Why.UNMARKED) {
            int paragraphs = Quiet.count(report, fold.stored(), Paragraph.Role.BODY);
            return opened
                    ? phrases.text("fold.open.unmarked", paragraphs)
                    : phrases.text(
                            "fold.closed.unmarked",
                            paragraphs,
                            Quiet.count(report, fold.stored(), Paragraph.Role.HEADING));
        }
        long lineCount = fold.stored()
                .in(report.text())
                .lines()
                .filter(line -> !line.isBlank())
                .count();
        if (!opened && lineCount <= 1 && fold.stored().length() <= SMALL_FOLD) {
            return "⋯";
        }
        return opened ? phrases.text("fold.open.chrome") : phrases.text("fold.closed.chrome", lineCount);
    }

    private void turnToPassage() {
        Optional<Anchor> passage = session.passageProperty().get();
        Optional<Sheet> now = sheet.get();
        if (passage.isPresent()
                && now.isPresent()
                && now.get().opened().listed().id().equals(passage.get().report())) {
            place(now.get().opened(), passage.get()).ifPresent(this::turnTo);
        }
    }

    /** Where an anchor stands in the text there is now: its span, or where its words are if the text has changed. */
    private static Optional<Span> place(Opened opened, Anchor anchor) {
        String text = opened.report().text();
        Span span = anchor.passage().span();
        String quote = anchor.passage().quote();
        if (span.end() <= text.length() && span.in(text).equals(quote)) {
            return Optional.of(span);
        }
        int at = text.indexOf(quote);
        return at < 0 ? Optional.empty() : Optional.of(new Span(at, at + quote.length()));
    }

    /** Opens another report at a passage. */
    public void open(Anchor anchor) {
        session.show(anchor);
    }

    /** Brings a stored stretch into view and selects it; a fold over it is opened. */
    public void turnTo(Span stored) {
        Optional<Sheet> now = sheet.get();
        if (now.isEmpty()) {
            return;
        }
        if (now.get().page().shownOf(stored).isEmpty()) {
            now.get().page().blocks().stream()
                    .flatMap(block -> block.fold().stream())
                    .filter(fold -> fold.stored().overlaps(stored) && !open.contains(fold))
                    .findFirst()
                    .ifPresent(this::toggle);
        }
        target.set(Optional.of(new Target(stored, true, ++turns)));
    }

    // ---- remembering and citing -----------------------------------------------------------------------------------

    /** Remembers where reading is. */
    public void remember(int stored) {
        Optional<Library> library = session.library();
        if (library.isPresent() && sheet.get().isPresent()) {
            settings.rememberPosition(
                    library.get().file(), sheet.get().get().opened().listed().id(), stored);
        }
    }

    private int lastPosition(Listed listed) {
        return session.library()
                .flatMap(library -> settings.lastPosition(library.file(), listed.id()))
                .filter(position -> position >= 0 && position <= listed.counts().characters())
                .orElse(0);
    }

    /** The words of a stretch with where they come from: district, title, date, section. */
    public String citation(Span stored) {
        return citation.of(sheet.get().orElseThrow(), stored);
    }
}
