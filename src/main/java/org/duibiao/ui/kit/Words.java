package org.duibiao.ui.kit;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * What the interface says, in the language of the moment. Each package has its own {@code messages.properties} (English)
 * and {@code messages_zh.properties} beside its classes, in UTF-8; {@link #of} gives them out.
 *
 * <p>Texts may be asked for on any thread; the language is changed on the FX thread.
 */
public final class Words {
    private final ObjectProperty<Language> language;
    private final Map<String, Phrases> phrases = new ConcurrentHashMap<>();

    public Words(Language language) {
        this.language = new SimpleObjectProperty<>(Objects.requireNonNull(language));
    }

    /** The language now; whoever shows words that are not bound listens and says them anew. */
    public ObjectProperty<Language> languageProperty() {
        return language;
    }

    public Language language() {
        return language.get();
    }

    /** The words of the package a class lives in. */
    public Phrases of(Class<?> user) {
        return phrases.computeIfAbsent(
                user.getPackageName(),
                name -> new Phrases(this, language -> bundle(name, language, user.getClassLoader())));
    }

    private static ResourceBundle bundle(String packageName, Language language, ClassLoader loader) {
        String base = packageName + ".messages";
        ResourceBundle.Control noFallback =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return ResourceBundle.getBundle(
                base, language == Language.ENGLISH ? Locale.ROOT : language.locale(), loader, noFallback);
    }
}
