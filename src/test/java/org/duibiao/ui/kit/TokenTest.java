package org.duibiao.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.duibiao.annotation.Codebook;
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

    @Test
    void everyProposedCodeColourHasACounterpartAndIsToldApartByThoseWhoDoNotSeeRedOrGreen() {
        // as seen by everybody, without red cones, without green cones (Machado, Oliveira and Fernandes 2009)
        double[][][] sights = {
            {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
            {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
            {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}
        };
        List<String> colours = Codebook.COLOURS;
        assertThat(colours.stream().filter(one -> Palette.DARK.code(one).equals(Color.web(one))))
                .isEmpty();
        for (Palette palette : Palette.values()) {
            for (double[][] sight : sights) {
                for (int i = 0; i < colours.size(); i++) {
                    for (int j = 0; j < i; j++) {
                        double[] one = lab(palette.code(colours.get(i)), sight);
                        double[] other = lab(palette.code(colours.get(j)), sight);
                        assertThat(Math.sqrt(Math.pow(one[0] - other[0], 2)
                                        + Math.pow(one[1] - other[1], 2)
                                        + Math.pow(one[2] - other[2], 2)))
                                .as(palette + " " + colours.get(i) + " " + colours.get(j))
                                .isGreaterThan(8);
                    }
                }
            }
        }
    }

    /** CIE L*a*b* of a colour as a sight has it. */
    private static double[] lab(Color colour, double[][] sight) {
        double[] light = {linear(colour.getRed()), linear(colour.getGreen()), linear(colour.getBlue())};
        double[] seen = new double[3];
        for (int i = 0; i < 3; i++) {
            double sum = sight[i][0] * light[0] + sight[i][1] * light[1] + sight[i][2] * light[2];
            seen[i] = Math.max(0, Math.min(1, sum));
        }
        double x = root((0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.9505);
        double y = root(0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]);
        double z = root((0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.089);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    private static double root(double part) {
        return part > 0.008856 ? Math.cbrt(part) : 7.787 * part + 16.0 / 116;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
