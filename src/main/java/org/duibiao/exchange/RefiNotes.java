package org.duibiao.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duibiao.annotation.Annotation;
import org.duibiao.exchange.Remark.Kind;

/** The notes of a project, which become memos of what points to them; those nothing points to can be told. */
final class RefiNotes {

    private record Note(XmlElement element, String name, String words) {}

    /** A memo, and the weight that a note of ours carries. */
    record Said(List<String> words, int weight) {
        String memo() {
            return words.stream().distinct().collect(Collectors.joining("\n\n"));
        }
    }

    private final List<Remark> remarks;
    private final Map<UUID, Note> notes = new LinkedHashMap<>();
    private final Map<UUID, List<UUID>> linked = new HashMap<>();
    private final Set<UUID> used = new HashSet<>();

    /** @param remarks where the notes put what they cannot give back */
    RefiNotes(XmlElement root, ProjectFiles files, List<Remark> remarks) throws IOException {
        this.remarks = remarks;
        for (XmlElement element :
                root.all("Notes").flatMap(list -> list.all("Note")).toList()) {
            Optional<UUID> id = Guids.of(element);
            if (id.isPresent()) {
                add(id.get(), element, files);
            }
        }
        List<XmlElement> others = new ArrayList<>();
        root.all("Links").flatMap(list -> list.all("Link")).forEach(link -> {
            if (!tied(link)) {
                others.add(link);
            }
        });
        if (!others.isEmpty()) {
            remarks.add(Remark.named(Remark.Kind.LINKS, others));
        }
    }

    /** Some tools say by a link, not by a reference, what a note is on; whichever end the note is. */
    private boolean tied(XmlElement link) {
        Optional<UUID> origin = link.attribute("originGUID").map(Guids::read);
        Optional<UUID> target = link.attribute("targetGUID").map(Guids::read);
        if (origin.isEmpty()
                || target.isEmpty()
                || notes.containsKey(origin.get()) == notes.containsKey(target.get())) {
            return false;
        }
        boolean noteFirst = notes.containsKey(origin.get());
        linked.computeIfAbsent(noteFirst ? target.get() : origin.get(), none -> new ArrayList<>())
                .add(noteFirst ? origin.get() : target.get());
        return true;
    }

    /** The notes on an element. */
    List<UUID> of(XmlElement element) {
        return Stream.concat(
                        Guids.targets(element, "NoteRef"),
                        Guids.of(element).stream().flatMap(id -> linked.getOrDefault(id, List.of()).stream()))
                .distinct()
                .toList();
    }

    private void add(UUID id, XmlElement element, ProjectFiles files) throws IOException {
        Optional<String> words = files.text(element).map(PlainSource::text).or(() -> element.textOf("Description"));
        notes.put(
                id,
                new Note(
                        element,
                        element.attribute("name").orElse("").strip(),
                        words.orElse("").strip()));
        if (element.first("PlainTextSelection").isPresent()
                || element.first("Coding").isPresent()) {
            remarks.add(Remark.of(Kind.NOTE_MARKED, element.attribute("name").orElse(id.toString())));
        }
    }

    /** A note's name and words; the name is left out where the words begin with it. */
    Optional<String> words(UUID id) {
        Note note = notes.get(id);
        if (note == null) {
            remarks.add(Remark.of(Kind.NOTE_MISSING, id));
            return Optional.empty();
        }
        used.add(id);
        String begin = note.name().replaceAll("(…|\\.\\.\\.)$", "");
        String words = begin.isEmpty() || note.words().replaceAll("\\s+", " ").startsWith(begin)
                ? note.words()
                : (note.name() + "\n" + note.words()).strip();
        return Optional.of(words).filter(said -> !said.isBlank());
    }

    /** What the description of an element and the notes it points to say. */
    Said said(XmlElement element) {
        List<String> words = new ArrayList<>();
        element.textOf("Description").map(String::strip).ifPresent(words::add);
        int weight = 0;
        for (UUID ref : of(element)) {
            Optional<Integer> carried = Optional.ofNullable(notes.get(ref)).flatMap(RefiNotes::weight);
            if (carried.isPresent()) {
                used.add(ref);
                weight = carried.get();
            } else {
                words(ref).ifPresent(words::add);
            }
        }
        return new Said(words, weight);
    }

    /** The note that the memo of an element begins with. */
    Optional<XmlElement> first(XmlElement element) {
        return of(element).stream()
                .findFirst()
                .flatMap(id -> Optional.ofNullable(notes.get(id)))
                .map(Note::element);
    }

    void remarkOnUnused() {
        notes.forEach((id, note) -> {
            if (!used.contains(id)) {
                remarks.add(Remark.of(Kind.NOTE_UNUSED, (note.name() + " " + note.words()).strip()));
            }
        });
    }

    private static Optional<Integer> weight(Note note) {
        boolean ours = note.name().equals(RefiWriter.WEIGHT) && note.words().matches("[1-" + Annotation.HEAVIEST + "]");
        return ours ? Optional.of(Integer.valueOf(note.words())) : Optional.empty();
    }
}
