package org.duibiao.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.duibiao.library.Places;
import org.duibiao.library.Settings;
import org.jspecify.annotations.Nullable;

/**
 * The window as JavaFX starts it.
 *
 * <p>{@code --library=FILE} opens that library instead of the last one, {@code --settings=FILE} remembers there, and
 * what follows without a name is brought in.
 */
public final class DesktopApplication extends Application {
    private @Nullable Workbench workbench;

    @Override
    public void start(Stage stage) {
        Map<String, String> named = getParameters().getNamed();
        List<Path> bringIn = getParameters().getUnnamed().stream().map(Path::of).toList();
        Places places = Places.ofThisMachine();
        Settings settings = Settings.load(
                Optional.ofNullable(named.get("settings")).map(Path::of).orElse(places.settings()));
        Path library = Optional.ofNullable(named.get("library"))
                .map(Path::of)
                .or(() -> settings.recentLibraries().stream().findFirst())
                .orElse(places.library());
        Clock clock = Clock.system(ZoneId.systemDefault());
        Workbench built = new Workbench(stage, settings, clock);
        workbench = built;
        // hiding the window is not the end: the library is closed first, and not on this thread
        Platform.setImplicitExit(false);
        built.afterEnd(Platform::exit);
        Rehearsal.ifAsked(clock, built::show);
        built.show();
        built.open(library, bringIn);
    }

    @Override
    public void stop() {
        if (workbench != null) {
            workbench.ended();
        }
    }
}
