package org.duibiao.ui.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duibiao.annotation.Annotation;
import org.duibiao.annotation.AnnotationId;
import org.duibiao.annotation.Change;
import org.duibiao.annotation.Code;
import org.duibiao.annotation.CodeId;
import org.duibiao.annotation.Codebook;
import org.duibiao.annotation.ReportMemo;
import org.duibiao.report.ReportId;

/**
 * All annotations and codes of a library as the window shows them. It takes a change at once, so that the view need not
 * wait for the disk; the library's own copy follows. A change costs the length of its report's list.
 */
public final class AnnotationShelf {
    private static final Comparator<Annotation> READING_ORDER = Comparator.<Annotation, org.duibiao.text.Span>comparing(
                    annotation -> annotation.anchor().passage().span())
            .thenComparing(Annotation::made)
            .thenComparing(annotation -> annotation.id().value());

    private final Map<ReportId, List<Annotation>> byReport = new HashMap<>();
    private final Map<CodeId, Integer> uses = new HashMap<>();
    private final Map<CodeId, Code> codesById = new HashMap<>();
    private final Map<ReportId, ReportMemo> memos = new HashMap<>();
    private Codebook codes = Codebook.EMPTY;

    /** Starts anew with what a library holds. */
    public void fill(Codebook codebook, Collection<Annotation> annotations, Collection<ReportMemo> reportMemos) {
        byReport.clear();
        uses.clear();
        memos.clear();
        reportMemos.forEach(memo -> memos.put(memo.report(), memo));
        use(codebook);
        Map<ReportId, List<Annotation>> lists = new HashMap<>();
        for (Annotation annotation : annotations) {
            lists.computeIfAbsent(annotation.anchor().report(), id -> new ArrayList<>())
                    .add(annotation);
            count(annotation, 1);
        }
        lists.forEach((report, list) -> {
            list.sort(READING_ORDER);
            byReport.put(report, List.copyOf(list));
        });
    }

    private void use(Codebook codebook) {
        codes = codebook;
        codesById.clear();
        codebook.codes().forEach(code -> codesById.put(code.id(), code));
    }

    public Codebook codes() {
        return codes;
    }

    /** A code of the codebook. */
    public Optional<Code> code(CodeId id) {
        return Optional.ofNullable(codesById.get(id));
    }

    /** What was noted on a report as a whole. */
    public Optional<ReportMemo> memo(ReportId report) {
        return Optional.ofNullable(memos.get(report));
    }

    /** The annotations of a report in reading order. */
    public List<Annotation> of(ReportId report) {
        return byReport.getOrDefault(report, List.of());
    }

    /** All annotations, report by report. */
    public List<Annotation> all() {
        return byReport.values().stream().flatMap(List::stream).toList();
    }

    /** How many passages have a code, those of its children left out. */
    public int uses(CodeId code) {
        return uses.getOrDefault(code, 0);
    }

    /** An annotation of a report as it is now. */
    public Optional<Annotation> annotation(ReportId report, AnnotationId id) {
        return of(report).stream()
                .filter(annotation -> annotation.id().equals(id))
                .findFirst();
    }

    /** Does a change; what it takes away and is not there does no harm. */
    public void apply(Change change) {
        if (change instanceof Change.AddAnnotation add) {
            put(add.annotation());
        } else if (change instanceof Change.RemoveAnnotation remove) {
            take(remove.annotation());
        } else if (change instanceof Change.EditAnnotation edit) {
            take(edit.before());
            put(edit.after());
        } else if (change instanceof Change.AddCode add) {
            List<Code> more = new ArrayList<>(codes.codes());
            more.add(add.code());
            use(new Codebook(more));
        } else if (change instanceof Change.RemoveCode remove) {
            use(new Codebook(codes.codes().stream()
                    .filter(code -> !code.id().equals(remove.code().id()))
                    .toList()));
        } else if (change instanceof Change.EditCode edit) {
            use(new Codebook(codes.codes().stream()
                    .map(code -> code.id().equals(edit.after().id()) ? edit.after() : code)
                    .toList()));
        } else if (change instanceof Change.EditReportMemo edit) {
            edit.after().ifPresentOrElse(memo -> memos.put(edit.report(), memo), () -> memos.remove(edit.report()));
        } else if (change instanceof Change.Together together) {
            together(together.steps());
        }
    }

    /** Steps on many annotations sort each report's list once. */
    private void together(List<Change> steps) {
        Map<ReportId, Map<AnnotationId, Annotation>> touched = new HashMap<>();
        for (Change step : steps) {
            if (step instanceof Change.AddAnnotation add) {
                open(touched, add.annotation()).put(add.annotation().id(), add.annotation());
                count(add.annotation(), 1);
            } else if (step instanceof Change.RemoveAnnotation remove) {
                removed(touched, remove.annotation());
            } else if (step instanceof Change.EditAnnotation edit) {
                removed(touched, edit.before());
                open(touched, edit.after()).put(edit.after().id(), edit.after());
                count(edit.after(), 1);
            } else if (step instanceof Change.Together inner) {
                close(touched);
                together(inner.steps());
            } else {
                apply(step);
            }
        }
        close(touched);
    }

    private void removed(Map<ReportId, Map<AnnotationId, Annotation>> touched, Annotation annotation) {
        Annotation was = open(touched, annotation).remove(annotation.id());
        if (was != null) {
            count(was, -1);
        }
    }

    private Map<AnnotationId, Annotation> open(
            Map<ReportId, Map<AnnotationId, Annotation>> touched, Annotation annotation) {
        return touched.computeIfAbsent(annotation.anchor().report(), report -> {
            Map<AnnotationId, Annotation> list = new LinkedHashMap<>();
            of(report).forEach(there -> list.put(there.id(), there));
            return list;
        });
    }

    private void close(Map<ReportId, Map<AnnotationId, Annotation>> touched) {
        touched.forEach((report, list) -> byReport.put(
                report, list.values().stream().sorted(READING_ORDER).toList()));
        touched.clear();
    }

    private void put(Annotation annotation) {
        List<Annotation> list = new ArrayList<>(of(annotation.anchor().report()));
        int at = 0;
        while (at < list.size() && READING_ORDER.compare(list.get(at), annotation) < 0) {
            at++;
        }
        list.add(at, annotation);
        byReport.put(annotation.anchor().report(), List.copyOf(list));
        count(annotation, 1);
    }

    private void take(Annotation annotation) {
        List<Annotation> list = new ArrayList<>(of(annotation.anchor().report()));
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).id().equals(annotation.id())) {
                count(list.remove(i), -1);
                byReport.put(annotation.anchor().report(), List.copyOf(list));
                return;
            }
        }
    }

    private void count(Annotation annotation, int by) {
        annotation.code().ifPresent(code -> uses.merge(code, by, Integer::sum));
    }
}
