package org.duibiao.app;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableStringValue;
import org.duibiao.ui.importing.ImportResultWindow;
import org.duibiao.ui.importing.PasteDialog;
import org.duibiao.ui.importing.PreviewWindow;
import org.duibiao.ui.library.RereadingViewModel;
import org.duibiao.ui.library.ShelfController;
import org.duibiao.ui.settings.SettingsDialog;
import org.duibiao.ui.shell.Deeds;

/**
 * What the menus start, done by the panels that can.
 *
 * @param openPictured opens the chart of a picture among files, and gives those that are no pictures of charts
 */
record PanelDeeds(
        UnaryOperator<List<Path>> openPictured,
        PreviewWindow preview,
        PasteDialog paste,
        ImportResultWindow result,
        ShelfController shelf,
        RereadingViewModel rereading,
        SettingsDialog settings)
        implements Deeds {
    @Override
    public void bringIn(List<Path> filesAndFolders) {
        preview.take(openPictured.apply(filesAndFolders));
    }

    @Override
    public void pasteReport() {
        paste.show();
    }

    @Override
    public void showImportResult() {
        result.show();
    }

    @Override
    public void focusFilter() {
        shelf.focusFilter();
    }

    @Override
    public ObservableStringValue whichReports() {
        return shelf.whichProperty();
    }

    @Override
    public void editProperties() {
        shelf.editProperties();
    }

    @Override
    public void removeReports() {
        shelf.removeChosen();
    }

    @Override
    public void saveOriginal() {
        shelf.saveOriginal();
    }

    @Override
    public void reread() {
        rereading.reread(shelf.chosen());
    }

    @Override
    public void rereadAll() {
        rereading.rereadAll();
    }

    @Override
    public void openSettings() {
        settings.show();
    }
}
