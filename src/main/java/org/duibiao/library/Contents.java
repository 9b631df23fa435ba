package org.duibiao.library;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Which contents are in the library, by the SHA-256 of their bytes. */
final class Contents {
    private final Set<ByteBuffer> digests = new HashSet<>();

    Contents(Collection<byte[]> digests) {
        digests.forEach(digest -> this.digests.add(ByteBuffer.wrap(digest)));
    }

    boolean contains(byte[] sha256) {
        return digests.contains(ByteBuffer.wrap(sha256));
    }
}
