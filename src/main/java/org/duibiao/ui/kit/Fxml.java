package org.duibiao.ui.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Enumeration;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import javafx.beans.property.Property;
import javafx.fxml.FXMLLoader;
import javafx.fxml.LoadListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/**
 * Loads views: {@code X.fxml} for {@code XController}, with {@code X.css} if there is one.
 *
 * <p>Every string property written as {@code %key} in the FXML, and every {@link Tip}, is bound to the message of that key,
 * so a view changes its language where it stands and is never built twice. FX thread only.
 */
public final class Fxml {
    private final Words words;

    public Fxml(Words words) {
        this.words = words;
    }

    /**
     * Loads the view of a controller.
     *
     * @param controller an {@code XController}; the FXML beside its class names it in {@code fx:controller}
     * @param included controllers of views that this one takes in with {@code fx:include}
     * @throws UncheckedIOException if the view cannot be read, which is a mistake in the program
     */
    public Parent load(Object controller, Object... included) {
        Class<?> type = controller.getClass();
        String name = type.getSimpleName().replaceFirst("Controller$", "");
        URL place = type.getResource(name + ".fxml");
        if (place == null) {
            throw new IllegalArgumentException("no view beside " + type.getName());
        }
        FXMLLoader loader = new FXMLLoader(place, new Keys());
        loader.setControllerFactory(wanted -> Stream.concat(Stream.of(controller), Stream.of(included))
                .filter(wanted::isInstance)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no controller given: " + wanted.getName())));
        loader.setLoadListener(new BindWords(words.of(type)));
        try {
            Parent view = loader.load();
            URL look = type.getResource(name + ".css");
            if (look != null) {
                view.getStylesheets().add(look.toExternalForm());
            }
            return view;
        } catch (IOException e) {
            throw new UncheckedIOException("view cannot be loaded: " + name, e);
        }
    }

    /** Answers every key with itself; it is bound to its words when the element is there. */
    private static final class Keys extends ResourceBundle {
        @Override
        protected Object handleGetObject(String key) {
            return key;
        }

        @Override
        public boolean containsKey(String key) {
            return true;
        }

        @Override
        public Enumeration<String> getKeys() {
            return Collections.emptyEnumeration();
        }
    }

    /** An attribute that is said in words: of an element itself, or of another class about it. */
    private record Said(String property, @Nullable Class<?> about, String key) {}

    private static final class BindWords implements LoadListener {
        private static final String KEY = "%";

        private final Phrases phrases;
        /** What is said of each element that has begun and not ended, the innermost first. */
        private final Deque<List<Said>> begun = new ArrayDeque<>();

        BindWords(Phrases phrases) {
            this.phrases = phrases;
        }

        @Override
        public void readPropertyAttribute(String property, @Nullable Class<?> about, String value) {
            if (value.startsWith(KEY)) {
                begun.element().add(new Said(property, about, value.substring(KEY.length())));
            }
        }

        @Override
        public void endElement(@Nullable Object value) {
            for (Said said : begun.pop()) {
                if (said.about() == Tip.class && value instanceof Node node) {
                    Tip.bindText(node, phrases.binding(said.key()));
                } else if (value != null) {
                    property(value, said.property()).bind(phrases.binding(said.key()));
                }
            }
        }

        @SuppressWarnings("unchecked") // what a screen reader says is an object property of strings
        private static Property<String> property(Object value, String name) {
            try {
                return (Property<String>)
                        value.getClass().getMethod(name + "Property").invoke(value);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("no words can be bound to " + name + " of " + value.getClass(), e);
            }
        }

        private void begin() {
            begun.push(new ArrayList<>(2));
        }

        @Override
        public void beginInstanceDeclarationElement(Class<?> type) {
            begin();
        }

        @Override
        public void beginUnknownTypeElement(String name) {
            begin();
        }

        @Override
        public void beginIncludeElement() {
            begin();
        }

        @Override
        public void beginReferenceElement() {
            begin();
        }

        @Override
        public void beginCopyElement() {
            begin();
        }

        @Override
        public void beginRootElement() {
            begin();
        }

        @Override
        public void beginPropertyElement(String name, @Nullable Class<?> sourceType) {
            begin();
        }

        @Override
        public void beginUnknownStaticPropertyElement(String name) {
            begin();
        }

        @Override
        public void beginScriptElement() {
            begin();
        }

        @Override
        public void beginDefineElement() {
            begin();
        }

        @Override
        public void readImportProcessingInstruction(String target) {}

        @Override
        public void readLanguageProcessingInstruction(String language) {}

        @Override
        public void readComment(String comment) {}

        @Override
        public void readInternalAttribute(String attribute, String value) {}

        @Override
        public void readUnknownStaticPropertyAttribute(String property, String value) {}

        @Override
        public void readEventHandlerAttribute(String handler, String value) {}
    }
}
