package org.duibiao.ui.charts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.duibiao.annotation.Attribute;
import org.duibiao.chart.BarChart;
import org.duibiao.chart.Captions;
import org.duibiao.chart.ChartKind;
import org.duibiao.chart.ChartSetting;
import org.duibiao.chart.ChartSetup;
import org.duibiao.chart.CodesChart;
import org.duibiao.chart.Pin;
import org.duibiao.chart.VerdictsChart;
import org.duibiao.indicator.Measure;

/** What a person has set on the charts view, apart from district and year, which all panels share. FX thread. */
public final class ChartOptions {

    /** What is followed: an indicator's id, and which of its numbers. */
    public record Topic(String indicator, Measure measure) {}

    private final ObjectProperty<ChartKind> kind = new SimpleObjectProperty<>(ChartKind.BULLET);
    private final ObjectProperty<BarChart.Order> rows = new SimpleObjectProperty<>(BarChart.Order.STATED);
    private final ObjectProperty<BarChart.Order> districts = new SimpleObjectProperty<>(BarChart.Order.OUTCOME);
    private final BooleanProperty notComparable = new SimpleBooleanProperty(true);
    private final BooleanProperty means = new SimpleBooleanProperty(true);
    private final BooleanProperty zero = new SimpleBooleanProperty(true);
    private final BooleanProperty peers = new SimpleBooleanProperty(true);
    private final ObjectProperty<Optional<Integer>> from = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Integer>> to = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Integer> columns = new SimpleObjectProperty<>(4);
    private final ObjectProperty<VerdictsChart.By> by = new SimpleObjectProperty<>(VerdictsChart.By.YEAR);
    private final ObjectProperty<Optional<Attribute>> across =
            new SimpleObjectProperty<>(Optional.of(Attribute.REPORT));
    private final ObjectProperty<CodesChart.Figures> figures = new SimpleObjectProperty<>(CodesChart.Figures.COUNTS);
    private final ObjectProperty<Optional<Topic>> topic = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Captions> captions = new SimpleObjectProperty<>(Captions.NONE);
    private final ObservableList<List<String>> further = FXCollections.observableArrayList();
    private final ObservableList<Pin> pins = FXCollections.observableArrayList();
    private final Set<String> without = new LinkedHashSet<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private final Map<List<Object>, Captions> written = new HashMap<>();
    private List<Object> about = List.of();
    /** Whether the words came with a set-up, whose district and year are yet to be shown. */
    private boolean brought;

    private boolean busy;

    ChartOptions() {
        InvalidationListener told = change -> changed();
        List<Property<?>> all = List.of(
                kind,
                rows,
                districts,
                notComparable,
                means,
                zero,
                peers,
                from,
                to,
                columns,
                by,
                across,
                figures,
                topic,
                captions);
        all.forEach(one -> one.addListener((property, before, now) -> changed()));
        further.addListener(told);
        pins.addListener(told);
        // what was written over one chart says nothing about another, and is there again with the first
        kind.addListener((property, before, now) -> recallWords());
        topic.addListener((property, before, now) -> recallWords());
        captions.addListener((property, before, now) -> {
            if (!busy) {
                written.put(subject(), now);
            }
        });
    }

    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    private void changed() {
        if (!busy) {
            listeners.forEach(Runnable::run);
        }
    }

    /**
     * The chart that is about to be made is about a district and year: if those are others than before, what was written over
     * the chart before goes, and what was over this one is there again.
     */
    void about(List<String> district, Optional<Integer> year) {
        List<Object> now = List.of(district, year);
        if (now.equals(about) && !brought) {
            return;
        }
        about = now;
        if (brought) {
            brought = false;
            written.put(subject(), captions.get());
            return;
        }
        busy = true;
        captions.set(written.getOrDefault(subject(), Captions.NONE));
        busy = false;
    }

    private List<Object> subject() {
        return List.of(about, kind.get(), topic.get());
    }

    private void recallWords() {
        if (!busy) {
            captions.set(written.getOrDefault(subject(), Captions.NONE));
        }
    }

    public ObjectProperty<ChartKind> kindProperty() {
        return kind;
    }

    /** The order of goals of one district. */
    public ObjectProperty<BarChart.Order> rowsProperty() {
        return rows;
    }

    /** The order of districts. */
    public ObjectProperty<BarChart.Order> districtsProperty() {
        return districts;
    }

    /** Whether outcomes that cannot be compared are drawn, hatched. */
    public BooleanProperty notComparableProperty() {
        return notComparable;
    }

    /** Whether means over several years are drawn. */
    public BooleanProperty meansProperty() {
        return means;
    }

    /** Whether the scale of years begins at zero. */
    public BooleanProperty zeroProperty() {
        return zero;
    }

    /** Whether all districts of the same level stand beside the first. */
    public BooleanProperty peersProperty() {
        return peers;
    }

    public ObjectProperty<Optional<Integer>> fromProperty() {
        return from;
    }

    public ObjectProperty<Optional<Integer>> toProperty() {
        return to;
    }

    /** Tiles in a row of the scorecard. */
    public ObjectProperty<Integer> columnsProperty() {
        return columns;
    }

    public ObjectProperty<VerdictsChart.By> byProperty() {
        return by;
    }

    /** What codes are counted by; empty for by each other. */
    public ObjectProperty<Optional<Attribute>> acrossProperty() {
        return across;
    }

    public ObjectProperty<CodesChart.Figures> figuresProperty() {
        return figures;
    }

    /** The indicator that is followed; empty for the one most years are reported of. */
    public ObjectProperty<Optional<Topic>> topicProperty() {
        return topic;
    }

    public ObjectProperty<Captions> captionsProperty() {
        return captions;
    }

    /** Paths of districts that stand beside the first one. */
    public ObservableList<List<String>> further() {
        return further;
    }

    public ObservableList<Pin> pins() {
        return pins;
    }

    boolean shows(String indicator) {
        return !without.contains(indicator);
    }

    /** Takes an indicator in or out. */
    void show(String indicator, boolean in) {
        if (in ? without.remove(indicator) : without.add(indicator)) {
            changed();
        }
    }

    /** Takes all indicators in. */
    void showAll() {
        without.clear();
        changed();
    }

    /** Everything as one set-up. */
    ChartSetup setup(List<String> district, Optional<Integer> year) {
        List<List<String>> all = Stream.concat(
                        Stream.of(district), further.stream().filter(path -> !path.equals(district)))
                .filter(path -> !path.isEmpty())
                .toList();
        boolean several = kind.get().has(ChartSetting.FURTHER_DISTRICTS);
        BarChart.Order order = kind.get() == ChartKind.DISTRICTS ? districts.get() : rows.get();
        return new ChartSetup(
                kind.get(),
                new ChartSetup.Whose(several ? all : all.stream().limit(1).toList(), peers.get()),
                new ChartSetup.Years(year, from.get(), to.get()),
                new ChartSetup.Topic(
                        topic.get().map(Topic::indicator),
                        topic.get().map(Topic::measure).orElse(Measure.GROWTH),
                        without),
                new ChartSetup.Manner(
                        order,
                        notComparable.get(),
                        means.get(),
                        zero.get(),
                        columns.get(),
                        by.get(),
                        across.get(),
                        figures.get()),
                new ChartSetup.Said(captions.get(), pins));
    }

    /** Sets all that a set-up says, in one step. */
    void use(ChartSetup setup) {
        busy = true;
        try {
            kind.set(setup.kind());
            use(setup.manner(), setup.kind() == ChartKind.DISTRICTS ? districts : rows);
            peers.set(setup.whose().peers());
            from.set(setup.years().from());
            to.set(setup.years().to());
            topic.set(setup.indicator().map(id -> new Topic(id, setup.measure())));
            captions.set(setup.said().captions());
            further.setAll(setup.districts().stream().skip(1).toList());
            pins.setAll(setup.said().pins());
            without.clear();
            without.addAll(setup.topic().without());
            brought = true;
        } finally {
            busy = false;
        }
        changed();
    }

    private void use(ChartSetup.Manner manner, ObjectProperty<BarChart.Order> order) {
        order.set(manner.order());
        notComparable.set(manner.notComparable());
        means.set(manner.means());
        zero.set(manner.zero());
        columns.set(manner.columns());
        by.set(manner.by());
        across.set(manner.across());
        figures.set(manner.figures());
    }
}
