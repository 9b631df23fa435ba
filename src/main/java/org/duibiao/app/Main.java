package org.duibiao.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;
import org.duibiao.cli.CommandLineProgram;
import org.duibiao.cli.Terminal;
import org.duibiao.cli.WindowCall;
import org.duibiao.ui.kit.Fonts;
import org.slf4j.LoggerFactory;

/** Where the program starts. Does not extend {@code Application}: the JVM would then want JavaFX on the module path. */
public final class Main {

    /** Kept, as a logger nobody holds forgets its level. JavaFX warns at each start that it is on the class path. */
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private static final String TOOLKIT = "JavaFX Application Thread";
    private static final long LONGEST_END_MILLIS = 2000;

    private Main() {}

    /** With no argument, or only a library, opens the window; else does what the arguments say and ends with their status. */
    public static void main(String[] given) throws IOException {
        if (NamesInUtf8.areLost()) {
            Optional<Integer> status = NamesInUtf8.runAgain(Main.class, given);
            if (status.isPresent()) {
                System.exit(status.get());
            }
        }
        String[] arguments = NamesInUtf8.meant(given);
        JAVAFX.setLevel(Level.SEVERE);
        System.exit(WindowCall.isMeant(arguments) ? window(arguments) : command(arguments));
    }

    private static int window(String... arguments) {
        return new WindowCall(Terminal.ofProcess(), Main::openWindow).run(arguments);
    }

    private static int command(String... arguments) {
        return new CommandLineProgram(Terminal.ofProcess(), Clock.system(ZoneId.systemDefault()), Main::openWindow)
                .run(arguments);
    }

    /** What the window needs first, made ready by one processor while another starts the toolkit. */
    private static void warmUp() {
        Thread other = new Thread(
                () -> {
                    LoggerFactory.getILoggerFactory();
                    Fonts.load();
                },
                "warm-up");
        other.setDaemon(true);
        other.start();
    }

    private static void openWindow(Optional<Path> library, Optional<Path> settings) {
        List<String> named = new ArrayList<>();
        library.ifPresent(file -> named.add("--library=" + file));
        settings.ifPresent(file -> named.add("--settings=" + file));
        GraphicsCard.spareTheSearch();
        warmUp();
        Application.launch(DesktopApplication.class, named.toArray(String[]::new));
        waitForToolkit();
    }

    /** The toolkit's thread is still on its way out when the window is done with; the process must not go from under it. */
    private static void waitForToolkit() {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals(TOOLKIT)) {
                try {
                    thread.join(LONGEST_END_MILLIS);
                } catch (InterruptedException e) {
                    LoggerFactory.getLogger(Main.class).warn("not waited for the toolkit at the end", e);
                }
            }
        }
    }
}
