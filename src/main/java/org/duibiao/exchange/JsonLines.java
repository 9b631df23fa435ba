package org.duibiao.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;

/** JSON Lines: an object a line, UTF-8, numbers as stated. */
public final class JsonLines {

    private JsonLines() {}

    /** Writes a line for each entry and leaves the stream open. */
    public static void write(OutputStream out, Iterable<Entry> entries) throws IOException {
        JsonFactory factory = JsonFactory.builder()
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build();
        try (JsonGenerator json = factory.createGenerator(out)) {
            json.setPrettyPrinter(new MinimalPrettyPrinter(""));
            for (Entry entry : entries) {
                write(json, entry);
                json.writeRaw('\n');
            }
        }
    }

    private static void write(JsonGenerator json, Entry entry) throws IOException {
        json.writeStartObject();
        for (Entry.Field field : entry.fields()) {
            json.writeFieldName(field.name());
            write(json, field.value());
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Cell cell) throws IOException {
        if (cell instanceof Cell.Words words) {
            json.writeString(words.words());
        } else if (cell instanceof Cell.Amount amount) {
            json.writeNumber(amount.amount());
        } else if (cell instanceof Cell.Several several) {
            json.writeStartArray();
            for (String word : several.words()) {
                json.writeString(word);
            }
            json.writeEndArray();
        } else if (cell instanceof Cell.Nested nested) {
            write(json, nested.entry());
        } else {
            json.writeNull();
        }
    }
}
