package org.duibiao.ui.kit;

import java.io.IOException;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Paint;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;

/** Pictures of what is drawn. */
public final class Pictures {
    private Pictures() {}

    /**
     * A picture of a node that is in a scene and laid out. FX thread only.
     *
     * @param scale pixels to a unit
     * @param background white, or transparent
     */
    public static WritableImage of(Node node, double scale, Paint background) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(background);
        parameters.setTransform(Transform.scale(scale, scale));
        return node.snapshot(parameters, null);
    }

    /**
     * Writes a picture as PNG; on any thread.
     *
     * @throws IOException if the file cannot be written
     */
    public static void writePng(WritableImage picture, Path file) throws IOException {
        if (!ImageIO.write(SwingFXUtils.fromFXImage(picture, null), "png", file.toFile())) {
            throw new IOException("no PNG writer");
        }
    }
}
