package org.duibiao.cli;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a window can open on this machine. Asked before the toolkit starts, as a toolkit that failed to start cannot
 * be started again in the same process.
 *
 * @param environment of the process
 * @param system the {@code os.name} property
 */
record Display(Map<String, String> environment, String system) {

    private static final String X_SOCKETS = "/tmp/.X11-unix/X";
    private static final List<String> NEEDED = List.of("libgtk-3.so.0", "libXtst.so.6");

    static Display ofThisMachine() {
        return new Display(System.getenv(), System.getProperty("os.name", ""));
    }

    /** The key of the message that says why none can; empty when one can. Only Linux is asked: others bring all with them. */
    Optional<String> missing() {
        if (!system.toLowerCase(Locale.ROOT).contains("linux")) {
            return Optional.empty();
        }
        String display = environment.getOrDefault("DISPLAY", "");
        if (display.isBlank() || !answers(display)) {
            return Optional.of("samples.no-display");
        }
        return NEEDED.stream().allMatch(Display::canBeLoaded) ? Optional.empty() : Optional.of("samples.no-gtk");
    }

    /** A display of this machine must have its socket; one elsewhere is taken at its word. */
    private static boolean answers(String display) {
        if (!display.startsWith(":")) {
            return true;
        }
        Path socket = Path.of(X_SOCKETS + display.substring(1).replaceFirst("\\..*", ""));
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            return channel.isConnected();
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private static boolean canBeLoaded(String name) {
        return folders().stream()
                .map(folder -> folder.resolve(name))
                .filter(Files::exists)
                .anyMatch(Display::loads);
    }

    private static boolean loads(Path library) {
        try {
            System.load(library.toString());
            return true;
        } catch (UnsatisfiedLinkError e) {
            return false;
        }
    }

    private static List<Path> folders() {
        List<Path> folders = new ArrayList<>();
        for (String path : System.getenv().getOrDefault("LD_LIBRARY_PATH", "").split(":")) {
            if (path.startsWith("/")) {
                folders.add(Path.of(path));
            }
        }
        for (String path : List.of("/usr/lib64", "/lib64", "/usr/lib", "/lib", "/usr/local/lib")) {
            folders.add(Path.of(path));
        }
        for (Path several : List.of(Path.of("/usr/lib"), Path.of("/lib"))) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(several, "*-linux-gnu*")) {
                found.forEach(folders::add);
            } catch (IOException e) {
                // no such folder: nothing to look through
            }
        }
        return folders;
    }
}
