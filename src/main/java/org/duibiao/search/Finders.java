package org.duibiao.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duibiao.search.QueryException.Reason;
import org.duibiao.text.StoppableText;

/** Makes the finder of a query for one piece of the index. */
final class Finders {
    private final Folding folding;
    private final Postings postings;
    private final Reading reading;

    /** Gives the folded text of a document that a regular expression is to be tried on. */
    @FunctionalInterface
    interface Reading {
        StoppableText text(int document) throws IOException;
    }

    Finders(Folding folding, Postings postings, Reading reading) {
        this.folding = folding;
        this.postings = postings;
        this.reading = reading;
    }

    Finder of(Query query) throws IOException {
        if (query instanceof Query.Words words) {
            return words(words.words());
        }
        if (query instanceof Query.Gapped gapped) {
            return gapped(gapped);
        }
        if (query instanceof Query.Expression expression) {
            return expression(expression);
        }
        if (query instanceof Query.Both both) {
            return both(of(both.first()), of(both.second()));
        }
        if (query instanceof Query.Either either) {
            Finder first = of(either.first());
            Finder second = of(either.second());
            return document -> first.in(document).and(second.in(document));
        }
        if (query instanceof Query.Without without) {
            Finder wanted = of(without.wanted());
            Finder unwanted = of(without.unwanted());
            return document -> {
                Spans found = wanted.in(document);
                return found.isEmpty() || unwanted.in(document).isEmpty() ? found : Spans.NONE;
            };
        }
        Query.Near near = (Query.Near) query;
        Finder first = of(near.first());
        Finder second = of(near.second());
        return document -> {
            Spans found = first.in(document);
            return found.isEmpty() ? found : near(found, second.in(document), near.distance());
        };
    }

    private static Finder both(Finder first, Finder second) {
        return document -> {
            Spans found = first.in(document);
            if (found.isEmpty()) {
                return found;
            }
            Spans also = second.in(document);
            return also.isEmpty() ? also : found.and(also);
        };
    }

    /** From the left, each hit after the end of the one before, as a plain search in the text would go. */
    private Finder words(String words) throws IOException {
        PieceFinder piece = new PieceFinder(postings, folding.fold(words));
        return document -> {
            Spans.Gathering hits = new Spans.Gathering();
            for (int start : piece.starts(document)) {
                if (start >= hits.reach()) {
                    hits.add(start, start + piece.length());
                }
            }
            return hits.spans();
        };
    }

    private Finder gapped(Query.Gapped gapped) throws IOException {
        List<PieceFinder> pieces = new ArrayList<>();
        for (String piece : gapped.pieces()) {
            pieces.add(new PieceFinder(postings, folding.fold(piece)));
        }
        List<Postings.Places> ends = new ArrayList<>();
        for (int i = 0; i < SentenceEnds.FOLDED.length(); i++) {
            ends.add(postings.of(SentenceEnds.FOLDED.charAt(i)));
        }
        return new GappedFinder(pieces, ends);
    }

    /** Neighbours of different kinds, each hit from the one to the other. */
    private static Spans near(Spans first, Spans second, int distance) {
        Spans.Gathering hits = new Spans.Gathering();
        int here = 0;
        int there = 0;
        boolean lastIsFirst = true;
        int lastStart = 0;
        int lastEnd = -1;
        while (here < first.size() || there < second.size()) {
            boolean isFirst =
                    there == second.size() || (here < first.size() && first.start(here) <= second.start(there));
            int start = isFirst ? first.start(here) : second.start(there);
            int end = isFirst ? first.end(here++) : second.end(there++);
            if (lastEnd >= 0 && lastIsFirst != isFirst && start - lastEnd <= distance) {
                hits.add(lastStart, Math.max(lastEnd, end));
                lastEnd = -1;
            } else {
                lastIsFirst = isFirst;
                lastStart = start;
                lastEnd = end;
            }
        }
        return hits.spans();
    }

    private Finder expression(Query.Expression expression) throws IOException {
        String typed = expression.pattern().pattern();
        Pattern pattern = Pattern.compile(folding.foldExpression(typed), Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
        String certain = CertainWords.of(typed);
        Finder hint = certain.isEmpty() ? document -> Spans.NONE : words(certain);
        return document ->
                certain.isEmpty() || !hint.in(document).isEmpty() ? tried(pattern, reading.text(document)) : Spans.NONE;
    }

    private static Spans tried(Pattern pattern, StoppableText text) throws QueryException {
        Spans.Gathering hits = new Spans.Gathering();
        try {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                if (matcher.end() > matcher.start()) {
                    hits.add(matcher.start(), matcher.end());
                }
            }
        } catch (StackOverflowError | StoppableText.TooLong e) {
            throw new QueryException(Reason.TOO_HARD, 0, "");
        }
        return hits.spans();
    }

    /** Pieces one after the other with nothing between them that ends a sentence; the nearest that follows counts. */
    private static final class GappedFinder implements Finder {
        private final List<PieceFinder> pieces;
        private final List<Postings.Places> ends;

        GappedFinder(List<PieceFinder> pieces, List<Postings.Places> ends) {
            this.pieces = pieces;
            this.ends = ends;
        }

        @Override
        public Spans in(int document) throws IOException {
            int[][] starts = new int[pieces.size()][];
            for (int i = 0; i < starts.length; i++) {
                starts[i] = pieces.get(i).starts(document);
                if (starts[i].length == 0) {
                    return Spans.NONE;
                }
            }
            int[] stops = starts.length == 1 ? new int[0] : stops(document);
            Spans.Gathering hits = new Spans.Gathering();
            for (int start : starts[0]) {
                if (start >= hits.reach()) {
                    int end = end(starts, stops, 1, start + pieces.get(0).length());
                    if (end > start) {
                        hits.add(start, end);
                    }
                }
            }
            return hits.spans();
        }

        private int[] stops(int document) throws IOException {
            int[] all = new int[0];
            for (Postings.Places end : ends) {
                int count = end.frequency(document);
                int[] places = end.in(document);
                int had = all.length;
                all = Arrays.copyOf(all, had + count);
                System.arraycopy(places, 0, all, had, count);
            }
            Arrays.sort(all);
            return all;
        }

        /** Where the whole ends if the pieces from {@code next} on follow {@code from}; 0 if they do not. */
        private int end(int[][] starts, int[] stops, int next, int from) {
            if (next == starts.length) {
                return from;
            }
            int stop = firstFrom(stops, from);
            int limit = stop < stops.length ? stops[stop] : Integer.MAX_VALUE;
            int[] candidates = starts[next];
            for (int i = firstFrom(candidates, from); i < candidates.length && candidates[i] <= limit; i++) {
                int end = end(
                        starts,
                        stops,
                        next + 1,
                        candidates[i] + pieces.get(next).length());
                if (end > 0) {
                    return end;
                }
            }
            return 0;
        }

        private static int firstFrom(int[] sorted, int value) {
            int found = Arrays.binarySearch(sorted, value);
            return found >= 0 ? found : -found - 1;
        }
    }
}
