package org.duibiao.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duibiao.annotation.Annotation;
import org.duibiao.annotation.AnnotationId;
import org.duibiao.annotation.CodeId;
import org.duibiao.exchange.Remark.Kind;

/** The understanding of one project: its elements become a parcel. Used once. */
final class RefiProject {

    private static final int LONGEST_AUTHOR = 500;
    private static final int SHOWN = 60;
    private static final Set<String> KNOWN = Set.of(
            "Users",
            "CodeBook",
            "Variables",
            "Cases",
            "Sources",
            "Notes",
            "Links",
            "Sets",
            "Graphs",
            "Description",
            "NoteRef");

    /** Where the bytes of a source come from, by its path as the project writes it. */
    @FunctionalInterface
    interface Sources {
        Optional<byte[]> find(String path) throws IOException;
    }

    /** A note's words and whether anything points to it. */
    private record Note(String name, String words) {}

    private final XmlElement root;
    private final Sources files;
    private final Instant now;
    private final String origin;
    private final RefiCodes codes;
    private final Map<UUID, String> users = new HashMap<>();
    private final Map<UUID, String> variables = new HashMap<>();
    private final Map<UUID, Note> notes = new LinkedHashMap<>();
    private final Map<UUID, XmlElement> cases = new LinkedHashMap<>();
    private final Map<UUID, Map<String, String>> caseValues = new HashMap<>();
    private final Set<UUID> notesUsed = new HashSet<>();
    private final Set<UUID> casesUsed = new LinkedHashSet<>();
    private final Set<String> unknownVariables = new LinkedHashSet<>();
    private final Set<UUID> taken = new HashSet<>();
    private final List<Remark> remarks = new ArrayList<>();

    RefiProject(XmlElement root, Sources files, Instant now) {
        this.root = root;
        this.files = files;
        this.now = now;
        this.origin = root.attribute("origin").orElse("");
        this.codes = new RefiCodes(root.first("CodeBook").stream()
                .flatMap(book -> book.all("Codes"))
                .toList());
    }

    /** @param before remarks on the file itself */
    Parcel parcel(List<Remark> before) throws IOException {
        remarks.addAll(before);
        below("Users", "User")
                .forEach(user -> guid(user)
                        .ifPresent(id -> users.put(
                                id,
                                user.attribute("name")
                                        .or(() -> user.attribute("id"))
                                        .orElse(id.toString()))));
        below("Variables", "Variable")
                .forEach(variable -> guid(variable)
                        .ifPresent(id ->
                                variables.put(id, variable.attribute("name").orElse(id.toString()))));
        below("Cases", "Case").forEach(one -> guid(one).ifPresent(id -> cases.put(id, one)));
        readNotes();
        readCases();
        codes.describe(this::note);
        List<Parcel.Source> sources = readSources();
        remarkOnTheRest();
        return new Parcel(
                root.attribute("name").orElse(""),
                origin,
                codes.codes(),
                sources,
                Stream.concat(remarks.stream(), codes.remarks().stream()).toList());
    }

    private Stream<XmlElement> below(String list, String name) {
        return root.all(list).flatMap(element -> element.all(name));
    }

    private static Optional<UUID> guid(XmlElement element) {
        return element.attribute("guid").map(Guids::read);
    }

    // ---- notes ----------------------------------------------------------------------------------------------------

    private void readNotes() throws IOException {
        for (XmlElement element : below("Notes", "Note").toList()) {
            Optional<UUID> id = guid(element);
            if (id.isEmpty()) {
                continue;
            }
            Optional<String> words = text(element).map(PlainSource::text);
            if (words.isEmpty()) {
                words = element.textOf("Description");
            }
            notes.put(
                    id.get(),
                    new Note(
                            element.attribute("name").orElse("").strip(),
                            words.orElse("").strip()));
            if (element.first("PlainTextSelection").isPresent()
                    || element.first("Coding").isPresent()) {
                remarks.add(Remark.of(
                        Kind.NOTE_MARKED,
                        element.attribute("name").orElse(id.get().toString())));
            }
        }
    }

    /** A note's name and words; the name is left out where the words begin with it. */
    private Optional<String> note(UUID id) {
        Note note = notes.get(id);
        if (note == null) {
            remarks.add(Remark.of(Kind.NOTE_MISSING, id));
            return Optional.empty();
        }
        notesUsed.add(id);
        String begin = note.name().replaceAll("(…|\\.\\.\\.)$", "");
        String words = begin.isEmpty() || note.words().replaceAll("\\s+", " ").startsWith(begin)
                ? note.words()
                : (note.name() + "\n" + note.words()).strip();
        return Optional.of(words).filter(said -> !said.isBlank());
    }

    private List<UUID> noteRefs(XmlElement element) {
        return element.all("NoteRef")
                .flatMap(ref -> ref.attribute("targetGUID").stream())
                .map(Guids::read)
                .toList();
    }

    /** A memo, and the weight that a note of ours carries. */
    private record Said(List<String> words, int weight) {
        String memo() {
            return words.stream().distinct().collect(Collectors.joining("\n\n"));
        }
    }

    private Said said(XmlElement element) {
        List<String> words = new ArrayList<>();
        element.textOf("Description").map(String::strip).ifPresent(words::add);
        int weight = 0;
        for (UUID ref : noteRefs(element)) {
            Optional<Integer> carried = Optional.ofNullable(notes.get(ref)).flatMap(RefiProject::weight);
            if (carried.isPresent()) {
                notesUsed.add(ref);
                weight = carried.get();
            } else {
                note(ref).ifPresent(words::add);
            }
        }
        return new Said(words, weight);
    }

    private static Optional<Integer> weight(Note note) {
        boolean ours = note.name().equals(RefiWriter.WEIGHT) && note.words().matches("[1-" + Annotation.HEAVIEST + "]");
        return ours ? Optional.of(Integer.valueOf(note.words())) : Optional.empty();
    }

    // ---- cases ----------------------------------------------------------------------------------------------------

    /** What a case says of its sources counts for these. */
    private void readCases() {
        for (XmlElement one : cases.values()) {
            Map<String, String> values = values(one);
            one.all("SourceRef")
                    .flatMap(ref -> ref.attribute("targetGUID").stream())
                    .map(Guids::read)
                    .forEach(source -> caseValues
                            .computeIfAbsent(source, none -> new LinkedHashMap<>())
                            .putAll(values));
        }
    }

    private Map<String, String> values(XmlElement element) {
        Map<String, String> values = new LinkedHashMap<>();
        element.all("VariableValue").forEach(value -> {
            String name = value.first("VariableRef")
                    .flatMap(ref -> ref.attribute("targetGUID"))
                    .map(Guids::read)
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

    // ---- sources --------------------------------------------------------------------------------------------------

    private List<Parcel.Source> readSources() throws IOException {
        List<Parcel.Source> sources = new ArrayList<>();
        for (XmlElement element :
                root.all("Sources").flatMap(list -> list.children().stream()).toList()) {
            String name = element.attribute("name").orElse("");
            switch (element.name()) {
                case "TextSource" -> {
                    Optional<Parcel.Source> source = source(element, element, name);
                    if (source.isPresent() && element.attribute("richTextPath").isPresent()) {
                        remarks.add(Remark.of(Kind.RICH_TEXT, name));
                    }
                    source.ifPresent(sources::add);
                }
                case "PDFSource" -> {
                    remarks.add(Remark.of(Kind.PDF_SOURCE, name));
                    long boxes = element.all("PDFSelection").count();
                    if (boxes > 0) {
                        remarks.add(Remark.of(Kind.PDF_SELECTIONS, name, boxes));
                    }
                    Optional<XmlElement> words = element.first("Representation");
                    if (words.isPresent()) {
                        source(element, words.get(), name).ifPresent(sources::add);
                    }
                }
                case "PictureSource" -> notCarried(Kind.PICTURE_SOURCE, element, "PictureSelection");
                case "AudioSource" -> notCarried(Kind.AUDIO_SOURCE, element, "AudioSelection");
                case "VideoSource" -> notCarried(Kind.VIDEO_SOURCE, element, "VideoSelection");
                default -> remarks.add(Remark.of(Kind.ELEMENT_UNKNOWN, "Sources/" + element.name()));
            }
        }
        return sources;
    }

    private void notCarried(Kind kind, XmlElement element, String selections) {
        long marked = element.all(selections).count()
                + element.all("Transcript")
                        .flatMap(words -> words.all("TranscriptSelection"))
                        .count();
        remarks.add(Remark.of(kind, element.attribute("name").orElse(""), marked));
    }

    /** The text of a source or note; empty if the project does not give it. */
    private Optional<PlainSource> text(XmlElement element) throws IOException {
        Optional<String> inline =
                element.first("PlainTextContent").map(XmlElement::text).filter(words -> !words.isEmpty());
        if (inline.isPresent()) {
            return inline.map(words -> PlainSource.of(words, StandardCharsets.UTF_8));
        }
        Optional<String> path = element.attribute("plainTextPath");
        if (path.isEmpty()) {
            return Optional.empty();
        }
        return files.find(path.get()).map(PlainSource::of);
    }

    private Optional<Parcel.Source> source(XmlElement outer, XmlElement element, String name) throws IOException {
        Optional<PlainSource> found = text(element);
        long marked = element.all("PlainTextSelection").count();
        if (found.isEmpty()) {
            Optional<String> path = element.attribute("plainTextPath");
            remarks.add(
                    path.isPresent()
                            ? Remark.of(Kind.SOURCE_MISSING, name, path.get(), marked)
                            : Remark.of(Kind.SOURCE_WITHOUT_TEXT, name, marked));
            return Optional.empty();
        }
        PlainSource text = found.get();
        UUID id = guid(outer).orElseGet(() -> Guids.of("source", text.text()));
        if (!text.charset().equals(StandardCharsets.UTF_8)) {
            remarks.add(Remark.of(Kind.NOT_UTF8, name, text.charset().name()));
        }
        Counting counting = Counting.best(
                text,
                element.all("PlainTextSelection")
                        .flatMap(one -> selection(one).stream())
                        .toList(),
                origin);
        if (marked > 0 && !counting.way().standard()) {
            remarks.add(Remark.of(Kind.COUNTED_OTHERWISE, name));
        }
        List<Parcel.Mark> marks = new ArrayList<>();
        element.all("PlainTextSelection")
                .forEach(one -> marks.addAll(marks(one, element, name, text.text(), counting)));
        if (!text.text().isEmpty()) {
            Parcel.Place all = Parcel.Place.of(text.text(), 0, text.text().length());
            Stream.of(outer, element)
                    .distinct()
                    .flatMap(one -> one.all("Coding"))
                    .forEach(coding -> {
                        marks.add(coded(coding, outer, all, said(coding)));
                        remarks.add(Remark.of(Kind.WHOLE_SOURCE, name));
                    });
        }
        marks.sort(Comparator.comparingInt((Parcel.Mark mark) -> mark.place().start())
                .thenComparingInt(mark -> mark.place().end())
                .thenComparing(Parcel.Mark::made));
        Map<String, String> attributes = new LinkedHashMap<>(caseValues.getOrDefault(id, Map.of()));
        attributes.putAll(values(outer));
        if (outer != element) {
            attributes.putAll(values(element));
        }
        String memo = Stream.of(outer, element)
                .distinct()
                .map(one -> said(one).memo())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("\n\n"));
        return Optional.of(new Parcel.Source(
                id,
                name.isBlank() ? id.toString() : name,
                Optional.of(text.text()),
                attributes,
                memo.isEmpty() ? Optional.empty() : Optional.of(sourceMemo(outer, memo)),
                marks));
    }

    /** Whoever wrote the note wrote the memo; else whoever made the source. */
    private Parcel.Memo sourceMemo(XmlElement source, String words) {
        Optional<XmlElement> note = noteRefs(source).stream()
                .findFirst()
                .flatMap(id -> below("Notes", "Note")
                        .filter(one -> guid(one).equals(Optional.of(id)))
                        .findFirst());
        return new Parcel.Memo(words, author(note.orElse(source), source), made(note.orElse(source), source));
    }

    private static Optional<Counting.Selection> selection(XmlElement element) {
        Optional<Integer> start = number(element, "startPosition");
        Optional<Integer> end = number(element, "endPosition");
        if (start.isEmpty() || end.isEmpty()) {
            return Optional.empty();
        }
        String hint = element.attribute("name")
                .or(() -> element.textOf("Description"))
                .orElse("");
        return Optional.of(new Counting.Selection(start.get(), end.get(), hint));
    }

    private static Optional<Integer> number(XmlElement element, String attribute) {
        try {
            return element.attribute(attribute).map(String::strip).map(Integer::valueOf);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    // ---- what is marked -------------------------------------------------------------------------------------------

    private List<Parcel.Mark> marks(
            XmlElement element, XmlElement source, String sourceName, String text, Counting counting) {
        Optional<Counting.Selection> selection = selection(element);
        Optional<Integer> from = selection.flatMap(one -> counting.place(one.start()));
        Optional<Integer> to = selection.flatMap(one -> counting.place(one.end()));
        String told = element.attribute("name").orElse("");
        String written = element.attribute("startPosition").orElse("?") + "–"
                + element.attribute("endPosition").orElse("?");
        if (from.isEmpty() || to.isEmpty() || to.get() < from.get()) {
            Optional<int[]> quoted = only(text, told);
            if (quoted.isEmpty()) {
                remarks.add(Remark.of(Kind.OUT_OF_TEXT, sourceName, written, shown(told), codesOf(element)));
                return List.of();
            }
            from = Optional.of(quoted.get()[0]);
            to = Optional.of(quoted.get()[1]);
        }
        if (from.get().equals(to.get())) {
            remarks.add(Remark.of(Kind.EMPTY_PASSAGE, sourceName, written, codesOf(element)));
            return List.of();
        }
        return marks(element, source, Parcel.Place.of(text, from.get(), to.get()));
    }

    private List<Parcel.Mark> marks(XmlElement element, XmlElement source, Parcel.Place place) {
        Said ofSelection = said(element);
        List<XmlElement> codings = element.all("Coding").toList();
        List<Parcel.Mark> marks = new ArrayList<>();
        for (XmlElement coding : codings) {
            Said own = said(coding);
            // words on a passage with one code are words on that coding; with several they are nobody's
            List<String> words = new ArrayList<>(codings.size() == 1 ? ofSelection.words() : List.of());
            words.addAll(own.words());
            int weight = own.weight() > 0 ? own.weight() : ofSelection.weight();
            marks.add(coded(coding, element, place, new Said(words, weight)));
        }
        if (codings.isEmpty() || (codings.size() > 1 && !ofSelection.words().isEmpty())) {
            marks.add(new Parcel.Mark(
                    new AnnotationId(unused(guid(element).orElseGet(() -> Guids.of("passage", place.toString())))),
                    place,
                    Optional.empty(),
                    ofSelection.memo(),
                    author(element, source),
                    made(element, source),
                    codings.isEmpty() ? ofSelection.weight() : 0));
        }
        return marks;
    }

    private Parcel.Mark coded(XmlElement coding, XmlElement around, Parcel.Place place, Said said) {
        Optional<UUID> target = coding.first("CodeRef")
                .flatMap(ref -> ref.attribute("targetGUID"))
                .map(Guids::read);
        target.ifPresent(this::mustBeACode);
        UUID id = guid(coding)
                .orElseGet(() -> Guids.of(
                        "coding", place.toString(), target.map(UUID::toString).orElse("")));
        return new Parcel.Mark(
                new AnnotationId(unused(id)),
                place,
                target.map(CodeId::new),
                said.memo(),
                author(coding, around),
                made(coding, around),
                said.weight());
    }

    /** Passages coded with a case, or with a code that is not in the codebook, get a code of its name. */
    private void mustBeACode(UUID target) {
        if (codes.has(target)) {
            return;
        }
        XmlElement one = cases.get(target);
        if (one != null) {
            casesUsed.add(target);
            String name = one.attribute("name").orElse(target.toString());
            codes.add(target, name);
            remarks.add(Remark.of(Kind.CASE_AS_CODE, name));
        } else {
            codes.add(target, "?" + target.toString().substring(0, 8));
            remarks.add(Remark.of(Kind.CODE_UNKNOWN, target));
        }
    }

    /** A key that comes twice would hide one of the two: the second gets one of its own, always the same. */
    private UUID unused(UUID id) {
        UUID free = id;
        for (int again = 2; !taken.add(free); again++) {
            free = Guids.of("again", id.toString(), Integer.toString(again));
        }
        return free;
    }

    private String author(XmlElement element, XmlElement around) {
        String name = Stream.of(
                        element.attribute("creatingUser"),
                        element.attribute("modifyingUser"),
                        around.attribute("creatingUser"),
                        around.attribute("modifyingUser"),
                        root.attribute("creatingUserGUID"))
                .flatMap(Optional::stream)
                .findFirst()
                .map(written -> users.getOrDefault(Guids.read(written), ""))
                .orElse("");
        return name.length() <= LONGEST_AUTHOR ? name : name.substring(0, LONGEST_AUTHOR);
    }

    private Instant made(XmlElement element, XmlElement around) {
        return Stream.of(
                        element.attribute("creationDateTime"),
                        element.attribute("modifiedDateTime"),
                        around.attribute("creationDateTime"),
                        around.attribute("modifiedDateTime"),
                        root.attribute("creationDateTime"))
                .flatMap(Optional::stream)
                .flatMap(written -> time(written).stream())
                .findFirst()
                .orElse(now)
                .truncatedTo(ChronoUnit.MILLIS);
    }

    /** With a zone or without, with T or a blank between day and time, or the day alone. */
    static Optional<Instant> time(String written) {
        String plain = written.strip().replace(' ', 'T');
        try {
            return Optional.of(OffsetDateTime.parse(plain).toInstant());
        } catch (DateTimeException e) {
            // no zone
        }
        try {
            return Optional.of(LocalDateTime.parse(plain).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            // no time
        }
        try {
            return Optional.of(LocalDate.parse(plain.length() > 10 ? plain.substring(0, 10) : plain)
                    .atStartOfDay()
                    .toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Where a quote stands, if it stands there once. */
    private static Optional<int[]> only(String text, String quote) {
        int at = quote.isBlank() || quote.endsWith("…") || quote.endsWith("...") ? -1 : text.indexOf(quote);
        return at >= 0 && text.indexOf(quote, at + 1) < 0
                ? Optional.of(new int[] {at, at + quote.length()})
                : Optional.empty();
    }

    private String codesOf(XmlElement selection) {
        Map<UUID, String> names = new HashMap<>();
        codes.codes().forEach(code -> names.put(code.id().value(), code.name()));
        return selection
                .all("Coding")
                .flatMap(coding -> coding.first("CodeRef").stream())
                .flatMap(ref -> ref.attribute("targetGUID").stream())
                .map(written -> names.getOrDefault(Guids.read(written), written))
                .collect(Collectors.joining(", "));
    }

    private static String shown(String words) {
        String line = words.strip().replaceAll("\\s+", " ");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }

    // ---- what is not used -----------------------------------------------------------------------------------------

    private void remarkOnTheRest() {
        List<String> plainCases = cases.entrySet().stream()
                .filter(one -> !casesUsed.contains(one.getKey()))
                .map(one -> one.getValue().attribute("name").orElse(one.getKey().toString()))
                .toList();
        if (!plainCases.isEmpty()) {
            remarks.add(Remark.of(Kind.CASES, plainCases.size(), String.join(", ", plainCases)));
        }
        if (!unknownVariables.isEmpty()) {
            remarks.add(Remark.of(Kind.VARIABLES, unknownVariables.size(), String.join(", ", unknownVariables)));
        }
        root.first("Sets").ifPresent(sets -> remarks.add(named(Kind.SETS, sets)));
        root.first("Graphs").ifPresent(graphs -> remarks.add(named(Kind.GRAPHS, graphs)));
        root.first("Links").ifPresent(links -> remarks.add(named(Kind.LINKS, links)));
        Said ofProject = said(root);
        if (!ofProject.memo().isEmpty()) {
            remarks.add(Remark.of(Kind.PROJECT_MEMO, ofProject.memo()));
        }
        notes.forEach((id, note) -> {
            if (!notesUsed.contains(id)) {
                remarks.add(Remark.of(Kind.NOTE_UNUSED, (note.name() + " " + note.words()).strip()));
            }
        });
        root.children().stream()
                .map(XmlElement::name)
                .filter(name -> !KNOWN.contains(name))
                .distinct()
                .forEach(name -> remarks.add(Remark.of(Kind.ELEMENT_UNKNOWN, name)));
    }

    /** A list whose members are not used, with their names. */
    static Remark named(Kind kind, XmlElement list) {
        List<String> names = list.children().stream()
                .map(child -> child.attribute("name")
                        .or(() -> child.attribute("guid"))
                        .orElse("?"))
                .toList();
        return Remark.of(kind, names.size(), String.join(", ", names));
    }
}
