package org.duibiao.library;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.duibiao.report.Header;
import org.duibiao.report.Listed;
import org.duibiao.statement.Goal;
import org.duibiao.statement.Statement;

/**
 * What was understood of one report of a file, before anything of it is stored. Holds no text.
 *
 * @param place which report of its file, from 0
 * @param name file name without extension; {@code name#2} for the second report of a file
 * @param header who speaks, when, about which years
 * @param counts how much there is of it; statements are kept only when it is brought in, and are 0
 * @param stated how many statements would be read from it, where so few files were looked at that this was counted
 * @param known a report of the library that it is nearly the same as
 * @param twin a report of an earlier one of the files that it is the same as, but for a few words
 */
public record Understood(
        int place,
        String name,
        Header header,
        Listed.Counts counts,
        Optional<Stated> stated,
        Optional<Known> known,
        Optional<Twin> twin) {

    /** How many goals a report states, and how many outcomes, shares of a plan reached among them. */
    public record Stated(int goals, int outcomes) {
        static Stated of(List<Statement> statements) {
            int goals = (int) statements.stream().filter(Goal.class::isInstance).count();
            return new Stated(goals, statements.size() - goals);
        }
    }

    /**
     * A report that is there and that a new one is probably a corrected version of.
     *
     * @param likeness how much of both is the same, in percent
     */
    public record Known(Listed report, int likeness) {}

    /**
     * The same report in another of the files.
     *
     * @param likeness how much of both is the same, in percent
     */
    public record Twin(Path file, int likeness) {
        /** In percent: from here on two texts are one, told twice. */
        static final int LEAST = 95;
    }

    Understood with(Twin same) {
        return new Understood(place, name, header, counts, stated, known, Optional.of(same));
    }

    /** Whether its text is in the library or among the files already, but for a few words, so that all of it would count twice. */
    public boolean toldTwice() {
        return twin.isPresent()
                || known.filter(one -> one.likeness() >= Twin.LEAST).isPresent();
    }
}
