package org.duibiao.annotation;

import java.util.UUID;

/**
 * An annotation's key. It stays the same over repeated exports and merges of libraries.
 *
 * @param value the GUID that exchange files carry
 */
public record AnnotationId(UUID value) {
    public static AnnotationId random() {
        return new AnnotationId(UUID.randomUUID());
    }
}
