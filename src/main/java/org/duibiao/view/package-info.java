/**
 * Saved views (保存的视图): what a person has set up and named, so that it can be opened again over whatever the library holds
 * then.
 *
 * <p>In and out: a kind, a name and a definition that only the panel of that kind reads. Nothing that was read from reports
 * is kept in it, so a view follows new reports.
 */
@NullMarked
package org.duibiao.view;

import org.jspecify.annotations.NullMarked;
