/**
 * What leaves the program for others to read: JSON Lines, CSV, XLSX, and annotations as W3C Web Annotations.
 *
 * <p>In: statements, reports, ledger lines, annotations. Out: files, written beside and then moved into place, so that a name never
 * stands for half a file. Text that a spreadsheet would take for a formula comes out inert.
 */
@NullMarked
package org.duibiao.exchange;

import org.jspecify.annotations.NullMarked;
