package org.duibiao.ui.charts;

import org.duibiao.chart.Chart;

/** A chart, or a part of one, and where it lies in its picture. */
record Page(Chart chart, ChartPictures.Place place) {}
