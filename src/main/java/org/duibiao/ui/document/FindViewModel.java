package org.duibiao.ui.document;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.duibiao.search.QueryParser;
import org.duibiao.task.JobRunner;
import org.duibiao.task.LatestJob;
import org.duibiao.text.Span;
import org.duibiao.ui.document.page.Finding;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.session.Session;

/** Find in the open report: what is looked for, what was found, and which hit one stands at. */
public final class FindViewModel {
    private final Phrases phrases;
    private final LatestJob search;
    private final StringProperty wanted = new SimpleStringProperty("");
    private final BooleanProperty expression = new SimpleBooleanProperty();
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Finding> finding = new ReadOnlyObjectWrapper<>(Finding.NOTHING);
    /** Number of the hit, from 1; 0 for none. */
    private final ReadOnlyIntegerWrapper current = new ReadOnlyIntegerWrapper();

    private final Session session;
    private String text = "";
    private int from;

    public FindViewModel(Session session, JobRunner jobs, Words words) {
        this.session = session;
        this.phrases = words.of(FindViewModel.class);
        this.search = new LatestJob(jobs);
        wanted.addListener((property, before, now) -> run());
        expression.addListener((property, before, now) -> run());
        open.addListener((property, before, now) -> run());
    }

    public StringProperty wantedProperty() {
        return wanted;
    }

    /** Whether what is looked for is a regular expression. */
    public BooleanProperty expressionProperty() {
        return expression;
    }

    /** Whether the find bar is there; its hits are shown only then. */
    public BooleanProperty openProperty() {
        return open;
    }

    public ReadOnlyObjectProperty<Finding> findingProperty() {
        return finding.getReadOnlyProperty();
    }

    /** The hit one stands at, from 1; 0 for none. */
    public ReadOnlyIntegerProperty currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** The hit one stands at. */
    public Optional<Span> hit() {
        int n = current.get();
        return n > 0 && n <= finding.get().hits().size()
                ? Optional.of(finding.get().hits().get(n - 1))
                : Optional.empty();
    }

    /** Another text to look in. */
    void text(String now) {
        if (!text.equals(now)) {
            text = now;
            from = 0;
            run();
        }
    }

    /** Where the first hit is looked for. */
    public void startAt(int stored) {
        from = stored;
    }

    /** Goes to the next hit, or the one before; round at the ends. */
    public void step(boolean forward) {
        int count = finding.get().hits().size();
        if (count > 0) {
            int n = current.get() - 1 + (forward ? 1 : -1);
            current.set((n + count) % count + 1);
        }
    }

    /** Looks for the same words in the whole library. */
    public void everywhere() {
        session.searchTextProperty()
                .set(expression.get() ? QueryParser.ofExpression(wanted.get()) : QueryParser.ofWords(wanted.get()));
        session.enterSearch();
    }

    /** What the bar says: 3 / 17, nothing found, or what is wrong with the expression. */
    public String status() {
        Finding found = finding.get();
        if (wanted.get().isEmpty()) {
            return "";
        }
        if (found.problem().isPresent()) {
            return found.problem().get() instanceof Finding.Problem.BadExpression bad
                    ? phrases.text("find.bad", bad.position() + 1)
                    : phrases.text("find.slow");
        }
        return found.hits().isEmpty()
                ? phrases.text("find.none")
                : phrases.text("find.count", current.get(), found.hits().size());
    }

    private void run() {
        if (!open.get() || wanted.get().isEmpty() || text.isEmpty()) {
            search.forget();
            show(Finding.NOTHING);
            return;
        }
        String here = text;
        String what = wanted.get();
        boolean regular = expression.get();
        search.start(
                phrases.text("find.job"),
                progress -> Finding.in(here, what, regular, progress::stopped),
                this::show,
                problem -> show(Finding.NOTHING));
    }

    private void show(Finding found) {
        current.set(0);
        finding.set(found);
        current.set(found.after(from).map(i -> i + 1).orElse(0));
    }
}
