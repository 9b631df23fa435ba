/**
 * Annotating: codes and memos on the selected passage, the code picker, and the list of what is annotated.
 *
 * <p>In: the selection and the annotations on the desk. Out: changes, given to the desk, which shows and stores them.
 */
@NullMarked
package org.duibiao.ui.annotate;

import org.jspecify.annotations.NullMarked;
