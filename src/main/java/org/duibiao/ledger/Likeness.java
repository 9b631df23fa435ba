package org.duibiao.ledger;

import java.util.HashSet;
import java.util.Set;
import org.duibiao.statement.Claim;
import org.duibiao.statement.Stated;

/**
 * How much the words around an outcome's number are those around a goal's: 新增幼儿园学位2万个、公办中小学学位4.7万个 are two
 * numbers of one indicator, and each answers the goal that is put like it.
 */
final class Likeness {

    private static final int BEFORE = 14;
    private static final int AFTER = 10;

    /** A number of this is of whatever projects are named beside it. */
    private static final String OF_NAMED_PROJECTS = "key_projects";

    /** Indicators that a report counts in parts, each for itself; which part is meant, the words beside the number say. */
    private static final Set<String> PARTS =
            Set.of("school_places", "key_projects", "key_project_investment", "old_communities");

    private final Claim claim;
    private final Set<String> goal;

    private Likeness(Claim claim) {
        this.claim = claim;
        this.goal = pairs(claim);
    }

    static Likeness to(Claim goal) {
        return new Likeness(goal);
    }

    /** Whether a value is likely that of a part, so that the words decide before the way its number is put. */
    static boolean countsParts(Stated stated) {
        return PARTS.contains(stated.statement().claim().indicator().id());
    }

    /** Whether an outcome can be of the same things as the goal: 16 projects of one kind do not answer 20 of another. */
    boolean sameThings(Claim outcome) {
        if (!claim.indicator().id().equals(OF_NAMED_PROJECTS)
                || outcome.quantity().value().equals(claim.quantity().value())) {
            return true;
        }
        Set<String> shared = pairs(outcome);
        shared.retainAll(goal);
        Set<String> name = new HashSet<>();
        add(name, claim.indicatorText());
        add(name, outcome.indicatorText());
        shared.removeAll(name);
        return !shared.isEmpty();
    }

    /** How many pairs of neighbouring characters both have. */
    int of(Claim outcome) {
        Set<String> shared = pairs(outcome);
        shared.retainAll(goal);
        return shared.size();
    }

    private static Set<String> pairs(Claim claim) {
        String quote = claim.passage().quote();
        int number = claim.number().start() - claim.passage().span().start();
        int end = claim.number().end() - claim.passage().span().start();
        boolean inside = number >= 0 && end <= quote.length();
        String before = inside ? lastClause(quote.substring(Math.max(0, number - BEFORE), number)) : "";
        String after = inside ? quote.substring(end, Math.min(quote.length(), end + AFTER)) : "";
        Set<String> pairs = new HashSet<>();
        add(pairs, claim.indicatorText());
        add(pairs, before);
        add(pairs, after);
        return pairs;
    }

    private static String lastClause(String words) {
        int cut = Math.max(words.lastIndexOf('，'), Math.max(words.lastIndexOf('、'), words.lastIndexOf('；')));
        return words.substring(cut + 1);
    }

    private static void add(Set<String> pairs, String words) {
        for (int i = 0; i + 2 <= words.length(); i++) {
            String pair = words.substring(i, i + 2);
            if (pair.codePoints().allMatch(Character::isIdeographic)) {
                pairs.add(pair);
            }
        }
    }
}
