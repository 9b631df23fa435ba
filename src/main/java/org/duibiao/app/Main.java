package org.duibiao.app;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the program starts. Does not extend {@code Application}: the JVM would then want JavaFX on the module path. */
public final class Main {
    private static final Logger LOG = LoggerFactory.getLogger(Main.class);

    private Main() {}

    public static void main(String[] arguments) {
        LOG.info("{} arguments", arguments.length);
    }
}
