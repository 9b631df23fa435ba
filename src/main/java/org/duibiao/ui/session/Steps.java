package org.duibiao.ui.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.duibiao.annotation.Change;
import org.duibiao.annotation.ChangeName;
import org.duibiao.ledger.Doubt;
import org.duibiao.ledger.DoubtMark;
import org.duibiao.report.Header;
import org.duibiao.report.ReportId;
import org.duibiao.statement.Review;
import org.duibiao.statement.Stated;
import org.duibiao.statement.StatementId;

/**
 * What was done, in order, whatever kind it was, and what was taken back of it. Steps count as soon as they are shown;
 * {@link #rollBack} returns to those that are known to be on disk. FX thread only.
 */
final class Steps {
    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<Optional<ChangeName>> undoName = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ChangeName>> redoName = new ReadOnlyObjectWrapper<>(Optional.empty());
    private State confirmed = new State(List.of(), List.of());

    /** One step. */
    sealed interface Step {
        ChangeName name();

        /** On annotations and codes. */
        record Annotated(Change change, ChangeName name) implements Step {}

        /** On who speaks, when and about which years; headers in the order of the reports. */
        record PutRight(List<ReportId> reports, List<Header> before, List<Header> after) implements Step {
            @Override
            public ChangeName name() {
                return ChangeName.of("header.put-right", String.valueOf(reports.size()));
            }
        }

        /** On what somebody says of statements; reviews in the order of the statements. */
        record Reviewed(List<Stated> before, List<Review> after) implements Step {
            @Override
            public ChangeName name() {
                String kind = "review." + after.get(0).state().name().toLowerCase(Locale.ROOT);
                return before.size() == 1
                        ? ChangeName.of(kind, before.get(0).statement().claim().indicatorText())
                        : ChangeName.of("review.many", String.valueOf(before.size()));
            }

            List<StatementId> statements() {
                return before.stream().map(Stated::id).toList();
            }
        }

        /**
         * On which of several values counts.
         *
         * @param outcome what was chosen, or left to the rules again
         * @param counts whether it was chosen
         * @param before the one that was chosen until then
         */
        record Chosen(Stated outcome, boolean counts, Optional<Stated> before) implements Step {
            @Override
            public ChangeName name() {
                return ChangeName.of(
                        counts ? "choice.made" : "choice.left",
                        outcome.statement().claim().indicatorText());
            }
        }

        /** On what somebody makes of a doubt. */
        record Marked(Doubt doubt, DoubtMark before, DoubtMark after) implements Step {
            @Override
            public ChangeName name() {
                return ChangeName.of(
                        "doubt." + after.state().id(), doubt.region().name().orElse(""));
            }
        }
    }

    /** All steps at one moment, the last one first. */
    record State(List<Step> done, List<Step> undone) {}

    ReadOnlyObjectProperty<Optional<ChangeName>> undoNameProperty() {
        return undoName.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<ChangeName>> redoNameProperty() {
        return redoName.getReadOnlyProperty();
    }

    void did(Step step) {
        done.push(step);
        undone.clear();
        tell();
    }

    /** Moves the last step over to those taken back; empty if there is none. */
    Optional<Step> back() {
        Optional<Step> step = Optional.ofNullable(done.poll());
        step.ifPresent(undone::push);
        tell();
        return step;
    }

    /** Moves what was last taken back over to those done; empty if there is none. */
    Optional<Step> again() {
        Optional<Step> step = Optional.ofNullable(undone.poll());
        step.ifPresent(done::push);
        tell();
        return step;
    }

    /** Whether this was done last. */
    boolean isLast(Step step) {
        return done.peek() == step;
    }

    State now() {
        return new State(List.copyOf(done), List.copyOf(undone));
    }

    /** These are on disk. */
    void confirm(State state) {
        confirmed = state;
    }

    /** Back to what is on disk. */
    void rollBack() {
        set(confirmed);
    }

    void clear() {
        confirmed = new State(List.of(), List.of());
        set(confirmed);
    }

    private void set(State state) {
        done.clear();
        undone.clear();
        done.addAll(state.done());
        undone.addAll(state.undone());
        tell();
    }

    private void tell() {
        undoName.set(Optional.ofNullable(done.peek()).map(Step::name));
        redoName.set(Optional.ofNullable(undone.peek()).map(Step::name));
    }
}
