package org.duibiao.ui.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.duibiao.report.Level;
import org.duibiao.report.Part;
import org.duibiao.report.Region;
import org.duibiao.report.ReportKind;
import org.duibiao.search.Filter;

/**
 * A search as it is saved: JSON with a name for every choice, so that an older or newer program reads what it knows of it.
 *
 * @param typed the words
 * @param compared words of other searches that the chart shows beside them
 * @param filter where to look
 * @param grouping how results are put together
 */
record SearchDefinition(String typed, List<String> compared, Filter filter, Grouping grouping) {
    private static final ObjectMapper JSON = new ObjectMapper();

    SearchDefinition {
        compared = List.copyOf(compared);
    }

    String write() {
        ObjectNode root = JSON.createObjectNode();
        root.put("words", typed);
        names(root.putArray("compared"), compared, Function.identity());
        names(root.putArray("districts"), filter.districts(), region -> String.join("/", region.path()));
        names(root.putArray("levels"), filter.levels(), SearchDefinition::id);
        filter.from().ifPresent(year -> root.put("from", year));
        filter.to().ifPresent(year -> root.put("to", year));
        names(root.putArray("kinds"), filter.kinds(), SearchDefinition::id);
        names(root.putArray("parts"), filter.parts(), SearchDefinition::id);
        root.put("within", id(filter.within()));
        names(root.putArray("codes"), filter.codes(), UUID::toString);
        root.put("group", id(grouping));
        return root.toString();
    }

    /** Empty when it is no search; what this program does not know in it is left out. */
    static Optional<SearchDefinition> read(String written) {
        JsonNode root;
        try {
            root = JSON.readTree(written);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
        if (!root.path("words").isTextual()) {
            return Optional.empty();
        }
        List<Region> districts = names(root.path("districts")).stream()
                .map(path -> new Region(List.of(path.split("/")), Optional.empty()))
                .toList();
        Filter filter = new Filter(
                districts,
                known(root.path("levels"), Level.values()),
                year(root.path("from")),
                year(root.path("to")),
                known(root.path("kinds"), ReportKind.values()),
                known(root.path("parts"), Part.values()),
                one(root.path("within").asText(), Filter.Within.values()).orElse(Filter.Within.ALL),
                codes(root.path("codes")));
        Grouping grouping = one(root.path("group").asText(), Grouping.values()).orElse(Grouping.DISTRICT);
        return Optional.of(
                new SearchDefinition(root.path("words").asText(), names(root.path("compared")), filter, grouping));
    }

    private static String id(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    private static <T> void names(ArrayNode into, Collection<T> choices, Function<T, String> name) {
        Stream<String> names = choices.stream().map(name);
        (choices instanceof Set ? names.sorted() : names).forEach(into::add);
    }

    private static List<String> names(JsonNode list) {
        List<String> names = new ArrayList<>();
        list.forEach(node -> names.add(node.asText()));
        return names;
    }

    private static Optional<Integer> year(JsonNode node) {
        return node.isInt() ? Optional.of(node.intValue()) : Optional.empty();
    }

    private static <E extends Enum<E>> Set<E> known(JsonNode list, E[] all) {
        Set<E> known = new HashSet<>();
        names(list).forEach(name -> one(name, all).ifPresent(known::add));
        return known;
    }

    private static <E extends Enum<E>> Optional<E> one(String name, E[] all) {
        return List.of(all).stream().filter(one -> id(one).equals(name)).findFirst();
    }

    private static Set<UUID> codes(JsonNode list) {
        Set<UUID> codes = new HashSet<>();
        for (String name : names(list)) {
            try {
                codes.add(UUID.fromString(name));
            } catch (IllegalArgumentException e) {
                // another program's way to name codes
            }
        }
        return codes;
    }
}
