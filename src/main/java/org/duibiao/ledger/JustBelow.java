package org.duibiao.ledger;

import java.util.regex.Pattern;
import org.duibiao.statement.Claim;

/** Whether 近, 接近, 将近 stands before a number: it then lies below the number named. */
final class JustBelow {

    private static final Pattern NEAR = Pattern.compile("(?:近|接近|将近)\\s*$");

    private JustBelow() {}

    static boolean says(Claim claim) {
        int number = claim.number().start() - claim.passage().span().start();
        String quote = claim.passage().quote();
        return number > 0
                && number <= quote.length()
                && NEAR.matcher(quote.substring(0, number)).find();
    }
}
