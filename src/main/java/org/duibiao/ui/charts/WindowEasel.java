package org.duibiao.ui.charts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import org.duibiao.chart.Chart;
import org.duibiao.chart.ChartWords;
import org.duibiao.chart.Evidence;
import org.duibiao.task.JobRunner;
import org.duibiao.ui.kit.FileChoice;
import org.duibiao.ui.kit.Notices;
import org.duibiao.ui.kit.Palette;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Theme;
import org.duibiao.ui.kit.Tip;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.session.Easel;

/** Charts for other panels, painted and written as those of the charts view are. */
public final class WindowEasel implements Easel {
    private static final double SHARPNESS = 2;

    private final JobRunner jobs;
    private final Notices notices;
    private final FileChoice choice;
    private final Words words;
    private final Theme theme;
    private final Phrases phrases;

    public WindowEasel(JobRunner jobs, Notices notices, FileChoice choice, Words words, Theme theme) {
        this.jobs = jobs;
        this.notices = notices;
        this.choice = choice;
        this.words = words;
        this.theme = theme;
        this.phrases = words.of(ExportDialog.class);
    }

    @Override
    public Node draw(Chart chart, double width, Consumer<Evidence> onMark) {
        return ChartPictures.node(chart, said(), theme.paletteProperty().get(), width, (mark, evidence) -> {
            mark.setCursor(Cursor.HAND);
            mark.setAccessibleRole(AccessibleRole.BUTTON);
            mark.setAccessibleText(evidence.tip());
            Tip.setText(mark, evidence.tip());
            mark.setOnMouseClicked(event -> onMark.accept(evidence));
        });
    }

    @Override
    public ObservableValue<Palette> colours() {
        return theme.paletteProperty();
    }

    @Override
    public void save(Chart chart) {
        choice.save(
                        phrases.text("export.title"),
                        chart.name().replaceAll("[\\\\/:*?\"<>|\\s]+", "-") + ".png",
                        FileChoice.Kind.of(phrases.text("picture.png"), "png"),
                        FileChoice.Kind.of(phrases.text("picture.svg"), "svg"),
                        FileChoice.Kind.of(phrases.text("picture.csv"), "csv"))
                .ifPresent(file -> jobs.start(
                        phrases.text("job.export"),
                        progress -> {
                            write(chart, file);
                            return file;
                        },
                        written -> notices.say(phrases.text("written", written.getFileName())),
                        problem -> notices.failed(phrases.text("failed.export"), problem)));
    }

    private void write(Chart chart, Path file) throws IOException {
        String name = file.toString().toLowerCase(Locale.ROOT);
        ChartPictures.Look look = ChartPictures.Look.scaled(SHARPNESS);
        if (name.endsWith(".csv")) {
            PictureFiles.writeTable(chart, file);
        } else {
            PictureFiles.Format format = name.endsWith(".svg") ? PictureFiles.Format.SVG : PictureFiles.Format.PNG;
            PictureFiles.write(chart, said(), look, format, file);
        }
    }

    private ChartWords said() {
        return new ChartWords(words.language().locale());
    }
}
