package org.duibiao.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.duibiao.search.QueryException.Reason;
import org.duibiao.text.StoppableText;

/** Makes the finder of a query for one piece of the index. */
final class Finders {
    private final Folding folding;
    private final Postings postings;
    private final Reading reading;
    private final UnaryOperator<Spans> counting;

    /** Gives the folded text of a document that a regular expression is to be tried on. */
    @FunctionalInterface
    interface Reading {
        StoppableText text(int document) throws IOException;
    }

    /** @param counting which hits of words count in the document that is looked at; all that is asked of them is asked of these */
    Finders(Folding folding, Postings postings, Reading reading, UnaryOperator<Spans> counting) {
        this.folding = folding;
        this.postings = postings;
        this.reading = reading;
        this.counting = counting;
    }

    Finder of(Query query) throws IOException, QueryException {
        if (query instanceof Query.Words words) {
            return counted(words(words.words()));
        }
        if (query instanceof Query.Gapped gapped) {
            return counted(gapped(gapped));
        }
        if (query instanceof Query.Expression expression) {
            return counted(expression(expression));
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

    private Finder counted(Finder all) {
        return document -> counting.apply(all.in(document));
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
        PieceFinder piece = PieceFinder.exactly(postings, folding.fold(words));
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
            pieces.add(PieceFinder.withGaps(postings, folding.fold(piece)));
        }
        List<Places> ends = new ArrayList<>();
        for (int i = 0; i < SentenceEnds.FOLDED.length(); i++) {
            ends.add(postings.of(SentenceEnds.FOLDED.charAt(i)));
        }
        return new GappedFinder(pieces, ends);
    }

    /** Neighbours of different kinds that do not overlap, each hit from the one to the other, none inside another. */
    private static Spans near(Spans first, Spans second, int distance) {
        Spans.Gathering hits = new Spans.Gathering();
        Reach ofFirst = new Reach();
        Reach ofSecond = new Reach();
        int here = 0;
        int there = 0;
        while (here < first.size() || there < second.size()) {
            boolean isFirst =
                    there == second.size() || (here < first.size() && first.start(here) <= second.start(there));
            int start = isFirst ? first.start(here) : second.start(there);
            int end = isFirst ? first.end(here++) : second.end(there++);
            Reach other = isFirst ? ofSecond : ofFirst;
            if (start >= hits.reach() && other.isBefore(start, distance)) {
                hits.add(other.start, end);
                ofFirst.clear();
                ofSecond.clear();
            } else if (start >= hits.reach()) {
                (isFirst ? ofFirst : ofSecond).add(start, end);
            }
        }
        return hits.spans();
    }

    /** The hit of one kind that reaches farthest, of those since the last neighbours. */
    private static final class Reach {
        private boolean any;
        private int start;
        private int end;

        void add(int from, int to) {
            if (!any || to >= end) {
                any = true;
                start = from;
                end = to;
            }
        }

        void clear() {
            any = false;
        }

        boolean isBefore(int place, int distance) {
            return any && place >= end && place - end <= distance;
        }
    }

    private Finder expression(Query.Expression expression) throws IOException, QueryException {
        String typed = expression.pattern().pattern();
        Pattern pattern = folded(typed);
        String certain = CertainWords.of(typed);
        Finder hint = certain.isEmpty() ? document -> Spans.NONE : words(certain);
        return document ->
                certain.isEmpty() || !hint.in(document).isEmpty() ? tried(pattern, reading.text(document)) : Spans.NONE;
    }

    private Pattern folded(String typed) throws QueryException {
        try {
            return Pattern.compile(FoldedExpression.of(folding, typed), Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
        } catch (PatternSyntaxException e) {
            throw new QueryException(ExpressionFault.of(e).reason(), 0, typed);
        }
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
}
