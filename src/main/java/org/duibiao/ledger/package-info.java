/**
 * Goals meet outcomes (对账): for each goal of a district the outcome that answers it, the verdict, the gap and the
 * reason in words.
 *
 * <p>In: statements with their reports, of one or many districts. Out: {@link org.duibiao.ledger.LedgerLine}s. Pure
 * functions: a verdict is derived each time, never stored. The rules, by number, are in src/docs/verdicts.md.
 */
@NullMarked
package org.duibiao.ledger;

import org.jspecify.annotations.NullMarked;
