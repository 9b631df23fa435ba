package org.duibiao.ledger;

import java.math.BigDecimal;
import java.util.Optional;
import org.duibiao.statement.Stated;

/**
 * What a relational goal was measured by, once it is known.
 *
 * @param stated the outcome that gives the reference
 * @param value its value, in per cent for growth
 * @param verdict how the reference fared against its own goal: income "kept step" because GDP failed
 */
public record Yardstick(Stated stated, BigDecimal value, Optional<Verdict> verdict) {}
