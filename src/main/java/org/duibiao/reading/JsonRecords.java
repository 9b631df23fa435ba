package org.duibiao.reading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duibiao.reading.ReadingException.Reason;

/** JSON and JSON Lines as crawlers write them: an object a report, alone, in a list, or one a line. */
final class JsonRecords {
    /** A list of records may lie so deep, as in {@code {"data":{"list":[…]}}}. */
    private static final int DEEPEST = 4;

    private final ReportTable reports;
    private final ObjectMapper json =
            JsonMapper.builder().enable(JsonParser.Feature.ALLOW_COMMENTS).build();

    JsonRecords(ReportTable reports) {
        this.reports = reports;
    }

    List<Source> read(String text) throws ReadingException {
        Map<String, Integer> headings = new LinkedHashMap<>();
        List<JsonNode> records = new ArrayList<>();
        try (MappingIterator<JsonNode> values = json.readerFor(JsonNode.class).readValues(text)) {
            while (values.hasNextValue()) {
                collect(values.nextValue(), records, 0);
            }
        } catch (JsonProcessingException e) {
            throw new ReadingException(Reason.DAMAGED, "JSON", e);
        } catch (IOException | RuntimeException e) {
            throw Damage.of(e);
        }
        for (JsonNode record : records) {
            record.fieldNames().forEachRemaining(name -> headings.putIfAbsent(name, headings.size()));
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.copyOf(headings.keySet()));
        for (JsonNode record : records) {
            rows.add(headings.keySet().stream()
                    .map(name ->
                            record.path(name).isValueNode() ? record.path(name).asText("") : "")
                    .toList());
        }
        if (records.isEmpty()) {
            throw new ReadingException(Reason.NO_TEXT_COLUMN, "JSON");
        }
        return reports.read(rows);
    }

    /** Objects that hold words are records; lists and objects that hold only others are looked into. */
    private static void collect(JsonNode value, List<JsonNode> records, int depth) {
        boolean words = value.isObject() && value.properties().stream().anyMatch(field -> isLong(field.getValue()));
        if (words) {
            records.add(value);
        } else if (value.isContainerNode() && depth < DEEPEST) {
            value.forEach(inside -> collect(inside, records, depth + 1));
        }
    }

    private static boolean isLong(JsonNode value) {
        return value.isTextual() && value.textValue().length() >= ReportTable.REPORT;
    }
}
