package org.duibiao.report;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * What the file was that a report came in.
 *
 * @param charset how its bytes are read; empty for formats that say so themselves
 */
public record FileKind(Format format, Optional<Charset> charset) {
    /** The formats that can be read. */
    public enum Format {
        TEXT,
        MARKDOWN,
        HTML,
        COMMA_SEPARATED,
        JSON,
        WORD,
        OLD_WORD,
        RICH_TEXT,
        OPEN_DOCUMENT,
        /** A page saved with its pictures, or a mail: MHT, EML. */
        MAIL,
        PDF,
        WORKBOOK,
        ARCHIVE
    }
}
