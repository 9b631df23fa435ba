package org.duibiao.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.duibiao.exchange.Remark.Kind;

/** The cases and variables of a project: what a case says of its sources counts for these. */
final class RefiCases {

    private final Map<UUID, String> variables = new HashMap<>();
    private final Map<UUID, String> names = new LinkedHashMap<>();
    private final Map<UUID, Map<String, String>> ofSources = new HashMap<>();
    private final Set<UUID> usedAsCodes = new HashSet<>();
    private final Set<String> unknownVariables = new LinkedHashSet<>();

    RefiCases(XmlElement root) {
        root.all("Variables")
                .flatMap(list -> list.all("Variable"))
                .forEach(variable -> Guids.of(variable)
                        .ifPresent(id ->
                                variables.put(id, variable.attribute("name").orElse(id.toString()))));
        Map<UUID, XmlElement> cases = new LinkedHashMap<>();
        root.all("Cases")
                .flatMap(list -> list.all("Case"))
                .forEach(one -> Guids.of(one).ifPresent(id -> cases.put(id, one)));
        cases.forEach(this::read);
    }

    private void read(UUID id, XmlElement one) {
        names.put(id, one.attribute("name").orElse(id.toString()));
        Map<String, String> values = values(one);
        Guids.targets(one, "SourceRef")
                .forEach(source -> ofSources
                        .computeIfAbsent(source, none -> new LinkedHashMap<>())
                        .putAll(values));
    }

    /** What the cases say of a source, by the names of attributes. */
    Map<String, String> of(UUID source) {
        return ofSources.getOrDefault(source, Map.of());
    }

    /** What an element says of itself, by the names of the attributes known here. */
    Map<String, String> values(XmlElement element) {
        Map<String, String> values = new LinkedHashMap<>();
        element.all("VariableValue").forEach(value -> {
            String name = Guids.targets(value, "VariableRef")
                    .findFirst()
                    .map(id -> variables.getOrDefault(id, id.toString()))
                    .orElse("");
            String said = value.children().stream()
                    .filter(child -> child.name().endsWith("Value"))
                    .map(child -> child.text().strip())
                    .findFirst()
                    .orElse("");
            if (said.isEmpty()) {
                return;
            }
            if (SourceAttributes.TYPES.containsKey(name)) {
                values.put(name, said);
            } else {
                unknownVariables.add(name);
            }
        });
        return values;
    }

    /** The name of a case that passages are coded with; empty if it is none. */
    Optional<String> asCode(UUID id) {
        Optional<String> name = Optional.ofNullable(names.get(id));
        name.ifPresent(known -> usedAsCodes.add(id));
        return name;
    }

    void remarkOnUnused(List<Remark> remarks) {
        List<String> plain = names.entrySet().stream()
                .filter(one -> !usedAsCodes.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        if (!plain.isEmpty()) {
            remarks.add(Remark.of(Kind.CASES, plain.size(), String.join(", ", plain)));
        }
        if (!unknownVariables.isEmpty()) {
            remarks.add(Remark.of(Kind.VARIABLES, unknownVariables.size(), String.join(", ", unknownVariables)));
        }
    }
}
