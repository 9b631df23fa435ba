package org.duibiao.ui.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.duibiao.annotation.Change;
import org.duibiao.annotation.ChangeName;
import org.duibiao.ledger.DoubtBrief;
import org.duibiao.ledger.DoubtMark;
import org.duibiao.library.LibraryException;
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

    /** One step: how it is written, how it is taken back, and what has changed then. */
    sealed interface Step {
        ChangeName name();

        /** Writes it for the first time. */
        default StoreQueue.Work first() {
            return again();
        }

        /** Takes it back. */
        StoreQueue.Work back();

        /** Does it again after it was taken back. */
        StoreQueue.Work again();

        /** Tells what has changed once it is written, there or back. */
        void tell(Session session);

        /** On annotations and codes; the desk has shown it before it is written. */
        record Annotated(Change change, ChangeName name) implements Step {
            @Override
            public StoreQueue.Work first() {
                return (library, progress) -> library.history().apply(change);
            }

            @Override
            public StoreQueue.Work back() {
                return (library, progress) ->
                        mustBe(change.inverse(), library.history().undo());
            }

            @Override
            public StoreQueue.Work again() {
                return (library, progress) -> mustBe(change, library.history().redo());
            }

            @Override
            public void tell(Session session) {}

            /** The library's own history must take the step the desk has shown. */
            private static void mustBe(Change shown, Optional<Change> stored) throws LibraryException {
                if (!stored.equals(Optional.of(shown))) {
                    throw new LibraryException(LibraryException.Reason.CHANGED_MEANWHILE, "annotation");
                }
            }
        }

        /** On who speaks, when and about which years; headers in the order of the reports. */
        record PutRight(List<ReportId> reports, List<Header> before, List<Header> after) implements Step {
            @Override
            public ChangeName name() {
                return ChangeName.of("header.put-right", String.valueOf(reports.size()));
            }

            @Override
            public StoreQueue.Work back() {
                return write(before);
            }

            @Override
            public StoreQueue.Work again() {
                return write(after);
            }

            private StoreQueue.Work write(List<Header> headers) {
                return (library, progress) -> {
                    for (int i = 0; i < reports.size(); i++) {
                        progress.at(i, reports.size(), headers.get(i).title());
                        library.editHeader(reports.get(i), headers.get(i));
                    }
                };
            }

            @Override
            public void tell(Session session) {
                session.reportsChanged();
                session.statementsChanged();
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

            @Override
            public StoreQueue.Work back() {
                return write(before.stream().map(Stated::review).toList());
            }

            @Override
            public StoreQueue.Work again() {
                return write(after);
            }

            private StoreQueue.Work write(List<Review> reviews) {
                return (library, progress) -> {
                    for (int i = 0; i < before.size(); i++) {
                        progress.at(i, before.size(), "");
                        library.review(before.get(i).id(), reviews.get(i));
                    }
                };
            }

            @Override
            public void tell(Session session) {
                session.statementsChanged();
            }

            Set<StatementId> statements() {
                return before.stream().map(Stated::id).collect(Collectors.toUnmodifiableSet());
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

            @Override
            public StoreQueue.Work back() {
                return (library, progress) -> library.choose(before.orElse(outcome), before.isPresent());
            }

            @Override
            public StoreQueue.Work again() {
                return (library, progress) -> library.choose(outcome, counts);
            }

            @Override
            public void tell(Session session) {
                session.statementsChanged();
            }
        }

        /** On what somebody makes of a doubt. */
        record Marked(DoubtBrief doubt, DoubtMark before, DoubtMark after) implements Step {
            @Override
            public ChangeName name() {
                return ChangeName.of(
                        "doubt." + after.state().id(), doubt.region().name().orElse(""));
            }

            @Override
            public StoreQueue.Work back() {
                return (library, progress) -> library.mark(doubt.key(), before);
            }

            @Override
            public StoreQueue.Work again() {
                return (library, progress) -> library.mark(doubt.key(), after);
            }

            @Override
            public void tell(Session session) {
                session.doubtMarksChanged();
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
