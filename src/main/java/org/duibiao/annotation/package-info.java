/**
 * What an analyst puts on passages: codes in a tree, annotations, and the history of changes to both.
 *
 * <p>In: passages of reports and what a person decided. Out: values and {@link org.duibiao.annotation.Change}s, each
 * with its inverse; whoever applies one writes it down before the next.
 */
@NullMarked
package org.duibiao.annotation;

import org.jspecify.annotations.NullMarked;
