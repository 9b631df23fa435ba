package org.duibiao.library;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Where the program keeps things on this machine, by the platform's convention.
 *
 * @param folder for libraries
 * @param settings for remembered choices
 */
public record Places(Path folder, Path settings) {

    /**
     * The platform's convention.
     *
     * @param environment of the process: {@code LOCALAPPDATA}, {@code APPDATA}, {@code XDG_DATA_HOME}, {@code XDG_CONFIG_HOME}
     * @param system the {@code os.name} property
     * @param home the user's home folder
     */
    public static Places of(Map<String, String> environment, String system, Path home) {
        String os = system.toLowerCase(Locale.ROOT);
        if (os.contains("win") && !os.contains("darwin")) {
            Path local =
                    chosen(environment, "LOCALAPPDATA", home.resolve("AppData").resolve("Local"));
            Path roaming =
                    chosen(environment, "APPDATA", home.resolve("AppData").resolve("Roaming"));
            return new Places(
                    local.resolve("Duibiao"), roaming.resolve("Duibiao").resolve("settings.properties"));
        }
        if (os.contains("mac") || os.contains("darwin")) {
            Path support =
                    home.resolve("Library").resolve("Application Support").resolve("Duibiao");
            return new Places(support, support.resolve("settings.properties"));
        }
        Path share = chosen(environment, "XDG_DATA_HOME", home.resolve(".local").resolve("share"));
        Path config = chosen(environment, "XDG_CONFIG_HOME", home.resolve(".config"));
        return new Places(share.resolve("duibiao"), config.resolve("duibiao").resolve("settings.properties"));
    }

    /** Those of this process. */
    public static Places ofThisMachine() {
        return of(System.getenv(), System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", ".")));
    }

    /** The library that opens when none was chosen, without H2's ending. */
    public Path library() {
        return folder.resolve("library");
    }

    private static Path chosen(Map<String, String> environment, String name, Path otherwise) {
        String value = environment.getOrDefault(name, "");
        Path path = value.isBlank() ? otherwise : Path.of(value);
        return path.isAbsolute() ? path : otherwise;
    }
}
