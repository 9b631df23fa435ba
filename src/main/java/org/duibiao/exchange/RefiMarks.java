package org.duibiao.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duibiao.annotation.AnnotationId;
import org.duibiao.annotation.CodeId;
import org.duibiao.exchange.Remark.Kind;

/** The selections and codings of a project's sources: they become annotations. */
final class RefiMarks {

    private static final int SHOWN = 60;

    private final RefiCodes codes;
    private final RefiCases cases;
    private final RefiNotes notes;
    private final RefiMakers makers;
    private final List<Remark> remarks;
    private final Set<UUID> taken = new HashSet<>();

    /**
     * @param codes grow by what passages are coded with and no code is
     * @param remarks where it puts what it cannot carry
     */
    RefiMarks(RefiCodes codes, RefiCases cases, RefiNotes notes, RefiMakers makers, List<Remark> remarks) {
        this.codes = codes;
        this.cases = cases;
        this.notes = notes;
        this.makers = makers;
        this.remarks = remarks;
    }

    /** Where a passage stands by its own count; empty if it does not say so in numbers. */
    static Optional<Counting.Selection> selection(XmlElement element) {
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

    /**
     * A selected passage: an annotation for each of its codes, and one without a code for words that are nobody's.
     *
     * @param source the element it stands in
     * @param sourceName for remarks
     * @param text of the source
     * @param counting how the source counts its characters
     */
    List<Parcel.Mark> marks(XmlElement element, XmlElement source, String sourceName, String text, Counting counting) {
        Optional<Counting.Selection> selection = selection(element);
        Optional<Parcel.Place> place = selection
                .flatMap(one -> place(one, text, counting))
                .or(() -> only(text, element.attribute("name").orElse("")));
        String written = element.attribute("startPosition").orElse("?") + "–"
                + element.attribute("endPosition").orElse("?");
        if (place.isEmpty()) {
            remarks.add(Remark.of(
                    Kind.OUT_OF_TEXT,
                    sourceName,
                    written,
                    shown(element.attribute("name").orElse("")),
                    codesOf(element)));
            return List.of();
        }
        if (place.get().start() == place.get().end()) {
            remarks.add(Remark.of(Kind.EMPTY_PASSAGE, sourceName, written, codesOf(element)));
            return List.of();
        }
        return marks(element, source, place.get());
    }

    /** Empty if the text ends before it, or it ends before it starts. */
    private static Optional<Parcel.Place> place(Counting.Selection selection, String text, Counting counting) {
        Optional<Integer> from = counting.place(selection.start());
        Optional<Integer> to = counting.place(selection.end());
        return from.isEmpty() || to.isEmpty() || to.get() < from.get()
                ? Optional.empty()
                : Optional.of(Parcel.Place.of(text, from.get(), to.get()));
    }

    /** Where a quote stands, if it stands there once. */
    private static Optional<Parcel.Place> only(String text, String quote) {
        if (quote.isBlank() || quote.endsWith("…") || quote.endsWith("...")) {
            return Optional.empty();
        }
        int at = text.indexOf(quote);
        return at >= 0 && text.indexOf(quote, at + 1) < 0
                ? Optional.of(Parcel.Place.of(text, at, at + quote.length()))
                : Optional.empty();
    }

    private List<Parcel.Mark> marks(XmlElement element, XmlElement source, Parcel.Place place) {
        RefiNotes.Said ofSelection = notes.said(element);
        List<XmlElement> codings = element.all("Coding").toList();
        List<Parcel.Mark> marks = new ArrayList<>();
        for (XmlElement coding : codings) {
            RefiNotes.Said own = notes.said(coding);
            // words on a passage with one code are words on that coding; with several they are nobody's
            List<String> words = new ArrayList<>(codings.size() == 1 ? ofSelection.words() : List.of());
            words.addAll(own.words());
            int weight = own.weight() > 0 ? own.weight() : ofSelection.weight();
            marks.add(coded(coding, element, place, new RefiNotes.Said(words, weight)));
        }
        if (codings.isEmpty() || (codings.size() > 1 && !ofSelection.words().isEmpty())) {
            marks.add(new Parcel.Mark(
                    new AnnotationId(unused(Guids.of(element).orElseGet(() -> Guids.of("passage", place.toString())))),
                    place,
                    Optional.empty(),
                    ofSelection.memo(),
                    makers.author(element, source),
                    makers.made(element, source),
                    codings.isEmpty() ? ofSelection.weight() : 0));
        }
        return marks;
    }

    /** A coding of a passage, or of a whole source. */
    Parcel.Mark coded(XmlElement coding, XmlElement around, Parcel.Place place, RefiNotes.Said said) {
        Optional<UUID> target = Guids.targets(coding, "CodeRef").findFirst();
        target.ifPresent(this::mustBeACode);
        UUID id = Guids.of(coding)
                .orElseGet(() -> Guids.of(
                        "coding", place.toString(), target.map(UUID::toString).orElse("")));
        return new Parcel.Mark(
                new AnnotationId(unused(id)),
                place,
                target.map(CodeId::new),
                said.memo(),
                makers.author(coding, around),
                makers.made(coding, around),
                said.weight());
    }

    /** Passages coded with a case, or with a code that is not in the codebook, get a code of its name. */
    private void mustBeACode(UUID target) {
        if (codes.has(target)) {
            return;
        }
        Optional<String> name = cases.asCode(target);
        codes.add(target, name.orElse("?" + target.toString().substring(0, 8)));
        remarks.add(name.map(known -> Remark.of(Kind.CASE_AS_CODE, known))
                .orElseGet(() -> Remark.of(Kind.CODE_UNKNOWN, target)));
    }

    /** A key that comes twice would hide one of the two: the second gets one of its own, always the same. */
    private UUID unused(UUID id) {
        UUID free = id;
        for (int again = 2; !taken.add(free); again++) {
            free = Guids.of("again", id.toString(), Integer.toString(again));
        }
        return free;
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
}
