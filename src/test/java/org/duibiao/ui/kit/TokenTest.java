package org.duibiao.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TokenTest {
    private static final Pattern LOOKED_UP = Pattern.compile("-db-[a-z0-9-]+");

    @Test
    void everyColourAStylesheetLooksUpIsAToken() throws IOException {
        Set<String> tokens = Stream.of(Token.values()).map(Token::css).collect(Collectors.toSet());
        Set<String> lookedUp = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            files.filter(file -> file.toString().matches(".*\\.(css|fxml)")).forEach(file -> {
                Matcher name = LOOKED_UP.matcher(read(file));
                while (name.find()) {
                    lookedUp.add(name.group());
                }
            });
        }
        assertThat(tokens).containsAll(lookedUp);
    }

    @Test
    void bothPalettesGiveEveryTokenAColour() {
        for (Palette palette : Palette.values()) {
            for (Token token : Token.values()) {
                assertThat(palette.color(token).isOpaque()).as(token.css()).isTrue();
                assertThat(palette.stylesheet()).contains(token.css() + ": " + palette.hex(token));
            }
        }
    }

    @Test
    void codesOfOurOwnHaveADarkCounterpartAndOthersStayAsTheyAre() {
        assertThat(Palette.DARK.code("#009e73")).isEqualTo(Palette.DARK.color(Token.CODE_1));
        assertThat(Palette.DARK.code("#123456")).isEqualTo(Palette.LIGHT.code("#123456"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
