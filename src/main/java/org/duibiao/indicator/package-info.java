/**
 * What is measured and how a number about it is put: indicators, measures, quantities, periods.
 *
 * <p>The catalogue is data ({@code catalogue.tsv} beside these classes), which analysts extend.
 */
@NullMarked
package org.duibiao.indicator;

import org.jspecify.annotations.NullMarked;
