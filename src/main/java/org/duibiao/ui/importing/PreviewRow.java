package org.duibiao.ui.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.duibiao.library.FileOutcome;
import org.duibiao.library.ImportPreview;
import org.duibiao.library.LookedAt;
import org.duibiao.library.Understood;
import org.duibiao.report.Header;

/**
 * A line of what was understood of files before they are brought in: a report, or a file that does not come in.
 *
 * <p>FX thread only.
 */
final class PreviewRow {
    private final LookedAt file;
    private final Optional<Understood> report;
    private final FileNames names;
    private final ObjectProperty<Optional<Header>> header;
    private final ObjectProperty<Optional<Understood.Stated>> stated;
    private final BooleanProperty wanted;
    private final BooleanProperty version = new SimpleBooleanProperty();

    private PreviewRow(LookedAt file, Optional<Understood> report, FileNames names) {
        this.file = file;
        this.names = names;
        this.report = report;
        this.header = new SimpleObjectProperty<>(report.map(Understood::header));
        this.stated = new SimpleObjectProperty<>(report.flatMap(Understood::stated));
        this.wanted =
                new SimpleBooleanProperty(report.filter(one -> !one.toldTwice()).isPresent());
    }

    /** Files that do not come in first: they need someone. What would count twice is left out until someone wants it. */
    static List<PreviewRow> of(ImportPreview preview) {
        List<PreviewRow> rows = new ArrayList<>();
        List<PreviewRow> readable = new ArrayList<>();
        FileNames names =
                new FileNames(preview.files().stream().map(LookedAt::file).toList());
        for (LookedAt file : preview.files()) {
            if (file instanceof LookedAt.Legible some) {
                some.reports().forEach(one -> readable.add(new PreviewRow(file, Optional.of(one), names)));
            } else {
                rows.add(new PreviewRow(file, Optional.empty(), names));
            }
        }
        rows.addAll(readable);
        return rows;
    }

    LookedAt looked() {
        return file;
    }

    Path file() {
        return file.file();
    }

    String fileName() {
        String shown = names.of(file());
        return report.filter(one -> one.name().contains("#"))
                .map(one -> shown + one.name().substring(one.name().lastIndexOf('#')))
                .orElse(shown);
    }

    /** What another of the files is called in this list. */
    String nameOf(Path other) {
        return names.of(other);
    }

    /** What was understood; empty for a file that does not come in. */
    Optional<Understood> report() {
        return report;
    }

    /** The header as it stands now, put right or not. */
    ObjectProperty<Optional<Header>> headerProperty() {
        return header;
    }

    /** How many statements it would give; empty while nobody has counted them. */
    ObjectProperty<Optional<Understood.Stated>> statedProperty() {
        return stated;
    }

    /** Whether it goes in. */
    BooleanProperty wantedProperty() {
        return wanted;
    }

    /** Whether it becomes the new version of the known report it is nearly the same as. */
    BooleanProperty versionProperty() {
        return version;
    }

    /** Whether another row is about the same report of the same content. */
    boolean isOf(PreviewRow other) {
        return file instanceof LookedAt.Legible one
                && other.file instanceof LookedAt.Legible two
                && one.file().equals(two.file())
                && one.contents().equals(two.contents())
                && report.map(Understood::place).equals(other.report.map(Understood::place));
    }

    boolean isPutRight() {
        return !header.get().equals(report.map(Understood::header));
    }

    boolean failed() {
        return file instanceof LookedAt.Settled settled && settled.outcome() instanceof FileOutcome.Failed;
    }

    /** Whether a person should look at it. */
    boolean wantsLook() {
        return failed()
                || report.flatMap(Understood::known).isPresent()
                || report.flatMap(Understood::twin).isPresent()
                || header.get().filter(now -> !now.warnings().isEmpty()).isPresent();
    }
}
