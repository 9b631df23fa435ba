package org.duibiao.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.duibiao.ui.charts.Painter.Lettering;
import org.duibiao.ui.kit.Token;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words of several colours in lines. */
class PieceTest {

    private static final Lettering TYPE = Lettering.plain(12);

    @ParameterizedTest
    @ValueSource(doubles = {40, 55, 70, 90, 400})
    void wordsOfOnePieceStayApartFromTheNextHoweverNarrowTheLine(double width) {
        List<Piece> pieces = List.of(piece("12.5%"), piece(" / "), piece("about "), piece("13%"));
        String said = Piece.lines(new MeasuringPainter(), pieces, width).stream()
                .map(line -> line.stream().map(Piece::words).collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
        assertThat(said).doesNotContain("about13").containsPattern("about\\s+13%");
    }

    private static Piece piece(String words) {
        return new Piece(words, TYPE, Token.FG);
    }
}
