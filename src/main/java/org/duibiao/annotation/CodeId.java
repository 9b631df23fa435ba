package org.duibiao.annotation;

import java.util.UUID;

/**
 * A code's key. It stays the same over repeated exports and merges of libraries.
 *
 * @param value the GUID that exchange files carry
 */
public record CodeId(UUID value) {
    public static CodeId random() {
        return new CodeId(UUID.randomUUID());
    }
}
