package org.duibiao.library;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Text that was pasted, under a name of the person's choice. */
public record PastedText(String name, String text) {

    /** The file it is treated as; there is none on the disk. */
    Path file() {
        return Path.of(name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_"));
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
