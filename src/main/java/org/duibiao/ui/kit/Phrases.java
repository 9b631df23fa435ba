package org.duibiao.ui.kit;

import java.util.Arrays;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;

/**
 * The words of one package.
 *
 * <p>In a message {@code {0}} stands for the first argument as it is (a year stays 2021, never 2,021), and
 * <code>{0:report|reports}</code> for the first words if the first argument is 1, else for the second; words may hold slots
 * themselves: <code>{0:1 line|{0} lines}</code>.
 */
public final class Phrases {
    private static final Pattern SLOT = Pattern.compile("\\{(\\d)(?::((?:[^{}|]|\\{\\d})*)\\|((?:[^{}]|\\{\\d})*))?}");

    private final Words words;
    private final Function<Language, ResourceBundle> read;
    private final Map<Language, ResourceBundle> bundles = new ConcurrentHashMap<>();

    /** @param read the messages in a language, when one is first wanted */
    Phrases(Words words, Function<Language, ResourceBundle> read) {
        this.words = words;
        this.read = read;
    }

    /**
     * A message in the language of the moment.
     *
     * @throws java.util.MissingResourceException if there is no such message
     */
    public String text(String key, Object... arguments) {
        return text(words.language(), key, arguments);
    }

    /** A message in a language of choice: exported pictures have their own. */
    public String text(Language language, String key, Object... arguments) {
        String pattern = bundle(language).getString(key);
        return fill(language == Language.ENGLISH ? straight(pattern) : pattern, arguments);
    }

    /** Whether there is such a message. */
    public boolean has(String key) {
        return bundle(words.language()).containsKey(key);
    }

    /** A message that follows the language, and whatever else {@code arguments} holds that can be observed. */
    public StringBinding binding(String key, Object... arguments) {
        Observable[] watched = new Observable[arguments.length + 1];
        int count = 0;
        watched[count++] = words.languageProperty();
        for (Object argument : arguments) {
            if (argument instanceof Observable observable) {
                watched[count++] = observable;
            }
        }
        return Bindings.createStringBinding(() -> text(key, valuesOf(arguments)), Arrays.copyOf(watched, count));
    }

    /** The font of the window draws curly quotes as wide as a Chinese character, which tears English words apart. */
    private static String straight(String english) {
        return english.replace('\u2018', '\'')
                .replace('\u2019', '\'')
                .replace('\u201c', '"')
                .replace('\u201d', '"');
    }

    private ResourceBundle bundle(Language language) {
        return bundles.computeIfAbsent(language, read);
    }

    private static Object[] valuesOf(Object... arguments) {
        Object[] values = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            values[i] = arguments[i] instanceof ObservableValue<?> observable
                    ? String.valueOf(observable.getValue())
                    : arguments[i];
        }
        return values;
    }

    static String fill(String pattern, Object... arguments) {
        return SLOT.matcher(pattern).replaceAll(slot -> {
            int index = Integer.parseInt(slot.group(1));
            String value = index < arguments.length ? String.valueOf(arguments[index]) : slot.group();
            if (slot.group(2) == null) {
                return Matcher.quoteReplacement(value);
            }
            return Matcher.quoteReplacement(fill("1".equals(value) ? slot.group(2) : slot.group(3), arguments));
        });
    }
}
