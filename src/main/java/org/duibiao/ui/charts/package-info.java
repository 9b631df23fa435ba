/**
 * Charts on the screen and as pictures: one painting for window, PNG, SVG and the command line.
 *
 * <p>In: {@link org.duibiao.chart.Chart}s. Out: nodes whose marks can be clicked, picture files, and the charts view.
 */
@NullMarked
package org.duibiao.ui.charts;

import org.jspecify.annotations.NullMarked;
