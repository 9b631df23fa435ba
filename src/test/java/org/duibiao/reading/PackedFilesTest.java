package org.duibiao.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.duibiao.reading.ReadingException.Reason;
import org.duibiao.report.Warning;
import org.duibiao.task.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies in archives: names, files under a password, documents that are no archives of reports. */
class PackedFilesTest {
    private final FileReader reader = new FileReader();

    /** Java marks names in UTF-8; programs that do not are made of its files by clearing the marks. */
    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void namesWithoutAMarkAreReadInEitherCharset(String charset) throws Exception {
        byte[] bytes = zip(Charset.forName(charset), "各区/岚桥区2023.txt");
        flag(bytes, ~0x800, 0);

        assertThat(reader.read("a.zip", bytes, Progress.SILENT))
                .extracting(RawText::name)
                .containsExactly("岚桥区2023");
    }

    @Test
    void fileUnderAPasswordKeepsNoOtherOut() throws Exception {
        byte[] bytes = zip(StandardCharsets.UTF_8, "甲.txt", "乙.txt");
        flag(bytes, ~0, 1);
        byte[] first = zip(StandardCharsets.UTF_8, "甲.txt");

        assertThat(refused("a.zip", bytes).reason()).isEqualTo(Reason.ENCRYPTED);
        assertThat(reader.read("a.zip", first, Progress.SILENT)).hasSize(1);
        clearFirst(bytes);
        List<RawText> read = reader.read("a.zip", bytes, Progress.SILENT);
        assertThat(read).extracting(RawText::name).containsExactly("甲");
        assertThat(read.get(0).warnings()).contains(new Warning(Warning.Kind.FILES_NOT_READ, "乙.txt"));
    }

    @Test
    void whatSystemsLeaveBesideFilesIsNotMissed() throws Exception {
        byte[] bytes = zip(StandardCharsets.UTF_8, "甲.txt", "__MACOSX/._甲.txt", ".DS_Store", "Thumbs.db");

        assertThat(reader.read("a.zip", bytes, Progress.SILENT).get(0).warnings())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "OFD.xml, OFD",
        "ppt/presentation.xml, PowerPoint",
    })
    void documentThatCannotBeReadIsNamedAndNotTakenForAnArchive(String inside, String format) throws Exception {
        String types = format.equals("OFD") ? "Doc_0/Document.xml" : "[Content_Types].xml";

        ReadingException refusal = refused("a.zip", zip(StandardCharsets.UTF_8, types, inside));

        assertThat(refusal.reason()).isEqualTo(Reason.UNKNOWN_FORMAT);
        assertThat(refusal.said(Locale.CHINESE)).contains(format);
    }

    @Test
    void pageWhoseTextIsElsewhereSaysSo() {
        String frames = "<html><frameset><frame src='menu.htm'><frame src='text.htm'></frameset></html>";
        String script = "<html><body><div id=app></div><script>" + "x();".repeat(200) + "</script></body></html>";

        assertThat(refused("a.html", frames.getBytes(StandardCharsets.UTF_8)).said(Locale.ENGLISH))
                .contains("menu.htm, text.htm");
        assertThat(refused("a.html", script.getBytes(StandardCharsets.UTF_8)).reason())
                .isEqualTo(Reason.PAGE_ELSEWHERE);
    }

    private ReadingException refused(String name, byte[] bytes) {
        ReadingException refusal =
                catchThrowableOfType(ReadingException.class, () -> reader.read(name, bytes, Progress.SILENT));
        assertThat(refusal).isNotNull();
        return refusal;
    }

    private static byte[] zip(Charset names, String... files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
            for (String file : files) {
                zip.putNextEntry(new ZipEntry(file));
                zip.write((file + "\n" + SampleText.text()).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** Changes the flags of every file, where it lies and in the directory. */
    private static void flag(byte[] zip, int keep, int set) {
        for (int i = 0; i + 10 < zip.length; i++) {
            boolean local = at(zip, i, 3, 4);
            if (local || at(zip, i, 1, 2)) {
                change(zip, i + (local ? 6 : 8), keep, set);
            }
        }
    }

    private static void clearFirst(byte[] zip) {
        change(zip, 6, ~1, 0);
        for (int i = 0; i + 10 < zip.length; i++) {
            if (at(zip, i, 1, 2)) {
                change(zip, i + 8, ~1, 0);
                return;
            }
        }
    }

    private static boolean at(byte[] zip, int i, int third, int fourth) {
        return zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == third && zip[i + 3] == fourth;
    }

    private static void change(byte[] zip, int at, int keep, int set) {
        int flags = (((zip[at] & 0xFF) | ((zip[at + 1] & 0xFF) << 8)) & keep) | set;
        zip[at] = (byte) flags;
        zip[at + 1] = (byte) (flags >> 8);
    }
}
