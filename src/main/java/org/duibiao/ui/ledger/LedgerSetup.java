package org.duibiao.ui.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.duibiao.ledger.Grouping;
import org.duibiao.ledger.Verdict;
import org.duibiao.report.Level;

/**
 * What the ledger is asked to show, as a saved view keeps it: over a library that has grown it shows what that holds then.
 *
 * @param district path of its names
 * @param year of the goals; empty for the newest that is reported on
 * @param allYears whether goals of all years are shown
 * @param indicator id of the only one shown; empty for all
 * @param verdicts the only ones shown; empty for all
 */
record LedgerSetup(
        List<String> district,
        Optional<Integer> year,
        boolean allYears,
        Optional<String> indicator,
        boolean everywhere,
        Optional<Level> level,
        Grouping grouping,
        Set<Verdict> verdicts) {

    private static final ObjectMapper JSON = new ObjectMapper();

    LedgerSetup {
        district = List.copyOf(district);
        verdicts = Set.copyOf(verdicts);
    }

    String json() {
        ObjectNode node = JSON.createObjectNode();
        ArrayNode names = node.putArray("district");
        district.forEach(names::add);
        year.ifPresent(one -> node.put("year", one));
        node.put("allYears", allYears);
        indicator.ifPresent(id -> node.put("indicator", id));
        node.put("everywhere", everywhere);
        level.ifPresent(one -> node.put("level", one.id()));
        node.put("grouping", grouping.id());
        ArrayNode only = node.putArray("verdicts");
        verdicts.stream().sorted().forEach(verdict -> only.add(verdict.id()));
        return node.toString();
    }

    /** The set-up that {@link #json} wrote; empty if the text is none. */
    static Optional<LedgerSetup> of(String text) {
        try {
            JsonNode node = JSON.readTree(text);
            return node.has("district") ? Optional.of(of(node)) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static LedgerSetup of(JsonNode node) {
        List<String> district = new ArrayList<>();
        node.path("district").forEach(name -> district.add(name.asText()));
        Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
        node.path("verdicts")
                .forEach(id -> Stream.of(Verdict.values())
                        .filter(verdict -> verdict.id().equals(id.asText()))
                        .forEach(verdicts::add));
        return new LedgerSetup(
                district,
                node.path("year").canConvertToInt()
                        ? Optional.of(node.get("year").intValue())
                        : Optional.empty(),
                node.path("allYears").asBoolean(),
                node.hasNonNull("indicator") ? Optional.of(node.get("indicator").asText()) : Optional.empty(),
                node.path("everywhere").asBoolean(),
                Stream.of(Level.values())
                        .filter(level -> level.id().equals(node.path("level").asText()))
                        .findFirst(),
                Stream.of(Grouping.values())
                        .filter(grouping ->
                                grouping.id().equals(node.path("grouping").asText()))
                        .findFirst()
                        .orElse(Grouping.NONE),
                verdicts);
    }
}
