package org.duibiao.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.duibiao.report.Anchor;
import org.duibiao.report.Listed;
import org.duibiao.report.Passage;
import org.duibiao.report.SecondCopy;
import org.duibiao.report.Warning;
import org.duibiao.search.Concordance;
import org.duibiao.search.WordCutter;
import org.duibiao.search.WordList;
import org.duibiao.task.Progress;

/** The words of reports: counted, against those of others, and each at its places. Call from background threads. */
public final class WordUse {

    private static final int CONTEXT = 24;

    private final Library library;
    private final WordCutter cutter;

    /**
     * A word.
     *
     * @param count in the reports looked at
     * @param texts in how many of them
     * @param there how often in the others, where there are others
     * @param likelihood how typical it is, log-likelihood G²
     * @param more whether the reports looked at have more of it, for their size
     */
    public record Row(String word, int count, int texts, int there, double likelihood, boolean more) {}

    /** A place of a word with the words around it. */
    public record Place(Listed report, Anchor anchor, Concordance.Line line) {}

    /** @param own words that are never cut */
    public WordUse(Library library, Collection<String> own) {
        this.library = library;
        this.cutter = new WordCutter(own);
    }

    /**
     * The most frequent words, or the most typical ones against other reports.
     *
     * @param most how many words at most
     * @param progress told of each report; once stopped, the answer is incomplete and not wanted any more
     */
    public List<Row> rows(Collection<Listed> reports, Optional<Collection<Listed>> others, int most, Progress progress)
            throws LibraryException {
        int all = reports.size() + others.map(Collection::size).orElse(0);
        WordList here = list(reports, 0, all, progress);
        if (others.filter(some -> !some.isEmpty()).isEmpty()) {
            return here.words(most).stream()
                    .map(word -> new Row(word.word(), word.count(), word.texts(), 0, 0, true))
                    .toList();
        }
        WordList there = list(others.orElse(List.of()), reports.size(), all, progress);
        return here.against(there, most).stream()
                .map(word -> new Row(
                        word.word(),
                        word.here(),
                        here.texts(word.word()),
                        word.there(),
                        word.likelihood(),
                        word.more()))
                .toList();
    }

    private WordList list(Collection<Listed> reports, int done, int all, Progress progress) throws LibraryException {
        WordList list = new WordList();
        int at = done;
        for (Listed report : reports) {
            if (progress.stopped()) {
                break;
            }
            progress.at(at++, all, report.name());
            list.add(cutter.words(said(report)));
        }
        return list;
    }

    /** Its text; what it holds a second time is left out. */
    private String said(Listed report) throws LibraryException {
        String text = library.text(report);
        boolean twice = report.header().warnings().stream()
                .anyMatch(warning -> warning.kind() == Warning.Kind.SECOND_COPY_FOLDED);
        return twice
                ? SecondCopy.without(
                        text, SecondCopy.in(text, library.read(report.id()).structure()))
                : text;
    }

    /**
     * Where a word stands, report by report.
     *
     * @param most how many places at most
     */
    public List<Place> places(String word, Collection<Listed> reports, int most, Progress progress)
            throws LibraryException {
        List<Place> places = new ArrayList<>();
        int at = 0;
        for (Listed report : reports) {
            if (progress.stopped() || places.size() >= most) {
                break;
            }
            progress.at(at++, reports.size(), report.name());
            String text = library.text(report);
            for (Concordance.Line line : Concordance.of(said(report), word, CONTEXT)) {
                if (places.size() >= most) {
                    break;
                }
                Anchor anchor = new Anchor(report.id(), report.textVersion(), Passage.of(line.span(), text));
                places.add(new Place(report, anchor, line));
            }
        }
        return places;
    }
}
