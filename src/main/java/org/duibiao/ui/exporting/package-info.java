/**
 * Takes tables out of the window: the ledger as it is shown, the statements of a report. In come lines and reports from
 * the library; out go CSV, XLSX and JSON Lines files.
 */
@NullMarked
package org.duibiao.ui.exporting;

import org.jspecify.annotations.NullMarked;
