package org.duibiao.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.duibiao.report.Note;
import org.duibiao.report.Paragraph;
import org.duibiao.report.Part;
import org.duibiao.report.Section;
import org.duibiao.report.Structure;
import org.duibiao.report.Table;
import org.duibiao.report.Warning;
import org.duibiao.text.Span;

/** Lists that stand in one column: structures as arrays of positions, warnings, words. */
final class Json {
    private static final String NO_WORDS = "[]";

    private final ObjectMapper json = new ObjectMapper();
    private final JsonFactory factory = json.getFactory();

    String write(Structure structure) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = factory.createGenerator(text)) {
            out.writeStartObject();
            out.writeArrayFieldStart("sections");
            for (Section section : structure.sections()) {
                out.writeStartArray();
                out.writeNumber(section.depth());
                span(out, section.heading());
                span(out, section.span());
                out.writeString(section.part().name());
                out.writeEndArray();
            }
            out.writeEndArray();
            out.writeArrayFieldStart("paragraphs");
            for (Paragraph paragraph : structure.paragraphs()) {
                out.writeStartArray();
                span(out, paragraph.span());
                out.writeString(paragraph.part().name());
                out.writeString(paragraph.role().name());
                out.writeEndArray();
            }
            out.writeEndArray();
            out.writeArrayFieldStart("notes");
            for (Note note : structure.notes()) {
                out.writeStartArray();
                out.writeString(note.label());
                span(out, note.text());
                spans(out, note.marks());
                out.writeEndArray();
            }
            out.writeEndArray();
            out.writeArrayFieldStart("tables");
            for (Table table : structure.tables()) {
                out.writeStartArray();
                span(out, table.span());
                out.writeNumber(table.headerRows());
                out.writeStartArray();
                for (List<Span> row : table.rows()) {
                    spans(out, row);
                }
                out.writeEndArray();
                out.writeEndArray();
            }
            out.writeEndArray();
            out.writeFieldName("folded");
            spans(out, structure.folded());
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot be written to", e);
        }
        return text.toString();
    }

    Structure read(String text) throws StoreException {
        try {
            JsonNode root = json.readTree(text);
            List<Section> sections = new ArrayList<>();
            for (JsonNode node : root.path("sections")) {
                sections.add(new Section(
                        node.get(0).intValue(),
                        span(node, 1),
                        span(node, 3),
                        Part.valueOf(node.get(5).textValue())));
            }
            List<Paragraph> paragraphs = new ArrayList<>();
            for (JsonNode node : root.path("paragraphs")) {
                paragraphs.add(new Paragraph(
                        span(node, 0),
                        Part.valueOf(node.get(2).textValue()),
                        Paragraph.Role.valueOf(node.get(3).textValue())));
            }
            List<Note> notes = new ArrayList<>();
            for (JsonNode node : root.path("notes")) {
                notes.add(new Note(node.get(0).textValue(), span(node, 1), spans(node.get(3))));
            }
            List<Table> tables = new ArrayList<>();
            for (JsonNode node : root.path("tables")) {
                List<List<Span>> rows = new ArrayList<>();
                node.get(3).forEach(row -> rows.add(spans(row)));
                tables.add(new Table(span(node, 0), rows, node.get(2).intValue()));
            }
            return new Structure(sections, paragraphs, notes, tables, spans(root.path("folded")));
        } catch (IOException | RuntimeException e) {
            throw new StoreException(StoreException.Reason.FAILED, e, "structure of a report");
        }
    }

    String writeWarnings(List<Warning> warnings) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = factory.createGenerator(text)) {
            out.writeStartArray();
            for (Warning warning : warnings) {
                out.writeStartArray();
                out.writeString(warning.kind().name());
                out.writeString(warning.detail());
                out.writeEndArray();
            }
            out.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot be written to", e);
        }
        return text.toString();
    }

    /** Warnings of a kind this program does not know are left out. */
    List<Warning> readWarnings(String text) {
        List<Warning> warnings = new ArrayList<>();
        try {
            for (JsonNode node : json.readTree(text)) {
                String kind = node.path(0).asText();
                for (Warning.Kind known : Warning.Kind.values()) {
                    if (known.name().equals(kind)) {
                        warnings.add(new Warning(known, node.path(1).asText()));
                    }
                }
            }
        } catch (IOException e) {
            return List.of();
        }
        return warnings;
    }

    String writeWords(List<String> words) {
        if (words.isEmpty()) {
            return NO_WORDS;
        }
        StringWriter text = new StringWriter();
        try (JsonGenerator out = factory.createGenerator(text)) {
            out.writeStartArray();
            for (String word : words) {
                out.writeString(word);
            }
            out.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot be written to", e);
        }
        return text.toString();
    }

    List<String> readWords(String text) {
        if (text.equals(NO_WORDS)) {
            return List.of();
        }
        List<String> words = new ArrayList<>();
        try {
            json.readTree(text).forEach(node -> words.add(node.asText()));
        } catch (IOException e) {
            return List.of();
        }
        return words;
    }

    private static void span(JsonGenerator out, Span span) throws IOException {
        out.writeNumber(span.start());
        out.writeNumber(span.end());
    }

    private static void spans(JsonGenerator out, List<Span> spans) throws IOException {
        out.writeStartArray();
        for (Span span : spans) {
            span(out, span);
        }
        out.writeEndArray();
    }

    private static Span span(JsonNode node, int at) {
        return new Span(node.get(at).intValue(), node.get(at + 1).intValue());
    }

    private static List<Span> spans(JsonNode node) {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i + 1 < node.size(); i += 2) {
            spans.add(span(node, i));
        }
        return spans;
    }
}
