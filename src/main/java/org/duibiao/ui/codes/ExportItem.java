package org.duibiao.ui.codes;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.control.MenuItem;
import org.duibiao.ui.kit.FileChoice;
import org.duibiao.ui.kit.Phrases;

/** One thing to take out of a tab: asks where to. */
final class ExportItem extends MenuItem {

    private ExportItem(String title, FileChoice files, String name, Consumer<Path> write, FileChoice.Kind... kinds) {
        super(title);
        setOnAction(event -> files.save(title, name, kinds).ifPresent(write));
    }

    /**
     * A table.
     *
     * @param key of its title
     * @param name key of the file's name without its ending
     */
    static ExportItem table(Phrases phrases, FileChoice files, String key, String name, Consumer<Path> write) {
        return new ExportItem(
                phrases.text(key),
                files,
                phrases.text(name) + ".xlsx",
                write,
                FileChoice.Kind.of("XLSX", "xlsx"),
                FileChoice.Kind.of("CSV", "csv"));
    }

    /** A picture, like {@link #table}. */
    static ExportItem picture(Phrases phrases, FileChoice files, String key, String name, Consumer<Path> write) {
        return new ExportItem(
                phrases.text(key), files, phrases.text(name) + ".png", write, FileChoice.Kind.of("PNG", "png"));
    }
}
