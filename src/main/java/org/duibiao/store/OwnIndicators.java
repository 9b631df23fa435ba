package org.duibiao.store;

import java.util.List;
import org.duibiao.indicator.Direction;
import org.duibiao.indicator.Indicator;

/** What analysts made of the catalogue. */
public final class OwnIndicators {
    private final Database database;
    private final Json json = new Json();

    OwnIndicators(Database database) {
        this.database = database;
    }

    /** All of them, in the order they were put in. */
    public List<Indicator> all() throws StoreException {
        return database.read(handle -> handle.createQuery("select * from own_indicator order by place")
                .map((rows, c) -> new Indicator(
                        rows.getString("id"),
                        rows.getString("chinese"),
                        rows.getString("english"),
                        json.readWords(rows.getString("aliases")),
                        rows.getString("unit"),
                        Direction.valueOf(rows.getString("direction"))))
                .list());
    }

    /** Puts these in the place of all there were. */
    public void replace(List<Indicator> indicators) throws StoreException {
        database.write(handle -> {
            handle.execute("delete from own_indicator");
            int place = 0;
            for (Indicator one : indicators) {
                handle.execute(
                        "insert into own_indicator (id, place, chinese, english, unit, direction, aliases)"
                                + " values (?, ?, ?, ?, ?, ?, ?)",
                        one.id(),
                        place++,
                        one.chinese(),
                        one.english(),
                        one.unit(),
                        one.direction().name(),
                        json.writeWords(one.aliases()));
            }
            return indicators;
        });
    }
}
