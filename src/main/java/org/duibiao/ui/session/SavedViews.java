package org.duibiao.ui.session;

import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.duibiao.library.Library;
import org.duibiao.library.LibraryException;
import org.duibiao.task.JobRunner;
import org.duibiao.ui.kit.Notices;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Words;
import org.duibiao.view.SavedView;

/** The views a person has named in the open library: kept, renamed, set up anew, removed and put back. FX thread. */
public final class SavedViews {

    private final Session session;
    private final JobRunner jobs;
    private final Notices notices;
    private final Phrases phrases;
    private final ObservableList<SavedView> views = FXCollections.observableArrayList();

    public SavedViews(Session session, JobRunner jobs, Notices notices, Words words) {
        this.session = session;
        this.jobs = jobs;
        this.notices = notices;
        this.phrases = words.of(SavedViews.class);
        session.libraryProperty().addListener((property, before, now) -> {
            views.clear();
            list();
        });
        list();
    }

    /** All of them, the oldest first. */
    public ObservableList<SavedView> all() {
        return views;
    }

    /** Those of one panel. */
    public List<SavedView> of(SavedView.Kind kind) {
        return views.stream().filter(view -> view.kind() == kind).toList();
    }

    /** Keeps a set-up under a name; one of the panel that has the name already is set up anew. */
    public void save(SavedView.Kind kind, String name, String definition) {
        Optional<SavedView> same = of(kind).stream()
                .filter(view -> view.name().equals(name.strip()))
                .findFirst();
        write(
                library -> library.keep(same.map(view -> view.defined(definition))
                        .orElseGet(() -> library.draftView(kind, name, definition))),
                () -> notices.say(phrases.text("views.saved", name.strip())));
    }

    public void rename(SavedView view, String name) {
        write(library -> library.keep(view.called(name)), () -> {});
    }

    /** Takes a view out; what is said about it offers to put it back. */
    public void remove(SavedView view) {
        write(
                library -> library.remove(view),
                () -> notices.say(
                        phrases.text("views.removed", view.name()),
                        phrases.text("views.undo"),
                        () -> write(library -> library.keep(view), () -> {})));
    }

    @FunctionalInterface
    private interface Writing {
        void on(Library library) throws LibraryException;
    }

    private void write(Writing writing, Runnable done) {
        session.library()
                .ifPresent(library -> jobs.start(
                        phrases.text("views.job"),
                        progress -> {
                            writing.on(library);
                            return library.savedViews();
                        },
                        now -> {
                            use(library, now);
                            done.run();
                        },
                        problem -> notices.failed(phrases.text("views.failed"), problem)));
    }

    private void list() {
        session.library()
                .ifPresent(library -> jobs.start(
                        phrases.text("views.job"),
                        progress -> library.savedViews(),
                        now -> use(library, now),
                        problem -> notices.failed(phrases.text("views.failed"), problem)));
    }

    private void use(Library library, List<SavedView> now) {
        if (session.library().filter(library::equals).isPresent()) {
            views.setAll(now);
        }
    }
}
