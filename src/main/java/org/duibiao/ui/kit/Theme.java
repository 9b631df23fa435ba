package org.duibiao.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Scene;

/**
 * What the window wears: AtlantaFX's Primer below, our tokens and {@code base.css} on top. Switched at run time; every
 * scene that was dressed once follows. FX thread only.
 */
public final class Theme {
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

    private final ReadOnlyObjectWrapper<Palette> palette = new ReadOnlyObjectWrapper<>(Palette.LIGHT);
    private final List<WeakReference<Scene>> scenes = new ArrayList<>();
    private final String base;
    private final String flat;

    public Theme() {
        base = sheet("base.css");
        flat = sheet("flat.css");
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Theme.class.getResource(name)).toExternalForm();
    }

    /** The colours worn now; painters listen to it and paint anew. */
    public ReadOnlyObjectProperty<Palette> paletteProperty() {
        return palette.getReadOnlyProperty();
    }

    public Palette palette() {
        return palette.get();
    }

    /** Puts on other colours, in every scene dressed so far. */
    public void wear(Palette chosen) {
        Application.setUserAgentStylesheet(
                (chosen.dark() ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
        palette.set(chosen);
        scenes.removeIf(reference -> reference.get() == null);
        for (WeakReference<Scene> reference : scenes) {
            Scene scene = reference.get();
            if (scene != null) {
                putOn(scene);
            }
        }
    }

    /** Dresses a scene, now and after every change. Dialogs and pop-ups take their owner's clothes by themselves. */
    public void dress(Scene scene) {
        scenes.add(new WeakReference<>(scene));
        putOn(scene);
    }

    private void putOn(Scene scene) {
        String tokens = "data:text/css;charset=utf-8;base64,"
                + Base64.getEncoder().encodeToString(palette.get().stylesheet().getBytes(StandardCharsets.UTF_8));
        scene.getStylesheets().setAll(tokens, base);
        if (!Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW)) {
            scene.getStylesheets().add(flat);
        }
        scene.getRoot().pseudoClassStateChanged(DARK, palette.get().dark());
    }
}
