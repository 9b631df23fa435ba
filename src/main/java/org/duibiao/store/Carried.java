package org.duibiao.store;

import java.util.Optional;
import org.duibiao.statement.Review;
import org.duibiao.statement.Statement;

/**
 * What becomes of a review when its report was read anew.
 *
 * @param state what it says now; empty when it has nothing to speak of any more
 * @param meant the later reading it stands on, if it does on one
 * @param hand what the person puts in the place of a reading, or adds
 * @param onReading a doubt that the later reading gets
 * @param doubtful whether a person should look at it
 */
record Carried(
        Optional<Review.State> state,
        Optional<Statement> meant,
        Optional<Statement> hand,
        Optional<String> onReading,
        boolean doubtful) {}
