package org.duibiao.chart;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duibiao.ledger.Verdict;
import org.duibiao.report.Anchor;
import org.duibiao.statement.Claim;
import org.duibiao.statement.Stated;

/**
 * What stands behind a mark: no number without its passage.
 *
 * @param title what the mark is about: 社会消费品零售总额 2012年 增速
 * @param tip one line for the mouse: 17.5%,比目标少 0.5
 * @param verdict what the ledger says
 * @param goal the goal's statement, where there is one
 * @param outcome the outcome's statement, where there is one
 * @param passages passages that the mark counts: coded ones, goals, the years a figure was worked out of
 */
public record Evidence(
        String title,
        String tip,
        Optional<Verdict> verdict,
        Optional<Stated> goal,
        Optional<Stated> outcome,
        List<Anchor> passages) {
    public Evidence {
        passages = List.copyOf(passages);
    }

    /** What stands behind a mark of the ledger. */
    public Evidence(
            String title, String tip, Optional<Verdict> verdict, Optional<Stated> goal, Optional<Stated> outcome) {
        this(title, tip, verdict, goal, outcome, List.of());
    }

    /** The statements of both sides, as far as there are any. */
    public Stream<Stated> stated() {
        return Stream.concat(goal.stream(), outcome.stream());
    }

    /**
     * What the mark is about, the same in every language and after reports were read again: district, indicator, measure,
     * scope and period, or its title where it stands for several.
     */
    public String key() {
        return goal.or(() -> outcome)
                .map(stated -> {
                    Claim claim = stated.statement().claim();
                    return String.join(
                            "|",
                            stated.report().header().region().fullName(),
                            claim.indicator().id(),
                            claim.measure().id(),
                            claim.scope().orElse(""),
                            claim.period().start() + "-" + claim.period().end()
                                    + claim.period().part().id());
                })
                .orElse(title);
    }
}
