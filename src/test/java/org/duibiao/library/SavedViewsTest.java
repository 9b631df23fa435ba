package org.duibiao.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.duibiao.view.SavedView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedViewsTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void aViewIsThereAfterReopeningUnderItsLastName() throws IOException {
        SavedView view;
        try (Library library = Fictional.open(folder)) {
            view = library.draftView(SavedView.Kind.CHART, "  茗溪县历年  ", "{\"kind\":\"years\"}");
            assertThat(library.savedViews()).isEmpty();
            library.keep(view);
            library.keep(view.called("茗溪县二十年").defined("{\"kind\":\"bullet\"}"));
        }
        try (Library library = Fictional.open(folder)) {
            assertThat(library.savedViews())
                    .containsExactly(view.called("茗溪县二十年").defined("{\"kind\":\"bullet\"}"));
        }
    }

    @Test
    void aRemovedViewCanBePutBackAsItWas() throws IOException {
        try (Library library = Fictional.open(folder)) {
            SavedView view = library.draftView(SavedView.Kind.SEARCH, "营商环境", "{}");
            library.keep(view);
            library.remove(view);
            assertThat(library.savedViews()).isEmpty();
            library.keep(view);
            assertThat(library.savedViews()).containsExactly(view);
        }
    }

    @Test
    void aViewHasAName() throws IOException {
        try (Library library = Fictional.open(folder)) {
            assertThatThrownBy(() -> library.draftView(SavedView.Kind.LEDGER, " ", "{}"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
