package org.duibiao.ui.annotate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duibiao.annotation.Annotation;
import org.duibiao.annotation.Change;
import org.duibiao.annotation.Code;
import org.duibiao.annotation.CodeId;
import org.duibiao.annotation.Codebook;
import org.duibiao.library.Library;
import org.duibiao.library.Settings;
import org.duibiao.report.Anchor;
import org.duibiao.text.AsRead;
import org.duibiao.text.Span;
import org.duibiao.ui.session.Desk;
import org.duibiao.ui.session.Opened;
import org.duibiao.ui.session.Session;

/** What can be done to annotations: each command makes one change that can be undone. FX thread only. */
public final class Annotator {
    private static final String RECENT = "recent-codes";
    private static final int MOST_RECENT = 9;
    private static final int LONGEST_NAME = 30;

    private final Session session;
    private final Desk desk;
    private final Settings settings;
    private List<CodeId> used;

    public Annotator(Session session, Desk desk, Settings settings) {
        this.session = session;
        this.desk = desk;
        this.settings = settings;
        this.used = settings.get(RECENT).map(Annotator::ids).orElse(List.of());
    }

    /** Codes used lately, last one first, nine at most; those never used here fill up what is left. */
    public List<Code> recent() {
        Codebook codebook = desk.codesProperty().get();
        return Stream.concat(
                        used.stream().flatMap(id -> desk.shelf().code(id).stream()),
                        codebook.codes().stream().filter(code -> !used.contains(code.id())))
                .limit(MOST_RECENT)
                .toList();
    }

    /** What commands speak of: what is selected, else the annotation that is looked at. */
    public Optional<Subject> subject() {
        return desk.selectionProperty()
                .get()
                .<Subject>map(Subject.Words::new)
                .or(() -> desk.held()
                        .map(annotation -> new Subject.Made(annotation.anchor().report(), annotation.id())));
    }

    /** The words a command speaks of; empty where their annotation is gone. */
    Optional<Anchor> passage(Subject subject) {
        return subject instanceof Subject.Words words
                ? Optional.of(words.anchor())
                : made(subject).map(Annotation::anchor);
    }

    /** The annotation a command speaks of, as it is now; empty for words, and where it is gone. */
    Optional<Annotation> made(Subject subject) {
        return subject instanceof Subject.Made made
                ? desk.shelf().annotation(made.report(), made.id())
                : Optional.empty();
    }

    /** Puts a code on words, or gives it to an annotation in the place of the one it has. */
    public void code(Subject subject, Code code, String memo) {
        if (subject instanceof Subject.Words words) {
            draft(words.anchor(), Optional.of(code.id()), memo)
                    .ifPresent(fresh -> already(fresh)
                            .ifPresentOrElse(
                                    there -> desk.heldProperty().set(Optional.of(there.id())),
                                    () -> desk.annotate(fresh)));
        } else {
            made(subject).ifPresent(annotation -> {
                Annotation after = annotation.coded(Optional.of(code.id()));
                edit(annotation, memo.isBlank() ? after : after.withMemo(memo));
            });
        }
        remember(code.id());
    }

    /** The same person's annotation of the same words with the same code, which a second one would only count twice. */
    private Optional<Annotation> already(Annotation fresh) {
        Span place = fresh.anchor().passage().span();
        return desk.shelf().of(fresh.anchor().report()).stream()
                .filter(there -> there.anchor().passage().span().equals(place)
                        && there.anchor().equals(fresh.anchor())
                        && there.code().equals(fresh.code())
                        && there.author().equals(fresh.author())
                        && (fresh.memo().isBlank() || there.memo().equals(fresh.memo())))
                .findFirst();
    }

    /** Makes a code, at the top of the tree, and puts it on words, in one step. A code of that name is taken. */
    public void codeNew(Subject subject, String name, String memo) {
        String wanted = name.strip();
        if (wanted.isEmpty() || passage(subject).isEmpty()) {
            return;
        }
        Optional<Code> there = desk.codesProperty().get().named(wanted);
        if (there.isPresent()) {
            code(subject, there.get(), memo);
            return;
        }
        Code code = Code.named(wanted, desk.codesProperty().get().proposeColour());
        if (subject instanceof Subject.Words words) {
            draft(words.anchor(), Optional.empty(), memo).ifPresent(annotation -> {
                desk.apply(Change.codeWithNew(
                        code, annotation, desk.shortName(annotation.anchor().report())));
                desk.heldProperty().set(Optional.of(annotation.id()));
            });
        } else {
            desk.apply(new Change.AddCode(code));
            code(subject, code, memo);
        }
        remember(code.id());
    }

    /** The words a code in vivo would be called. */
    public Optional<String> inVivo(Subject subject) {
        return passage(subject)
                .map(anchor -> AsRead.onOneLine(anchor.passage().quote()))
                .map(words -> words.codePointCount(0, words.length()) <= LONGEST_NAME
                        ? words
                        : words.substring(0, words.offsetByCodePoints(0, LONGEST_NAME)) + "…")
                .filter(words -> !words.isBlank());
    }

    /** Puts one of the recent codes on the selection, counted from 1. */
    public void codeRecent(int number) {
        List<Code> recent = recent();
        if (number >= 1 && number <= recent.size()) {
            subject().ifPresent(subject -> code(subject, recent.get(number - 1), ""));
        }
    }

    /** Writes a memo on words, or on an annotation. */
    public void memo(Subject subject, String memo) {
        if (subject instanceof Subject.Words words) {
            if (!memo.isBlank()) {
                draft(words.anchor(), Optional.empty(), memo).ifPresent(desk::annotate);
            }
        } else {
            made(subject).ifPresent(annotation -> edit(annotation, annotation.withMemo(memo)));
        }
    }

    /** Takes away the annotation that is looked at; else the shortest one over the selection. */
    public void remove() {
        target().ifPresent(annotation -> desk.apply(new Change.RemoveAnnotation(annotation)));
    }

    /** The annotation a removal would take. */
    public Optional<Annotation> target() {
        return desk.held()
                .or(() -> desk.selectionProperty()
                        .get()
                        .flatMap(selection -> desk.shelf().of(selection.report()).stream()
                                .filter(annotation -> annotation.anchor().textVersion() == selection.textVersion())
                                .filter(annotation -> annotation
                                        .anchor()
                                        .passage()
                                        .span()
                                        .overlaps(selection.passage().span()))
                                .min(Comparator.comparingInt(annotation ->
                                        annotation.anchor().passage().span().length()))));
    }

    /**
     * Moves an end of the annotation that is looked at by characters.
     *
     * @param end whether its end moves, else its start
     * @param by how many characters on; back if below 0
     */
    public void resize(boolean end, int by) {
        Optional<Annotation> held = desk.held();
        Optional<Opened> opened =
                held.flatMap(annotation -> desk.opened(annotation.anchor().report()));
        if (opened.isEmpty() || held.isEmpty()) {
            return;
        }
        String text = opened.get().report().text();
        Span span = held.get().anchor().passage().span();
        int start = end ? span.start() : moved(text, span.start(), by);
        int last = end ? moved(text, span.end(), by) : span.end();
        if (start < last) {
            edit(held.get(), held.get().at(opened.get().anchor(new Span(start, last))));
        }
    }

    /** One character on or back, over line breaks, which are no characters to a reader, and never inside a pair. */
    private static int moved(String text, int position, int by) {
        int at = position;
        do {
            if (at + by < 0 || at + by > text.length()) {
                return at;
            }
            at += by;
        } while (at > 0
                && at < text.length()
                && (text.charAt(at - 1) == '\n' || Character.isLowSurrogate(text.charAt(at))));
        return at;
    }

    /** Makes the annotation another, unless nothing would change. */
    public void edit(Annotation before, Annotation after) {
        if (!before.equals(after)) {
            desk.apply(new Change.EditAnnotation(before, after));
        }
    }

    private Optional<Annotation> draft(Anchor anchor, Optional<CodeId> code, String memo) {
        Optional<Library> library = session.library();
        return library.map(open -> open.draft(anchor, code, memo.strip()));
    }

    private void remember(CodeId code) {
        List<CodeId> now = new ArrayList<>(used);
        now.remove(code);
        now.add(0, code);
        used = now.stream().limit(MOST_RECENT).toList();
        settings.put(RECENT, used.stream().map(id -> id.value().toString()).collect(Collectors.joining(",")));
    }

    private static List<CodeId> ids(String remembered) {
        try {
            return Arrays.stream(remembered.split(",", -1))
                    .filter(part -> !part.isBlank())
                    .map(part -> new CodeId(UUID.fromString(part)))
                    .toList();
        } catch (IllegalArgumentException e) {
            // a settings file somebody has edited: begin with no codes used
            return List.of();
        }
    }
}
