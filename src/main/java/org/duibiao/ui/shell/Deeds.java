package org.duibiao.ui.shell;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.value.ObservableStringValue;

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

    /** Says which reports are meant below: the name of the one, how many, or nothing while none is selected or open. */
    ObservableStringValue whichReports();

    /** Edits the properties of the reports meant. */
    void editProperties();

    /** Takes the reports meant out of the library. */
    void removeReports();

    /** Writes the original of the report meant to a file. */
    void saveOriginal();

    /** Reads the reports meant again as the program reads now. */
    void reread();

    /** Reads all reports again. */
    void rereadAll();

    /** Opens the settings. */
    void openSettings();
}
