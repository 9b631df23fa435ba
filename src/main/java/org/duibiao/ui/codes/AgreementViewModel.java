package org.duibiao.ui.codes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.duibiao.annotation.Annotation;
import org.duibiao.annotation.AnnotationId;
import org.duibiao.annotation.Code;
import org.duibiao.annotation.CodeId;
import org.duibiao.annotation.Codebook;
import org.duibiao.annotation.CoderComparison;
import org.duibiao.annotation.Disagreement;
import org.duibiao.annotation.Ratings;
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

    /** In percent: how much of the longer passage two must share to be the same place. */
    private static final int SAME_PLACE = 50;

    private final Session session;
    private final Desk desk;
    private final Notices notices;
    private final Phrases phrases;
    private final LatestJob comparing;
    private final ReadOnlyObjectWrapper<List<String>> coders = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<Optional<String>> first = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<String>> second = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Result>> result = new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean looked;

    /**
     * Figures of a code, or of all together.
     *
     * @param code empty for all codes together
     * @param byFirst passages the first coder gave it
     * @param bySecond passages the second coder gave it
     * @param characters agreement over characters
     * @param passages agreement over passages
     */
    public record Line(Optional<Code> code, int byFirst, int bySecond, Figures characters, Figures passages) {}

    /** The three measures, from 0 to 1 (κ and α also below); empty where chance alone decides. */
    public record Figures(OptionalDouble agreement, OptionalDouble kappa, OptionalDouble alpha) {
        static Figures of(Ratings ratings) {
            return new Figures(ratings.agreement(), ratings.kappa(), ratings.alpha());
        }

        /** Passages of one code are there because somebody gave it: what chance would do cannot be told from them. */
        static Figures shareOf(Ratings ratings) {
            return new Figures(ratings.agreement(), OptionalDouble.empty(), OptionalDouble.empty());
        }
    }

    /**
     * A comparison.
     *
     * @param reports that both have worked on
     */
    public record Result(String first, String second, int reports, List<Line> lines, List<Disagreement> disagreements) {
        public Result {
            lines = List.copyOf(lines);
            disagreements = List.copyOf(disagreements);
        }
    }

    public AgreementViewModel(Session session, Desk desk, JobRunner jobs, Notices notices, Words words) {
        this.session = session;
        this.desk = desk;
        this.notices = notices;
        this.phrases = words.of(AgreementViewModel.class);
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

    public ReadOnlyObjectProperty<Optional<Result>> resultProperty() {
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
                progress -> result(new CoderComparison(one, other, annotations, lengths, SAME_PLACE), codes),
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

    private static Result result(CoderComparison comparison, Codebook codes) {
        List<Line> lines = new ArrayList<>();
        for (CodeId id : comparison.codes()) {
            lines.add(new Line(
                    codes.code(id),
                    comparison.passagesOfFirst(id),
                    comparison.passagesOfSecond(id),
                    Figures.of(comparison.characters(id)),
                    Figures.shareOf(comparison.passages(id))));
        }
        lines.sort(Comparator.comparing(line -> line.code().map(Code::name).orElse("")));
        int byFirst = lines.stream().mapToInt(Line::byFirst).sum();
        int bySecond = lines.stream().mapToInt(Line::bySecond).sum();
        lines.add(
                0,
                new Line(
                        Optional.empty(),
                        byFirst,
                        bySecond,
                        Figures.of(comparison.characters()),
                        Figures.of(comparison.passages())));
        return new Result(
                comparison.first(),
                comparison.second(),
                comparison.reports().size(),
                lines,
                comparison.disagreements());
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
}
