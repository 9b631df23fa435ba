package org.duibiao.ui.kit;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/**
 * Asks with the system's choosers, which begin in the folder used last. Folders read from and folders written to are told
 * apart: a table saved among the reports would come in with them the next time.
 */
public final class WindowFileChoice implements FileChoice {
    private static final String LAST_FOLDER = "last-folder";
    private static final String LAST_SAVED_IN = "last-saved-in";

    private final Supplier<Window> owner;
    private final Memory memory;

    public WindowFileChoice(Supplier<Window> owner, Memory memory) {
        this.owner = owner;
        this.memory = memory;
    }

    @Override
    public List<Path> files(String title, Kind... kinds) {
        List<File> chosen = toRead(title, kinds).showOpenMultipleDialog(owner.get());
        List<Path> paths =
                chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
        paths.stream().findFirst().ifPresent(file -> remember(LAST_FOLDER, file));
        return paths;
    }

    @Override
    public Optional<Path> file(String title, Kind... kinds) {
        return remembered(toRead(title, kinds).showOpenDialog(owner.get()));
    }

    @Override
    public Optional<Path> folder(String title) {
        return folder(title, LAST_FOLDER);
    }

    @Override
    public Optional<Path> folderToWriteTo(String title) {
        return folder(title, LAST_SAVED_IN);
    }

    private Optional<Path> folder(String title, String key) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        lastFolder(key).ifPresent(chooser::setInitialDirectory);
        Optional<Path> chosen =
                Optional.ofNullable(chooser.showDialog(owner.get())).map(File::toPath);
        chosen.ifPresent(folder -> memory.put(key, folder.toString()));
        return chosen;
    }

    @Override
    public Optional<Path> save(String title, String proposedName, Kind... kinds) {
        FileChooser chooser = chooser(title, kinds);
        lastFolder(LAST_SAVED_IN).ifPresent(chooser::setInitialDirectory);
        chooser.setInitialFileName(proposedName);
        Optional<Path> chosen =
                Optional.ofNullable(chooser.showSaveDialog(owner.get())).map(File::toPath);
        chosen.ifPresent(file -> remember(LAST_SAVED_IN, file));
        return chosen;
    }

    private FileChooser toRead(String title, Kind... kinds) {
        FileChooser chooser = chooser(title, kinds);
        lastFolder(LAST_FOLDER).ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    private static FileChooser chooser(String title, Kind... kinds) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        Stream.of(kinds)
                .map(kind -> new FileChooser.ExtensionFilter(
                        kind.name(),
                        kind.endings().stream()
                                // some systems tell 报告.PDF from 报告.pdf; a new file takes the first ending
                                .flatMap(ending -> Stream.of(ending, ending.toUpperCase(Locale.ROOT)))
                                .distinct()
                                .map(ending -> "*." + ending)
                                .toList()))
                .forEach(chooser.getExtensionFilters()::add);
        return chooser;
    }

    private Optional<Path> remembered(@org.jspecify.annotations.Nullable File chosen) {
        Optional<Path> path = Optional.ofNullable(chosen).map(File::toPath);
        path.ifPresent(file -> remember(LAST_FOLDER, file));
        return path;
    }

    private void remember(String key, Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            memory.put(key, folder.toString());
        }
    }

    private Optional<File> lastFolder(String key) {
        return memory.get(key).map(Path::of).filter(Files::isDirectory).map(Path::toFile);
    }
}
