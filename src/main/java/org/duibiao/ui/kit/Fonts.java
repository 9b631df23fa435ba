package org.duibiao.ui.kit;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javafx.scene.text.Font;
import org.slf4j.LoggerFactory;

/** The fonts that come with the program: the government speaks in serif, the program in sans. */
public final class Fonts {
    /** The family of the interface and of charts. */
    public static final String SANS = "Noto Sans SC";

    /** The family of report text and quotes. */
    public static final String SERIF = "Noto Serif SC";

    private static final List<String> FILES = List.of(
            "NotoSansSC-Regular-GB2312.ttf",
            "NotoSansSC-Bold-GB2312.ttf",
            "NotoSerifSC-Regular-GB2312.ttf",
            "NotoSerifSC-Bold-GB2312.ttf");

    private Fonts() {}

    /**
     * Makes the fonts known to JavaFX, once, before the first node; whoever asks while that is being done waits. Characters
     * they lack come from the system's fonts. On any thread, also before JavaFX has started.
     *
     * @throws IllegalStateException if the program was built without them, or they cannot be read
     */
    public static void load() {
        if (!Known.ALL) {
            throw new IllegalStateException("fonts missing: " + FILES);
        }
    }

    /** The JVM sees to it that this happens once. */
    private static final class Known {
        static final boolean ALL = FILES.stream().allMatch(Fonts::isLoaded);
    }

    private static boolean isLoaded(String file) {
        try (InputStream in = Fonts.class.getResourceAsStream("/assets/fonts/" + file)) {
            return in != null && Font.loadFont(in, 13) != null;
        } catch (IOException e) {
            // an exception here would be told once, and as an error of the class loader ever after
            LoggerFactory.getLogger(Fonts.class).error("{} cannot be read", file, e);
            return false;
        }
    }
}
