/**
 * Characters and stretches of them: spans, full-width forms, Chinese numerals, sentence ends.
 *
 * <p>In: strings. Out: spans and numbers. Knows nothing of reports.
 */
@NullMarked
package org.duibiao.text;

import org.jspecify.annotations.NullMarked;
