package org.duibiao.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No look is kept that nothing has. */
class StylesTest {
    private static final Path RESOURCES = Path.of("src/main/resources/org/duibiao");
    private static final Path SOURCES = Path.of("src/main/java/org/duibiao");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern BODY = Pattern.compile("\\{[^}]*}");
    private static final Pattern STYLE_CLASS = Pattern.compile("\\.([A-Za-z][\\w-]*)");
    private static final Pattern WORD = Pattern.compile("[A-Za-z][\\w-]*");

    /** Made by JavaFX and the libraries of controls, not by us. */
    private static final Pattern FOREIGN = Pattern.compile(
            "root|label|text|button|toggle-button|menu.*|context-menu|combo-box.*|check-box|radio-.*|box|mark|dot|list-.*|"
                    + "table-.*|tree-.*|table|column-.*|cell|scroll-.*|viewport|corner|thumb|track.*|increment.*|decrement.*|"
                    + "split-.*|tab-.*|tab|tooltip|text-.*|content.*|dialog-.*|alert|header-.*|graphic-.*|button-bar|"
                    + "container|filler|show-hide.*|placeholder|hyperlink|progress-.*|bar|separator|line|arrow.*|"
                    + "indexed-cell|selection|caret|paragraph-.*|styled-.*|virtual.*|right-.*|left-.*|error|information|"
                    + "confirmation|warning|spinner.*|slider|date-.*|titled-.*|title|accordion|choice-.*|custom-.*|clear-button|"
                    + "flow|sheet|rotated|hidden|tick|popup.*|toggle-.*|details-button|expandable-.*|nested-.*|font-icon|"
                    + "ikonli-.*|disclosure-.*|clipped-container|main-selection|headers-region|accelerator-text|horizontal-grabber|"
                    + "vertical-grabber|password-field|auto-complete-popup|first|last|danger|primary|success|accent|chart-.*");

    @Test
    void everyStyleClassIsUsed() {
        Set<String> used = new HashSet<>();
        Stream.concat(files(SOURCES, ".java"), files(RESOURCES, ".fxml")).forEach(file -> {
            Matcher word = WORD.matcher(read(file));
            while (word.find()) {
                used.add(word.group());
                // verdicts and the like go by the names of their constants
                String constant = word.group().toLowerCase(Locale.ROOT);
                used.add(constant);
                used.add(constant.replace('_', '-'));
            }
        });
        Set<String> unused = new TreeSet<>();
        files(RESOURCES, ".css").forEach(file -> {
            String selectors =
                    BODY.matcher(COMMENT.matcher(read(file)).replaceAll(" ")).replaceAll(" ");
            Matcher named = STYLE_CLASS.matcher(selectors);
            while (named.find()) {
                String name = named.group(1);
                boolean made = used.stream()
                        .anyMatch(word -> word.equals(name) || (word.endsWith("-") && name.startsWith(word)));
                if (!made && !FOREIGN.matcher(name).matches()) {
                    unused.add(file.getFileName() + ": ." + name);
                }
            }
        });
        assertThat(unused).isEmpty();
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> path.toString().endsWith(ending)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
