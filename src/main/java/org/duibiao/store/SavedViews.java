package org.duibiao.store;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.duibiao.view.SavedView;

/** The views a person has named. */
public final class SavedViews {
    private final Database database;

    SavedViews(Database database) {
        this.database = database;
    }

    /** All of them, the oldest first. Kinds this program does not know stay where they are. */
    public List<SavedView> all() throws StoreException {
        List<String> known =
                Stream.of(SavedView.Kind.values()).map(SavedView.Kind::id).toList();
        return database.read(handle -> handle.createQuery(
                        "select * from saved_view where kind in (<kinds>) order by made, name, id")
                .bindList("kinds", known)
                .map((rows, c) -> new SavedView(
                        rows.getObject("id", UUID.class),
                        SavedView.Kind.valueOf(rows.getString("kind").toUpperCase(Locale.ROOT)),
                        rows.getString("name"),
                        rows.getString("definition"),
                        rows.getObject("made", OffsetDateTime.class).toInstant()))
                .list());
    }

    /** Keeps a view, in the place of the one with its id if there is one. */
    public void keep(SavedView view) throws StoreException {
        database.write(handle -> handle.execute(
                "merge into saved_view (id, kind, name, definition, made) key (id) values (?, ?, ?, ?, ?)",
                view.id(),
                view.kind().id(),
                view.name(),
                view.definition(),
                view.made().atOffset(ZoneOffset.UTC)));
    }

    /** Takes a view out; one that is not there is out already. */
    public void remove(UUID id) throws StoreException {
        database.write(handle -> handle.execute("delete from saved_view where id = ?", id));
    }
}
