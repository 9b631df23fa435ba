package org.duibiao.ui.annotate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.duibiao.annotation.Annotation;
import org.duibiao.annotation.Change;
import org.duibiao.library.Library;
import org.duibiao.report.Anchor;
import org.duibiao.report.Listed;
import org.duibiao.report.Paragraph;
import org.duibiao.report.Passage;
import org.duibiao.report.Report;
import org.duibiao.search.Hits;
import org.duibiao.task.JobRunner;
import org.duibiao.task.LatestJob;
import org.duibiao.task.Progress;
import org.duibiao.text.Sentences;
import org.duibiao.text.Span;
import org.duibiao.ui.kit.Notices;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.session.CodeChoice.Chosen;
import org.duibiao.ui.session.Desk;
import org.duibiao.ui.session.Session;

/**
 * Puts a code on all that a search found: the words themselves, their sentences or their paragraphs. What would be coded
 * is shown first, single passages can be left out, and all of it is one step of undo.
 */
public final class AutoCodingViewModel {
    private final Session session;
    private final Desk desk;
    private final LatestJob looking;
    private final Notices notices;
    private final Phrases phrases;
    private final ObjectProperty<Unit> unit = new SimpleObjectProperty<>(Unit.SENTENCE);
    private final ObjectProperty<Optional<Chosen>> code = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Candidate>> candidates = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper looked = new ReadOnlyBooleanWrapper();
    private final Set<Anchor> leftOut = new HashSet<>();
    private List<Found> found = List.of();

    /** How much around a hit is coded. */
    public enum Unit {
        WORDS,
        SENTENCE,
        PARAGRAPH;

        String key() {
            return "auto.unit." + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A passage that would be coded.
     *
     * @param hasIt whether the code is on it already, so that it is left as it is
     */
    public record Candidate(Listed report, Anchor anchor, boolean hasIt) {}

    private record Found(Listed report, Anchor words, Anchor sentence, Anchor paragraph) {
        Anchor as(Unit unit) {
            return switch (unit) {
                case WORDS -> words;
                case SENTENCE -> sentence;
                case PARAGRAPH -> paragraph;
            };
        }
    }

    public AutoCodingViewModel(Session session, Desk desk, JobRunner jobs, Notices notices, Words words) {
        this.session = session;
        this.desk = desk;
        this.looking = new LatestJob(jobs);
        this.notices = notices;
        this.phrases = words.of(AutoCodingViewModel.class);
        unit.addListener((property, before, now) -> gather());
        code.addListener((property, before, now) -> gather());
    }

    public ObjectProperty<Unit> unitProperty() {
        return unit;
    }

    /** The code to put on; empty while none is chosen. */
    public ObjectProperty<Optional<Chosen>> codeProperty() {
        return code;
    }

    /** The passages that would be coded, report by report; one that several hits are in stands once. */
    public ReadOnlyObjectProperty<List<Candidate>> candidatesProperty() {
        return candidates.getReadOnlyProperty();
    }

    /** Whether the texts have been looked at. */
    public ReadOnlyBooleanProperty lookedProperty() {
        return looked.getReadOnlyProperty();
    }

    /** Begins with what was found. */
    public void begin(List<Hits> hits) {
        leftOut.clear();
        found = List.of();
        looked.set(false);
        candidates.set(List.of());
        Optional<Library> library = session.library();
        if (library.isEmpty()) {
            return;
        }
        looking.start(
                phrases.text("auto.job"),
                progress -> look(library.get(), hits, progress),
                all -> {
                    found = all;
                    looked.set(true);
                    gather();
                },
                problem -> notices.failed(phrases.text("auto.failed"), problem));
    }

    /** Whether a passage is to be coded. */
    public boolean isTaken(Candidate candidate) {
        return !candidate.hasIt() && !leftOut.contains(candidate.anchor());
    }

    /** Takes a passage in, or leaves it out. */
    public void take(Candidate candidate, boolean taken) {
        if (taken) {
            leftOut.remove(candidate.anchor());
        } else {
            leftOut.add(candidate.anchor());
        }
    }

    /** How many passages would be coded. */
    public int count() {
        return (int) candidates.get().stream().filter(this::isTaken).count();
    }

    /** Codes what is taken, as one step. */
    public void apply() {
        Optional<Library> library = session.library();
        Optional<Chosen> chosen = code.get();
        if (library.isEmpty() || chosen.isEmpty() || count() == 0) {
            return;
        }
        List<Annotation> annotations = candidates.get().stream()
                .filter(this::isTaken)
                .map(candidate -> library.get().draft(candidate.anchor(), Optional.empty(), ""))
                .toList();
        desk.apply(Change.codeAll(chosen.get().code(), chosen.get().isNew(), annotations));
        notices.say(
                phrases.text("auto.done", chosen.get().code().name(), annotations.size()),
                phrases.text("command.undo"),
                desk::undo);
    }

    private void gather() {
        Set<Anchor> having = new HashSet<>();
        code.get()
                .filter(chosen -> !chosen.isNew())
                .ifPresent(chosen -> desk.shelf().all().stream()
                        .filter(annotation -> annotation
                                .code()
                                .equals(Optional.of(chosen.code().id())))
                        .forEach(annotation -> having.add(annotation.anchor())));
        Set<Anchor> seen = new LinkedHashSet<>();
        List<Candidate> now = new ArrayList<>();
        for (Found one : found) {
            Anchor anchor = one.as(unit.get());
            if (seen.add(anchor)) {
                now.add(new Candidate(one.report(), anchor, having.contains(anchor)));
            }
        }
        candidates.set(List.copyOf(now));
    }

    private static List<Found> look(Library library, List<Hits> hits, Progress progress) throws Exception {
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < hits.size() && !progress.stopped(); i++) {
            Listed listed = hits.get(i).report();
            progress.at(i, hits.size(), listed.name());
            Report report = library.read(listed.id());
            for (Span span : hits.get(i).spans()) {
                if (span.end() <= report.text().length()) {
                    found.add(new Found(
                            listed,
                            anchor(listed, report, span),
                            anchor(listed, report, trimmed(report, Sentences.around(report.text(), span))),
                            anchor(listed, report, trimmed(report, paragraph(report, span)))));
                }
            }
        }
        return found;
    }

    private static Anchor anchor(Listed listed, Report report, Span span) {
        return new Anchor(listed.id(), listed.textVersion(), Passage.of(span, report.text()));
    }

    private static Span paragraph(Report report, Span span) {
        return report.structure().paragraphs().stream()
                .map(Paragraph::span)
                .filter(whole -> whole.contains(span))
                .findFirst()
                .orElseGet(() -> Sentences.around(report.text(), span));
    }

    /** Without white space at either end. */
    private static Span trimmed(Report report, Span span) {
        int start = span.start();
        int end = span.end();
        while (start < end && blank(report.text().charAt(start))) {
            start++;
        }
        while (end > start && blank(report.text().charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
