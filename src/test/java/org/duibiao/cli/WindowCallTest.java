package org.duibiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WindowCallTest {
    @ParameterizedTest
    @CsvSource({
        "'', true",
        "--library|澄川, true",
        "--library, false",
        "--library|--help, false",
        "--library|澄川|list, false",
        "list|--library, false",
        "--help, false",
    })
    void theWindowIsMeantWhenNothingElseIsAskedFor(String arguments, boolean meant) {
        assertThat(WindowCall.isMeant(arguments.isEmpty() ? new String[0] : arguments.split("\\|", -1)))
                .isEqualTo(meant);
    }

    @Test
    void whatNoFileCanBeCalledIsLeftToTheCommands() {
        assertThat(WindowCall.isMeant("--library", "澄川\0.duibiao")).isFalse();
    }

    @Test
    void aWindowThatDoesNotOpenIsOneLine() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream err = new PrintStream(said, true, StandardCharsets.UTF_8);
        WindowCall call = new WindowCall(new Terminal(err, err, Locale.ROOT), (library, settings) -> {
            throw new IllegalStateException("no toolkit");
        });

        assertThat(call.run()).isEqualTo(Status.SOME_FAILED);
        assertThat(said.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
    }
}
