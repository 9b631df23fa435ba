package org.duibiao.ui.shell;

import java.nio.file.Path;
import java.util.List;

/** What the window's menus and drops start in panels that the shell does not know. FX thread only. */
public interface Deeds {
    /** Brings files and folders in. */
    void bringIn(List<Path> filesAndFolders);

    /** Asks for a text, beginning with the clipboard's, and brings it in. */
    void pasteReport();

    /** Shows what became of the files brought in last. */
    void showImportResult();

    /** Puts the cursor where districts are filtered. */
    void focusFilter();

    /** Edits the properties of the selected reports. */
    void editProperties();

    /** Takes the selected reports out of the library. */
    void removeReports();

    /** Writes the original of the selected report to a file. */
    void saveOriginal();

    /** Reads the selected reports again as the program reads now. */
    void reread();

    /** Reads all reports again. */
    void rereadAll();

    /** Opens the settings. */
    void openSettings();
}
