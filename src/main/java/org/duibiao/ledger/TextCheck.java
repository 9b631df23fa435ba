package org.duibiao.ledger;

import java.util.stream.Stream;
import org.duibiao.report.Listed;
import org.duibiao.report.Report;

/** Looks for one kind of doubt in the words and tables of a report, also where no indicator of the catalogue is named. */
interface TextCheck {

    Stream<Doubt> in(Listed listed, Report report);
}
