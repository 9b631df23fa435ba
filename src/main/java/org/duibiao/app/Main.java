package org.duibiao.app;

import java.time.Clock;
import java.time.ZoneId;
import javafx.application.Application;
import org.duibiao.cli.CommandLineProgram;
import org.duibiao.cli.Terminal;

/** Where the program starts. Does not extend {@code Application}: the JVM would then want JavaFX on the module path. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        if (arguments.length == 0) {
            Application.launch(DesktopApplication.class);
            return;
        }
        System.exit(new CommandLineProgram(Terminal.ofProcess(), Clock.system(ZoneId.systemDefault())).run(arguments));
    }
}
