package org.duibiao.ui.exporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.duibiao.exchange.Entries;
import org.duibiao.exchange.Entry;
import org.duibiao.ledger.Doubt;
import org.duibiao.ledger.DoubtBrief;
import org.duibiao.ledger.DoubtMark;
import org.duibiao.ledger.LedgerWords;
import org.duibiao.library.Library;
import org.duibiao.task.Progress;

/**
 * Doubts as lines of a table, in their order, read whole part by part while the table is written. Once; not on the FX
 * thread.
 *
 * @param marks what a person made of them, by their keys
 * @param progress told of the doubts; once it is stopped, the next part throws {@link LedgerEntries.Stopped}
 */
record DoubtEntries(
        Library library, List<DoubtBrief> doubts, Map<Doubt.Key, DoubtMark> marks, LedgerWords said, Progress progress)
        implements Iterable<Entry> {
    private static final int PART = 5_000;

    @Override
    public Iterator<Entry> iterator() {
        return Stream.iterate(0, from -> from < doubts.size(), from -> from + PART)
                .flatMap(this::part)
                .iterator();
    }

    private Stream<Entry> part(int from) {
        if (progress.stopped()) {
            throw new LedgerEntries.Stopped();
        }
        progress.at(from, doubts.size(), "");
        List<DoubtBrief> part = doubts.subList(from, Math.min(doubts.size(), from + PART));
        try {
            Map<DoubtBrief, Doubt> whole = library.doubting().whole(part);
            // a doubt that is gone meanwhile is not there whole
            return part.stream()
                    .flatMap(doubt -> Optional.ofNullable(whole.get(doubt)).stream()
                            .map(one -> Entries.of(one, marks.getOrDefault(doubt.key(), DoubtMark.NONE), said)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
