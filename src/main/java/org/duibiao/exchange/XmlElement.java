package org.duibiao.exchange;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An element of an XML file: its local name, as tools disagree about namespaces.
 *
 * @param text all character data right within it
 */
record XmlElement(String name, Map<String, String> attributes, List<XmlElement> children, String text) {

    private static final int DEEPEST = 200;
    private static final int HEAD = 120;
    private static final Pattern OTHER_ENCODING = Pattern.compile(
            "^(\u00fe\u00ff|\u00ff\u00fe|\0<|<\0)|^\\s*<\\?[^>]*encoding\\s*=\\s*[\"'](?!utf-?8)",
            Pattern.CASE_INSENSITIVE);
    private static final int MOST = 5_000_000;

    /** An element whose end has not come yet. */
    private record Open(String name, Map<String, String> attributes, List<XmlElement> children, StringBuilder text) {}

    /**
     * Reads a file of elements. Nothing outside of it is fetched, and no entity is worked out but the five of XML.
     *
     * @throws XMLStreamException if it is no XML, or nests or repeats beyond measure
     */
    static XmlElement read(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        XMLStreamReader reader = reader(factory, in);
        try {
            return tree(reader);
        } finally {
            reader.close();
        }
    }

    /** The JDK's own decoder prints a line about every wrong byte, so what is UTF-8, as nearly all is, comes as characters. */
    private static XMLStreamReader reader(XMLInputFactory factory, InputStream in) throws XMLStreamException {
        try {
            BufferedInputStream bytes = new BufferedInputStream(in);
            bytes.mark(HEAD);
            String head = new String(bytes.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
            bytes.reset();
            if (OTHER_ENCODING.matcher(head).find()) {
                return factory.createXMLStreamReader(bytes);
            }
            bytes.skipNBytes(head.startsWith("\u00ef\u00bb\u00bf") ? 3 : 0); // the byte order mark
            return factory.createXMLStreamReader(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()));
        } catch (IOException e) {
            throw new XMLStreamException(e);
        }
    }

    private static XmlElement tree(XMLStreamReader reader) throws XMLStreamException {
        Deque<Open> open = new ArrayDeque<>();
        int count = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++count > MOST || open.size() >= DEEPEST) {
                        throw new XMLStreamException("more elements, or deeper ones, than any project has");
                    }
                    open.push(new Open(
                            reader.getLocalName(), attributes(reader), new ArrayList<>(), new StringBuilder()));
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (!open.isEmpty()) {
                        open.peek().text.append(reader.getText());
                    }
                }
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new XMLStreamException("an entity that XML does not know: " + reader.getLocalName());
                case XMLStreamConstants.END_ELEMENT -> {
                    Open done = open.pop();
                    XmlElement element = new XmlElement(
                            done.name, done.attributes, List.copyOf(done.children), done.text.toString());
                    if (open.isEmpty()) {
                        return element;
                    }
                    open.peek().children.add(element);
                }
                default -> {
                    // comments, instructions and the like say nothing
                }
            }
        }
        throw new XMLStreamException("no element");
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return attributes;
    }

    /** An attribute that is there and not blank. */
    Optional<String> attribute(String wanted) {
        return Optional.ofNullable(attributes.get(wanted)).filter(value -> !value.isBlank());
    }

    /** The children of a name, in their order. */
    Stream<XmlElement> all(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted));
    }

    Optional<XmlElement> first(String wanted) {
        return all(wanted).findFirst();
    }

    /** The words within a child, unless they are blank. */
    Optional<String> textOf(String wanted) {
        return first(wanted).map(XmlElement::text).filter(words -> !words.isBlank());
    }
}
