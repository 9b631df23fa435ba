package org.duibiao.ui.codes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.duibiao.annotation.Annotation;
import org.duibiao.annotation.AnnotationId;
import org.duibiao.annotation.Change;
import org.duibiao.annotation.Code;
import org.duibiao.annotation.CodeId;
import org.duibiao.annotation.Codebook;
import org.duibiao.annotation.Coded;
import org.duibiao.annotation.Retrieval;
import org.duibiao.exchange.CodedTables;
import org.duibiao.exchange.ExchangeFile;
import org.duibiao.library.Library;
import org.duibiao.report.Listed;
import org.duibiao.report.ReportId;
import org.duibiao.task.JobRunner;
import org.duibiao.task.LatestJob;
import org.duibiao.ui.kit.Notices;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.session.Desk;
import org.duibiao.ui.session.Session;
import org.duibiao.ui.session.View;

/** Codes and their passages across the library, and what can be done to codes; every command is one undoable step. */
public final class CodesViewModel {
    private final Session session;
    private final Desk desk;
    private final JobRunner jobs;
    private final Notices notices;
    private final Phrases phrases;
    private final ObjectProperty<Optional<CodeId>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty withChildren = new SimpleBooleanProperty(true);
    private final StringProperty filter = new SimpleStringProperty("");
    private final LatestJob listing;
    private boolean stale;
    private final ReadOnlyObjectWrapper<List<Coded>> passages = new ReadOnlyObjectWrapper<>(List.of());

    public CodesViewModel(Session session, Desk desk, JobRunner jobs, Notices notices, Words words) {
        this.session = session;
        this.desk = desk;
        this.jobs = jobs;
        this.notices = notices;
        this.phrases = words.of(CodesViewModel.class);
        this.listing = new LatestJob(jobs);
        chosen.addListener((property, before, now) -> fill());
        withChildren.addListener((property, before, now) -> fill());
        filter.addListener((property, before, now) -> fill());
        session.annotationsChangeProperty().addListener((property, before, now) -> fill());
        session.viewProperty().addListener((property, before, now) -> {
            if (stale) {
                fill();
            }
        });
        fill();
    }

    /** The code whose passages are listed; all passages for none. */
    public ObjectProperty<Optional<CodeId>> chosenProperty() {
        return chosen;
    }

    /** Whether passages of the codes below the chosen one are listed too. */
    public BooleanProperty withChildrenProperty() {
        return withChildren;
    }

    /** Words that a passage, its memo, district or report must have. */
    public StringProperty filterProperty() {
        return filter;
    }

    /** Changes with every change to annotations, before {@link #passagesProperty} has followed. */
    public ReadOnlyIntegerProperty annotationsChangeProperty() {
        return session.annotationsChangeProperty();
    }

    public ReadOnlyObjectProperty<List<Coded>> passagesProperty() {
        return passages.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Codebook> codesProperty() {
        return desk.codesProperty();
    }

    public int uses(CodeId code) {
        return desk.shelf().uses(code);
    }

    /** Opens the sentence of a passage. */
    public void show(Coded coded) {
        session.show(coded.annotation().anchor());
        desk.heldProperty().set(Optional.of(coded.annotation().id()));
    }

    /** Nobody sees the list while another view is shown; then a change must cost nothing here. */
    private void fill() {
        stale = session.viewProperty().get() != View.CODES;
        if (stale) {
            return;
        }
        Codebook codes = desk.codesProperty().get();
        List<Annotation> annotations = List.copyOf(desk.shelf().all());
        List<Listed> reports = List.copyOf(session.reports());
        Retrieval wanted =
                Retrieval.ALL.of(chosen.get()).withChildren(withChildren.get()).holding(filter.get());
        listing.start(
                phrases.text("codes.listing"),
                progress -> wanted.from(coded(annotations, reports), codes),
                passages::set,
                problem -> notices.failed(phrases.text("retrieval.failed"), problem));
    }

    private static List<Coded> coded(Collection<Annotation> annotations, Collection<Listed> reports) {
        Map<ReportId, Listed> byId = new HashMap<>();
        reports.forEach(listed -> byId.put(listed.id(), listed));
        List<Coded> coded = new ArrayList<>();
        for (Annotation annotation : annotations) {
            Listed report = byId.get(annotation.anchor().report());
            if (report != null) {
                coded.add(new Coded(annotation, report, Optional.empty()));
            }
        }
        return coded;
    }

    // ---- changing codes -------------------------------------------------------------------------------------------

    /** Makes a code under another, or at the top; a name that is taken there is left alone. */
    public void make(String name, Optional<CodeId> parent) {
        Codebook codes = desk.codesProperty().get();
        if (!name.isBlank()
                && codes.named(name)
                        .filter(code -> code.parent().equals(parent))
                        .isEmpty()) {
            desk.apply(new Change.AddCode(
                    Code.named(name.strip(), codes.proposeColour()).under(parent)));
        }
    }

    public void rename(Code code, String name) {
        if (!name.isBlank() && !name.strip().equals(code.name())) {
            desk.apply(new Change.EditCode(code, code.renamed(name.strip())));
        }
    }

    public void recolour(Code code, String colour) {
        if (!colour.equalsIgnoreCase(code.colour())) {
            desk.apply(new Change.EditCode(code, code.coloured(colour)));
        }
    }

    public void describe(Code code, String description) {
        if (!description.equals(code.description())) {
            desk.apply(new Change.EditCode(code, code.described(description)));
        }
    }

    /** Whether a code may stand under another. */
    public boolean movable(Code code, Optional<CodeId> parent) {
        return !code.parent().equals(parent)
                && parent.filter(desk.codesProperty().get().withDescendants(code.id())::contains)
                        .isEmpty();
    }

    public void move(Code code, Optional<CodeId> parent) {
        if (movable(code, parent)) {
            desk.apply(desk.codesProperty().get().move(code, parent));
        }
    }

    /** Says what becomes of the passages, then merges. */
    public void merge(Code from, Code into) {
        if (!from.id().equals(into.id())
                && notices.confirmed(
                        phrases.text("merge.question", from.name(), into.name()),
                        phrases.text("merge.detail", uses(from.id()), into.name()),
                        phrases.text("merge.do"))) {
            desk.apply(desk.codesProperty().get().merge(from, into, desk.shelf().all()));
        }
    }

    /** Says what becomes of the passages, then takes the code away. */
    public void remove(Code code) {
        List<Annotation> uses = Codebook.uses(code.id(), desk.shelf().all());
        long kept = uses.stream().filter(use -> !use.memo().isEmpty()).count();
        if (notices.confirmed(
                phrases.text("remove.question", code.name()),
                becomes(
                        uses.size() - kept,
                        kept,
                        desk.codesProperty().get().children(code.id()).size()),
                phrases.text("remove.do"))) {
            desk.apply(desk.codesProperty().get().removal(code, desk.shelf().all()));
            if (chosen.get().equals(Optional.of(code.id()))) {
                chosen.set(Optional.empty());
            }
        }
    }

    /** What becomes of the passages of a code and of the codes below it; what there is none of is not said. */
    private String becomes(long losing, long kept, long below) {
        List<String> clauses = new ArrayList<>();
        if (losing > 0) {
            clauses.add(phrases.text("remove.lose", losing));
        }
        if (kept > 0) {
            clauses.add(phrases.text("remove.memo", kept));
        }
        if (below > 0) {
            clauses.add(phrases.text("remove.below", below));
        }
        clauses.add(phrases.text("remove.undo"));
        return clauses.stream()
                .reduce((all, clause) -> phrases.text("remove.two", all, clause))
                .orElseThrow();
    }

    /** Writes the listed passages as a table, in the format the file's ending names. */
    public void export(Path file) {
        Optional<Library> library = session.library();
        if (library.isEmpty()) {
            return;
        }
        List<Coded> rows = passages.get();
        Codebook codes = desk.codesProperty().get();
        jobs.start(
                phrases.text("export.job"),
                progress -> {
                    List<Coded> told = withParts(rows, library.get().coded());
                    ExchangeFile.write(
                            file,
                            CodedTables.PASSAGE_COLUMNS,
                            told.stream()
                                    .map(coded -> CodedTables.of(coded, codes))
                                    .toList());
                    return file;
                },
                done -> notices.say(phrases.text("export.done", rows.size(), done.getFileName())),
                problem -> notices.failed(phrases.text("export.failed"), problem));
    }

    /** With the parts of the reports they stand in; those whose words are lost stay as they are. */
    private static List<Coded> withParts(List<Coded> rows, List<Coded> placed) {
        Map<AnnotationId, Coded> byId = new HashMap<>();
        placed.forEach(coded -> byId.put(coded.annotation().id(), coded));
        return rows.stream()
                .map(row -> byId.getOrDefault(row.annotation().id(), row))
                .toList();
    }
}
