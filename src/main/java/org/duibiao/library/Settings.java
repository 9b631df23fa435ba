package org.duibiao.library;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.duibiao.report.ReportId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the program remembers between starts: language, theme, last folder, recent libraries, where reading stopped,
 * and whatever else a panel wants to keep under a key of its own. Thread-safe.
 *
 * <p>Every change is saved at once, to a file beside and then moved over. A broken or unreadable file means nothing is
 * remembered; it never keeps the program from starting.
 */
public final class Settings {

    /** Keys that more than one part of the program knows. */
    public static final String LANGUAGE = "language";

    public static final String THEME = "theme";
    public static final String LAST_FOLDER = "last-folder";
    public static final String AUTHOR = "author";

    private static final Logger LOG = LoggerFactory.getLogger(Settings.class);
    private static final String RECENT = "recent-library.";
    private static final int MOST_RECENT = 10;

    private final Path file;
    private final Map<String, String> values;

    private Settings(Path file, Map<String, String> values) {
        this.file = file;
        this.values = values;
    }

    /** Reads what is remembered in a file, which need not be there. */
    public static Settings load(Path file) {
        Map<String, String> values = new TreeMap<>();
        if (Files.isRegularFile(file)) {
            try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                Properties read = new Properties();
                read.load(in);
                read.stringPropertyNames().forEach(key -> values.put(key, read.getProperty(key)));
            } catch (IOException | IllegalArgumentException e) {
                LOG.warn("Settings in {} cannot be read; starting with none", file, e);
                values.clear();
            }
        }
        return new Settings(file, values);
    }

    public synchronized Optional<String> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** Remembers a value under a key. */
    public synchronized void put(String key, String value) {
        if (!value.equals(values.put(key, value))) {
            save();
        }
    }

    public synchronized void forget(String key) {
        if (values.remove(key) != null) {
            save();
        }
    }

    /** Libraries that were open lately, last one first; they need not be there any more. */
    public synchronized List<Path> recentLibraries() {
        List<Path> recent = new ArrayList<>();
        for (int i = 0; i < MOST_RECENT; i++) {
            String value = values.get(RECENT + i);
            if (value != null) {
                recent.add(Path.of(value));
            }
        }
        return List.copyOf(recent);
    }

    /** Puts a library at the head of the recent ones. */
    public synchronized void opened(Path library) {
        List<Path> recent = new ArrayList<>(recentLibraries());
        recent.remove(library.toAbsolutePath());
        recent.add(0, library.toAbsolutePath());
        for (int i = 0; i < MOST_RECENT; i++) {
            if (i < recent.size()) {
                values.put(RECENT + i, recent.get(i).toString());
            } else {
                values.remove(RECENT + i);
            }
        }
        save();
    }

    /** Where reading of a report stopped, in UTF-16 units of its text. */
    public synchronized Optional<Integer> lastPosition(Path library, ReportId report) {
        return get(positionKey(library, report)).flatMap(value -> {
            try {
                return Optional.of(Integer.valueOf(value));
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        });
    }

    public void rememberPosition(Path library, ReportId report, int position) {
        put(positionKey(library, report), Integer.toString(position));
    }

    /** The report that lay open last in a library; it need not be there any more. */
    public Optional<ReportId> lastReport(Path library) {
        return get(reportKey(library)).flatMap(value -> {
            try {
                return Optional.of(new ReportId(Long.parseLong(value)));
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        });
    }

    public void rememberReport(Path library, ReportId report) {
        put(reportKey(library), Long.toString(report.value()));
    }

    private static String reportKey(Path library) {
        return "report." + Integer.toHexString(library.toAbsolutePath().hashCode());
    }

    private static String positionKey(Path library, ReportId report) {
        return "position." + Integer.toHexString(library.toAbsolutePath().hashCode()) + "." + report.value();
    }

    private void save() {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path beside = file.resolveSibling(file.getFileName() + ".new");
            Properties all = new Properties();
            all.putAll(values);
            try (Writer out = Files.newBufferedWriter(beside, StandardCharsets.UTF_8)) {
                all.store(out, null);
            }
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("Settings cannot be saved to {}", file, e);
        }
    }
}
