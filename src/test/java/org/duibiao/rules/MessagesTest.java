package org.duibiao.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every word the program says is there in both languages, and none is kept that nobody says. */
class MessagesTest {
    private static final Path RESOURCES = Path.of("src/main/resources/org/duibiao");
    private static final Path SOURCES = Path.of("src/main/java/org/duibiao");
    private static final Pattern LITERAL = Pattern.compile("\"([^\"\\\\\n]+)\"");
    private static final Pattern FXML_KEY = Pattern.compile("=\"%([^\"]+)\"");
    private static final Pattern ASKED = Pattern.compile("\\.(?:text|binding)\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern KEY = Pattern.compile("^[^#\\s=][^=]*=");
    private static final Pattern SLOT = Pattern.compile("\\{(\\d)");

    @TestFactory
    Stream<DynamicTest> bothLanguagesSayTheSame() {
        return files(RESOURCES, "messages.properties")
                .map(english -> DynamicTest.dynamicTest(english.getParent().toString(), () -> {
                    Properties first = load(english);
                    Properties second = load(english.resolveSibling("messages_zh.properties"));
                    assertThat(new TreeSet<>(second.stringPropertyNames()))
                            .isEqualTo(new TreeSet<>(first.stringPropertyNames()));
                    for (String key : first.stringPropertyNames()) {
                        assertThat(second.getProperty(key)).as(key).isNotBlank();
                        assertThat(slots(second.getProperty(key)))
                                .as("arguments of " + key)
                                .isEqualTo(slots(first.getProperty(key)));
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> noKeyIsThereTwice() {
        return files(RESOURCES, ".properties")
                .map(file -> DynamicTest.dynamicTest(
                        file.toString(),
                        () -> assertThat(read(file)
                                        .lines()
                                        .filter(line -> KEY.matcher(line).find())
                                        .map(line -> line.substring(0, line.indexOf('='))
                                                .strip()))
                                .doesNotHaveDuplicates()));
    }

    @Test
    void noMessageIsUnused() {
        Set<String> said = new HashSet<>();
        List<String> beginnings = new ArrayList<>();
        files(SOURCES, ".java").map(MessagesTest::read).forEach(source -> {
            Matcher literal = LITERAL.matcher(source);
            while (literal.find()) {
                String text = literal.group(1);
                said.add(text);
                if (text.length() > 2 && (text.endsWith(".") || text.endsWith("-"))) {
                    beginnings.add(text);
                }
            }
        });
        files(RESOURCES, ".fxml").map(MessagesTest::read).forEach(view -> {
            Matcher key = FXML_KEY.matcher(view);
            while (key.find()) {
                said.add(key.group(1));
            }
        });
        files(RESOURCES, "messages.properties")
                .forEach(file -> assertThat(load(file).stringPropertyNames())
                        .as(file.toString())
                        .allMatch(key -> said.contains(key)
                                || beginnings.stream().anyMatch(key::startsWith)
                                || said.contains(key.replaceFirst("^[^.]+\\.", ""))
                                || said.contains(key.replaceFirst("\\..*", ""))));
    }

    @TestFactory
    Stream<DynamicTest> everyKeyThatIsAskedForIsThere() {
        return files(RESOURCES, "messages.properties")
                .map(file -> DynamicTest.dynamicTest(file.getParent().toString(), () -> {
                    Path home = RESOURCES.relativize(file.getParent());
                    Properties messages = load(file);
                    Set<String> asked = new TreeSet<>();
                    Set<String> inViews = new TreeSet<>();
                    files(file.getParent(), ".fxml")
                            .map(MessagesTest::read)
                            .forEach(view -> collect(FXML_KEY.matcher(view), inViews));
                    assertThat(messages.stringPropertyNames()).containsAll(inViews);
                    files(SOURCES.resolve(home), ".java")
                            .filter(source -> source.getParent().equals(SOURCES.resolve(home)))
                            .map(MessagesTest::read)
                            .forEach(source -> collect(ASKED.matcher(source), asked));
                    if (home.startsWith("ui")) {
                        // a panel may also ask for the words of the steps it shows: verdicts, charts, changes
                        Set<String> said = new TreeSet<>(messages.stringPropertyNames());
                        files(RESOURCES, "messages.properties")
                                .filter(other -> !RESOURCES.relativize(other).startsWith("ui"))
                                .forEach(other -> said.addAll(load(other).stringPropertyNames()));
                        assertThat(said).containsAll(asked);
                    }
                }));
    }

    @Test
    void theWindowFillsItsMessagesByItsOwnSlots() {
        files(RESOURCES.resolve("ui"), ".properties")
                .forEach(file -> assertThat(load(file).values())
                        .as(file.toString())
                        .noneMatch(message -> message.toString().matches("(?s).*\\{\\d,.*")));
    }

    private static void collect(Matcher matcher, Set<String> into) {
        while (matcher.find()) {
            into.add(matcher.group(1));
        }
    }

    private static Set<String> slots(String message) {
        Set<String> found = new TreeSet<>();
        collect(SLOT.matcher(message), found);
        return found;
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> path.toString().endsWith(ending)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties load(Path file) {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
