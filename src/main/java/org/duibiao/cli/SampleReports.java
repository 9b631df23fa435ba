package org.duibiao.cli;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The sample reports that come with the program, as a folder that can be read while this is open. */
final class SampleReports implements Closeable {

    private static final String PLACE = "/assets/samples";

    private final Path folder;
    private final Optional<FileSystem> jar;

    private SampleReports(Path folder, Optional<FileSystem> jar) {
        this.folder = folder;
        this.jar = jar;
    }

    /** @throws IOException if they are missing from this build */
    static SampleReports open() throws IOException {
        URL place = SampleReports.class.getResource(PLACE);
        if (place == null) {
            throw new IOException("no samples in this build");
        }
        try {
            URI address = place.toURI();
            if (!"jar".equals(address.getScheme())) {
                return new SampleReports(Path.of(address), Optional.empty());
            }
            FileSystem jar = FileSystems.newFileSystem(address, Map.of());
            return new SampleReports(jar.getPath(PLACE), Optional.of(jar));
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        if (jar.isPresent()) {
            jar.get().close();
        }
    }
}
