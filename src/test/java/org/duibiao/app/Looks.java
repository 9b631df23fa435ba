package org.duibiao.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.duibiao.annotation.Annotation;
import org.duibiao.annotation.Code;
import org.duibiao.library.Settings;
import org.duibiao.report.Anchor;
import org.duibiao.report.Passage;
import org.duibiao.text.Span;
import org.duibiao.ui.kit.Pictures;
import org.duibiao.ui.session.View;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Takes pictures of reading and annotating on a library, in both languages and themes, to be looked at. */
public final class Looks {
    private Looks() {}

    /**
     * Arguments: a library, words of a report's district, words to turn to, the folder for the pictures, the size of the
     * window as 1440x900, then which looks to take: zh-light and the like; all for none.
     */
    public static void main(String[] arguments) throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
        String[] size = arguments[4].split("x");
        List<String> looks = arguments.length > 5
                ? List.of(arguments).subList(5, arguments.length)
                : List.of("zh-light", "zh-dark", "en-light", "en-dark");
        for (String look : looks) {
            {
                String language = look.substring(0, 2);
                String theme = look.substring(3);
                Settings settings = Settings.load(Path.of(arguments[0] + "." + language + theme + ".settings"));
                settings.put(Settings.LANGUAGE, language);
                settings.put(Settings.THEME, theme);
                Workbench workbench = FxToolkit.setupFixture(() -> new Workbench(stage, settings, Clock.systemUTC()));
                FxToolkit.setupFixture(() -> {
                    stage.setWidth(Integer.parseInt(size[0]));
                    stage.setHeight(Integer.parseInt(size[1]));
                    workbench.show();
                    workbench.open(Path.of(arguments[0]), List.of());
                });
                wait(() -> !workbench.session().reports().isEmpty());
                WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
                    var report = workbench.session().reports().stream()
                            .filter(l -> l.name().contains(arguments[1]))
                            .findFirst()
                            .orElseThrow();
                    workbench.session().open(report.id());
                    return true;
                });
                wait(() -> workbench.desk().opened().isPresent());
                WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
                    code(workbench, arguments[2]);
                    return true;
                });
                pause();
                picture(stage, Path.of(arguments[3], "document-" + look + "-" + size[0] + ".png"));
                WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
                    var open = workbench.desk().opened().orElseThrow().listed();
                    workbench.session().reports().stream()
                            .filter(listed -> !listed.id().equals(open.id())
                                    && listed.header()
                                            .region()
                                            .equals(open.header().region()))
                            .findFirst()
                            .ifPresent(listed -> workbench.session().openBeside(listed.id()));
                    return true;
                });
                wait(() -> workbench.desk().beside().opened().isPresent());
                pause();
                picture(stage, Path.of(arguments[3], "beside-" + look + "-" + size[0] + ".png"));
                WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
                    workbench.session().closeBeside();
                    return true;
                });
                WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
                    workbench
                            .desk()
                            .heldProperty()
                            .set(Optional.of(workbench
                                    .desk()
                                    .annotationsProperty()
                                    .get()
                                    .get(2)
                                    .id()));
                    return true;
                });
                pause();
                picture(stage, Path.of(arguments[3], "annotations-" + look + "-" + size[0] + ".png"));
                WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
                    workbench.session().show(View.CODES);
                    return true;
                });
                pause();
                picture(stage, Path.of(arguments[3], "codes-" + look + "-" + size[0] + ".png"));
                FxToolkit.hideStage();
                workbench.ended();
            }
        }
        Platform.exit();
    }

    private static void code(Workbench workbench, String words) {
        var opened = workbench.desk().opened().orElseThrow();
        String text = opened.report().text();
        int at = text.indexOf(words);
        if (workbench.desk().annotationsProperty().get().size() < 4) {
            String[] names = {"成绩", "排名修辞", "投资拉动", "疫情归因", "民生承诺", "绿色转型", "债务风险", "套话"};
            String[] colours = {"#009E73", "#CC79A7", "#E69F00", "#6F5BA7", "#D9C900", "#7a8590", "#009E73", "#CC79A7"};
            int[][] spans = {{0, 120}, {20, 60}, {30, 90}, {-60, 10}, {32, 70}, {25, 64}, {10, 44}, {34, 62}};
            for (int i = 0; i < names.length; i++) {
                Code code =
                        workbench.desk().codesProperty().get().named(names[i]).orElse(Code.named(names[i], colours[i]));
                Span span = new Span(Math.max(0, at + spans[i][0]), at + spans[i][1]);
                Annotation annotation = new Annotation(
                        org.duibiao.annotation.AnnotationId.random(),
                        new Anchor(opened.listed().id(), opened.listed().textVersion(), Passage.of(span, text)),
                        Optional.of(code.id()),
                        i == 1 ? "与上年对照" : "",
                        "我",
                        Clock.systemUTC().instant(),
                        i % 4);
                boolean there =
                        workbench.desk().codesProperty().get().code(code.id()).isPresent();
                workbench
                        .desk()
                        .apply(
                                there
                                        ? new org.duibiao.annotation.Change.AddAnnotation(
                                                annotation.coded(Optional.of(code.id())))
                                        : org.duibiao.annotation.Change.codeWithNew(code, annotation, ""));
            }
        }
        workbench.session().show(opened.anchor(new Span(at, at + words.length())));
        opened.standing().stream()
                .filter(s -> s.statement().claim().passage().span().start() >= at)
                .findFirst()
                .ifPresent(s -> workbench.session().look(Optional.of(s.id())));
    }

    private static void pause() throws Exception {
        for (int i = 0; i < 6; i++) {
            Thread.sleep(400);
            WaitForAsyncUtils.waitForFxEvents();
        }
    }

    private static void wait(java.util.function.BooleanSupplier condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                30,
                java.util.concurrent.TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.waitForAsyncFx(10_000, condition::getAsBoolean));
    }

    private static void picture(Stage stage, Path file) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            Pictures.writePng(Pictures.of(stage.getScene().getRoot(), 1, javafx.scene.paint.Color.WHITE), file);
            return true;
        });
    }
}
