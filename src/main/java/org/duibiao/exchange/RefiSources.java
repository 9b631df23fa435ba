package org.duibiao.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duibiao.exchange.Remark.Kind;

/** The sources of a project: those with a text, with what is marked in them. */
final class RefiSources {

    private final XmlElement root;
    private final ProjectFiles files;
    private final RefiCases cases;
    private final RefiNotes notes;
    private final RefiMakers makers;
    private final RefiMarks marks;
    private final List<Remark> remarks;
    private final String origin;

    /** @param remarks where it puts what it cannot carry */
    RefiSources(
            XmlElement root,
            ProjectFiles files,
            RefiCases cases,
            RefiNotes notes,
            RefiMakers makers,
            RefiMarks marks,
            List<Remark> remarks) {
        this.root = root;
        this.files = files;
        this.cases = cases;
        this.notes = notes;
        this.makers = makers;
        this.marks = marks;
        this.remarks = remarks;
        this.origin = root.attribute("origin").orElse("");
    }

    List<Parcel.Source> read() throws IOException {
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
                + element.all("Coding").count()
                + Stream.concat(
                                element.all("Transcript").flatMap(words -> words.all("TranscriptSelection")),
                                element.all("TextDescription").flatMap(words -> words.all("PlainTextSelection")))
                        .count();
        remarks.add(Remark.of(kind, element.attribute("name").orElse(""), marked));
    }

    /**
     * A source with a text.
     *
     * @param outer the source
     * @param element what gives its text and its selections: the source itself, or the words of a PDF
     * @return empty, with a remark, if the project does not give the text
     */
    private Optional<Parcel.Source> source(XmlElement outer, XmlElement element, String name) throws IOException {
        Optional<PlainSource> text = files.text(element);
        if (text.isEmpty()) {
            Optional<String> path = element.attribute("plainTextPath");
            long marked = element.all("PlainTextSelection").count();
            remarks.add(
                    path.isPresent()
                            ? Remark.of(Kind.SOURCE_MISSING, name, path.get(), marked)
                            : Remark.of(Kind.SOURCE_WITHOUT_TEXT, name, marked));
            return Optional.empty();
        }
        return Optional.of(source(outer, element, name, text.get()));
    }

    private Parcel.Source source(XmlElement outer, XmlElement element, String name, PlainSource text) {
        UUID id = Guids.of(outer).orElseGet(() -> Guids.of("source", text.text()));
        if (!text.charset().equals(StandardCharsets.UTF_8)) {
            remarks.add(Remark.of(Kind.NOT_UTF8, name, text.charset().name()));
        }
        List<Parcel.Mark> inSource = new ArrayList<>(ofPassages(element, name, text));
        if (!text.text().isEmpty()) {
            inSource.addAll(ofTheWhole(outer, element, name, text.text()));
        }
        inSource.sort(Comparator.comparingInt((Parcel.Mark mark) -> mark.place().start())
                .thenComparingInt(mark -> mark.place().end())
                .thenComparing(Parcel.Mark::made));
        return new Parcel.Source(
                id,
                name.isBlank() ? id.toString() : name,
                Optional.of(text.text()),
                attributes(id, outer, element),
                memo(outer, element),
                inSource);
    }

    private List<Parcel.Mark> ofPassages(XmlElement element, String name, PlainSource text) {
        List<XmlElement> passages = element.all("PlainTextSelection").toList();
        Counting counting = Counting.best(
                text,
                passages.stream()
                        .flatMap(one -> RefiMarks.selection(one).stream())
                        .toList(),
                origin);
        if (!passages.isEmpty() && !counting.way().standard()) {
            remarks.add(Remark.of(Kind.COUNTED_OTHERWISE, name));
        }
        return passages.stream()
                .flatMap(one -> marks.marks(one, element, name, text.text(), counting).stream())
                .toList();
    }

    /** Codes on a source as a whole become codes on all of its text. */
    private List<Parcel.Mark> ofTheWhole(XmlElement outer, XmlElement element, String name, String text) {
        Parcel.Place all = Parcel.Place.of(text, 0, text.length());
        List<Parcel.Mark> made = new ArrayList<>();
        Stream.of(outer, element).distinct().flatMap(one -> one.all("Coding")).forEach(coding -> {
            made.add(marks.coded(coding, outer, all, notes.said(coding)));
            remarks.add(Remark.of(Kind.WHOLE_SOURCE, name));
        });
        return made;
    }

    private Map<String, String> attributes(UUID id, XmlElement outer, XmlElement element) {
        Map<String, String> attributes = new LinkedHashMap<>(cases.of(id));
        attributes.putAll(cases.values(outer));
        attributes.putAll(cases.values(element));
        return attributes;
    }

    /** Whoever wrote the note wrote the memo; else whoever made the source. */
    private Optional<Parcel.Memo> memo(XmlElement outer, XmlElement element) {
        String words = Stream.of(outer, element)
                .distinct()
                .map(one -> notes.said(one).memo())
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining("\n\n"));
        XmlElement wrote = notes.first(outer).orElse(outer);
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(new Parcel.Memo(words, makers.author(wrote, outer), makers.made(wrote, outer)));
    }
}
