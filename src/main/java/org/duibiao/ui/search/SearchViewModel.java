package org.duibiao.ui.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.duibiao.library.Library;
import org.duibiao.report.Header;
import org.duibiao.report.Listed;
import org.duibiao.search.Excerpt;
import org.duibiao.search.Filter;
import org.duibiao.search.Findings;
import org.duibiao.search.Hits;
import org.duibiao.search.Query;
import org.duibiao.search.QueryException;
import org.duibiao.search.QueryParser;
import org.duibiao.task.JobRunner;
import org.duibiao.task.LatestJob;
import org.duibiao.task.Progress;
import org.duibiao.ui.kit.Notices;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.session.Session;
import org.duibiao.ui.session.View;

/** Looks for words in all reports; only the answer to the last question is shown. */
public final class SearchViewModel {
    private static final int MOST_SENTENCES = 5;
    private static final int MOST_ROWS = 1_500;

    private final Session session;
    private final Notices notices;
    private final Words words;
    private final Phrases phrases;
    private final LatestJob looking;

    private final StringProperty typed = new SimpleStringProperty("");
    private final ObjectProperty<Filter.Within> within = new SimpleObjectProperty<>(Filter.Within.ALL);
    private final BooleanProperty onlyDistrict = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper mistake = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Answer>> answer = new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * What a question gave.
     *
     * @param typed the question
     * @param findings all that was found
     * @param rows what the list shows of it
     */
    record Answer(String typed, Findings findings, List<FoundRow> rows) {
        Answer {
            rows = List.copyOf(rows);
        }
    }

    public SearchViewModel(Session session, JobRunner jobs, Notices notices, Words words) {
        this.session = session;
        this.notices = notices;
        this.words = words;
        this.phrases = words.of(SearchViewModel.class);
        this.looking = new LatestJob(jobs);
        within.addListener((property, before, now) -> look());
        onlyDistrict.addListener((property, before, now) -> look());
        session.regionProperty().addListener((property, before, now) -> {
            if (onlyDistrict.get()) {
                look();
            }
        });
        session.libraryProperty().addListener((property, before, now) -> clear());
        session.reportsChangeProperty().addListener((property, before, now) -> look());
    }

    StringProperty typedProperty() {
        return typed;
    }

    ObjectProperty<Filter.Within> withinProperty() {
        return within;
    }

    /** Whether to look only in the chosen district and below it. */
    BooleanProperty onlyDistrictProperty() {
        return onlyDistrict;
    }

    /** What is wrong with the question, empty when nothing is. */
    ReadOnlyStringProperty mistakeProperty() {
        return mistake.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Answer>> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /** The name of the chosen district, if one is. */
    Optional<String> district() {
        return session.regionProperty().get().name();
    }

    /** Asks a question and turns the window to the answer. */
    public void ask(String question) {
        typed.set(question);
        session.show(View.SEARCH);
        look();
    }

    private void clear() {
        looking.forget();
        answer.set(Optional.empty());
    }

    /** Asks again what stands in the field. */
    void look() {
        Optional<Library> library = session.library();
        String question = typed.get().strip();
        if (library.isEmpty() || question.isEmpty()) {
            mistake.set("");
            clear();
            return;
        }
        Query query;
        try {
            query = QueryParser.parse(question);
            mistake.set("");
        } catch (QueryException e) {
            mistake.set(e.say(words.language().locale()));
            return;
        }
        Filter filter = filter();
        looking.start(
                phrases.text("job"),
                progress -> answer(library.get(), question, query, filter, progress),
                found -> answer.set(Optional.of(found)),
                problem -> {
                    if (problem instanceof QueryException wrong) {
                        mistake.set(wrong.say(words.language().locale()));
                    } else {
                        notices.failed(phrases.text("failed"), problem);
                    }
                });
    }

    private Filter filter() {
        Filter filter = Filter.ALL.only(within.get());
        return onlyDistrict.get() && session.regionProperty().get().known()
                ? filter.inDistricts(List.of(session.regionProperty().get()))
                : filter;
    }

    private static Answer answer(Library library, String typed, Query query, Filter filter, Progress progress)
            throws Exception {
        Findings findings = library.search(query, filter, progress);
        List<FoundRow> rows = new ArrayList<>();
        for (Hits hits : findings.reports()) {
            if (progress.stopped() || rows.size() >= MOST_ROWS) {
                break;
            }
            rows.add(new FoundRow.OfReport(hits));
            List<Excerpt> sentences = library.excerpts(hits, MOST_SENTENCES);
            sentences.forEach(sentence -> rows.add(new FoundRow.OfSentence(sentence)));
            int listed = sentences.stream().mapToInt(sentence -> sentence.hits().size()).sum();
            if (hits.count() > listed) {
                rows.add(new FoundRow.OfMore(hits, hits.count() - listed));
            }
        }
        return new Answer(typed, findings, rows);
    }

    /** How often and where, when first and when last. */
    String summary(Answer of) {
        Findings findings = of.findings();
        if (findings.hits() == 0) {
            return phrases.text("summary.none", of.typed(), grouped(findings.searched()));
        }
        String years = findings.first()
                .flatMap(first -> first.report().header().year())
                .flatMap(first -> findings.last()
                        .flatMap(last -> last.report().header().year())
                        .map(last -> " · " + (first.equals(last) ? String.valueOf(first) : first + "–" + last)))
                .orElse("");
        return phrases.text(
                        "summary.found",
                        grouped(findings.hits()),
                        grouped(findings.reports().size()),
                        grouped(findings.searched()))
                + years
                + (findings.missing() > 0 ? " · " + phrases.text("summary.missing", findings.missing()) : "");
    }

    private String grouped(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    String name(Listed report) {
        Header header = report.header();
        return header.region().name().orElse(report.name())
                + header.year().map(year -> " " + year).orElse("");
    }

    void open(FoundRow row) {
        if (row instanceof FoundRow.OfSentence sentence) {
            session.show(sentence.excerpt().anchor());
        } else if (row instanceof FoundRow.OfReport report) {
            session.open(report.hits().report().id());
        } else if (row instanceof FoundRow.OfMore more) {
            session.open(more.hits().report().id());
        }
    }
}
