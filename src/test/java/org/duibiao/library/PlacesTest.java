package org.duibiao.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlacesTest {

    private static final Path HOME = Path.of("/home/lin").toAbsolutePath();

    @Test
    void linuxFollowsTheBaseDirectories() {
        assertThat(Places.of(Map.of(), "Linux", HOME).library())
                .isEqualTo(HOME.resolve(".local/share/duibiao/library"));
        Path chosen = Path.of("/var/share").toAbsolutePath();
        assertThat(Places.of(Map.of("XDG_DATA_HOME", chosen.toString()), "Linux", HOME)
                        .library())
                .isEqualTo(chosen.resolve("duibiao/library"));
    }

    @Test
    void relativeBaseDirectoryIsIgnored() {
        assertThat(Places.of(Map.of("XDG_DATA_HOME", "share"), "Linux", HOME).library())
                .isEqualTo(HOME.resolve(".local/share/duibiao/library"));
    }

    @Test
    void macKeepsItInApplicationSupport() {
        assertThat(Places.of(Map.of(), "Mac OS X", HOME).library())
                .isEqualTo(HOME.resolve("Library/Application Support/Duibiao/library"));
    }

    @Test
    void windowsKeepsLibrariesLocalAndSettingsRoaming() {
        Places places = Places.of(Map.of(), "Windows 11", HOME);
        assertThat(places.library()).isEqualTo(HOME.resolve("AppData/Local/Duibiao/library"));
        assertThat(places.settings()).isEqualTo(HOME.resolve("AppData/Roaming/Duibiao/settings.properties"));
    }
}
