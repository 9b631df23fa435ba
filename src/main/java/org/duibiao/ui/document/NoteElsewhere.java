package org.duibiao.ui.document;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.duibiao.library.Library;
import org.duibiao.report.Anchor;
import org.duibiao.report.Listed;
import org.duibiao.report.Note;
import org.duibiao.report.Passage;
import org.duibiao.report.Report;
import org.duibiao.task.JobRunner;
import org.duibiao.task.LatestJob;
import org.duibiao.task.Progress;
import org.duibiao.text.Span;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.session.Opened;
import org.duibiao.ui.session.Session;

/** Looks for what a note mark means in the glossaries of the district's other reports, nearest years first. */
public final class NoteElsewhere {
    private static final int MOST_REPORTS = 12;
    private static final int LONGEST_TERM = 8;
    /** An entry names its term at its beginning. */
    private static final int HEAD = 40;

    private final Session session;
    private final LatestJob looking;
    private final Phrases phrases;

    /**
     * An entry that was found.
     *
     * @param report the report whose glossary has it
     * @param anchor the entry there
     */
    record Entry(Listed report, Anchor anchor) {}

    public NoteElsewhere(Session session, JobRunner jobs, Words words) {
        this.session = session;
        this.looking = new LatestJob(jobs);
        this.phrases = words.of(NoteElsewhere.class);
    }

    /** Looks for the entry of a mark; answers on the FX thread, empty if no report of the district has it. */
    void find(Opened open, Span mark, Consumer<Optional<Entry>> then) {
        Optional<Library> library = session.library();
        String term = term(open.report().text(), mark);
        if (library.isEmpty()
                || term.length() < 2
                || !open.listed().header().region().known()) {
            then.accept(Optional.empty());
            return;
        }
        int year = open.listed().header().year().orElse(0);
        List<Listed> others = session.reports().stream()
                .filter(listed -> !listed.id().equals(open.listed().id())
                        && listed.counts().notes() > 0
                        && listed.header()
                                .region()
                                .equals(open.listed().header().region()))
                .sorted(Comparator.comparingInt(
                        listed -> Math.abs(listed.header().year().orElse(0) - year)))
                .limit(MOST_REPORTS)
                .toList();
        looking.start(
                phrases.text("note.looking"),
                progress -> look(library.get(), others, term, progress),
                then,
                problem -> then.accept(Optional.empty()));
    }

    private static Optional<Entry> look(Library library, List<Listed> reports, String term, Progress progress)
            throws Exception {
        for (Listed listed : reports) {
            if (progress.stopped()) {
                break;
            }
            Report report = library.read(listed.id());
            for (Note note : report.structure().notes()) {
                String words = note.text().in(report.text()).strip();
                if (words.substring(0, Math.min(HEAD, words.length())).contains(term)) {
                    return Optional.of(new Entry(
                            listed,
                            new Anchor(listed.id(), listed.textVersion(), Passage.of(note.text(), report.text()))));
                }
            }
        }
        return Optional.empty();
    }

    /** What a mark stands at: the words in quotation marks before it, else the last few characters. */
    static String term(String text, Span mark) {
        int end = mark.start();
        if (end > 0 && (text.charAt(end - 1) == '”' || text.charAt(end - 1) == '"')) {
            int from = Math.max(text.lastIndexOf('“', end - 1), text.lastIndexOf('"', end - 2));
            return from < 0 || end - from > 40 ? "" : text.substring(from + 1, end - 1);
        }
        int start = end;
        while (start > 0
                && end - start < LONGEST_TERM
                && Character.UnicodeScript.of(text.charAt(start - 1)) == Character.UnicodeScript.HAN) {
            start--;
        }
        return text.substring(start, end);
    }
}
