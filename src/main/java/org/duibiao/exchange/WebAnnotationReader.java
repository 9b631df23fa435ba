package org.duibiao.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duibiao.annotation.AnnotationId;
import org.duibiao.annotation.Code;
import org.duibiao.annotation.CodeId;
import org.duibiao.annotation.Codebook;
import org.duibiao.exchange.ExchangeException.Reason;
import org.duibiao.exchange.Remark.Kind;

/**
 * Reads W3C Web Annotations (JSON-LD): one, a page, a collection, or a list of them. A body with the purpose of tagging is
 * a code, the names of its path parted by {@code /}; other texts are memos. The words meant are told by position (code
 * points) or by quote, best by both.
 */
public final class WebAnnotationReader {

    /** Where this program tells which report of several of one name is meant. */
    static final String REPORT = "report";

    /** A text as the file tells it: its name, and what else is said of it. */
    private record Told(String name, Map<String, String> attributes) {}

    private final Instant now;
    private final Map<Told, List<Parcel.Mark>> marks = new LinkedHashMap<>();
    private final Map<UUID, Code> codes = new LinkedHashMap<>();
    private final Map<List<String>, UUID> keys = new HashMap<>();
    private final Set<UUID> taken = new HashSet<>();
    private final List<Remark> remarks = new ArrayList<>();

    /** @param now stands for the time of what the file gives none for */
    public WebAnnotationReader(Instant now) {
        this.now = now;
    }

    /**
     * Reads one file; make a new reader for another.
     *
     * @throws ExchangeException if it is no JSON
     */
    public Parcel read(Path file) throws IOException {
        JsonNode root;
        try (InputStream in = Files.newInputStream(file)) {
            root = new ObjectMapper().readTree(in);
        } catch (JsonProcessingException e) {
            throw new ExchangeException(Reason.NOT_JSON, e, file.toString(), String.valueOf(e.getOriginalMessage()));
        }
        if (root == null || root.isMissingNode() || root.isValueNode()) {
            throw new ExchangeException(Reason.UNKNOWN_FORMAT, file.toString());
        }
        readKeys(root);
        walk(root);
        List<Parcel.Source> sources = marks.entrySet().stream()
                .map(one -> new Parcel.Source(
                        Guids.of(
                                "source",
                                one.getKey().name(),
                                new TreeMap<>(one.getKey().attributes()).toString()),
                        one.getKey().name(),
                        Optional.empty(),
                        one.getKey().attributes(),
                        Optional.empty(),
                        one.getValue()))
                .toList();
        return new Parcel(
                String.valueOf(file.getFileName()),
                text(root.path("generator")).orElse(""),
                List.copyOf(codes.values()),
                sources,
                remarks);
    }

    private void walk(JsonNode node) {
        if (node.isArray()) {
            node.forEach(this::walk);
        } else if (node.has("target")) {
            annotation(node);
        } else {
            for (String list : List.of("items", "first", "@graph")) {
                if (node.has(list)) {
                    walk(node.get(list));
                }
            }
        }
    }

    /** Which paths of codes have keys of their own, wherever in the file they are told. */
    private void readKeys(JsonNode node) {
        Optional<String> path = text(node.path("value"));
        Optional<String> id = text(node.path("id"));
        if (path.isPresent() && id.isPresent()) {
            keys.putIfAbsent(names(path.get()), key(id.get()));
        }
        node.forEach(this::readKeys);
    }

    private static List<String> names(String path) {
        return Stream.of(path.split("/"))
                .map(name -> name.isBlank() ? "?" : name.strip())
                .toList();
    }

    private static List<JsonNode> several(JsonNode node) {
        List<JsonNode> all = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(all::add);
        } else if (!node.isMissingNode() && !node.isNull()) {
            all.add(node);
        }
        return all;
    }

    private void annotation(JsonNode node) {
        String id = text(node.path("id")).or(() -> text(node.path("@id"))).orElse("");
        List<CodeId> tags = new ArrayList<>();
        List<String> memo = new ArrayList<>();
        text(node.path("bodyValue")).ifPresent(memo::add);
        boolean tagging = several(node.path("motivation")).stream()
                .anyMatch(one -> one.asText().endsWith("tagging"));
        for (JsonNode body : several(node.path("body"))) {
            Optional<String> value = body.isTextual() ? Optional.of(body.asText()) : text(body.path("value"));
            boolean tag = several(body.path("purpose")).stream()
                            .anyMatch(one -> one.asText().endsWith("tagging"))
                    || (tagging && body.path("purpose").isMissingNode());
            if (value.isEmpty()) {
                remarks.add(Remark.of(
                        Kind.BODY_UNUSED,
                        id,
                        text(body.path("id")).or(() -> text(body.path("type"))).orElse("?")));
            } else if (tag) {
                tags.add(code(value.get()));
            } else {
                memo.add(value.get());
            }
        }
        for (JsonNode target : several(node.path("target"))) {
            target(node, id, target, tags, String.join("\n\n", memo));
        }
    }

    /** The code of a path; those above it are made too. */
    private CodeId code(String path) {
        List<String> names = names(path);
        Optional<CodeId> parent = Optional.empty();
        for (int i = 1; i <= names.size(); i++) {
            List<String> so = List.copyOf(names.subList(0, i));
            UUID guid = Optional.ofNullable(keys.get(so)).orElseGet(() -> Guids.of("code", String.join("/", so)));
            parent = Optional.of(codeBelow(parent, names.get(i - 1), guid));
        }
        return parent.orElseGet(() -> codeBelow(Optional.empty(), "?", Guids.of("code", path)));
    }

    private CodeId codeBelow(Optional<CodeId> parent, String name, UUID guid) {
        Optional<Code> known = codes.values().stream()
                .filter(code -> code.parent().equals(parent) && code.name().equals(name))
                .findFirst();
        if (known.isEmpty()) {
            codes.put(guid, new Code(new CodeId(guid), name, colour(), parent, ""));
        }
        return known.map(Code::id).orElseGet(() -> new CodeId(guid));
    }

    private String colour() {
        return Codebook.COLOURS.get(codes.size() % Codebook.COLOURS.size());
    }

    private static UUID key(String id) {
        return Guids.read(id.startsWith("urn:uuid:") ? id.substring("urn:uuid:".length()) : id);
    }

    private void target(JsonNode node, String id, JsonNode target, List<CodeId> tags, String memo) {
        String source = target.isTextual()
                ? target.asText()
                : text(target.path("source"))
                        .or(() -> text(target.path("source").path("id")))
                        .or(() -> text(target.path("id")))
                        .orElse("");
        Optional<Parcel.Place> place = target.isTextual() ? Optional.empty() : place(target.path("selector"));
        if (place.isEmpty() || source.isEmpty()) {
            remarks.add(Remark.of(Kind.TARGET_UNUSED, id.isEmpty() ? source : id));
            return;
        }
        List<Optional<CodeId>> all = tags.isEmpty()
                ? List.of(Optional.empty())
                : tags.stream().map(Optional::of).collect(Collectors.toList());
        for (int i = 0; i < all.size(); i++) {
            UUID key = id.isEmpty() ? Guids.of("web", source, place.get().toString()) : key(id);
            for (int again = 2; !taken.add(key); again++) {
                key = Guids.of("again", id, Integer.toString(again));
            }
            marks.computeIfAbsent(new Told(source, attributes(target.path(REPORT))), none -> new ArrayList<>())
                    .add(new Parcel.Mark(
                            new AnnotationId(key),
                            place.get(),
                            all.get(i),
                            i == 0 ? memo : "",
                            author(node.path("creator")),
                            text(node.path("created"))
                                    .or(() -> text(node.path("modified")))
                                    .flatMap(WrittenTime::read)
                                    .orElse(now)
                                    .truncatedTo(ChronoUnit.MILLIS),
                            0));
        }
    }

    private static Map<String, String> attributes(JsonNode report) {
        Map<String, String> all = new HashMap<>();
        report.properties().forEach(one -> text(one.getValue()).ifPresent(said -> all.put(one.getKey(), said)));
        return all;
    }

    private static String author(JsonNode creator) {
        JsonNode one = creator.isArray() ? creator.path(0) : creator;
        return text(one)
                .or(() -> text(one.path("name")))
                .or(() -> text(one.path("nickname")))
                .or(() -> text(one.path("id")))
                .orElse("");
    }

    /** Selectors that refine others count like those beside each other. */
    private static Optional<Parcel.Place> place(JsonNode selectors) {
        Optional<int[]> position = Optional.empty();
        Optional<JsonNode> quote = Optional.empty();
        List<JsonNode> open = several(selectors);
        while (!open.isEmpty()) {
            List<JsonNode> finer = new ArrayList<>();
            for (JsonNode selector : open) {
                if (selector.path("start").isInt() && selector.path("end").isInt()) {
                    position = Optional.of(new int[] {
                        selector.get("start").asInt(), selector.get("end").asInt()
                    });
                } else if (selector.path("exact").isTextual()) {
                    quote = Optional.of(selector);
                }
                finer.addAll(several(selector.path("refinedBy")));
            }
            open = finer;
        }
        if (position.isEmpty() && quote.isEmpty()) {
            return Optional.empty();
        }
        int start = position.map(two -> two[0]).orElse(0);
        int end = position.map(two -> two[1]).orElse(0);
        return Optional.of(new Parcel.Place(
                start,
                end,
                quote.flatMap(one -> text(one.path("exact"))).orElse(""),
                quote.flatMap(one -> text(one.path("prefix"))).orElse(""),
                quote.flatMap(one -> text(one.path("suffix"))).orElse("")));
    }

    private static Optional<String> text(JsonNode node) {
        return node.isTextual() ? Optional.of(node.asText()) : Optional.empty();
    }
}
