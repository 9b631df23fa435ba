/**
 * The program put together: no arguments open the window, arguments go to the command line.
 */
@NullMarked
package org.duibiao.app;

import org.jspecify.annotations.NullMarked;
