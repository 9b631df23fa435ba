package org.duibiao.ui.document;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.duibiao.annotation.Annotation;
import org.duibiao.annotation.AnnotationId;
import org.duibiao.statement.Goal;
import org.duibiao.statement.StatementId;
import org.duibiao.text.Span;
import org.duibiao.ui.document.page.BorderSweep;
import org.duibiao.ui.document.page.BorderSweep.Stretch;
import org.duibiao.ui.document.page.BorderSweep.Tinted;
import org.duibiao.ui.document.page.DisplayText;
import org.duibiao.ui.document.page.Lanes;
import org.duibiao.ui.document.page.Layer;
import org.duibiao.ui.document.page.Marks;
import org.duibiao.ui.document.page.Tint;
import org.duibiao.ui.session.Opened;

/**
 * What lies over a page: layers that can be switched, marks, what is looked at, found, flashing. Each kind of change works
 * out only what depends on it: an annotation more costs no tint, a flash no lane. FX thread only.
 */
public final class Highlights {
    private final Map<Layer, BooleanProperty> layers = new EnumMap<>(Layer.class);
    private final Map<Layer, ReadOnlyIntegerWrapper> counts = new EnumMap<>(Layer.class);
    private final ReadOnlyObjectWrapper<Look> look = new ReadOnlyObjectWrapper<>(Look.EMPTY);
    private final Lanes lanes = new Lanes();
    private Optional<Sheet> sheet = Optional.empty();
    private List<Annotation> annotations = List.of();
    /** Empty until somebody asks for them. */
    private Optional<Marks> marks = Optional.empty();

    private List<Lanes.Line> lines = List.of();
    private List<Stretch> stretches = List.of();
    private Optional<StatementId> chosen = Optional.empty();
    private Optional<AnnotationId> held = Optional.empty();
    private List<Span> hits = List.of();
    private Optional<Span> hit = Optional.empty();
    private Optional<Span> flashing = Optional.empty();
    private List<Span> differing = List.of();

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
     * @param held the annotation that is looked at
     */
    public record Look(
            Optional<Sheet> sheet, List<Stretch> stretches, List<Lanes.Line> lines, Optional<AnnotationId> held) {
        static final Look EMPTY = new Look(Optional.empty(), List.of(), List.of(), Optional.empty());
    }

    public Highlights() {
        for (Layer layer : Layer.values()) {
            BooleanProperty on = new SimpleBooleanProperty(true);
            on.addListener((property, before, now) -> {
                gather();
                sweep();
                tell();
            });
            layers.put(layer, on);
            counts.put(layer, new ReadOnlyIntegerWrapper());
        }
    }

    /** The page with all that lies over it, changed in one step. */
    public ReadOnlyObjectProperty<Look> lookProperty() {
        return look.getReadOnlyProperty();
    }

    /** Whether a layer is shown. */
    public BooleanProperty layer(Layer layer) {
        return Objects.requireNonNull(layers.get(layer));
    }

    /** How many marks a layer has, shown or not. */
    public ReadOnlyIntegerProperty count(Layer layer) {
        return counter(layer).getReadOnlyProperty();
    }

    /** The marks in the layers that are on. */
    public Marks marks() {
        Marks known = marks.orElseGet(
                () -> sheet.map(s -> Marks.of(s.opened().report(), s.opened().standing(), annotations, on()))
                        .orElseGet(() -> new Marks(List.of())));
        marks = Optional.of(known);
        return known;
    }

    private Set<Layer> on() {
        Set<Layer> on = EnumSet.noneOf(Layer.class);
        layers.forEach((layer, shown) -> {
            if (shown.get()) {
                on.add(layer);
            }
        });
        return on;
    }

    // ---- what changes it ------------------------------------------------------------------------------------------

    /** Another page, or the same report set or read otherwise, with its annotations. */
    void show(Optional<Sheet> now, List<Annotation> its) {
        sheet = now;
        annotations = its;
        lanes.clear();
        count();
        gather();
        sweep();
        tell();
    }

    /** Other annotations on the same page. */
    void annotate(List<Annotation> now) {
        if (annotations != now) {
            annotations = now;
            counter(Layer.ANNOTATIONS).set(now.size());
            gather();
            tell();
        }
    }

    /** What is looked at. */
    void look(Optional<StatementId> statement, Optional<AnnotationId> annotation) {
        boolean same = chosen.equals(statement);
        chosen = statement;
        held = annotation;
        if (!same) {
            sweep();
        }
        tell();
    }

    /**
     * What was found.
     *
     * @param found in stored positions
     * @param at the one that is looked at
     */
    void found(List<Span> found, Optional<Span> at) {
        hits = found;
        hit = at;
        counter(Layer.HITS).set(found.size());
        sweep();
        tell();
    }

    /** Lets a passage flash, or ends that. */
    void flash(Optional<Span> stored) {
        if (!flashing.equals(stored)) {
            flashing = stored;
            sweep();
            tell();
        }
    }

    /** Numbers that another report states otherwise. */
    void differing(List<Span> numbers) {
        if (!differing.equals(numbers)) {
            differing = numbers;
            sweep();
            tell();
        }
    }

    // ---- working it out -------------------------------------------------------------------------------------------

    private void count() {
        int all = sheet.map(s -> s.opened().standing().size()).orElse(0);
        int goals = (int) sheet.stream()
                .flatMap(s -> s.opened().standing().stream())
                .filter(stated -> stated.statement() instanceof Goal)
                .count();
        counter(Layer.GOALS).set(goals);
        counter(Layer.OUTCOMES).set(all - goals);
        counter(Layer.ANNOTATIONS).set(annotations.size());
    }

    private ReadOnlyIntegerWrapper counter(Layer layer) {
        return Objects.requireNonNull(counts.get(layer));
    }

    private void gather() {
        marks = Optional.empty();
        if (sheet.isEmpty()) {
            lines = List.of();
            return;
        }
        int end = sheet.get().opened().report().text().length();
        DisplayText page = sheet.get().page();
        lines = layer(Layer.ANNOTATIONS).get()
                ? lanes.of(annotations, span -> span.end() > end ? Optional.empty() : page.shownOf(span))
                : List.of();
    }

    private void sweep() {
        if (sheet.isEmpty()) {
            stretches = List.of();
            return;
        }
        Sheet now = sheet.get();
        List<Tinted> tints = new ArrayList<>(marks().tints(now.opened().report(), now.page(), chosen));
        if (layer(Layer.HITS).get()) {
            hits.forEach(span -> tint(tints, now.page(), span, Tint.HIT));
            hit.ifPresent(span -> tint(tints, now.page(), span, Tint.HIT_NOW));
        }
        differing.forEach(span -> tint(tints, now.page(), span, Tint.DIFFERS));
        flashing.ifPresent(span -> tint(tints, now.page(), span, Tint.FLASH));
        List<Stretch> swept = BorderSweep.sweep(new Span(0, now.page().text().length()), tints);
        if (!swept.equals(stretches)) {
            stretches = swept;
        }
    }

    private static void tint(List<Tinted> tints, DisplayText page, Span stored, Tint tint) {
        page.shownOf(stored).ifPresent(shown -> tints.add(new Tinted(shown, tint)));
    }

    private void tell() {
        look.set(sheet.isEmpty() ? Look.EMPTY : new Look(sheet, stretches, lines, held));
    }
}
