package org.duibiao.extraction;

import java.util.Optional;
import org.duibiao.extraction.scan.Moment;
import org.duibiao.indicator.Comparator;

/** What the words since the clause began say of the next figure. Changes as a clause is read. */
final class Role {
    enum Verb {
        NONE,
        RISE,
        FALL
    }

    Verb verb = Verb.NONE;
    boolean reach;
    /** 净增, 新增: what rose are new ones. */
    boolean netRise;

    boolean rate;
    boolean average;
    boolean sum;
    boolean total;
    /** The figure before was a share; points that follow change it. */
    boolean shareBefore;
    /** The name itself says growth: 经济增长. */
    boolean namedAsGrowth;

    boolean shareOf;
    boolean share;
    boolean complete;
    boolean task;
    boolean completionRate;
    boolean rank;
    boolean distribute;
    boolean each;
    boolean from;
    boolean compare;
    boolean versus;
    boolean narrowing;
    /** 折合: the next figure says again what was just said. */
    boolean converted;

    boolean aim;
    Optional<Comparator> bound = Optional.empty();
    Optional<Moment> base = Optional.empty();
    Optional<Moment> fromWhen = Optional.empty();
    Wish wish = Wish.NONE;

    /** How hard something is wished, with the words that say so. */
    record Wish(boolean firm, boolean stretch, String words) {
        static final Wish NONE = new Wish(false, false, "");
    }

    Role copy() {
        Role copy = new Role();
        copy.verb = verb;
        copy.reach = reach;
        copy.netRise = netRise;
        copy.rate = rate;
        copy.average = average;
        copy.sum = sum;
        copy.total = total;
        copy.shareBefore = shareBefore;
        copy.namedAsGrowth = namedAsGrowth;
        copy.shareOf = shareOf;
        copy.share = share;
        copy.complete = complete;
        copy.task = task;
        copy.completionRate = completionRate;
        copy.rank = rank;
        copy.distribute = distribute;
        copy.each = each;
        copy.from = from;
        copy.compare = compare;
        copy.versus = versus;
        copy.narrowing = narrowing;
        copy.converted = converted;
        copy.aim = aim;
        copy.bound = bound;
        copy.base = base;
        copy.fromWhen = fromWhen;
        copy.wish = wish;
        return copy;
    }

    /** A new name begins: what was said of change, share or task belonged to the one before. */
    void forNewName() {
        verb = Verb.NONE;
        reach = false;
        netRise = false;
        total = false;
        shareBefore = false;
        namedAsGrowth = false;
        rate = false;
        shareOf = false;
        share = false;
        complete = false;
        task = false;
        completionRate = false;
        rank = false;
        from = false;
        compare = false;
        versus = false;
        narrowing = false;
        converted = false;
        bound = Optional.empty();
        base = Optional.empty();
        fromWhen = Optional.empty();
    }

    /** A figure was read: what bounded it alone is over; the verb stays for the next of a list. */
    void afterFigure() {
        verb = netRise ? Verb.NONE : verb;
        netRise = false;
        bound = Optional.empty();
        narrowing = false;
        from = false;
        fromWhen = Optional.empty();
        reach = false;
        distribute = false;
        compare = false;
        versus = false;
        shareOf = false;
        share = false;
        complete = false;
        completionRate = false;
        task = false;
        rank = false;
    }
}
