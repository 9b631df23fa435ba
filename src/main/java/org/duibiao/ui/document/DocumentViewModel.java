package org.duibiao.ui.document;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
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
import org.duibiao.statement.Goal;
import org.duibiao.text.Span;
import org.duibiao.ui.document.page.BorderSweep;
import org.duibiao.ui.document.page.BorderSweep.Stretch;
import org.duibiao.ui.document.page.BorderSweep.Tinted;
import org.duibiao.ui.document.page.DisplayText;
import org.duibiao.ui.document.page.Fold;
import org.duibiao.ui.document.page.Layer;
import org.duibiao.ui.document.page.Marked;
import org.duibiao.ui.document.page.Marks;
import org.duibiao.ui.document.page.Quiet;
import org.duibiao.ui.document.page.TabStops;
import org.duibiao.ui.document.page.Tint;
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

    private final ReadOnlyObjectWrapper<Optional<Sheet>> sheet = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Marks marks = new Marks(List.of());
    private final ReadOnlyObjectWrapper<Look> look = new ReadOnlyObjectWrapper<>(Look.EMPTY);
    private final ReadOnlyObjectWrapper<Optional<Target>> target = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Map<Layer, BooleanProperty> layers = new EnumMap<>(Layer.class);
    private final Map<Layer, ReadOnlyIntegerWrapper> counts = new EnumMap<>(Layer.class);
    private final BooleanProperty onlyMarked = new SimpleBooleanProperty();
    private final IntegerProperty zoom = new SimpleIntegerProperty(100);
    private final Set<Fold> open = new HashSet<>();

    private Optional<Span> flashing = Optional.empty();
    private List<Marks.Line> lines = List.of();
    private TabStops tabs = TabStops.PLAIN;
    private List<Marked> pile = List.of();
    private int onPile;
    private int turns;

    /**
     * A report set as a page.
     *
     * @param opened the report
     * @param page as it is shown
     */
    public record Sheet(Opened opened, DisplayText page) {}

    /**
     * What is painted.
     *
     * @param sheet the page
     * @param stretches of the shown text with their tints, from end to end
     * @param lines of annotations below the shown text
     */
    public record Look(Optional<Sheet> sheet, List<Stretch> stretches, List<Marks.Line> lines) {
        static final Look EMPTY = new Look(Optional.empty(), List.of(), List.of());
    }

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
        this.find = find;
        for (Layer layer : Layer.values()) {
            BooleanProperty on = new SimpleBooleanProperty(true);
            on.addListener((property, before, now) -> remark());
            layers.put(layer, on);
            counts.put(layer, new ReadOnlyIntegerWrapper());
        }
        settings.get("document.zoom").ifPresent(this::zoomTo);
        desk.openedProperty().addListener((property, before, now) -> opened(before, now));
        desk.annotationsProperty().addListener((property, before, now) -> remark());
        desk.heldProperty().addListener((property, before, now) -> retint());
        session.statementProperty().addListener((property, before, now) -> retint());
        session.shownProperty().addListener((property, before, now) -> turnToPassage());
        words.languageProperty().addListener((property, before, now) -> reset());
        onlyMarked.addListener((property, before, now) -> reset());
        find.findingProperty().addListener((property, before, now) -> retint());
        find.currentProperty().addListener((property, before, now) -> {
            find.hit().ifPresent(this::turnTo);
            retint();
        });
        opened(Optional.empty(), desk.opened());
    }

    // ---- the page -------------------------------------------------------------------------------------------------

    /** The page; empty while no report is open. */
    public ReadOnlyObjectProperty<Optional<Sheet>> sheetProperty() {
        return sheet.getReadOnlyProperty();
    }

    public Optional<Sheet> sheet() {
        return sheet.get();
    }

    /** The page with all that lies over it, changed in one step. */
    public ReadOnlyObjectProperty<Look> lookProperty() {
        return look.getReadOnlyProperty();
    }

    /** Where to turn to; a new one each time. */
    public ReadOnlyObjectProperty<Optional<Target>> targetProperty() {
        return target.getReadOnlyProperty();
    }

    /** Whether a layer is shown. */
    public BooleanProperty layer(Layer layer) {
        return Objects.requireNonNull(layers.get(layer));
    }

    /** How many marks a layer has, shown or not. */
    public ReadOnlyIntegerProperty count(Layer layer) {
        return counter(layer).getReadOnlyProperty();
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
        reset();
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
        List<Marked> here = marks.at(stored);
        onPile = here.equals(pile) && !here.isEmpty() ? (onPile + 1) % here.size() : 0;
        pile = here;
        if (here.isEmpty()) {
            desk.heldProperty().set(Optional.empty());
            return Optional.empty();
        }
        Marked mark = here.get(onPile);
        take(mark);
        return mark instanceof Marked.Pointer pointer ? Optional.of(pointer) : Optional.empty();
    }

    /** What lies at a stored position, the shortest first. */
    public List<Marked> at(int stored) {
        return marks.at(stored);
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
        Marks all = marks;
        (forward ? all.after(caret) : all.before(caret)).ifPresent(span -> {
            turnTo(span);
            all.at(span.start()).stream()
                    .filter(mark -> mark.span().equals(span))
                    .findFirst()
                    .ifPresent(this::take);
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

    private void remark() {
        Opened report = sheet.get().map(Sheet::opened).orElse(null);
        if (report == null) {
            marks = new Marks(List.of());
            lines = List.of();
            look.set(Look.EMPTY);
            counts.values().forEach(count -> count.set(0));
            return;
        }
        int goals = (int) report.standing().stream()
                .filter(stated -> stated.statement() instanceof Goal)
                .count();
        counter(Layer.GOALS).set(goals);
        counter(Layer.OUTCOMES).set(report.standing().size() - goals);
        counter(Layer.ANNOTATIONS).set(desk.annotationsProperty().get().size());
        Set<Layer> on = EnumSet.noneOf(Layer.class);
        layers.forEach((layer, shown) -> {
            if (shown.get()) {
                on.add(layer);
            }
        });
        marks = Marks.of(
                report.report(), report.standing(), desk.annotationsProperty().get(), on);
        lines = marks.lines(sheet.get().orElseThrow().page());
        retint();
    }

    private void retint() {
        counter(Layer.HITS).set(find.findingProperty().get().hits().size());
        if (sheet.get().isEmpty()) {
            return;
        }
        Sheet now = sheet.get().get();
        List<Tinted> tints = new ArrayList<>(marks.tints(
                now.opened().report(),
                now.page(),
                session.statementProperty().get(),
                desk.heldProperty().get()));
        if (layer(Layer.HITS).get()) {
            for (Span hit : find.findingProperty().get().hits()) {
                tint(tints, now.page(), hit, Tint.HIT);
            }
            find.hit().ifPresent(hit -> tint(tints, now.page(), hit, Tint.HIT_NOW));
        }
        flashing.ifPresent(span -> tint(tints, now.page(), span, Tint.FLASH));
        look.set(new Look(
                sheet.get(), BorderSweep.sweep(new Span(0, now.page().text().length()), tints), lines));
    }

    /** Lets a passage flash, or ends that. */
    public void flash(Optional<Span> stored) {
        flashing = stored;
        retint();
    }

    private static void tint(List<Tinted> tints, DisplayText page, Span stored, Tint tint) {
        page.shownOf(stored).ifPresent(shown -> tints.add(new Tinted(shown, tint)));
    }

    private ReadOnlyIntegerWrapper counter(Layer layer) {
        return Objects.requireNonNull(counts.get(layer));
    }

    // ---- opening and turning to -----------------------------------------------------------------------------------

    private void opened(Optional<Opened> before, Optional<Opened> now) {
        boolean same = before.isPresent()
                && now.isPresent()
                && before.get().listed().id().equals(now.get().listed().id())
                && before.get().listed().textVersion() == now.get().listed().textVersion();
        if (!same) {
            open.clear();
            pile = List.of();
            flashing = Optional.empty();
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
        remark();
    }

    private DisplayText typeset(Opened opened) {
        Report report = opened.report();
        List<Fold> unmarked = onlyMarked.get()
                ? Quiet.folds(
                        report,
                        Marks.of(
                                report,
                                opened.standing(),
                                desk.annotationsProperty().get(),
                                EnumSet.allOf(Layer.class)))
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
        Sheet now = sheet.get().orElseThrow();
        Opened opened = now.opened();
        String quote = now.page()
                .shownOf(stored)
                .map(shown -> shown.in(now.page().text()).replace("\t", " "))
                .orElse(stored.in(opened.report().text()));
        List<String> source = new ArrayList<>();
        source.add(
                opened.listed().header().title().isBlank()
                        ? opened.listed().name()
                        : opened.listed().header().title());
        opened.listed().header().date().ifPresent(date -> source.add(date.toString()));
        sectionPath(opened.report(), stored).ifPresent(source::add);
        return phrases.text("citation", quote, String.join(phrases.text("citation.comma"), source));
    }

    private static Optional<String> sectionPath(Report report, Span stored) {
        List<String> path = report.structure().sections().stream()
                .filter(section -> section.span().contains(stored))
                .map(section -> section.heading().in(report.text()).strip())
                .toList();
        return path.isEmpty() ? Optional.empty() : Optional.of(path.get(path.size() - 1));
    }
}
