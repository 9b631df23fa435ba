package org.duibiao.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duibiao.extraction.Extractor;
import org.duibiao.indicator.Catalogue;
import org.duibiao.indicator.Indicator;
import org.duibiao.indicator.Measure;
import org.duibiao.indicator.Period;
import org.duibiao.indicator.Quantity;
import org.duibiao.report.Listed;
import org.duibiao.report.Report;
import org.duibiao.report.ReportId;
import org.duibiao.statement.Claim;
import org.duibiao.statement.Statement;
import org.duibiao.task.Progress;
import org.duibiao.text.Sentences;
import org.duibiao.text.Span;

/** The same reports read with two catalogues. */
final class CatalogueComparison {
    private final Extractor before;
    private final Extractor after;
    private final Texts texts;

    /** Where the reports come from. */
    @FunctionalInterface
    interface Texts {
        Optional<Report> read(ReportId id) throws LibraryException;
    }

    CatalogueComparison(Catalogue before, Catalogue after, Texts texts) {
        this.before = new Extractor(before);
        this.after = new Extractor(after);
        this.texts = texts;
    }

    /** What makes two readings the same; names, units and grounds of the catalogue's own do not. */
    private record Same(String type, String indicator, Measure measure, Quantity quantity, Period period, Span number) {
        static Same of(Statement statement) {
            Claim claim = statement.claim();
            Indicator indicator = claim.indicator();
            return new Same(
                    statement.type(),
                    indicator.id(),
                    claim.measure(),
                    claim.quantity(),
                    claim.period(),
                    claim.number());
        }
    }

    CataloguePreview over(List<Listed> reports, Progress progress) throws LibraryException {
        List<CataloguePreview.Difference> differences = new ArrayList<>();
        List<ReportId> affected = new ArrayList<>();
        long coming = 0;
        long going = 0;
        int seen = 0;
        for (Listed listed : reports) {
            if (progress.stopped()) {
                break;
            }
            progress.at(seen, reports.size(), listed.name());
            Optional<Report> report = texts.read(listed.id());
            List<CataloguePreview.Difference> found =
                    report.map(text -> compare(listed, text)).orElse(List.of());
            if (!found.isEmpty()) {
                affected.add(listed.id());
                long comes = found.stream()
                        .filter(CataloguePreview.Difference::comes)
                        .count();
                coming += comes;
                going += found.size() - comes;
                found.stream()
                        .limit(CataloguePreview.MOST_SHOWN - differences.size())
                        .forEach(differences::add);
            }
            seen++;
        }
        progress.at(seen, reports.size(), "");
        return new CataloguePreview(differences, coming, going, affected, seen, seen == reports.size());
    }

    private List<CataloguePreview.Difference> compare(Listed listed, Report report) {
        List<Statement> old = before.extract(report);
        List<Statement> now = after.extract(report);
        List<CataloguePreview.Difference> found = new ArrayList<>();
        lacking(now, old).forEach(one -> found.add(difference(listed, report, one, true)));
        lacking(old, now).forEach(one -> found.add(difference(listed, report, one, false)));
        found.sort(Comparator.comparing(one -> one.statement().claim().passage().span()));
        return found;
    }

    private static List<Statement> lacking(List<Statement> some, List<Statement> others) {
        Set<Same> there = new HashSet<>();
        others.forEach(other -> there.add(Same.of(other)));
        return some.stream().filter(one -> !there.contains(Same.of(one))).toList();
    }

    private static CataloguePreview.Difference difference(
            Listed listed, Report report, Statement statement, boolean comes) {
        Span span = statement.claim().passage().span();
        Span sentence = Sentences.around(report.text(), span);
        return new CataloguePreview.Difference(
                listed,
                statement,
                comes,
                sentence.in(report.text()),
                new Span(span.start() - sentence.start(), span.end() - sentence.start()));
    }
}
