package org.duibiao.reading;

import org.duibiao.reading.ReadingException.Reason;

/** What a format library's exception means for the person who chose the file. */
final class Damage {
    private Damage() {}

    static ReadingException of(Exception cause) {
        String words = cause.getClass().getSimpleName() + " " + cause.getMessage();
        if (words.contains("Encrypted") || words.contains("password") || words.contains("Password")) {
            return new ReadingException(Reason.ENCRYPTED, "", cause);
        }
        if (words.contains("Zip bomb")
                || words.contains("MinInflateRatio")
                || words.contains("MaxEntrySize")
                || words.contains("RecordFormatException")) {
            return new ReadingException(Reason.BOMB, "", cause);
        }
        return new ReadingException(Reason.DAMAGED, cause.getClass().getSimpleName(), cause);
    }
}
