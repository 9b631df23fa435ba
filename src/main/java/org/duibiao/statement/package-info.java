/**
 * What a passage states about an indicator: outcomes, goals, plan progress, and what a person said of the reading.
 */
@NullMarked
package org.duibiao.statement;

import org.jspecify.annotations.NullMarked;
