package org.duibiao.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.duibiao.report.ReportId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void choicesAreRemembered() {
        Path file = folder.resolve("deep/settings.properties");
        Settings settings = Settings.load(file);
        settings.put(Settings.LANGUAGE, "zh");
        settings.put("export.title", "目标 = 结果");
        settings.rememberPosition(folder.resolve("library"), new ReportId(3), 4711);
        Settings again = Settings.load(file);
        assertThat(again.get(Settings.LANGUAGE)).contains("zh");
        assertThat(again.get("export.title")).contains("目标 = 结果");
        assertThat(again.lastPosition(folder.resolve("library"), new ReportId(3)))
                .contains(4711);
        assertThat(again.lastPosition(folder.resolve("other"), new ReportId(3))).isEmpty();
    }

    @Test
    void lastReportIsRememberedForEachLibrary() {
        Path file = folder.resolve("s");
        Settings.load(file).rememberReport(folder.resolve("a"), new ReportId(12));
        Settings again = Settings.load(file);
        assertThat(again.lastReport(folder.resolve("a"))).contains(new ReportId(12));
        assertThat(again.lastReport(folder.resolve("b"))).isEmpty();
    }

    @Test
    void recentLibrariesStandLastFirstAndOnce() {
        Settings settings = Settings.load(folder.resolve("s"));
        settings.opened(folder.resolve("a"));
        settings.opened(folder.resolve("b"));
        settings.opened(folder.resolve("a"));
        assertThat(settings.recentLibraries())
                .containsExactly(
                        folder.resolve("a").toAbsolutePath(),
                        folder.resolve("b").toAbsolutePath());
    }

    @Test
    void brokenFileMeansNothingIsRemembered() throws IOException {
        Path file = Files.write(folder.resolve("s"), new byte[] {(byte) 0xFF, 0, (byte) 0xC3, '\\', 'u', 'x'});
        Settings settings = Settings.load(file);
        assertThat(settings.get(Settings.THEME)).isEmpty();
        settings.put(Settings.THEME, "dark");
        assertThat(Settings.load(file).get(Settings.THEME)).contains("dark");
    }
}
