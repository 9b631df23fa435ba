package org.duibiao.ui.codes;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.duibiao.annotation.Agreement;
import org.duibiao.annotation.Annotation;
import org.duibiao.annotation.AnnotationId;
import org.duibiao.annotation.Codebook;
import org.duibiao.annotation.CoderComparison;
import org.duibiao.annotation.Disagreement;
import org.duibiao.exchange.CodedTables;
import org.duibiao.exchange.ExchangeFile;
import org.duibiao.report.Listed;
import org.duibiao.report.ReportId;
import org.duibiao.task.JobRunner;
import org.duibiao.task.LatestJob;
import org.duibiao.ui.kit.Notices;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.session.Desk;
import org.duibiao.ui.session.Session;

/** Two coders compared: figures by code, and their differences to be settled, each as one undoable step. */
public final class AgreementViewModel {

    private final Session session;
    private final Desk desk;
    private final Notices notices;
    private final Phrases phrases;
    private final FileWriting writing;
    private final LatestJob comparing;
    private final ReadOnlyObjectWrapper<List<String>> coders = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<Optional<String>> first = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<String>> second = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Agreement>> result = new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean looked;

    public AgreementViewModel(Session session, Desk desk, JobRunner jobs, Notices notices, Words words) {
        this.session = session;
        this.desk = desk;
        this.notices = notices;
        this.phrases = words.of(AgreementViewModel.class);
        this.writing = new FileWriting(jobs, notices, phrases);
        this.comparing = new LatestJob(jobs);
        first.addListener((property, before, now) -> compare());
        second.addListener((property, before, now) -> compare());
        session.annotationsChangeProperty().addListener((property, before, now) -> refresh());
    }

    /** Everybody who has coded something, by name. */
    public ReadOnlyObjectProperty<List<String>> codersProperty() {
        return coders.getReadOnlyProperty();
    }

    public ObjectProperty<Optional<String>> firstProperty() {
        return first;
    }

    public ObjectProperty<Optional<String>> secondProperty() {
        return second;
    }

    public ReadOnlyObjectProperty<Optional<Agreement>> resultProperty() {
        return result.getReadOnlyProperty();
    }

    public Codebook codes() {
        return desk.codesProperty().get();
    }

    /** The report a passage is in. */
    public Optional<Listed> report(Annotation annotation) {
        return session.listed(annotation.anchor().report());
    }

    /** Somebody looks, or does not any more. */
    public void look(boolean now) {
        looked = now;
        refresh();
    }

    private void refresh() {
        if (!looked) {
            return;
        }
        TreeSet<String> names = new TreeSet<>();
        desk.shelf().all().stream()
                .filter(annotation -> annotation.code().isPresent())
                .forEach(annotation -> names.add(annotation.author()));
        if (!List.copyOf(names).equals(coders.get())) {
            coders.set(List.copyOf(names));
        }
        List<String> all = coders.get();
        if (first.get().filter(all::contains).isEmpty()) {
            first.set(all.stream().findFirst());
        }
        if (second.get().filter(all::contains).isEmpty() || second.get().equals(first.get())) {
            second.set(all.stream()
                    .filter(name -> !first.get().equals(Optional.of(name)))
                    .findFirst());
        }
        compare();
    }

    private void compare() {
        if (!looked
                || first.get().isEmpty()
                || second.get().isEmpty()
                || first.get().equals(second.get())) {
            result.set(Optional.empty());
            return;
        }
        String one = first.get().get();
        String other = second.get().get();
        List<Annotation> annotations = placed();
        Map<ReportId, Integer> lengths = new HashMap<>();
        session.reports()
                .forEach(report -> lengths.put(report.id(), report.counts().characters()));
        Codebook codes = codes();
        comparing.start(
                phrases.text("agreement.comparing"),
                progress -> Agreement.of(
                        new CoderComparison(one, other, annotations, lengths, Agreement.SAME_PLACE), codes),
                done -> result.set(Optional.of(done)),
                problem -> notices.failed(phrases.text("agreement.failed"), problem));
    }

    private List<Annotation> placed() {
        Map<ReportId, Integer> versions = new HashMap<>();
        session.reports().forEach(report -> versions.put(report.id(), report.textVersion()));
        return desk.shelf().all().stream()
                .filter(annotation -> Integer.valueOf(annotation.anchor().textVersion())
                        .equals(versions.get(annotation.anchor().report())))
                .toList();
    }

    /** Opens the passage they differ about. */
    public void show(Disagreement one) {
        session.show(one.shown().anchor());
        desk.heldProperty().set(Optional.of(one.shown().id()));
    }

    /** Settles it one coder's way. */
    public void settle(Disagreement one, boolean firstIsRight) {
        result.get()
                .ifPresent(shown -> desk.apply(one.settled(
                        firstIsRight, AnnotationId.random(), firstIsRight ? shown.second() : shown.first())));
    }

    /** Writes the figures in the format the file's ending names. */
    public void exportFigures(Path file) {
        result.get()
                .ifPresent(shown -> writing.start(
                        file, () -> ExchangeFile.write(file, CodedTables.AGREEMENT_COLUMNS, CodedTables.of(shown))));
    }

    /** Writes what the two see differently. */
    public void exportDifferences(Path file) {
        Codebook codes = codes();
        Map<ReportId, Listed> reports = new HashMap<>();
        session.reports().forEach(report -> reports.put(report.id(), report));
        result.get()
                .ifPresent(shown -> writing.start(
                        file,
                        () -> ExchangeFile.write(
                                file,
                                CodedTables.DIFFERENCE_COLUMNS,
                                CodedTables.differences(shown, codes, id -> Optional.ofNullable(reports.get(id))))));
    }
}
