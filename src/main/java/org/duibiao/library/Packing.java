package org.duibiao.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.duibiao.annotation.Annotation;
import org.duibiao.annotation.Code;
import org.duibiao.annotation.CodeId;
import org.duibiao.annotation.Codebook;
import org.duibiao.annotation.ReportMemo;
import org.duibiao.exchange.Parcel;
import org.duibiao.exchange.RefiWriter;
import org.duibiao.exchange.Remark;
import org.duibiao.exchange.SourceAttributes;
import org.duibiao.report.Listed;
import org.duibiao.report.ReportId;
import org.duibiao.task.Progress;

/** Makes a parcel of a library: all codes, and its reports with what was marked in them. */
public final class Packing {

    private static final String ORIGIN = RefiWriter.PROGRAM + " 0.1.0";
    private static final int SHOWN = 40;

    /** Which reports go along. */
    public enum Which {
        ALL,
        /** Those with annotations or a memo. */
        ANNOTATED
    }

    private final Library library;

    Packing(Library library) {
        this.library = library;
    }

    Parcel pack(Which which, Progress progress) throws LibraryException {
        Codebook codes = library.codebook();
        Map<ReportId, UUID> guids = library.guids();
        Map<ReportId, List<Annotation>> annotations = new HashMap<>();
        library.annotations()
                .forEach(annotation -> annotations
                        .computeIfAbsent(annotation.anchor().report(), none -> new ArrayList<>())
                        .add(annotation));
        Map<ReportId, ReportMemo> memos = new HashMap<>();
        library.reportMemos().forEach(memo -> memos.put(memo.report(), memo));
        List<Listed> reports = library.reports().stream()
                .filter(report ->
                        which == Which.ALL || annotations.containsKey(report.id()) || memos.containsKey(report.id()))
                .toList();
        List<Remark> remarks = new ArrayList<>();
        List<Parcel.Source> sources = new ArrayList<>();
        for (int i = 0; i < reports.size() && !progress.stopped(); i++) {
            Listed report = reports.get(i);
            progress.at(i, reports.size(), report.name());
            sources.add(source(
                    report,
                    Optional.ofNullable(guids.get(report.id())).orElseGet(UUID::randomUUID),
                    annotations.getOrDefault(report.id(), List.of()),
                    Optional.ofNullable(memos.get(report.id())),
                    remarks));
        }
        if (!reports.isEmpty()) {
            int statements =
                    reports.stream().mapToInt(one -> one.counts().statements()).sum();
            remarks.add(Remark.of(Remark.Kind.STATEMENTS_STAY, statements));
            remarks.add(Remark.of(Remark.Kind.STRUCTURE_STAYS, reports.size()));
            remarks.add(Remark.of(Remark.Kind.ORIGINALS_STAY, reports.size()));
        }
        progress.at(reports.size(), reports.size(), "");
        return new Parcel(String.valueOf(library.file().getFileName()), ORIGIN, parentsFirst(codes), sources, remarks);
    }

    /** Codes as the tree has them; one in a ring of parents, which no change can make, comes last. */
    private static List<Code> parentsFirst(Codebook codes) {
        List<Code> ordered = new ArrayList<>();
        Set<CodeId> seen = new HashSet<>();
        codes.roots().forEach(root -> addWithChildren(codes, root, ordered, seen));
        codes.codes().stream().filter(code -> seen.add(code.id())).forEach(ordered::add);
        return ordered;
    }

    private static void addWithChildren(Codebook codes, Code code, List<Code> ordered, Set<CodeId> seen) {
        if (seen.add(code.id())) {
            ordered.add(code);
            codes.children(code.id()).forEach(child -> addWithChildren(codes, child, ordered, seen));
        }
    }

    private Parcel.Source source(
            Listed report, UUID guid, List<Annotation> annotations, Optional<ReportMemo> memo, List<Remark> remarks)
            throws LibraryException {
        String text = library.text(report);
        List<Parcel.Mark> marks = new ArrayList<>();
        for (Annotation annotation : annotations) {
            if (annotation.anchor().textVersion() == report.textVersion()
                    && annotation.anchor().passage().span().end() <= text.length()) {
                marks.add(mark(annotation, text));
            } else {
                String quote = annotation.anchor().passage().quote();
                remarks.add(Remark.of(
                        Remark.Kind.ORPHAN_STAYS,
                        report.name(),
                        quote.length() <= SHOWN ? quote : quote.substring(0, SHOWN) + "…"));
            }
        }
        return new Parcel.Source(
                guid,
                report.name(),
                Optional.of(text),
                SourceAttributes.of(report.header()),
                memo.map(one -> new Parcel.Memo(one.words(), one.author(), one.made())),
                marks);
    }

    private static Parcel.Mark mark(Annotation annotation, String text) {
        return new Parcel.Mark(
                annotation.id(),
                Parcel.Place.of(
                        text,
                        annotation.anchor().passage().span().start(),
                        annotation.anchor().passage().span().end()),
                annotation.code(),
                annotation.memo(),
                annotation.author(),
                annotation.made(),
                annotation.weight());
    }
}
