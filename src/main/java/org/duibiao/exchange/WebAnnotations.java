package org.duibiao.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duibiao.report.ReportId;

/**
 * Annotations as a W3C Web Annotation collection (JSON-LD): each with its place as a position in code points and as a
 * quote with the words around it. Beside the name of the report stands what tells it from others of that name, by the names
 * of {@link SourceAttributes}.
 */
public final class WebAnnotations {

    private static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";

    private WebAnnotations() {}

    /** Writes all of them and leaves the stream open. */
    public static void write(OutputStream out, List<Placed> annotations) throws IOException {
        JsonFactory factory = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build();
        try (JsonGenerator json = factory.createGenerator(out)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeStringField("@context", CONTEXT);
            json.writeStringField("type", "AnnotationPage");
            json.writeArrayFieldStart("items");
            Map<ReportId, String> fingerprints = new HashMap<>();
            for (Placed annotation : annotations) {
                write(
                        json,
                        annotation,
                        fingerprints.computeIfAbsent(
                                annotation.report().id(), one -> SourceAttributes.fingerprint(annotation.text())));
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void write(JsonGenerator json, Placed placed, String fingerprint) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", "urn:uuid:" + placed.annotation().id().value());
        json.writeStringField("type", "Annotation");
        json.writeStringField("motivation", placed.code().isPresent() ? "tagging" : "commenting");
        json.writeStringField("created", placed.annotation().made().toString());
        json.writeObjectFieldStart("creator");
        json.writeStringField("type", "Person");
        json.writeStringField("name", placed.annotation().author());
        json.writeEndObject();
        json.writeArrayFieldStart("body");
        if (placed.code().isPresent()) {
            body(
                    json,
                    "tagging",
                    String.join("/", placed.codePath()),
                    placed.code().map(code -> "urn:uuid:" + code.id().value()));
        }
        if (!placed.annotation().memo().isEmpty()) {
            body(json, "commenting", placed.annotation().memo(), Optional.empty());
        }
        json.writeEndArray();
        json.writeObjectFieldStart("target");
        json.writeStringField("source", placed.report().name());
        // reports of several districts are called 2018: this tells them apart
        json.writeObjectFieldStart(WebAnnotationReader.REPORT);
        for (var known : SourceAttributes.of(placed.report().header()).entrySet()) {
            json.writeStringField(known.getKey(), known.getValue());
        }
        json.writeStringField(SourceAttributes.FINGERPRINT, fingerprint);
        json.writeEndObject();
        json.writeArrayFieldStart("selector");
        json.writeStartObject();
        json.writeStringField("type", "TextPositionSelector");
        json.writeNumberField("start", placed.start());
        json.writeNumberField("end", placed.end());
        json.writeEndObject();
        json.writeStartObject();
        json.writeStringField("type", "TextQuoteSelector");
        json.writeStringField("exact", placed.quote());
        json.writeStringField("prefix", placed.before());
        json.writeStringField("suffix", placed.after());
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void body(JsonGenerator json, String purpose, String value, Optional<String> id) throws IOException {
        json.writeStartObject();
        if (id.isPresent()) {
            json.writeStringField("id", id.get());
        }
        json.writeStringField("type", "TextualBody");
        json.writeStringField("purpose", purpose);
        json.writeStringField("value", value);
        json.writeStringField("format", "text/plain");
        json.writeEndObject();
    }
}
