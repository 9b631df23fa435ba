package org.duibiao.store;

import java.util.Optional;
import java.util.UUID;
import org.duibiao.annotation.Code;
import org.duibiao.annotation.CodeId;
import org.duibiao.annotation.Codebook;
import org.jdbi.v3.core.Handle;

/** The codes of a library. Changed through {@link Annotations#write}, together with what they stand on. */
public final class Codes {

    private final Database database;

    Codes(Database database) {
        this.database = database;
    }

    public Codebook all() throws StoreException {
        return database.read(handle -> new Codebook(handle.createQuery("select * from code order by place")
                .map((rows, c) -> new Code(
                        new CodeId(rows.getObject("id", UUID.class)),
                        rows.getString("name"),
                        rows.getString("colour"),
                        Optional.ofNullable(rows.getObject("parent", UUID.class))
                                .map(CodeId::new),
                        rows.getString("description")))
                .list()));
    }

    static void add(Handle handle, Code code) {
        handle.createUpdate("insert into code (id, parent, name, colour, description)"
                        + " values (:id, :parent, :name, :colour, :description)")
                .bind("id", code.id().value())
                .bind("parent", code.parent().map(CodeId::value))
                .bind("name", code.name())
                .bind("colour", code.colour())
                .bind("description", code.description())
                .execute();
    }

    static void remove(Handle handle, Code code) throws StoreException {
        Database.mustHaveChanged(
                handle.execute("delete from code where id = ?", code.id().value()), "code");
    }

    static void edit(Handle handle, Code before, Code after) throws StoreException {
        Database.mustHaveChanged(
                handle.createUpdate("""
                                update code set parent = :parent, name = :name, colour = :colour, description = :description
                                where id = :id and name = :oldName and colour = :oldColour
                                    and parent is not distinct from :oldParent and description = :oldDescription
                                """)
                        .bind("id", after.id().value())
                        .bind("parent", after.parent().map(CodeId::value))
                        .bind("name", after.name())
                        .bind("colour", after.colour())
                        .bind("description", after.description())
                        .bind("oldName", before.name())
                        .bind("oldColour", before.colour())
                        .bind("oldParent", before.parent().map(CodeId::value))
                        .bind("oldDescription", before.description())
                        .execute(),
                "code");
    }
}
