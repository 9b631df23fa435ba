package org.duibiao.app;

import java.util.Optional;
import org.duibiao.library.Settings;
import org.duibiao.ui.kit.Memory;

/** The window's memory, kept with the other settings. */
record SettingsMemory(Settings settings) implements Memory {
    @Override
    public Optional<String> get(String key) {
        return settings.get(key);
    }

    @Override
    public void put(String key, String value) {
        settings.put(key, value);
    }
}
