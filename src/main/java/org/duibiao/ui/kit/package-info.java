/**
 * What every panel of the window is made with: colours and fonts, words in two languages, FXML loading, background
 * jobs, messages to the person in front of it, pictures of nodes.
 *
 * <p>In: jobs, message keys, nodes. Out: the same, dressed. Knows nothing of reports.
 */
@NullMarked
package org.duibiao.ui.kit;

import org.jspecify.annotations.NullMarked;
