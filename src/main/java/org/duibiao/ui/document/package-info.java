/**
 * The open report: its page with marks in layers, margin stripes, map, find; and the inspector that says what was read
 * from it.
 *
 * <p>In: the report on the desk. Out: what was selected, clicked and asked for, told to the session and the desk.
 */
@NullMarked
package org.duibiao.ui.document;

import org.jspecify.annotations.NullMarked;
