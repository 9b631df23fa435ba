/**
 * What the panels of the window share: the open library and its reports, where the person is, and where they came from.
 *
 * <p>In: what a panel was asked to show. Out: properties the other panels follow. Panels never know one another. All on
 * the FX thread (in tests: on one thread); what the library's file is asked or told runs as a job.
 */
@NullMarked
package org.duibiao.ui.session;

import org.jspecify.annotations.NullMarked;
