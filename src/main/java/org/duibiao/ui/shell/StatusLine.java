package org.duibiao.ui.shell;

import java.util.List;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.duibiao.ui.kit.FxJobRunner;
import org.duibiao.ui.kit.Icons;
import org.duibiao.ui.kit.JobUnderWay;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Tip;
import org.kordamp.ikonli.feather.Feather;

/** The lower edge of the window: which library, how much is in it, and the job under way. */
final class StatusLine {
    /** Work that is done sooner is not worth a word. */
    private static final Duration PATIENCE = Duration.millis(350);

    private final ShellViewModel model;
    private final FxJobRunner jobs;
    private final Phrases phrases;
    private final Label libraryName;
    private final Label counts;
    private final HBox shown;
    private final PauseTransition pause = new PauseTransition(PATIENCE);

    StatusLine(ShellViewModel model, FxJobRunner jobs, Phrases phrases, Label libraryName, Label counts, HBox shown) {
        this.model = model;
        this.jobs = jobs;
        this.phrases = phrases;
        this.libraryName = libraryName;
        this.counts = counts;
        this.shown = shown;
    }

    void install() {
        counts.textProperty().bind(model.countsProperty());
        InvalidationListener name = change -> showLibrary();
        model.session().libraryProperty().addListener(name);
        showLibrary();
        pause.setOnFinished(event -> showJobs());
        jobs.jobs().addListener((ListChangeListener<JobUnderWay>) change -> {
            boolean saysJobs = shown.getStyleClass().contains("busy");
            if (saysJobs) {
                showJobs();
            } else if (jobs.jobs().isEmpty()) {
                pause.stop(); // over before anybody had to be told
            } else {
                pause.play();
            }
        });
        showJobs();
    }

    private void showLibrary() {
        model.library()
                .ifPresentOrElse(
                        library -> {
                            String file = String.valueOf(LibraryDoor.onDisk(library.file()));
                            libraryName.setText(String.valueOf(
                                    LibraryDoor.onDisk(library.file()).getFileName()));
                            Tip.setText(libraryName, file);
                        },
                        () -> {
                            libraryName.setText("");
                            Tip.setText(libraryName, "");
                        });
    }

    private void showJobs() {
        List<JobUnderWay> now = jobs.jobs();
        shown.getStyleClass().remove("busy");
        if (now.isEmpty()) {
            Label ready = new Label();
            ready.textProperty().bind(model.readyProperty());
            ready.getStyleClass().add("secondary");
            shown.getChildren().setAll(ready);
            return;
        }
        shown.getStyleClass().add("busy");
        JobUnderWay job = now.get(0);
        Label what = new Label();
        what.getStyleClass().add("secondary");
        what.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> job.whatProperty().get().isEmpty()
                                ? job.name()
                                : job.name() + " · " + job.whatProperty().get(),
                        job.whatProperty()));
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(job.fractionProperty());
        bar.setPrefWidth(148);
        bar.setMinWidth(60);
        Label percent = new Label();
        percent.getStyleClass().add("secondary");
        percent.setMinWidth(Label.USE_PREF_SIZE);
        percent.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> pace(job), job.fractionProperty(), job.rateProperty(), job.secondsLeftProperty()));
        Button stop = new Button();
        stop.setId("stop-job");
        stop.textProperty()
                .bind(Bindings.when(job.stoppingProperty())
                        .then(phrases.binding("job.stopping"))
                        .otherwise(phrases.binding("job.stop")));
        stop.setGraphic(Icons.of(Feather.SQUARE, 10));
        stop.getStyleClass().add("stop");
        stop.setMinWidth(Button.USE_PREF_SIZE);
        stop.disableProperty().bind(job.stoppingProperty());
        stop.setOnAction(event -> job.stop());
        shown.getChildren().setAll(what, bar, percent, stop);
        if (now.size() > 1) {
            Label more = new Label(phrases.text("job.more", now.size() - 1));
            more.getStyleClass().add("badge");
            Tip.setText(more, now.stream().skip(1).map(JobUnderWay::name).collect(Collectors.joining("\n")));
            shown.getChildren().add(0, more);
        }
    }

    /** How far, and once it can be told, how fast and how long still. */
    private String pace(JobUnderWay job) {
        if (job.fractionProperty().get() < 0) {
            return "";
        }
        String percent = Math.round(job.fractionProperty().get() * 100) + "%";
        double seconds = job.secondsLeftProperty().get();
        double rate = job.rateProperty().get();
        if (seconds < 0 || rate <= 0) {
            return percent;
        }
        String speed = rate >= 1
                ? phrases.text("job.per-second", Math.round(rate))
                : phrases.text("job.per-minute", Math.max(1, Math.round(rate * 60)));
        String left = seconds < 90
                ? phrases.text("job.seconds-left", Math.max(1, Math.round(seconds)))
                : phrases.text("job.minutes-left", Math.round(seconds / 60));
        return String.join(" · ", percent, speed, left);
    }
}
