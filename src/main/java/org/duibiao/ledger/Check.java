package org.duibiao.ledger;

import java.util.List;
import java.util.stream.Stream;

/** Looks for one kind of doubt in what a district's reports state. */
interface Check {

    /**
     * The doubts of this kind.
     *
     * @param district whose statements are looked at
     * @param all the districts that are loaded, for checks that look upwards
     * @param lines the district's ledger
     */
    Stream<Doubt> in(District district, Ledger.Districts all, List<LedgerLine> lines);
}
