package org.duibiao.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duibiao.annotation.Code;
import org.duibiao.annotation.CodeId;
import org.duibiao.annotation.Codebook;

/** The code tree of a project or codebook. */
final class RefiCodes {

    private static final int LONGEST_NAME = 500;

    private final Map<UUID, Code> codes = new LinkedHashMap<>();
    private final Map<UUID, List<UUID>> notes = new HashMap<>();
    private final List<Remark> remarks = new ArrayList<>();

    private final Function<XmlElement, List<UUID>> notesOn;
    private final List<String> forOrder = new ArrayList<>();

    /**
     * @param trees elements that hold Code elements
     * @param notesOn the notes on a code
     */
    RefiCodes(List<XmlElement> trees, Function<XmlElement, List<UUID>> notesOn) {
        this.notesOn = notesOn;
        trees.forEach(tree -> tree.all("Code").forEach(code -> add(code, Optional.empty())));
        if (!forOrder.isEmpty()) {
            remarks.add(Remark.of(Remark.Kind.CODE_FOR_ORDER, forOrder.size(), String.join(", ", forOrder)));
        }
    }

    /** The trees of codebooks; some tools leave the Codes element out. */
    static List<XmlElement> trees(Stream<XmlElement> codebooks) {
        return codebooks
                .flatMap(book -> Stream.concat(book.all("Codes"), Stream.of(book)))
                .toList();
    }

    private void add(XmlElement element, Optional<CodeId> parent) {
        UUID guid = Guids.of(element)
                .orElseGet(() -> Guids.of(
                        "code",
                        parent.map(id -> id.value().toString()).orElse(""),
                        element.attribute("name").orElse("")));
        if (!codes.containsKey(guid)) {
            String colour = element.attribute("color")
                    .flatMap(RefiCodes::colour)
                    .orElseGet(() -> Codebook.COLOURS.get(codes.size() % Codebook.COLOURS.size()));
            codes.put(
                    guid,
                    new Code(
                            new CodeId(guid),
                            name(element, guid),
                            colour,
                            parent,
                            element.textOf("Description").map(String::strip).orElse("")));
            if (element.attribute("isCodable")
                    .filter(said -> said.matches("(?i)false|0"))
                    .isPresent()) {
                forOrder.add(codes.get(guid).name());
            }
            List<UUID> of = notesOn.apply(element);
            if (!of.isEmpty()) {
                notes.put(guid, of);
            }
        }
        element.all("Code").forEach(child -> add(child, Optional.of(new CodeId(guid))));
    }

    private String name(XmlElement element, UUID guid) {
        Optional<String> given = element.attribute("name").map(String::strip);
        if (given.isEmpty()) {
            remarks.add(Remark.of(Remark.Kind.CODE_UNNAMED, guid));
            return "?";
        }
        return shortened(given.get());
    }

    private String shortened(String name) {
        if (name.length() <= LONGEST_NAME) {
            return name;
        }
        remarks.add(Remark.of(Remark.Kind.CODE_NAME_SHORTENED, name));
        return name.substring(0, LONGEST_NAME - 1) + "…";
    }

    private static Optional<String> colour(String written) {
        String colour = written.strip().toUpperCase(Locale.ROOT);
        if (colour.matches("#[0-9A-F]{6}")) {
            return Optional.of(colour);
        }
        return colour.matches("#[0-9A-F]{3}")
                ? Optional.of(colour.chars()
                        .mapToObj(c -> c == '#' ? "#" : "" + (char) c + (char) c)
                        .collect(Collectors.joining()))
                : Optional.empty();
    }

    boolean has(UUID guid) {
        return codes.containsKey(guid);
    }

    /** Takes up something that passages are coded with and that is no code. */
    void add(UUID guid, String name) {
        codes.put(
                guid,
                new Code(
                        new CodeId(guid),
                        shortened(name.isBlank() ? "?" : name.strip()),
                        Codebook.COLOURS.get(codes.size() % Codebook.COLOURS.size()),
                        Optional.empty(),
                        ""));
    }

    /** Puts what notes say of a code after its description. */
    void describe(Function<UUID, Optional<String>> words) {
        notes.forEach((guid, refs) -> {
            Code code = codes.get(guid);
            if (code == null) {
                return;
            }
            List<String> all = new ArrayList<>();
            if (!code.description().isBlank()) {
                all.add(code.description());
            }
            refs.forEach(ref -> words.apply(ref).ifPresent(all::add));
            codes.put(guid, code.described(String.join("\n\n", all)));
        });
    }

    /** Parents before their children. */
    List<Code> codes() {
        return List.copyOf(codes.values());
    }

    List<Remark> remarks() {
        return remarks;
    }
}
