package org.duibiao.ui.charts;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import org.duibiao.ui.kit.Fonts;

/** Where pictures are painted when there is no window and perhaps no display: JavaFX on a screen that is not there. */
public final class PictureRoom {

    private static final class Opened {
        static final boolean DONE = open();

        private static boolean open() {
            System.setProperty("glass.platform", "Monocle");
            System.setProperty("monocle.platform", "Headless");
            System.setProperty("prism.order", "sw");
            System.setProperty("java.awt.headless", "true");
            // letters as paths: strokes that overlap inside a Chinese glyph come out torn from the glyph cache
            System.setProperty("prism.fontSizeLimit", "1");
            CountDownLatch started = new CountDownLatch(1);
            try {
                Platform.startup(started::countDown);
                started.await();
            } catch (IllegalStateException running) {
                // a window or a test has started JavaFX already: its screen will do
            } catch (InterruptedException e) {
                throw new IllegalStateException("not waited for the toolkit", e);
            }
            Platform.setImplicitExit(false);
            Fonts.load();
            return true;
        }
    }

    private PictureRoom() {}

    /**
     * Paints something on the FX thread and waits for it. Not on the FX thread.
     *
     * @throws IOException if the painting failed
     */
    public static <T> T paint(Callable<T> painting) throws IOException {
        if (!Opened.DONE) {
            throw new IllegalStateException("no toolkit");
        }
        FutureTask<T> task = new FutureTask<>(painting);
        Platform.runLater(task);
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw new IOException("picture not painted", e.getCause());
        } catch (InterruptedException e) {
            throw new IOException("not waited for the picture", e);
        }
    }
}
