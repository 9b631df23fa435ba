package org.duibiao.ui.settings;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.duibiao.library.Library;
import org.duibiao.library.Settings;
import org.duibiao.ui.kit.Language;
import org.duibiao.ui.kit.Palette;
import org.duibiao.ui.kit.ReportType;
import org.duibiao.ui.kit.Theme;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.session.Session;

/** The choices a person has; every change holds at once. */
public final class SettingsViewModel {
    private final Words words;
    private final Theme theme;
    private final ReportType reportType;
    private final IntegerProperty zoom;
    private final Session session;
    private final StringProperty author;
    private final BooleanProperty showFirst;

    /** @param showFirst whether files are shown before they are brought in */
    public SettingsViewModel(
            Words words,
            Theme theme,
            ReportType reportType,
            IntegerProperty zoom,
            BooleanProperty showFirst,
            Session session,
            Settings settings) {
        this.showFirst = showFirst;
        this.words = words;
        this.theme = theme;
        this.reportType = reportType;
        this.zoom = zoom;
        this.session = session;
        author = new SimpleStringProperty(
                settings.get(Settings.AUTHOR).orElseGet(() -> System.getProperty("user.name", "")));
        author.addListener((property, before, now) -> settings.put(Settings.AUTHOR, now.strip()));
    }

    ObjectProperty<Language> languageProperty() {
        return words.languageProperty();
    }

    Palette palette() {
        return theme.palette();
    }

    void wear(Palette palette) {
        theme.wear(palette);
    }

    BooleanProperty serifProperty() {
        return reportType.serifProperty();
    }

    /** How large report text is, in per cent of 16 pixels. */
    IntegerProperty zoomProperty() {
        return zoom;
    }

    /** The name put on annotations made from the next opening of a library on. */
    StringProperty authorProperty() {
        return author;
    }

    /** Whether files are shown before they are brought in. */
    BooleanProperty showFirstProperty() {
        return showFirst;
    }

    /** Where the open library lies. */
    Optional<String> libraryPlace() {
        return session.library().map(Library::file).map(file -> file + ".mv.db");
    }

    String sampleFamily() {
        return reportType.family();
    }
}
