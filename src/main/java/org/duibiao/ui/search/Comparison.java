package org.duibiao.ui.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.duibiao.chart.ChartWords;
import org.duibiao.chart.FrequencyChart;
import org.duibiao.library.Library;
import org.duibiao.report.Region;
import org.duibiao.search.Filter;
import org.duibiao.search.Findings;
import org.duibiao.search.Frequency;
import org.duibiao.search.QueryException;
import org.duibiao.search.QueryParser;
import org.duibiao.task.JobRunner;
import org.duibiao.task.LatestJob;
import org.duibiao.task.Progress;
import org.duibiao.ui.kit.Notices;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.session.Session;

/** How often the words looked for are said, beside other words that were put to them. FX thread. */
final class Comparison {
    private static final int MOST = 6;

    private final Session session;
    private final Notices notices;
    private final Words words;
    private final Phrases phrases;
    private final LatestJob searching;
    private final ObservableList<String> others = FXCollections.observableArrayList();
    private final ObjectProperty<FrequencyChart.Along> along = new SimpleObjectProperty<>(FrequencyChart.Along.YEARS);
    private final ReadOnlyObjectWrapper<Optional<FrequencyChart>> chart = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Asked> asked = Optional.empty();
    private List<Answer> answers = List.of();
    private boolean shown;

    /** The search of the view, and where it looked. */
    private record Asked(String typed, Findings findings, Filter filter) {}

    /** What one search gave. */
    private record Answer(String typed, Findings findings) {}

    Comparison(Session session, JobRunner jobs, Notices notices, Words words) {
        this.session = session;
        this.notices = notices;
        this.words = words;
        this.phrases = words.of(SearchViewModel.class);
        this.searching = new LatestJob(jobs);
        others.addListener((ListChangeListener<String>) change -> ask());
        along.addListener((property, before, now) -> draw());
        words.languageProperty().addListener((property, before, now) -> draw());
    }

    /** Other words, in the order they were put to it. */
    ObservableList<String> others() {
        return others;
    }

    ObjectProperty<FrequencyChart.Along> alongProperty() {
        return along;
    }

    /** What is to be drawn; empty while nothing is looked for or the chart is not shown. */
    ReadOnlyObjectProperty<Optional<FrequencyChart>> chartProperty() {
        return chart.getReadOnlyProperty();
    }

    /** Puts other words beside those looked for; what cannot be understood is said. */
    void add(String typed) {
        String other = typed.strip();
        if (other.isEmpty() || others.contains(other) || others.size() + 1 >= MOST) {
            return;
        }
        try {
            QueryParser.parse(other);
            others.add(other);
        } catch (QueryException e) {
            notices.say(e.say(words.language().locale()));
        }
    }

    /** The chart costs a search for every other word: it is made only while it is looked at. */
    void show(boolean now) {
        shown = now;
        ask();
    }

    /** Other words were found, or the same elsewhere. */
    void use(String typed, Findings findings, Filter filter) {
        asked = Optional.of(new Asked(typed, findings, filter));
        ask();
    }

    /** Nothing is looked for. */
    void clear() {
        asked = Optional.empty();
        ask();
    }

    private void ask() {
        Optional<Library> library = session.library();
        if (!shown || asked.isEmpty() || library.isEmpty()) {
            searching.forget();
            answers = List.of();
            draw();
            return;
        }
        Asked now = asked.get();
        List<String> also = List.copyOf(others);
        searching.start(
                phrases.text("job.search"),
                progress -> answers(library.get(), now, also, progress),
                found -> {
                    answers = found;
                    draw();
                },
                problem -> notices.failed(phrases.text("failed.search"), problem));
    }

    private static List<Answer> answers(Library library, Asked asked, List<String> others, Progress progress)
            throws Exception {
        List<Answer> answers = new ArrayList<>();
        answers.add(new Answer(asked.typed().strip(), asked.findings()));
        for (String other : others) {
            answers.add(new Answer(other, library.search(QueryParser.parse(other), asked.filter(), progress)));
        }
        return answers;
    }

    private void draw() {
        if (answers.isEmpty()) {
            chart.set(Optional.empty());
            return;
        }
        ChartWords said = new ChartWords(words.language().locale());
        boolean years = along.get() == FrequencyChart.Along.YEARS;
        Set<String> shared = shared();
        List<FrequencyChart.Term> terms = answers.stream()
                .map(answer -> new FrequencyChart.Term(
                        answer.typed(), years ? years(answer.findings()) : districts(answer.findings(), shared)))
                .toList();
        boolean everywhere = asked.map(Asked::filter).filter(Filter.ALL::equals).isPresent();
        String where = said.say(
                everywhere ? "frequency.where" : "frequency.where.filtered",
                answers.get(0).findings().searched());
        chart.set(Optional.of(FrequencyChart.of(terms, along.get(), where, said)));
    }

    private static List<FrequencyChart.Count> years(Findings findings) {
        return findings.years().stream()
                .map(year -> count(String.valueOf(year.of()), year))
                .toList();
    }

    /** @param shared names that several districts have: those are called by their whole path */
    private List<FrequencyChart.Count> districts(Findings findings, Set<String> shared) {
        return findings.districts().stream()
                .map(district -> count(called(district.of(), shared), district))
                .toList();
    }

    private String called(Region region, Set<String> shared) {
        return region.name()
                .map(name -> shared.contains(name) ? region.fullName() : name)
                .orElse(phrases.text("group.unknown"));
    }

    private Set<String> shared() {
        Map<String, Set<List<String>>> paths = new HashMap<>();
        answers.stream()
                .flatMap(answer -> answer.findings().districts().stream())
                .map(Frequency::of)
                .forEach(region -> region.name()
                        .ifPresent(name -> paths.computeIfAbsent(name, n -> new HashSet<>())
                                .add(region.path())));
        Set<String> shared = new HashSet<>();
        paths.forEach((name, all) -> {
            if (all.size() > 1) {
                shared.add(name);
            }
        });
        return shared;
    }

    private static FrequencyChart.Count count(String label, Frequency<?> frequency) {
        return new FrequencyChart.Count(
                label, frequency.hits(), frequency.reports(), frequency.searched(), frequency.characters());
    }
}
