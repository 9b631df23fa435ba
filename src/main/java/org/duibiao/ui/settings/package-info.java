/**
 * What a person can choose about the program: language, theme, how report text is set, their name.
 *
 * <p>In: the choices as they are. Out: the same, changed at once and remembered.
 */
@NullMarked
package org.duibiao.ui.settings;

import org.jspecify.annotations.NullMarked;
