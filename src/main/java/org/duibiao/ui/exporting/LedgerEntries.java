package org.duibiao.ui.exporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.duibiao.exchange.Entries;
import org.duibiao.exchange.Entry;
import org.duibiao.ledger.LedgerWords;
import org.duibiao.ledger.Standing;
import org.duibiao.library.Library;
import org.duibiao.task.Progress;

/**
 * Goals as lines of a table, in their order. Their whole lines are read part by part while the table is written: however
 * many there are, only those of a part are in memory. Once; not on the FX thread.
 *
 * @param progress told of the goals; once it is stopped, the next part throws {@link Stopped}
 */
record LedgerEntries(Library library, List<Standing> goals, LedgerWords said, Progress progress)
        implements Iterable<Entry> {
    /** In the order of the districts each is read once; in another order each part reads most of them. */
    private static final int PART = 20_000;

    /** Somebody asked for an end. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public Iterator<Entry> iterator() {
        return Stream.iterate(0, from -> from < goals.size(), from -> from + PART)
                .flatMap(this::part)
                .iterator();
    }

    private Stream<Entry> part(int from) {
        List<Standing> part = goals.subList(from, Math.min(goals.size(), from + PART));
        Entry[] entries = new Entry[part.size()];
        try {
            library.ledgers()
                    .lines(part, within(from, part.size()), (place, line) -> entries[place] = Entries.of(line, said));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (progress.stopped()) {
            throw new Stopped();
        }
        // a goal that is gone meanwhile has no line
        return Stream.of(entries).filter(Objects::nonNull);
    }

    private Progress within(int from, int size) {
        return new Progress() {
            @Override
            public void at(long done, long total, String what) {
                progress.at(from + size * done / Math.max(1, total), goals.size(), what);
            }

            @Override
            public boolean stopped() {
                return progress.stopped();
            }
        };
    }
}
