package org.duibiao.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.duibiao.exchange.ExchangeException.Reason;

/**
 * A project's zip file. It is refused as a whole if a path in it leads out of it, or if it unpacks beyond measure; nothing
 * of it is ever written to the disk.
 */
final class QdpxFile implements AutoCloseable {

    private static final int MOST_ENTRIES = 50_000;
    private static final int LARGEST_ENTRY = 64 << 20;
    private static final long LARGEST = 512L << 20;
    private static final Charset OTHER_NAMES = Charset.forName("GB18030");

    private final Path file;
    private final ZipFile zip;
    private final List<String> names;
    private long unpacked;

    private QdpxFile(Path file, ZipFile zip) throws IOException {
        this.file = file;
        this.zip = zip;
        this.names = names(zip);
    }

    /** @throws ExchangeException if it is no zip, or a path in it leads out of it */
    static QdpxFile open(Path file) throws IOException {
        ZipFile zip = zip(file);
        try {
            return new QdpxFile(file, zip);
        } catch (IOException e) {
            zip.close();
            throw e;
        }
    }

    private static ZipFile zip(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            try {
                return new ZipFile(file.toFile(), OTHER_NAMES);
            } catch (ZipException again) {
                throw new ExchangeException(Reason.DAMAGED, again, file.toString(), String.valueOf(again.getMessage()));
            }
        }
    }

    private static List<String> names(ZipFile zip) throws ExchangeException {
        List<String> names = new ArrayList<>();
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            mustStayInside(entry.getName());
            if (names.size() >= MOST_ENTRIES) {
                throw new ExchangeException(Reason.TOO_LARGE, zip.getName());
            }
            if (!entry.isDirectory()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    /** @throws ExchangeException if the path is absolute, names a drive, or climbs */
    static void mustStayInside(String path) throws ExchangeException {
        String plain = path.replace('\\', '/');
        if (climbs(plain) || plain.startsWith("/") || plain.matches("(?s)^[A-Za-z]:.*") || plain.indexOf('\0') >= 0) {
            throw new ExchangeException(Reason.UNSAFE_PATH, path);
        }
    }

    private static boolean climbs(String path) {
        return List.of(path.split("[/\\\\]", -1)).contains("..");
    }

    /** The projects in it, {@code project.qde} at the top first. */
    List<String> projects() {
        return names.stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(".qde"))
                .filter(name -> !name.startsWith("__MACOSX/") && !lastOf(name).startsWith("."))
                .sorted((one, other) -> Boolean.compare(other.equals("project.qde"), one.equals("project.qde")))
                .toList();
    }

    InputStream stream(String name) throws IOException {
        return new ByteArrayInputStream(bytes(name));
    }

    /** @throws ExchangeException if it, or all that was read, is larger than any project */
    byte[] bytes(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(LARGEST_ENTRY + 1);
            unpacked += bytes.length;
            if (bytes.length > LARGEST_ENTRY || unpacked > LARGEST) {
                throw new ExchangeException(Reason.TOO_LARGE, file + ": " + name);
            }
            return bytes;
        } catch (ZipException e) {
            throw new ExchangeException(Reason.DAMAGED, e, file.toString(), name);
        }
    }

    /**
     * The bytes a source's path points to: {@code internal://x.txt} under Sources, {@code relative:///x.txt} in the zip or
     * beside it, or a plain name.
     *
     * @param project the path of the project file within the zip
     * @return empty if there is no such file here; nothing is looked for elsewhere
     */
    Optional<byte[]> source(String project, String written) throws IOException {
        String path = decoded(written.strip());
        boolean relative = false;
        if (path.startsWith("internal://")) {
            path = path.substring("internal://".length());
        } else if (path.startsWith("relative://")) {
            path = path.substring("relative://".length());
            relative = true;
        } else if (path.contains("://") || path.matches("(?s)^([A-Za-z]:|[/\\\\]).*")) {
            // a place on the writer's machine: only a file of that name in here can be meant
            if (climbs(path)) {
                throw new ExchangeException(Reason.UNSAFE_PATH, path);
            }
            return alike(lastOf(path));
        }
        path = path.replace('\\', '/').replaceFirst("^/+", "");
        mustStayInside(path);
        String folder = project.contains("/") ? project.substring(0, project.lastIndexOf('/') + 1) : "";
        for (String wanted : List.of(folder + "Sources/" + path, folder + path, "Sources/" + path, path)) {
            Optional<String> found =
                    names.stream().filter(name -> name.equals(wanted)).findFirst();
            if (found.isPresent()) {
                return Optional.of(bytes(found.get()));
            }
        }
        Optional<byte[]> alike = alike(lastOf(path));
        return alike.isPresent() || !relative ? alike : beside(path);
    }

    /** The one file of a name, in whichever folder. */
    private Optional<byte[]> alike(String last) throws IOException {
        List<String> alike = names.stream()
                .filter(name -> lastOf(name).equalsIgnoreCase(last))
                .toList();
        return alike.size() == 1 ? Optional.of(bytes(alike.get(0))) : Optional.empty();
    }

    /** A file beside the zip or below its folder; links out of it are not followed. */
    private Optional<byte[]> beside(String path) throws IOException {
        Path folder = file.toAbsolutePath().normalize().getParent();
        if (folder == null) {
            return Optional.empty();
        }
        Path there = folder.resolve(path).normalize();
        if (!there.startsWith(folder)
                || !Files.isRegularFile(there)
                || !there.toRealPath().startsWith(folder.toRealPath())
                || Files.size(there) > LARGEST_ENTRY) {
            return Optional.empty();
        }
        return Optional.of(Files.readAllBytes(there));
    }

    /** Some tools write blanks and other characters as in web addresses. */
    private static String decoded(String path) {
        if (path.indexOf('%') < 0) {
            return path;
        }
        try {
            return java.net.URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return path;
        }
    }

    private static String lastOf(String path) {
        return path.substring(path.replace('\\', '/').lastIndexOf('/') + 1);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
