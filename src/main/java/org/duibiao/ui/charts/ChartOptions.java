package org.duibiao.ui.charts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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
        // what was written over one chart says nothing about another
        kind.addListener((property, before, now) -> forgetWords());
        topic.addListener((property, before, now) -> forgetWords());
    }

    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    private void changed() {
        if (!busy) {
            listeners.forEach(Runnable::run);
        }
    }

    /** Another district or year: what was written over the chart before is not about it. */
    void forgetWords() {
        if (!busy) {
            captions.set(Captions.NONE);
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
