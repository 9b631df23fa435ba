package org.duibiao.chart;

import java.util.Optional;
import org.duibiao.ledger.Verdict;
import org.duibiao.statement.Stated;

/**
 * What stands behind a mark: no number without its passage.
 *
 * @param title what the mark is about: 社会消费品零售总额 2012年 增速
 * @param tip one line for the mouse: 17.5%,比目标少 0.5
 * @param verdict what the ledger says
 * @param goal the goal's statement, where there is one
 * @param outcome the outcome's statement, where there is one
 */
public record Evidence(
        String title, String tip, Optional<Verdict> verdict, Optional<Stated> goal, Optional<Stated> outcome) {}
