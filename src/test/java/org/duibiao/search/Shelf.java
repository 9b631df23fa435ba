package org.duibiao.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duibiao.report.Paragraph;
import org.duibiao.report.Part;
import org.duibiao.report.ReportId;
import org.duibiao.report.Structure;
import org.duibiao.text.Span;

/** Texts in an index of their own, for tests: report n is the n-th text, from 1. */
final class Shelf implements AutoCloseable {
    static final Folding FOLDING = new Folding();

    final SearchIndex index;
    private final Map<ReportId, String> texts = new HashMap<>();
    private final Map<ReportId, String> foldedTexts = new HashMap<>();

    Shelf(Path folder, List<String> all) throws IOException {
        index = SearchIndex.open(folder, FOLDING);
        for (String text : all) {
            ReportId id = new ReportId(texts.size() + 1L);
            texts.put(id, text);
            foldedTexts.put(id, FOLDING.fold(text));
            index.put(id, 1, text.hashCode(), text, halves(text));
        }
        index.commit();
    }

    static Structure none() {
        return new Structure(List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** The first half looks back, the second ahead. */
    static Structure halves(String text) {
        int middle = text.length() / 2;
        return new Structure(
                List.of(),
                List.of(
                        new Paragraph(new Span(0, middle), Part.REVIEW, Paragraph.Role.BODY),
                        new Paragraph(new Span(middle, text.length()), Part.PLAN, Paragraph.Role.BODY)),
                List.of(),
                List.of(),
                List.of());
    }

    /** The hits by report, reports without any left out. */
    Map<Long, List<Span>> find(Query query, Part... parts) throws IOException, QueryException {
        Map<Long, List<Span>> hits = new HashMap<>();
        for (Found found : index.find(
                query, Where.in(id -> true, Set.of(parts)), (id, version) -> texts.getOrDefault(id, ""), () -> false)) {
            if (!found.spans().isEmpty()) {
                hits.put(found.report().value(), new ArrayList<>(found.spans()));
            }
        }
        return hits;
    }

    /** The words of the hits, report by report. */
    List<String> words(String typed) throws IOException, QueryException {
        List<String> words = new ArrayList<>();
        find(QueryParser.parse(typed)).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> entry.getValue()
                        .forEach(span -> words.add(span.in(texts.getOrDefault(new ReportId(entry.getKey()), "")))));
        return words;
    }

    /** What a plain search from the left would find. */
    Map<Long, List<Span>> scan(String words) {
        String wanted = FOLDING.fold(words);
        Map<Long, List<Span>> hits = new HashMap<>();
        foldedTexts.forEach((id, folded) -> {
            for (int at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length())) {
                hits.computeIfAbsent(id.value(), report -> new ArrayList<>()).add(new Span(at, at + wanted.length()));
            }
        });
        return hits;
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
