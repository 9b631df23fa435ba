package org.duibiao.chart;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.duibiao.annotation.Attribute;
import org.duibiao.indicator.Measure;

/** A set-up as JSON, as saved views and pictures carry it. What a text leaves out is as usual; what it adds is passed over. */
public final class SetupJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private SetupJson() {}

    public static String write(ChartSetup setup) {
        ObjectNode node = JSON.createObjectNode();
        node.put("kind", setup.kind().id());
        ArrayNode districts = node.putArray("districts");
        setup.districts().forEach(path -> {
            ArrayNode names = districts.addArray();
            path.forEach(names::add);
        });
        node.put("peers", setup.whose().peers());
        setup.year().ifPresent(year -> node.put("year", year));
        setup.indicator().ifPresent(id -> node.put("indicator", id));
        node.put("measure", setup.measure().id());
        ArrayNode without = node.putArray("without");
        setup.topic().without().stream().sorted().forEach(without::add);
        node.put("order", id(setup.manner().order()));
        node.put("notComparable", setup.manner().notComparable());
        node.put("means", setup.manner().means());
        setup.years().from().ifPresent(year -> node.put("from", year));
        setup.years().to().ifPresent(year -> node.put("to", year));
        node.put("zero", setup.manner().zero());
        node.put("columns", setup.manner().columns());
        node.put("by", setup.by().id());
        node.put("across", setup.manner().across().map(Attribute::id).orElse("code"));
        node.put("figures", id(setup.manner().figures()));
        setup.said().captions().title().ifPresent(text -> node.put("title", text));
        setup.said().captions().subtitle().ifPresent(text -> node.put("subtitle", text));
        setup.said().captions().notes().ifPresent(text -> node.put("notes", text));
        setup.said().captions().source().ifPresent(text -> node.put("source", text));
        ArrayNode pins = node.putArray("pins");
        setup.said().pins().forEach(pin -> {
            ObjectNode one = pins.addObject();
            one.put("mark", pin.mark());
            pin.note().ifPresent(note -> one.put("note", note));
        });
        return node.toString();
    }

    /** Reads a set-up; empty if the text is none, or one of a kind this program does not draw. */
    public static Optional<ChartSetup> read(String text) {
        JsonNode node;
        try {
            node = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
        return ChartKind.of(node.path("kind").asText()).map(kind -> read(kind, node));
    }

    private static ChartSetup read(ChartKind kind, JsonNode node) {
        List<List<String>> districts = new ArrayList<>();
        node.path("districts").forEach(path -> districts.add(texts(path)));
        Set<String> without = new LinkedHashSet<>(texts(node.path("without")));
        List<Pin> pins = new ArrayList<>();
        node.path("pins").forEach(pin -> pins.add(new Pin(pin.path("mark").asText(), text(pin, "note"))));
        return new ChartSetup(
                kind,
                new ChartSetup.Whose(districts, node.path("peers").asBoolean(true)),
                new ChartSetup.Years(number(node, "year"), number(node, "from"), number(node, "to")),
                new ChartSetup.Topic(
                        text(node, "indicator"), one(Measure.values(), node.path("measure"), Measure.GROWTH), without),
                manner(node, ChartSetup.Manner.usual(kind)),
                new ChartSetup.Said(
                        new Captions(
                                text(node, "title"), text(node, "subtitle"), text(node, "notes"), text(node, "source")),
                        pins));
    }

    private static ChartSetup.Manner manner(JsonNode node, ChartSetup.Manner usual) {
        String across = node.path("across").asText("report");
        return new ChartSetup.Manner(
                one(BarChart.Order.values(), node.path("order"), usual.order()),
                node.path("notComparable").asBoolean(usual.notComparable()),
                node.path("means").asBoolean(usual.means()),
                node.path("zero").asBoolean(usual.zero()),
                node.path("columns").asInt(usual.columns()),
                one(VerdictsChart.By.values(), node.path("by"), usual.by()),
                Stream.of(Attribute.values())
                        .filter(attribute -> attribute.id().equals(across))
                        .findFirst(),
                one(CodesChart.Figures.values(), node.path("figures"), usual.figures()));
    }

    private static String id(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static <T extends Enum<T>> T one(T[] values, JsonNode node, T otherwise) {
        return Stream.of(values)
                .filter(value -> id(value).equals(node.asText()))
                .findFirst()
                .orElse(otherwise);
    }

    private static Optional<String> text(JsonNode node, String name) {
        return node.hasNonNull(name) ? Optional.of(node.get(name).asText()) : Optional.empty();
    }

    private static Optional<Integer> number(JsonNode node, String name) {
        return node.path(name).canConvertToInt() ? Optional.of(node.get(name).intValue()) : Optional.empty();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(one -> texts.add(one.asText()));
        return texts;
    }
}
