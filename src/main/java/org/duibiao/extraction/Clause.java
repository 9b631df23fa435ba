package org.duibiao.extraction;

import java.util.Optional;
import org.duibiao.extraction.scan.Dimension;
import org.duibiao.extraction.scan.Lexeme.Figure;
import org.duibiao.extraction.scan.Moment;

/**
 * What the clause being read has said so far, besides names and times, and the little that it takes over from the clause
 * before it.
 */
final class Clause {
    Role role = new Role();
    /** 预计: holds to the end of the sentence. */
    boolean preliminary;
    /** 累计 was said somewhere in the sentence. */
    boolean sumInSentence;

    private boolean figureRead;
    private boolean timeNamed;
    private int first;
    private Optional<Dimension> lastDimension = Optional.empty();
    private Role.Verb lastVerb = Role.Verb.NONE;
    private boolean lastAverage;
    private boolean lastShare;

    /** Whether a figure was read since the clause began. */
    boolean figureRead() {
        return figureRead;
    }

    /** Whether a time was named since the clause began. */
    boolean timeNamed() {
        return timeNamed;
    }

    /** The clause's first lexeme. */
    int first() {
        return first;
    }

    Role.Verb lastVerb() {
        return lastVerb;
    }

    boolean lastAverage() {
        return lastAverage;
    }

    void nameTime() {
        timeNamed = true;
    }

    /** Whether the figure before, in this clause, was measured in something else. */
    boolean isOtherDimension(Figure figure) {
        return figureRead
                && lastDimension.filter(it -> it != figure.measuredIn()).isPresent();
    }

    /** A figure was read; what was said of it alone is over. */
    void afterFigure(Figure figure, boolean inherited) {
        lastVerb = role.verb == Role.Verb.NONE && role.rate ? Role.Verb.RISE : role.verb;
        lastAverage = role.average;
        lastShare = role.share || role.shareOf || (lastShare && inherited);
        figureRead = true;
        lastDimension = Optional.of(figure.measuredIn());
        if (role.from) {
            role.from = false;
            role.fromWhen = Optional.empty();
        } else {
            role.afterFigure();
        }
    }

    /** The parts of a whole were read; a second ratio may follow (由2000年的…调整到…). */
    void afterRatio() {
        role.from = false;
        role.fromWhen = Optional.empty();
    }

    /** A figure before its noun was read, which says nothing of those that follow. */
    void afterFigureBeforeNoun() {
        figureRead = true;
    }

    /** A clause begins; what changes are over is taken from its sentence. */
    void begin(int firstLexeme, Optional<Moment> base) {
        role = new Role();
        role.shareBefore = lastShare;
        role.base = base;
        lastDimension = Optional.empty();
        figureRead = false;
        timeNamed = false;
        first = firstLexeme;
    }

    /** A sentence, or a part of one between semicolons, is over. */
    void endSentence(boolean stop) {
        lastShare = false;
        sumInSentence = false;
        role.base = Optional.empty();
        if (stop) {
            preliminary = false;
        }
    }
}
