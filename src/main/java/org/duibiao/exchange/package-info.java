/**
 * What leaves the program for others to read, and what they send: JSON Lines, CSV, XLSX, REFI-QDA, W3C Web Annotations.
 *
 * <p>Out: statements, reports, ledger lines, annotations as files, written beside and then moved into place, so that a name
 * never stands for half a file; text that a spreadsheet would take for a formula comes out inert. In: files of codes and
 * annotations as {@link org.duibiao.exchange.Parcel}s, with a {@link org.duibiao.exchange.Remark} on everything that is in
 * the file and not in the parcel. Positions are code points in every file, and UTF-16 units nowhere but in the library.
 */
@NullMarked
package org.duibiao.exchange;

import org.jspecify.annotations.NullMarked;
