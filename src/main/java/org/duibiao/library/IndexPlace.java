package org.duibiao.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.duibiao.search.Folding;
import org.duibiao.search.SearchIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the index is kept: in a folder beside the library; where that cannot be written – not allowed, a file in its place, no
 * room – in a temporary one, and else in memory, for as long as the library is open. Not thread-safe.
 */
final class IndexPlace {
    private static final Logger LOG = LoggerFactory.getLogger(IndexPlace.class);

    private final Path beside;
    private Kind kind = Kind.BESIDE;
    private Optional<Path> temporary = Optional.empty();

    private enum Kind {
        BESIDE,
        TEMPORARY,
        MEMORY
    }

    /** @param beside the folder it should be kept in */
    IndexPlace(Path beside) {
        this.beside = beside;
    }

    /** The folder it should be kept in. */
    Path beside() {
        return beside;
    }

    /** Whether it is kept for this session only. */
    boolean isForNow() {
        return kind != Kind.BESIDE;
    }

    /** Opens it in the best place that there is. */
    SearchIndex open() throws IOException {
        IOException problem;
        do {
            try {
                return openHere();
            } catch (IOException e) {
                LOG.warn("The index of {} cannot be kept {}", beside, kind, e);
                problem = e;
            }
        } while (next());
        throw problem;
    }

    private SearchIndex openHere() throws IOException {
        return switch (kind) {
            case BESIDE -> SearchIndex.open(beside, new Folding());
            case TEMPORARY -> SearchIndex.open(folder(), new Folding());
            case MEMORY -> SearchIndex.inMemory(new Folding());
        };
    }

    private Path folder() throws IOException {
        if (temporary.isEmpty()) {
            temporary = Optional.of(Files.createTempDirectory("duibiao-index"));
        }
        return temporary.get();
    }

    /** Gives the place up for the next best; false when there is none. */
    boolean next() {
        clear();
        Kind before = kind;
        kind = before == Kind.BESIDE ? Kind.TEMPORARY : Kind.MEMORY;
        return before != Kind.MEMORY;
    }

    /** Throws away what is there; nothing may be open. */
    void discard() {
        if (kind == Kind.BESIDE) {
            SearchIndex.discard(beside);
        }
        clear();
    }

    /** Takes a temporary folder away; nothing may be open. */
    void clear() {
        temporary.ifPresent(folder -> {
            SearchIndex.discard(folder);
            try {
                Files.deleteIfExists(folder);
            } catch (IOException e) {
                LOG.warn("{} is left behind", folder, e);
            }
        });
        temporary = Optional.empty();
    }
}
