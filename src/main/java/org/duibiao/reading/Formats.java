package org.duibiao.reading;

import java.util.List;
import org.duibiao.task.Progress;

/** Tells a file's format by its content, then by its name, and hands it to the reader of that format. */
final class Formats {
    private final PlainText plainText;

    Formats(Limits limits) {
        this.plainText = new PlainText(limits);
    }

    List<Source> read(String fileName, byte[] bytes, Progress progress) throws ReadingException {
        return plainText.read(fileName, bytes);
    }
}
