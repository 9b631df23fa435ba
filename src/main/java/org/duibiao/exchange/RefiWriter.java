package org.duibiao.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.duibiao.annotation.Code;
import org.duibiao.annotation.CodeId;

/**
 * Writes REFI-QDA 1.0: a project ({@code .qdpx}, a zip of {@code project.qde} and the texts under {@code Sources/}) or a
 * codebook ({@code .qdc}). Positions are Unicode code points, the end exclusive; texts are UTF-8 with LF line breaks and no
 * byte order mark, so that there is one way to count. Elements stand in the order the published schema asks for.
 */
public final class RefiWriter {

    /** How the origin of what this program writes begins. */
    public static final String PROGRAM = "Duibiao";

    static final String PROJECT = "urn:QDA-XML:project:1.0";
    static final String CODEBOOK = "urn:QDA-XML:codebook:1.0";
    /** Names the note that carries how much a passage weighs, which the format has no place for. */
    static final String WEIGHT = "weight";

    private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
    private static final String SCHEMAS = "http://schema.qdasoftware.org/versions/";
    private static final int LONGEST_NAME = 80;
    private static final int BUFFER = 1 << 16;

    private final Parcel parcel;

    /** A memo that is written as a note. */
    private record Note(UUID guid, String name, String words, Optional<UUID> user, Instant made) {}

    private final Map<UUID, Note> notes = new LinkedHashMap<>();

    public RefiWriter(Parcel parcel) {
        this.parcel = parcel;
    }

    /**
     * Writes a project and leaves the stream open.
     *
     * @param now when it is written
     */
    public void project(OutputStream out, Instant now) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.putNextEntry(new ZipEntry("project.qde"));
        write(zip, xml -> project(xml, now));
        zip.closeEntry();
        for (Parcel.Source source : parcel.sources()) {
            if (source.text().isPresent()) {
                zip.putNextEntry(new ZipEntry("Sources/" + fileOf(source)));
                zip.write(source.text().get().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        zip.finish();
    }

    /** Writes the codes alone and leaves the stream open. */
    public void codebook(OutputStream out) throws IOException {
        write(out, xml -> {
            xml.writeStartElement("CodeBook");
            root(xml, CODEBOOK, "Codebook/v1.0/Codebook.xsd");
            xml.writeAttribute("origin", parcel.origin());
            codes(xml);
            xml.writeEndElement();
        });
    }

    private interface Content {
        void writeTo(XMLStreamWriter xml) throws XMLStreamException;
    }

    private static void write(OutputStream out, Content content) throws IOException {
        try {
            // the writer hands on byte by byte, which a compressing stream takes ill
            OutputStream buffered = new BufferedOutputStream(out, BUFFER);
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(buffered, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeCharacters("\n");
            content.writeTo(xml);
            xml.writeEndDocument();
            xml.flush();
            buffered.flush();
        } catch (XMLStreamException e) {
            throw new IOException("the file cannot be written: " + e.getMessage(), e);
        }
    }

    private static void root(XMLStreamWriter xml, String namespace, String schema) throws XMLStreamException {
        xml.writeDefaultNamespace(namespace);
        xml.writeNamespace("xsi", INSTANCE);
        xml.writeAttribute("xsi", INSTANCE, "schemaLocation", namespace + " " + SCHEMAS + schema);
    }

    private void project(XMLStreamWriter xml, Instant now) throws XMLStreamException {
        xml.writeStartElement("Project");
        root(xml, PROJECT, "Project/v1.0/Project.xsd");
        xml.writeAttribute("name", XmlText.attribute(parcel.name()));
        xml.writeAttribute("origin", XmlText.attribute(parcel.origin()));
        xml.writeAttribute("creationDateTime", time(now));
        users(xml);
        if (!parcel.codes().isEmpty()) {
            xml.writeStartElement("CodeBook");
            codes(xml);
            xml.writeEndElement();
        }
        variables(xml);
        if (!parcel.sources().isEmpty()) {
            xml.writeStartElement("Sources");
            for (Parcel.Source source : parcel.sources()) {
                source(xml, source);
            }
            xml.writeEndElement();
        }
        notes(xml);
        xml.writeEndElement();
    }

    private void users(XMLStreamWriter xml) throws XMLStreamException {
        Set<String> names = new LinkedHashSet<>();
        for (Parcel.Source source : parcel.sources()) {
            source.memo().ifPresent(memo -> names.add(memo.author()));
            source.marks().forEach(mark -> names.add(mark.author()));
        }
        names.remove("");
        if (names.isEmpty()) {
            return;
        }
        xml.writeStartElement("Users");
        for (String name : names) {
            xml.writeEmptyElement("User");
            xml.writeAttribute("guid", user(name).orElseThrow().toString());
            xml.writeAttribute("name", XmlText.attribute(name));
        }
        xml.writeEndElement();
    }

    private static Optional<UUID> user(String name) {
        return name.isEmpty() ? Optional.empty() : Optional.of(Guids.of("user", name));
    }

    private void codes(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("Codes");
        Set<CodeId> known = new LinkedHashSet<>();
        parcel.codes().forEach(code -> known.add(code.id()));
        Map<Optional<CodeId>, List<Code>> below = new LinkedHashMap<>();
        parcel.codes()
                .forEach(code -> below.computeIfAbsent(code.parent().filter(known::contains), none -> new ArrayList<>())
                        .add(code));
        for (Code code : below.getOrDefault(Optional.<CodeId>empty(), List.of())) {
            code(xml, code, below);
        }
        xml.writeEndElement();
    }

    private void code(XMLStreamWriter xml, Code code, Map<Optional<CodeId>, List<Code>> below)
            throws XMLStreamException {
        xml.writeStartElement("Code");
        xml.writeAttribute("guid", code.id().value().toString());
        xml.writeAttribute("name", XmlText.attribute(code.name()));
        xml.writeAttribute("isCodable", "true");
        xml.writeAttribute("color", code.colour());
        if (!code.description().isEmpty()) {
            element(xml, "Description", code.description());
        }
        for (Code child : below.getOrDefault(Optional.of(code.id()), List.of())) {
            code(xml, child, below);
        }
        xml.writeEndElement();
    }

    private void variables(XMLStreamWriter xml) throws XMLStreamException {
        Set<String> used = new LinkedHashSet<>();
        parcel.sources().forEach(source -> used.addAll(source.attributes().keySet()));
        if (used.isEmpty()) {
            return;
        }
        xml.writeStartElement("Variables");
        for (Map.Entry<String, SourceAttributes.Type> known : SourceAttributes.TYPES.entrySet()) {
            if (used.contains(known.getKey())) {
                xml.writeEmptyElement("Variable");
                xml.writeAttribute("guid", variable(known.getKey()));
                xml.writeAttribute("name", known.getKey());
                xml.writeAttribute("typeOfVariable", known.getValue().refi());
            }
        }
        xml.writeEndElement();
    }

    private static String variable(String name) {
        return Guids.of("variable", name).toString();
    }

    private static String fileOf(Parcel.Source source) {
        return source.guid() + ".txt";
    }

    private void source(XMLStreamWriter xml, Parcel.Source source) throws XMLStreamException {
        xml.writeStartElement("TextSource");
        xml.writeAttribute("guid", source.guid().toString());
        xml.writeAttribute("name", XmlText.attribute(source.name()));
        if (source.text().isPresent()) {
            xml.writeAttribute("plainTextPath", "internal://" + fileOf(source));
        }
        for (Parcel.Mark mark : source.marks()) {
            mark(xml, mark);
        }
        if (source.memo().isPresent()) {
            Parcel.Memo memo = source.memo().get();
            noteRef(
                    xml,
                    new Note(
                            Guids.of("memo", source.guid().toString()),
                            "",
                            memo.words(),
                            user(memo.author()),
                            memo.made()));
        }
        for (Map.Entry<String, SourceAttributes.Type> known : SourceAttributes.TYPES.entrySet()) {
            String value = source.attributes().get(known.getKey());
            if (value != null) {
                xml.writeStartElement("VariableValue");
                xml.writeEmptyElement("VariableRef");
                xml.writeAttribute("targetGUID", variable(known.getKey()));
                element(xml, known.getValue().refi() + "Value", value);
                xml.writeEndElement();
            }
        }
        xml.writeEndElement();
    }

    /** A passage with a code is a selection with a coding, whose key is the annotation's; a memo alone is a selection. */
    private void mark(XMLStreamWriter xml, Parcel.Mark mark) throws XMLStreamException {
        UUID id = mark.id().value();
        UUID selection = mark.code().isPresent() ? Guids.of("selection", id.toString()) : id;
        xml.writeStartElement("PlainTextSelection");
        xml.writeAttribute("guid", selection.toString());
        xml.writeAttribute("name", shortened(mark.place().quote()));
        xml.writeAttribute("startPosition", Integer.toString(mark.place().start()));
        xml.writeAttribute("endPosition", Integer.toString(mark.place().end()));
        made(xml, mark);
        if (mark.code().isPresent()) {
            xml.writeStartElement("Coding");
            xml.writeAttribute("guid", id.toString());
            made(xml, mark);
            xml.writeEmptyElement("CodeRef");
            xml.writeAttribute("targetGUID", mark.code().get().value().toString());
        }
        if (!mark.memo().isEmpty()) {
            noteRef(xml, note(mark, "", mark.memo()));
        }
        if (mark.weight() > 0) {
            noteRef(xml, note(mark, WEIGHT, Integer.toString(mark.weight())));
        }
        if (mark.code().isPresent()) {
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static Note note(Parcel.Mark mark, String name, String words) {
        UUID guid = Guids.of("note", mark.id().value().toString(), name);
        return new Note(guid, name, words, user(mark.author()), mark.made());
    }

    private static void made(XMLStreamWriter xml, Parcel.Mark mark) throws XMLStreamException {
        Optional<UUID> user = user(mark.author());
        if (user.isPresent()) {
            xml.writeAttribute("creatingUser", user.get().toString());
        }
        xml.writeAttribute("creationDateTime", time(mark.made()));
    }

    private void noteRef(XMLStreamWriter xml, Note note) throws XMLStreamException {
        notes.put(note.guid(), note);
        xml.writeEmptyElement("NoteRef");
        xml.writeAttribute("targetGUID", note.guid().toString());
    }

    private void notes(XMLStreamWriter xml) throws XMLStreamException {
        if (notes.isEmpty()) {
            return;
        }
        xml.writeStartElement("Notes");
        for (Note note : notes.values()) {
            xml.writeStartElement("Note");
            xml.writeAttribute("guid", note.guid().toString());
            if (!note.name().isEmpty()) {
                xml.writeAttribute("name", note.name());
            }
            if (note.user().isPresent()) {
                xml.writeAttribute("creatingUser", note.user().get().toString());
            }
            xml.writeAttribute("creationDateTime", time(note.made()));
            element(xml, "PlainTextContent", note.words());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String words) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(XmlText.within(words));
        xml.writeEndElement();
    }

    private static String time(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    /** The first words of a quote: other tools show them, and reading checks by them how the text was counted. */
    private static String shortened(String quote) {
        String line = XmlText.attribute(quote);
        return line.codePointCount(0, line.length()) <= LONGEST_NAME
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_NAME)) + "…";
    }
}
