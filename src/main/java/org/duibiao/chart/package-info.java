/**
 * What a chart shows, as numbers, labels and the passages behind them; no pixels.
 *
 * <p>In: ledger lines and statements, coded passages that were counted. Out: {@link org.duibiao.chart.Chart}s, said in
 * one language, which the painters of {@code ui.charts} draw and the exchange formats write as tables.
 */
@NullMarked
package org.duibiao.chart;

import org.jspecify.annotations.NullMarked;
