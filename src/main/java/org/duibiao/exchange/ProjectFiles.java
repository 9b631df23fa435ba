package org.duibiao.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Where the bytes of a project's sources and notes come from. */
@FunctionalInterface
interface ProjectFiles {

    /**
     * The bytes of a file.
     *
     * @param path as the project writes it
     * @return empty if there is no such file
     */
    Optional<byte[]> find(String path) throws IOException;

    /** The text of a source or note, within the element or in a file; empty if the project does not give it. */
    default Optional<PlainSource> text(XmlElement element) throws IOException {
        Optional<String> inline =
                element.first("PlainTextContent").map(XmlElement::text).filter(words -> !words.isEmpty());
        if (inline.isPresent()) {
            return inline.map(words -> PlainSource.of(words, StandardCharsets.UTF_8));
        }
        Optional<String> path = element.attribute("plainTextPath");
        if (path.isEmpty()) {
            return Optional.empty();
        }
        return find(path.get()).map(PlainSource::of);
    }
}
