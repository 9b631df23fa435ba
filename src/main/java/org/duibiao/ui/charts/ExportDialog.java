package org.duibiao.ui.charts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Window;
import org.duibiao.chart.Chart;
import org.duibiao.chart.ChartSets;
import org.duibiao.chart.ChartSetup;
import org.duibiao.chart.ChartWords;
import org.duibiao.library.Library;
import org.duibiao.report.Listed;
import org.duibiao.report.Region;
import org.duibiao.task.JobRunner;
import org.duibiao.ui.kit.Answers;
import org.duibiao.ui.kit.FileChoice;
import org.duibiao.ui.kit.Memory;
import org.duibiao.ui.kit.Notices;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Words;
import org.jspecify.annotations.Nullable;

/**
 * Takes charts out of the program: one as a picture, a page or to the clipboard, a whole set into a folder, the table
 * behind one, or a dossier of a district. FX thread; paints and writes on the job runner.
 */
public final class ExportDialog {

    private static final int MOST_NAMED = 5;

    private final ChartsViewModel model;
    private final JobRunner jobs;
    private final Notices notices;
    private final FileChoice choice;
    private final Memory memory;
    private final Words words;
    private final Phrases phrases;
    private final Supplier<@Nullable Window> owner;

    public ExportDialog(
            ChartsViewModel model,
            JobRunner jobs,
            Notices notices,
            FileChoice choice,
            Memory memory,
            Words words,
            Supplier<@Nullable Window> owner) {
        this.model = model;
        this.jobs = jobs;
        this.notices = notices;
        this.choice = choice;
        this.memory = memory;
        this.words = words;
        this.phrases = words.of(ExportDialog.class);
        this.owner = owner;
    }

    /** Puts the chart on the clipboard, twice as sharp as the screen. */
    public void copy(Chart chart) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(SwingFXUtils.toFXImage(
                ChartPictures.image(chart, model.chartWords(), ChartPictures.Look.scaled(2)), null));
        Clipboard.getSystemClipboard().setContent(content);
        notices.say(phrases.text("copied"));
    }

    /** Asks where to, and writes the numbers behind the chart. */
    public void table(Chart chart) {
        choice.save(phrases.text("csv"), chart.name() + ".csv", FileChoice.Kind.of(phrases.text("picture.csv"), "csv"))
                .ifPresent(file -> write(file, () -> {
                    PictureFiles.writeTable(chart, file);
                    return List.of(file);
                }));
    }

    /** Asks for size, format, ground and language, shows what will be written, and writes it. */
    public void show() {
        if (model.chartProperty().get().isEmpty()) {
            return;
        }
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner.get());
        dialog.setTitle(phrases.text("export.title"));
        dialog.setHeaderText(phrases.text("export.title"));
        ExportViewModel form = new ExportViewModel(model, jobs, memory, words.language(), phrases);
        ExportForm content = new ExportForm(form, phrases, new Answers(words));
        Window window = owner.get();
        if (window != null) {
            content.fitInto(window.getWidth(), window.getHeight());
        }
        dialog.getDialogPane().setContent(content);
        dialog.getDialogPane().getStyleClass().add("wide");
        dialog.setResizable(true);
        ButtonType export = new ButtonType(phrases.text("export.do"), ButtonBar.ButtonData.OK_DONE);
        ButtonType dossier = new ButtonType(phrases.text("dossier"), ButtonBar.ButtonData.LEFT);
        ButtonType cancel = new ButtonType(phrases.text("export.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
        dialog.getDialogPane().getButtonTypes().setAll(dossier, cancel, export);
        dialog.getDialogPane()
                .lookupButton(export)
                .disableProperty()
                .bind(form.possibleProperty().not());
        ButtonType pressed = dialog.showAndWait().orElse(cancel);
        if (pressed == export) {
            form.remember();
            form.eachProperty().get().ifPresentOrElse(each -> set(form, each), () -> one(form));
        } else if (pressed == dossier) {
            dossier(form);
        }
    }

    private void one(ExportViewModel form) {
        model.chartIn(form.languageProperty().get()).ifPresent(chart -> {
            PictureFiles.Format format = form.formatProperty().get();
            choice.save(
                            phrases.text("export.title"),
                            chart.name() + "." + format.id(),
                            FileChoice.Kind.of(phrases.text("picture." + format.id()), format.id()))
                    .ifPresent(file -> save(chart, form, file));
        });
    }

    private void save(Chart chart, ExportViewModel form, Path file) {
        ChartWords said = new ChartWords(form.languageProperty().get().locale());
        ChartSetup setup = model.setup();
        ChartPictures.Look look = form.look();
        PictureFiles.Format format = form.formatProperty().get();
        boolean table = form.tableProperty().get();
        write(file, () -> {
            List<Path> files = PictureFiles.write(chart, setup, said, look, format, file);
            if (table) {
                PictureFiles.writeTable(chart, ChartFiles.tableBeside(file));
            }
            return files;
        });
    }

    private void set(ExportViewModel form, ChartSets.Each each) {
        Optional<Library> library = model.library();
        Optional<Path> folder = choice.folderToWriteTo(phrases.text("export.folder"));
        if (library.isEmpty() || folder.isEmpty()) {
            return;
        }
        ChartSetup like = model.setup();
        List<Listed> reports = model.reports();
        ChartFiles.Manner manner = new ChartFiles.Manner(
                folder.get(),
                form.look(),
                form.formatProperty().get(),
                form.languageProperty().get(),
                form.tableProperty().get());
        jobs.start(
                phrases.text("export.set.job"),
                progress -> {
                    ChartSource source = ChartSource.of(library.get(), reports);
                    List<ChartSetup> setups = source.sets(like).each(like, each);
                    ChartFiles.Written written = new ChartFiles(source, manner, progress, file -> {}).write(setups);
                    return said(written, progress.stopped(), folder.get());
                },
                notices::say,
                problem -> notices.failed(phrases.text("failed.export"), problem));
    }

    /** How many pictures of a set are there now, and what became of the others. */
    private String said(ChartFiles.Written written, boolean stopped, Path folder) {
        String key = stopped ? "export.set.stopped" : written.nothing() ? "export.set.none" : "export.set.done";
        String files = phrases.text(key, written.files().size(), String.valueOf(folder.getFileName()));
        String done = empty(written.left().isEmpty() ? files : left(files, written.left()), written.empty());
        if (written.failures().isEmpty()) {
            return done;
        }
        ChartFiles.Failure first = written.failures().get(0);
        return phrases.text(
                "export.set.failed",
                done,
                written.failures().size(),
                joined(written.failures().stream()
                        .map(failed -> String.valueOf(failed.file().getFileName()))
                        .toList()),
                first.reason());
    }

    private String left(String done, List<ChartFiles.Left> left) {
        return phrases.text(
                "export.set.left",
                done,
                left.size(),
                Integer.toString(left.get(0).year()),
                joined(left.stream().map(ChartFiles.Left::district).toList()));
    }

    private String empty(String done, List<String> charts) {
        return charts.isEmpty() ? done : phrases.text("export.set.empty", done, charts.size(), joined(charts));
    }

    private String joined(List<String> names) {
        String some =
                names.stream().limit(MOST_NAMED).collect(Collectors.joining(phrases.text("export.set.failed.join")));
        return names.size() > MOST_NAMED ? phrases.text("export.set.more", some) : some;
    }

    private void dossier(ExportViewModel form) {
        Optional<Library> library = model.library();
        Region region = model.regionProperty().get();
        if (library.isEmpty() || !region.known()) {
            return;
        }
        ChartWords said = new ChartWords(form.languageProperty().get().locale());
        choice.save(
                        phrases.text("dossier.title"),
                        said.say("dossier.name", said.district(region)) + ".html",
                        FileChoice.Kind.of(phrases.text("dossier.kind"), "html"),
                        FileChoice.Kind.of(phrases.text("dossier.kind.docx"), "docx"))
                .ifPresent(file -> jobs.start(
                        phrases.text("dossier.job"),
                        progress -> {
                            Dossier.of(library.get(), region, said, progress).write(file, dossierFormat(file));
                            return file;
                        },
                        done -> notices.say(phrases.text("written", done.getFileName())),
                        problem -> notices.failed(phrases.text("failed.export"), problem)));
    }

    private static Dossier.Format dossierFormat(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".docx") ? Dossier.Format.DOCX : Dossier.Format.HTML;
    }

    @FunctionalInterface
    private interface Writing {
        List<Path> run() throws IOException;
    }

    private void write(Path file, Writing writing) {
        jobs.start(
                phrases.text("job.export"),
                progress -> writing.run(),
                done -> notices.say(
                        done.size() == 1
                                ? phrases.text("written", file.getFileName())
                                : phrases.text(
                                        "export.set.done",
                                        done.size(),
                                        String.valueOf(file.toAbsolutePath().getParent()))),
                problem -> notices.failed(phrases.text("failed.export"), problem));
    }
}
