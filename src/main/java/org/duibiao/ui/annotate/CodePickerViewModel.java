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
import org.duibiao.text.AsRead;
import org.duibiao.ui.session.Desk;

/** The code picker: type to find or make; what stands first is applied. */
public final class CodePickerViewModel {
    private static final int MOST = 7;

    private final Annotator annotator;
    private final Desk desk;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final StringProperty wanted = new SimpleStringProperty("");
    private final StringProperty memo = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<Choice>> choices = new ReadOnlyObjectWrapper<>(List.of());
    private final IntegerProperty chosen = new SimpleIntegerProperty();
    private String memoBefore = "";

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

    public CodePickerViewModel(Annotator annotator, Desk desk) {
        this.annotator = annotator;
        this.desk = desk;
        wanted.addListener((property, before, now) -> find());
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
        return annotator
                .passage()
                .map(anchor -> AsRead.onOneLine(anchor.passage().quote()))
                .map(words -> words.codePointCount(0, words.length()))
                .orElse(0);
    }

    /** Opens for the selection, or for the annotation that is looked at; does nothing if there is neither. */
    public void begin() {
        if (annotator.passage().isEmpty()) {
            return;
        }
        boolean editing = desk.selectionProperty().get().isEmpty();
        memoBefore = editing ? desk.held().map(Annotation::memo).orElse("") : "";
        memo.set(memoBefore);
        wanted.set("");
        find();
        open.set(true);
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
            annotator.memo(memo.get());
        } else if (chosen.get() < now.size()) {
            take(now.get(chosen.get()));
        }
        finish(stay);
    }

    /** Makes a code of what is typed, whatever was found. */
    public void applyNew() {
        if (!wanted.get().isBlank()) {
            annotator.codeNew(wanted.get(), memo.get());
            finish(false);
        }
    }

    /** Makes a code of the selected words. */
    public void applyInVivo() {
        annotator.inVivo().ifPresent(words -> {
            annotator.codeNew(words, memo.get());
            finish(false);
        });
    }

    /** Puts on a recent code by its number, from 1; only while nothing is typed. */
    public void applyRecent(int number) {
        List<Code> recent = annotator.recent();
        if (wanted.get().isEmpty() && number >= 1 && number <= recent.size()) {
            annotator.code(recent.get(number - 1), memo.get());
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
        if (choice instanceof Choice.Existing existing) {
            annotator.code(existing.code(), memo.get());
        } else if (choice instanceof Choice.New made) {
            annotator.codeNew(made.name(), memo.get());
        } else if (choice instanceof Choice.InVivo inVivo) {
            annotator.codeNew(inVivo.words(), memo.get());
        }
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
        annotator.inVivo().ifPresent(quote -> found.add(new Choice.InVivo(quote)));
        choices.set(List.copyOf(found));
        chosen.set(0);
    }

    private static String above(Codebook codes, Code code) {
        List<String> path = codes.path(code);
        return String.join(" ▸ ", path.subList(0, path.size() - 1));
    }

    /** The annotation whose code would change, if it is not a selection that is coded. */
    public Optional<Annotation> edited() {
        return desk.selectionProperty().get().isPresent() ? Optional.empty() : desk.held();
    }
}
