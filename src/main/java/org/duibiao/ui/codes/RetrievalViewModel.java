package org.duibiao.ui.codes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.duibiao.annotation.AnnotationId;
import org.duibiao.annotation.Attribute;
import org.duibiao.annotation.CodeTable;
import org.duibiao.annotation.Codebook;
import org.duibiao.annotation.Coded;
import org.duibiao.annotation.Retrieval;
import org.duibiao.chart.ChartWords;
import org.duibiao.chart.CodesChart;
import org.duibiao.chart.Heading;
import org.duibiao.exchange.CodedTables;
import org.duibiao.exchange.ExchangeFile;
import org.duibiao.library.Library;
import org.duibiao.report.Listed;
import org.duibiao.task.JobRunner;
import org.duibiao.task.LatestJob;
import org.duibiao.ui.kit.Notices;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.session.Desk;
import org.duibiao.ui.session.Session;

/**
 * Coded passages found by what is asked for, counted in a table whose cells open them. Read and counted on the job runner,
 * and only while somebody looks.
 */
public final class RetrievalViewModel {
    private final Session session;
    private final Desk desk;
    private final FileWriting writing;
    private final Notices notices;
    private final Words words;
    private final Phrases phrases;
    private final Picture picture;
    private final LatestJob reading;
    private final LatestJob counting;
    private final ObjectProperty<Retrieval> retrieval = new SimpleObjectProperty<>(Retrieval.ALL);
    private final ObjectProperty<CodeTable.Across> across =
            new SimpleObjectProperty<>(CodeTable.Across.of(Attribute.REPORT));
    private final ObjectProperty<CodesChart.Figures> figures = new SimpleObjectProperty<>(CodesChart.Figures.COUNTS);
    private final ReadOnlyObjectWrapper<List<Coded>> all = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Result>> result = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Coded>> shown = new ReadOnlyObjectWrapper<>(List.of());
    private boolean looked;
    private boolean stale = true;

    /**
     * What was found.
     *
     * @param passages by district, year and place
     * @param table them counted
     */
    public record Result(List<Coded> passages, CodeTable table, CodesChart chart) {
        public Result {
            passages = List.copyOf(passages);
        }
    }

    /** Writes a chart as a picture; on any thread. */
    @FunctionalInterface
    public interface Picture {
        void write(CodesChart chart, ChartWords words, Path png) throws IOException;
    }

    public RetrievalViewModel(
            Session session, Desk desk, JobRunner jobs, Notices notices, Words words, Picture picture) {
        this.session = session;
        this.desk = desk;
        this.notices = notices;
        this.words = words;
        this.phrases = words.of(RetrievalViewModel.class);
        this.writing = new FileWriting(jobs, notices, phrases);
        this.picture = picture;
        this.reading = new LatestJob(jobs);
        this.counting = new LatestJob(jobs);
        retrieval.addListener((property, before, now) -> count());
        across.addListener((property, before, now) -> count());
        figures.addListener((property, before, now) -> count());
        words.languageProperty().addListener((property, before, now) -> count());
        session.annotationsChangeProperty().addListener((property, before, now) -> readWhenStored());
        session.libraryProperty().addListener((property, before, now) -> readWhenStored());
        desk.storedProperty().addListener((property, before, now) -> {
            if (now) {
                readIfLooked();
            }
        });
    }

    public ObjectProperty<Retrieval> retrievalProperty() {
        return retrieval;
    }

    public ObjectProperty<CodeTable.Across> acrossProperty() {
        return across;
    }

    public ObjectProperty<CodesChart.Figures> figuresProperty() {
        return figures;
    }

    /** All coded passages of the library, whatever is asked for. */
    public ReadOnlyObjectProperty<List<Coded>> allProperty() {
        return all.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Result>> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /** The passages of the chosen cell, or all that were found. */
    public ReadOnlyObjectProperty<List<Coded>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public Codebook codes() {
        return desk.codesProperty().get();
    }

    /** What an attribute can be here, in order: levels and parts as they come, the rest by name. */
    public List<String> values(Attribute attribute) {
        Set<String> there = new TreeSet<>(Comparator.comparing(attribute::rank).thenComparing(value -> value));
        all.get().stream()
                .map(attribute::of)
                .filter(value -> !value.isEmpty() || attribute == Attribute.CODER)
                .forEach(there::add);
        return List.copyOf(there);
    }

    /** A value as the window says it. */
    public String say(Attribute attribute, String value) {
        return switch (attribute) {
            case LEVEL, KIND, PART -> chartWords().say(attribute.id() + "." + value);
            case DISTRICT -> value.replace("/", " ▸ ");
            case CODER -> value.isEmpty() ? phrases.text("parcels.nobody") : value;
            case REPORT, YEAR -> value;
        };
    }

    private ChartWords chartWords() {
        return new ChartWords(words.language().locale());
    }

    // ---- reading and counting -------------------------------------------------------------------------------------

    /** Somebody looks, or does not any more: what is not looked at is not counted. */
    public void look(boolean now) {
        looked = now;
        readIfLooked();
    }

    private void readWhenStored() {
        stale = true;
        if (desk.storedProperty().get()) {
            readIfLooked();
        }
    }

    private void readIfLooked() {
        if (!looked || !stale) {
            return;
        }
        stale = false;
        Optional<Library> library = session.library();
        if (library.isEmpty()) {
            all.set(List.of());
            count();
            return;
        }
        reading.start(
                phrases.text("retrieval.reading"),
                progress -> library.get().coded(),
                read -> {
                    all.set(read);
                    count();
                },
                problem -> notices.failed(phrases.text("retrieval.failed"), problem));
    }

    private void count() {
        List<Coded> passages = all.get();
        Codebook codes = codes();
        Retrieval wanted = retrieval.get();
        CodeTable.Across columns = across.get();
        CodesChart.Figures said = figures.get();
        ChartWords chart = chartWords();
        List<Listed> reports = List.copyOf(session.reports());
        Optional<String> only = only(wanted, codes);
        counting.start(
                phrases.text("retrieval.counting"),
                progress -> {
                    List<Coded> found = wanted.from(passages, codes);
                    CodeTable.Counting how = new CodeTable.Counting(codes, wanted.withChildren());
                    CodeTable table = CodesChart.sorted(
                            columns.attribute()
                                    .map(attribute -> CodeTable.byAttribute(attribute, found, how))
                                    .orElseGet(() -> CodeTable.byCode(found, how, wanted.within())),
                            reports);
                    return new Result(found, table, asked(CodesChart.of(table, said, reports, chart), only));
                },
                done -> {
                    result.set(Optional.of(done));
                    shown.set(done.passages());
                },
                problem -> notices.failed(phrases.text("retrieval.failed"), problem));
    }

    /** What is asked for, in words. */
    private Optional<String> only(Retrieval wanted, Codebook codes) {
        List<String> said = new ArrayList<>();
        wanted.code().flatMap(codes::code).ifPresent(code -> said.add(code.name()));
        for (Attribute attribute : Attribute.values()) {
            Optional.ofNullable(wanted.values().get(attribute)).ifPresent(value -> said.add(say(attribute, value)));
        }
        wanted.near().flatMap(codes::code).ifPresent(code -> said.add(phrases.text("retrieval.with", code.name())));
        if (!wanted.words().isBlank()) {
            said.add("“" + wanted.words().strip() + "”");
        }
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(phrases.text("retrieval.only", String.join(phrases.text("retrieval.join"), said)));
    }

    /** The chart says in its notes what it is limited to. */
    private static CodesChart asked(CodesChart chart, Optional<String> only) {
        if (only.isEmpty()) {
            return chart;
        }
        Heading heading = chart.heading();
        List<String> notes = new ArrayList<>(heading.notes());
        notes.add(0, only.get());
        return chart.under(new Heading(heading.title(), heading.subtitle(), notes, heading.source()));
    }

    /** Shows the passages of a cell. */
    public void open(int row, int column) {
        result.get().ifPresent(found -> {
            List<AnnotationId> wanted = found.table().cell(row, column).passages().stream()
                    .map(annotation -> annotation.id())
                    .toList();
            Map<AnnotationId, Coded> byId = new java.util.HashMap<>();
            found.passages().forEach(coded -> byId.put(coded.annotation().id(), coded));
            List<Coded> inCell = new ArrayList<>();
            wanted.forEach(id -> Optional.ofNullable(byId.get(id)).ifPresent(inCell::add));
            shown.set(List.copyOf(inCell));
        });
    }

    /** Shows all that were found again. */
    public void openAll() {
        result.get().ifPresent(found -> shown.set(found.passages()));
    }

    /** Opens the sentence of a passage. */
    public void show(Coded coded) {
        session.show(coded.annotation().anchor());
        desk.heldProperty().set(Optional.of(coded.annotation().id()));
    }

    // ---- taking out -----------------------------------------------------------------------------------------------

    /** Writes the table in the format the file's ending names. */
    public void exportTable(Path file) {
        result.get()
                .ifPresent(found -> writing.start(file, () -> {
                    CodedTables.Table table = CodedTables.table(found.chart().table());
                    ExchangeFile.write(file, table.columns(), table.entries());
                }));
    }

    /** Writes the table as a heat map. */
    public void exportPicture(Path file) {
        ChartWords said = chartWords();
        result.get().ifPresent(found -> writing.start(file, () -> picture.write(found.chart(), said, file)));
    }

    /** Writes the passages that are shown. */
    public void exportPassages(Path file) {
        List<Coded> passages = shown.get();
        Codebook codes = codes();
        writing.start(
                file,
                () -> ExchangeFile.write(
                        file,
                        CodedTables.PASSAGE_COLUMNS,
                        passages.stream()
                                .map(coded -> CodedTables.of(coded, codes))
                                .toList()));
    }
}
