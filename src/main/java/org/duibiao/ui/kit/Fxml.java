package org.duibiao.ui.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import javafx.beans.property.Property;
import javafx.beans.property.StringProperty;
import javafx.fxml.FXMLLoader;
import javafx.fxml.LoadListener;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/**
 * Loads views: {@code X.fxml} for {@code XController}, with {@code X.css} if there is one.
 *
 * <p>Every string property written as {@code %key} in the FXML is bound to the message of that key, so a view changes its
 * language where it stands and is never built twice. FX thread only.
 */
public final class Fxml {
    /** Stands before a key while a view is being loaded; nobody types it. */
    private static final String MARK = "\u0001";

    private static final ClassValue<List<Method>> STRING_PROPERTIES = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return Stream.of(type.getMethods())
                    .filter(method ->
                            Modifier.isPublic(method.getDeclaringClass().getModifiers())
                                    && method.getParameterCount() == 0
                                    && (StringProperty.class.isAssignableFrom(method.getReturnType())
                                            || method.getName().equals("accessibleTextProperty")))
                    .toList();
        }
    };

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

    /** Answers every key with the marked key itself. */
    private static final class Keys extends ResourceBundle {
        @Override
        protected Object handleGetObject(String key) {
            return MARK + key;
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

    private record BindWords(Phrases phrases) implements LoadListener {
        @Override
        public void endElement(@Nullable Object value) {
            if (value == null) {
                return;
            }
            for (Property<String> property : stringProperties(value)) {
                String held = property.getValue();
                if (held != null && held.startsWith(MARK) && !property.isBound()) {
                    property.bind(phrases.binding(held.substring(MARK.length())));
                }
            }
        }

        @SuppressWarnings("unchecked") // what a screen reader says is an object property of strings
        private static List<Property<String>> stringProperties(Object value) {
            List<Property<String>> found = new ArrayList<>();
            for (Method method : STRING_PROPERTIES.get(value.getClass())) {
                try {
                    found.add((Property<String>) method.invoke(value));
                } catch (IllegalAccessException | InvocationTargetException e) {
                    throw new IllegalStateException("cannot read " + method, e);
                }
            }
            return found;
        }

        @Override
        public void readImportProcessingInstruction(String target) {}

        @Override
        public void readLanguageProcessingInstruction(String language) {}

        @Override
        public void readComment(String comment) {}

        @Override
        public void beginInstanceDeclarationElement(Class<?> type) {}

        @Override
        public void beginUnknownTypeElement(String name) {}

        @Override
        public void beginIncludeElement() {}

        @Override
        public void beginReferenceElement() {}

        @Override
        public void beginCopyElement() {}

        @Override
        public void beginRootElement() {}

        @Override
        public void beginPropertyElement(String name, @Nullable Class<?> sourceType) {}

        @Override
        public void beginUnknownStaticPropertyElement(String name) {}

        @Override
        public void beginScriptElement() {}

        @Override
        public void beginDefineElement() {}

        @Override
        public void readInternalAttribute(String attribute, String value) {}

        @Override
        public void readPropertyAttribute(String property, @Nullable Class<?> sourceType, String value) {}

        @Override
        public void readUnknownStaticPropertyAttribute(String property, String value) {}

        @Override
        public void readEventHandlerAttribute(String handler, String value) {}
    }
}
