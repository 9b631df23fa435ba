package org.duibiao.cli;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.duibiao.annotation.Agreement;
import org.duibiao.annotation.Annotation;
import org.duibiao.annotation.Codebook;
import org.duibiao.annotation.CoderComparison;
import org.duibiao.exchange.CodedTables;
import org.duibiao.library.Library;
import org.duibiao.report.Listed;
import org.duibiao.report.ReportId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code agreement}: how far two coders agree, code by code, or what they see differently. */
@Command(
        name = "agreement",
        description = {
            "Compare two coders in the reports both have worked on: percent, Cohen's kappa and Krippendorff's alpha",
            "over characters and over passages, and his alpha for units."
        })
final class AgreementCommand implements Callable<Integer> {
    private static final int TWO = 2;

    private final Terminal terminal;
    private final Clock clock;

    @Mixin
    private LibraryOption library = new LibraryOption();

    @Option(
            names = "--coder",
            paramLabel = "NAME",
            description = "one of the two, given twice; needed only if more than two have coded")
    private List<String> coders = List.of();

    @Option(names = "--differences", description = "what they see differently, in place of the figures")
    private boolean differences;

    @Mixin
    private TableOption table = new TableOption();

    AgreementCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        table.check();
        try (Library open = library.open(clock)) {
            Map<ReportId, Listed> reports = new HashMap<>();
            open.reports().forEach(report -> reports.put(report.id(), report));
            List<Annotation> placed = open.annotations().stream()
                    .filter(annotation -> annotation.code().isPresent() && isPlaced(annotation, reports))
                    .toList();
            TreeSet<String> all = new TreeSet<>();
            placed.forEach(annotation -> all.add(annotation.author()));
            List<String> two = coders.isEmpty() ? List.copyOf(all) : coders;
            if (two.size() != TWO || !all.containsAll(two)) {
                terminal.problem(terminal.words("agreement.coders", String.join(", ", all)));
                return Status.SOME_FAILED;
            }
            Map<ReportId, Integer> lengths = new HashMap<>();
            reports.forEach((id, report) -> lengths.put(id, report.counts().characters()));
            Codebook codes = open.codebook();
            Agreement agreement = Agreement.of(
                    new CoderComparison(two.get(0), two.get(1), placed, lengths, Agreement.SAME_PLACE), codes);
            if (differences) {
                table.write(
                        terminal,
                        CodedTables.DIFFERENCE_COLUMNS,
                        CodedTables.differences(agreement, codes, id -> Optional.ofNullable(reports.get(id))));
            } else {
                table.write(terminal, CodedTables.AGREEMENT_COLUMNS, CodedTables.of(agreement));
            }
        }
        return Status.DONE;
    }

    private static boolean isPlaced(Annotation annotation, Map<ReportId, Listed> reports) {
        return Optional.ofNullable(reports.get(annotation.anchor().report()))
                .filter(report -> report.textVersion() == annotation.anchor().textVersion())
                .isPresent();
    }
}
