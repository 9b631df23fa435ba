package org.duibiao.exchange;

import java.util.ArrayList;
import java.util.List;
import org.duibiao.text.AsRead;

/**
 * A record that is written out: a line of JSON, a row of a table. All entries of one file have the same fields.
 *
 * @param fields in the order they are written
 */
public record Entry(List<Field> fields) {

    /** Words for reading: no place is told by them. */
    static final String SENTENCE = "sentence";

    /** A named value. */
    public record Field(String name, Cell value) {}

    public Entry {
        fields = List.copyOf(fields);
    }

    /** The same for a table: nested records drawn out, {@code goal.value} becomes {@code goal_value}, sentences as read. */
    Entry flat() {
        List<Field> flat = new ArrayList<>();
        for (Field field : fields) {
            if (field.value() instanceof Cell.Nested nested) {
                for (Field inner : nested.entry().flat().fields()) {
                    flat.add(new Field(field.name() + "_" + inner.name(), inner.value()));
                }
            } else if (field.name().equals(SENTENCE) && field.value() instanceof Cell.Words words) {
                flat.add(new Field(field.name(), Cell.of(AsRead.of(words.words()))));
            } else {
                flat.add(field);
            }
        }
        return new Entry(flat);
    }

    static final class Builder {
        private final List<Field> fields = new ArrayList<>();

        Builder with(String name, Cell value) {
            fields.add(new Field(name, value));
            return this;
        }

        Builder with(String name, String words) {
            return with(name, Cell.of(words));
        }

        Builder with(String name, int number) {
            return with(name, Cell.of(number));
        }

        Entry entry() {
            return new Entry(fields);
        }
    }
}
