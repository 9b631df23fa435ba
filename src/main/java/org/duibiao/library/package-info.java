/**
 * What a person does with a library: open it, bring files in, look, annotate, review, back up.
 *
 * <p>In: files and decisions. Out: reports, statements, annotations. {@link org.duibiao.library.Library} is the only
 * door the window and the command line use.
 */
@NullMarked
package org.duibiao.library;

import org.jspecify.annotations.NullMarked;
