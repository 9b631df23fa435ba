package org.duibiao.ui.charts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.duibiao.chart.Evidence;
import org.duibiao.ledger.LedgerLine;
import org.duibiao.library.Library;
import org.duibiao.library.LibraryException;
import org.duibiao.report.Anchor;
import org.duibiao.report.Listed;
import org.duibiao.report.Region;
import org.duibiao.statement.Stated;
import org.duibiao.task.JobRunner;
import org.duibiao.task.LatestJob;
import org.duibiao.ui.kit.Notices;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.session.Excerpt;
import org.duibiao.ui.session.Session;

/** The sentences of the mark that is looked at, and the way to them. FX thread; reads on the job runner. */
final class EvidenceViewModel {

    private static final int MOST_PASSAGES = 8;

    /**
     * One of the passages a mark counts, with its report.
     *
     * @param answer what became of it, where it is a goal
     */
    record Counted(Anchor anchor, Optional<Listed> report, Excerpt excerpt, Optional<Stated> answer) {}

    /** The sentences of a mark; the passages it counts where it stands for many. */
    record Quotes(Evidence evidence, Excerpt goal, Excerpt outcome, List<Counted> counted) {}

    private final Session session;
    private final Notices notices;
    private final Phrases phrases;
    private final LatestJob quoting;
    private final ReadOnlyObjectWrapper<Optional<Quotes>> quotes = new ReadOnlyObjectWrapper<>(Optional.empty());

    EvidenceViewModel(Session session, JobRunner jobs, Notices notices, Phrases phrases) {
        this.session = session;
        this.notices = notices;
        this.phrases = phrases;
        this.quoting = new LatestJob(jobs);
    }

    /** The sentences of the mark that was looked at last. */
    ReadOnlyObjectProperty<Optional<Quotes>> quotesProperty() {
        return quotes.getReadOnlyProperty();
    }

    /** What the chart shows now: the mark looked at last if it is among them, else the first is looked at. */
    void settle(List<Evidence> drawn) {
        boolean there = quotes.get()
                .filter(shown -> drawn.stream().anyMatch(evidence -> evidence.equals(shown.evidence())))
                .isPresent();
        if (drawn.isEmpty()) {
            quoting.forget();
            quotes.set(Optional.empty());
        } else if (!there) {
            look(drawn.get(0));
        }
    }

    /** A mark is looked at: its sentences are read. */
    void look(Evidence evidence) {
        if (quotes.get().filter(shown -> shown.evidence().equals(evidence)).isPresent()) {
            return;
        }
        Optional<Library> library = session.library();
        if (library.isEmpty()) {
            return;
        }
        List<Listed> reports = List.copyOf(session.reports());
        quoting.start(
                phrases.text("job.sentences"),
                progress -> new Quotes(
                        evidence,
                        Excerpt.read(library.get(), evidence.goal()),
                        Excerpt.read(library.get(), evidence.outcome()),
                        counted(library.get(), evidence, reports)),
                found -> quotes.set(Optional.of(found)),
                problem -> notices.failed(phrases.text("failed.sentences"), problem));
    }

    private static List<Counted> counted(Library library, Evidence evidence, List<Listed> reports)
            throws LibraryException {
        List<Counted> counted = new ArrayList<>();
        Map<List<String>, List<LedgerLine>> ledgers = new HashMap<>();
        for (Anchor anchor : evidence.passages().stream().limit(MOST_PASSAGES).toList()) {
            Optional<Listed> report = reports.stream()
                    .filter(one -> one.id().equals(anchor.report()))
                    .findFirst();
            Optional<Stated> answer = Optional.empty();
            if (evidence.verdict().isPresent() && report.isPresent()) {
                Region region = report.get().header().region();
                if (!ledgers.containsKey(region.path())) {
                    ledgers.put(region.path(), library.ledger(region));
                }
                answer = ledgers.getOrDefault(region.path(), List.of()).stream()
                        .filter(line -> line.goal().anchor().equals(anchor))
                        // where years make the outcome, none of them is the answer
                        .filter(line -> line.answers().size() == 1)
                        .findFirst()
                        .flatMap(LedgerLine::outcome);
            }
            counted.add(new Counted(
                    anchor,
                    report,
                    Excerpt.of(
                            library.read(anchor.report()).text(),
                            anchor.passage().span()),
                    answer));
        }
        return counted;
    }

    /** Opens what stands behind a mark: the outcome's sentence, else the goal's, else the first passage it counts. */
    void open(Evidence evidence) {
        evidence.outcome()
                .or(evidence::goal)
                .ifPresentOrElse(
                        session::show,
                        () -> evidence.passages().stream().findFirst().ifPresent(session::show));
    }

    /** Opens the sentence of a goal. */
    void openGoal(Evidence evidence) {
        evidence.goal().ifPresent(session::show);
    }

    void open(Counted counted) {
        session.show(counted.anchor());
    }

    /** Opens the sentence of an outcome. */
    void open(Stated outcome) {
        session.show(outcome);
    }
}
