package org.duibiao.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.javafx.runtime.VersionInfo;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** That the program runs on what the pom says, not on what a fat jar brought along. */
class StackTest {
    @Test
    void javaFxIsTheVersionWeChose() throws Exception {
        String pom = Files.readString(Path.of("pom.xml"));
        String chosen = pom.replaceAll("(?s).*<javafx.version>([^<]+)</javafx.version>.*", "$1");
        assertThat(VersionInfo.getRuntimeVersion()).startsWith(chosen);
    }

    @Test
    void bytecodeRunsOnJdk17() throws Exception {
        try (InputStream in = StackTest.class.getResourceAsStream("/org/duibiao/app/Main.class")) {
            assertThat(in).isNotNull();
            byte[] head = in.readNBytes(8);
            assertThat(head[7]).as("class file version").isEqualTo((byte) 61);
        }
    }
}
