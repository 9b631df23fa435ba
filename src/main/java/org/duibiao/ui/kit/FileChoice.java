package org.duibiao.ui.kit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks for files and folders. View-models use this and never see a chooser. FX thread only. */
public interface FileChoice {
    /**
     * A kind of file to choose.
     *
     * @param name what the chooser calls it
     * @param endings without dots: {@code png}, {@code mv.db}
     */
    record Kind(String name, List<String> endings) {
        public static Kind of(String name, String... endings) {
            return new Kind(name, List.of(endings));
        }
    }

    /** Some files to read; empty when the person changed their mind. */
    List<Path> files(String title, Kind... kinds);

    Optional<Path> file(String title, Kind... kinds);

    Optional<Path> folder(String title);

    /** A folder to write to, which is remembered apart from those read from. */
    default Optional<Path> folderToWriteTo(String title) {
        return folder(title);
    }

    /** A file to write; asks before one that is there is overwritten. */
    Optional<Path> save(String title, String proposedName, Kind... kinds);
}
