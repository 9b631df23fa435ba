/**
 * How fast the program is, and how that grows: a folder of reports of any size, the steps of a session timed over it, and
 * yardsticks taken in the same run.
 *
 * <p>In: a library of reports to repeat. Out: measurements as records; printing them is the command's part. Nothing here
 * is used by any other work.
 */
@NullMarked
package org.duibiao.cli.bench;

import org.jspecify.annotations.NullMarked;
