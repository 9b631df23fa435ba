package org.duibiao.library;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duibiao.annotation.Annotation;
import org.duibiao.annotation.AnnotationId;
import org.duibiao.annotation.Change;
import org.duibiao.annotation.ChangeName;
import org.duibiao.annotation.CodeId;
import org.duibiao.annotation.ReportMemo;
import org.duibiao.exchange.Guids;
import org.duibiao.exchange.Parcel;
import org.duibiao.exchange.Remark;
import org.duibiao.exchange.Remark.Kind;
import org.duibiao.exchange.SourceAttributes;
import org.duibiao.report.Anchor;
import org.duibiao.report.Header;
import org.duibiao.report.Listed;
import org.duibiao.report.Passage;
import org.duibiao.report.ReportId;
import org.duibiao.task.Progress;
import org.duibiao.text.Span;

/**
 * Brings a parcel into a library without losing anything of either: texts are known again or brought in, codes are known
 * again or made, what is there already stays as it is, and what stands there otherwise stands beside it. A passage whose
 * words are not in the report comes in without a place, to be placed by hand.
 */
final class Unpacking {

    /** No text has this version: an annotation of it waits for a place. */
    private static final int NOWHERE = 0;

    private static final int SHOWN = 40;

    private final Library library;

    Unpacking(Library library) {
        this.library = library;
    }

    // ---- looking --------------------------------------------------------------------------------------------------

    Incoming lookInto(Parcel parcel, Progress progress) throws LibraryException {
        CodeMapping codes = new CodeMapping(library.codebook(), parcel.codes());
        List<Incoming.Text> texts = new TextMatching(library).match(parcel, progress);
        List<Remark> remarks = new ArrayList<>(parcel.remarks());
        remarks.addAll(codes.remarks());
        Adding adding = new Adding(codes.codes(), remarks);
        for (Incoming.Text text : texts) {
            if (text.known() == Incoming.Known.UNKNOWN) {
                remarks.add(Remark.of(
                        Kind.NO_SUCH_REPORT,
                        text.source().name(),
                        text.source().marks().size()));
            } else if (text.known() == Incoming.Known.UNSURE) {
                remarks.add(Remark.of(
                        Kind.SEVERAL_REPORTS,
                        text.source().name(),
                        text.source().marks().size(),
                        text.reports().stream().map(Unpacking::told).distinct().collect(Collectors.joining(", "))));
            } else if (text.known() != Incoming.Known.NEW) {
                adding.add(text.source(), text.reports());
            }
        }
        return new Incoming(
                parcel,
                texts,
                codes.codes(),
                codes.added(),
                codes.edited(),
                adding.annotations,
                adding.weighed,
                adding.memos,
                adding.alreadyThere,
                remarks);
    }

    /** A report by what tells it from others of its name. */
    private static String told(Listed report) {
        String district = report.header().region().fullName();
        return (district.isEmpty() ? "" : district + " ") + report.name();
    }

    // ---- doing ----------------------------------------------------------------------------------------------------

    Incoming.Unpacked unpack(Incoming incoming, Progress progress) throws LibraryException {
        List<Remark> remarks = new ArrayList<>();
        Adding adding = new Adding(incoming.codes(), remarks);
        List<Listed> broughtIn = new ArrayList<>();
        List<Incoming.Text> texts = incoming.texts(Incoming.Known.NEW);
        for (int i = 0; i < texts.size() && !progress.stopped(); i++) {
            Parcel.Source source = texts.get(i).source();
            progress.at(i, texts.size(), source.name());
            List<Listed> reports = bringIn(source, remarks);
            broughtIn.addAll(reports);
            if (!reports.isEmpty()) {
                adding.add(source, reports);
            }
        }
        List<Change> steps = new ArrayList<>();
        incoming.newCodes().forEach(code -> steps.add(new Change.AddCode(code)));
        steps.addAll(incoming.edited());
        incoming.annotations().forEach(annotation -> steps.add(new Change.AddAnnotation(annotation)));
        adding.annotations.forEach(annotation -> steps.add(new Change.AddAnnotation(annotation)));
        steps.addAll(incoming.weighed());
        steps.addAll(adding.weighed);
        steps.addAll(incoming.memos());
        steps.addAll(adding.memos);
        int added = incoming.annotations().size() + adding.annotations.size();
        ChangeName name = ChangeName.of(
                "bring-in-annotations",
                Integer.toString(added),
                incoming.parcel().name());
        return new Incoming.Unpacked(
                steps.isEmpty() ? Optional.empty() : Optional.of(new Change.Together(name, steps)),
                broughtIn,
                added,
                remarks);
    }

    private List<Listed> bringIn(Parcel.Source source, List<Remark> remarks) throws LibraryException {
        ImportResult result = library.bringInText(source.name(), source.text().orElse(""), Progress.SILENT);
        for (FileOutcome.Failed failed : result.failed()) {
            remarks.add(Remark.of(
                    Kind.TEXT_REFUSED,
                    source.name(),
                    failed.said().in(Locale.getDefault()),
                    source.marks().size()));
        }
        List<Listed> reports = new ArrayList<>();
        result.broughtIn().forEach(one -> reports.addAll(one.reports()));
        result.alreadyThere().forEach(one -> reports.addAll(one.reports()));
        if (reports.size() == 1 && !result.broughtIn().isEmpty()) {
            library.call(reports.get(0).id(), source.guid());
            Header read = reports.get(0).header();
            Header said = SourceAttributes.in(source.attributes(), read);
            if (!said.equals(read)) {
                library.editHeader(reports.get(0).id(), said);
            }
        }
        return reports;
    }

    // ---- what is added --------------------------------------------------------------------------------------------

    /**
     * What makes two annotations the same whatever their keys are. Files keep times more or less finely, and not all keep
     * weights: neither makes another annotation of it.
     */
    private record Same(ReportId report, Span span, Optional<CodeId> code, String author, String memo, Instant made) {
        static Same of(Annotation one) {
            return new Same(
                    one.anchor().report(),
                    one.anchor().passage().span(),
                    one.code(),
                    one.author(),
                    one.memo(),
                    one.made().truncatedTo(ChronoUnit.SECONDS));
        }
    }

    /** Gathers annotations and memos that are not in the library yet. */
    private final class Adding {
        private final Map<CodeId, CodeId> codes;
        private final List<Remark> remarks;
        private final Map<AnnotationId, Annotation> there = new HashMap<>();
        /** Of the library alone: two annotations of the parcel that say the same are two. */
        private final Map<Same, Annotation> contents = new HashMap<>();

        private final Map<ReportId, ReportMemo> memosThere = new HashMap<>();
        private final List<Annotation> annotations = new ArrayList<>();
        private final List<Change.EditAnnotation> weighed = new ArrayList<>();
        private final List<Change.EditReportMemo> memos = new ArrayList<>();
        private int alreadyThere;

        Adding(Map<CodeId, CodeId> codes, List<Remark> remarks) throws LibraryException {
            this.codes = codes;
            this.remarks = remarks;
            for (Annotation annotation : library.annotations()) {
                there.put(annotation.id(), annotation);
                contents.put(Same.of(annotation), annotation);
            }
            library.reportMemos().forEach(memo -> memosThere.put(memo.report(), memo));
        }

        void add(Parcel.Source source, List<Listed> reports) throws LibraryException {
            List<MarkPlacing> placings = new ArrayList<>();
            List<String> texts = new ArrayList<>();
            for (Listed report : reports) {
                String text = library.text(report);
                texts.add(text);
                placings.add(new MarkPlacing(source.text(), text));
            }
            for (Parcel.Mark mark : source.marks()) {
                boolean placed = false;
                for (int i = 0; i < reports.size() && !placed; i++) {
                    Optional<Span> span = placings.get(i).place(mark.place());
                    if (span.isPresent()) {
                        placed = true;
                        Listed report = reports.get(i);
                        add(annotation(
                                mark,
                                new Anchor(report.id(), report.textVersion(), Passage.of(span.get(), texts.get(i)))));
                    }
                }
                if (!placed) {
                    addWithoutPlace(source, mark, reports.get(0));
                }
            }
            source.memo().ifPresent(memo -> addMemo(memo, reports.get(0)));
        }

        private void addWithoutPlace(Parcel.Source source, Parcel.Mark mark, Listed report) {
            String quote = mark.place().quote();
            remarks.add(Remark.of(
                    Kind.NO_PLACE, source.name(), quote.length() <= SHOWN ? quote : quote.substring(0, SHOWN) + "…"));
            Span about = new Span(
                    Math.max(0, mark.place().start()), Math.max(0, mark.place().start()));
            add(annotation(mark, new Anchor(report.id(), NOWHERE, new Passage(about, quote))));
        }

        private Annotation annotation(Parcel.Mark mark, Anchor anchor) {
            return new Annotation(
                    mark.id(),
                    anchor,
                    mark.code().map(id -> codes.getOrDefault(id, id)),
                    mark.memo(),
                    mark.author(),
                    mark.made(),
                    mark.weight());
        }

        private void add(Annotation annotation) {
            Annotation known = there.get(annotation.id());
            Annotation same = contents.get(Same.of(annotation));
            if (same != null) {
                alreadyThere++;
                if (same.weight() < annotation.weight()) {
                    Annotation after = same.weighing(annotation.weight());
                    weighed.add(new Change.EditAnnotation(same, after));
                    contents.put(Same.of(after), after);
                }
                return;
            }
            Annotation fresh = known == null ? annotation : beside(annotation);
            there.put(fresh.id(), fresh);
            annotations.add(fresh);
        }

        /** An annotation that was changed at one side stays at both, under a key that is always the same. */
        private Annotation beside(Annotation annotation) {
            remarks.add(Remark.of(Kind.BOTH_KEPT, annotation.anchor().passage().quote(), annotation.author()));
            UUID key = Guids.of(
                    "beside",
                    annotation.id().value().toString(),
                    Same.of(annotation).toString());
            return new Annotation(
                    new AnnotationId(key),
                    annotation.anchor(),
                    annotation.code(),
                    annotation.memo(),
                    annotation.author(),
                    annotation.made(),
                    annotation.weight());
        }

        private void addMemo(Parcel.Memo memo, Listed report) {
            Optional<ReportMemo> known = Optional.ofNullable(memosThere.get(report.id()));
            if (known.filter(one -> one.words().contains(memo.words())).isPresent()) {
                return;
            }
            String words = known.map(one -> one.words() + "\n\n" + memo.words()).orElse(memo.words());
            ReportMemo after = new ReportMemo(
                    report.id(), words, known.map(ReportMemo::author).orElse(memo.author()), memo.made());
            memos.add(new Change.EditReportMemo(report.id(), known, Optional.of(after)));
            memosThere.put(report.id(), after);
        }
    }
}
