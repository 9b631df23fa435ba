package org.duibiao.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;
import java.util.Optional;

/** What an error of the file system means to somebody at a terminal. */
enum FileProblem {
    MISSING,
    NOT_ALLOWED,
    FILE_FOR_A_FOLDER,
    FOLDER_FOR_A_FILE,
    FULL,
    NO_TEXT,
    OTHER;

    static FileProblem of(IOException e) {
        if (e instanceof NoSuchFileException || e instanceof FileNotFoundException) {
            return MISSING;
        }
        if (e instanceof AccessDeniedException) {
            return NOT_ALLOWED;
        }
        if (e instanceof CharacterCodingException) {
            return NO_TEXT;
        }
        String reason = Optional.ofNullable(
                        e instanceof FileSystemException system ? system.getReason() : e.getMessage())
                .orElse("")
                .toLowerCase(Locale.ROOT);
        if (e instanceof NotDirectoryException || reason.contains("not a directory")) {
            return FILE_FOR_A_FOLDER;
        }
        if (reason.contains("is a directory") || reason.contains("is a folder")) {
            return FOLDER_FOR_A_FILE;
        }
        if (reason.contains("read-only") || reason.contains("not permitted")) {
            return NOT_ALLOWED;
        }
        return reason.contains("no space") ? FULL : OTHER;
    }

    /** One line about it. */
    static String say(IOException e, Terminal terminal) {
        String file = Optional.ofNullable(e instanceof FileSystemException system ? system.getFile() : e.getMessage())
                .orElse("");
        return terminal.words(
                "file." + of(e).name().toLowerCase(Locale.ROOT).replace('_', '-'), file.isEmpty() ? "?" : file);
    }
}
