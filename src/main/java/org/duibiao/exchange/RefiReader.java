package org.duibiao.exchange;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.duibiao.exchange.ExchangeException.Reason;

/**
 * Reads REFI-QDA projects and codebooks as tools write them, which is not always as the standard asks. What is in the file
 * and not used is named in the parcel's remarks.
 */
public final class RefiReader {

    private final Instant now;

    /** @param now stands for the time of what the file gives none for */
    public RefiReader(Instant now) {
        this.now = now;
    }

    /**
     * Reads a zipped project ({@code .qdpx}), a bare one ({@code .qde}) or a codebook ({@code .qdc}): whichever it is is
     * seen by its contents.
     *
     * @throws ExchangeException if it is none of them, a path in it leads out of it, or it is larger than any project
     */
    public Parcel read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new ExchangeException(Reason.NOT_FOUND, file.toString());
        }
        if (zipped(file)) {
            try (QdpxFile zip = QdpxFile.open(file)) {
                return zipped(file, zip);
            }
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return parcel(file, tree(in, file.toString()), path -> Optional.empty(), List.of());
        }
    }

    private static boolean zipped(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] first = in.readNBytes(2);
            return first.length == 2 && first[0] == 'P' && first[1] == 'K';
        }
    }

    private Parcel zipped(Path file, QdpxFile zip) throws IOException {
        List<String> projects = zip.projects();
        if (projects.isEmpty()) {
            throw new ExchangeException(Reason.NO_PROJECT, file.toString());
        }
        List<Remark> remarks = new ArrayList<>();
        String project = projects.get(0);
        if (projects.size() > 1) {
            if (!project.equals("project.qde")) {
                throw new ExchangeException(Reason.SEVERAL_PROJECTS, file.toString(), String.join(", ", projects));
            }
            remarks.add(
                    Remark.of(Remark.Kind.SEVERAL_PROJECTS, String.join(", ", projects.subList(1, projects.size()))));
        }
        try (InputStream in = zip.stream(project)) {
            XmlElement root = tree(in, file + ": " + project);
            return parcel(file, root, path -> zip.source(project, path), remarks);
        }
    }

    private static XmlElement tree(InputStream in, String name) throws ExchangeException {
        try {
            return XmlElement.read(in);
        } catch (XMLStreamException e) {
            throw new ExchangeException(Reason.NOT_XML, e, name, why(e));
        }
    }

    /** What the parser says, without where it says it. */
    private static String why(XMLStreamException e) {
        return e.getNestedException() instanceof CharacterCodingException
                ? "UTF-8"
                : String.valueOf(e.getMessage()).replaceFirst("(?s)^ParseError at .*?Message: ", "");
    }

    private Parcel parcel(Path file, XmlElement root, ProjectFiles files, List<Remark> remarks) throws IOException {
        return switch (root.name().toLowerCase(Locale.ROOT)) {
            case "project" -> new RefiProject(root, files, now).parcel(remarks);
            case "codebook" -> {
                RefiCodes codes = new RefiCodes(RefiCodes.trees(Stream.of(root)), code -> List.of());
                RefiProject.remarkOnMembers(root, "Sets", Remark.Kind.SETS, codes.remarks());
                yield new Parcel(
                        String.valueOf(file.getFileName()),
                        root.attribute("origin").orElse(""),
                        codes.codes(),
                        List.of(),
                        codes.remarks());
            }
            default -> throw new ExchangeException(Reason.NO_PROJECT, file.toString());
        };
    }
}
