package org.duibiao.ui.importing;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What files are called in a list: by name, and those of one name by their folder too. */
final class FileNames {
    private final Map<String, Long> counts;

    FileNames(Collection<Path> files) {
        counts = files.stream().distinct().collect(Collectors.groupingBy(FileNames::name, Collectors.counting()));
    }

    String of(Path file) {
        String name = name(file);
        return counts.getOrDefault(name, 0L) < 2
                ? name
                : Optional.ofNullable(file.getParent())
                        .map(Path::getFileName)
                        .map(folder -> folder + "/" + name)
                        .orElse(name);
    }

    private static String name(Path file) {
        return Optional.ofNullable(file.getFileName()).orElse(file).toString();
    }
}
