package org.duibiao.ui.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.duibiao.annotation.Annotation;
import org.duibiao.annotation.Code;
import org.duibiao.annotation.Codebook;
import org.duibiao.report.ReportId;
import org.duibiao.text.AsRead;
import org.duibiao.ui.session.Desk;
import org.duibiao.ui.session.Session;
import org.duibiao.ui.session.View;

/** The code picker: type to find or make; what stands first is applied. */
public final class CodePickerViewModel {
    private static final int MOST = 7;

    private final Annotator annotator;
    private final Session session;
    private final Desk desk;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final StringProperty wanted = new SimpleStringProperty("");
    private final StringProperty memo = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<Choice>> choices = new ReadOnlyObjectWrapper<>(List.of());
    private final IntegerProperty chosen = new SimpleIntegerProperty();
    private String memoBefore = "";
    private Optional<Subject> subject = Optional.empty();
    private Optional<Left> left = Optional.empty();

    /** What was typed for some words when their view was left. */
    private record Left(Subject subject, String wanted, String memo) {}

    /** Something that Enter can do. */
    public sealed interface Choice {
        /**
         * Puts a code on.
         *
         * @param above names of the codes it stands under, joined; empty at the top
         * @param uses how many passages have it
         */
        record Existing(Code code, String above, int uses) implements Choice {}

        /** Makes a code of the words typed. */
        record New(String name) implements Choice {}

        /** Makes a code of the selected words. */
        record InVivo(String words) implements Choice {}
    }

    public CodePickerViewModel(Annotator annotator, Session session, Desk desk) {
        this.annotator = annotator;
        this.session = session;
        this.desk = desk;
        wanted.addListener((property, before, now) -> find());
        whenTurned(this::turned);
    }

    /** @param action what is to be done when another view or another report is shown */
    void whenTurned(Runnable action) {
        session.viewProperty().addListener((property, before, now) -> action.run());
        session.reportProperty().addListener((property, before, now) -> action.run());
    }

    /** What is typed for words that are not shown any more waits until they are again. */
    private void turned() {
        if (open.get() && subject.filter(this::shown).isEmpty()) {
            boolean typed = !wanted.get().isBlank() || !memo.get().equals(memoBefore);
            left = subject.filter(words -> typed).map(words -> new Left(words, wanted.get(), memo.get()));
            open.set(false);
        }
    }

    private boolean shown(Subject words) {
        Optional<ReportId> report = Optional.of(words.report());
        return session.viewProperty().get() == View.DOCUMENT
                && (session.reportProperty().get().equals(report)
                        || session.besideProperty().get().equals(report));
    }

    public BooleanProperty openProperty() {
        return open;
    }

    /** What is typed. */
    public StringProperty wantedProperty() {
        return wanted;
    }

    public StringProperty memoProperty() {
        return memo;
    }

    public ReadOnlyObjectProperty<List<Choice>> choicesProperty() {
        return choices.getReadOnlyProperty();
    }

    /** The choice that Enter takes, by its number. */
    public IntegerProperty chosenProperty() {
        return chosen;
    }

    public List<Code> recent() {
        return annotator.recent();
    }

    /** How many characters the passage has. */
    public int characters() {
        return subject.flatMap(annotator::passage)
                .map(anchor -> AsRead.onOneLine(anchor.passage().quote()))
                .map(words -> words.codePointCount(0, words.length()))
                .orElse(0);
    }

    /**
     * Opens for the selection, or for the annotation that is looked at; does nothing if there is neither. What is applied
     * goes to these words, wherever the selection is by then.
     */
    public void begin() {
        Optional<Subject> now = annotator.subject();
        if (now.isEmpty()) {
            return;
        }
        Optional<Left> unfinished = left.filter(one -> one.subject().equals(now.get()));
        begin(now.get(), unfinished);
    }

    private void begin(Subject now, Optional<Left> unfinished) {
        if (unfinished.isPresent()) {
            left = Optional.empty();
        }
        subject = Optional.of(now);
        memoBefore = annotator.made(now).map(Annotation::memo).orElse("");
        memo.set(unfinished.map(Left::memo).orElse(memoBefore));
        wanted.set(unfinished.map(Left::wanted).orElse(""));
        find();
        open.set(true);
    }

    /** Opens again as it was left, if its words are shown again; says whether it did. */
    boolean comeBack() {
        Optional<Left> back = left.filter(one -> !open.get()
                && shown(one.subject())
                && annotator.passage(one.subject()).isPresent());
        back.ifPresent(one -> begin(one.subject(), back));
        return back.isPresent();
    }

    /** Moves the choice. */
    public void move(int by) {
        int count = choices.get().size();
        if (count > 0) {
            chosen.set(Math.floorMod(chosen.get() + by, count));
        }
    }

    /**
     * Does what is chosen. With nothing typed and a memo written, the memo alone is kept.
     *
     * @param stay whether the picker stays for another code on the same words
     */
    public void apply(boolean stay) {
        List<Choice> now = choices.get();
        boolean memoOnly = wanted.get().isBlank() && !memo.get().equals(memoBefore);
        if (memoOnly) {
            subject.ifPresent(words -> annotator.memo(words, memo.get()));
        } else if (chosen.get() < now.size()) {
            take(now.get(chosen.get()));
        }
        finish(stay);
    }

    /** Makes a code of what is typed, whatever was found. */
    public void applyNew() {
        if (!wanted.get().isBlank()) {
            subject.ifPresent(words -> annotator.codeNew(words, wanted.get(), memo.get()));
            finish(false);
        }
    }

    /** Makes a code of the selected words. */
    public void applyInVivo() {
        inVivo().ifPresent(words -> apply(new Choice.InVivo(words)));
    }

    /** Puts on a recent code by its number, from 1; only while nothing is typed. */
    public void applyRecent(int number) {
        List<Code> recent = annotator.recent();
        if (wanted.get().isEmpty() && number >= 1 && number <= recent.size()) {
            subject.ifPresent(words -> annotator.code(words, recent.get(number - 1), memo.get()));
            finish(false);
        }
    }

    /** Takes a choice that was clicked. */
    public void apply(Choice choice) {
        take(choice);
        finish(false);
    }

    public void cancel() {
        open.set(false);
    }

    private void finish(boolean stay) {
        if (stay) {
            wanted.set("");
            find();
        } else {
            open.set(false);
        }
    }

    private void take(Choice choice) {
        subject.ifPresent(words -> {
            if (choice instanceof Choice.Existing existing) {
                annotator.code(words, existing.code(), memo.get());
            } else if (choice instanceof Choice.New made) {
                annotator.codeNew(words, made.name(), memo.get());
            } else if (choice instanceof Choice.InVivo inVivo) {
                annotator.codeNew(words, inVivo.words(), memo.get());
            }
        });
    }

    private Optional<String> inVivo() {
        return subject.flatMap(annotator::inVivo);
    }

    private void find() {
        Codebook codes = desk.codesProperty().get();
        String words = wanted.get().strip();
        List<Choice> found = new ArrayList<>();
        List<Code> matching = words.isEmpty() ? annotator.recent() : codes.find(words);
        matching.stream()
                .limit(MOST)
                .forEach(code -> found.add(new Choice.Existing(
                        code, above(codes, code), desk.shelf().uses(code.id()))));
        if (!words.isEmpty() && codes.named(words).isEmpty()) {
            found.add(new Choice.New(words));
        }
        inVivo().ifPresent(quote -> found.add(new Choice.InVivo(quote)));
        choices.set(List.copyOf(found));
        chosen.set(0);
    }

    private static String above(Codebook codes, Code code) {
        List<String> path = codes.path(code);
        return String.join(" ▸ ", path.subList(0, path.size() - 1));
    }
}
