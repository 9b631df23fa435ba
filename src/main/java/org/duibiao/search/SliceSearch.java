package org.duibiao.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.Bits;
import org.duibiao.report.ReportId;
import org.duibiao.report.SecondCopy;
import org.duibiao.text.StoppableText;
import org.jspecify.annotations.Nullable;

/** Looks through one piece of the index, report by report. For one search and one thread. */
final class SliceSearch {
    private final Slices.Slice slice;
    private final Folding folding;
    private final Where where;
    private final SearchIndex.Texts texts;
    private final BooleanSupplier stopped;
    private final @Nullable Bits live;
    private final NumericDocValues ids;
    private final NumericDocValues versions;
    private final @Nullable BinaryDocValues runs;
    private final @Nullable BinaryDocValues copies;
    private final Postings postings;

    /** The report that is being looked through, the version of its text, what of it is left out, what alone counts. */
    private ReportId report = new ReportId(0);

    private int version;
    private Spans left = Spans.NONE;
    private final List<Spans> within = new ArrayList<>();

    /** @param texts as {@link SearchIndex#find} has them */
    SliceSearch(Slices.Slice slice, Folding folding, Where where, SearchIndex.Texts texts, BooleanSupplier stopped)
            throws IOException {
        this.slice = slice;
        this.folding = folding;
        this.where = where;
        this.texts = texts;
        this.stopped = stopped;
        LeafReader reader = slice.reader();
        this.live = reader.getLiveDocs();
        this.ids = reader.getNumericDocValues(SearchIndex.REPORT);
        this.versions = reader.getNumericDocValues(SearchIndex.VERSION);
        this.runs = reader.getBinaryDocValues(SearchIndex.PARTS);
        this.copies = reader.getBinaryDocValues(SearchIndex.COPIES);
        this.postings = new Postings(reader);
    }

    /** One entry a report that was looked through; incomplete when stopped. */
    List<Found> find(Query query) throws IOException, QueryException {
        Finder finder = new Finders(folding, postings, this::text, this::counting).of(query);
        List<Found> found = new ArrayList<>();
        for (int document = slice.from(); document < slice.to() && !stopped.getAsBoolean(); document++) {
            if ((live == null || live.get(document)) && ids.advanceExact(document)) {
                report = new ReportId(ids.longValue());
                if (where.reports().test(report)) {
                    found.add(lookThrough(document, finder));
                }
            }
        }
        return found;
    }

    private Found lookThrough(int document, Finder finder) throws IOException, QueryException {
        versions.advanceExact(document);
        version = (int) versions.longValue();
        left = copies != null && copies.advanceExact(document)
                ? PartRuns.readStretches(copies.binaryValue())
                : Spans.NONE;
        narrow(document);
        int characters = characters(document);
        Spans spans = characters == 0 ? Spans.NONE : counting(finder.in(document));
        return new Found(report, version, characters, spans);
    }

    private void narrow(int document) throws IOException {
        within.clear();
        for (Map<ReportId, Spans> only : where.only()) {
            within.add(only.getOrDefault(report, Spans.NONE));
        }
        if (!where.parts().isEmpty()) {
            within.add(
                    runs != null && runs.advanceExact(document)
                            ? PartRuns.read(runs.binaryValue(), where.parts())
                            : Spans.NONE);
        }
    }

    /** How many units are looked through. */
    private int characters(int document) throws IOException {
        if (within.isEmpty()) {
            return postings.length(document) - left.joined().units();
        }
        Spans counted = within.get(0).joined();
        for (Spans stretches : within.subList(1, within.size())) {
            counted = counted.common(stretches.joined());
        }
        return counted.units() - counted.common(left.joined()).units();
    }

    /** Those of some hits that stand in what is looked through. */
    private Spans counting(Spans all) {
        Spans counted = all.outside(left);
        for (Spans stretches : within) {
            counted = counted.inside(stretches);
        }
        return counted;
    }

    /** The folded text, for what positions cannot answer. */
    private StoppableText text(int document) throws IOException {
        String text = texts.of(report, version);
        return new StoppableText(folding.fold(SecondCopy.without(text, List.copyOf(left))), stopped);
    }
}
