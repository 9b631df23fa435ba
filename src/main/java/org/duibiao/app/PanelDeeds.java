package org.duibiao.app;

import java.nio.file.Path;
import java.util.List;
import org.duibiao.ui.importing.ImportResultWindow;
import org.duibiao.ui.importing.PasteDialog;
import org.duibiao.ui.importing.PreviewWindow;
import org.duibiao.ui.library.RereadingViewModel;
import org.duibiao.ui.library.ShelfController;
import org.duibiao.ui.settings.SettingsDialog;
import org.duibiao.ui.shell.Deeds;

/** What the menus start, done by the panels that can. */
record PanelDeeds(
        PreviewWindow preview,
        PasteDialog paste,
        ImportResultWindow result,
        ShelfController shelf,
        RereadingViewModel rereading,
        SettingsDialog settings)
        implements Deeds {
    @Override
    public void bringIn(List<Path> filesAndFolders) {
        preview.take(filesAndFolders);
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
    public void editProperties() {
        shelf.editProperties();
    }

    @Override
    public void removeReports() {
        shelf.removeSelected();
    }

    @Override
    public void saveOriginal() {
        shelf.saveOriginal();
    }

    @Override
    public void reread() {
        rereading.reread(shelf.selected());
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
