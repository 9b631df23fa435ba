package org.duibiao.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Whether JavaFX should look for OpenGL. On a Linux machine without a graphics card OpenGL is worked out by the processor,
 * which is no faster than JavaFX's own painter for processors, and to find out takes a tenth of a start.
 */
final class GraphicsCard {
    private static final String PAINTERS = "prism.order";
    private static final String FOR_PROCESSORS = "sw";
    /** Of the kernel's own drivers, of NVIDIA's, of Windows below Linux. */
    private static final List<String> DEVICES = List.of("/dev/dri", "/dev/nvidiactl", "/dev/dxg");

    private GraphicsCard() {}

    /** Spares JavaFX the search where there is none, unless the call says what to paint with. Before JavaFX starts. */
    static void spareTheSearch() {
        boolean linux =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        if (linux
                && System.getProperty(PAINTERS) == null
                && DEVICES.stream().map(Path::of).noneMatch(Files::exists)) {
            System.setProperty(PAINTERS, FOR_PROCESSORS);
        }
    }
}
