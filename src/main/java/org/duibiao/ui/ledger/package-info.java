/**
 * The ledger view: a line a goal, its outcome, the verdict, and the two sentences behind them.
 *
 * <p>In: the ledger of the session's district. Out: passages to open, reviews of statements.
 */
@NullMarked
package org.duibiao.ui.ledger;

import org.jspecify.annotations.NullMarked;
