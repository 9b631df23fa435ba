package org.duibiao.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.duibiao.task.Progress;
import org.junit.jupiter.api.Test;

/** Old Word files that are not what they say. */
class OldWordDocumentTest {
    private static final int SIZE_IN_ENTRY = 120;

    @Test
    void aStreamThatClaimsToBeLongerThanItsFileIsRefused() throws IOException {
        byte[] bytes = compound();
        byte[] name = "WordDocument".getBytes(StandardCharsets.UTF_16LE);
        int entry =
                new String(bytes, StandardCharsets.ISO_8859_1).indexOf(new String(name, StandardCharsets.ISO_8859_1));
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(entry + SIZE_IN_ENTRY, Integer.MAX_VALUE - 16);

        assertRefused(bytes);
    }

    @Test
    void aStreamThatIsNoWordDocumentIsRefused() throws IOException {
        assertRefused(compound());
    }

    private static void assertRefused(byte[] bytes) {
        assertThatThrownBy(() -> new FileReader().read("a.doc", bytes, Progress.SILENT))
                .isInstanceOfSatisfying(
                        ReadingException.class, e -> assertThat(e.reason()).isEqualTo(ReadingException.Reason.DAMAGED));
    }

    private static byte[] compound() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream(new byte[8192]), "WordDocument");
            files.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }
}
