package org.duibiao.ledger;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duibiao.ledger.Reason.Term;

/** Goals with a number that nobody came back to, though the report on their time is loaded. */
final class NeverReported implements Check {

    @Override
    public Stream<Doubt> in(District district, Ledger.Districts all, List<LedgerLine> lines) {
        return lines.stream()
                .filter(line -> line.verdict() == Verdict.NOT_REPORTED)
                .filter(line -> line.reason().key().equals("not-reported.silent"))
                .filter(line ->
                        line.goal().statement().claim().quantity().value().isPresent())
                .filter(line -> line.goal().statement().claim().grounds().sure())
                .map(line -> new Doubt(
                        Doubt.Kind.NEVER_REPORTED,
                        district.region(),
                        Optional.of(line.indicator()),
                        Optional.of(line.period()),
                        List.of(Doubt.Witness.of(line.goal())),
                        Reason.of(
                                "doubt.never-reported",
                                NumberedGoals.figure(
                                        line.goal()
                                                .statement()
                                                .claim()
                                                .quantity()
                                                .value()
                                                .orElseThrow(),
                                        line.goal().statement().claim()),
                                line.reason().terms().get(0),
                                new Term.When(line.period())),
                        false));
    }
}
