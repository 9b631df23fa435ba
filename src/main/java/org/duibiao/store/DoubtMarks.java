package org.duibiao.store;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.duibiao.ledger.Doubt;
import org.duibiao.ledger.DoubtMark;

/** What people made of doubts, by the doubts' keys. */
public final class DoubtMarks {
    private final Database database;
    private final Clock clock;

    DoubtMarks(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** All marks; a doubt that is not among them is open. */
    public Map<Doubt.Key, DoubtMark> all() throws StoreException {
        return database.read(handle -> {
            Map<Doubt.Key, DoubtMark> marks = new HashMap<>();
            handle.createQuery("select doubt, state, memo from doubt_mark")
                    .map((rows, c) -> Map.entry(
                            Doubt.Key.of(rows.getString("doubt")),
                            new DoubtMark(DoubtMark.State.valueOf(rows.getString("state")), rows.getString("memo"))))
                    .forEach(entry -> marks.put(entry.getKey(), entry.getValue()));
            return marks;
        });
    }

    /** Keeps a mark in the place of the one there was; {@link DoubtMark#NONE} takes it away. */
    public void keep(Doubt.Key doubt, DoubtMark mark) throws StoreException {
        if (mark.equals(DoubtMark.NONE)) {
            database.write(handle -> handle.execute("delete from doubt_mark where doubt = ?", doubt.toString()));
        } else {
            database.write(handle -> handle.execute(
                    "merge into doubt_mark (doubt, state, memo, made) key (doubt) values (?, ?, ?, ?)",
                    doubt.toString(),
                    mark.state().name(),
                    mark.memo(),
                    OffsetDateTime.now(clock)));
        }
    }
}
